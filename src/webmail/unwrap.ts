import type { Line } from './line.ts'

// Mail programs wrap plain text at 65 to 80 units; a paragraph with a longer line was not wrapped by one.
const narrowest = 55
const widest = 80

const bullet = /^(?:[-*•–—·>]|\p{N}{1,3}[.)]|\p{L}[.)])\s/u
const sentenceEnd = /[.!?…:;。！？]["»”’)]*$/u
const startsLow = /^["«“‘(]?\p{Ll}/u

/** Tells after which lines a paragraph goes on: those that a mail program broke because the next word did not fit. */
export function findWrappedLines(lines: readonly Line[]): ReadonlySet<number> {
  const paragraphs = findParagraphs(lines)
  const width = paragraphs.reduce((widest, paragraph) => Math.max(widest, paragraph.width), 0)
  const wrapped = new Set<number>()
  for (const { start, end } of paragraphs)
    for (let at = start; at < end; at++) if (isTorn(lines[at]!.text, lines[at + 1]!.text, width)) wrapped.add(at)
  return wrapped
}

interface Paragraph {
  readonly start: number
  /** The last line, included. */
  readonly end: number
  readonly width: number
}

/** The paragraphs that are as wide as mail programs make them. */
function findParagraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  let width = 0
  for (const [index, { text, wrapped }] of lines.entries()) {
    // An address or a link of one piece is as long as it is.
    if (text.includes(' ')) width = Math.max(width, text.length)
    if (wrapped && text !== '' && index < lines.length - 1) continue
    if (width >= narrowest && width <= widest) found.push({ start, end: index, width })
    start = index + 1
    width = 0
  }
  return found
}

function isTorn(text: string, next: string, width: number): boolean {
  if (text === '' || next === '' || bullet.test(next)) return false
  const space = next.indexOf(' ')
  const firstWord = space < 0 ? next.length : space
  if (text.length + 1 + firstWord <= width) return false
  return startsLow.test(next) || !sentenceEnd.test(text)
}
