import { readDataFile, readDifferences } from './data-file.ts'
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
  readonly version: 5
  /** Number of features that have weights. */
  readonly features: number
  readonly outputs: readonly string[]
  /** Logit of an output without any feature. */
  readonly bias: readonly number[]
  /** What one step of a weight of an output is worth. */
  readonly scale: readonly number[]
  /**
   * The sum of a sentence's own features is divided by (number of known ones)^own, that of what stands around it by (their number)^around:
   * together a long mail would drown its sentences.
   */
  readonly powers: Powers
  /** Turns the evidence for a category into a probability, by language: sigmoid(slope * evidence + shift). */
  readonly calibration: Readonly<Record<string, readonly (readonly [slope: number, shift: number])[]>>
  /** The probability from which a category is flagged, in the order of the categories. */
  readonly thresholds: readonly number[]
}

/** A model ready to score: rows of small weights, one an output, found by the hash of a feature. */
export interface Model extends ModelHeader {
  /** Rows of `ROW` whole numbers, each of which holds four weights, a byte each, with MAX_STEP added: four are summed at once. */
  readonly lanes: Int32Array
  /** Open-addressing table of feature hashes, a power of two. */
  readonly keys: Int32Array
  /** Row + 1 of the key in the same slot; 0 is an empty slot. */
  readonly rows: Uint16Array
  /** Slots of the table less one. */
  readonly mask: number
  /** Sources of evidence, where the model was trained on some only; for the ablation. */
  readonly sources?: Sources
}

/** Largest weight in the file. Five steps a weight are enough: more features are worth more than finer weights (`docs/accuracy.md`). */
export const MAX_STEP = 2
/** Different weights. */
export const STEPS = 2 * MAX_STEP + 1
/** Weights in a byte of the file. */
export const WEIGHTS_A_BYTE = 3
/** Whole numbers in a row. */
export const ROW = (outputs.length + 3) >> 2
/** Rows that can be summed before a byte is full. */
export const MOST_ROWS = Math.floor(255 / (2 * MAX_STEP))

/** By byte of the file: its three weights with MAX_STEP added, four bits each. */
const triples = Uint16Array.from(
  { length: STEPS ** WEIGHTS_A_BYTE },
  (_, byte) => (byte % STEPS) | ((Math.floor(byte / STEPS) % STEPS) << 4) | (Math.floor(byte / STEPS ** 2) << 8),
)

/**
 * Reads the file of the model (`data-file.ts`): after the header the sorted feature hashes as differences, then the weights, all of an
 * output together, three a byte with MAX_STEP added. Throws an Error where it is not one.
 */
export const openModel = (bytes: ArrayBuffer): Model => {
  const { header, body } = readDataFile<ModelHeader>(bytes)
  if (header.version !== 5 || header.outputs.join() !== outputs.join())
    throw new Error('the model is of another version or for other signs')
  const { features } = header
  const column = Math.ceil(features / WEIGHTS_A_BYTE)
  const hashes = new Int32Array(features)
  let at = readDifferences(body, 0, hashes)
  if (body.length !== at + column * outputs.length) throw new Error('the file of the model is cut short')
  let slots = 1 << 10
  while (slots < features * 2) slots <<= 1
  const mask = slots - 1
  const keys = new Int32Array(slots)
  const rows = new Uint16Array(slots)
  for (let row = 0; row < features; row++) {
    let slot = hashes[row]! & mask
    while (rows[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = hashes[row]!
    rows[slot] = row + 1
  }
  const lanes = new Int32Array(ROW * features)
  for (let o = 0; o < outputs.length; o++) {
    const shift = (o & 3) * 8
    let lane = o >> 2
    for (let row = 0; row < features; row += WEIGHTS_A_BYTE) {
      let three = triples[body[at++]!]!
      for (let k = 0; k < WEIGHTS_A_BYTE && lane < lanes.length; k++) {
        lanes[lane]! |= (three & 15) << shift
        three >>>= 4
        lane += ROW
      }
    }
  }
  return { ...header, lanes, keys, rows, mask }
}

/** What a sum of `count` features is multiplied by. */
export const temper = (count: number, power: number): number => (count === 0 ? 1 : count ** -power)

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

/** The weight of an output in a row, in steps. */
export const weightOf = ({ lanes }: Model, row: number, output: number): number =>
  ((lanes[row * ROW + (output >> 2)]! >>> ((output & 3) * 8)) & 255) - MAX_STEP

/** By category: the outputs of its signs. */
const signOutputs = categories.map(category =>
  signsInWords.flatMap((sign, k) => (categoryOf(sign) === category ? [categories.length + k] : [])),
)

/**
 * The evidence for a category: the mean of its own logit and of the log of the summed odds of its signs. Either alone is worse by two
 * to three points of F1: the first knows what the signs share, the second what each one is.
 */
export const evidenceFor = (category: number, logits: Float64Array): number => {
  let odds = 0
  for (const o of signOutputs[category]!) odds += Math.exp(logits[o]!)
  return (logits[category]! + Math.log(odds)) / 2
}
