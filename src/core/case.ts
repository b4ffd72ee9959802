import { thingsBeside } from './besides.ts'
import { findAll, findLongest, makeFinder, makeKeyFinder, type Prepared, prepare } from './find.ts'
import { listed } from './listed.ts'
import type { Case, Replies } from './replies.ts'
import type { Flag } from './report.ts'
import type { Sign } from './signs.ts'
import type { Values } from './template.ts'

/** Things a reply lists by name; more of them make an inventory. */
const MOST_NAMES = 3

/** What a case names in a text, in the order of the text and each once: of two that overlap the longer. */
const namesIn = (text: Prepared, names: NonNullable<Case['names']>): string[] => {
  const phrases = Object.values(names)
  const whole = findLongest(makeKeyFinder(names), text)
  return [...new Set(whole.map(({ id }) => phrases[id]!))].slice(0, MOST_NAMES)
}

/** A case that a flag shows, and what it names: `it` joined by *and*, `either` joined by *or*, and the `thing` beside its words. */
export interface ShownCase {
  readonly shown: Case
  readonly values: Values
}

/** The first case of a sign that the telling words show; undefined where they show none. */
export const caseOf = (sign: Sign, { quotes }: Flag, { cases, language, besides }: Replies): ShownCase | undefined => {
  const text = prepare(quotes.map(({ quote }) => quote).join('\n'))
  for (const shown of cases[sign] ?? []) {
    const names = shown.names ? namesIn(text, shown.names) : []
    const said = shown.when ? findAll(makeFinder(shown.when), text) : []
    if (shown.when ? said.length === 0 : names.length === 0) continue
    if (shown.unless && findAll(makeFinder(shown.unless), text).length > 0) continue
    const things = [...new Set(said.flatMap(span => thingsBeside(text, span, besides)))]
    return {
      shown,
      values: {
        it: listed(names, language),
        either: listed(names, language, 'disjunction'),
        thing: listed(things.slice(0, MOST_NAMES), language),
      },
    }
  }
  return undefined
}
