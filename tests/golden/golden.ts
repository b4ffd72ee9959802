import { loadKnowledge, loadReplies } from '../../src/cli/load-knowledge.ts'
import { advise } from '../../src/core/advise.ts'
import { analyse } from '../../src/core/analyse.ts'
import { defaultBoundaries } from '../../src/core/boundaries.ts'
import { type Report, type SupportedLanguage, type Tone, tones } from '../../src/core/report.ts'
import { signsInWords } from '../../src/core/signs.ts'
import type { Terms } from '../../src/core/terms.ts'
import type { Thread } from '../../src/core/thread.ts'
import { readCorpus } from '../../src/training/corpus.ts'

/** Mails a language in the golden files, and long ones after them. */
const MAILS = 10
const LONG_MAILS = 2
/** Words of a long mail. */
const LONG = 130

/** The terms of a reader who has set all of them; a reply must also be good without any. */
export const allTerms: Terms = {
  name: 'Sam',
  currency: 'EUR',
  hourlyRate: 60,
  depositPercent: 30,
  milestones: [50, 25, 25],
  paymentDays: 14,
  lateFeePercent: 5,
  rounds: 2,
  rushPercent: 25,
  replyHours: 24,
  noticeDays: 10,
}

/** A mail of the corpus, what was found in it, and the replies without and with terms. */
export interface Golden {
  readonly text: string
  readonly bare: Report
  readonly full: Report
}

const knowledge = loadKnowledge()

/** Reads one mail and advises with these terms, from these replies. */
export const adviseOn = async (text: string, terms: Terms, replies = loadReplies): Promise<Report> => {
  const thread: Thread = {
    webmail: 'golden',
    id: 'golden',
    subject: '',
    messages: [{ id: 'golden', text, to: [], own: false }],
  }
  const report = await analyse(thread, knowledge, defaultBoundaries)
  return advise(report, thread, {
    terms,
    replies,
    now: 0,
    ...(terms === allTerms ? { hours: defaultBoundaries.hours } : {}),
  })
}

/** Mails of the corpus that together show as many signs as possible, single and combined; the same ones each time. */
export const goldenMails = async (language: SupportedLanguage): Promise<Golden[]> => {
  const mails = readCorpus(language).filter(example => example.kind === 'mails' && example.marks.length > 0)
  const offset = language.charCodeAt(0) + language.charCodeAt(1)
  const chosen = new Map<string, Golden>()
  for (let k = 0; k < signsInWords.length && chosen.size < MAILS; k++) {
    // each language begins with another sign, so that all signs are there somewhere
    const sign = signsInWords[(k * 5 + offset) % signsInWords.length]!
    for (const { text, marks } of mails
      .filter(mail => mail.marks.some(mark => mark.signs.includes(sign)))
      .sort((a, b) => b.marks.length - a.marks.length)) {
      if (chosen.has(text) || !marks.length) continue
      const bare = await adviseOn(text, {})
      if (!bare.flags.some(flag => flag.sign === sign)) continue
      chosen.set(text, { text, bare, full: await adviseOn(text, allTerms) })
      break
    }
  }
  for (const { text } of mails.filter(mail => mail.text.split(/\s+/).length >= LONG)) {
    if (chosen.size === MAILS + LONG_MAILS) break
    if (chosen.has(text)) continue
    const bare = await adviseOn(text, {})
    if (bare.flags.length) chosen.set(text, { text, bare, full: await adviseOn(text, allTerms) })
  }
  return [...chosen.values()]
}

const quoteBlock = (text: string): string =>
  text
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')

/** The golden file of a language: each mail with its replies, to be read by people. */
export const goldenFile = (language: SupportedLanguage, mails: readonly Golden[]): string =>
  `${[
    `# Replies (${language})`,
    'Written by `npm run replies`; compared in the tests. First the mail, then the whole-mail reply of a reader who has set no terms, neutral, warm and firm, and the neutral one with all terms set.',
    ...mails.flatMap(({ text, bare, full }, k) => [
      `## ${k + 1}. ${bare.flags.map(flag => flag.sign).join(', ')} → ${bare.advice?.step}`,
      quoteBlock(text),
      ...(['neutral', 'warm', 'firm'] as const satisfies readonly Tone[]).flatMap(tone => [
        `### ${tone}`,
        bare.advice?.reply[tone] ?? '',
      ]),
      '### neutral, with terms',
      full.advice?.reply.neutral ?? '',
    ]),
  ].join('\n\n')}\n`

/** The tones, for tests. */
export const allTones = tones
