import { inputsFor } from '../core/beside.ts'
import type { Hidden } from '../core/hidden.ts'

/** How a hidden layer is fitted. */
export interface HiddenOptions {
  readonly units: number
  readonly concepts: number
  readonly rate: number
}

/** Float weights of a fitted hidden layer. */
export interface FittedHidden {
  readonly units: number
  readonly concepts: number
  /** Row-major: a row an input, one weight a unit. */
  readonly weights: Float32Array
  readonly bias: Float64Array
  /** Row-major: a row a unit, one weight an output. */
  readonly out: Float64Array
}

/** A hidden layer that learns: `forward`, then at once `backward` for the same sentence. */
export interface HiddenLayer {
  readonly fitted: FittedHidden
  /** Silences the inputs that no sentence had: their first weights mean nothing. */
  readonly finish: () => void
  /** Adds what the units say of a sentence to the logits: the first `own` of `count` inputs are its own, the others of what stands around it. */
  readonly forward: (inputs: Int32Array, count: number, own: number, norms: Norms, logits: Float64Array) => void
  /** Learns from the gradient of the logits; only the first `wrong` of the outputs in `worth` have one. */
  readonly backward: (
    inputs: Int32Array,
    count: number,
    own: number,
    norms: Norms,
    gradient: Float64Array,
    worth: Int32Array,
    wrong: number,
    pace: number,
  ) => void
}

/** What the sums of a sentence's own inputs, and of those around it, are multiplied by. */
export interface Norms {
  readonly own: number
  readonly around: number
}

/** Weights begin as small as this, either way; those from the units to the outputs as the second. */
const FIRST_WEIGHTS = 0.09
const FIRST_OUT = 0.3
/** A unit begins a little awake, or it would never learn. */
const FIRST_BIAS = 0.1
/** Squares of gradients begin here (AdaGrad): the first steps must not be wild. */
const FIRST_SQUARES = 0.1

/** Writes the sums of the units of a sentence into `sums`. */
const sumUnits = (
  { units, weights, bias }: FittedHidden,
  inputs: Int32Array,
  count: number,
  own: number,
  norms: Norms,
  sums: Float64Array,
): void => {
  sums.set(bias)
  for (let i = 0; i < count; i++) {
    const at = inputs[i]! * units
    const norm = i < own ? norms.own : norms.around
    for (let u = 0; u < units; u++) sums[u]! += weights[at + u]! * norm
  }
}

/** Adds what rectified units say to the logits. */
const speak = ({ units, out }: FittedHidden, sums: Float64Array, logits: Float64Array): void => {
  const width = logits.length
  for (let u = 0; u < units; u++) {
    const sum = sums[u]!
    if (sum <= 0) continue
    for (let o = 0; o < width; o++) logits[o]! += sum * out[u * width + o]!
  }
}

/** Makes a hidden layer over the inputs of so many concepts, with small random weights. */
export const makeHiddenLayer = (
  { units, concepts, rate }: HiddenOptions,
  width: number,
  random: () => number,
): HiddenLayer => {
  const draw = (most: number) => () => (random() * 2 - 1) * most
  const weights = Float32Array.from({ length: inputsFor(concepts) * units }, draw(FIRST_WEIGHTS))
  const bias = new Float64Array(units).fill(FIRST_BIAS)
  const out = Float64Array.from({ length: units * width }, draw(FIRST_OUT))
  const fitted: FittedHidden = { units, concepts, weights, bias, out }
  const weightSquares = new Float32Array(weights.length).fill(FIRST_SQUARES)
  const biasSquares = new Float64Array(units).fill(FIRST_SQUARES)
  const outSquares = new Float64Array(out.length).fill(FIRST_SQUARES)
  const sums = new Float64Array(units)
  const slopes = new Float64Array(units)
  return {
    fitted,
    finish: () => {
      for (let at = 0; at < weights.length; at++) if (weightSquares[at] === Math.fround(FIRST_SQUARES)) weights[at] = 0
    },
    forward: (inputs, count, own, norms, logits) => {
      sumUnits(fitted, inputs, count, own, norms, sums)
      speak(fitted, sums, logits)
    },
    backward: (inputs, count, own, norms, gradient, worth, wrong, pace) => {
      const step = rate * pace
      slopes.fill(0)
      for (let u = 0; u < units; u++) {
        const sum = sums[u]!
        if (sum <= 0) continue
        for (let k = 0; k < wrong; k++) {
          const at = u * width + worth[k]!
          const error = gradient[worth[k]!]!
          slopes[u]! += error * out[at]!
          const slope = error * sum
          outSquares[at]! += slope * slope
          out[at]! -= (step * slope) / Math.sqrt(outSquares[at]!)
        }
        biasSquares[u]! += slopes[u]! ** 2
        bias[u]! -= (step * slopes[u]!) / Math.sqrt(biasSquares[u]!)
      }
      for (let i = 0; i < count; i++) {
        const at = inputs[i]! * units
        const norm = i < own ? norms.own : norms.around
        for (let u = 0; u < units; u++) {
          const slope = slopes[u]! * norm
          if (slope === 0) continue
          weightSquares[at + u]! += slope * slope
          weights[at + u]! -= (step * slope) / Math.sqrt(weightSquares[at + u]!)
        }
      }
    },
  }
}

/** Adds what a fitted layer says of a sentence to its logits. */
export const addHidden = (
  fitted: FittedHidden,
  inputs: Int32Array,
  own: number,
  norms: Norms,
  logits: Float64Array,
): void => {
  const sums = new Float64Array(fitted.units)
  sumUnits(fitted, inputs, inputs.length, own, norms, sums)
  speak(fitted, sums, logits)
}

/** One layer that says the mean of what several say: all their units, each with its share. */
export const joinHidden = (layers: readonly FittedHidden[]): FittedHidden => {
  const units = layers.reduce((sum, layer) => sum + layer.units, 0)
  const { concepts } = layers[0]!
  const weights = new Float32Array(inputsFor(concepts) * units)
  let first = 0
  for (const layer of layers) {
    for (let input = 0; input < inputsFor(concepts); input++)
      weights.set(layer.weights.subarray(input * layer.units, (input + 1) * layer.units), input * units + first)
    first += layer.units
  }
  return {
    units,
    concepts,
    weights,
    bias: Float64Array.from(layers.flatMap(({ bias }) => [...bias])),
    out: Float64Array.from(layers.flatMap(({ out }) => [...out])).map(weight => weight / layers.length),
  }
}

/** Steps of the largest weight of a unit, either way. */
const MOST_STEPS = 127

/** A layer as it ships: what the header holds, and the weights, a byte each. */
export const packHidden = ({
  units,
  concepts,
  weights,
  bias,
  out,
}: FittedHidden): { header: Hidden; weights: Uint8Array } => {
  const round = (number: number): number => Number(number.toPrecision(5))
  const scale = Array.from({ length: units }, (_, u) => {
    let most = 1e-6
    for (let at = u; at < weights.length; at += units) most = Math.max(most, Math.abs(weights[at]!))
    return round(most / MOST_STEPS)
  })
  const steps = Int8Array.from(weights, (weight, at) =>
    Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / scale[at % units]!))),
  )
  const width = out.length / units
  return {
    header: {
      units,
      concepts,
      scale,
      bias: [...bias].map(round),
      out: Array.from({ length: units }, (_, u) => [...out.subarray(u * width, (u + 1) * width)].map(round)),
    },
    weights: new Uint8Array(steps.buffer),
  }
}
