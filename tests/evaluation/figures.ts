import type { Knowledge } from '../../src/core/analyse.ts'
import { supportedLanguages } from '../../src/core/report.ts'
import { categories, signsInWords } from '../../src/core/signs.ts'
import { readExamples } from '../../src/training/main.ts'
import {
  alarmOf,
  cellOf,
  type Judged,
  judgeAll,
  macroF1,
  readDevelopmentSet,
  readFriendly,
  readOrdinaryMails,
  readPackageProse,
  readValidation,
  reliability,
} from './measure.ts'

/** All figures of one run, rounded to a tenth of a point. Those under `guarded` may not fall by more than a point. */
export interface Figures {
  readonly guarded: Readonly<Record<string, number>>
  readonly table: readonly Row[]
  readonly signs: readonly { readonly sign: string; readonly recall: number; readonly n: number }[]
  readonly reliability: ReturnType<typeof reliability>
}

/** One line of the table: a set and tier, a language, and P, R, F1 of each category. */
export interface Row {
  readonly set: string
  readonly language: string
  readonly messages: number
  readonly cells: readonly { readonly precision: number; readonly recall: number; readonly f1: number }[]
  readonly alarm: number
  readonly quoted: number
}

const points = (share: number): number => Math.round(share * 1000) / 10

const rowOf = (set: string, language: string, messages: readonly Judged[]): Row => {
  const cells = categories.map(category => cellOf(messages, category))
  const hits = cells.reduce((sum, cell) => sum + cell.recall * cell.n, 0)
  return {
    set,
    language,
    messages: messages.length,
    cells: cells.map(({ precision, recall, f1 }) => ({
      precision: points(precision),
      recall: points(recall),
      f1: points(f1),
    })),
    alarm: points(alarmOf(messages)),
    quoted: points(cells.reduce((sum, cell) => sum + cell.quoted * cell.recall * cell.n, 0) / hits || 0),
  }
}

const recallOf = (messages: readonly Judged[]): number => {
  const pairs = messages.flatMap(({ labels, flags }) =>
    [...new Set(labels.map(l => l.category))].map(category => flags.some(flag => flag.category === category)),
  )
  return pairs.filter(Boolean).length / Math.max(1, pairs.length)
}

/** Measures the engine on the project's validation data and, where it lies beside the project, on the shared development set. */
export const measure = async (knowledge: Knowledge): Promise<Figures> => {
  const examples = readExamples()
  const own = await judgeAll(readValidation(examples), knowledge)
  const dev = await judgeAll(readDevelopmentSet(), knowledge)
  const sets: [string, Judged[]][] = [
    ['validation mails', own.filter(m => m.tier === 'mails')],
    ['validation sentences', own.filter(m => m.tier !== 'mails')],
  ]
  if (dev.length)
    sets.push(
      ['development realistic', dev.filter(m => m.tier === 'realistic')],
      ['development hard', dev.filter(m => m.tier !== 'realistic')],
    )
  const table = sets.flatMap(([set, messages]) => [
    ...supportedLanguages.map(language =>
      rowOf(
        set,
        language,
        messages.filter(m => m.language === language),
      ),
    ),
    rowOf(set, 'all', messages),
  ])
  const guarded: Record<string, number> = {}
  for (const [set, messages] of sets) {
    guarded[`${set}: macro-F1`] = points(macroF1(messages))
    guarded[`${set}: quiet on benign`] = points(1 - alarmOf(messages))
    for (const language of supportedLanguages)
      guarded[`${set}: macro-F1 ${language}`] = points(macroF1Of(messages.filter(m => m.language === language)))
  }
  guarded['ordinary mails of six sentences: quiet'] = points(
    1 - alarmOf(await judgeAll(readOrdinaryMails(examples), knowledge)),
  )
  guarded['friendly sentences that sound rough: quiet'] = points(1 - alarmOf(await judgeAll(readFriendly(), knowledge)))
  guarded['prose of installed packages: quiet'] = points(1 - alarmOf(await judgeAll(readPackageProse(), knowledge)))
  for (const tier of ['hard plain', 'hard veiled'])
    if (dev.length) guarded[`development ${tier}: recall`] = points(recallOf(dev.filter(m => m.tier === tier)))
  guarded['quotes that overlap'] = points(
    sets.reduce((sum, [, messages]) => sum + rowOf('', '', messages).quoted, 0) / sets.length / 100,
  )
  guarded['language right'] = points(
    [...own, ...dev].filter(m => m.detected === m.language).length / (own.length + dev.length),
  )
  const all = [...own, ...dev]
  return {
    guarded,
    table,
    signs: signsInWords.map(sign => {
      const with_ = all.filter(m => m.labels.some(l => l.sign === sign))
      return {
        sign,
        recall: points(with_.filter(m => m.flags.some(f => f.sign === sign)).length / Math.max(1, with_.length)),
        n: with_.length,
      }
    }),
    reliability: reliability(dev.length ? dev : own),
  }
}

const macroF1Of = (messages: readonly Judged[]): number =>
  categories.slice(0, 4).reduce((sum, category) => sum + cellOf(messages, category).f1, 0) / 4
