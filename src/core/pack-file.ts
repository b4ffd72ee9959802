import { readDataFile, readDifferences } from './data-file.ts'
import type { Kindly } from './kindly.ts'
import type { Mild, PackCode, PhraseData } from './pack.ts'
import { CLOSE, FIRST_WORD, GAP, NUMBER, OPEN, OR, type PatternCode } from './pattern-code.ts'
import type { SupportedLanguage } from './report.ts'

/** What stands before the patterns in the file of a pack, as JSON. */
export interface PackHeader {
  readonly language: SupportedLanguage
  readonly abbreviations: readonly string[]
  /** With numbers of patterns written as `writeNumbers` does. */
  readonly phrases: readonly PhraseData[]
  readonly mild: Mild
  /** Likewise. */
  readonly kindly: readonly Kindly[]
  /** Different words and stems. */
  readonly words: number
  /** How many patterns each concept has, each phrase, and what takes phrases back. */
  readonly conceptPatterns: readonly number[]
  readonly phrasePatterns: readonly number[]
  readonly unlessPatterns: number
  /** Length of what follows the header. */
  readonly bytes: number
}

/** Bytes with a meaning of their own; all others are words. */
export const code = { end: 0, open: 1, or: 2, close: 3, number: 4, gap: 5, word: 6, wide: 160 } as const

/** Words that take one byte; the others take two, in bands of 256. */
export const SHORT_WORDS = code.wide - code.word
/** Words of a band. */
export const BAND = 256

/** The bands of so many words: the first word of each, and the first after it. */
export const bandsOf = (words: number): { from: number; to: number }[] => {
  const bands = [{ from: 0, to: SHORT_WORDS }]
  for (let from = SHORT_WORDS; from < words; from += BAND) bands.push({ from, to: from + BAND })
  return bands
}

/** What a pack holds of numbers of patterns. */
type Numbered = Pick<PackCode, 'phrases' | 'kindly'>

/** The same with every list of numbers changed, one after the other. */
const withNumbers = ({ phrases, kindly }: Numbered, change: (numbers: readonly number[]) => number[]): Numbered => ({
  phrases: phrases.map(phrase => (phrase.unless ? { ...phrase, unless: change(phrase.unless) } : phrase)),
  kindly: kindly.map(({ quiets, say, unless }) => ({
    quiets,
    say: change(say),
    ...(unless ? { unless: change(unless) } : {}),
  })),
})

/** Numbers of patterns as they are stored: since patterns are numbered as they come, most of a list are the next ones; `-n` stands for n of them. */
export const writeNumbers = (pack: Numbered): Numbered => {
  let next = 0
  return withNumbers(pack, numbers => {
    const written: number[] = []
    for (const number of numbers) {
      if (number !== next) written.push(number)
      else if (written.at(-1)! < 0) written.push(written.pop()! - 1)
      else written.push(-1)
      if (number === next) next++
    }
    return written
  })
}

/** Undoes `writeNumbers`. */
const readNumbers = (header: Numbered): Numbered => {
  let next = 0
  return withNumbers(header, numbers =>
    numbers.flatMap(number => (number < 0 ? Array.from({ length: -number }, () => next++) : number)),
  )
}

/**
 * Reads the file of a pack (`data-file.ts`): after the header the dictionary (a band of words after the other, each word as key * 2, plus
 * 1 for a stem, sorted within its band and stored as differences), then the patterns in the codes above. Throws an Error where it is not
 * one.
 */
export const readPackFile = (bytes: ArrayBuffer): PackCode => {
  const { header, body } = readDataFile<PackHeader>(bytes)
  // a file that is cut short is told from a whole one now, not at the first phrase
  if (body.length !== header.bytes) throw new Error('the file of the pack is cut short')
  const words = new Int32Array(header.words)
  let at = readDifferences(
    body,
    0,
    bandsOf(header.words).map(({ from, to }) => words.subarray(from, to)),
  )
  /** Reads so many patterns for each id in turn. */
  const readPatterns = (counts: readonly number[]): PatternCode => {
    let patterns = 0
    for (const count of counts) patterns += count
    const ids = new Int32Array(patterns)
    const first = new Int32Array(patterns + 1)
    // no code takes less than a byte
    const codes = new Int32Array(body.length - at)
    let pattern = 0
    let n = 0
    for (let id = 0; id < counts.length; id++) {
      for (let k = counts[id]!; k > 0; k--) {
        for (let byte = body[at++]!; byte !== code.end; byte = body[at++]!) {
          if (byte >= code.wide) codes[n++] = FIRST_WORD + SHORT_WORDS + (byte - code.wide) * BAND + body[at++]!
          else if (byte >= code.word) codes[n++] = FIRST_WORD + byte - code.word
          else if (byte === code.open) codes[n++] = OPEN
          else if (byte === code.or) codes[n++] = OR
          else if (byte === code.close) codes[n++] = CLOSE
          else codes[n++] = byte === code.number ? NUMBER : GAP - body[at++]!
        }
        ids[pattern++] = id
        first[pattern] = n
      }
    }
    return { ids, first, codes: codes.slice(0, n), words }
  }
  const { language, abbreviations, mild, conceptPatterns, phrasePatterns } = header
  const patterns = readPatterns([...conceptPatterns, ...phrasePatterns])
  const restFrom = at
  return {
    language,
    abbreviations,
    ...readNumbers(header),
    mild,
    conceptCount: conceptPatterns.length,
    patterns,
    unless: () => {
      at = restFrom
      return readPatterns(new Array(header.unlessPatterns).fill(1))
    },
  }
}
