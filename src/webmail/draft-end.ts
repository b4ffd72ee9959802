import { markOf } from './quote-marks.ts'

/** The dots behind which Gmail keeps the quoted mail of an answer; last seen 2026-07. */
const trimmedQuote = '.ajR'

/** The element in a reply box before which the reader's own words end: a signature or quoted mail. */
export function findDraftEnd(box: Element): Element | undefined {
  for (const element of box.querySelectorAll('*'))
    if (isMarked(element)) {
      let end = element
      // A wrapper that begins with the quotation belongs to it.
      while (end.parentElement !== null && end.parentElement !== box && beginsWith(end.parentElement, end))
        end = end.parentElement
      return end
    }
  return undefined
}

/** Whether a place in a reply box is in a signature or in quoted mail. */
export function isOutsideDraft(node: Node, box: Element): boolean {
  for (const element of box.querySelectorAll('*')) {
    if (element.contains(node) ? isMarked(element) : markOf(element) === 'end' && follows(element, node)) return true
  }
  return false
}

const follows = (element: Element, node: Node): boolean =>
  (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

function isMarked(element: Element): boolean {
  const mark = markOf(element)
  return (mark !== undefined && mark !== 'indent') || element.matches(trimmedQuote)
}

function beginsWith(wrapper: Element, element: Element): boolean {
  for (let before = element.previousSibling; before !== null; before = before.previousSibling)
    if (before.nodeType === 1 || (before.nodeType === 3 && before.textContent?.trim() !== '')) return false
  return wrapper.contains(element)
}
