import { findAll, findLongest, makeFinder, makeKeyFinder, type Prepared, prepare } from './find.ts'
import { foldedString } from './fold.ts'
import { listed } from './listed.ts'
import type { Act, Besides } from './replies.ts'
import type { Flag, SupportedLanguage } from './report.ts'
import type { Span } from './span.ts'
import { withAccents } from './spelling.ts'
import { fill, type Values } from './template.ts'

/** An act of the client, and what it is about: the things it speaks of as `it`, a day as `day`. */
export interface TakenUp {
  readonly act: Act
  readonly values: Values
}

/** What an answer can take up of a mail beside its flags. */
export interface Ordinary {
  /** The client is pleased with something. */
  readonly pleased: boolean
  /** The praised things as `it`; undefined where nothing that has a name is praised. */
  readonly praised: Values | undefined
  /** What to thank for: of several the first of the list. */
  readonly thanks: TakenUp | undefined
  /** What there is to do or to keep in mind, in the order of the mail. */
  readonly tasks: readonly TakenUp[]
  /** Questions that are taken up, in the words of the mail: the answer is the reader's to give. */
  readonly questions: readonly string[]
}

/** Nothing to take up. */
export const nothingBesides: Ordinary = {
  pleased: false,
  praised: undefined,
  thanks: undefined,
  tasks: [],
  questions: [],
}

/** Characters between the words of an act and the thing it is about. */
const NEAR = 32
/** Words between two things of a list ("the texts and the new photos"), or a thing and where it is ("the logo on the poster"). */
const MOST_BETWEEN = 3
/** Words between two things after a comma: "the texts, the new photos". */
const MOST_AFTER_COMMA = 2
/** Things a reply names of one act; who lists more is answered without names. */
const MOST_THINGS = 3
/** Characters and sentences of a mail that are looked at, and characters of one sentence: what is longer is no letter. */
const LONGEST_LETTER = 20_000
const MOST_SENTENCES = 120
const LONGEST_SENTENCE = 600

/** Characters of a sentence from which on its clauses are looked at one by one: some people write without full stops. */
const LONG_SENTENCE = 180

/** The end of a question, also before a bracket or a smile: "does that suit you? :)". */
const ENDS_ASKING = /\?[^\p{L}\p{N}]*$/u

const clausesOf = (sentence: string): string[] =>
  sentence.length > LONG_SENTENCE ? sentence.split(/(?<=[,;:])\s+|\s+[-–—]\s+/u) : [sentence]

/** A full stop between small letters ("photos are in. can you call"): to a segmenter it ends no sentence. */
const smallStop = /(?<=\p{L}{3}[.…]+) +(?=\p{Ll})/u

/** Sentences of someone who begins them in small letters; of others "etc. and so on" is one. */
const smallSentencesOf = (segment: string, writesSmall: boolean): string[] =>
  writesSmall ? segment.split(smallStop) : [segment]

/** German words with which a sentence begins, but nothing that is counted: "am 12. | Mai", "der 2. | Entwurf", "bis zum 22. | Die Fotos …". */
const beginsGerman =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|ich|wir|sie|er|es|du|ihr|ihre|mein|meine|unser|unsere|bitte|kann|können|könnten|kannst|könntest|was|wann|wo|wie|wer|warum|und|aber|auch|für|bei|mit|von|vom|im|am|an|in|zu|zum|zur|danke|vielen|dann|da|so|noch|außerdem|ausserdem|sonst|ansonsten|wenn|ob|nur|nach|ist|sind|hat|haben|gibt|ps|liebe|viele|beste|mfg|lg)(?!\p{L})/iu

/** Puts a segment after the sentences before it; a German ordinal ends no sentence ("am 12. | Mai"), where "alle 10." of others does. */
const joiner =
  (language: SupportedLanguage) =>
  (sentences: string[], segment: string): string[] => {
    const before = sentences.at(-1)
    if (language === 'de' && before !== undefined && /\d\.\s*$/.test(before) && !beginsGerman.test(segment))
      sentences[sentences.length - 1] = before + segment
    else sentences.push(segment)
    return sentences
  }

const sentencesOf = (text: string, language: SupportedLanguage): string[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const letter = text.slice(0, LONGEST_LETTER)
  const writesSmall = !/[.!?…] +\p{Lu}/u.test(letter)
  return letter
    .split('\n')
    .flatMap(line => [...segmenter.segment(line)].map(({ segment }) => segment).reduce(joiner(language), []))
    .flatMap(sentence => smallSentencesOf(sentence, writesSmall))
    .flatMap(sentence => clausesOf(sentence.trim()))
    .map(sentence => sentence.slice(0, LONGEST_SENTENCE))
    .filter(Boolean)
    .slice(0, MOST_SENTENCES)
}

/** How the words between two things join them: in a list, as a thing and where it is, or not at all. */
const linkOf = (between: string, joins: readonly string[]): 'list' | 'part' | 'none' => {
  const words = foldedString(between).match(/\p{L}+/gu) ?? []
  if (words.length > MOST_BETWEEN) return 'none'
  if (words.some(word => joins.includes(word))) return 'list'
  if (/^\s*,/.test(between)) return words.length <= MOST_AFTER_COMMA ? 'list' : 'none'
  return /[,;:.!?()]/.test(between) ? 'none' : 'part'
}

/** The things that a sentence names, but for some names, and how they are joined. */
const readThings = (prepared: Prepared, { things, joins }: Besides, except: readonly string[]) => {
  const phrases = Object.values(things)
  const whole = findLongest(makeKeyFinder(things), prepared).filter(({ id }) => !except.includes(phrases[id]!))
  const link = (k: number) => linkOf(prepared.text.slice(whole[k]!.end, whole[k + 1]!.start), joins)
  /** The names of the list that begins with one of them, each once. */
  const listFrom = (first: number): string[] => {
    if (first >= whole.length) return []
    const names = [phrases[whole[first]!.id]!]
    for (let k = first; k + 1 < whole.length && link(k) !== 'none'; k++)
      if (link(k) === 'list') names.push(phrases[whole[k + 1]!.id]!)
    return [...new Set(names)]
  }
  return { whole, link, listFrom }
}

/** Names of the things that stand after a passage of a sentence, or else before it, as an answer may list them. */
export const thingsBeside = (
  prepared: Prepared,
  { start, end }: Span,
  besides: Besides,
  except: readonly string[] = [],
): string[] => {
  const sentence = prepared.text
  const { whole, link, listFrom } = readThings(prepared, besides, except)
  let first = whole.findIndex(one => one.end > start)
  // "is attached and the logo …", "is attached, the logo …" begin something new
  const follows = (k: number) => {
    if (k < 0 || whole[k]!.start - end > NEAR) return false
    const between = sentence.slice(end, whole[k]!.start)
    return !/[,;.!?()]/.test(between) && linkOf(between, besides.joins) !== 'list'
  }
  if (!follows(first)) {
    first = whole.findLastIndex(one => one.end <= start)
    if (first < 0 || start - whole[first]!.end > NEAR) return []
    // "the logo on the poster is wrong" is about the logo
    while (first > 0 && link(first - 1) !== 'none') first--
  }
  return listFrom(first)
}

/** What an act is about in a sentence: the things beside its words, or the first that the sentence names where it has none. */
const thingsOf = (
  { when, except = [] }: Act,
  found: readonly Span[],
  prepared: Prepared,
  besides: Besides,
): string[] =>
  when
    ? found.flatMap(one => thingsBeside(prepared, one, besides, except))
    : readThings(prepared, besides, except).listFrom(0)

/** Whether an act has a sentence that needs no more than these values. */
const canSay = ({ say }: Act, values: Values): boolean => say.some(template => fill(template, values, '') !== undefined)

/** A number before a thing, which says how many there are: no part of a date, a time or a longer number. */
const COUNT =
  /(?<![\p{L}\d.,:/#-]|\b(?:page|pages?|p\.|version|v\.|n[°º.]|no\.|nr\.|seite|página|pagina|chapter|kapitel)\s)([2-9]|[1-9]\d{1,2})\s+$/iu

/** The things that a text counts, as an answer may list them: "the 9 posters and the 3 videos"; undefined where it counts none. */
export const countedIn = (
  text: string,
  { things, counted }: Besides,
  language: SupportedLanguage,
): string | undefined => {
  if (!counted) return undefined
  const several = new RegExp(counted.of, 'u')
  const phrases = Object.values(things)
  const names = findLongest(makeKeyFinder(things), prepare(text)).flatMap(({ id, start, end }) => {
    // the number may be a part of the name's pattern: "# pages"
    const number = /^\d+\s+/.exec(text.slice(start, end))?.[0] ?? ''
    const count = COUNT.exec(text.slice(0, start + number.length))?.[1]
    const name = phrases[id]!
    return count && several.test(name) ? name.replace(several, counted.say.replace('{n}', count)) : []
  })
  return listedFew([...new Set(names)], language)
}

/** Whether a language writes the names of days small, so that a day has a capital only where a sentence begins with it. */
const writesDaysSmall = (language: SupportedLanguage): boolean =>
  /^\p{Ll}/u.test(new Intl.DateTimeFormat(language, { weekday: 'long' }).format(0))

/** The first day that a sentence names, as it may stand in an answer; "June: 08" and "May 7pm" are none. */
const dayIn = (prepared: Prepared, days: Besides['days'], language: SupportedLanguage): string | undefined => {
  const sentence = prepared.text
  const found = findAll(makeFinder(days), prepared).filter(
    ({ start, end }) =>
      /^(?:[\p{L}\p{N} .,'’º°/-]|(?<=\d):(?=\d))+$/u.test(sentence.slice(start, end)) &&
      !/^[\p{L}\p{N}:]/u.test(sentence.slice(end)),
  )
  // the longest of those that begin first
  if (!found[0]) return undefined
  const day = withAccents(sentence.slice(found[0].start, found[0].end), days)
  return found[0].start === 0 && writesDaysSmall(language) ? day.slice(0, 1).toLowerCase() + day.slice(1) : day
}

/** A few things as a list; undefined where there is none, or more than a sentence bears. */
const listedFew = (things: readonly string[], language: SupportedLanguage): string | undefined =>
  things.length > MOST_THINGS ? undefined : listed(things, language)

/** What the sentences that show an act speak of. */
interface About {
  readonly things: readonly string[]
  readonly day: string | undefined
}

/** Reads what an answer can take up in what is not flagged of a mail. */
export const readBesides = (
  rest: string,
  flags: readonly Flag[],
  praise: readonly string[],
  besides: Besides,
  language: SupportedLanguage,
): Ordinary => {
  const taken = new Map<Act, About>()
  const valuesOf = ({ things, day }: About): Values => ({ it: listedFew(things, language), day })
  let pleased = false
  const praised: string[] = []
  const questions: string[] = []
  const acts = [...besides.thanks, ...besides.tasks].filter(
    ({ notBeside }) => !flags.some(({ sign, category }) => notBeside?.some(one => one === sign || one === category)),
  )
  const tasks = new Set(besides.tasks)
  for (const sentence of sentencesOf(rest, language)) {
    const prepared = prepare(sentence)
    const asks = ENDS_ASKING.test(sentence)
    const shown = findAll(makeFinder(praise), prepared)
    for (const found of shown) praised.push(...thingsBeside(prepared, found, besides))
    const has = (patterns: readonly string[]) => findAll(makeFinder(patterns), prepared).length > 0
    pleased ||= shown.length > 0 || (!asks && has(besides.pleased.when) && !has(besides.pleased.unless))
    let hasTask = false
    for (const act of acts) {
      const isTask = tasks.has(act)
      // a sentence is answered once
      if (isTask && hasTask) continue
      if (act.asks !== 'either' && asks !== (act.asks ?? false)) continue
      const found = act.when ? findAll(makeFinder(act.when), prepared) : []
      if ((act.when && found.length === 0) || (act.unless && has(act.unless))) continue
      const before = taken.get(act)
      const here: About = {
        things: [...new Set([...(before?.things ?? []), ...thingsOf(act, found, prepared, besides)])],
        day: before?.day ?? dayIn(prepared, besides.days, language),
      }
      // what names too little to be taken up by one act may be by the next
      if (!canSay(act, valuesOf(here))) continue
      hasTask ||= isTask
      taken.set(act, here)
    }
    if (asks && hasTask) questions.push(sentence)
  }
  const takenUp = (act: Act): TakenUp => ({ act, values: valuesOf(taken.get(act)!) })
  const thanks = besides.thanks.find(act => taken.has(act))
  const names = listedFew([...new Set(praised)], language)
  return {
    pleased,
    praised: names ? { it: names } : undefined,
    thanks: thanks && takenUp(thanks),
    tasks: [...taken.keys()].filter(act => tasks.has(act)).map(takenUp),
    questions,
  }
}
