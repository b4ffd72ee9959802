import { readCues } from './cues.ts'
import type { Folded } from './fold.ts'
import { match, type Symbols, symbolsOf } from './matcher.ts'
import type { Pack, PhraseData } from './pack.ts'
import { type Sentence, split } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** A phrase found in a sentence: tokens `first` to `after` (exclusive) say it, and nothing beside them takes it back. */
export interface PhraseHit {
  readonly phrase: PhraseData
  readonly first: number
  readonly after: number
}

/** All that the lexicon and the characters tell of one sentence. */
export interface SentenceReading {
  readonly sentence: Sentence
  /** Ids of the concepts in it, each once, in order of appearance. */
  readonly concepts: readonly number[]
  readonly hits: readonly PhraseHit[]
  /** Bits of `cue`. */
  readonly cues: number
}

/** A text read with the pack of its language. */
export interface TextReading {
  readonly text: string
  readonly folded: Folded
  readonly tokens: Tokens
  readonly pack: Pack
  readonly sentences: readonly SentenceReading[]
}

/** Reads a tokenized text with a pack: sentences, concepts, phrases and cues. */
export const readText = (text: string, folded: Folded, tokens: Tokens, pack: Pack): TextReading => {
  const symbols = symbolsOf(pack.matcher, folded, tokens)
  const seen = new Int32Array(pack.conceptCount).fill(-1)
  const sentences = split(text, folded, tokens, pack.abbreviations).map((sentence, index) => ({
    sentence,
    ...lookUp(pack, symbols, sentence, seen, index),
    cues: readCues(text, folded, tokens, sentence),
  }))
  return { text, folded, tokens, pack, sentences }
}

const none: readonly PhraseHit[] = []

const lookUp = (
  { matcher, conceptCount, phrases }: Pack,
  symbols: Symbols,
  { from, to }: Sentence,
  seen: Int32Array,
  index: number,
): { concepts: number[]; hits: readonly PhraseHit[] } => {
  const concepts: number[] = []
  const firstUnless = conceptCount + phrases.length
  let hits: PhraseHit[] | undefined
  let unless: number[] | undefined
  match(matcher, symbols, from, to, (id, first, after) => {
    if (id < conceptCount) {
      if (seen[id] !== index) {
        seen[id] = index
        concepts.push(id)
      }
    } else if (id < firstUnless) {
      const phrase = phrases[id - conceptCount]!
      hits ??= []
      // a phrase may fit in several ways, with a wider gap or another of its patterns
      if (!hits.some(hit => hit.phrase === phrase)) hits.push({ phrase, first, after })
    } else {
      unless ??= []
      unless.push(id - firstUnless)
    }
  })
  const back = unless
  return {
    concepts,
    hits: hits ? (back ? hits.filter(hit => !hit.phrase.unless?.some(k => back.includes(k))) : hits) : none,
  }
}
