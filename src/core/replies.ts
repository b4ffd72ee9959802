import type { Step, SupportedLanguage, Tone } from './report.ts'
import type { Sign } from './signs.ts'

/** The same thing said in each tone. Texts are templates (`template.ts`). */
export type Toned = Readonly<Record<Tone, string>>

/** Templates by the words (a pattern) of the client that they answer in kind. */
export type Mirror = Readonly<Record<string, string>>

/** A particular way of showing a sign ("my nephew could do this", "the texts will come some day") and the answer that meets it. */
export interface Case extends Toned {
  /** Patterns (`pattern.ts`), one of which is in the telling words; where missing, one of the names is. */
  readonly when?: readonly string[]
  /** Patterns, none of which is in the telling words. */
  readonly unless?: readonly string[]
  /** Whether it answers a matter, not the tone (a threat, a suspicion about hours), and so stands beside another answer to the tone. */
  readonly apart?: boolean
  /** What the client may speak of: patterns, and how the answer names each, as `{it}` (several joined by *and*) or `{either}` (by *or*). */
  readonly names?: Readonly<Record<string, string>>
}

/** A way of addressing someone (tu/vous, du/Sie, ты/вы …) and the words in a mail that show it. */
export interface Register {
  readonly id: string
  /** Patterns (`pattern.ts`) that show this register in the client's words; a surer one counts more than once. */
  readonly when: readonly (string | { readonly say: string; readonly counts: number })[]
  /**
   * How the client is called where the reply opens, unless the client uses the reader's first name: by the first name, by a title where
   * the first name tells which (`titles`) and else by the full name, by a title alone, or not at all.
   */
  readonly name: 'first' | 'full' | 'titled' | 'none'
  /** As how many of those words a greeting by first name alone ("Hallo Jan") counts, where that is not usual in the other register. */
  readonly greets?: number
  /** Whoever is addressed by title and family name signs with the latter, where that is usual. */
  readonly signs?: 'family'
}

/** How one sex is addressed politely (`{family}` is the family name), and first names that are given to it alone. */
export interface Title {
  readonly say: string
  /** How who signs as a doctor is. */
  readonly doctor?: string
  /** How who signs with a title is, where that is by the same (`{title}`). */
  readonly signed?: string
  readonly names: readonly string[]
}

/** Something ordinary that clients do in a mail (send files, name a date, ask for a correction), and how an answer takes it up. */
export interface Act {
  /** Patterns, one of which is in a sentence that is not flagged; where missing, any sentence will do. */
  readonly when?: readonly string[]
  /** Patterns that must not be in the same sentence. */
  readonly unless?: readonly string[]
  /** The sentence is a question; otherwise it is none, or `either`. */
  readonly asks?: boolean | 'either'
  /** Names of things that it is never about: who wants "a quote for the stairs" speaks of the stairs. */
  readonly except?: readonly string[]
  /** Flags beside which it is not taken up: signs or categories. */
  readonly notBeside?: readonly string[]
  /** Variants of a sentence that takes it up, for all tones; `{it}` is what the act speaks of, `{day}` the day that it names. Who can name it, does. */
  readonly say: readonly string[]
}

/** How an answer takes up what a mail says beside its flags, so that it does not read as if nobody had read the rest. */
export interface Besides {
  /** Things that mails speak of: patterns, and how the answer names each. */
  readonly things: Readonly<Record<string, string>>
  /** Names of several things, as a regular expression, and how such a name is said with their number, `{n}`; none where that takes grammar. */
  readonly counted?: { readonly of: string; readonly say: string }
  /** Words that join things in a list: and, or. */
  readonly joins: readonly string[]
  /** Patterns that find a day or an hour, as it may stand in the answer. */
  readonly days: readonly string[]
  /** Words of praise: in a sentence that is no question and has none of `unless` they show that the client is pleased. */
  readonly pleased: Required<Pick<Act, 'when' | 'unless'>>
  /** Sentences that take up praise of a thing, `{it}`. */
  readonly praised: readonly string[]
  /** What to thank for; the first that is found opens the answer. */
  readonly thanks: readonly Act[]
  /** What there is to do or to keep in mind; of a sentence the first that it shows and that has words for it. */
  readonly tasks: readonly Act[]
}

/** What a reader's own draft is checked for. */
export const draftKinds = ['heat', 'insult', 'over-apology', 'giving-away', 'promising-nights'] as const

/** One thing that a draft should say more calmly, or not at all. */
export type DraftKind = (typeof draftKinds)[number]

/** All replies of one language. */
export interface Replies {
  readonly language: SupportedLanguage
  /** The first is used where the mail shows none. */
  readonly registers: readonly Register[]
  /** Patterns that find the time or deadline a client wants, so that a reply can name it in the client's words. */
  readonly times: readonly string[]
  /** How the working hours are said: `{from}` and `{to}` are times of day. */
  readonly hours: string
  /** How the usual time to answer is said, in hours and in days: `{n}` is a number. */
  readonly replyTime: { readonly hours: string; readonly day: string; readonly days: string }
  /**
   * Words that lose their capital where they begin the text after a greeting that ends with a comma, in languages where nouns keep
   * theirs.
   */
  readonly afterGreeting?: readonly string[]
  /** Titles for registers that call the client by one. */
  readonly titles?: { readonly women: Title; readonly men: Title }
  /** How a reply begins, and by the client's own greeting (a pattern) how it may answer in kind. */
  readonly greeting: { readonly named: string; readonly plain: string; readonly mirror: Mirror }
  /** Patterns that show that money is owed already. Without them a late payment is answered as one left open. */
  readonly debts: readonly string[]
  /** First sentence, variants to choose from; none where disrespect is serious. */
  readonly opening: Readonly<Record<Tone, readonly string[]>>
  /** Patterns that show that the client is pleased with something, and first sentences that take it up. */
  readonly praise: { readonly when: readonly string[]; readonly opening: Readonly<Record<Tone, readonly string[]>> }
  readonly besides: Besides
  /** Last sentence, by next step. */
  readonly closing: Readonly<Record<Step, Readonly<Record<Tone, readonly string[]>>>>
  readonly signoff: Toned & { readonly mirror: Mirror }
  /** The ladder of each sign: first step first. */
  readonly paragraphs: Readonly<Partial<Record<Sign, readonly Toned[]>>>
  /** Particular ways of showing a sign; the first that is found answers instead of the first step of the ladder. */
  readonly cases: Readonly<Partial<Record<Sign, readonly Case[]>>>
  /** Patterns that show decent criticism of the work. */
  readonly complaints: readonly string[]
  /** Owning a fair complaint: admit, fix, options, date. */
  readonly complaint: Toned
  /** A short, friendly answer where nothing is flagged. */
  readonly calm: Toned
  /** How the reader's own draft gives itself away, and what to write instead. */
  readonly draft: Readonly<Record<DraftKind, { readonly say: readonly string[]; readonly calmer: string }>>
}
