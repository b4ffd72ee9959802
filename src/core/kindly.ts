import { type Match, makeMatch } from './match.ts'
import type { TextReading } from './reading.ts'
import type { Category } from './signs.ts'

/** Rough words that are kindly meant ("silly me", "don't you dare work on Sunday", "this stupid printer"), as a pack holds them. */
export interface Kindly {
  /** Categories that such words do not show. */
  readonly quiets: readonly Category[]
  /** Numbers of the patterns of the pack's `unless`, any of which says it. */
  readonly say: readonly number[]
  /** Numbers of those that, anywhere in the same sentence, make it meant as it sounds. */
  readonly unless?: readonly number[]
}

/**
 * Makes the function that tells of a sentence, by its number, which categories its rough words do not show because they are kindly meant.
 * Sentences must be asked for in their order.
 */
export const makeKindly = ({
  text,
  folded,
  tokens,
  pack,
  sentences,
}: TextReading): ((index: number) => ReadonlySet<Category>) => {
  // a matcher goes through a text once: with two, windows of two sentences do not overlap
  const matches: Match[] = []
  /** Numbers of the patterns that begin in a sentence. What it asks or cries may be answered by the next: "Are you mad? It's perfect!" */
  const beginningIn = (index: number): ReadonlySet<number> => {
    const { from, to, start, end } = sentences[index]!.sentence
    const next = /[?!]$/.test(text.slice(start, end).trimEnd()) ? sentences[index + 1]?.sentence : undefined
    matches[index % 2] ??= makeMatch(pack.takesBack(), folded, tokens)
    const match = matches[index % 2]!
    const found = new Set<number>()
    match(from, next?.to ?? to, (id, first) => {
      if (first < to) found.add(id)
    })
    return found
  }
  return index => {
    const stand = beginningIn(index)
    const quieted = new Set<Category>()
    for (const { quiets, say, unless } of pack.kindly) {
      if (!say.some(id => stand.has(id)) || unless?.some(id => stand.has(id))) continue
      for (const category of quiets) quieted.add(category)
    }
    return quieted
  }
}
