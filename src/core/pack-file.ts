import { readDataFile, readDifferences } from './data-file.ts'
import type { Mild, PackItems, PhraseData } from './pack.ts'
import type { Item, Word } from './pattern.ts'
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

/** The first word of the band in which word number `k` lies, and the first after it. */
export const bandOf = (k: number): { from: number; to: number } => {
  if (k < SHORT_WORDS) return { from: 0, to: SHORT_WORDS }
  const from = k - ((k - SHORT_WORDS) % BAND)
  return { from, to: from + BAND }
}

/**
 * Reads the file of a pack (`data-file.ts`): after the header the dictionary (a band of words after the other, each word as key * 2, plus
 * 1 for a stem, sorted within its band and stored as differences), then the patterns in the codes above. Throws an Error where it is not
 * one.
 */
export const readPackFile = (bytes: ArrayBuffer): PackItems => {
  const { header, body } = readDataFile<PackHeader>(bytes)
  // a file that is cut short is told from a whole one now, not at the first phrase
  if (body.length !== header.bytes) throw new Error('the file of the pack is cut short')
  const dictionary = new Int32Array(header.words)
  let at = 0
  for (let k = 0; k < header.words; k = bandOf(k).to)
    at = readDifferences(body, at, dictionary.subarray(k, bandOf(k).to))
  const words = Array.from(dictionary, (word): Word => ({ type: word & 1 ? 'stem' : 'word', hash: word >>> 1 }))
  /** Reads items up to one of the codes that end them, which is read too. */
  const readItems = (): Item[] => {
    const items: Item[] = []
    for (;;) {
      const byte = body[at++]!
      if (byte >= code.wide) items.push(words[SHORT_WORDS + (byte - code.wide) * BAND + body[at++]!]!)
      else if (byte >= code.word) items.push(words[byte - code.word]!)
      else if (byte === code.open) {
        const options: Item[][] = []
        do options.push(readItems())
        while (body[at - 1] === code.or)
        items.push({ type: 'choice', options })
      } else if (byte === code.number) items.push({ type: 'number' })
      else if (byte === code.gap) items.push({ type: 'gap', gap: body[at++]! })
      else return items
    }
  }
  const readPatterns = (count: number): Item[][] => Array.from({ length: count }, readItems)
  const { language, abbreviations, phrases, mild } = header
  const concepts = header.conceptPatterns.map(readPatterns)
  const said = header.phrasePatterns.map(readPatterns)
  const restFrom = at
  return {
    language,
    abbreviations,
    phrases,
    mild,
    words,
    concepts,
    said,
    unless: () => {
      at = restFrom
      return readPatterns(header.unlessPatterns)
    },
  }
}
