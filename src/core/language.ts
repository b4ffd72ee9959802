import { type Folded, kind, kindOf } from './fold.ts'
import { type Language, languages } from './report.ts'
import { MAX_TOKEN, type Tokens } from './tokens.ts'

/** What the language model tells apart: the ten languages, and `other` for all the rest. */
export const languageOutputs = [...languages, 'other'] as const

/** A model of languages: one int8 weight an output for each hashed word and letter n-gram. */
export interface LanguageModel {
  readonly bits: number
  readonly scale: number
  readonly weights: Int8Array
}

const WIDTH = languageOutputs.length

/** Bits of the table of the language model: 2^bits rows. */
export const LANGUAGE_BITS = 13

/** Opens the file of the language model: scale (float32, little endian), then weights. Throws an Error where the size is wrong. */
export const openLanguageModel = (bytes: ArrayBuffer): LanguageModel => {
  const weights = new Int8Array(bytes, 4)
  if (weights.length !== WIDTH << LANGUAGE_BITS) throw new Error('not a language model of this version')
  return { bits: LANGUAGE_BITS, scale: new DataView(bytes).getFloat32(0, true), weights }
}

/** Letters as written but in lower case: accents and special letters are what tells languages apart. */
const written = (raw: number, folded: number): number => {
  // plain letters, and disguised ones (full-width, mathematical), are taken as folded
  if (raw < 0x80 || raw >= 0xd800) return folded
  if (raw >= 0xc0 && raw <= 0xde) return raw + 32
  if (raw >= 0x410 && raw <= 0x42f) return raw + 32
  if (raw >= 0x400 && raw <= 0x40f) return raw + 80
  if ((raw >= 0x100 && raw <= 0x137) || (raw >= 0x14a && raw <= 0x177)) return raw | 1
  return raw
}

const spread = (h: number, bits: number): number => {
  let x = Math.imul(h, 0x9e3779b1)
  x ^= x >>> 16
  x = Math.imul(x, 0x85ebca6b)
  return (x ^ (x >>> 13)) >>> (32 - bits)
}

/** Calls `use` with the row of every feature (whole words, letter n-grams of 1 to 4 with word edges) of a token. */
export const languageRows = (
  text: string,
  folded: Folded,
  tokens: Tokens,
  token: number,
  bits: number,
  use: (row: number) => void,
): void => {
  const { chars, origin } = folded
  const start = tokens.start[token]!
  const end = Math.min(tokens.end[token]!, start + MAX_TOKEN)
  if (kindOf(chars[start]!) !== kind.letter) return
  let word = 0x51ed27
  let a = 0
  let b = 0
  let c = 95
  for (let j = start; j <= end; j++) {
    const d = j === end ? 95 : written(text.charCodeAt(origin[j]!), chars[j]!)
    if (j < end) {
      word = Math.imul(word ^ d, 0x01000193)
      use(spread(d + 0x300000, bits))
    }
    use(spread(Math.imul(c, 0x3d) ^ (d << 8) ^ 0x1000000, bits))
    if (b) use(spread(Math.imul(Math.imul(b, 0x1f3) ^ c, 0x2a7) ^ (d + 0x2000000), bits))
    if (a) use(spread(Math.imul(Math.imul(Math.imul(a, 0x1f3) ^ b, 0x2a7) ^ c, 0x3d5) ^ (d + 0x3000000), bits))
    a = b
    b = c
    c = d
  }
  use(spread(word ^ 0x4000000, bits))
}

/** Adds the scores of the tokens `from` to `to` to `sums`. Gives the number of features seen. */
export const addLanguageScores = (
  model: LanguageModel,
  text: string,
  folded: Folded,
  tokens: Tokens,
  from: number,
  to: number,
  sums: Float64Array,
): number => {
  const { weights, bits } = model
  let n = 0
  for (let i = from; i < to; i++) {
    languageRows(text, folded, tokens, i, bits, row => {
      n++
      const at = row * WIDTH
      for (let o = 0; o < WIDTH; o++) sums[o]! += weights[at + o]!
    })
  }
  return n
}

/** Tokens that are looked at to tell the language of a message; half as many tell it of every mail of the corpora. */
const ENOUGH = 64
/** A language is named only when it is this much likelier than any other (probability); less is unknown. */
const SURE = 0.5

/** The language of tokens `from` to `to`; undefined where none of the ten is likely. */
export const detectLanguage = (
  model: LanguageModel,
  text: string,
  folded: Folded,
  tokens: Tokens,
  from = 0,
  to = tokens.length,
): Language | undefined => {
  const sums = new Float64Array(WIDTH)
  const n = addLanguageScores(model, text, folded, tokens, from, Math.min(to, from + ENOUGH), sums)
  if (n === 0) return undefined
  const sharp = model.scale / Math.sqrt(n)
  let total = 0
  let best = 0
  const top = Math.max(...sums)
  for (let o = 0; o < WIDTH; o++) {
    total += Math.exp((sums[o]! - top) * sharp)
    if (sums[o]! > sums[best]!) best = o
  }
  return best < languages.length && 1 / total >= SURE ? languages[best] : undefined
}
