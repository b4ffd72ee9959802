import { forEachBeside, inputOf } from './beside.ts'
import { CUES } from './cues.ts'
import { addNeighbourWords, addWord, family, mix } from './features.ts'
import { append, type IntList } from './int-list.ts'
import type { SentenceReading, TextReading } from './reading.ts'
import { signsInWords } from './signs.ts'

/** The sources of features, for the ablation: words and letter n-grams, concepts, pairs of concepts, phrases, cues, neighbours. */
export interface Sources {
  readonly grams: boolean
  readonly concepts: boolean
  readonly phrases: boolean
  readonly neighbours: boolean
}

/** All sources, as the extension uses them. */
export const allSources: Sources = { grams: true, concepts: true, phrases: true, neighbours: true }

const signNumber = new Map(signsInWords.map((sign, k) => [sign, k]))

/** The feature of a concept in the sentence. */
export const conceptFeature = (concept: number): number => mix(concept, family.concept)

/** The feature of two concepts in one sentence, in whatever order. */
export const pairFeature = (one: number, two: number): number =>
  mix(one < two ? one * 1024 + two : two * 1024 + one, family.pair)

/** The feature of a concept beside the sentence. */
export const besideFeature = (concept: number, where: number): number => mix(inputOf(concept, where), family.order)

/**
 * Empties the bag and fills it with all features of sentence `index` of a text: first its own, then those of what stands around it.
 * Gives the number of its own.
 */
export const fillBag = (bag: IntList, reading: TextReading, index: number, sources: Sources = allSources): number => {
  const { folded, tokens, sentences } = reading
  const { from, to } = sentences[index]!.sentence
  bag.length = 0
  if (sources.grams) for (let token = from; token < to; token++) addWord(bag, folded, tokens, token)
  addMarks(bag, reading, index, sources)
  if (sources.concepts) addConcepts(bag, sentences[index]!)
  const own = bag.length
  if (sources.neighbours)
    forEachBeside(sentences, index, (concept, where) => append(bag, besideFeature(concept, where)))
  return own
}

/** Adds the features of a sentence that come neither from single words nor from concepts: neighbouring words, phrases, cues. */
export const addMarks = (
  bag: IntList,
  { folded, tokens, sentences }: TextReading,
  index: number,
  sources: Sources = allSources,
): void => {
  const { sentence, hits, cues } = sentences[index]!
  if (sources.grams) addNeighbourWords(bag, folded, tokens, sentence.from, sentence.to)
  if (sources.phrases) for (const hit of hits) append(bag, mix(signNumber.get(hit.phrase.sign)!, family.phrase))
  for (let bit = 0; bit < CUES; bit++) if (cues & (1 << bit)) append(bag, mix(bit, family.cue))
  append(bag, mix(32 + Math.min(7, (sentence.to - sentence.from) >> 2), family.cue))
}

const addConcepts = (bag: IntList, { concepts }: SentenceReading): void => {
  for (let a = 0; a < concepts.length; a++) {
    append(bag, conceptFeature(concepts[a]!))
    for (let b = a + 1; b < concepts.length; b++) append(bag, pairFeature(concepts[a]!, concepts[b]!))
  }
}
