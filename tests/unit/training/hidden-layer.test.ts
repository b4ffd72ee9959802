import { expect, it } from 'vitest'
import { addSaid, speak } from '../../../src/core/hidden.ts'
import { sigmoid } from '../../../src/core/sigmoid.ts'
import { addHidden, joinHidden, makeHiddenLayer, packHidden } from '../../../src/training/hidden-layer.ts'
import { makeRandom } from '../../../src/training/random.ts'

const norms = { own: 1, around: 0.5 }
const options = { units: 8, concepts: 3, rate: 0.1 }

/** Learns that two concepts of a sentence mean something where exactly one of them stands: no sum over concepts can tell. */
const learnEither = (seed: number) => {
  const random = makeRandom(seed)
  const layer = makeHiddenLayer(options, 1, random)
  const worth = Int32Array.of(0)
  for (let round = 0; round < 4000; round++) {
    const [a, b] = [random() < 0.5, random() < 0.5]
    const inputs = Int32Array.from([...(a ? [0] : []), ...(b ? [4] : [])])
    const logits = new Float64Array(1)
    layer.forward(inputs, inputs.length, inputs.length, norms, logits)
    const gradient = Float64Array.of(sigmoid(logits[0]!) - (a === b ? 0 : 1))
    layer.backward(inputs, inputs.length, inputs.length, norms, gradient, worth, 1, 1)
  }
  layer.finish()
  return layer.fitted
}

const logitOf = (layer: ReturnType<typeof learnEither>, inputs: readonly number[], own = inputs.length): number => {
  const logits = new Float64Array(1)
  addHidden(layer, Int32Array.from(inputs), own, norms, logits)
  return logits[0]!
}

it('learns what concepts mean together', () => {
  const layer = learnEither(3)
  expect(logitOf(layer, [0])).toBeGreaterThan(1)
  expect(logitOf(layer, [4])).toBeGreaterThan(1)
  expect(logitOf(layer, [0, 4])).toBeLessThan(-1)
  expect(logitOf(layer, [])).toBeLessThan(-1)
})

it('keeps silent about a concept that it never met', () => {
  const layer = learnEither(3)
  expect(logitOf(layer, [0, 8])).toBe(logitOf(layer, [0]))
})

it('joins layers to one that says their mean', () => {
  const layers = [learnEither(3), learnEither(4)]
  for (const inputs of [[0], [4, 8], [0, 4]])
    expect(logitOf(joinHidden(layers), inputs)).toBeCloseTo(
      (logitOf(layers[0]!, inputs) + logitOf(layers[1]!, inputs)) / 2,
      9,
    )
})

it('ships in bytes that say nearly the same', () => {
  const layer = learnEither(3)
  const { header, weights } = packHidden(layer)
  const steps = new Int8Array(weights.buffer)
  const sumOf = (inputs: readonly number[]): Int32Array =>
    Int32Array.from({ length: header.units }, (_, unit) =>
      inputs.reduce((sum, input) => sum + steps[input * header.units + unit]!, 0),
    )
  for (const [own, around] of [
    [[0], []],
    [[0, 4], [1]],
    [[4], [2, 3]],
  ] as const) {
    const logits = new Float64Array(1)
    const said = new Float64Array(header.units)
    speak(header, sumOf(own), norms.own, sumOf(around), norms.around, said)
    addSaid(header, said, [0], logits)
    expect(logits[0]!).toBeCloseTo(logitOf(layer, [...own, ...around], own.length), 0)
  }
})
