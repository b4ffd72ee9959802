import { CUES } from './cues.ts'
import { add, addNeighbourWords, addWord, type FeatureBag, family, mix } from './features.ts'
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

/** Empties the bag and fills it with all features of sentence `index` of a text. */
export const fillBag = (bag: FeatureBag, reading: TextReading, index: number, sources: Sources = allSources): void => {
  const { folded, tokens, sentences } = reading
  const { from, to } = sentences[index]!.sentence
  bag.length = 0
  if (sources.grams) for (let token = from; token < to; token++) addWord(bag, folded, tokens, token)
  addRest(bag, reading, index, sources)
}

/** Adds the features of a sentence that no single word has by itself: neighbours, concepts and their pairs, phrases, cues. */
export const addRest = (
  bag: FeatureBag,
  { folded, tokens, sentences }: TextReading,
  index: number,
  sources: Sources = allSources,
): void => {
  const { sentence, concepts, hits, cues } = sentences[index]!
  if (sources.grams) addNeighbourWords(bag, folded, tokens, sentence.from, sentence.to)
  if (sources.concepts) {
    for (let a = 0; a < concepts.length; a++) {
      const one = concepts[a]!
      add(bag, mix(one, family.concept))
      for (let b = a + 1; b < concepts.length; b++) {
        const two = concepts[b]!
        add(bag, mix(one < two ? one * 1024 + two : two * 1024 + one, family.pair))
      }
    }
  }
  if (sources.phrases) for (const hit of hits) add(bag, mix(signNumber.get(hit.phrase.sign)!, family.phrase))
  if (sources.neighbours) {
    addNeighbour(bag, sentences[index - 1], 1)
    addNeighbour(bag, sentences[index + 1], 2)
  }
  for (let bit = 0; bit < CUES; bit++) if (cues & (1 << bit)) add(bag, mix(bit, family.cue))
  add(bag, mix(32 + Math.min(7, (sentence.to - sentence.from) >> 2), family.cue))
}

const addNeighbour = (bag: FeatureBag, neighbour: SentenceReading | undefined, side: number): void => {
  if (neighbour) for (const concept of neighbour.concepts) add(bag, mix(concept * 4 + side, family.order))
}
