import { forEachBeside, inputOf, place } from './beside.ts'
import { append, type IntList } from './int-list.ts'
import type { SentenceReading } from './reading.ts'
import type { Sources } from './sentence-features.ts'

/**
 * A layer of rectified units (Nair & Hinton 2010) between the concepts and the logits: what concepts mean together, in the sentence and
 * around it, that a sum over each of them and over pairs cannot say. It reads concepts alone, so all languages share it and it is small. Its
 * weights are rows of the model (`model.ts`), one for each input.
 */
export interface Hidden {
  /** Units, no more than there are outputs: each sums what it is told by the concepts, and speaks where the sum is above zero. */
  readonly units: number
  /** Concepts that it knows; each has an input for every place. */
  readonly concepts: number
  /** By unit: what one step of its weights is worth. */
  readonly scale: readonly number[]
  /** By unit: its sum without any concept. */
  readonly bias: readonly number[]
  /** By unit, then by output: what one of the unit adds to the logit. */
  readonly out: readonly (readonly number[])[]
}

/**
 * Empties the bag and fills it with the inputs of sentence `index`: first of its own concepts, then of those around it. Gives the number
 * of its own.
 */
export const fillInputs = (
  bag: IntList,
  sentences: readonly SentenceReading[],
  index: number,
  sources: Sources,
): number => {
  bag.length = 0
  if (sources.concepts) for (const concept of sentences[index]!.concepts) append(bag, inputOf(concept, place.here))
  const own = bag.length
  if (sources.neighbours) forEachBeside(sentences, index, (concept, where) => append(bag, inputOf(concept, where)))
  return own
}

/** What each unit says, from the sums over the sentence's own concepts and over those around it, each times its norm. */
export const speak = (
  { units, scale, bias }: Hidden,
  own: Int32Array,
  ownNorm: number,
  around: Int32Array,
  aroundNorm: number,
  said: Float64Array,
): void => {
  for (let unit = 0; unit < units; unit++)
    said[unit] = Math.max(0, (own[unit]! * ownNorm + around[unit]! * aroundNorm) * scale[unit]! + bias[unit]!)
}

/** Adds what the units say to the logits of some outputs. */
export const addSaid = (
  { units, out }: Hidden,
  said: Float64Array,
  outputs: readonly number[],
  logits: Float64Array,
): void => {
  for (let unit = 0; unit < units; unit++) {
    if (said[unit] === 0) continue
    const adds = out[unit]!
    for (const o of outputs) logits[o]! += said[unit]! * adds[o]!
  }
}
