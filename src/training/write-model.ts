import { MAX_STEP, type ModelHeader, outputs, STEPS, WEIGHTS_A_BYTE } from '../core/model.ts'
import { differences, writeDataFile } from './data-file.ts'
import type { Fitted } from './fit.ts'
import type { Vocabulary } from './vocabulary.ts'

const rounded = (x: number): number => Math.round(x * 1e5) / 1e5

/** A twentieth of the weights of an output are as large as the largest step or larger: a few giants must not cost all others their precision. */
const scaleOf = (weights: Float32Array, width: number, output: number): number => {
  const sizes: number[] = []
  for (let at = output; at < weights.length; at += width) sizes.push(Math.abs(weights[at]!))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.95)] ?? 0) / MAX_STEP
}

/** The file of a model, as `openModel` reads it. */
export const writeModel = (
  { weights, bias, options }: Fitted,
  { hashes }: Vocabulary,
  rest: Pick<ModelHeader, 'calibration' | 'thresholds'>,
): ArrayBuffer => {
  const width = outputs.length
  const scale = outputs.map((_, o) => Number(scaleOf(weights, width, o).toPrecision(6)))
  const header: ModelHeader = {
    version: 5,
    features: hashes.length,
    outputs,
    bias: [...bias].map(rounded),
    scale,
    powers: options.powers,
    calibration: Object.fromEntries(
      Object.entries(rest.calibration).map(([language, rows]) => [
        language,
        rows.map(([a, b]) => [rounded(a), rounded(b)] as const),
      ]),
    ),
    thresholds: rest.thresholds,
  }
  const order = [...hashes.keys()].sort((a, b) => hashes[a]! - hashes[b]!)
  const keys = differences(order.map(k => hashes[k]!))
  const column = Math.ceil(hashes.length / WEIGHTS_A_BYTE)
  const packed = new Uint8Array(column * width)
  for (let o = 0; o < width; o++) {
    order.forEach((k, row) => {
      const step = Math.max(-MAX_STEP, Math.min(MAX_STEP, Math.round(weights[k * width + o]! / scale[o]!)))
      packed[o * column + Math.floor(row / WEIGHTS_A_BYTE)]! += (step + MAX_STEP) * STEPS ** (row % WEIGHTS_A_BYTE)
    })
  }
  return writeDataFile(header, keys, packed)
}
