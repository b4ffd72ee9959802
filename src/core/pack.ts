import { foldedString } from './fold.ts'
import { compileMatcher, type Matcher } from './matcher.ts'
import { parsePattern } from './pattern.ts'
import type { SupportedLanguage } from './report.ts'
import type { Severity, Sign } from './signs.ts'
import { hashWord } from './tokens.ts'

/** A phrase as a pack ships it: what is said, and what beside it makes it harmless. Patterns are in the language of `pattern.ts`. */
export interface PhraseData {
  /** Kebab-case, unique in its language. */
  readonly id: string
  readonly sign: Sign
  readonly severity?: Severity
  /** Patterns, any of which shows the sign. */
  readonly say: readonly string[]
  /** Patterns that, anywhere in the same sentence, take the phrase back. */
  readonly unless?: readonly string[]
}

/** All that the engine knows of one language; made from its folder in `src/languages`. */
export interface PackData {
  readonly language: SupportedLanguage
  /** Words that end with a full stop inside a sentence, without it. */
  readonly abbreviations: readonly string[]
  /** Expressions of each concept, one a line, in the order of `src/languages/concepts.tsv`. */
  readonly concepts: readonly string[]
  readonly phrases: readonly PhraseData[]
  /** Numbers of the concepts that make what stands beside them milder. */
  readonly mild: Mild
}

/** Concepts by what they take back: extra work that is paid, a deadline that leaves a choice, mail that a machine sends to many. */
export interface Mild {
  readonly paid: readonly number[]
  readonly unhurried: readonly number[]
  readonly routine: readonly number[]
}

/** A pack made ready for reading. */
export interface Pack {
  readonly language: SupportedLanguage
  readonly abbreviations: ReadonlySet<number>
  readonly phrases: readonly PhraseData[]
  readonly conceptCount: number
  readonly mild: Mild
  /**
   * One trie for all of it: ids below `conceptCount` are concepts; then each phrase has two, `conceptCount + 2 * k` for what it says
   * and the next one for what takes it back.
   */
  readonly matcher: Matcher
}

/** Compiles a pack. Throws an Error that names the pattern where one is malformed. */
export const openPack = (data: PackData): Pack => {
  const conceptCount = data.concepts.length
  function* patterns() {
    for (let id = 0; id < conceptCount; id++) {
      for (const expression of data.concepts[id]!.split('\n')) {
        if (expression.trim()) yield { id, items: parsePattern(expression) }
      }
    }
    for (let k = 0; k < data.phrases.length; k++) {
      const phrase = data.phrases[k]!
      for (const pattern of phrase.say) yield { id: conceptCount + 2 * k, items: parsePattern(pattern) }
      for (const pattern of phrase.unless ?? []) yield { id: conceptCount + 2 * k + 1, items: parsePattern(pattern) }
    }
  }
  return {
    language: data.language,
    abbreviations: new Set(data.abbreviations.map(word => hashWord(foldedString(word)))),
    phrases: data.phrases,
    conceptCount,
    mild: data.mild,
    matcher: compileMatcher(patterns()),
  }
}
