import { attributionOf, findAttribution, isSeparator } from './attribution.ts'
import { isBlank, type Line, sliceLine, withoutInvisible } from './line.ts'
import { findMailHeader, headerFieldOf } from './mail-header.ts'
import { dropSignature } from './signature.ts'

/** What helps to tell an answer without words from a forwarded mail. */
export interface CutHints {
  readonly subject?: string
  readonly ownAddresses?: readonly string[]
}

/** What is left of a mail. */
export interface Cut {
  /** The writer's own lines; an empty line stands where something was cut. */
  readonly lines: readonly Line[]
  /** The writer added nothing: the lines are what was forwarded. */
  readonly forwarded: boolean
}

/** Lines longer than this are nobody's header and no line of a mail program. */
const longestMark = 400

/** Cuts quoted mail, attributions, headers, signatures and footers from the lines of a mail. */
export function cutLines(given: readonly Line[], hints: CutHints = {}): Cut {
  const lines = given.map(countQuoteSigns)
  const { quoted, end } = findQuoted(lines)
  const kept: Line[] = []
  let stretch: Line[] = []
  let isFirst = true
  const keep = () => {
    const own = dropSignature(stretch, isFirst)
    if (kept.length > 0 && own.length > 0) kept.push({ ...own[0]!, text: '', runs: [] })
    for (const line of own) kept.push(line)
    if (stretch.length > 0) isFirst = false
    stretch = []
  }
  for (let at = 0; at < end; at++) {
    if (quoted.has(at)) keep()
    else stretch.push(lines[at]!)
  }
  keep()
  if (kept.some(line => hasWords(line.text))) return { lines: kept, forwarded: false }
  const forwarded = findForwarded(lines, hints)
  return forwarded === undefined
    ? { lines: [], forwarded: false }
    : { lines: cutLines(forwarded, hints).lines, forwarded: true }
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A line of plain text says by its signs how deep it is quoted; the signs themselves are nobody's words. */
function countQuoteSigns(line: Line): Line {
  const signs = /^(?:[>＞]\s?)+/.exec(line.text)?.[0]
  if (signs === undefined) return line
  return { ...sliceLine(line, signs.length), quoted: line.quoted + signs.replace(/\s/g, '').length }
}

/** Finds the quoted lines and the line from which everything is quoted. */
function findQuoted(lines: readonly Line[]): { quoted: ReadonlySet<number>; end: number } {
  const quoted = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.afterMark) return { quoted, end: at }
    if (line.quoted > 0) {
      quoted.add(at)
      continue
    }
    if (line.text === '' || line.signature || line.text.length > longestMark) continue
    if (isSeparator(line.text) && beginsMail(lines, at + 1)) return { quoted, end: at }
    if (headerFieldOf(line.text) !== undefined && findMailHeader(lines, at) !== undefined) return { quoted, end: at }
    const endsInColon = /[:：]$/.test(withoutInvisible(line.text).trim())
    if (endsInColon && introducesForward(lines, at)) return { quoted, end: at }
    const attribution = endsInColon ? findAttribution(lines, at) : undefined
    if (attribution === undefined) continue
    const next = nextWords(lines, at + 1)
    if (next < lines.length && lines[next]!.quoted === 0 && !lines[next]!.indented) {
      if (attribution.sure === 'certain') return { quoted, end: attribution.start }
      continue
    }
    for (let part = attribution.start; part <= at; part++) quoted.add(part)
    // An indented block is a quotation when a line of attribution stands before it.
    for (let part = next; part < lines.length && (lines[part]!.indented || lines[part]!.text === ''); part++)
      quoted.add(part)
    while (at + 1 < lines.length && quoted.has(at + 1)) at++
  }
  return { quoted, end: lines.length }
}

function nextWords(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && isBlank(lines[at]!.text)) at++
  return at
}

/** What stands after a separator is a mail: it has a header, a line of attribution, or quote signs. */
function beginsMail(lines: readonly Line[], from: number): boolean {
  const at = nextWords(lines, from)
  const line = lines[at]
  if (line === undefined) return false
  return line.quoted > 0 || attributionOf(line.text) !== undefined || findMailHeader(lines, at) !== undefined
}

/** "Begin forwarded message:" in any language: a quotation follows that begins with a header. */
function introducesForward(lines: readonly Line[], at: number): boolean {
  const next = nextWords(lines, at + 1)
  return next < lines.length && lines[next]!.quoted > 0 && findMailHeader(lines, next) !== undefined
}

/** The lines of the mail that was forwarded, when nothing but a forwarded mail is there. */
function findForwarded(lines: readonly Line[], hints: CutHints): Line[] | undefined {
  let at = lines.findIndex((line, index) => !line.signature && hasWords(line.text) && beginsQuoted(lines, index))
  if (at < 0) return undefined
  while (at < lines.length && findMailHeader(lines, at) === undefined && isTitle(lines[at]!))
    at = nextWords(lines, at + 1)
  const header = at < lines.length ? findMailHeader(lines, at) : undefined
  if (header === undefined || isAnswer(header.from, hints)) return undefined
  const rest = lines.slice(header.end)
  const depth = rest.reduce((least, line) => (isBlank(line.text) ? least : Math.min(least, line.quoted)), Infinity)
  return rest.map((line, index) => ({
    ...line,
    quoted: Math.max(0, line.quoted - depth),
    afterMark: index > 0 && line.afterMark,
  }))
}

const isTitle = ({ text }: Line): boolean => isSeparator(text) || /[:：]$/.test(text)

function beginsQuoted(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  return line.quoted > 0 || line.afterMark || isTitle(line) || headerFieldOf(line.text) !== undefined
}

/** A mail without words over the reader's own mail is an answer (an attachment, say), not a forward. */
function isAnswer(from: string, { subject = '', ownAddresses = [] }: CutHints): boolean {
  const writer = from.toLowerCase()
  return (
    ownAddresses.some(address => writer.includes(address)) ||
    /^\s*(?:re|aw|sv|rép|ответ|odp)\s?(?:\[\d+\])?:/i.test(subject)
  )
}
