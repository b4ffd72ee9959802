import { compileMatcher, type Matcher } from './compile-matcher.ts'
import { foldedString } from './fold.ts'
import type { Kindly } from './kindly.ts'
import { encodeList, encodePatterns, type PatternCode } from './pattern-code.ts'
import type { SupportedLanguage } from './report.ts'
import type { Severity, Sign } from './signs.ts'
import { hashWord } from './tokens.ts'

/** A phrase as a pack holds it. */
export interface PhraseData {
  /** Kebab-case, unique in its language. */
  readonly id: string
  readonly sign: Sign
  readonly severity?: Severity
  /** Numbers of the patterns of the pack's `unless` that, anywhere in the same sentence, take the phrase back. */
  readonly unless?: readonly number[]
}

interface PackParts {
  readonly language: SupportedLanguage
  /** Words that end with a full stop inside a sentence, without it. */
  readonly abbreviations: readonly string[]
  readonly phrases: readonly PhraseData[]
  /** Numbers of the concepts that make what stands beside them milder. */
  readonly mild: Mild
  /** Rough words that are kindly meant. */
  readonly kindly: readonly Kindly[]
}

/** All that the engine knows of one language, as it is written in its folder in `src/languages`. Patterns are in the language of `pattern.ts`. */
export interface PackData extends PackParts {
  /** Expressions of each concept, in the order of `src/languages/concepts.tsv`. */
  readonly concepts: readonly (readonly string[])[]
  /** Patterns of each phrase, any of which shows its sign. */
  readonly said: readonly (readonly string[])[]
  /** Patterns that take phrases back or are kindly meant, each once: many share them. */
  readonly unless: readonly string[]
}

/** A pack whose patterns are encoded; what ships (`pack-file.ts`). */
export interface PackCode extends PackParts {
  readonly conceptCount: number
  /** Ids below `conceptCount` are concepts, then come the phrases. */
  readonly patterns: PatternCode
  /** Ids are the numbers in the `unless` of phrases and in `kindly`. Read when asked for: most mails show nothing to take back. */
  readonly unless: () => PatternCode
}

/** Reads the patterns of a pack. Throws an Error that names the pattern where one is malformed. */
export const parsePack = ({ concepts, said, unless, ...rest }: PackData): PackCode => ({
  ...rest,
  conceptCount: concepts.length,
  patterns: encodePatterns([...concepts, ...said].flatMap((list, id) => list.map(pattern => ({ id, pattern })))),
  unless: () => encodeList(unless),
})

/** Concepts by what they take back: extra work that is paid, and a deadline that leaves a choice. */
export interface Mild {
  readonly paid: readonly number[]
  readonly unhurried: readonly number[]
}

/** A pack made ready for reading. */
export interface Pack {
  readonly language: SupportedLanguage
  readonly abbreviations: ReadonlySet<number>
  readonly phrases: readonly PhraseData[]
  readonly conceptCount: number
  readonly mild: Mild
  readonly kindly: readonly Kindly[]
  /** One automaton for concepts and phrases: ids below `conceptCount` are concepts, then come the phrases. */
  readonly matcher: Matcher
  /** Finds what takes phrases back or is kindly meant, by its number in the `unless` of the pack; made when it is first asked for. */
  readonly takesBack: () => Matcher
}

/** Compiles a pack. */
export const openPack = ({
  language,
  abbreviations,
  phrases,
  mild,
  kindly,
  conceptCount,
  patterns,
  unless,
}: PackCode): Pack => {
  let takesBack: Matcher | undefined
  return {
    language,
    abbreviations: new Set(abbreviations.map(word => hashWord(foldedString(word)))),
    phrases,
    conceptCount,
    mild,
    kindly,
    matcher: compileMatcher(patterns),
    takesBack: () => {
      takesBack ??= compileMatcher(unless())
      return takesBack
    },
  }
}
