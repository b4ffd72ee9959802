import { expect, it } from 'vitest'
import { inputsFor } from '../../../src/core/beside.ts'
import { readDifferences } from '../../../src/core/data-file.ts'
import { MOST_UNITS, openModel, outputs, rowOf, weightIn, weightOf } from '../../../src/core/model.ts'
import { differences } from '../../../src/training/data-file.ts'
import type { Fitted } from '../../../src/training/fit.ts'
import { makeHiddenLayer } from '../../../src/training/hidden-layer.ts'
import { makeRandom } from '../../../src/training/random.ts'
import { writeModel } from '../../../src/training/write-model.ts'

const width = outputs.length
const random = makeRandom(7)
/** Mostly near zero, now and then large: as weights are. */
const drawn = () => (random() - 0.5) ** 3 * (random() < 0.01 ? 400 : 8)

const features = 500
const hashes = Int32Array.from(new Set(Array.from({ length: features }, () => Math.floor(random() * 2 ** 24))))
const counts = Int32Array.from(hashes, () => Math.floor(3 * 2 ** (random() * 15)))
const fitted: Fitted = {
  options: {
    features: hashes.length,
    epochs: 1,
    rate: 1,
    decay: 0,
    dropout: 0,
    powers: { own: 0.3, around: 0.5 },
    hidden: { units: 4, concepts: 10, rate: 1 },
    seed: 1,
  },
  weights: Float32Array.from({ length: hashes.length * width }, drawn),
  bias: new Float64Array(width).fill(-3),
  hidden: makeHiddenLayer({ units: 4, concepts: 10, rate: 1 }, width, random).fitted,
}
const bytes = writeModel(fitted, { hashes, counts })

it('finds every feature and its weights again, to within a step that is finer for frequent features', () => {
  const model = openModel(bytes)
  const stepOf = (row: number): number => {
    let first = 0
    for (const { features: size, step } of model.groups) {
      if (row < first + size) return step
      first += size
    }
    throw new Error('the row is in no group')
  }
  let finest = Number.POSITIVE_INFINITY
  hashes.forEach((hash, k) => {
    const row = rowOf(model, hash)
    expect(row).toBeGreaterThanOrEqual(0)
    const step = stepOf(row)
    if (counts[k]! > 40_000) finest = Math.min(finest, step)
    for (let o = 0; o < width; o++) {
      const wanted = fitted.weights[k * width + o]! / model.scale[o]!
      const most = Math.floor(MOST_UNITS / step) * step
      const kept = weightOf(model, row, o)
      expect(Math.abs(kept - Math.max(-most, Math.min(most, wanted)))).toBeLessThanOrEqual(0.6 * step + 1e-3)
    }
  })
  expect(finest).toBeLessThan(Math.max(...model.groups.map(group => group.step)))
  expect(rowOf(model, 2 ** 24 + 1)).toBe(-1)
})

it('keeps the weights of the hidden layer to within half a step', () => {
  const model = openModel(bytes)
  const { units, scale, concepts } = model.hidden
  for (let input = 0; input < inputsFor(concepts); input++)
    for (let unit = 0; unit < units; unit++) {
      const kept = weightIn(model.unitTable, input, unit) * scale[unit]!
      expect(Math.abs(kept - fitted.hidden.weights[input * units + unit]!)).toBeLessThanOrEqual(0.5001 * scale[unit]!)
    }
})

it('does not take a file that is cut short', () => {
  for (const lost of [1, 40, 2000])
    expect(() => openModel(bytes.slice(0, bytes.byteLength - lost))).toThrow('cut short')
})

it('stores sorted numbers of any size as differences', () => {
  const lists = [[0, 1, 255, 256, 70_000, 2 ** 24], [], [5], Array.from({ length: 300 }, (_, k) => k * 9001)]
  const body = Uint8Array.from([9, ...differences(lists), 7])
  const into = lists.map(list => new Int32Array(list.length))
  const end = readDifferences(body, 1, into)
  expect(into.map(list => [...list])).toEqual(lists)
  expect(body[end]).toBe(7)
})
