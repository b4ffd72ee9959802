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

/** Chooses how to look: computed style in a page that is laid out, inline style in a document that is only parsed. */
export function lookFor(root: Element): Look {
  const view = root.ownerDocument.defaultView
  // jsdom has a window too, but never a client rect.
  return view !== null && isVisible(root) ? lookWithLayout(view) : lookAtStyleAttribute
}

const lookWithLayout =
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

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI LISTING MAIN MENU NAV OL P PLAINTEXT PRE SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL XMP'
  ).split(' '),
)
const preformattedTags = new Set(['PRE', 'LISTING', 'PLAINTEXT', 'XMP'])

const lookAtStyleAttribute: Look = (element, parent) => {
  const css = element.getAttribute('style')
  const look = {
    hidden: element.hasAttribute('hidden') || isShut(element) || /preheader/i.test(element.getAttribute('class') ?? ''),
    unseen: parent.unseen,
    block: blockTags.has(element.tagName),
    preformatted: parent.preformatted || preformattedTags.has(element.tagName),
    fontPx: parent.fontPx,
  }
  if (css === null || css === '') return look
  const style = declarationsOf(css)
  const { display, visibility, 'white-space': space } = style
  return {
    hidden:
      look.hidden ||
      display === 'none' ||
      Number(style.opacity ?? 1) === 0 ||
      toPx(style['max-height']) === 0 ||
      (style.overflow === 'hidden' && (toPx(style.height) === 0 || toPx(style.width) === 0)) ||
      hidesInWord(css),
    unseen: visibility === undefined ? look.unseen : visibility !== 'visible',
    block: display === undefined ? look.block : !/^(?:inline|contents)/.test(display),
    preformatted: space === undefined ? look.preformatted : /^(?:pre|break-spaces)/.test(space),
    fontPx: toPx(style['font-size']) ?? look.fontPx,
  }
}

function declarationsOf(css: string): Record<string, string | undefined> {
  const found: Record<string, string> = {}
  for (const part of css.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part.slice(colon + 1).replace('!important', '')
    found[part.slice(0, colon).trim().toLowerCase()] = value.trim().toLowerCase()
  }
  return found
}

function toPx(size: string | undefined): number | undefined {
  const [, digits, unit] = /^(\d*\.?\d+)(px|pt|)$/.exec(size ?? '') ?? []
  return digits === undefined ? undefined : Number(digits) * (unit === 'pt' ? 4 / 3 : 1)
}

const hidesInWord = (css: string | null): boolean => css !== null && /mso-hide:\s*all/i.test(css)

// While a details element is shut only its summary is seen.
const isShut = (element: Element): boolean =>
  element.tagName !== 'SUMMARY' &&
  element.parentElement?.tagName === 'DETAILS' &&
  !element.parentElement.hasAttribute('open')
