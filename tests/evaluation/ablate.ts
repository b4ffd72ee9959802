import { loadKnowledge } from '../../src/cli/load-knowledge.ts'
import { openModel } from '../../src/core/model.ts'
import type { Sources } from '../../src/core/sentence-features.ts'
import { trainModel } from '../../src/training/main.ts'
import { measure } from './figures.ts'

/** One line of the ablation: which sources were used, and the macro-F1 of each set with them. */
export interface AblationRow {
  readonly name: string
  readonly figures: Readonly<Record<string, number>>
}

const off: Sources = { grams: false, concepts: false, phrases: false, neighbours: false }

const variants: readonly (readonly [string, Sources])[] = [
  ['phrases alone', { ...off, phrases: true }],
  ['concepts alone', { ...off, concepts: true }],
  ['n-grams alone', { ...off, grams: true }],
  ['concepts and n-grams', { ...off, grams: true, concepts: true }],
  ['phrases, concepts and n-grams', { ...off, grams: true, concepts: true, phrases: true }],
  ['all, with the other sentences of the message', { grams: true, concepts: true, phrases: true, neighbours: true }],
]

/** Rounds of training for each variant: enough to compare, and minutes instead of an hour. */
const ROUNDS = 2

/** Trains and measures with each source of evidence alone and with them together. */
export const ablate = async (): Promise<AblationRow[]> => {
  const rows: AblationRow[] = []
  const knowledge = loadKnowledge()
  for (const [name, sources] of variants) {
    const model = openModel(trainModel(sources, ROUNDS).bytes)
    const { guarded } = await measure({ ...knowledge, model: { ...model, sources } })
    rows.push({
      name,
      figures: Object.fromEntries(
        Object.entries(guarded).filter(([key]) => /(?:macro-F1|quiet on benign|recall)$/.test(key)),
      ),
    })
    console.log(name, JSON.stringify(rows.at(-1)!.figures))
  }
  return rows
}
