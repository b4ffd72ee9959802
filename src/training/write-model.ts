import { MAX_STEP, type ModelHeader, outputs, packedRow } from '../core/model.ts'
import type { Fitted } from './fit.ts'
import type { Vocabulary } from './vocabulary.ts'

const rounded = (x: number): number => Math.round(x * 1e5) / 1e5

/** The 99th percentile of the sizes of the weights of an output is the largest step: a few giants must not cost all others their precision. */
const scaleOf = (weights: Float32Array, width: number, output: number): number => {
  const sizes: number[] = []
  for (let at = output; at < weights.length; at += width) sizes.push(Math.abs(weights[at]!))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.99)] ?? 0) / MAX_STEP
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
    version: 3,
    features: hashes.length,
    outputs,
    bias: [...bias].map(rounded),
    scale,
    power: options.power,
    calibration: Object.fromEntries(
      Object.entries(rest.calibration).map(([language, rows]) => [
        language,
        rows.map(([a, b]) => [rounded(a), rounded(b)] as const),
      ]),
    ),
    thresholds: rest.thresholds,
  }
  let json = JSON.stringify(header)
  while (new TextEncoder().encode(json).length % 4) json += ' '
  const head = new TextEncoder().encode(json)
  const out = new ArrayBuffer(4 + head.length + (4 + packedRow) * hashes.length)
  new DataView(out).setUint32(0, head.length, true)
  new Uint8Array(out, 4).set(head)
  new Int32Array(out, 4 + head.length, hashes.length).set(hashes)
  const packed = new Uint8Array(out, 4 + head.length + 4 * hashes.length)
  for (let k = 0; k < hashes.length; k++) {
    for (let o = 0; o < width; o++) {
      const step = Math.max(-MAX_STEP, Math.min(MAX_STEP, Math.round(weights[k * width + o]! / scale[o]!)))
      packed[k * packedRow + (o >> 1)]! |= (step + MAX_STEP + 1) << (o & 1 ? 4 : 0)
    }
  }
  return out
}
