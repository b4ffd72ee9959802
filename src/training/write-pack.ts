import type { PackCode } from '../core/pack.ts'
import { BAND, bandsOf, code, type PackHeader, SHORT_WORDS, writeNumbers } from '../core/pack-file.ts'
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

/** Which of two lists comes first, by the first number in which they differ. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  const k = a.findIndex((byte, i) => byte !== b[i])
  return k < 0 ? a.length - b.length : a[k]! - (b[k] ?? -1)
}

/** The bytes of one pattern. The options of a choice are sorted: their order says nothing, and sorted they pack smaller. */
const bytesOf = (
  { first, codes, words }: PatternCode,
  pattern: number,
  numbers: ReadonlyMap<number, number>,
): number[] => {
  let at = first[pattern]!
  const end = first[pattern + 1]!
  const ofWord = (symbol: number): number[] => {
    const k = numbers.get(words[symbol - FIRST_WORD]!)!
    if (k < SHORT_WORDS) return [code.word + k]
    return [code.wide + Math.floor((k - SHORT_WORDS) / BAND), (k - SHORT_WORDS) % BAND]
  }
  const ofChoice = (): number[] => {
    const options = [ofSequence()]
    while (codes[at++] === OR) options.push(ofSequence())
    return [code.open, ...options.sort(compare).flatMap((option, k) => (k ? [code.or, ...option] : option)), code.close]
  }
  const ofSequence = (): number[] => {
    const bytes: number[] = []
    while (at < end && codes[at] !== OR && codes[at] !== CLOSE) {
      const symbol = codes[at++]!
      if (symbol === OPEN) bytes.push(...ofChoice())
      else if (symbol === NUMBER) bytes.push(code.number)
      else if (symbol <= GAP) bytes.push(code.gap, GAP - symbol)
      else bytes.push(...ofWord(symbol))
    }
    return bytes
  }
  return ofSequence()
}

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
  const body = parts.flatMap(part =>
    Array.from({ length: part.first.length - 1 }, (_, p) => [...bytesOf(part, p, numbers), code.end]).flat(),
  )
  const keys = differences(bandsOf(dictionary.length).map(({ from, to }) => dictionary.slice(from, to)))
  const header: PackHeader = {
    ...rest,
    ...writeNumbers(rest),
    words: dictionary.length,
    conceptPatterns: countsOf(patterns, 0, conceptCount),
    phrasePatterns: countsOf(patterns, conceptCount, conceptCount + rest.phrases.length),
    unlessPatterns: unless.ids.length,
    bytes: keys.length + body.length,
  }
  return writeDataFile(header, keys, body)
}
