import { fold } from '../core/fold.ts'
import { tokenize } from '../core/tokens.ts'

const SHINGLE = 5
/** A run of words in more texts than this is a formula ("thank you for your message"), not a copy. */
const COMMON = 6

/**
 * Groups near-duplicates: texts that share a rare run of five words, directly or through others, get the same group number, so that
 * a split can keep them on one side.
 */
export const groupNearDuplicates = (texts: readonly string[]): Int32Array => {
  const parent = Int32Array.from(texts, (_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r]!
    while (parent[i] !== r) {
      const next = parent[i]!
      parent[i] = r
      i = next
    }
    return r
  }
  const places = new Map<number, number[]>()
  texts.forEach((text, index) => {
    const { hash, length } = tokenize(fold(text))
    for (let i = 0; i + SHINGLE <= length; i++) {
      let h = 17
      for (let j = i; j < i + SHINGLE; j++) h = Math.imul(h, 0x01000193) ^ hash[j]!
      const list = places.get(h)
      if (!list) places.set(h, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  })
  for (const list of places.values()) {
    if (list.length > COMMON) continue
    for (const other of list.slice(1)) parent[root(other)] = root(list[0]!)
  }
  return Int32Array.from(parent, (_, i) => root(i))
}
