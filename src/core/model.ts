import type { FeatureBag } from './features.ts'
import { categories, signsInWords } from './signs.ts'

/** Outputs of the model: one logit a category, then one a sign that words can show. */
export const outputs = [...categories, ...signsInWords] as readonly string[]

/** What stands before the weights in the file of the model, as JSON. */
export interface ModelHeader {
  readonly version: 1
  /** The table has 2^bits rows. */
  readonly bits: number
  readonly outputs: readonly string[]
  /** Logit of an output without any feature. */
  readonly bias: readonly number[]
  /** What one step of an int8 weight of an output is worth. */
  readonly scale: readonly number[]
  /** Sums are divided by (number of features)^power. */
  readonly power: number
  /** Turns a category's logit into a probability, by language: sigmoid(slope * logit + shift). */
  readonly calibration: Readonly<Record<string, readonly (readonly [slope: number, shift: number])[]>>
  /** The probability from which a category is flagged, by language. */
  readonly thresholds: Readonly<Record<string, readonly number[]>>
}

/** A model ready to score. */
export interface Model extends ModelHeader {
  readonly weights: Int8Array
}

/** Reads the file of the model: header length (uint32, little endian), header (JSON), weights. Throws an Error where it is not one. */
export const openModel = (bytes: ArrayBuffer): Model => {
  const size = new DataView(bytes).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, size))) as ModelHeader
  const weights = new Int8Array(bytes, 4 + size)
  if (header.version !== 1 || weights.length !== outputs.length << header.bits) throw new Error('not a model of this version')
  if (header.outputs.join() !== outputs.join()) throw new Error('the model was trained for other signs')
  return { ...header, weights }
}

/** Writes the logits of a sentence with these features into `logits`, which has one place an output. */
export const score = (model: Model, bag: FeatureBag, logits: Float64Array): void => {
  const { weights, bits, bias, scale, power } = model
  const width = logits.length
  const shift = 32 - bits
  const { list, length } = bag
  logits.fill(0)
  for (let i = 0; i < length; i++) {
    const row = (list[i]! >>> shift) * width
    for (let o = 0; o < width; o++) logits[o]! += weights[row + o]!
  }
  const norm = length === 0 ? 1 : length ** -power
  for (let o = 0; o < width; o++) logits[o] = logits[o]! * norm * scale[o]! + bias[o]!
}
