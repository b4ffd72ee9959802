import type { PackCode } from '../core/pack.ts'
import { BAND, bandsOf, code, type PackHeader, SHORT_WORDS } from '../core/pack-file.ts'
import { CLOSE, FIRST_WORD, GAP, NUMBER, OPEN, OR, type PatternCode } from '../core/pattern-code.ts'
import { differences, writeDataFile } from './data-file.ts'

/** Most frequent words first, in bands; sorted within each band, so that it stores as small differences. */
const dictionaryOf = (parts: readonly PatternCode[]): number[] => {
  const counts = new Map<number, number>()
  for (const { codes, words } of parts) {
    for (const symbol of codes) {
      if (symbol < FIRST_WORD) continue
      const key = words[symbol - FIRST_WORD]!
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const keys = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([key]) => key)
  const banded = bandsOf(keys.length).flatMap(({ from, to }) => keys.slice(from, to).sort((a, b) => a - b))
  if (banded.length > SHORT_WORDS + (256 - code.wide) * BAND) throw new Error('more words than a pack can hold')
  return banded
}

const byteOf = new Map([
  [NUMBER, code.number],
  [OPEN, code.open],
  [OR, code.or],
  [CLOSE, code.close],
])

/** How many patterns report each id, from `from` to before `to`. */
const countsOf = ({ ids }: PatternCode, from: number, to: number): number[] => {
  const counts = new Array<number>(to - from).fill(0)
  for (const id of ids) if (id >= from && id < to) counts[id - from]!++
  return counts
}

/** The file of a pack, as `readPackFile` reads it. */
export const writePack = ({ conceptCount, patterns, unless: readUnless, ...rest }: PackCode): ArrayBuffer => {
  const unless = readUnless()
  const parts = [patterns, unless]
  const dictionary = dictionaryOf(parts)
  const numbers = new Map(dictionary.map((key, k) => [key, k]))
  const body: number[] = []
  for (const { first, codes, words } of parts) {
    for (let p = 0; p + 1 < first.length; p++) {
      for (let at = first[p]!; at < first[p + 1]!; at++) {
        const symbol = codes[at]!
        const byte = byteOf.get(symbol)
        if (byte !== undefined) body.push(byte)
        else if (symbol <= GAP) body.push(code.gap, GAP - symbol)
        else {
          const k = numbers.get(words[symbol - FIRST_WORD]!)!
          if (k < SHORT_WORDS) body.push(code.word + k)
          else body.push(code.wide + Math.floor((k - SHORT_WORDS) / BAND), (k - SHORT_WORDS) % BAND)
        }
      }
      body.push(code.end)
    }
  }
  const keys = differences(bandsOf(dictionary.length).map(({ from, to }) => dictionary.slice(from, to)))
  const header: PackHeader = {
    ...rest,
    words: dictionary.length,
    conceptPatterns: countsOf(patterns, 0, conceptCount),
    phrasePatterns: countsOf(patterns, conceptCount, conceptCount + rest.phrases.length),
    unlessPatterns: unless.ids.length,
    bytes: keys.length + body.length,
  }
  return writeDataFile(header, keys, body)
}
