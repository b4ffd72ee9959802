import { readDataFile, readDifferences } from './data-file.ts'
import type { Mild, PackCode, PhraseData } from './pack.ts'
import { CLOSE, FIRST_WORD, GAP, NUMBER, OPEN, OR, type PatternCode } from './pattern-code.ts'
import type { SupportedLanguage } from './report.ts'

/** What stands before the patterns in the file of a pack, as JSON. */
export interface PackHeader {
  readonly language: SupportedLanguage
  readonly abbreviations: readonly string[]
  readonly phrases: readonly PhraseData[]
  readonly mild: Mild
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
  const { language, abbreviations, phrases, mild, conceptPatterns, phrasePatterns } = header
  const patterns = readPatterns([...conceptPatterns, ...phrasePatterns])
  const restFrom = at
  return {
    language,
    abbreviations,
    phrases,
    mild,
    conceptCount: conceptPatterns.length,
    patterns,
    unless: () => {
      at = restFrom
      return readPatterns(new Array(header.unlessPatterns).fill(1))
    },
  }
}
