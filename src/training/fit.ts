import { type Powers, temper } from '../core/model.ts'
import { sigmoid } from '../core/sigmoid.ts'
import { addHidden, type FittedHidden, type HiddenOptions, joinHidden, makeHiddenLayer } from './hidden-layer.ts'
import type { Features } from './instances.ts'
import { makeRandom } from './random.ts'
import type { NumberedInstance } from './vocabulary.ts'

/** How to fit. */
export interface FitOptions {
  /** Number of features. */
  readonly features: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Share of features left out at random each time: no single word may carry a sign alone. */
  readonly dropout: number
  readonly powers: Powers
  readonly hidden: HiddenOptions
  readonly seed: number
}

/** Float weights of a fitted model. */
export interface Fitted {
  readonly options: FitOptions
  /** Row-major: a row a feature, one weight an output. */
  readonly weights: Float32Array
  readonly bias: Float64Array
  readonly hidden: FittedHidden
}

/** Writes the logits of one sentence under float weights into `into`. */
const logitsOf = (
  { options, weights, bias, hidden }: Fitted,
  { list, own, inputs, ownInputs }: Features,
  into: Float64Array,
): void => {
  const width = bias.length
  const ownNorm = temper(own, options.powers.own)
  const aroundNorm = temper(list.length - own, options.powers.around)
  into.set(bias)
  for (let i = 0; i < list.length; i++) {
    const row = list[i]! * width
    const norm = i < own ? ownNorm : aroundNorm
    for (let o = 0; o < width; o++) into[o]! += weights[row + o]! * norm
  }
  addHidden(hidden, inputs, ownInputs, { own: ownNorm, around: aroundNorm }, into)
}

/** What dropout leaves of the features of a sentence, each times `width`: `count` of them, of which the first `own` are the sentence's own. */
interface Kept {
  list: Int32Array
  count: number
  own: number
}

/** Keeps each of the features with the chance that dropout leaves it. */
const leaveOut = (
  features: Int32Array,
  own: number,
  width: number,
  kept: Kept,
  dropout: number,
  random: () => number,
): void => {
  if (kept.list.length < features.length) kept.list = new Int32Array(features.length * 2)
  kept.count = 0
  kept.own = 0
  for (let i = 0; i < features.length; i++) {
    if (random() < dropout) continue
    kept.list[kept.count++] = features[i]! * width
    if (i < own) kept.own = kept.count
  }
}

/**
 * Fits one logistic regression an output, together with the hidden layer, with AdaGrad (Duchi, Hazan & Singer 2011). Deterministic: the
 * order of examples and the features left out come from the seed. Of a flagged text with several sentences, the one that shows its signs
 * best so far is learnt.
 */
export const fitModel = (instances: readonly NumberedInstance[], options: FitOptions): Fitted => {
  const { features, epochs, rate, decay, dropout, powers, seed } = options
  const width = instances[0]?.wanted.length ?? 0
  const random = makeRandom(seed)
  const weights = new Float32Array(width * features)
  const squares = new Float32Array(width * features).fill(0.01)
  const bias = new Float64Array(width).fill(-3)
  const layer = makeHiddenLayer(options.hidden, width, random)
  const fitted: Fitted = { options, weights, bias, hidden: layer.fitted }
  const order = Int32Array.from(instances, (_, i) => i)
  const logits = new Float64Array(width)
  const gradient = new Float64Array(width)
  /** Outputs that are wrong enough to be learnt. */
  const worth = new Int32Array(width)
  const kept: Kept = { list: new Int32Array(4096), count: 0, own: 0 }
  const heard: Kept = { list: new Int32Array(4096), count: 0, own: 0 }
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = 1 - (0.9 * epoch) / epochs
    const step = rate * pace
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]!
      order[i] = order[j]!
      order[j] = swap
    }
    for (const index of order) {
      const { sentences, wanted, weight } = instances[index]!
      const { list, own, inputs, ownInputs } =
        sentences.length === 1
          ? sentences[0]!
          : epoch < 2
            ? join(sentences)
            : mostTelling(fitted, sentences, wanted, logits)
      leaveOut(list, own, width, kept, dropout, random)
      leaveOut(inputs, ownInputs, 1, heard, dropout, random)
      const ownNorm = temper(kept.own, powers.own)
      const aroundNorm = temper(kept.count - kept.own, powers.around)
      const norms = { own: ownNorm, around: aroundNorm }
      logits.set(bias)
      for (let i = 0; i < kept.count; i++) {
        const row = kept.list[i]!
        const norm = i < kept.own ? ownNorm : aroundNorm
        for (let o = 0; o < width; o++) logits[o]! += weights[row + o]! * norm
      }
      layer.forward(heard.list, heard.count, heard.own, norms, logits)
      let wrong = 0
      for (let o = 0; o < width; o++) {
        const g = weight * (sigmoid(logits[o]!) - wanted[o]!)
        bias[o]! -= step * 0.02 * g
        gradient[o] = g
        // most outputs are right about most sentences: they are not looked at for every feature
        if (Math.abs(g) >= 0.003) worth[wrong++] = o
      }
      if (wrong === 0) continue
      layer.backward(heard.list, heard.count, heard.own, norms, gradient, worth, wrong, pace)
      for (let i = 0; i < kept.count; i++) {
        const row = kept.list[i]!
        const norm = i < kept.own ? ownNorm : aroundNorm
        for (let k = 0; k < wrong; k++) {
          const o = worth[k]!
          const at = row + o
          const slope = gradient[o]! * norm + decay * weights[at]!
          squares[at]! += slope * slope
          weights[at]! -= (step * slope) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  layer.finish()
  return fitted
}

/** The features of several sentences as if they were one. */
const join = (parts: readonly Features[]): Features => {
  const [list, own] = joinLists(parts.map(part => [part.list, part.own]))
  const [inputs, ownInputs] = joinLists(parts.map(part => [part.inputs, part.ownInputs]))
  return { list, own, inputs, ownInputs }
}

/** Lists of which the first so many are own, as one: all that is own first. */
const joinLists = (
  lists: readonly (readonly [list: Int32Array, own: number])[],
): readonly [list: Int32Array, own: number] => [
  concat([...lists.map(([list, own]) => list.subarray(0, own)), ...lists.map(([list, own]) => list.subarray(own))]),
  lists.reduce((sum, [, own]) => sum + own, 0),
]

const concat = (pieces: readonly Int32Array[]): Int32Array => {
  const all = new Int32Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const mostTelling = (
  fitted: Fitted,
  sentences: readonly Features[],
  wanted: Uint8Array,
  logits: Float64Array<ArrayBuffer>,
): Features => {
  let best = sentences[0]!
  let bestSum = Number.NEGATIVE_INFINITY
  for (const features of sentences) {
    logitsOf(fitted, features, logits)
    let sum = 0
    for (let o = 0; o < wanted.length; o++) if (wanted[o]) sum += logits[o]!
    if (sum > bestSum) {
      bestSum = sum
      best = features
    }
  }
  return best
}

/** The mean of several fits of the same features: their weights averaged, their hidden units side by side. */
export const averageFits = (fits: readonly Fitted[]): Fitted => {
  const [first, ...others] = fits
  if (!first) throw new Error('nothing to average')
  const { weights, bias } = first
  for (const other of others) {
    for (let i = 0; i < weights.length; i++) weights[i]! += other.weights[i]!
    for (let i = 0; i < bias.length; i++) bias[i]! += other.bias[i]!
  }
  for (let i = 0; i < weights.length; i++) weights[i]! /= fits.length
  for (let i = 0; i < bias.length; i++) bias[i]! /= fits.length
  return { ...first, hidden: joinHidden(fits.map(({ hidden }) => hidden)) }
}
