import { readFileSync, writeFileSync } from 'node:fs'
import { loadKnowledge } from '../../src/cli/load-knowledge.ts'
import { ablate } from './ablate.ts'
import { type Figures, measure } from './figures.ts'
import { writeAccuracy } from './write-accuracy.ts'

/**
 * `npm run evaluate` measures and compares with the figures that are kept; `-- --write` keeps the new ones and writes
 * `docs/accuracy.md`; `-- --ablation` also trains on each source of evidence alone (minutes).
 */
const scoresPath = new URL('scores.json', import.meta.url)

const print = ({ table, guarded }: Figures): void => {
  console.log(
    'set                     language  messages   disrespect      payment         scope           hours           relationship    alarm quoted',
  )
  console.log(`${' '.repeat(44)}${'P    R    F1    '.repeat(5)}`)
  for (const { set, language, messages, cells, alarm, quoted } of table) {
    const columns = cells
      .map(({ precision, recall, f1 }) => [precision, recall, f1].map(x => x.toFixed(0).padStart(3)).join('  '))
      .join('   ')
    console.log(
      `${set.padEnd(24)}${language.padEnd(10)}${String(messages).padStart(8)}  ${columns}   ${alarm.toFixed(1).padStart(5)} ${quoted.toFixed(0).padStart(5)}`,
    )
  }
  for (const [name, value] of Object.entries(guarded)) console.log(`${name.padEnd(52)} ${value.toFixed(1)}`)
}

const figures = await measure(loadKnowledge())
print(figures)
const kept = JSON.parse(readFileSync(scoresPath, 'utf8')) as { guarded: Record<string, number>; ablation: unknown }
if (process.argv.includes('--write')) {
  const ablation = process.argv.includes('--ablation') ? await ablate() : kept.ablation
  writeFileSync(scoresPath, `${JSON.stringify({ guarded: figures.guarded, ablation }, undefined, 2)}\n`)
  writeAccuracy(figures, ablation as Awaited<ReturnType<typeof ablate>>)
} else {
  const fallen = Object.entries(figures.guarded).filter(([name, value]) => value < (kept.guarded[name] ?? 0) - 1)
  for (const [name, value] of fallen) console.error(`${name} fell from ${kept.guarded[name]} to ${value}`)
  process.exitCode = fallen.length ? 1 : 0
}
