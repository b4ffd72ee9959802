import type { Boundaries } from './boundaries.ts'
import { type Folded, fold, MAX_TEXT } from './fold.ts'
import { judge } from './judge.ts'
import { detectLanguage, type LanguageModel } from './language.ts'
import type { Model } from './model.ts'
import type { Pack } from './pack.ts'
import { readText } from './reading.ts'
import { type Flag, type Language, type Report, type SupportedLanguage, supportedLanguages } from './report.ts'
import type { Sign } from './signs.ts'
import type { Message, Person, Thread } from './thread.ts'
import { type Tokens, tokenize } from './tokens.ts'
import { weigh } from './weigh.ts'

/** What the engine knows before it reads. */
export interface Knowledge {
  readonly model: Model
  readonly languages: LanguageModel
  /** Gives the pack of a language; may load it first. */
  readonly pack: (language: SupportedLanguage) => Promise<Pack>
}

/** Flags of one message. `language` is undefined where none of the known ones fits. */
export interface MessageAnalysis {
  readonly language: Language | undefined
  readonly flags: readonly Flag[]
  /** The text was longer than what is read. */
  readonly cut: boolean
}

/** Whether flags can be found in a language. */
export const isSupported = (language: Language | undefined): language is SupportedLanguage =>
  (supportedLanguages as readonly string[]).includes(language ?? '')

/** Reads one message. An unknown or unsupported language flags nothing. */
export const analyseMessage = async (
  message: Message,
  knowledge: Knowledge,
  boundaries: Boundaries,
): Promise<MessageAnalysis> => {
  const folded = fold(message.text)
  const tokens = tokenize(folded)
  const language = detectLanguage(knowledge.languages, message.text, folded, tokens)
  const cut = message.text.length > MAX_TEXT
  if (!isSupported(language)) return { language, flags: [], cut }
  return {
    language,
    flags: judgeTokens(message, folded, tokens, await knowledge.pack(language), knowledge.model, boundaries),
    cut,
  }
}

/** The part of the analysis that needs no waiting: a tokenized message, its pack and the model give flags. */
export const judgeTokens = (
  message: Message,
  folded: Folded,
  tokens: Tokens,
  pack: Pack,
  model: Model,
  boundaries: Boundaries,
): Flag[] => judge(readText(message.text, folded, tokens, pack), message, model, boundaries)

/** The messages of a thread that wait for an answer: the others' since the reader's last own one, or else the others' newest. */
export const messagesToAnswer = ({ messages }: Thread): readonly Message[] => {
  const lastOwn = messages.findLastIndex(message => message.own === true)
  const since = messages.slice(lastOwn + 1).filter(message => message.own !== true)
  if (since.length) return since
  const newest = messages.findLast(message => message.own !== true)
  return newest ? [newest] : []
}

const isMuted = (person: Person | undefined, { mutes }: Boundaries): boolean =>
  person !== undefined && mutes.senders.includes((person.address ?? person.name).toLowerCase())

/** Reads a thread: flags with their advice still to be written. */
export const analyse = async (thread: Thread, knowledge: Knowledge, boundaries: Boundaries): Promise<Report> => {
  const toAnswer = messagesToAnswer(thread)
  const last = toAnswer.at(-1)
  const partial = toAnswer.some(message => message.partial === true)
  const frame = {
    webmail: thread.webmail,
    threadId: thread.id,
    ...(last?.from ? { sender: last.from } : {}),
    ...(thread.messages.some(message => message.own === undefined) ? { ownUnknown: true } : {}),
    ...(thread.canInsert ? { canInsert: true } : {}),
  }
  if (!last) return { ...frame, state: 'nothing-open', flags: [] }
  const flags: Flag[] = []
  let language: Language | undefined
  let unsupported = 0
  let cut = false
  for (const message of toAnswer) {
    if (!message.text.trim()) continue
    const analysis = await analyseMessage(message, knowledge, boundaries)
    cut ||= analysis.cut
    language = analysis.language ?? language
    if (!isSupported(analysis.language)) unsupported++
    if (!isMuted(message.from, boundaries)) flags.push(...analysis.flags)
  }
  const weighed = weigh(flags)
  const repeats = weighed.length ? await repeatsOf(weighed, thread, toAnswer, knowledge, boundaries) : {}
  const unread = partial || cut
  const state = weighed.length ? 'flagged' : unread ? 'partly-read' : unsupported > 0 ? 'unsupported-language' : 'calm'
  return {
    ...frame,
    state,
    ...(language ? { language } : {}),
    flags: weighed,
    ...(Object.keys(repeats).length ? { repeats } : {}),
    ...(unread ? { partial: true } : {}),
  }
}

/** Earlier messages of the client that are looked at for what is flagged now. */
const MEMORY = 6

/** How many earlier messages of the client, answered already, showed each sign that is flagged now. */
const repeatsOf = async (
  flags: readonly Flag[],
  { messages }: Thread,
  toAnswer: readonly Message[],
  knowledge: Knowledge,
  boundaries: Boundaries,
): Promise<Partial<Record<Sign, number>>> => {
  const earlier = messages
    .filter(message => message.own !== true && !toAnswer.includes(message) && message.text.trim())
    .slice(-MEMORY)
  const repeats: Partial<Record<Sign, number>> = {}
  for (const message of earlier) {
    const analysis = await analyseMessage(message, knowledge, boundaries)
    for (const { sign } of analysis.flags)
      if (flags.some(flag => flag.sign === sign)) repeats[sign] = (repeats[sign] ?? 0) + 1
  }
  return repeats
}
