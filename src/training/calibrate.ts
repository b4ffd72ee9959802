import { sigmoid } from '../core/sigmoid.ts'

/** A logit and whether it was right, with how much it counts. */
export interface Outcome {
  readonly logit: number
  readonly right: boolean
  readonly weight: number
}

/**
 * Platt scaling (Platt 1999): the slope and shift that make sigmoid(slope * logit + shift) the likeliest probability of `right`, by
 * Newton's method with a weak prior at slope 1 and shift 0.
 */
export const platt = (outcomes: readonly Outcome[], prior = 1): [slope: number, shift: number] => {
  let a = 1
  let b = 0
  for (let round = 0; round < 40; round++) {
    let ga = prior * (a - 1)
    let gb = prior * 0.1 * b
    let haa = prior
    let hab = 0
    let hbb = prior * 0.1
    for (const { logit, right, weight } of outcomes) {
      const p = sigmoid(a * logit + b)
      const g = (p - (right ? 1 : 0)) * weight
      const h = p * (1 - p) * weight
      ga += g * logit
      gb += g
      haa += h * logit * logit
      hab += h * logit
      hbb += h
    }
    const det = haa * hbb - hab * hab
    if (Math.abs(det) < 1e-12) break
    const da = (hbb * ga - hab * gb) / det
    const db = (haa * gb - hab * ga) / det
    a -= da
    b -= db
    if (Math.abs(da) + Math.abs(db) < 1e-9) break
  }
  return [a, b]
}
