import { findAll, makeFinder, makeKeyFinder } from './find.ts'
import type { Case, Replies } from './replies.ts'
import type { Flag, SupportedLanguage } from './report.ts'
import type { Sign } from './signs.ts'
import type { Values } from './template.ts'

/** Things a reply lists by name; more of them make an inventory. */
const MOST_NAMES = 3

/** What a case names in a text, in the order of the text and each once: of two that overlap the longer. */
const namesIn = (text: string, names: NonNullable<Case['names']>): string[] => {
  const phrases = Object.values(names)
  const found = findAll(makeKeyFinder(names), text)
  const whole = found.filter(
    one =>
      !found.some(
        other => other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  )
  return [...new Set(whole.map(({ id }) => phrases[id]!))].slice(0, MOST_NAMES)
}

const listed = (language: SupportedLanguage, type: 'conjunction' | 'disjunction', names: readonly string[]) =>
  names.length ? new Intl.ListFormat(language, { type }).format(names) : undefined

/** A case that a flag shows, and what it names: `it` joined by *and*, `either` joined by *or*. */
export interface ShownCase {
  readonly shown: Case
  readonly values: Values
}

/** The first case of a sign that the telling words show; undefined where they show none. */
export const caseOf = (sign: Sign, { quotes }: Flag, { cases, language }: Replies): ShownCase | undefined => {
  const text = quotes.map(({ quote }) => quote).join('\n')
  for (const shown of cases[sign] ?? []) {
    const names = shown.names ? namesIn(text, shown.names) : []
    const isShown = shown.when ? findAll(makeFinder(shown.when), text).length > 0 : names.length > 0
    if (!isShown) continue
    return {
      shown,
      values: { it: listed(language, 'conjunction', names), either: listed(language, 'disjunction', names) },
    }
  }
  return undefined
}
