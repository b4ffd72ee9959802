import { addWord, type FeatureBag, makeBag } from './features.ts'
import { type Model, outputs, rowOf } from './model.ts'
import type { TextReading } from './reading.ts'
import { addRest, allSources } from './sentence-features.ts'

const OUTPUTS = outputs.length
/** A sum for each output, and how many of the word's features the model knows. */
const WIDTH = OUTPUTS + 1
/** Words remembered before all are forgotten: a few languages' worth, so that hostile text cannot fill the memory. */
const MOST_WORDS = 30_000

/** What words add by themselves, computed once a word: people use the same few thousand again and again. */
interface WordSums {
  readonly slots: Map<number, number>
  sums: Int32Array
}

const memory = new WeakMap<Model, WordSums>()
const bag: FeatureBag = makeBag()

const sumsOf = (model: Model): WordSums => {
  let words = memory.get(model)
  if (!words) {
    words = { slots: new Map(), sums: new Int32Array(4096 * WIDTH) }
    memory.set(model, words)
  }
  return words
}

const remember = (model: Model, words: WordSums, { folded, tokens }: TextReading, token: number): number => {
  if (words.slots.size === MOST_WORDS) words.slots.clear()
  const slot = words.slots.size * WIDTH
  if (slot + WIDTH > words.sums.length) {
    const more = new Int32Array(words.sums.length * 2)
    more.set(words.sums)
    words.sums = more
  }
  const { sums } = words
  const { weights } = model
  sums.fill(0, slot, slot + WIDTH)
  bag.length = 0
  addWord(bag, folded, tokens, token)
  for (let i = 0; i < bag.length; i++) {
    const row = rowOf(model, bag.list[i]!)
    if (row < 0) continue
    for (let o = 0, at = row * OUTPUTS; o < OUTPUTS; o++) sums[slot + o]! += weights[at + o]!
    sums[slot + OUTPUTS]!++
  }
  words.slots.set(tokens.hash[token]!, slot)
  return slot
}

const totals = new Int32Array(OUTPUTS)

/** Writes the logits of all outputs for sentence `index` of a text into `logits`. */
export const scoreSentence = (model: Model, reading: TextReading, index: number, logits: Float64Array): void => {
  const words = sumsOf(model)
  const { from, to } = reading.sentences[index]!.sentence
  const { hash } = reading.tokens
  totals.fill(0)
  let known = 0
  const { sources = allSources } = model
  for (let token = from; sources.grams && token < to; token++) {
    const slot = words.slots.get(hash[token]!) ?? remember(model, words, reading, token)
    const { sums } = words
    for (let o = 0; o < OUTPUTS; o++) totals[o]! += sums[slot + o]!
    known += sums[slot + OUTPUTS]!
  }
  bag.length = 0
  addRest(bag, reading, index, sources)
  const { list, length } = bag
  const { weights } = model
  for (let i = 0; i < length; i++) {
    const row = rowOf(model, list[i]!)
    if (row < 0) continue
    known++
    for (let o = 0, at = row * OUTPUTS; o < OUTPUTS; o++) totals[o]! += weights[at + o]!
  }
  const norm = known === 0 ? 1 : known ** -model.power
  for (let o = 0; o < OUTPUTS; o++) logits[o] = totals[o]! * norm * model.scale[o]! + model.bias[o]!
}
