import { messagesToAnswer } from './analyse.ts'
import { nothingBesides, readBesides } from './besides.ts'
import type { Hours } from './boundaries.ts'
import { caseOf, type ShownCase } from './case.ts'
import { findAll, makeFinder } from './find.ts'
import { fold } from './fold.ts'
import { type Frame, letter, say } from './letter.ts'
import { mirrored } from './mirror.ts'
import { nextStep } from './next-step.ts'
import { readRegister } from './register.ts'
import type { Register, Replies, Toned } from './replies.ts'
import {
  type Advice,
  type Flag,
  type Quote,
  type Reply,
  type Report,
  type SupportedLanguage,
  type Tone,
  tones,
} from './report.ts'
import { readSalutation, type Salutation } from './salutation.ts'
import type { Category, Sign } from './signs.ts'
import { readSilence, type Silence } from './silence.ts'
import { spelledAs } from './spelling.ts'
import type { Values } from './template.ts'
import type { Terms } from './terms.ts'
import type { Message, Thread } from './thread.ts'
import { tokenize } from './tokens.ts'
import { flagValues, mailValues, termValues } from './values.ts'

/** What advice is built from besides the report. */
export interface AdviceSources {
  readonly terms: Terms
  /** The reader's working hours, when the reader has set them: defaults are never told to a client. */
  readonly hours?: Hours
  readonly replies: (language: SupportedLanguage) => Promise<Replies>
  /** Unix milliseconds; tells how long a client has been silent. */
  readonly now: number
}

/** In which order a reply deals with several flags: money, scope, time, tone, relation. */
const order: readonly Category[] = [
  'payment_ambiguity',
  'scope_creep',
  'after_hours_pressure',
  'disrespect',
  'working_relationship',
]

/** A reply longer than this many words is not read. */
const LONGEST_REPLY = 150
/** More paragraphs than this turn an answer into a list of charges. */
const MOST_PARAGRAPHS = 4

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** A number from a text that stays the same, to choose among variants. */
const seedOf = (text: string): number => {
  const { hash, length } = tokenize(fold(text))
  let seed = 0
  for (let i = 0; i < length; i++) seed = Math.imul(seed, 31) + hash[i]!
  return seed >>> 0
}

/** What there is to say to one flag. */
interface Answer {
  readonly flag: Flag
  /** The sign whose paragraphs answer it. */
  readonly sign: Sign
  readonly values: Values
  /** The step of the sign's ladder; undefined where it has none. */
  readonly rung: Toned | undefined
  /** What meets the particular case better; only the first time. */
  readonly particular: ShownCase | undefined
}

const answerTo = (flag: Flag, text: string, { repeats }: Report, replies: Replies, owed: boolean): Answer => {
  const earlier = repeats?.[flag.sign] ?? 0
  // nobody is reminded of a debt that does not exist
  const sign = flag.sign === 'late_payment' && !owed ? 'unclear_payment' : flag.sign
  const ladder = replies.paragraphs[sign] ?? []
  return {
    flag,
    sign,
    values: flagValues(flag, text, replies),
    rung: ladder[Math.min(ladder.length - 1, earlier)],
    particular: earlier === 0 ? caseOf(sign, flag, replies) : undefined,
  }
}

const paragraphOf = (frame: Frame, { values, rung, particular }: Answer, tone: Tone): string =>
  (particular && say(frame, particular.shown[tone], { ...values, ...particular.values })) ||
  say(frame, rung?.[tone], values)

/** Signs that are answered alike where one sentence shows both: a price held up against someone's worth. */
const alike: readonly Sign[] = ['undervaluing', 'belittling']

const isSamePassage = (one: Flag, two: Flag): boolean =>
  (one.category === two.category || (alike.includes(one.sign) && alike.includes(two.sign))) &&
  two.quotes.every(({ messageId, start }) =>
    one.quotes.some(quote => quote.messageId === messageId && quote.start === start),
  )

/** Signs that the paragraph on another answers, too: a fixed date and amount, a new price for a new direction. */
const covered: Readonly<Partial<Record<Sign, readonly Sign[]>>> = {
  contingent_payment: ['unclear_payment'],
  late_payment: ['unclear_payment'],
  unpaid_work: ['unclear_payment'],
  shifting_brief: ['extra_work', 'endless_revisions'],
}

/** Whether an answer names nothing of its own after another: no thing, date, sum or invoice. */
const isCoveredBy = (frame: Frame, answer: Answer, other: Answer, tone: Tone): boolean => {
  const { sign, particular, values } = answer
  if (sign !== other.sign && !covered[other.sign]?.includes(sign)) return false
  const said = paragraphOf(frame, answer, tone).toLowerCase()
  return !Object.values({ ...values, ...particular?.values }).some(value => value && said.includes(value.toLowerCase()))
}

/** How much surer a covered sign must be than the one that covers it for the latter to be no more than a guess. */
const MUCH_SURER = 0.25

/** Whether an answer that would cover another is much less sure than that: "we'll see about the money" makes no pay depend on anything. */
const isGuessBeside = ({ sign, flag }: Answer, other: Answer): boolean =>
  covered[sign]?.includes(other.sign) === true && other.flag.confidence - flag.confidence > MUCH_SURER

const isOfTone = ({ flag }: Answer): boolean => flag.category === 'disrespect'

/** One answer to the tone is enough, beside such as are about a matter: a threat beside an insult. Serious words are not passed over for one. */
const isWorthSaying = (answer: Answer, k: number, all: readonly Answer[]): boolean => {
  if (!isOfTone(answer) || answer.particular?.shown.apart) return true
  const earlier = all.slice(0, k).filter(isOfTone)
  return answer.flag.severity === 3 ? earlier.every(({ particular }) => particular?.shown.apart) : earlier.length === 0
}

const wholeReply = (frame: Frame, answers: readonly Answer[], tone: Tone): string => {
  const chosen = [...answers]
    .sort((a, b) => b.flag.severity - a.flag.severity || b.flag.confidence - a.flag.confidence)
    // a passage that shows two signs of a category is answered once
    .filter(({ flag }, k, all) => !all.slice(0, k).some(earlier => isSamePassage(earlier.flag, flag)))
    .filter((answer, _, all) => !all.some(other => isGuessBeside(answer, other)))
    .filter(isWorthSaying)
    .slice(0, MOST_PARAGRAPHS)
    .filter((answer, k, all) => !all.slice(0, k).some(earlier => isCoveredBy(frame, answer, earlier, tone)))
  for (;;) {
    const ordered = [...chosen].sort((a, b) => order.indexOf(a.flag.category) - order.indexOf(b.flag.category))
    const paragraphs = [...new Set(ordered.map(answer => paragraphOf(frame, answer, tone)).filter(Boolean))]
    const reply = letter(frame, paragraphs, tone)
    if (wordCount(reply) <= LONGEST_REPLY) return reply
    // what is ordinary in the mail makes room for what is not, the last of it first
    for (let most = frame.ordinary.tasks.length - 1; most >= 0; most--) {
      const ordinary = { ...frame.ordinary, tasks: frame.ordinary.tasks.slice(0, most) }
      const shorter = letter({ ...frame, ordinary }, paragraphs, tone)
      if (wordCount(shorter) <= LONGEST_REPLY) return shorter
    }
    const bare = letter({ ...frame, ordinary: nothingBesides }, paragraphs, tone)
    if (wordCount(bare) <= LONGEST_REPLY || chosen.length <= 1) return bare
    // what is said about money is left out last
    const dispensable = chosen.findLastIndex(({ flag }) => flag.category !== 'payment_ambiguity')
    chosen.splice(dispensable < 0 ? chosen.length - 1 : dispensable, 1)
  }
}

/** Asks a silent client for a sign of life; with each message that stays unanswered, a step further. */
const reminder = (frame: Frame, { waiting }: Silence, tone: Tone): string => {
  const ladder = frame.replies.paragraphs.silence ?? []
  const rung = Math.min(ladder.length, waiting) - 1
  // there is no message to thank for, and a work put on hold waits for nothing more
  const plain: Frame = { ...frame, cold: true, ordinary: nothingBesides, step: rung === 0 ? 'answer' : undefined }
  return letter(plain, [say(plain, ladder[rung]?.[tone])], tone)
}

const inEachTone = (make: (tone: Tone) => string): Reply =>
  Object.fromEntries(tones.map(tone => [tone, make(tone)])) as Reply

/** Which name of the client a reply uses: the first name where the client uses the reader's, too. */
const nameIn = (register: Register, salutation: Salutation | undefined): Register['name'] =>
  salutation?.byFirstName ? 'first' : register.name

/** A text without the sentences that are flagged. */
const withoutQuotes = (text: string, flags: readonly Flag[]): string => {
  let rest = text
  for (const { quotes } of flags) for (const { quote } of quotes) rest = rest.replace(quote, '\n')
  return rest
}

/** Whether praise beside a flag is none to thank for: beside an insult, an accusation, a flirt. */
const spoilsPraise = ({ category, sign }: Flag): boolean => category === 'disrespect' || sign === 'unprofessional'

/** Questions that are shown; who asks more is read anyway. */
const MOST_QUESTIONS = 3

/** Where sentences stand in the messages they were read from; those that are cut or stand nowhere as they are, are left out. */
const quotesOf = (sentences: readonly string[], messages: readonly Message[]): Quote[] =>
  sentences.flatMap(quote => {
    const message = messages.find(({ text }) => text.includes(quote))
    if (!message) return []
    const start = message.text.indexOf(quote)
    return [{ messageId: message.id, start, end: start + quote.length, quote }]
  })

/** Signs beside which nothing is thanked for, not even files: "I know we sent the photos late, but you are lazy". */
const thankless: readonly Sign[] = ['insult', 'hostility', 'accusation']

/** Signs that only someone shows for whom one has worked already. */
const known: readonly Sign[] = [
  'late_payment',
  'endless_revisions',
  'shifting_brief',
  'extra_work',
  'missing_input',
  'micromanagement',
  'dwindling_work',
  'insult',
  'accusation',
]

/** Whether a mail may be the first of a client: a single message that answers none, with flags that need no shared past. */
const isFirstContact = ({ flags }: Report, { messages, subject, webmail }: Thread): boolean =>
  flags.length > 0 &&
  messages.length === 1 &&
  !/^\s*\p{L}{2,4}\s*:/u.test(subject) &&
  webmail !== 'pasted' &&
  !flags.some(({ sign }) => known.includes(sign))

/** Adds advice to a report that was read: what to do first, and what to answer. Other reports come back as they are. */
export const advise = async (
  report: Report,
  thread: Thread,
  { terms, hours, replies: load, now }: AdviceSources,
): Promise<Report> => {
  const language = report.flags[0]?.language ?? (report.language as SupportedLanguage | undefined)
  if ((report.state !== 'flagged' && report.state !== 'calm') || !language) return report
  const replies = await load(language)
  const messages = messagesToAnswer(thread)
  const text = messages.map(message => message.text).join('\n')
  const mail = messages.at(-1)?.text ?? ''
  const salutation = readSalutation(mail)
  const register = readRegister(text, replies.registers, salutation)
  const complaint = report.flags.length === 0 && findAll(makeFinder(replies.complaints), text).length > 0
  const silence = readSilence(thread, now)
  const { step, why } = silence
    ? { step: 'answer' as const, why: 'silent' as const }
    : nextStep(report.flags, report.repeats ?? {}, complaint)
  const rest = withoutQuotes(text, report.flags)
  const read = readBesides(rest, report.flags, replies.praise.when, replies.besides, language)
  const ordinary = report.flags.some(({ sign }) => thankless.includes(sign)) ? { ...read, thanks: undefined } : read
  const frame: Frame = {
    replies,
    register,
    values: {
      ...termValues(terms, hours, replies),
      ...mailValues(mail, messages.at(-1)?.from, nameIn(register, salutation), replies, salutation?.name),
      name: terms.name ?? salutation?.name ?? (register.signs === 'family' ? salutation?.family : undefined),
    },
    seed: seedOf(text),
    step,
    cold: report.flags.some(flag => flag.severity === 3 && flag.category === 'disrespect'),
    pleased: !complaint && !report.flags.some(spoilsPraise) && ordinary.pleased,
    ordinary,
    inKind: {
      greeting: mirrored(mail, replies.greeting.mirror, 'beginning'),
      signoff: mirrored(mail, replies.signoff.mirror, 'end'),
    },
  }
  const owed = findAll(makeFinder(replies.debts), text).length > 0
  const answers = report.flags.map(flag => answerTo(flag, text, report, replies, owed))
  const plain = complaint ? replies.complaint : replies.calm
  const spelled = (reply: string): string => spelledAs(text, language, reply)
  const questions = silence ? [] : quotesOf(ordinary.questions, messages).slice(0, MOST_QUESTIONS)
  const advice: Advice = {
    step,
    why,
    language,
    ...(questions.length > 0 ? { questions } : {}),
    ...(isFirstContact(report, thread) ? { firstContact: true } : {}),
    reply: inEachTone(tone =>
      spelled(
        silence
          ? reminder(frame, silence, tone)
          : answers.length
            ? wholeReply(frame, answers, tone)
            : letter(frame, [say(frame, plain[tone])], tone),
      ),
    ),
    byFlag: Object.fromEntries(
      answers.map(answer => [
        answer.flag.id,
        inEachTone(tone => spelled(letter(frame, [paragraphOf(frame, answer, tone)], tone))),
      ]),
    ),
  }
  return { ...report, ...(silence ? { silentDays: silence.days } : {}), advice }
}
