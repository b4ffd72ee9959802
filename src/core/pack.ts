import { compileMatcher, type Matcher, type ToCompile } from './compile-matcher.ts'
import { foldedString } from './fold.ts'
import { type Item, parsePattern, type Word } from './pattern.ts'
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
}

/** All that the engine knows of one language, as it is written in its folder in `src/languages`. Patterns are in the language of `pattern.ts`. */
export interface PackData extends PackParts {
  /** Expressions of each concept, in the order of `src/languages/concepts.tsv`. */
  readonly concepts: readonly (readonly string[])[]
  /** Patterns of each phrase, any of which shows its sign. */
  readonly said: readonly (readonly string[])[]
  /** Patterns that take phrases back, each once: many phrases share them. */
  readonly unless: readonly string[]
}

/** A pack whose patterns are read; what ships (`pack-file.ts`). */
export interface PackItems extends PackParts {
  readonly concepts: readonly (readonly (readonly Item[])[])[]
  readonly said: readonly (readonly (readonly Item[])[])[]
  /** Read when they are asked for: most mails show no phrase that something could take back. */
  readonly unless: () => readonly (readonly Item[])[]
  /** All words in the patterns, where they are known already. */
  readonly words?: readonly Word[]
}

/** Reads the patterns of a pack. Throws an Error that names the pattern where one is malformed. */
export const parsePack = ({ concepts, said, unless, ...rest }: PackData): PackItems => ({
  ...rest,
  concepts: concepts.map(list => list.map(parsePattern)),
  said: said.map(list => list.map(parsePattern)),
  unless: () => unless.map(parsePattern),
})

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

/** Compiles a pack. */
export const openPack = ({
  language,
  abbreviations,
  concepts,
  phrases,
  said,
  unless,
  mild,
  words,
}: PackItems): Pack => {
  const patterns: ToCompile[] = []
  for (let id = 0; id < concepts.length; id++) for (const items of concepts[id]!) patterns.push({ id, items })
  for (let k = 0; k < said.length; k++) for (const items of said[k]!) patterns.push({ id: concepts.length + k, items })
  let takesBack: Matcher | undefined
  return {
    language,
    abbreviations: new Set(abbreviations.map(word => hashWord(foldedString(word)))),
    phrases,
    conceptCount: concepts.length,
    mild,
    matcher: compileMatcher(patterns, words),
    takesBack: () => {
      takesBack ??= compileMatcher(unless().map((items, id) => ({ id, items })))
      return takesBack
    },
  }
}
