import {
  gist,
  LONGEST_RUN,
  MANY_STEPS,
  MOST_UNITS,
  type ModelHeader,
  NO_WEIGHT,
  outputs,
  signOutputs,
  widthFor,
} from '../core/model.ts'
import { differences, writeDataFile } from './data-file.ts'
import type { Fitted } from './fit.ts'
import { packHidden } from './hidden-layer.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * How coarse weights become. One step is so many standard deviations of the weights of an output, for a feature of REFERENCE sentences, and
 * shrinks with the root of the root of how many there are. With as many bytes, steps of one size for all cost five points of recall.
 */
const STEP_SIZE = 2.5
const STEP_POWER = 0.25
/** Number of sentences, as a power of two, of a feature whose step is STEP_SIZE. */
const REFERENCE = 6
/** Number of sentences, as a power of two, from which on a step is a unit. */
const FREQUENT = 17
/** Share of a step from which a weight is rounded up: less than a half would leave too few zeros. */
const ROUND_UP = 0.6
/** A byte beyond the kinds. */
const MOST_STEPS = MANY_STEPS + 255

/** Features by how often they stand in the training sentences, as a power of two, rarest first. */
const groupsOf = ({ hashes, counts }: Vocabulary): (readonly [magnitude: number, features: number[]])[] => {
  const groups = new Map<number, number[]>()
  hashes.forEach((_, k) => {
    const magnitude = Math.min(FREQUENT, Math.round(Math.log2(counts[k]!)))
    const group = groups.get(magnitude)
    if (group) group.push(k)
    else groups.set(magnitude, [k])
  })
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([magnitude, features]) => [magnitude, features.sort((a, b) => hashes[a]! - hashes[b]!)])
}

const unitsAStep = (magnitude: number): number => Math.round(2 ** (STEP_POWER * (FREQUENT - magnitude)))

/** What one unit of each output is worth. */
const scalesOf = (weights: Float32Array, width: number): number[] =>
  Array.from({ length: width }, (_, o) => {
    let squares = 0
    for (let at = o; at < weights.length; at += width) squares += weights[at]! ** 2
    const deviation = Math.max(1e-6, Math.sqrt((squares * width) / weights.length))
    return Number((STEP_SIZE * deviation * 2 ** (STEP_POWER * (REFERENCE - FREQUENT))).toPrecision(6))
  })

/** Weights in steps as runs of bytes (`NO_WEIGHT`). */
const runsOf = (steps: readonly number[]): number[] => {
  const bytes: number[] = []
  let zeros = 0
  for (const step of steps) {
    if (step === 0) {
      zeros++
      continue
    }
    for (; zeros >= LONGEST_RUN; zeros -= LONGEST_RUN) bytes.push(NO_WEIGHT)
    const size = Math.abs(step)
    const below = step < 0 ? 1 : 0
    if (size < MANY_STEPS) bytes.push(zeros * 8 + 2 * (size - 1) + below)
    else bytes.push(zeros * 8 + 6 + below, size - MANY_STEPS)
    zeros = 0
  }
  for (; zeros > 0; zeros -= LONGEST_RUN) bytes.push(NO_WEIGHT)
  return bytes
}

/** The file of a model, as `openModel` reads it; not calibrated yet, and without thresholds. */
export const writeModel = ({ weights, bias, options, hidden: layer }: Fitted, vocabulary: Vocabulary): ArrayBuffer => {
  const width = outputs.length
  const scale = scalesOf(weights, width)
  const groups = groupsOf(vocabulary)
  const hidden = packHidden(layer)
  const keys = differences(groups.map(([, features]) => features.map(k => vocabulary.hashes[k]!)))
  const runsFor = (columns: readonly number[]): number[][] =>
    groups.map(([magnitude, features]) => {
      const units = unitsAStep(magnitude)
      const most = Math.min(MOST_STEPS, Math.floor(MOST_UNITS / units))
      const stepsOf = (feature: number, o: number): number => {
        const weight = weights[feature * width + o]! / (scale[o]! * units)
        return Math.sign(weight) * Math.min(most, Math.floor(Math.abs(weight) + 1 - ROUND_UP))
      }
      const row = new Array<number>(2 * widthFor(columns.length)).fill(0)
      return runsOf(
        features.flatMap(feature => row.map((_, k) => (k < columns.length ? stepsOf(feature, columns[k]!) : 0))),
      )
    })
  const parts = [keys, ...runsFor(gist), hidden.weights, ...runsFor(signOutputs)]
  const header: ModelHeader = {
    version: 9,
    features: vocabulary.hashes.length,
    groups: groups.map(([magnitude, features]) => ({ features: features.length, step: unitsAStep(magnitude) })),
    outputs,
    bias: [...bias].map(logit => Math.round(logit * 1e5) / 1e5),
    scale,
    powers: options.powers,
    hidden: hidden.header,
    calibration: {},
    thresholds: [],
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
  }
  return writeDataFile(header, ...parts)
}
