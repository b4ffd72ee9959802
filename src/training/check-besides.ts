import { readBesides, type TakenUp } from '../core/besides.ts'
import { makeFinder, makeKeyFinder } from '../core/find.ts'
import type { Replies } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { fill } from '../core/template.ts'
import { readBesidesFile } from './replies.ts'

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
  const opens = (where: string, open: () => unknown): boolean => {
    try {
      open()
      return true
    } catch (error) {
      faults.push(`${where}: ${(error as Error).message}`)
      return false
    }
  }
  if (!opens('things', () => makeKeyFinder(rest.things)) || !opens('days', () => makeFinder(rest.days)))
    return { answered, faults }
  for (const act of [...thanks, ...tasks]) {
    const where = act.say[0] ?? act.when[0] ?? 'an act'
    if (!opens(where, () => [makeFinder(act.when), makeFinder(act.unless ?? [])])) continue
    const read = (text: string) =>
      readBesides(text, [], replies.praise.when, { ...rest, thanks: [], tasks: [act] }, language).tasks[0]
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
      for (const answer of answers)
        if (/[[\]{}|<>—]|undefined/.test(answer) || !/[.?!]$/.test(answer)) faults.push(`${where}: "${answer}"`)
    }
    for (const example of act.hidden) if (read(example)) faults.push(`${where}: is shown by "${example}"`)
  }
  return { answered, faults }
}
