import { countedIn } from './besides.ts'
import type { Hours } from './boundaries.ts'
import { type ClientName, readClientName } from './client-name.ts'
import { findAll, makeFinder } from './find.ts'
import { foldedString } from './fold.ts'
import { invoiceIn, sumIn } from './mail-facts.ts'
import type { Register, Replies, Title } from './replies.ts'
import type { Flag } from './report.ts'
import type { Span } from './span.ts'
import { withAccents } from './spelling.ts'
import type { Values } from './template.ts'
import type { Terms } from './terms.ts'
import type { Person } from './thread.ts'

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** Values of the reader's own terms; what is not set is not known. */
export const termValues = (terms: Terms, hours: Hours | undefined, replies: Replies): Values => {
  const written = new Intl.NumberFormat(replies.language, { style: 'percent', maximumFractionDigits: 1 })
  const percent = (n: number | undefined) => (n === undefined ? undefined : written.format(n / 100))
  const { replyHours } = terms
  const { replyTime } = replies
  return {
    hours: hours && replies.hours.replace('{from}', clock(hours.start)).replace('{to}', clock(hours.end)),
    reply_time:
      replyHours === undefined
        ? undefined
        : replyHours % 24 !== 0
          ? replyTime.hours.replace('{n}', String(replyHours))
          : replyHours === 24
            ? replyTime.day
            : replyTime.days.replace('{n}', String(replyHours / 24)),
    rate: terms.hourlyRate === undefined || !terms.currency ? undefined : `${terms.hourlyRate} ${terms.currency}`,
    deposit: percent(terms.depositPercent),
    milestones: terms.milestones?.map(percent).join(' / '),
    payment_days: terms.paymentDays === undefined ? undefined : String(terms.paymentDays),
    late_fee: percent(terms.lateFeePercent),
    rounds: terms.rounds === undefined ? undefined : String(terms.rounds),
    rush: percent(terms.rushPercent),
    notice: terms.noticeDays === undefined ? undefined : String(terms.noticeDays),
  }
}

const foldedNames = new WeakMap<Title, ReadonlySet<string>>()

/** Whether a first name, with or without its accents, is in the list of a title. */
const hasName = (title: Title, firstName: string): boolean => {
  let names = foldedNames.get(title)
  if (!names) {
    names = new Set(title.names.map(foldedString))
    foldedNames.set(title, names)
  }
  return names.has(foldedString(firstName))
}

/** How the sex that a first name is given to is called; undefined where the lists do not tell. "Jean-Yves" is known as Jean is. */
const titleFor = (titles: Replies['titles'], firstName: string): Title | undefined =>
  /^\p{Lu}/u.test(firstName)
    ? Object.values(titles ?? {}).find(title => hasName(title, firstName.split('-')[0]!))
    : undefined

/** "Frau Weber" for Katrin Weber; undefined where neither title nor first name tells, or the family name is not plain to see. */
const titledName = ({ parts = [], title, rank }: ClientName, titles: Replies['titles']): string | undefined => {
  // no title of the lists is as high
  if (rank === 'higher') return undefined
  const [first = '', second] = parts
  const shown = title ? titles?.[title.of] : titleFor(titles, first)
  const family = parts.length === 2 ? second : title && parts.length === 1 ? first : undefined
  const say =
    (rank === 'doctor' && shown?.doctor) || (title && shown?.signed?.replace('{title}', title.say)) || shown?.say
  return family && say?.replace('{family}', family)
}

/** Values that the mail gives: who wrote. Nobody is called as the mail calls the reader. */
export const mailValues = (
  text: string,
  from: Person | undefined,
  use: Register['name'],
  { titles }: Replies,
  reader?: string,
): Values => {
  const isFirstName = (word: string): boolean => titleFor(titles, word) !== undefined
  const name = readClientName(text, from, isFirstName)
  // "Thanks for everything, Sam" speaks to the reader, whom "Hi Sam" greeted
  if (name.firstName && name.firstName === reader) return {}
  const { firstName, fullName } = name
  // one word alone may be a family name
  const full = fullName?.includes(' ') ? fullName : undefined
  const titled = titledName(name, titles)
  // who signs with a title is called by it
  const called = name.title && titled && use === 'first' ? 'titled' : use
  // "Bien à vous, Delphine": who signs so may be called so
  const alone = firstName && firstName === fullName && isFirstName(firstName) ? firstName : undefined
  return { client: { first: firstName, full: titled ?? full, titled: titled ?? alone, none: undefined }[called] }
}

/** Words of the client as they stand inside a sentence of the reply: without the capital that began theirs, without shouting. */
const inSentence = (words: string, began: boolean): string => {
  // the full stop of "8 a.m." was taken for the end of the sentence
  const whole = /\b[ap]\.m$/i.test(words) ? `${words}.` : words
  if (whole.length > 3 && whole === whole.toUpperCase() && /\p{L}{3}/u.test(whole)) return whole.toLowerCase()
  // a German noun keeps its capital, wherever it stands
  const isNoun = /^(?:Mo|Di|Mi|Do|Fr|Sa|So|Ende|Anfang|Mitte)\p{L}*/u.test(whole)
  return began && !isNoun ? whole[0]!.toLowerCase() + whole.slice(1) : whole
}

/** How the words begin that say by when: of two times in a sentence this one is the deadline, the other when the texts come. */
const BY =
  /^(?:by|until|till|before|d['’]ici|pour|avant|bis|vor|spätestens|entro|per|prima|para|antes|até|к|до)(?!\p{L})/iu

/** The times that a sentence names, none a part of another; what only a space parts is one: "today before midnight". */
const timesIn = (quote: string, times: Replies['times']): Span[] => {
  const whole: Span[] = []
  const found = findAll(makeFinder(times), quote)
    // "la domenica, mattina o pomeriggio" is no time of day
    .filter(({ start, end }) => !/[,;!?]/.test(quote.slice(start, end)))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const { start, end } of found)
    if (!whole.some(other => start < other.end && other.start < end)) whole.push({ start, end })
  return whole
    .sort((a, b) => a.start - b.start)
    .reduce<Span[]>((joined, { start, end }) => {
      const last = joined.at(-1)
      if (last && quote.slice(last.end, start).trim() === '') joined[joined.length - 1] = { start: last.start, end }
      else joined.push({ start, end })
      return joined
    }, [])
}

/** The time that the client wants, in the client's words; undefined where the sentence names several and does not tell which of them. */
const timeIn = ({ quotes, sign }: Flag, times: Replies['times']): string | undefined => {
  for (const { quote } of quotes) {
    const named = timesIn(quote, times)
    if (named.length === 0) continue
    const deadlines = sign === 'unrealistic_deadline' ? named.filter(({ start }) => BY.test(quote.slice(start))) : []
    const candidates = deadlines.length > 0 ? deadlines : named
    const words = candidates.map(({ start, end }) => quote.slice(start, end).toLowerCase())
    if (new Set(words).size > 1) return undefined
    const { start, end } = candidates[0]!
    return inSentence(withAccents(quote.slice(start, end), times), start === 0)
  }
  return undefined
}

/**
 * Values of one flag in a text: the time the client wants; what the telling words count; the sum, which must stand in the telling words, because others in the mail are
 * for something else; and the invoice, of which the whole mail may name one.
 */
export const flagValues = (flag: Flag, text: string, { times, besides, language }: Replies): Values => {
  const { quotes, category } = flag
  const telling = quotes.map(({ quote }) => quote).join('\n')
  return {
    when: timeIn(flag, times),
    counted: countedIn(telling, besides, language),
    sum: sumIn(telling),
    invoice: invoiceIn(telling) ?? (category === 'payment_ambiguity' ? invoiceIn(text) : undefined),
  }
}
