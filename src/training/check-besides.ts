import { readBesides, type TakenUp } from '../core/besides.ts'
import { makeFinder, makeKeyFinder } from '../core/find.ts'
import type { Replies } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { categories, signIds } from '../core/signs.ts'
import { fill, type Values } from '../core/template.ts'
import { readBesidesFile } from './replies.ts'
import { runs } from './runs.ts'

/** Fewest acts, and things that have a name, of a language: with fewer most of a mail goes unanswered. */
const FEWEST_ACTS = 25
const FEWEST_THINGS = 100

const known: Values = { it: 'X', day: '3' }

/** What is wrong with a text that a reply may hold, once it is filled: undefined where nothing is. */
const faultOf = (text: string | undefined): string | undefined =>
  text === undefined
    ? 'needs a value that no act gives'
    : /[[\]{}|<>—]|undefined/.test(text) || !/[.?!]$/.test(text)
      ? `gives "${text}"`
      : undefined

/** An example of an act, and the sentences that a reply may take it up with, in each register. */
export interface Answered {
  readonly example: string
  readonly answers: readonly string[]
}

const answersTo = ({ act, values }: TakenUp, { registers }: Pick<Replies, 'registers'>): string[] =>
  act.say.flatMap(template => registers.map(({ id }) => fill(template, values, id) ?? ''))

/** Reads the examples of how replies take up what is ordinary in a mail: what they are answered, and what is wrong, a line a fault. */
export const readExamples = (
  language: SupportedLanguage,
  replies: Replies,
): { readonly answered: readonly Answered[]; readonly faults: readonly string[] } => {
  const { thanks, tasks, ...rest } = readBesidesFile(language)
  const answered: Answered[] = []
  const faults: string[] = []
  const opens = (where: string, open: () => unknown) => runs(faults, where, open)
  if (!opens('things', () => makeKeyFinder(rest.things)) || !opens('days', () => makeFinder(rest.days)))
    return { answered, faults }
  if (thanks.length + tasks.length < FEWEST_ACTS) faults.push(`fewer than ${FEWEST_ACTS} acts`)
  if (Object.keys(rest.things).length < FEWEST_THINGS) faults.push(`fewer than ${FEWEST_THINGS} things`)
  for (const template of [...rest.praised, ...[...thanks, ...tasks].flatMap(act => act.say)]) {
    for (const { id } of replies.registers) {
      const fault = faultOf(fill(template, known, id))
      if (fault) faults.push(`${template} (${id}): ${fault}`)
    }
  }
  const { pleased } = rest
  if (opens('pleased', () => [makeFinder(pleased.when), makeFinder(pleased.unless)])) {
    const isPleased = (text: string) => readBesides(text, [], [], { ...rest, thanks: [], tasks: [] }, language).pleased
    for (const example of pleased.shown) if (!isPleased(example)) faults.push(`pleased: is not shown by "${example}"`)
    for (const example of pleased.hidden) if (isPleased(example)) faults.push(`pleased: is shown by "${example}"`)
  }
  for (const act of [...thanks, ...tasks]) {
    const where = act.say[0] ?? act.when?.[0] ?? 'an act'
    if (!opens(where, () => [makeFinder(act.when ?? []), makeFinder(act.unless ?? [])])) continue
    const read = (text: string) =>
      readBesides(text, [], replies.praise.when, { ...rest, thanks: [], tasks: [act] }, language).tasks[0]
    for (const one of act.notBeside ?? [])
      if (!(signIds as readonly string[]).includes(one) && !(categories as readonly string[]).includes(one))
        faults.push(`${where}: ${one} is neither a sign nor a category`)
    for (const name of act.except ?? [])
      if (!Object.values(rest.things).includes(name)) faults.push(`${where}: no thing is called "${name}"`)
    if (act.shown.length === 0 || act.hidden.length === 0)
      faults.push(`${where}: needs a sentence shown and one hidden`)
    for (const example of act.shown) {
      const found = read(example)
      if (!found) {
        faults.push(`${where}: is not shown by "${example}"`)
        continue
      }
      const answers = [...new Set(answersTo(found, replies).filter(Boolean))]
      answered.push({ example, answers })
      if (answers.length === 0) faults.push(`${where}: "${example}" names too little to be answered`)
      for (const answer of answers) {
        const fault = faultOf(answer)
        if (fault) faults.push(`${where}: ${fault}`)
      }
    }
    for (const example of act.hidden) if (read(example)) faults.push(`${where}: is shown by "${example}"`)
  }
  return { answered, faults }
}
