import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadKnowledge } from '../../src/cli/load-knowledge.ts'
import { judgeTokens } from '../../src/core/analyse.ts'
import { defaultBoundaries } from '../../src/core/boundaries.ts'
import { fold } from '../../src/core/fold.ts'
import { detectLanguage } from '../../src/core/language.ts'
import { parsePack } from '../../src/core/pack.ts'
import type { SupportedLanguage } from '../../src/core/report.ts'
import { tokenize } from '../../src/core/tokens.ts'
import { readCorpus } from '../../src/training/corpus.ts'
import { readPack } from '../../src/training/languages.ts'
import { writePack } from '../../src/training/write-pack.ts'

/**
 * Medians of the times of `rounds` runs of each, in milliseconds, after a warm-up of the same length. They take turns, so that a busy moment
 * of the machine falls on all of them alike.
 */
const medians = (rounds: number, ...runs: readonly (() => void)[]): number[] => {
  const times = runs.map((): number[] => [])
  for (let round = 0; round < 2 * rounds; round++)
    runs.forEach((run, k) => {
      const started = performance.now()
      run()
      if (round >= rounds) times[k]!.push(performance.now() - started)
    })
  return times.map(list => list.sort((a, b) => a - b)[rounds >> 1]!)
}

/** What the times are compared with: fold the text, find the words, hash them, and no more. */
const barePass = (text: string): number => tokenize(fold(text)).length

const knowledge = loadKnowledge()

/** Sentences between one that is taken and the next: the files stand one after the other, and a mail is not all near misses of one sign. */
const STRIDE = 997

/** Harmless sentences of the corpus from all its files, up to a number of words. */
const mailOf = (language: SupportedLanguage, words: number): string => {
  const sentences = readCorpus(language)
    .filter(example => example.kind === 'ordinary' || example.kind === 'lookalikes')
    .map(example => example.text)
  let text = ''
  let n = 0
  for (let i = 0; n < words; i = (i + STRIDE) % sentences.length) {
    text += `${sentences[i]}\n`
    n += sentences[i]!.split(/\s+/).length
  }
  return text
}

const row = (name: string, [ms = 0, bare = 0]: readonly number[]) =>
  console.log(
    `${name.padEnd(34)} ${ms.toFixed(3).padStart(9)} ms   ${bare.toFixed(3).padStart(8)} ms   ${(ms / bare).toFixed(1).padStart(6)} ×`,
  )

console.log(`${'analysis, warm, median'.padEnd(34)} ${'analysis'.padStart(12)} ${'bare pass'.padStart(13)}    ratio`)
for (const language of ['en', 'fr', 'ru'] as const) {
  const pack = await knowledge.pack(language)
  const analyse = (text: string) => {
    const folded = fold(text)
    const tokens = tokenize(folded)
    detectLanguage(knowledge.languages, text, folded, tokens)
    return judgeTokens({ id: '1', text, to: [] }, folded, tokens, pack, knowledge.model, defaultBoundaries)
  }
  for (const words of [100, 600, 20_000]) {
    const text = mailOf(language, words)
    const rounds = words > 1000 ? 9 : 501
    row(
      `${language}, ${words} words`,
      medians(
        rounds,
        () => analyse(text),
        () => barePass(text),
      ),
    )
  }
  if (language === 'en') {
    for (const [name, text] of [
      ['one token of 100 kB', 'a.'.repeat(50_000)],
      ['100 kB of brackets', '('.repeat(100_000)],
      ['100 kB of one phrase', 'by tomorrow 8 am '.repeat(6_000)],
      ['1 MB mail', mailOf('en', 170_000)],
    ] as const)
      row(
        name,
        medians(
          3,
          () => analyse(text),
          () => barePass(text),
        ),
      )
  }
}

/** Fresh processes that are timed. */
const COLD_RUNS = 9

const weights = ['public/data/model.bin', 'public/data/languages.bin']
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
for (const language of ['en', 'ru'] as const) {
  const pack = join(folder, `${language}.pack`)
  writeFileSync(pack, new Uint8Array(writePack(parsePack(readPack(language)))))
  // a mail with flags: a calm one would leave the weights of the signs unopened
  const mail = readCorpus(language).find(({ kind, marks }) => kind === 'mails' && marks.length > 2)!.text
  const cold = Array.from({ length: COLD_RUNS }, () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/cold.ts', ...weights, pack, mail], {
      encoding: 'utf8',
    })
    return JSON.parse(run.stdout) as { opened: number; read: number; flags: number }
  })
  const sorted = (one: 'opened' | 'read') => cold.map(run => run[one]).sort((x, y) => x - y)
  const told = (times: readonly number[]) =>
    `${times[COLD_RUNS >> 1]!.toFixed(0)} ms (${times[0]!.toFixed(0)} to ${times.at(-1)!.toFixed(0)})`
  console.log(
    `\nmodel, languages and the pack of ${language} opened in a fresh process: ${told(sorted('opened'))}, the first mail (${cold[0]!.flags} flags) read: ${told(sorted('read'))}`,
  )
}
rmSync(folder, { recursive: true })

const weigh = (path: string) => {
  if (!existsSync(path)) return console.log(`${path}: not built (npm run build)`)
  console.log(
    `${path.padEnd(34)} ${(statSync(path).size / 1000).toFixed(1).padStart(9)} kB   ${(gzipSync(readFileSync(path)).length / 1000).toFixed(1).padStart(8)} kB gzip`,
  )
}
console.log('')
weigh('dist/chrome/src/content/main.js')
for (const name of readdirSync('dist/chrome/data')) weigh(`dist/chrome/data/${name}`)
