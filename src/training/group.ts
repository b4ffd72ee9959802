import { fold } from '../core/fold.ts'
import { tokenize } from '../core/tokens.ts'

const SHINGLE = 5
/** A run of words in more texts than this is a formula ("thank you for your message"), not a copy. */
const COMMON = 6
/**
 * Texts share a run by chance: for each so many runs of the shorter one, one more must be shared. With a few more, the wordings that everybody
 * uses chain thousands of texts to one group, on one side.
 */
const RUNS_A_CHANCE = 6

/**
 * Groups near-duplicates: texts that share rare runs of five words (one for a sentence, more for a mail), directly or through others, get
 * the same group number, so that a split can keep them on one side.
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
  const runs = texts.map((text, index) => {
    const { hash, length } = tokenize(fold(text))
    for (let i = 0; i + SHINGLE <= length; i++) {
      let h = 17
      for (let j = i; j < i + SHINGLE; j++) h = Math.imul(h, 0x01000193) ^ hash[j]!
      const list = places.get(h)
      if (!list) places.set(h, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
    return Math.max(0, length - SHINGLE + 1)
  })
  /** By pair of texts, as one number: the runs that they share. */
  const shared = new Map<number, number>()
  for (const list of places.values()) {
    if (list.length > COMMON) continue
    for (let a = 0; a < list.length; a++) {
      for (let b = a + 1; b < list.length; b++) {
        const pair = list[a]! * texts.length + list[b]!
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
  }
  for (const [pair, count] of shared) {
    const a = Math.floor(pair / texts.length)
    const b = pair % texts.length
    if (count >= 1 + Math.floor(Math.min(runs[a]!, runs[b]!) / RUNS_A_CHANCE)) parent[root(b)] = root(a)
  }
  return Int32Array.from(parent, (_, i) => root(i))
}
