import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold, foldedString } from '../core/fold.ts'
import { LANGUAGE_BITS, languageOutputs, languageRows } from '../core/language.ts'
import { languages, supportedLanguages } from '../core/report.ts'
import { tokenize } from '../core/tokens.ts'
import { readCorpus } from './corpus.ts'
import { makeRandom } from './random.ts'

const folder = new URL('../languages/', import.meta.url).pathname

/** A sentence and the number of its language among `languageOutputs`. */
export interface LanguageSample {
  readonly text: string
  readonly output: number
}

const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line.trim())
    : []

/** All sentences whose language is known: the corpora, and the lists written for telling languages apart. */
export const readLanguageSamples = (): LanguageSample[] => {
  const samples: LanguageSample[] = []
  languages.forEach((language, output) => {
    for (const text of linesOf(join(folder, language, 'sentences.txt'))) samples.push({ text, output })
  })
  for (const language of supportedLanguages) {
    const output = languages.indexOf(language)
    for (const { text } of readCorpus(language))
      for (const line of text.split('\n')) if (line.trim()) samples.push({ text: line, output })
  }
  const other = join(folder, 'other')
  if (existsSync(other)) {
    for (const name of readdirSync(other).sort())
      for (const text of linesOf(join(other, name))) samples.push({ text, output: languages.length })
  }
  return samples
}

const rowsOf = (text: string): Int32Array => {
  const folded = fold(text)
  const tokens = tokenize(folded)
  const rows: number[] = []
  for (let i = 0; i < tokens.length; i++) languageRows(text, folded, tokens, i, LANGUAGE_BITS, row => rows.push(row))
  return Int32Array.from(rows)
}

/** A run of `size` words of a text, from a place that `random` chooses: people write four-word mails too. */
const cutWords = (text: string, size: number, random: () => number): string => {
  const words = text.split(/\s+/u)
  const from = Math.floor(random() * Math.max(1, words.length - size))
  return words.slice(from, from + size).join(' ')
}

/** Steps of the largest weight; as many as a byte holds tell languages no better, and cost a seventh more. */
const MOST_STEPS = 80

/**
 * Fits a softmax regression over hashed letters and words, and gives the file of the language model: scale (float32), int8 weights.
 * Each language weighs the same however much was written in it. Deterministic.
 */
export const fitLanguageModel = (samples: readonly LanguageSample[], epochs = 6): ArrayBuffer => {
  const width = languageOutputs.length
  const random = makeRandom(7)
  const weights = new Float32Array(width << LANGUAGE_BITS)
  const squares = new Float32Array(width << LANGUAGE_BITS).fill(0.05)
  const byOutput = languageOutputs.map((_, output) => samples.filter(sample => sample.output === output))
  const draws = 9000
  const sums = new Float64Array(width)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = 0.5 * (1 - (0.9 * epoch) / epochs)
    // the unknown is many languages, and some are close neighbours of ours: it is drawn twice as often
    for (let draw = 0; draw < draws * (width + 1); draw++) {
      const output = Math.min(width - 1, draw % (width + 1))
      const pool = byOutput[output]!
      if (pool.length === 0) continue
      let { text } = pool[Math.floor(random() * pool.length)]!
      if (random() < 0.7) text = cutWords(text, 1 + Math.floor(random() * 9), random)
      if (random() < 0.15) text = foldedString(text)
      else if (random() < 0.1) text = text.toUpperCase()
      const rows = rowsOf(text)
      if (rows.length === 0) continue
      const norm = 1 / Math.sqrt(rows.length)
      sums.fill(0)
      for (const row of rows) for (let o = 0; o < width; o++) sums[o]! += weights[row * width + o]!
      let total = 0
      const top = Math.max(...sums)
      for (let o = 0; o < width; o++) {
        sums[o] = Math.exp((sums[o]! - top) * norm)
        total += sums[o]!
      }
      for (let o = 0; o < width; o++) {
        const g = (sums[o]! / total - (o === output ? 1 : 0)) * norm
        if (Math.abs(g) < 1e-3) continue
        for (const row of rows) {
          const at = row * width + o
          const slope = g + 1e-5 * weights[at]!
          squares[at]! += slope * slope
          weights[at]! -= (step * slope) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  const scale = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / MOST_STEPS || 1
  const bytes = new ArrayBuffer(4 + weights.length)
  new DataView(bytes).setFloat32(0, scale, true)
  const out = new Int8Array(bytes, 4)
  for (let i = 0; i < weights.length; i++) out[i] = Math.round(weights[i]! / scale)
  return bytes
}
