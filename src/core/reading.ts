import { readCues } from './cues.ts'
import type { Folded } from './fold.ts'
import { type Match, makeMatch } from './match.ts'
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
  /** Phrases that something beside them takes back, or that stand in quotation marks as a whole: what is said is not meant. */
  readonly withdrawn: readonly PhraseHit[]
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
  const look = makeLook(text, folded, tokens, pack)
  const sentences = split(text, folded, tokens, pack.abbreviations).map(sentence => {
    // not spread: that takes longer than to look
    const { concepts, hits, withdrawn } = look(sentence)
    return { sentence, concepts, hits, withdrawn, cues: readCues(text, folded, tokens, sentence) }
  })
  return { text, folded, tokens, pack, sentences }
}

const none: readonly PhraseHit[] = []

const quotation = /["“„«][^"“”„«»]+["”“»]/gu

/** Whether what was found stands in quotation marks as a whole: then it is what somebody said, not what the client says now. */
const isQuoted = (
  text: string,
  { origin }: Folded,
  tokens: Tokens,
  { start, end }: Sentence,
  { first, after }: PhraseHit,
): boolean => {
  const from = origin[tokens.start[first]!]! - start
  const to = origin[tokens.end[after - 1]! - 1]! - start
  for (const { index, 0: quoted } of text.slice(start, end).matchAll(quotation))
    if (index < from && to < index + quoted.length) return true
  return false
}

/** Makes the function that finds the concepts and phrases of a sentence; sentences must be asked for in their order. */
const makeLook = (
  text: string,
  folded: Folded,
  tokens: Tokens,
  pack: Pack,
): ((sentence: Sentence) => Pick<SentenceReading, 'concepts' | 'hits' | 'withdrawn'>) => {
  const { conceptCount, phrases } = pack
  const match = makeMatch(pack.matcher, folded, tokens)
  /** By concept: the token after the last of the last sentence in which it was found. */
  const seen = new Int32Array(conceptCount)
  let concepts: number[] = []
  let hits: PhraseHit[] = []
  let sentenceEnd = 0
  const take = (id: number, first: number, after: number): void => {
    if (id < conceptCount) {
      if (seen[id] === sentenceEnd) return
      seen[id] = sentenceEnd
      concepts.push(id)
      return
    }
    const phrase = phrases[id - conceptCount]!
    // a phrase may fit in several ways, with a wider gap or another of its patterns
    if (!hits.some(hit => hit.phrase === phrase)) hits.push({ phrase, first, after })
  }
  let matchBack: Match | undefined
  const takenBack = ({ from, to }: Sentence): Set<number> => {
    if (!matchBack) {
      const matcher = pack.takesBack()
      matchBack = makeMatch(matcher, folded, tokens)
    }
    const back = new Set<number>()
    matchBack(from, to, id => back.add(id))
    return back
  }
  return sentence => {
    concepts = []
    hits = []
    sentenceEnd = sentence.to
    match(sentence.from, sentence.to, take)
    if (!hits.length) return { concepts, hits: none, withdrawn: none }
    const back = hits.some(({ phrase }) => phrase.unless) ? takenBack(sentence) : undefined
    const isWithdrawn = (hit: PhraseHit): boolean =>
      hit.phrase.unless?.some(k => back?.has(k)) === true || isQuoted(text, folded, tokens, sentence, hit)
    const withdrawn = hits.filter(isWithdrawn)
    if (!withdrawn.length) return { concepts, hits, withdrawn: none }
    return { concepts, hits: hits.filter(hit => !withdrawn.includes(hit)), withdrawn }
  }
}
