import { fold } from '../core/fold.ts'
import { fillInputs } from '../core/hidden.ts'
import { makeIntList } from '../core/int-list.ts'
import { outputs, THIRD_PARTY } from '../core/model.ts'
import type { Pack } from '../core/pack.ts'
import { readText, type TextReading } from '../core/reading.ts'
import { allSources, fillBag, type Sources } from '../core/sentence-features.ts'
import { categoryOf, type Sign } from '../core/signs.ts'
import { overlaps } from '../core/span.ts'
import { tokenize } from '../core/tokens.ts'
import type { Example } from './corpus.ts'

/** Features of a sentence: the first `own` of the list are its own, the rest of what stands around it. */
export interface Features {
  readonly list: Int32Array
  readonly own: number
  /** Inputs of the hidden layer, in the same order. */
  readonly inputs: Int32Array
  readonly ownInputs: number
}

/**
 * One thing to learn from: the feature hashes of a sentence, or of each sentence of a flagged text of which at least one must show
 * the signs (nobody marked which), and the wanted outputs.
 */
export interface Instance {
  readonly example: Example
  readonly sentences: readonly Features[]
  readonly wanted: Uint8Array
  /** How much its error counts. */
  readonly weight: number
}

/**
 * How much the error of a sentence in a whole mail counts, beside one that stands alone: it is among its neighbours, as in what will be
 * read, where a single line was written to show its sign.
 */
const MAIL_WEIGHT = 2

const place = new Map(outputs.map((name, k) => [name, k]))

/** Topics of ordinary sentences that no client writes; whole texts of that kind are in files of their own. */
const thirdPartyTopics = new Set(
  `banking-and-tax customer-complaints editors-letters energy-and-trading-desk-mail hr-and-company-mail internal-company-chat
  legal-notices medical-and-school newsletters official-letters press-and-publishing real-estate-and-events receipts-and-orders
  recruiting shipping support-tickets technical-discussion travel`.split(/\s+/),
)

const isThirdParty = ({ kind, file }: Example): boolean =>
  kind === 'ordinary' ? thirdPartyTopics.has(file) : kind === 'mails' && file.startsWith('third-')

/** The wanted outputs of a sentence of an example that shows these signs: their categories and themselves, and whether no client wrote it. */
export const wantedOutputs = (example: Example, signs: Iterable<Sign>): Uint8Array => {
  const wanted = new Uint8Array(outputs.length)
  wanted[place.get(THIRD_PARTY)!] = isThirdParty(example) ? 1 : 0
  for (const sign of signs) {
    wanted[place.get(sign)!] = 1
    wanted[place.get(categoryOf(sign))!] = 1
  }
  return wanted
}

/** Reads a text as the extension does. */
export const readPlain = (text: string, pack: Pack): TextReading => {
  const folded = fold(text)
  return readText(text, folded, tokenize(folded), pack)
}

const bag = makeIntList()

/** The feature hashes and inputs of one sentence of a reading. */
export const hashesOf = (reading: TextReading, index: number, sources: Sources = allSources): Features => {
  const own = fillBag(bag, reading, index, sources)
  const list = bag.list.slice(0, bag.length)
  const ownInputs = fillInputs(bag, reading.sentences, index, sources)
  return { list, own, inputs: bag.list.slice(0, bag.length), ownInputs }
}

/** Turns an example into instances. */
export const toInstances = (example: Example, pack: Pack, sources: Sources = allSources): Instance[] => {
  const reading = readPlain(example.text, pack)
  if (reading.sentences.length === 0) return []
  if (example.kind === 'flags') {
    return [
      {
        example,
        sentences: reading.sentences.map((_, index) => hashesOf(reading, index, sources)),
        wanted: wantedOutputs(example, example.marks[0]!.signs),
        weight: 1,
      },
    ]
  }
  return reading.sentences.map(({ sentence }, index) => ({
    example,
    sentences: [hashesOf(reading, index, sources)],
    wanted: wantedOutputs(
      example,
      example.marks.filter(mark => overlaps(mark, sentence)).flatMap(mark => mark.signs),
    ),
    weight: example.kind === 'mails' ? MAIL_WEIGHT : 1,
  }))
}
