import { type ModelHeader, outputs } from '../core/model.ts'
import { categories } from '../core/signs.ts'
import type { Fitted } from './fit.ts'
import type { Vocabulary } from './vocabulary.ts'

const rounded = (x: number): number => Math.round(x * 1e5) / 1e5

/** The 99.9th percentile of the sizes of the weights of an output: a few giants must not cost all others their precision. */
const scaleOf = (weights: Float32Array, width: number, output: number): number => {
  const sizes: number[] = []
  for (let at = output; at < weights.length; at += width) sizes.push(Math.abs(weights[at]!))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.999)] ?? 0) / 127
}

/**
 * The file of a model (read by `openModel`): the weightiest features first. All have a weight for each category; the first `signFeatures`
 * also have one for each sign.
 */
export const writeModel = (
  { weights, bias, options }: Fitted,
  { hashes }: Vocabulary,
  signFeatures: number,
  rest: Pick<ModelHeader, 'calibration' | 'thresholds'>,
): ArrayBuffer => {
  const width = outputs.length
  const few = categories.length
  const scale = outputs.map((_, o) => scaleOf(weights, width, o))
  const withSigns = Math.min(signFeatures, hashes.length)
  const header: ModelHeader = {
    version: 2,
    features: hashes.length,
    signFeatures: withSigns,
    outputs,
    bias: [...bias].map(rounded),
    scale: scale.map(s => Number(s.toPrecision(6))),
    power: options.power,
    calibration: Object.fromEntries(Object.entries(rest.calibration).map(([language, rows]) => [language, rows.map(([a, b]) => [rounded(a), rounded(b)] as const)])),
    thresholds: rest.thresholds,
  }
  let json = JSON.stringify(header)
  while (new TextEncoder().encode(json).length % 4) json += ' '
  const head = new TextEncoder().encode(json)
  const out = new ArrayBuffer(4 + head.length + 4 * hashes.length + few * hashes.length + (width - few) * withSigns)
  new DataView(out).setUint32(0, head.length, true)
  new Uint8Array(out, 4).set(head)
  new Int32Array(out, 4 + head.length, hashes.length).set(hashes)
  const body = new Int8Array(out, 4 + head.length + 4 * hashes.length)
  const step = (k: number, o: number) => Math.max(-127, Math.min(127, Math.round(weights[k * width + o]! / scale[o]!)))
  for (let k = 0; k < hashes.length; k++) for (let o = 0; o < few; o++) body[k * few + o] = step(k, o)
  const signs = few * hashes.length
  for (let k = 0; k < withSigns; k++) for (let o = few; o < width; o++) body[signs + k * (width - few) + o - few] = step(k, o)
  return out
}
