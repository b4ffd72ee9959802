import { type Folded, kind, kindOf } from './fold.ts'
import { append, type IntList } from './int-list.ts'
import { MAX_TOKEN, type Tokens } from './tokens.ts'

/**
 * Features of a sentence as 24-bit hashes, in families that the training can weigh and the evaluation can switch off.
 * The same code runs in training and in the extension.
 */

/** Salts of the families: features of two families never share a hash by design. */
export const family = {
  word: 0x1f3d5b79,
  bigram: 0x2e4c6a88,
  skip: 0x3a5f1c27,
  stem: 0x4b7d9e15,
  gram: 0x5c8a3f61,
  concept: 0x6d9b2e47,
  pair: 0x7eab1d39,
  cue: 0x0fbc4e2d,
  phrase: 0x1acd5f3b,
  order: 0x2bde6c4a,
} as const

/**
 * Spreads a hash over all bits and keeps families apart. 24 bits are left: of the features that no training sentence had, one in four
 * hundred is taken for another, and a file of sorted hashes is a quarter of the size.
 */
export const mix = (h: number, salt: number): number => {
  let x = Math.imul(h ^ salt, 0x9e3779b1)
  x ^= x >>> 15
  x = Math.imul(x, 0x85ebca77)
  return (x ^ (x >>> 13)) >>> 8
}

const STEM = 5
const EDGE_MARK = 0x5f

/** What a token counts as among its neighbours: its hash, or for a number its length, because its value says nothing. */
export const wordHash = ({ chars }: Folded, { start, end, hash }: Tokens, token: number): number =>
  kindOf(chars[start[token]!]!) === kind.digit ? 7000 + Math.min(MAX_TOKEN, end[token]! - start[token]!) : hash[token]!

/** Adds the features of one word by itself: the word, its beginning, its letter n-grams (3 to 5, with word edges). */
export const addWord = (bag: IntList, folded: Folded, tokens: Tokens, token: number): void => {
  const { chars } = folded
  const start = tokens.start[token]!
  append(bag, mix(wordHash(folded, tokens, token), family.word))
  if (kindOf(chars[start]!) !== kind.digit) addGrams(bag, chars, start, Math.min(tokens.end[token]!, start + MAX_TOKEN))
}

/** Adds the pairs of neighbouring words, and of words with one between, of tokens `from` to `to`. */
export const addNeighbourWords = (bag: IntList, folded: Folded, tokens: Tokens, from: number, to: number): void => {
  let before = 0x1234567
  let beforeThat = 0x7654321
  for (let i = from; i < to; i++) {
    const h = wordHash(folded, tokens, i)
    append(bag, mix(Math.imul(before, 31) ^ h, family.bigram))
    append(bag, mix(Math.imul(beforeThat, 31) ^ h, family.skip))
    beforeThat = before
    before = h
  }
  append(bag, mix(Math.imul(before, 31) ^ 0x89abcde, family.bigram))
}

const addGrams = (bag: IntList, chars: Uint16Array, start: number, end: number): void => {
  const size = end - start
  // short words are features of their own already
  if (size < 3) return
  for (let i = -1; i < size - 1; i++) {
    let h = i < 0 ? EDGE_MARK : chars[start + i]!
    const stop = Math.min(size, i + 4)
    for (let j = i + 1; j <= stop; j++) {
      h = Math.imul(h, 0x01000193) ^ (j === size ? EDGE_MARK : chars[start + j]!)
      const n = j - i + 1
      if (n >= 3) append(bag, mix(h + n, family.gram))
      if (i < 0 && n === STEM + 1) append(bag, mix(h, family.stem))
    }
  }
}
