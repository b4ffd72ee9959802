/** What the style of an element means for its text. */
export interface Appearance {
  /** Nobody sees the element and what is in it. */
  readonly hidden: boolean
  /** Its own text is not shown, though a child may show itself again (`visibility`). */
  readonly unseen: boolean
  /** Begins and ends a line. */
  readonly block: boolean
  /** Its line feeds are line breaks. */
  readonly preformatted: boolean
  /** Newsletters set 0 on a wrapper and the real size on its children. */
  readonly fontPx: number
}

/** Looks at one element; the parent's appearance stands for what is inherited. */
export type Look = (element: Element, parent: Appearance) => Appearance

/** The appearance that a mail body starts with. */
export const plainAppearance: Appearance = {
  hidden: false,
  unseen: false,
  block: true,
  preformatted: false,
  fontPx: 16,
}

/** Whether an element really takes room in the page: views left behind and collapsed messages do not. */
export const isVisible = (element: Element): boolean => element.getClientRects().length > 0

/** Looks at the computed style, in a page that is laid out. */
export const lookWithLayout =
  (view: Window): Look =>
  (element, parent) => {
    const style = view.getComputedStyle(element)
    const { display } = style
    if (display === 'none' || isShut(element)) return { ...parent, hidden: true }
    return {
      hidden: style.opacity === '0' || isSqueezed(style) || hidesInWord(element.getAttribute('style')),
      unseen: style.visibility !== 'visible',
      block: !/^(?:inline|contents|ruby)/.test(display),
      preformatted: /^(?:pre|break-spaces)/.test(style.whiteSpace),
      fontPx: Number.parseFloat(style.fontSize),
    }
  }

/** A box without room, the usual clothes of a hidden preview text. */
function isSqueezed(style: CSSStyleDeclaration): boolean {
  if (style.maxHeight === '0px' || Number.parseFloat(style.textIndent) < -900) return true
  if (style.overflow === 'visible' || style.display === 'inline') return false
  return style.height === '0px' || style.width === '0px'
}

/** Outlook's own way to hide an element. */
export const hidesInWord = (css: string | null): boolean => css !== null && /mso-hide:\s*all/i.test(css)

/** Whether a node is the unseen part of a details element that is shut. */
export const isShut = ({ parentElement, nodeName }: Node): boolean =>
  parentElement?.tagName === 'DETAILS' && nodeName !== 'SUMMARY' && !parentElement.hasAttribute('open')
