import { isVisible } from './appearance.ts'

// The same in both webmails and free of class names; last seen 2026-09.
const select =
  '[contenteditable=true], [contenteditable=""], [contenteditable=plaintext-only], [g_editable=true], [role=textbox]'

/** Whether an element is a box in which somebody writes. */
export const isComposeBox = (element: Element): boolean =>
  // Selectors are slow outside browsers, and most elements have no attribute at all.
  element.hasAttributes() && element.matches(select)

/** Whether an element is a part of a box in which somebody writes. */
export const isInComposeBox = (element: Element): boolean => element.closest(select) !== null

/** The box to answer in: the one with the caret, else one inside the thread, else the only one there is. */
export function pickReplyBox(boxes: Iterable<Element>, thread: Element | undefined): HTMLElement | undefined {
  const open = [...boxes].filter((box): box is HTMLElement => 'isContentEditable' in box && isVisible(box))
  const focused = open.find(box => box.contains(box.ownerDocument.activeElement))
  return focused ?? open.find(box => thread?.contains(box)) ?? (open.length === 1 ? open[0] : undefined)
}
