import type { Category, Severity, Sign } from './signs.ts'
import type { MessageSpan } from './thread.ts'

/** A language that Evenkeel can name; the first seven can be read, the rest are recognised and left alone. */
export const languages = ['en', 'fr', 'ru', 'es', 'de', 'it', 'pt', 'nl', 'pl', 'uk'] as const

/** The tag (ISO 639-1) of a language that Evenkeel tells apart. */
export type Language = (typeof languages)[number]

/** The languages in which Evenkeel finds flags and writes replies. */
export const supportedLanguages = ['en', 'fr', 'ru', 'es', 'de', 'it', 'pt'] as const

/** The tag of a language with phrases, corpus and replies of its own. */
export type SupportedLanguage = (typeof supportedLanguages)[number]

/** One quoted stretch of a message: `message.text.slice(start, end) === quote`. */
export interface Quote extends MessageSpan {
  readonly quote: string
}

/** What to look at before answering: one sign in one message, with every place that shows it. */
export interface Flag {
  /** Unique in its report and stable for the same message text. */
  readonly id: string
  readonly category: Category
  readonly sign: Sign
  readonly severity: Severity
  /** Calibrated probability, 0 to 1: of the flags given with 0.9, nine in ten are right. */
  readonly confidence: number
  readonly language: SupportedLanguage
  /** At least one, the most telling first. */
  readonly quotes: readonly [Quote, ...Quote[]]
  /** Id of the phrase that matched, when one did; what "not this phrase again" silences. */
  readonly phrase?: string
}

/** The three tones in which every reply exists. */
export const tones = ['warm', 'neutral', 'firm'] as const

/** One tone of a reply. */
export type Tone = (typeof tones)[number]

/** What to do first, before any reply. */
export const steps = ['answer', 'clarify', 'wait', 'pause', 'part'] as const

/** One next step: answer now, ask to clarify, wait before answering, pause the work, part ways. */
export type Step = (typeof steps)[number]

/** One reply in each tone, plain text, paragraphs parted by an empty line. */
export type Reply = Readonly<Record<Tone, string>>

/** What to do and what to answer. */
export interface Advice {
  readonly step: Step
  /** Key of the one-sentence reason in the words of the interface (`public/_locales`, `step_why_<key>`). */
  readonly why: string
  /** One reply for the whole message. */
  readonly reply: Reply
  /** One reply a flag, by flag id. */
  readonly byFlag: Readonly<Record<string, Reply>>
  /** The language the replies are written in. */
  readonly language: SupportedLanguage
  /** Questions of the mail that the reply puts off, because only the reader knows the answer. */
  readonly questions?: readonly Quote[]
  /** Perhaps a first contact, with flags: there is something to check before agreeing to anything. */
  readonly firstContact?: boolean
}

/** What the popup can say of a page; also the value of `document.body.dataset.state` in the popup. */
export type ReportState = 'flagged' | 'calm' | 'nothing-open' | 'partly-read' | 'unreadable' | 'unsupported-language'

/** What the background keeps for a tab: quotes with offsets, never a whole body. */
export interface Report {
  readonly state: ReportState
  readonly webmail?: string
  readonly threadId?: string
  /** Who wrote the message that was read, for "not for this sender". */
  readonly sender?: { readonly name: string; readonly address?: string }
  /** Language of the message; undefined when it could not be told. */
  readonly language?: Language
  readonly flags: readonly Flag[]
  /** Whole days since the reader's own last message, where the client has stopped answering. */
  readonly silentDays?: number
  /** How many earlier messages of the client in this thread showed a sign that is flagged now. */
  readonly repeats?: Readonly<Partial<Record<Sign, number>>>
  readonly advice?: Advice
  /** A part of the thread could not be read, also when something was flagged. */
  readonly partial?: boolean
  /** Own messages cannot be told from the client's here. */
  readonly ownUnknown?: boolean
  /** A reply box is open in the page. */
  readonly canInsert?: boolean
}
