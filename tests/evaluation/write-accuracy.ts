import { writeFileSync } from 'node:fs'
import { markdownTable } from '../../src/training/markdown-table.ts'
import type { AblationRow } from './ablate.ts'
import type { Figures } from './figures.ts'

/** Writes `docs/accuracy.md`: every figure of the last `npm run evaluate -- --write`, none typed by hand. */
export const writeAccuracy = (
  { table: rows, guarded, signs, reliability }: Figures,
  ablation: readonly AblationRow[] | undefined,
): void => {
  const sets = [...new Set(rows.map(row => row.set))]
  const parts = [
    '# How accurate it is',
    'Written by `npm run evaluate -- --write`; no figure here is typed. A category counts once a message: named and labelled is a hit. *Alarm* is the share of messages without any label that were flagged with anything, *quoted* the share of hits whose quote overlaps the labelled words. All in percent.',
    "The validation texts are a hash-chosen eighth of the project's own corpora, never learnt from; a near-duplicate is kept on one side. The development set is not part of the project: it was written by others, and half of it is hard on purpose (rare wording, allusions, near misses).",
    ...sets.flatMap(set => [
      `## ${set[0]!.toUpperCase()}${set.slice(1)}`,
      markdownTable(
        [
          'language',
          'messages',
          'disrespect F1 (P/R)',
          'payment F1 (P/R)',
          'scope F1 (P/R)',
          'hours F1 (P/R)',
          'relationship F1 (P/R)',
          'alarm',
          'quoted',
        ],
        rows
          .filter(row => row.set === set)
          .map(({ language, messages, cells, alarm, quoted }) => [
            language,
            messages,
            ...cells.map(c => `${c.f1.toFixed(0)} (${c.precision.toFixed(0)}/${c.recall.toFixed(0)})`),
            alarm.toFixed(1),
            quoted.toFixed(0),
          ]),
      ),
    ]),
    '## Figures that may not fall',
    'Kept in `tests/evaluation/scores.json`; the tests fail when one falls by more than a point.',
    markdownTable(
      ['figure', 'value'],
      Object.entries(guarded).map(([name, value]) => [name, value.toFixed(1)]),
    ),
    '## By sign',
    'Share of the messages labelled with a sign in which that very sign was named (all sets together). The lowest ones are what it does badly.',
    markdownTable(
      ['sign', 'recall', 'messages'],
      [...signs]
        .sort((a, b) => b.recall - a.recall)
        .map(({ sign, recall, n }) => [`\`${sign}\``, recall.toFixed(0), n]),
    ),
    '## Calibration',
    'Of the flags given with a confidence, so many were right.',
    markdownTable(
      ['stated', 'right', 'flags'],
      reliability.map(({ stated, right, n }) => [(100 * stated).toFixed(0), (100 * right).toFixed(0), n]),
    ),
  ]
  if (ablation?.length) {
    const names = Object.keys(ablation[0]!.figures)
    parts.push(
      '## What each source of evidence is worth',
      'Trained in two rounds only, and measured, with each source alone and with them together (`npm run evaluate -- --write --ablation`); at the thresholds of the full model, so that the rows compare with each other and not with the tables above.',
      markdownTable(
        ['', ...names],
        ablation.map(({ name, figures }) => [name, ...names.map(key => (figures[key] ?? 0).toFixed(1))]),
      ),
    )
  }
  writeFileSync(new URL('../../docs/accuracy.md', import.meta.url), `${parts.join('\n\n')}\n`)
}
