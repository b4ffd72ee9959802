import type { Sources } from './sentence-features.ts'
import { categories, categoryOf, signsInWords } from './signs.ts'

/** Outputs of the model: one logit a category, then one a sign that words can show. */
export const outputs = [...categories, ...signsInWords] as readonly string[]

/** What stands before the weights in the file of the model, as JSON. */
export interface ModelHeader {
  readonly version: 3
  /** Number of features that have weights. */
  readonly features: number
  readonly outputs: readonly string[]
  /** Logit of an output without any feature. */
  readonly bias: readonly number[]
  /** What one step of a weight of an output is worth. */
  readonly scale: readonly number[]
  /** Sums are divided by (number of known features)^power. */
  readonly power: number
  /** Turns the evidence for a category into a probability, by language: sigmoid(slope * evidence + shift). */
  readonly calibration: Readonly<Record<string, readonly (readonly [slope: number, shift: number])[]>>
  /** The probability from which a category is flagged, in the order of the categories. */
  readonly thresholds: readonly number[]
}

/** A model ready to score: rows of small integer weights, one an output, found by the hash of a feature. */
export interface Model extends ModelHeader {
  readonly weights: Int8Array
  /** Open-addressing table of feature hashes, a power of two. */
  readonly keys: Int32Array
  /** Row + 1 of the key in the same slot; 0 is an empty slot. */
  readonly rows: Uint16Array
  /** Slots of the table less one. */
  readonly mask: number
  /** Sources of evidence, where the model was trained on some only; for the ablation. */
  readonly sources?: Sources
}

/** Largest weight in the file: four bits a weight are enough, and halve what is shipped (`docs/accuracy.md`). */
export const MAX_STEP = 7

const asciiOf = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Bytes of a row of packed weights: two weights a byte. */
export const packedRow = (outputs.length + 1) >> 1

/**
 * Reads the file of the model: header length (uint32, little endian), header (JSON, padded to four bytes), feature hashes (int32), then
 * rows of weights, two a byte, low half first, each stored with MAX_STEP + 1 added. Throws an Error where it is not one.
 */
export const openModel = (bytes: ArrayBuffer): Model => {
  const size = new DataView(bytes).getUint32(0, true)
  const header = JSON.parse(asciiOf(new Uint8Array(bytes, 4, size))) as ModelHeader
  if (header.version !== 3 || header.outputs.join() !== outputs.join())
    throw new Error('the model is of another version or for other signs')
  const hashes = new Int32Array(bytes, 4 + size, header.features)
  const packed = new Uint8Array(bytes, 4 + size + 4 * header.features)
  if (packed.length !== packedRow * header.features) throw new Error('the file of the model is cut short')
  const width = outputs.length
  const weights = new Int8Array(width * header.features)
  for (let row = 0; row < header.features; row++) {
    for (let o = 0; o < width; o++) {
      const byte = packed[row * packedRow + (o >> 1)]!
      weights[row * width + o] = (o & 1 ? byte >> 4 : byte & 15) - MAX_STEP - 1
    }
  }
  let slots = 1 << 10
  while (slots < header.features * 2.5) slots <<= 1
  const mask = slots - 1
  const keys = new Int32Array(slots)
  const rows = new Uint16Array(slots)
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & mask
    while (rows[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = hashes[row]!
    rows[slot] = row + 1
  }
  return { ...header, weights, keys, rows, mask }
}

/** The row of a feature; -1 where the model does not know it. */
export const rowOf = ({ keys, rows, mask }: Model, h: number): number => {
  let slot = h & mask
  let row = rows[slot]!
  while (row !== 0 && keys[slot] !== h) {
    slot = (slot + 1) & mask
    row = rows[slot]!
  }
  return row - 1
}

const members = categories.map((category, c) => ({
  c,
  signs: signsInWords.flatMap((sign, k) => (categoryOf(sign) === category ? [categories.length + k] : [])),
}))

/**
 * The evidence for a category: the mean of its own logit and of the log of the summed odds of its signs. Either alone is worse by two
 * to three points of F1: the first knows what the signs share, the second what each one is.
 */
export const evidenceFor = (category: number, logits: Float64Array): number => {
  let odds = 0
  for (const o of members[category]!.signs) odds += Math.exp(logits[o]!)
  return (logits[category]! + Math.log(odds)) / 2
}
