import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Kindly } from '../core/kindly.ts'
import type { PackData, PhraseData } from '../core/pack.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { type Category, categories, type Severity, type Sign, signsInWords } from '../core/signs.ts'
import { compactConcept } from './compact.ts'

/** A phrase as it is written: with its patterns, and the sentences that must and must not raise it. */
export interface Phrase extends Omit<PhraseData, 'unless'> {
  /** Patterns, any of which shows the sign. */
  readonly say: readonly string[]
  /** Patterns that, anywhere in the same sentence, take the phrase back. */
  readonly unless?: readonly string[]
  /** Sentences that must raise this phrase's sign. */
  readonly flags: readonly string[]
  /** Look-alikes that must raise nothing. */
  readonly allows: readonly string[]
  /** Other signs that the `flags` sentences may raise as well. */
  readonly also?: readonly Sign[]
}

/** Rough words that are kindly meant, as they are written: with their patterns, and sentences that tell them from what is meant. */
export interface WrittenKindly extends Omit<Kindly, 'say' | 'unless'> {
  /** Kebab-case, unique in its language. */
  readonly id: string
  /** Patterns, any of which says it. */
  readonly say: readonly string[]
  /** Patterns that, anywhere in the same sentence, make it meant as it sounds. */
  readonly unless?: readonly string[]
  /** Sentences that must raise none of the categories. */
  readonly hidden: readonly string[]
  /** Sentences with like words that must raise one of them. */
  readonly flags: readonly string[]
}

const languagesFolder = new URL('../languages/', import.meta.url).pathname

const strings = (value: unknown, where: string): string[] => {
  if (value === undefined) return []
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string'))
    throw new Error(`${where} is no list of texts (put quotes around it?)`)
  return value
}

/** Names of all concepts, in the order in which the model numbers them. */
export const readConceptNames = (): string[] =>
  readFileSync(join(languagesFolder, 'concepts.tsv'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t')[0]!)

/** Reads all phrases of a language, checked: known sign, unique id, patterns and examples present. Throws an Error that names the entry. */
export const readPhrases = (language: SupportedLanguage): Phrase[] => {
  const folder = join(languagesFolder, language, 'phrases')
  if (!existsSync(folder)) return []
  const ids = new Set<string>()
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .flatMap(name => {
      const sign = name.slice(0, -5)
      const where = `${language}/phrases/${name}`
      if (!signsInWords.includes(sign as Sign)) throw new Error(`${where}: no sign of that name`)
      const entries: unknown = parse(readFileSync(join(folder, name), 'utf8'))
      if (!Array.isArray(entries)) throw new Error(`${where}: a list of phrases is wanted`)
      return entries.map((entry: Record<string, unknown>): Phrase => {
        const id = String(entry.id)
        const here = `${where}: ${id}`
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(`${here}: the id is not in kebab-case`)
        if (ids.has(id)) throw new Error(`${here}: stands twice`)
        ids.add(id)
        const unless = strings(entry.unless, `${here} unless`)
        const severity = entry.severity as Severity | undefined
        const also = strings(entry.also, `${here} also`) as Sign[]
        return {
          id,
          sign: sign as Sign,
          say: strings(entry.say, `${here} say`),
          ...(unless.length ? { unless } : {}),
          ...(severity ? { severity } : {}),
          flags: strings(entry.flags, `${here} flags`),
          allows: strings(entry.allows, `${here} allows`),
          ...(also.length ? { also } : {}),
        }
      })
    })
}

/** Reads what is kindly meant in a language, checked: known categories, unique ids. Throws an Error that names the entry. */
export const readKindly = (language: SupportedLanguage): WrittenKindly[] => {
  const path = join(languagesFolder, language, 'kindly.yaml')
  if (!existsSync(path)) return []
  const entries: unknown = parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(entries)) throw new Error(`${language}/kindly.yaml: a list is wanted`)
  const ids = new Set<string>()
  return entries.map((entry: Record<string, unknown>): WrittenKindly => {
    const id = String(entry.id)
    const here = `${language}/kindly.yaml: ${id}`
    if (ids.has(id)) throw new Error(`${here}: stands twice`)
    ids.add(id)
    const quiets = strings(entry.quiets, `${here} quiets`)
    const unknown = quiets.find(name => !categories.includes(name as Category))
    if (unknown || quiets.length === 0) throw new Error(`${here}: unknown category "${unknown}"`)
    const unless = strings(entry.unless, `${here} unless`)
    return {
      id,
      quiets: quiets as Category[],
      say: strings(entry.say, `${here} say`),
      ...(unless.length ? { unless } : {}),
      hidden: strings(entry.hidden, `${here} hidden`),
      flags: strings(entry.flags, `${here} flags`),
    }
  })
}

/** Parts a list of expressions at `|`, but not inside brackets, where it parts alternatives of one expression. */
export const splitExpressions = (list: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const c of list) {
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth--
    if (c === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts.map(part => part.trim()).filter(Boolean)
}

const readConcepts = (language: SupportedLanguage): string[][] => {
  const path = join(languagesFolder, language, 'lexicon.tsv')
  const byName = new Map<string, string[]>()
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [name, list] = line.split('\t')
      if (name && list) byName.set(name, compactConcept(splitExpressions(list)))
    }
  }
  return readConceptNames().map(name => byName.get(name) ?? [])
}

const readAbbreviations = (language: SupportedLanguage): string[] => {
  const path = join(languagesFolder, language, 'abbreviations.txt')
  return existsSync(path) ? readFileSync(path, 'utf8').split(/\s+/u).filter(Boolean) : []
}

const numbersOf = (names: readonly string[]): number[] => {
  const all = readConceptNames()
  return names.map(name => {
    const number = all.indexOf(name)
    if (number < 0) throw new Error(`no concept ${name}`)
    return number
  })
}

/** Phrases and what is kindly meant as they ship, without their examples, and the patterns of what takes back, each once. */
export const packPhrases = (
  phrases: readonly Phrase[],
  written: readonly WrittenKindly[] = [],
): Pick<PackData, 'phrases' | 'said' | 'unless' | 'kindly'> => {
  const numbers = new Map<string, number>()
  const number = (pattern: string): number => {
    const known = numbers.get(pattern) ?? numbers.size
    numbers.set(pattern, known)
    return known
  }
  const packed = phrases.map(({ say: _, flags: __, allows: ___, also: ____, unless, ...phrase }) =>
    unless ? { ...phrase, unless: unless.map(number) } : phrase,
  )
  const kindly = written.map(({ quiets, say, unless }) => ({
    quiets,
    say: say.map(number),
    ...(unless ? { unless: unless.map(number) } : {}),
  }))
  return { phrases: packed, said: phrases.map(phrase => phrase.say), unless: [...numbers.keys()], kindly }
}

/** The pack of a language as it is written, without examples and corpus. */
export const readPack = (language: SupportedLanguage): PackData => ({
  language,
  abbreviations: readAbbreviations(language),
  concepts: readConcepts(language),
  mild: {
    paid: numbersOf(['OFFER_TO_PAY', 'ASK_QUOTE', 'EXTRA_PAID', 'C_PAID_EXTRA']),
    unhurried: numbersOf(['NO_RUSH', 'C_NO_HURRY', 'IF_POSSIBLE', 'YOUR_CHOICE', 'NO_NEED']),
  },
  ...packPhrases(readPhrases(language), readKindly(language)),
})
