import { type Folded, kind, kindOf } from './fold.ts'
import type { Span } from './span.ts'
import { MAX_TOKEN, type Tokens } from './tokens.ts'

/** A sentence: tokens `from` to `to` (exclusive) and the span of the original text that quotes it. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
}

const FULL_STOP = 46
const NEWLINE = 10
/** A line at least this long that goes on in lower case was wrapped by a mail program, not ended by a person. */
const WRAPPED_LINE = 56
/** Sentences longer than this are parted at the next comma: people who write without full stops still say several things. */
const LONG_SENTENCE = 28
const LONGEST_SENTENCE = 60

const endsSentence = (c: number): boolean =>
  c === FULL_STOP || c === 33 || c === 63 || c === 0x2026 || c === 0x203d || c === 0x3002
const isPause = (c: number): boolean => c === 44 || c === 59 || c === 45 || c === 58
const closes = (c: number): boolean => c === 34 || c === 39 || c === 41 || c === 93

/** The end in the original text of the folded unit before `end`. */
export const originalEnd = (folded: Folded, end: number, text: string): number => {
  const last = folded.origin[end - 1]!
  const c = text.charCodeAt(last)
  const next = text.charCodeAt(last + 1)
  return last + (c >= 0xd800 && c <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1)
}

/**
 * Parts a text into sentences: at `.`, `!`, `?`, `…` before white space and at line breaks, but not after an abbreviation, an
 * initial or an ordinal number, and not where a mail program wrapped a line. `abbreviations` holds token hashes.
 */
export const split = (text: string, folded: Folded, tokens: Tokens, abbreviations: ReadonlySet<number>): Sentence[] => {
  const { chars } = folded
  const sentences: Sentence[] = []
  let from = 0
  let lineStart = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = i + 1 === tokens.length
    if (!last && !isBoundary(i)) continue
    sentences.push(quoteOf(from, i + 1))
    from = i + 1
  }
  return sentences

  function isBoundary(i: number): boolean {
    const gapStart = tokens.end[i]!
    const gapEnd = tokens.start[i + 1]!
    let newlines = 0
    let stop = false
    let marks = 0
    let bullet = false
    let pause = false
    for (let j = gapStart; j < gapEnd; j++) {
      const c = chars[j]!
      if (c === NEWLINE) newlines++
      else if (newlines > 0 && c !== 32) bullet = true
      if (endsSentence(c)) {
        marks++
        let k = j + 1
        while (k < gapEnd && (endsSentence(chars[k]!) || closes(chars[k]!))) k++
        if (k < gapEnd && (chars[k] === 32 || chars[k] === NEWLINE)) stop = true
        // "Thanks!Bring it" and "wann?wie?": a mark other than a full stop ends the sentence even without a space
        else if (c !== FULL_STOP && c !== 0x2026) stop = true
        // "idiot.We never pay": a full stop between a small and a capital letter, but not in "Node.JS"
        else if (k === gapEnd && gapEnd - gapStart === 1 && isGlued(i)) stop = true
      }
      if (isPause(c)) pause = true
    }
    if (newlines > 0) {
      const wrapped =
        newlines === 1 &&
        !bullet &&
        !stop &&
        gapStart - lineStart >= WRAPPED_LINE &&
        startsLower(i + 1) &&
        chars[gapStart] !== 58
      lineStart = gapEnd
      if (!wrapped) return true
    }
    if (stop && !(marks === 1 && chars[gapStart] === FULL_STOP && isAbbreviation(i))) return true
    const size = i + 1 - from
    return (size >= LONG_SENTENCE && pause) || size >= LONGEST_SENTENCE
  }

  function startsLower(i: number): boolean {
    const c = text[folded.origin[tokens.start[i]!]!] ?? ''
    return c === c.toLowerCase() && kindOf(chars[tokens.start[i]!]!) === kind.letter
  }

  function isGlued(i: number): boolean {
    const before = text[folded.origin[tokens.end[i]! - 1]!] ?? ''
    const at = folded.origin[tokens.start[i + 1]!]!
    return (
      /\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) && tokens.end[i]! - tokens.start[i]! > 2
    )
  }

  /** Whether a letter measures the number before it: "à 9 h." ends a sentence, "J. Weber" does not. */
  function isUnit(i: number): boolean {
    if (i === 0 || kindOf(chars[tokens.start[i - 1]!]!) !== kind.digit || startsLower(i + 1)) return false
    const gap = tokens.start[i]! - tokens.end[i - 1]!
    return gap === 0 || (gap === 1 && chars[tokens.end[i - 1]!] === 32)
  }

  function isAbbreviation(i: number): boolean {
    const start = tokens.start[i]!
    const size = tokens.end[i]! - start
    if (size === 1 && kindOf(chars[start]!) === kind.letter) return !isUnit(i)
    if (size <= 2 && kindOf(chars[start]!) === kind.digit) return true
    return size < MAX_TOKEN && abbreviations.has(tokens.hash[i]!)
  }

  function quoteOf(first: number, after: number): Sentence {
    const start = folded.origin[tokens.start[first]!]!
    let end = originalEnd(folded, tokens.end[after - 1]!, text)
    const limit = after < tokens.length ? folded.origin[tokens.start[after]!]! : text.length
    while (end < limit && /[.!?…)\]"'»”’]/u.test(text[end]!)) end++
    return { from: first, to: after, start, end }
  }
}
