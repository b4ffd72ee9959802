import { type Boundaries, isOutside } from './boundaries.ts'
import { negates } from './grammar.ts'
import { makeKindly } from './kindly.ts'
import { evidenceFor, type Model, outputs, THIRD_PARTY } from './model.ts'
import type { PhraseHit, SentenceReading, TextReading } from './reading.ts'
import type { Flag, Quote } from './report.ts'
import { makeScore } from './score-sentence.ts'
import { sigmoid } from './sigmoid.ts'
import { type Category, categories, categoryOf, type Severity, type Sign, signs, signsInWords } from './signs.ts'
import type { Message } from './thread.ts'

/** Log-odds that a phrase adds to what the model says: a phrase that native speakers wrote down weighs more than letters do. */
const PHRASE_WEIGHT = 3
/** Log-odds that a message sent outside the reader's hours adds to words of pressure. Alone it never flags. */
const LATE_WEIGHT = 0.5
/**
 * Log-odds that a negated, denied or reported statement takes away: by English grammar (other languages have it in their concepts), or by
 * what takes a phrase back, or by quotation marks around it.
 */
const NEGATION_WEIGHT = 2.5
/** Log-odds that rough words that are kindly meant take away: more than a phrase adds, for such words are many people's stock. */
const KINDLY_WEIGHT = 8
/** Log-odds that an offer to pay beside the sentence takes from more work and from pressure. */
const PAID_WEIGHT = 1.2
/** Log-odds that a choice or "no rush" beside the sentence takes from pressure. */
const UNHURRIED_WEIGHT = 1
/** Log-odds that a mail takes from every flag when its words are surely those of a third party: it is no client who writes. */
const THIRD_PARTY_WEIGHT = 8
/** Log-odds that count as said already for a third party: readers open more mail of such than the corpora hold. */
const THIRD_PARTY_HEAD_START = 2.5
/** A single sentence says no more than so many log-odds of who writes. */
const MOST_OF_A_SENTENCE = 6
/** Words of a client that count as read already: a few words tell little of who writes, and readers look at mail of clients. */
const CLIENT_WORDS = 50
/** Words of a sentence that count when sentences are weighed against each other. */
const MOST_WORDS = 20
/**
 * Log-odds that a sentence needs less where another one of the mail surely flags: who asks for one thing too much asks for others, too.
 * Chosen on our own validation mails, where 50 of the 90 signs that it adds are right; a mail without a flag stays as it is.
 */
const COMPANY_WEIGHT = 0.5
/** A sentence of fewer words flags only by a phrase: greetings and names look like anything. */
const SHORTEST = 3
/** A sign beside the strongest of its category is named when it is at least this likely. */
const SECOND_SIGN = 0.8
/** A further sentence is quoted when it is at least this share of the threshold. */
const FURTHER_QUOTE = 0.7
/** More quotes than this help nobody. */
const MAX_QUOTES = 3

/** Log-odds by which one step of sensitivity moves the thresholds. */
const SENSITIVITY_STEP = 0.9
const sensitivityShift = { quiet: -1, balanced: 0, watchful: 1 } as const

/** What the model and the phrases say of one sentence and one category. */
export interface Signal {
  readonly index: number
  readonly category: Category
  readonly sign: Sign
  readonly confidence: number
  readonly hit?: PhraseHit
}

const signsOf = new Map(
  categories.map(category => [category, signsInWords.filter(sign => categoryOf(sign) === category)]),
)
const outputOf = new Map(outputs.map((name, k) => [name, k]))

/** From this probability on the grammar of a sentence is read: it could be the difference between a flag and none. */
const WORTH_GRAMMAR = 0.25
/** Nobody who reads one mail is surer than this. */
const MOST_CONFIDENT = 0.99
/** Signals below this probability are not looked at further. */
const FAINT = 0.05

const thirdParty = outputOf.get(THIRD_PARTY)!

/** How surely a message is of a third party, 0 to 1, from the logits of its sentences, weighed by their length; those without logits are not read. */
const thirdPartyShare = ({ sentences }: TextReading, logits: readonly (Float64Array | undefined)[]): number => {
  let sum = -MOST_OF_A_SENTENCE * CLIENT_WORDS
  let weights = CLIENT_WORDS
  sentences.forEach(({ sentence: { from, to } }, index) => {
    const logit = logits[index]?.[thirdParty]
    if (to - from < SHORTEST || logit === undefined) return
    const weight = Math.min(MOST_WORDS, to - from)
    sum += weight * Math.max(-MOST_OF_A_SENTENCE, Math.min(MOST_OF_A_SENTENCE, logit))
    weights += weight
  })
  return sigmoid(sum / weights + THIRD_PARTY_HEAD_START)
}

/** Makes the function that reads the signals of one sentence, before any threshold. */
const signalReader = (reading: TextReading, model: Model, late: boolean): ((index: number) => Signal[]) => {
  const { language } = reading.pack
  const calibration = model.calibration[language]!
  const score = makeScore(model, reading)
  const kindlyIn = makeKindly(reading)
  const silent = new Set<number>()
  const scored = reading.sentences.map(({ sentence: { from, to }, hits }, index) => {
    if (to - from < SHORTEST && hits.length === 0) return undefined
    const logits = new Float64Array(outputs.length)
    if (!score(index, logits, hits.length > 0)) silent.add(index)
    return logits
  })
  const takenByThirdParty = THIRD_PARTY_WEIGHT * thirdPartyShare(reading, scored)
  return index => {
    const { hits, withdrawn, sentence } = reading.sentences[index]!
    const logits = scored[index]
    if (!logits || silent.has(index)) return []
    let negated: boolean | undefined
    let kindly: ReadonlySet<Category> | undefined
    const signals: Signal[] = []
    categories.forEach((category, c) => {
      const [slope, shift] = calibration[c]!
      let logit = slope * evidenceFor(c, logits) + shift
      const own = hits.filter(hit => categoryOf(hit.phrase.sign) === category)
      if (own.length) logit += PHRASE_WEIGHT
      // a phrase of another category explains the sentence: what is left for this one must stand on its own
      else if (hits.length) logit -= PHRASE_WEIGHT / 2
      else if (withdrawn.some(hit => categoryOf(hit.phrase.sign) === category)) logit -= NEGATION_WEIGHT
      logit -= takenByThirdParty
      if (late && category === 'after_hours_pressure') logit += LATE_WEIGHT
      if (sigmoid(logit) < FAINT) return
      if (category === 'scope_creep' || category === 'after_hours_pressure') {
        if (stands(reading, index, reading.pack.mild.paid)) logit -= PAID_WEIGHT
        if (category === 'after_hours_pressure' && stands(reading, index, reading.pack.mild.unhurried))
          logit -= UNHURRIED_WEIGHT
      }
      // English alone has its grammar read; the other languages have it in their concepts
      if (language === 'en' && sigmoid(logit) >= WORTH_GRAMMAR) {
        negated ??= negates(reading.text.slice(sentence.start, sentence.end))
        if (negated) logit -= NEGATION_WEIGHT
      }
      if (sigmoid(logit) >= WORTH_GRAMMAR) {
        kindly ??= kindlyIn(index)
        if (kindly.has(category)) logit -= KINDLY_WEIGHT
      }
      signals.push(...signsIn(category, sigmoid(logit), own, logits, index))
    })
    return signals
  }
}

/** Whether one of the concepts stands in the sentence or in one beside it. */
const stands = ({ sentences }: TextReading, index: number, concepts: readonly number[]): boolean =>
  [index - 1, index, index + 1].some(
    near => sentences[near]?.concepts.some(concept => concepts.includes(concept)) === true,
  )

/** The likeliest sign of a category in a sentence, and those beside it that are likely too. */
const signsIn = (
  category: Category,
  confidence: number,
  own: readonly PhraseHit[],
  logits: Float64Array,
  index: number,
): Signal[] => {
  const likelihood = (sign: Sign) =>
    logits[outputOf.get(sign)!]! + (own.some(hit => hit.phrase.sign === sign) ? PHRASE_WEIGHT : 0)
  const ranked = signsOf
    .get(category)!
    .map(sign => ({ sign, likely: sigmoid(likelihood(sign)) }))
    .sort((a, b) => b.likely - a.likely)
  return ranked
    .filter(({ likely }, rank) => rank === 0 || likely >= SECOND_SIGN)
    .map(({ sign, likely }, rank) => {
      const hit = own.find(one => one.phrase.sign === sign)
      return {
        index,
        category,
        sign,
        confidence: Math.min(MOST_CONFIDENT, rank === 0 ? confidence : Math.min(confidence, likely)),
        ...(hit ? { hit } : {}),
      }
    })
}

/** Combines the signals of a message into flags: one a sign, its quotes in the order of how telling they are. */
export const judge = (reading: TextReading, message: Message, model: Model, boundaries: Boundaries): Flag[] => {
  const signalsOf = signalReader(reading, model, isLate(message, boundaries))
  const { thresholds } = model
  const shift = sensitivityShift[boundaries.sensitivity]
  const bySign = new Map<Sign, Signal[]>()
  for (let index = 0; index < reading.sentences.length; index++) {
    for (const signal of signalsOf(index)) {
      if (boundaries.mutes.signs.includes(signal.sign)) continue
      if (signal.hit && boundaries.mutes.phrases.includes(signal.hit.phrase.id)) continue
      const list = bySign.get(signal.sign)
      if (list) list.push(signal)
      else bySign.set(signal.sign, [signal])
    }
  }
  const thresholdOf = (category: Category) =>
    moved(thresholds[categories.indexOf(category)]!, -SENSITIVITY_STEP * shift)
  const isSure = ({ category, confidence }: Signal): boolean => confidence >= thresholdOf(category)
  const sure = new Set([...bySign.values()].flatMap(signals => signals.filter(isSure).map(({ index }) => index)))
  const flags: Flag[] = []
  for (const [sign, signals] of bySign) {
    const category = categoryOf(sign)
    const threshold = thresholdOf(category)
    const besideSure = sure.size > 0 ? moved(threshold, -COMPANY_WEIGHT) : threshold
    signals.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
    const best = signals.find(({ confidence, index }) => confidence >= (sure.has(index) ? threshold : besideSure))
    if (!best) continue
    const quotes = signals
      .filter(signal => signal.confidence >= threshold * FURTHER_QUOTE)
      .slice(0, MAX_QUOTES)
      .map(signal => quoteOf(reading, message, reading.sentences[signal.index]!))
    flags.push({
      id: `${message.id}/${sign}`,
      category,
      sign,
      severity: severityOf(sign, best),
      confidence: best.confidence,
      language: reading.pack.language,
      quotes: quotes as [Quote, ...Quote[]],
      ...(best.hit ? { phrase: best.hit.phrase.id } : {}),
    })
  }
  return flags.sort((a, b) => b.severity - a.severity || a.quotes[0].start - b.quotes[0].start)
}

const moved = (probability: number, logOdds: number): number =>
  sigmoid(Math.log(probability / (1 - probability)) + logOdds)

const isLate = ({ sentAt, sentAtPrecision }: Message, { hours }: Boundaries): boolean =>
  sentAt !== undefined && sentAtPrecision !== 'day' && isOutside(hours, sentAt)

const quoteOf = ({ text }: TextReading, message: Message, { sentence: { start, end } }: SentenceReading): Quote => ({
  messageId: message.id,
  start,
  end,
  quote: text.slice(start, end),
})

const severityOf = (sign: Sign, { hit }: Signal): Severity => hit?.phrase.severity ?? signs[sign].severity
