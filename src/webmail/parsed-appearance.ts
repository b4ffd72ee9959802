import { hidesInWord, isShut, type Look } from './appearance.ts'

const blockTags =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|D[DLT]|DETAILS|DI[RV]|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6R]|HEADER|HTML|LI|LISTING|MAIN|MENU|NAV|[OU]L|P|PLAINTEXT|PRE|SECTION|SUMMARY|TABLE|T[BD]|TBODY|TFOOT|TH|THEAD|TR|XMP)$/
const preformattedTags = /^(?:PRE|LISTING|PLAINTEXT|XMP)$/

/** Looks at the style attribute alone, in a document that is only parsed. */
export const lookAtStyleAttribute: Look = (element, parent) => {
  const css = element.getAttribute('style')
  const look = {
    hidden: element.hasAttribute('hidden') || isShut(element) || /preheader/i.test(element.getAttribute('class') ?? ''),
    unseen: parent.unseen,
    block: blockTags.test(element.tagName),
    preformatted: parent.preformatted || preformattedTags.test(element.tagName),
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
