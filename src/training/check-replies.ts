import { makeFinder, makeKeyFinder } from '../core/find.ts'
import { finderOf } from '../core/register.ts'
import { draftKinds, type Replies, type Toned } from '../core/replies.ts'
import { steps, tones } from '../core/report.ts'
import { signIds } from '../core/signs.ts'
import { fill, type Values, valueNames, valuesIn } from '../core/template.ts'
import { runs } from './runs.ts'

/** Most words of one paragraph with every value known. */
const LONGEST_PARAGRAPH = 60

const known: Readonly<Record<string, string>> = {
  client: 'Robin',
  sum: '450 €',
  invoice: '2031',
  when: 'tomorrow 8 am',
  it: 'the texts and the photos',
  either: 'the texts or the photos',
  thing: 'the texts',
  day: '3 May',
  hours: '9:00 - 18:00',
  reply_time: '24 h',
  rate: '60 EUR',
  deposit: '30 %',
  milestones: '50 % / 25 % / 25 %',
  payment_days: '30',
  late_fee: '5 %',
  rounds: '2',
  rush: '25 %',
  notice: '14',
  name: 'Sam',
}

/** A template, the place where it stands, and the values that are always known there. */
export interface Placed {
  readonly where: string
  readonly template: string
  readonly given?: Values
}

/** Every template of a file of replies. */
export const templatesOf = (replies: Replies): Placed[] => {
  const all: Placed[] = []
  const toned = (where: string, value: Toned | undefined, given: Values = {}) => {
    for (const tone of tones) all.push({ where: `${where} ${tone}`, template: value?.[tone] ?? '', given })
  }
  for (const [sign, ladder] of Object.entries(replies.paragraphs))
    for (const [k, rung] of ladder.entries()) toned(`${sign} ${k + 1}`, rung)
  // a case that is shown by a name alone always has one
  for (const [sign, cases] of Object.entries(replies.cases))
    for (const [k, shown] of cases.entries())
      toned(`${sign} case ${k + 1}`, shown, shown.when ? {} : { it: known.it, either: known.either })
  toned('complaint', replies.complaint)
  toned('calm', replies.calm)
  toned('signoff', replies.signoff)
  for (const [pattern, template] of Object.entries(replies.greeting.mirror))
    all.push({ where: `greeting mirror ${pattern}`, template })
  for (const [pattern, template] of Object.entries(replies.signoff.mirror))
    all.push({ where: `signoff mirror ${pattern}`, template })
  const listed = (where: string, templates: readonly string[]) => {
    for (const [k, template] of templates.entries()) all.push({ where: `${where} ${k + 1}`, template })
  }
  for (const tone of tones) {
    listed(`opening ${tone}`, replies.opening[tone])
    listed(`praise opening ${tone}`, replies.praise.opening[tone])
    for (const step of steps) listed(`closing ${step} ${tone}`, replies.closing[step][tone])
  }
  return all
}

/** What is wrong with the replies of a language: one line a fault, none when it may ship. */
export const faultsOf = (replies: Replies): string[] => {
  const faults: string[] = []
  const registers = replies.registers.map(register => register.id)
  const opens = (where: string, open: () => unknown) => runs(faults, where, open)
  for (const register of replies.registers) opens(`register ${register.id}`, () => finderOf(register))
  opens('times', () => makeFinder(replies.times))
  opens('praise', () => makeFinder(replies.praise.when))
  opens('debts', () => makeFinder(replies.debts))
  opens('greeting mirror', () => makeKeyFinder(replies.greeting.mirror))
  opens('signoff mirror', () => makeKeyFinder(replies.signoff.mirror))
  for (const [sign, cases] of Object.entries(replies.cases)) {
    if (!(signIds as readonly string[]).includes(sign)) faults.push(`case ${sign}: no such sign`)
    for (const [k, { when, unless, names }] of cases.entries()) {
      if (!when?.length && !names) faults.push(`${sign} case ${k + 1}: neither when nor names`)
      opens(`${sign} case ${k + 1}`, () => when && makeFinder(when))
      opens(`${sign} case ${k + 1}`, () => unless && makeFinder(unless))
      opens(`${sign} case ${k + 1}`, () => names && makeKeyFinder(names))
    }
  }
  for (const kind of draftKinds) {
    const { say = [], calmer } = replies.draft?.[kind] ?? {}
    if (say.length < 8 || !calmer) faults.push(`draft ${kind}: fewer than eight patterns, or nothing calmer`)
    opens(`draft ${kind}`, () => makeFinder(say))
  }
  for (const sign of signIds)
    if ((replies.paragraphs[sign]?.length ?? 0) < 2) faults.push(`${sign}: fewer than two rungs`)
  for (const sign of Object.keys(replies.paragraphs))
    if (!(signIds as readonly string[]).includes(sign)) faults.push(`${sign}: no such sign`)
  const seen = new Map<string, string>()
  for (const { where, template, given } of templatesOf(replies)) {
    if (!template) {
      faults.push(`${where}: missing`)
      continue
    }
    const twin = seen.get(template)
    if (twin && !/^(?:signoff|opening|praise|closing|greeting)/.test(where))
      faults.push(`${where}: says the same as ${twin}`)
    seen.set(template, where)
    for (const name of valuesIn(template)) if (!(name in valueNames)) faults.push(`${where}: {${name}} is no value`)
    for (const found of template.matchAll(/\{\{(.*?)\}\}/gsu)) {
      const named = found[1]!.split('|').map(option => /^\s*([a-z]+):/.exec(option)?.[1])
      for (const register of registers)
        if (!named.includes(register)) faults.push(`${where}: {{${found[1]}}} lacks ${register}`)
    }
    if (/—|--/.test(template)) faults.push(`${where}: a dash between clauses`)
    for (const register of registers) {
      for (const values of [{ ...given }, known]) {
        try {
          const text = fill(template, values, register)
          if (text === undefined) faults.push(`${where}: needs a value outside brackets`)
          else if (/[[\]{}|<>]|undefined/.test(text))
            faults.push(`${where}: leaves "${/[[\]{}|<>]|undefined/.exec(text)}" in the text`)
          else if (text.split(/\s+/).length > LONGEST_PARAGRAPH)
            faults.push(`${where}: ${text.split(/\s+/).length} words`)
          else if (/ [,.;!?](?!\.)/.test(text) && replies.language !== 'fr')
            faults.push(`${where}: a space before a mark: ${text}`)
          else if (!/[.?!:,»”…]$/u.test(text.split('\n')[0]!) && !where.startsWith('signoff'))
            faults.push(`${where}: ends without a mark`)
        } catch (error) {
          faults.push(`${where}: ${(error as Error).message}`)
        }
      }
    }
  }
  return [...new Set(faults)]
}
