import type { Ordinary, TakenUp } from './besides.ts'
import type { Register, Replies } from './replies.ts'
import type { Advice, Tone } from './report.ts'
import { capital, fill, type Values, valuesIn } from './template.ts'

/** What all letters of one answer share. */
export interface Frame {
  readonly replies: Replies
  readonly register: Register
  readonly values: Values
  readonly seed: number
  /** Chooses the last sentence; none where undefined. */
  readonly step: Advice['step'] | undefined
  /** Serious disrespect is not thanked for. */
  readonly cold: boolean
  /** Something in the mail is praised: that is what an answer thanks for. */
  readonly pleased: boolean
  /** What the answer takes up of what is not flagged. */
  readonly ordinary: Ordinary
  /** Templates of greeting and sign-off that answer the client's own in kind, where there are such. */
  readonly inKind: { readonly greeting: string | undefined; readonly signoff: string | undefined }
}

/** A filled template; empty where there is none, or where it needs a value that is not known. */
export const say = ({ values, register }: Frame, template: string | undefined, more: Values = {}): string =>
  (template && fill(template, { ...values, ...more }, register.id)) || ''

const choose = <T>(variants: readonly T[], seed: number): T | undefined => variants[seed % Math.max(1, variants.length)]

/** Characters of paragraphs that would seem curt without a last sentence after them. */
const SHORT = 150

/** Whether the last sentence of a letter with this step is a courtesy, which a letter of substance does without. */
const isCourtesy = (step: Frame['step']): boolean => step === 'answer' || step === 'clarify' || step === 'wait'

/** A text whose first word, where it is one of these, begins without a capital. */
const withoutCapital = (text: string, words: readonly string[]): string => {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''
  return words.includes(first) ? first + text.slice(first.length) : text
}

/** Sentences of a letter about what is ordinary in the mail, thanks apart: more of them would bury what matters. */
const MOST_TASKS = 5

/** A sentence that takes up an act; empty where it needs something that the mail does not name. */
const sayOf = (frame: Frame, { act, values }: TakenUp): string => {
  const said = act.say.map(template => ({ template, text: say(frame, template, values) })).filter(({ text }) => text)
  const named = said.filter(({ template }) => valuesIn(template).some(name => values[name]))
  return choose(named.length ? named : said, frame.seed)?.text ?? ''
}

/** Thanks for what the client praises or sends, by name; empty where there is nothing of the kind. */
const namedThanks = (frame: Frame): string => {
  const { replies, seed, pleased, ordinary } = frame
  const { praised, thanks } = ordinary
  const first = pleased && praised ? say(frame, choose(replies.besides.praised, seed), praised) : ''
  // thanks for a thing say more than those for kind words, which have an opening of their own
  if (!first) return thanks ? sayOf(frame, thanks) : ''
  // one thanks for a thing is enough
  const second = thanks && thanks.values.it !== praised?.it ? sayOf(frame, thanks) : ''
  // where a language begins small after the greeting, only the first does
  return second ? `${first} ${capital(second)}` : first
}

/** A whole letter around the paragraphs: greeting, first sentence, what the mail asks beside its flags, last sentence, sign-off. */
export const letter = (frame: Frame, paragraphs: readonly string[], tone: Tone): string => {
  const { replies, values, seed, step, cold, pleased, inKind, ordinary } = frame
  const greeting =
    say(frame, inKind.greeting) || say(frame, values.client ? replies.greeting.named : replies.greeting.plain)
  const thanks = namedThanks(frame)
  const tasks = ordinary.tasks
    .map(task => sayOf(frame, task))
    .filter(Boolean)
    .slice(0, MOST_TASKS)
    .join(' ')
  const openings = pleased ? replies.praise.opening[tone] : replies.opening[tone]
  const opening = cold ? '' : thanks || say(frame, choose(openings, seed))
  // a question is answered most easily where nothing follows it
  const asksLast = paragraphs.at(-1)?.endsWith('?') ?? false
  // who has said much, or has asked, needs no polite last word
  const says = tasks || paragraphs.some(paragraph => paragraph.includes('?')) || paragraphs.join(' ').length > SHORT
  const closing = step && !(says && isCourtesy(step)) ? say(frame, choose(replies.closing[step][tone], seed >>> 3)) : ''
  const signoff = (!cold && tone !== 'firm' && say(frame, inKind.signoff)) || say(frame, replies.signoff[tone])
  const tail = asksLast ? [tasks, paragraphs.at(-1)!] : [paragraphs.at(-1) ?? '', tasks]
  const [first = '', ...later] = [...paragraphs.slice(0, -1), ...tail].filter(Boolean)
  const start = [opening, first].filter(Boolean).join(' ')
  const begins = greeting.endsWith(',') ? withoutCapital(start, replies.afterGreeting ?? []) : start
  return [greeting, begins, ...later, closing, signoff].filter(Boolean).join('\n\n')
}
