import type { FeatureBag } from './features.ts'
import { categories, signsInWords } from './signs.ts'

/** Outputs of the model: one logit a category, then one a sign that words can show. */
export const outputs = [...categories, ...signsInWords] as readonly string[]

/** What stands before the weights in the file of the model, as JSON. */
export interface ModelHeader {
  readonly version: 2
  /** Number of features that have weights. */
  readonly features: number
  /** The first so many features also have a weight for each sign. */
  readonly signFeatures: number
  readonly outputs: readonly string[]
  /** Logit of an output without any feature. */
  readonly bias: readonly number[]
  /** What one step of an int8 weight of an output is worth. */
  readonly scale: readonly number[]
  /** Sums are divided by (number of known features)^power. */
  readonly power: number
  /** Turns a category's logit into a probability, by language: sigmoid(slope * logit + shift). */
  readonly calibration: Readonly<Record<string, readonly (readonly [slope: number, shift: number])[]>>
  /** The probability from which a category is flagged, in the order of the categories. */
  readonly thresholds: readonly number[]
}

/** A model ready to score: rows of int8 weights found by the hash of a feature. */
export interface Model extends ModelHeader {
  /** A row a feature, one weight a category. */
  readonly categoryWeights: Int8Array
  /** A row for each of the first features, one weight a sign. */
  readonly signWeights: Int8Array
  /** Open-addressing table of feature hashes, twice as large as needed and more; a power of two. */
  readonly keys: Int32Array
  /** Row + 1 of the key in the same slot; 0 is an empty slot. */
  readonly rows: Uint16Array
  /** Slots of the table less one. */
  readonly mask: number
}

/** Most features a model may have: rows are numbered in 16 bits. */
export const MAX_FEATURES = 65535

/**
 * Reads the file of the model: header length (uint32, little endian), header (JSON, padded to four bytes), feature hashes (int32), weights.
 * Throws an Error where it is not one.
 */
export const openModel = (bytes: ArrayBuffer): Model => {
  const size = new DataView(bytes).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, size))) as ModelHeader
  if (header.version !== 2 || header.outputs.join() !== outputs.join()) throw new Error('the model is of another version or for other signs')
  const hashes = new Int32Array(bytes, 4 + size, header.features)
  const weights = new Int8Array(bytes, 4 + size + 4 * header.features)
  const all = categories.length * header.features
  if (weights.length !== all + signsInWords.length * header.signFeatures) throw new Error('the file of the model is cut short')
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
  return { ...header, categoryWeights: weights.subarray(0, all), signWeights: weights.subarray(all), keys, rows, mask }
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

/** Writes the logits of all outputs for a sentence with these features into `logits`. */
export const scoreAll = (model: Model, { list, length }: FeatureBag, logits: Float64Array): void => {
  const { categoryWeights, signWeights, signFeatures, bias, scale, power } = model
  const few = categories.length
  const many = signsInWords.length
  logits.fill(0)
  let known = 0
  for (let i = 0; i < length; i++) {
    const row = rowOf(model, list[i]!)
    if (row < 0) continue
    known++
    for (let o = 0, at = row * few; o < few; o++) logits[o]! += categoryWeights[at + o]!
    if (row < signFeatures) for (let o = 0, at = row * many; o < many; o++) logits[few + o]! += signWeights[at + o]!
  }
  const norm = known === 0 ? 1 : known ** -power
  for (let o = 0; o < logits.length; o++) logits[o] = logits[o]! * norm * scale[o]! + bias[o]!
}
