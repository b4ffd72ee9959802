import { compileMatcher, type Matcher } from './compile-matcher.ts'
import { type Folded, fold } from './fold.ts'
import { makeMatch } from './match.ts'
import { encodeList } from './pattern-code.ts'
import { originalEnd } from './sentences.ts'
import type { Span } from './span.ts'
import { type Tokens, tokenize } from './tokens.ts'

/** Patterns that can be looked for in any text, outside a pack. */
export interface Finder {
  readonly matcher: Matcher
}

const made = new WeakMap<readonly string[], Finder>()

/** Compiles a list of patterns, once for as long as the list lives; a match reports the number of its pattern. */
export const makeFinder = (patterns: readonly string[]): Finder => {
  let finder = made.get(patterns)
  if (!finder) {
    finder = { matcher: compileMatcher(encodeList(patterns)) }
    made.set(patterns, finder)
  }
  return finder
}

const keysOf = new WeakMap<Readonly<Record<string, unknown>>, readonly string[]>()

/** Compiles the keys of a table, once for as long as the table lives; a match reports the number of its entry. */
export const makeKeyFinder = (table: Readonly<Record<string, unknown>>): Finder => {
  let keys = keysOf.get(table)
  if (!keys) {
    keys = Object.keys(table)
    keysOf.set(table, keys)
  }
  return makeFinder(keys)
}

/** A text folded and tokenized once, for many finders to look through. */
export interface Prepared {
  readonly text: string
  readonly folded: Folded
  readonly tokens: Tokens
}

/** Prepares a text in which more than one finder looks. */
export const prepare = (text: string): Prepared => {
  const folded = fold(text)
  return { text, folded, tokens: tokenize(folded) }
}

/** All matches in a text, longest first where they begin at the same place, as spans of the text. */
export const findAll = ({ matcher }: Finder, where: string | Prepared): (Span & { readonly id: number })[] => {
  const { text, folded, tokens } = typeof where === 'string' ? prepare(where) : where
  const found: (Span & { id: number })[] = []
  makeMatch(matcher, folded, tokens)(0, tokens.length, (id, first, after) => {
    found.push({
      id,
      start: folded.origin[tokens.start[first]!]!,
      end: originalEnd(folded, tokens.end[after - 1]!, text),
    })
  })
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id)
    .filter(
      ({ id, start, end }, k, all) =>
        k === 0 || all[k - 1]!.id !== id || all[k - 1]!.start !== start || all[k - 1]!.end !== end,
    )
}

/** The matches in a text that are not a part of a longer one. */
export const findLongest = (finder: Finder, where: string | Prepared): ReturnType<typeof findAll> => {
  const all = findAll(finder, where)
  return all.filter(
    one =>
      !all.some(
        other => other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  )
}
