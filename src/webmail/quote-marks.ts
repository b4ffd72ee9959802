/** What an element of a mail body says by its id, class or style. */
export type Mark =
  /** What is in it is quoted mail. */
  | 'quote'
  /** It and everything after it is quoted mail. */
  | 'end'
  | 'signature'
  /** A signature begins here and has no end of its own. */
  | 'signature-start'
  /** An indented block: a quotation only when a line of attribution stands before it. */
  | 'indent'

// Webmails put `m_-123`, `x_`, `yiv123` or `gmail-` before the names inside a body, sometimes twice: only the end counts.
const named = (names: string): RegExp => new RegExp(`(?:^|[\\s\\d_-])(?:${names})(?=\\s|$)`)

const quotes = named(
  'gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|skiff_quote|zmail_extra|iosymail|' +
    'mail-editor-reference-message-container|ms-outlook-mobile-reference-message|OLK_SRC_BODY_SECTION',
)
const ends = named(
  'divRplyFwdMsg|ms-outlook-mobile-body-separator-line|OutlookMessageHeader|stopSpelling|replySplit|reply139content|' +
    'isReplyContent|isForwardContent|origbody',
)
const signatures = named(
  'gmail_signature|gmail_signature_prefix|Signature|ms-outlook-mobile-signature|AppleMailSignature|moz-signature|' +
    'protonmail_signature_block',
)
const gmailQuote = named('gmail_quote|gmail_quote_container')

/** Reads the mark of one element; most elements have none. */
export function markOf(element: Element): Mark | undefined {
  const tag = element.tagName
  if (tag === 'BLOCKQUOTE') return isCitation(element) ? 'quote' : 'indent'
  if (tag === 'A' && /_MailAutoSig$/.test(element.getAttribute('name') ?? '')) return 'signature-start'
  if (tag === 'HR' && element.getAttribute('data-marker') === '__DIVIDER__') return 'end'
  if (element.getAttribute('name') === 'quote') return 'quote'
  if (element.hasAttribute('data-signatureblock')) return 'signature'
  if (element.getAttribute('data-smartmail') === 'gmail_signature') return 'signature'
  const names = namesOf(element)
  if (signatures.test(names)) return 'signature'
  if (ends.test(names)) return 'end'
  if (quotes.test(names)) return 'quote'
  // An answer between quoted lines stands in the same wrapper as the quotations around it.
  if (gmailQuote.test(names)) return hasChildQuote(element) ? undefined : 'quote'
  if (/(?:^|[\d_])appendonsend(?=\s)/.test(names))
    return element.nextElementSibling?.tagName === 'HR' ? 'end' : undefined
  return isOutlookHeader(element) ? 'end' : undefined
}

const namesOf = (element: Element): string => `${element.id} ${element.getAttribute('class') ?? ''}`

function isCitation(quote: Element): boolean {
  if (quote.getAttribute('type') === 'cite' || quote.hasAttribute('cite')) return true
  const names = namesOf(quote)
  if (gmailQuote.test(names) || quotes.test(names)) return true
  const bar = /border-left(?:-style|-width)?:([^;]*)/i.exec(quote.getAttribute('style') ?? '')?.[1]
  // Gmail's and Outlook's own "indent" is a blockquote without a bar.
  return bar !== undefined && !/none|^\s*0/.test(bar)
}

function hasChildQuote(wrapper: Element): boolean {
  for (let child = wrapper.firstElementChild; child !== null; child = child.nextElementSibling)
    if (child.tagName === 'BLOCKQUOTE') return true
  return false
}

/** The bar that desktop Outlook draws over the header lines of the quoted mail, as written or as a browser rewrites it. */
function isOutlookHeader(element: Element): boolean {
  if (element.tagName !== 'DIV') return false
  const css = element.getAttribute('style')
  if (css === null) return false
  // Written `solid #E1E1E1 1.0pt`; a browser makes `1pt solid rgb(225, 225, 225)` of it.
  if (!/border-top:[^;]*\b1(?:\.0)?pt/i.test(css) || !/padding:\s*3(?:\.0)?pt/i.test(css)) return false
  const header = element.textContent ?? ''
  return header.length < 4000 && /:/.test(header) && /@|\d:\d\d|\d{4}/.test(header)
}
