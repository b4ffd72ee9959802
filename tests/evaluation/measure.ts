import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { analyseMessage, type Knowledge } from '../../src/core/analyse.ts'
import { defaultBoundaries } from '../../src/core/boundaries.ts'
import { type Flag, type SupportedLanguage, supportedLanguages } from '../../src/core/report.ts'
import { type Category, categories, categoryOf, type Sign } from '../../src/core/signs.ts'
import type { Message } from '../../src/core/thread.ts'
import type { Sided } from '../../src/training/main.ts'

/** A message with the flags that a careful reader names. */
export interface Labelled {
  readonly id: string
  readonly language: SupportedLanguage
  /** `hard plain`, `hard veiled`, `hard benign`, `realistic`, or where in the project's own validation data it stands. */
  readonly tier: string
  readonly text: string
  readonly labels: readonly { readonly category: Category; readonly sign: Sign; readonly quotes: readonly string[] }[]
}

/** A labelled message with what the engine says of it. */
export interface Judged extends Labelled {
  readonly flags: readonly Flag[]
  readonly detected: string | undefined
}

/** Counts of one cell: category hit, missed, falsely named; hits whose quote overlaps a labelled one. */
export interface Cell {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly quoted: number
  readonly n: number
}

const devPath = new URL('../../../shared/evaluation/dev.jsonl', import.meta.url)

/** The shared development set, when it lies beside the project; it is measured on and never learnt from. */
export const readDevelopmentSet = (): Labelled[] => {
  if (!existsSync(devPath)) return []
  return readFileSync(devPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { id, lang, tier, text, labels } = JSON.parse(line)
      return {
        id,
        language: lang,
        tier: tier === 'realistic' ? tier : `hard ${tier}`,
        text,
        labels: labels.map((l: { category: Category; sign: Sign; quote: string }) => ({
          category: l.category,
          sign: l.sign,
          quotes: [l.quote],
        })),
      }
    })
}

/** The project's own validation data: texts that the model never learnt from. */
export const readValidation = (examples: readonly Sided[]): Labelled[] =>
  examples
    .filter(({ validation }) => validation)
    .map(({ example: { language, kind, text, marks, veiled } }, index) => ({
      id: `${language}-${index}`,
      language,
      tier:
        kind === 'flags'
          ? veiled
            ? 'veiled sentences'
            : 'plain sentences'
          : kind === 'mails'
            ? 'mails'
            : kind === 'lookalikes'
              ? 'near misses'
              : 'ordinary sentences',
      text,
      labels: marks.flatMap(mark =>
        mark.signs.map(sign => ({ category: categoryOf(sign), sign, quotes: [text.slice(mark.start, mark.end)] })),
      ),
    }))

/** Sentences of ordinary mail that make one mail, when none of ours is long and ordinary enough. */
const SENTENCES_A_MAIL = 6

/** Ordinary mail of the length that companies, offices and editors write: ordinary validation texts of one topic, one after the other. */
export const readOrdinaryMails = (examples: readonly Sided[]): Labelled[] => {
  const topics = new Map<string, { language: SupportedLanguage; texts: string[] }>()
  for (const { example, validation } of examples) {
    if (!validation || example.kind !== 'ordinary') continue
    const { language, file, text } = example
    const topic = topics.get(`${language}-${file}`)
    if (topic) topic.texts.push(text)
    else topics.set(`${language}-${file}`, { language, texts: [text] })
  }
  return [...topics].flatMap(([id, { language, texts }]) =>
    Array.from({ length: Math.floor(texts.length / SENTENCES_A_MAIL) }, (_, k) => ({
      id: `${id}-${k}`,
      language,
      tier: 'ordinary mails',
      text: texts.slice(k * SENTENCES_A_MAIL, (k + 1) * SENTENCES_A_MAIL).join('\n'),
      labels: [],
    })),
  )
}

/**
 * Friendly sentences that sound rough: self-mockery, swearing in delight, blame of others, care ("Go to bed, this can wait"). Written by
 * natives for measuring, as misleading as people are; never learnt from.
 */
export const readFriendly = (): Labelled[] =>
  supportedLanguages.flatMap(language =>
    readFileSync(new URL(`friendly/${language}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((text, k) => ({ id: `friendly-${language}-${k}`, language, tier: 'friendly', text, labels: [] })),
  )

/** Words of a paragraph that is prose rather than a heading or a list. */
const PROSE_WORDS = 15
/** Paragraphs of one text. */
const PARAGRAPHS_A_TEXT = 3

/**
 * Prose that third parties really wrote, none of it ours: what the installed packages say of themselves, three paragraphs a text. Far from
 * any mail, and so a hard test of whether single words alarm.
 */
export const readPackageProse = (): Labelled[] => {
  const root = new URL('../../node_modules/', import.meta.url).pathname
  const packages = readdirSync(root)
    .sort()
    .flatMap(name => (name.startsWith('@') ? readdirSync(root + name).map(scoped => `${name}/${scoped}`) : [name]))
  const texts = new Set<string>()
  for (const name of packages) {
    const path = `${root}${name}/README.md`
    if (!existsSync(path)) continue
    const paragraphs = readFileSync(path, 'utf8')
      .replace(/```[\s\S]*?```/g, '\n\n')
      .replace(/<[^>]+>/g, '')
      .split(/\n\s*\n/)
      .map(paragraph => paragraph.trim())
      .filter(
        paragraph =>
          /^[A-Z]/.test(paragraph) && paragraph.split(/\s+/).length >= PROSE_WORDS && !/[|{}]/.test(paragraph),
      )
    for (let k = 0; k + PARAGRAPHS_A_TEXT <= paragraphs.length; k += PARAGRAPHS_A_TEXT)
      texts.add(paragraphs.slice(k, k + PARAGRAPHS_A_TEXT).join('\n\n'))
  }
  return [...texts].map((text, k) => ({ id: `prose-${k}`, language: 'en', tier: 'third parties', text, labels: [] }))
}

/** Runs the engine on labelled messages. */
export const judgeAll = async (labelled: readonly Labelled[], knowledge: Knowledge): Promise<Judged[]> => {
  const judged: Judged[] = []
  for (const one of labelled) {
    const message: Message = { id: one.id, text: one.text, to: [], own: false }
    const { language, flags } = await analyseMessage(message, knowledge, defaultBoundaries)
    judged.push({ ...one, flags, detected: language })
  }
  return judged
}

/** Precision, recall and F1 of one category among messages. */
export const cellOf = (messages: readonly Judged[], category: Category): Cell => {
  let hit = 0
  let miss = 0
  let wrong = 0
  let quoted = 0
  for (const { text, labels, flags } of messages) {
    const truth = labels.filter(label => label.category === category)
    const found = flags.filter(flag => flag.category === category)
    if (truth.length && found.length) {
      hit++
      const ranges = truth.flatMap(label =>
        label.quotes.map(quote => [text.indexOf(quote), text.indexOf(quote) + quote.length] as const),
      )
      if (found.some(flag => ranges.some(([start, end]) => flag.quotes[0].start < end && flag.quotes[0].end > start)))
        quoted++
    } else if (truth.length) miss++
    else if (found.length) wrong++
  }
  const precision = hit / (hit + wrong) || 0
  const recall = hit / (hit + miss) || 0
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall) || 0,
    quoted: quoted / hit || 0,
    n: hit + miss,
  }
}

/** Share of messages without any label that were flagged. */
export const alarmOf = (messages: readonly Judged[]): number => {
  const benign = messages.filter(message => message.labels.length === 0)
  return benign.filter(message => message.flags.length > 0).length / Math.max(1, benign.length)
}

const core = categories.slice(0, 4)

/** Mean F1 over the four core categories and the languages. */
export const macroF1 = (messages: readonly Judged[]): number => {
  const cells = supportedLanguages.flatMap(language =>
    core.map(
      category =>
        cellOf(
          messages.filter(m => m.language === language),
          category,
        ).f1,
    ),
  )
  return cells.reduce((sum, f1) => sum + f1, 0) / cells.length
}

/** How often flags of a stated confidence are right, in bands of a tenth. */
export const reliability = (
  messages: readonly Judged[],
): { from: number; stated: number; right: number; n: number }[] => {
  const flags = messages.flatMap(({ flags: list, labels }) =>
    list.map(flag => ({ confidence: flag.confidence, right: labels.some(label => label.category === flag.category) })),
  )
  return [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap(from => {
    const band = flags.filter(
      flag => flag.confidence >= from && flag.confidence < from + 0.1 + (from === 0.9 ? 0.01 : 0),
    )
    if (!band.length) return []
    return [
      {
        from,
        stated: band.reduce((s, f) => s + f.confidence, 0) / band.length,
        right: band.filter(f => f.right).length / band.length,
        n: band.length,
      },
    ]
  })
}
