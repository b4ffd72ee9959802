import type { PackItems } from '../core/pack.ts'
import { BAND, bandOf, code, type PackHeader, SHORT_WORDS } from '../core/pack-file.ts'
import { forEachWord, type Item, type Word } from '../core/pattern.ts'
import { differences, writeDataFile } from './data-file.ts'

const keyOf = ({ type, hash }: Word): number => hash * 2 + (type === 'stem' ? 1 : 0)

/** Most frequent words first, in bands; sorted within each band, so that it stores as small differences. */
const dictionaryOf = (patterns: readonly (readonly Item[])[]): number[] => {
  const counts = new Map<number, number>()
  for (const items of patterns) forEachWord(items, word => counts.set(keyOf(word), (counts.get(keyOf(word)) ?? 0) + 1))
  const words = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([key]) => key)
  const banded: number[] = []
  while (banded.length < words.length) {
    const { from, to } = bandOf(banded.length)
    banded.push(...words.slice(from, to).sort((a, b) => a - b))
  }
  if (banded.length > SHORT_WORDS + (256 - code.wide) * BAND) throw new Error('more words than a pack can hold')
  return banded
}

/** The file of a pack, as `readPackFile` reads it. */
export const writePack = ({ concepts, said, unless: readUnless, words: _, ...rest }: PackItems): ArrayBuffer => {
  const unless = readUnless()
  const patterns = [...concepts.flat(), ...said.flat(), ...unless]
  const dictionary = dictionaryOf(patterns)
  const numbers = new Map(dictionary.map((key, k) => [key, k]))
  const body: number[] = []
  const put = (items: readonly Item[], end: number): void => {
    for (const item of items) {
      if (item.type === 'number') body.push(code.number)
      else if (item.type === 'gap') body.push(code.gap, item.gap)
      else if (item.type === 'choice') {
        body.push(code.open)
        item.options.forEach((option, k) => {
          put(option, k + 1 === item.options.length ? code.close : code.or)
        })
      } else {
        const k = numbers.get(keyOf(item))!
        if (k < SHORT_WORDS) body.push(code.word + k)
        else body.push(code.wide + Math.floor((k - SHORT_WORDS) / BAND), (k - SHORT_WORDS) % BAND)
      }
    }
    body.push(end)
  }
  for (const items of patterns) put(items, code.end)
  const keys: number[] = []
  for (let k = 0; k < dictionary.length; k = bandOf(k).to) keys.push(...differences(dictionary.slice(k, bandOf(k).to)))
  const header: PackHeader = {
    ...rest,
    words: dictionary.length,
    conceptPatterns: concepts.map(list => list.length),
    phrasePatterns: said.map(list => list.length),
    unlessPatterns: unless.length,
    bytes: keys.length + body.length,
  }
  return writeDataFile(header, keys, body)
}
