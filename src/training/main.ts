import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readDataFile } from '../core/data-file.ts'
import { addSaid, speak } from '../core/hidden.ts'
import {
  evidenceFor,
  type Model,
  type ModelHeader,
  openModel,
  outputs,
  rowOf,
  temper,
  weightIn,
  weightOf,
} from '../core/model.ts'
import { openPack, type Pack, parsePack } from '../core/pack.ts'
import { type SupportedLanguage, supportedLanguages } from '../core/report.ts'
import { allSources, type Sources } from '../core/sentence-features.ts'
import { categories } from '../core/signs.ts'
import { type Outcome, platt } from './calibrate.ts'
import { type Example, readCorpus } from './corpus.ts'
import { writeDataFile } from './data-file.ts'
import { averageFits, type FitOptions, type Fitted, fitModel } from './fit.ts'
import { groupNearDuplicates } from './group.ts'
import { type Features, type Instance, toInstances } from './instances.ts'
import { fitLanguageModel, readLanguageSamples } from './language-model.ts'
import { readConceptNames, readPack, readPhrases } from './languages.ts'
import { modelCard } from './model-card.ts'
import { readBytes } from './read-bytes.ts'
import { countFeatures, numberFeatures, type Vocabulary } from './vocabulary.ts'
import { writeModel } from './write-model.ts'

/** How the model is trained; every number was chosen on validation data (`docs/accuracy.md`). */
export const recipe = {
  /** A feature in fewer training sentences than this teaches nothing. */
  least: 3,
  /** Features kept. */
  features: 70_000,
  fit: { epochs: 5, rate: 0.3, decay: 5e-5, dropout: 0.2, powers: { own: 0.3, around: 0.5 }, seed: 1 },
  /** Of each fit; more give nothing. */
  hidden: { units: 10, rate: 0.15 },
  /** The model is the mean of fits in different orders, steadier than any one; their hidden units stand side by side. */
  seeds: [1, 2, 3],
  /** Times that the sentences of a phrase are learnt: they are few, and must hold. */
  phrases: 8,
  /** One text in this many is kept for validation. */
  validationShare: 8,
  /** In real mail about this share of sentences shows a given category; the corpora hold far more. */
  prior: 0.1,
  /** Probability from which a category is flagged, in the order of the categories. */
  thresholds: [0.465, 0.56, 0.72, 0.6, 0.577],
} as const

/** Phrases teach too: their sentences are flags and look-alikes. */
export const phraseExamples = (language: SupportedLanguage): Example[] =>
  readPhrases(language).flatMap(({ sign, also, flags, allows }) => [
    ...flags.map(
      (text): Example => ({
        language,
        kind: 'flags',
        file: sign,
        text,
        marks: [{ start: 0, end: text.length, signs: [sign, ...(also ?? [])] }],
        veiled: false,
      }),
    ),
    ...allows.map((text): Example => ({ language, kind: 'lookalikes', file: sign, text, marks: [], veiled: false })),
  ])

/** An example, whether it is kept for validation, and how many times it is learnt otherwise. */
export interface Sided {
  readonly example: Example
  readonly validation: boolean
  readonly times: number
}

/** All examples of all languages with the side they are on; near-duplicates are on one side. */
export const readExamples = (): Sided[] =>
  supportedLanguages.flatMap(language => {
    const corpus = readCorpus(language)
    const groups = groupNearDuplicates(corpus.map(example => example.text))
    const side = (group: number): boolean => {
      const digest = createHash('sha256').update(corpus[group]!.text).digest()
      return digest.readUInt32BE(0) % recipe.validationShare === 0
    }
    return [
      ...corpus.map((example, index) => ({ example, validation: side(groups[index]!), times: 1 })),
      ...phraseExamples(language).map(example => ({ example, validation: false, times: recipe.phrases })),
    ]
  })

/** Opens the packs of all languages. */
export const openPacks = (): ReadonlyMap<SupportedLanguage, Pack> =>
  new Map(supportedLanguages.map(language => [language, openPack(parsePack(readPack(language)))]))

/** Fits on all frequent features, keeps the weightiest, and fits again on those alone. */
export const fitSelected = (
  instances: readonly Instance[],
  options: Omit<FitOptions, 'features'>,
  least: number,
  most: number,
): { fitted: Fitted; vocabulary: Vocabulary } => {
  const all = countFeatures(instances, least)
  // which features weigh most shows early
  const first = fitModel(numberFeatures(instances, all), {
    ...options,
    epochs: Math.min(4, options.epochs),
    features: all.hashes.length,
  })
  const width = outputs.length
  const importance = Float64Array.from(all.hashes, (_, k) => {
    let sum = 0
    for (let o = 0; o < width; o++) sum += first.weights[k * width + o]! ** 2
    return Math.sqrt(sum * all.counts[k]!)
  })
  const kept = [...importance.keys()].sort((a, b) => importance[b]! - importance[a]! || a - b).slice(0, most)
  const vocabulary: Vocabulary = {
    hashes: Int32Array.from(kept, k => all.hashes[k]!),
    counts: Int32Array.from(kept, k => all.counts[k]!),
  }
  const numbered = numberFeatures(instances, vocabulary)
  const fits = (options.epochs < recipe.fit.epochs ? recipe.seeds.slice(0, 1) : recipe.seeds).map(seed =>
    fitModel(numbered, { ...options, seed, features: kept.length }),
  )
  return { vocabulary, fitted: averageFits(fits) }
}

/** A validation sentence with what the model says of it. */
export interface Validated {
  readonly instance: Instance
  readonly logits: Float64Array
}

/** Logits of the features of one sentence by the weights as they ship. */
const logitsIn = (model: Model, { list, own, inputs, ownInputs }: Features): Float64Array => {
  const sums = [new Float64Array(outputs.length), new Float64Array(outputs.length)] as const
  const known: [own: number, around: number] = [0, 0]
  list.forEach((hash, i) => {
    const row = rowOf(model, hash)
    if (row < 0) return
    const part = i < own ? 0 : 1
    known[part]++
    for (let o = 0; o < outputs.length; o++) sums[part][o]! += weightOf(model, row, o)
  })
  const ownNorm = temper(known[0], model.powers.own)
  const aroundNorm = temper(known[1], model.powers.around)
  const logits = sums[0].map((sum, o) => (sum * ownNorm + sums[1][o]! * aroundNorm) * model.scale[o]! + model.bias[o]!)
  const { hidden } = model
  const units = [new Int32Array(hidden.units), new Int32Array(hidden.units)] as const
  inputs.forEach((input, i) => {
    for (let unit = 0; unit < hidden.units; unit++)
      units[i < ownInputs ? 0 : 1][unit]! += weightIn(model.unitTable, input, unit)
  })
  const said = new Float64Array(hidden.units)
  speak(hidden, units[0], ownNorm, units[1], aroundNorm, said)
  addSaid(hidden, said, [...outputs.keys()], logits)
  return logits
}

const validate = (instances: readonly Instance[], model: Model): Validated[] =>
  instances.map(instance => {
    const [first, ...others] = instance.sentences.map(features => logitsIn(model, features))
    // of a flagged text with several sentences the best of each output counts
    const logits = first!.map((logit, o) => Math.max(logit, ...others.map(other => other[o]!)))
    return { instance, logits }
  })

/** Slope and shift of each category: fitted on all languages, then a shift of each language's own as far as its data supports it. */
const calibrate = (validated: readonly Validated[]): ModelHeader['calibration'] => {
  const outcomes = (list: readonly Validated[], c: number): Outcome[] => {
    const right = list.filter(({ instance }) => instance.wanted[c]).length
    const wrongWeight = (right * (1 - recipe.prior)) / recipe.prior / Math.max(1, list.length - right)
    return list.map(({ instance, logits }) => ({
      logit: evidenceFor(c, logits),
      right: instance.wanted[c] === 1,
      weight: instance.wanted[c] ? 1 : wrongWeight,
    }))
  }
  const shared = categories.map((_, c) => platt(outcomes(validated, c)))
  return Object.fromEntries(
    supportedLanguages.map(language => {
      const own = validated.filter(({ instance }) => instance.example.language === language)
      return [
        language,
        shared.map(([slope, shift], c): [number, number] => {
          const [, ownShift] = platt(
            outcomes(own, c).map(o => ({ ...o, logit: slope * o.logit })),
            20,
          )
          return [slope, shift + 0.5 * (ownShift - shift)]
        }),
      ]
    }),
  )
}

/** What a training gives: the file of the model, and what it was made of. */
export interface Training {
  readonly bytes: ArrayBuffer
  readonly examples: readonly Sided[]
  readonly learnt: number
  readonly validated: readonly Validated[]
}

/** What the examples of each side hold to learn from. */
const readInstances = (examples: readonly Sided[], sources: Sources): Record<'learnt' | 'validation', Instance[]> => {
  const packs = openPacks()
  const readSide = (validation: boolean): Instance[] =>
    examples
      .filter(one => one.validation === validation)
      .flatMap(({ example, times }) => {
        const read = toInstances(example, packs.get(example.language)!, sources)
        return Array.from({ length: times }, () => read).flat()
      })
  return { learnt: readSide(false), validation: readSide(true) }
}

/** Calibrates weights on the validation data, and gives them the thresholds of the recipe. */
const calibrated = (weights: ArrayBuffer, validation: readonly Instance[]): Pick<Training, 'bytes' | 'validated'> => {
  const validated = validate(validation, openModel(weights))
  const { header, body } = readDataFile<ModelHeader>(weights)
  const calibration = calibrate(validated)
  return { bytes: writeDataFile({ ...header, calibration, thresholds: recipe.thresholds }, body), validated }
}

/**
 * Trains the model on all corpora, with some of the sources of evidence or with all. Few rounds give less than the model that ships, but
 * the same order of sources.
 */
export const trainModel = (sources: Sources = allSources, rounds: number = recipe.fit.epochs): Training => {
  const examples = readExamples()
  const { learnt, validation } = readInstances(examples, sources)
  const hidden = { ...recipe.hidden, concepts: readConceptNames().length }
  const options = { ...recipe.fit, hidden, epochs: rounds }
  const { fitted, vocabulary } = fitSelected(learnt, options, recipe.least, recipe.features)
  return { examples, learnt: learnt.length, ...calibrated(writeModel(fitted, vocabulary), validation) }
}

const modelPath = 'public/data/model.bin'

/** Weights that were fitted before, calibrated anew: after a change of thresholds, not of data. */
const recalibrate = (): Training => {
  const examples = readExamples()
  const { learnt, validation } = readInstances(examples, allSources)
  return { examples, learnt: learnt.length, ...calibrated(readBytes(modelPath), validation) }
}

const trainLanguages = (): void =>
  writeFileSync('public/data/languages.bin', new Uint8Array(fitLanguageModel(readLanguageSamples())))

/**
 * Trains everything that ships and writes it to `public/data`, and the model card; with the argument `languages` the language model alone,
 * with `calibrate` no weights, but their calibration and thresholds.
 */
const train = (): void => {
  const started = Date.now()
  const has = (argument: string): boolean => process.argv.includes(argument)
  mkdirSync('public/data', { recursive: true })
  if (!has('calibrate')) trainLanguages()
  if (has('languages')) return
  const { bytes, examples, learnt, validated } = has('calibrate') ? recalibrate() : trainModel()
  writeFileSync(modelPath, new Uint8Array(bytes))
  const { header } = readDataFile<ModelHeader>(bytes)
  const made = { learnt, bytes: bytes.byteLength, date: new Date() }
  writeFileSync('docs/model-card.md', modelCard(examples, validated, header, made))
  console.log(`${learnt} sentences learnt, ${validated.length} kept for validation, ${header.features} features`)
  console.log(`model ${bytes.byteLength} bytes, ${((Date.now() - started) / 1000).toFixed(0)} s`)
}

if (process.argv[1]?.endsWith('training/main.ts')) train()
