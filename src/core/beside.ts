import type { SentenceReading } from './reading.ts'

/** Where a concept stands: in the sentence itself, in the one before, in the one after, or anywhere else in the message. */
export const place = { here: 0, before: 1, after: 2, elsewhere: 3 } as const

const PLACES = Object.keys(place).length

/** The number of a concept in a place. */
export const inputOf = (concept: number, where: number): number => concept * PLACES + where

/** Numbers of so many concepts, each in every place. */
export const inputsFor = (concepts: number): number => concepts * PLACES

/** Calls back for every concept that stands beside sentence `index`, and for each that stands elsewhere, once. */
export const forEachBeside = (
  sentences: readonly SentenceReading[],
  index: number,
  call: (concept: number, where: number) => void,
): void => {
  const elsewhere = new Set<number>()
  for (let k = 0; k < sentences.length; k++) {
    for (const concept of sentences[k]!.concepts) {
      if (k === index - 1) call(concept, place.before)
      else if (k === index + 1) call(concept, place.after)
      else if (k !== index) elsewhere.add(concept)
    }
  }
  for (const concept of elsewhere) call(concept, place.elsewhere)
}
