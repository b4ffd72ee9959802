import { readDataFile, readDifferences } from './data-file.ts'
import { append, makeIntList } from './int-list.ts'
import type { Mild, PackCode, PhraseData } from './pack.ts'
import { CLOSE, FIRST_WORD, GAP, NUMBER, OPEN, OR, type PatternCode, whole } from './pattern-code.ts'
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
    const ids = makeIntList(1 << 15)
    const first = makeIntList(1 << 15)
    const codes = makeIntList(1 << 17)
    append(first, 0)
    for (let id = 0; id < counts.length; id++) {
      for (let n = counts[id]!; n > 0; n--) {
        for (let byte = body[at++]!; byte !== code.end; byte = body[at++]!) {
          if (byte >= code.wide) append(codes, FIRST_WORD + SHORT_WORDS + (byte - code.wide) * BAND + body[at++]!)
          else if (byte >= code.word) append(codes, FIRST_WORD + byte - code.word)
          else if (byte === code.open) append(codes, OPEN)
          else if (byte === code.or) append(codes, OR)
          else if (byte === code.close) append(codes, CLOSE)
          else append(codes, byte === code.number ? NUMBER : GAP - body[at++]!)
        }
        append(ids, id)
        append(first, codes.length)
      }
    }
    return { ids: whole(ids), first: whole(first), codes: whole(codes), words }
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
