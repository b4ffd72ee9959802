import { compileMatcher, type Matcher } from './compile-matcher.ts'
import { foldedString } from './fold.ts'
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
  /** Numbers of the patterns of the pack's `unless` that, anywhere in the same sentence, take the phrase back. */
  readonly unless?: readonly number[]
}

/** All that the engine knows of one language; made from its folder in `src/languages`. */
export interface PackData {
  readonly language: SupportedLanguage
  /** Words that end with a full stop inside a sentence, without it. */
  readonly abbreviations: readonly string[]
  /** Expressions of each concept, one a line, in the order of `src/languages/concepts.tsv`. */
  readonly concepts: readonly string[]
  readonly phrases: readonly PhraseData[]
  /** Patterns that take phrases back, each once: many phrases share them. */
  readonly unless: readonly string[]
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
  /** One automaton for concepts and phrases: ids below `conceptCount` are concepts, then come the phrases. */
  readonly matcher: Matcher
  /** Finds what takes phrases back, by its number in the `unless` of the pack; made when the first phrase is found. */
  readonly takesBack: () => Matcher
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
    for (const [k, { say }] of data.phrases.entries())
      for (const pattern of say) yield { id: conceptCount + k, items: parsePattern(pattern) }
  }
  let takesBack: Matcher | undefined
  return {
    language: data.language,
    abbreviations: new Set(data.abbreviations.map(word => hashWord(foldedString(word)))),
    phrases: data.phrases,
    conceptCount,
    mild: data.mild,
    matcher: compileMatcher(patterns()),
    takesBack: () => {
      takesBack ??= compileMatcher(data.unless.map((pattern, id) => ({ id, items: parsePattern(pattern) })))
      return takesBack
    },
  }
}
