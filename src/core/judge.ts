import { type Boundaries, isOutside } from './boundaries.ts'
import { makeBag } from './features.ts'
import { negates } from './grammar.ts'
import { type Model, outputs, score } from './model.ts'
import type { PhraseHit, SentenceReading, TextReading } from './reading.ts'
import type { Flag, Quote } from './report.ts'
import { fillBag } from './sentence-features.ts'
import { type Category, categories, categoryOf, type Severity, type Sign, signs, signsInWords } from './signs.ts'
import type { Message } from './thread.ts'

/** Log-odds that a phrase adds to what the model says: a phrase that native speakers wrote down weighs more than letters do. */
const PHRASE_WEIGHT = 3
/** Log-odds that a message sent outside the reader's hours adds to words of pressure. Alone it never flags. */
const LATE_WEIGHT = 0.5
/** Log-odds that a negated, denied or reported statement takes away (English grammar; other languages have it in their concepts). */
const NEGATION_WEIGHT = 2.5
/** A sign beside the strongest of its category is named when it is at least this likely. */
const SECOND_SIGN = 0.6
/** A further sentence is quoted when it is at least this share of the threshold. */
const FURTHER_QUOTE = 0.7
/** More quotes than this help nobody. */
const MAX_QUOTES = 3

const sensitivityShift = { quiet: -1, balanced: 0, watchful: 1 } as const

/** What the model and the phrases say of one sentence and one category. */
export interface Signal {
  readonly index: number
  readonly category: Category
  readonly sign: Sign
  readonly confidence: number
  readonly hit?: PhraseHit
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

const signsOf = new Map(categories.map(category => [category, signsInWords.filter(sign => categoryOf(sign) === category)]))
const outputOf = new Map(outputs.map((name, k) => [name, k]))

/** Probability of each category in one sentence, and the sign it most likely is, before any threshold. */
export const weighSentence = (reading: TextReading, model: Model, logits: Float64Array, index: number, late: boolean): Signal[] => {
  const { hits, sentence } = reading.sentences[index]!
  const { language } = reading.pack
  const calibration = model.calibration[language]!
  const signals: Signal[] = []
  let negated: boolean | undefined
  categories.forEach((category, c) => {
    const [slope, shift] = calibration[c]!
    let logit = slope * logits[c]! + shift
    if (late && category === 'after_hours_pressure') logit += LATE_WEIGHT
    const own = hits.filter(hit => categoryOf(hit.phrase.sign) === category)
    if (own.length) logit += PHRASE_WEIGHT
    // a phrase of another category explains the sentence: what is left for this one must stand on its own
    else if (hits.length) logit -= PHRASE_WEIGHT / 2
    if (logit > -2 && language === 'en') {
      negated ??= negates(reading.text.slice(sentence.start, sentence.end))
      if (negated) logit -= NEGATION_WEIGHT
    }
    const confidence = sigmoid(logit)
    if (confidence < 0.05) return
    const bonus = (sign: Sign) => (own.some(hit => hit.phrase.sign === sign) ? PHRASE_WEIGHT : 0)
    const ranked = signsOf
      .get(category)!
      .map(sign => ({ sign, logit: logits[outputOf.get(sign)!]! + bonus(sign) }))
      .sort((a, b) => b.logit - a.logit)
    ranked.forEach(({ sign, logit: signLogit }, rank) => {
      if (rank > 0 && sigmoid(signLogit) < SECOND_SIGN) return
      const hit = own.find(h => h.phrase.sign === sign)
      signals.push({ index, category, sign, confidence: rank === 0 ? confidence : Math.min(confidence, sigmoid(signLogit)), ...(hit ? { hit } : {}) })
    })
  })
  return signals
}

/** Combines the signals of a message into flags: one a sign, its quotes in the order of how telling they are. */
export const judge = (reading: TextReading, message: Message, model: Model, boundaries: Boundaries): Flag[] => {
  const late = isLate(message, boundaries)
  const bag = makeBag()
  const logits = new Float64Array(outputs.length)
  const { thresholds } = model
  const shift = sensitivityShift[boundaries.sensitivity]
  const bySign = new Map<Sign, Signal[]>()
  for (let index = 0; index < reading.sentences.length; index++) {
    fillBag(bag, reading, index)
    score(model, bag, logits)
    for (const signal of weighSentence(reading, model, logits, index, late)) {
      if (boundaries.mutes.signs.includes(signal.sign)) continue
      if (signal.hit && boundaries.mutes.phrases.includes(signal.hit.phrase.id)) continue
      const list = bySign.get(signal.sign)
      if (list) list.push(signal)
      else bySign.set(signal.sign, [signal])
    }
  }
  const flags: Flag[] = []
  for (const [sign, signals] of bySign) {
    const category = categoryOf(sign)
    const threshold = moved(thresholds[categories.indexOf(category)]!, -shift)
    signals.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
    const best = signals[0]!
    if (best.confidence < threshold) continue
    const quotes = signals
      .filter(signal => signal.confidence >= threshold * FURTHER_QUOTE)
      .slice(0, MAX_QUOTES)
      .map(signal => quoteOf(reading, message, reading.sentences[signal.index]!))
    flags.push({
      id: `${message.id}/${sign}`,
      category,
      sign,
      severity: severityOf(sign, best, reading),
      confidence: best.confidence,
      language: reading.pack.language,
      quotes: quotes as [Quote, ...Quote[]],
      ...(best.hit ? { phrase: best.hit.phrase.id } : {}),
    })
  }
  return flags.sort((a, b) => b.severity - a.severity || a.quotes[0].start - b.quotes[0].start)
}

const moved = (probability: number, steps: number): number => sigmoid(Math.log(probability / (1 - probability)) + 0.9 * steps)

const isLate = ({ sentAt, sentAtPrecision }: Message, { hours }: Boundaries): boolean =>
  sentAt !== undefined && sentAtPrecision !== 'day' && isOutside(hours, sentAt)

const quoteOf = ({ text }: TextReading, message: Message, { sentence: { start, end } }: SentenceReading): Quote => ({
  messageId: message.id,
  start,
  end,
  quote: text.slice(start, end),
})

const severityOf = (sign: Sign, { hit }: Signal, _reading: TextReading): Severity => hit?.phrase.severity ?? signs[sign].severity

