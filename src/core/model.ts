import { inputsFor } from './beside.ts'
import { readDataFile, readDifferences } from './data-file.ts'
import type { Hidden } from './hidden.ts'
import type { Sources } from './sentence-features.ts'
import { categories, categoryOf, signsInWords } from './signs.ts'

/** The output for mail that no client writes: of shops, offices, editors, colleagues, machines. */
export const THIRD_PARTY = 'third_party'

/** Outputs of the model: one logit a category, one a sign that words can show, and one for third parties. */
export const outputs = [...categories, ...signsInWords, THIRD_PARTY] as readonly string[]

/** Exponents by which sums of features are tempered: of a sentence's own features and of those around it. */
export interface Powers {
  readonly own: number
  readonly around: number
}

/** What stands before the weights in the file of the model, as JSON. */
export interface ModelHeader {
  readonly version: 9
  /** Number of features that have weights. */
  readonly features: number
  /**
   * Features that stand in about as many training sentences, rarest first: how many there are, and how many units one step of their
   * weights is worth. A rare feature is hardly ever summed, so its weights may be coarse.
   */
  readonly groups: readonly { readonly features: number; readonly step: number }[]
  readonly outputs: readonly string[]
  /** Logit of an output without any feature. */
  readonly bias: readonly number[]
  /** What one unit of a weight of an output is worth. */
  readonly scale: readonly number[]
  /**
   * The sum of a sentence's own features is divided by (number of known ones)^own, that of what stands around it by (their number)^around:
   * together a long mail would drown its sentences.
   */
  readonly powers: Powers
  /** The layer of units beside the sums; its weights stand after those of the features. */
  readonly hidden: Hidden
  /** Turns the evidence for a category into a probability, by language: sigmoid(slope * evidence + shift). */
  readonly calibration: Readonly<Record<string, readonly (readonly [slope: number, shift: number])[]>>
  /** The probability from which a category is flagged, in the order of the categories. */
  readonly thresholds: readonly number[]
  /** Length of what follows the header. */
  readonly bytes: number
}

/**
 * A table of small weights: each number of a row is the sum of two, the second times 2^16, so that two are summed at once; as long as the
 * sum of the first ones fits 16 bits with its sign, both can be told from it.
 */
export interface Table {
  readonly lanes: Int32Array
  /** Numbers in a row: whole blocks, of which the last may hold nothing. */
  readonly width: number
}

/** A model ready to score: rows of small weights, found by the hash of a feature. */
export interface Model extends ModelHeader {
  /** By feature: a weight for each output of `gist`. Small, so that it stays near at hand: every sentence is summed over it. */
  readonly gistTable: Table
  /** By feature: a weight for each of `signOutputs`. Made when it is first asked for: few mails show a sign at all. */
  readonly signTable: () => Table
  /** By input of the hidden layer: a weight a unit. */
  readonly unitTable: Table
  /** By row: the hash of its feature. */
  readonly hashes: Int32Array
  /** Open-addressing table of rows + 1 by hash, a power of two; 0 is an empty slot. */
  readonly rows: Int32Array
  /** Slots of the table less one. */
  readonly mask: number
  /** Sources of evidence, where the model was trained on some only; for the ablation. */
  readonly sources?: Sources
}

/** Outputs that tell what a sentence is about at all: the categories, then third parties. */
export const gist: readonly number[] = [...categories.keys(), outputs.indexOf(THIRD_PARTY)]
/** Outputs of the signs: few sentences are worth to look them up. */
export const signOutputs: readonly number[] = signsInWords.map((_, k) => categories.length + k)

/** Numbers that are summed together. */
export const BLOCK = 3

/** Numbers that so many weights fill, in whole blocks. */
export const widthFor = (weights: number): number => BLOCK * Math.ceil(weights / (2 * BLOCK))

/** The largest weight, in units. */
export const MOST_UNITS = 511
/** Rows that can be summed before 16 bits, one of them a sign, are full. */
export const MOST_ROWS = Math.floor(32_767 / MOST_UNITS)

/**
 * Most weights are zero, so the file tells only of the others, in their order in the rows of a table: a byte for each holds how many zeros stand before it (times
 * 8) and a kind: 2 × (steps - 1) of a weight above zero, one more of one below. The last two kinds are followed by a byte with
 * the steps beyond. `NO_WEIGHT` is so many zeros and no weight. The bytes are made for the Huffman code of gzip, which comes to within a
 * hundredth of their entropy.
 */
export const NO_WEIGHT = 248
/** Zeros of `NO_WEIGHT`. */
export const LONGEST_RUN = 31
/** Steps of a weight of the last two kinds, without those beyond. */
export const MANY_STEPS = 4

/**
 * Reads the file of the model (`data-file.ts`): after the header the feature hashes of each group, sorted, as differences, then their
 * weights for `gist` as runs, then the weights of the hidden layer, a byte each, then the features' weights for the signs. Throws an Error
 * where it is not one.
 */
export const openModel = (bytes: ArrayBuffer): Model => {
  const { header, body } = readDataFile<ModelHeader>(bytes)
  if (header.version !== 9 || header.outputs.join() !== outputs.join())
    throw new Error('the model is of another version or for other signs')
  // a file that is cut short is told from a whole one now, not at the first sign
  if (body.length !== header.bytes) throw new Error('the file of the model is cut short')
  const { features } = header
  let slots = 1 << 10
  while (slots < features * 2) slots <<= 1
  const mask = slots - 1
  const rows = new Int32Array(slots)
  const { units, concepts } = header.hidden
  const inputs = inputsFor(concepts)
  const gistTable = tableOf(features, widthFor(gist.length))
  const unitTable = tableOf(inputs, widthFor(units))
  const hashes = new Int32Array(features)
  let groupEnd = 0
  const groups = header.groups.map(({ features: size, step }) => {
    const from = groupEnd
    groupEnd += size
    return { from, to: groupEnd, step }
  })
  const grouped = groups.map(({ from, to }) => hashes.subarray(from, to))
  let at = readDifferences(body, 0, grouped)
  for (let row = 0; row < features; row++) {
    let slot = hashes[row]! & mask
    while (rows[slot] !== 0) slot = (slot + 1) & mask
    rows[slot] = row + 1
  }
  for (const { from, to, step } of groups) at = readRuns(body, at, from, to, step, gistTable)
  const { lanes, width } = unitTable
  for (let input = 0; input < inputs; input++)
    for (let unit = 0; unit < units; unit++, at++)
      lanes[input * width + (unit >> 1)]! += ((body[at]! << 24) >> 24) << ((unit & 1) << 4)
  let made: Table | undefined
  const signTable = (): Table => {
    if (made) return made
    made = tableOf(features, widthFor(signOutputs.length))
    let next = at
    for (const { from, to, step } of groups) next = readRuns(body, next, from, to, step, made)
    return made
  }
  return { ...header, gistTable, signTable, unitTable, hashes, rows, mask }
}

const tableOf = (rows: number, width: number): Table => ({ lanes: new Int32Array(rows * width), width })

/** The first of the two sums that one number holds. */
export const firstOf = (two: number): number => (two << 16) >> 16

/** The second of the two sums that one number holds. */
export const secondOf = (two: number): number => (two - firstOf(two)) >> 16

/** Reads the weights of the rows `from` to `to`, exclusive, into a table, and gives the place after the last byte read. */
const readRuns = (
  body: Uint8Array,
  start: number,
  from: number,
  to: number,
  step: number,
  { lanes, width }: Table,
): number => {
  let at = start
  let place = from * width * 2
  const end = to * width * 2
  while (place < end) {
    const byte = body[at++]
    if (byte === undefined) throw new Error('the file of the model is cut short')
    place += byte >> 3
    if (byte === NO_WEIGHT) continue
    const kind = byte & 7
    let steps = (kind >> 1) + 1
    if (steps === MANY_STEPS) steps += body[at++]!
    const units = kind & 1 ? -steps * step : steps * step
    lanes[place >> 1]! += units << ((place & 1) << 4)
    place++
  }
  return at
}

/** What a sum of `count` features is multiplied by. */
export const temper = (count: number, power: number): number => (count === 0 ? 1 : count ** -power)

/** The row of a feature; -1 where the model does not know it. */
export const rowOf = ({ hashes, rows, mask }: Model, h: number): number => {
  let slot = h & mask
  let row = rows[slot]!
  while (row !== 0 && hashes[row - 1] !== h) {
    slot = (slot + 1) & mask
    row = rows[slot]!
  }
  return row - 1
}

/** A weight of a table, in units. */
export const weightIn = ({ lanes, width }: Table, row: number, column: number): number => {
  const two = lanes[row * width + (column >> 1)]!
  return column & 1 ? secondOf(two) : firstOf(two)
}

/** The weight of an output in the row of a feature, in units. */
export const weightOf = ({ gistTable, signTable }: Model, row: number, output: number): number =>
  gist.includes(output)
    ? weightIn(gistTable, row, gist.indexOf(output))
    : weightIn(signTable(), row, signOutputs.indexOf(output))

/** By category: the outputs of its signs. */
const outputsOf = categories.map(category =>
  signsInWords.flatMap((sign, k) => (categoryOf(sign) === category ? [categories.length + k] : [])),
)

/**
 * The evidence for a category: the mean of its own logit and of the log of the summed odds of its signs. Either alone is worse by two
 * to three points of F1: the first knows what the signs share, the second what each one is.
 */
export const evidenceFor = (category: number, logits: Float64Array): number => {
  let odds = 0
  for (const o of outputsOf[category]!) odds += Math.exp(logits[o]!)
  return (logits[category]! + Math.log(odds)) / 2
}
