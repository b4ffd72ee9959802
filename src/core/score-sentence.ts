import { inputOf, place } from './beside.ts'
import { addWord } from './features.ts'
import { addSaid, speak } from './hidden.ts'
import { append, type IntList, makeIntList, reserve } from './int-list.ts'
import {
  BLOCK,
  firstOf,
  gist,
  MOST_ROWS,
  type Model,
  rowOf,
  secondOf,
  signOutputs,
  type Table,
  temper,
} from './model.ts'
import type { TextReading } from './reading.ts'
import { addMarks, allSources, besideFeature, conceptFeature, pairFeature } from './sentence-features.ts'
import { categories } from './signs.ts'

/**
 * Where no category reaches this logit, no sign is looked at. In the corpora and the development set no sentence below it comes to a
 * probability that is shown; nine in ten ordinary sentences are.
 */
const UNHEARD = -6
/** Words remembered before all are forgotten: a few languages' worth, so that hostile text cannot fill the memory. */
const MOST_WORDS = 30_000

/**
 * What is looked up once for a model: the sums of each word, because people use the same few thousand again and again, and the rows of
 * concepts and their pairs.
 */
interface Memory {
  /** By hash of a word: its place in the lists of sums. */
  readonly words: Map<number, number>
  /** By word: how many of its features the model knows, and the sums over them. */
  known: Int32Array
  gistSums: Int32Array
  /** Made when a sentence with the word is first looked at for signs; 1 where it was, by word. */
  signSums: Int32Array
  hasSignSums: Int32Array
  concepts: ConceptRows
}

/** Rows of the model by concept; -1 where it knows none. */
interface ConceptRows {
  readonly count: number
  readonly own: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
  readonly elsewhere: Int32Array
  /** Row + 2 of two concepts, at the place of the pair in a triangle; 1 for none, 0 where it was not looked up yet. */
  readonly pairs: Int32Array
}

const memories = new WeakMap<Model, Memory>()

/** Words that there is room for at first. */
const FIRST_WORDS = 4096

const memoryOf = (model: Model, count: number): Memory => {
  let memory = memories.get(model)
  if (!memory) {
    memory = {
      words: new Map(),
      known: new Int32Array(FIRST_WORDS),
      gistSums: new Int32Array(FIRST_WORDS * columnsOf(model.gistTable)),
      signSums: new Int32Array(0),
      hasSignSums: new Int32Array(FIRST_WORDS),
      concepts: conceptRows(model, count),
    }
    memories.set(model, memory)
  }
  if (memory.concepts.count < count) memory.concepts = conceptRows(model, count)
  return memory
}

const conceptRows = (model: Model, count: number): ConceptRows => {
  const rows = (featureOf: (concept: number) => number) =>
    Int32Array.from({ length: count }, (_, concept) => rowOf(model, featureOf(concept)))
  return {
    count,
    own: rows(conceptFeature),
    before: rows(concept => besideFeature(concept, place.before)),
    after: rows(concept => besideFeature(concept, place.after)),
    elsewhere: rows(concept => besideFeature(concept, place.elsewhere)),
    pairs: new Int32Array((count * (count + 1)) / 2),
  }
}

const pairRow = (model: Model, { pairs }: ConceptRows, one: number, two: number): number => {
  const at = one < two ? (two * (two + 1)) / 2 + one : (one * (one + 1)) / 2 + two
  if (pairs[at] === 0) pairs[at] = rowOf(model, pairFeature(one, two)) + 2
  return pairs[at]! - 2
}

/** Weights that a row of a table has room for. */
const columnsOf = ({ width }: Table): number => 2 * width

/** Adds the two sums that one number holds to those at two places, or takes them away. */
const put = (sums: Int32Array, at: number, two: number, sign: 1 | -1): void => {
  sums[at]! += sign * firstOf(two)
  sums[at + 1]! += sign * secondOf(two)
}

/**
 * Adds rows of a table to the sums of all columns, which begin at `slot`, or takes them away: two weights at once, and a block of three
 * numbers, which stay in registers.
 */
const sumRows = (
  { lanes, width }: Table,
  { list, length }: IntList,
  sums: Int32Array,
  slot: number,
  sign: 1 | -1,
): void => {
  for (let start = 0; start < length; start += MOST_ROWS) {
    const stop = Math.min(length, start + MOST_ROWS)
    for (let block = 0; block < width; block += BLOCK) {
      let a = 0
      let b = 0
      let c = 0
      for (let i = start; i < stop; i++) {
        const at = list[i]! * width + block
        a = (a + lanes[at]!) | 0
        b = (b + lanes[at + 1]!) | 0
        c = (c + lanes[at + 2]!) | 0
      }
      const at = slot + 2 * block
      put(sums, at, a, sign)
      put(sums, at + 2, b, sign)
      put(sums, at + 4, c, sign)
    }
  }
}

/** Rows of a sentence, of features or of inputs of the hidden layer: its own, those around it, and those that are not around it after all. */
interface Rows {
  readonly own: IntList
  readonly around: IntList
  readonly lost: IntList
}

const makeRows = (): Rows => ({ own: makeIntList(), around: makeIntList(), lost: makeIntList() })

const clear = ({ own, around, lost }: Rows): void => {
  own.length = 0
  around.length = 0
  lost.length = 0
}

const pick = (list: IntList, row: number): void => {
  if (row >= 0) append(list, row)
}

/** Sums over the rows of a sentence in one table. */
interface Sums {
  readonly table: Table
  readonly own: Int32Array
  readonly around: Int32Array
  /** Over all that stands in the text, as if it all stood elsewhere. */
  readonly everywhere: Int32Array
}

const makeSums = (table: Table, everywhere: IntList): Sums => {
  const columns = columnsOf(table)
  const sums = {
    table,
    own: new Int32Array(columns),
    around: new Int32Array(columns),
    everywhere: new Int32Array(columns),
  }
  sumRows(table, everywhere, sums.everywhere, 0, 1)
  return sums
}

/** Sums up the rows of a sentence. */
const sumUp = ({ table, own, around, everywhere }: Sums, rows: Rows): void => {
  own.fill(0)
  around.set(everywhere)
  sumRows(table, rows.own, own, 0, 1)
  sumRows(table, rows.lost, around, 0, -1)
  sumRows(table, rows.around, around, 0, 1)
}

/** Features of which the rows are to be looked up. */
const bag = makeIntList()
const features = makeRows()
const inputs = makeRows()
/** Places in the memory of the words of a sentence. */
const words = makeIntList()

const pickBag = (model: Model, list: IntList): void => {
  for (let i = 0; i < bag.length; i++) pick(list, rowOf(model, bag.list[i]!))
  bag.length = 0
}

/** Picks the rows of all pairs of concepts of a sentence: more than all other rows together. */
const pickPairs = (model: Model, rows: ConceptRows, concepts: readonly number[]): void => {
  const count = concepts.length
  const list = reserve(features.own, (count * (count - 1)) / 2)
  let n = features.own.length
  for (let a = 0; a < count; a++) {
    const one = concepts[a]!
    for (let b = a + 1; b < count; b++) {
      const row = pairRow(model, rows, one, concepts[b]!)
      if (row >= 0) list[n++] = row
    }
  }
  features.own.length = n
}

const grown = (list: Int32Array, length: number): Int32Array => {
  if (length <= list.length) return list
  const more = new Int32Array(Math.max(length, list.length * 2))
  more.set(list)
  return more
}

const rowsOfWord = makeIntList()

/** The sums of all words with those of one more, of which the rows stand in `rowsOfWord`. */
const withWord = (table: Table, sums: Int32Array, word: number): Int32Array => {
  const columns = columnsOf(table)
  const all = grown(sums, (word + 1) * columns)
  all.fill(0, word * columns, (word + 1) * columns)
  sumRows(table, rowsOfWord, all, word * columns, 1)
  return all
}

const pickWord = (model: Model, { folded, tokens }: TextReading, token: number): void => {
  addWord(bag, folded, tokens, token)
  rowsOfWord.length = 0
  pickBag(model, rowsOfWord)
}

const remember = (model: Model, memory: Memory, reading: TextReading, token: number): number => {
  const word = memory.words.size
  pickWord(model, reading, token)
  memory.known = grown(memory.known, word + 1)
  memory.known[word] = rowsOfWord.length
  memory.gistSums = withWord(model.gistTable, memory.gistSums, word)
  memory.hasSignSums = grown(memory.hasSignSums, word + 1)
  memory.hasSignSums[word] = 0
  memory.words.set(reading.tokens.hash[token]!, word)
  return word
}

/** Remembers the sums for the signs of the words of a sentence that begins with token `from`. */
const rememberSigns = (model: Model, memory: Memory, reading: TextReading, from: number): void => {
  for (let i = 0; i < words.length; i++) {
    const word = words.list[i]!
    if (memory.hasSignSums[word] === 1) continue
    pickWord(model, reading, from + i)
    memory.signSums = withWord(model.signTable(), memory.signSums, word)
    memory.hasSignSums[word] = 1
  }
}

/**
 * Writes the logits of one sentence of a text: those of the categories and of third parties, and where a category is likely enough to
 * matter, or where `whole` asks for it, those of the signs. Tells whether it wrote the latter.
 */
export type ScoreSentence = (index: number, logits: Float64Array, whole: boolean) => boolean

/**
 * Makes the function that scores the sentences of a text: the same sums as over all features of `fillBag`, but what sentences share is
 * summed once.
 */
export const makeScore = (model: Model, reading: TextReading): ScoreSentence => {
  const { sentences, tokens } = reading
  const { sources = allSources, powers, hidden } = model
  const memory = memoryOf(model, reading.pack.conceptCount)
  const rows = memory.concepts
  const said = new Float64Array(hidden.units)
  const pickInput = (list: IntList, concept: number, where: number): void => {
    // a pack may know concepts that the model was not trained with
    if (concept < hidden.concepts) append(list, inputOf(concept, where))
  }
  /** In how many sentences each concept stands, and in how many of those around the present one. */
  const standing = new Uint16Array(rows.count)
  const near = new Uint16Array(rows.count)
  clear(features)
  clear(inputs)
  if (sources.neighbours) {
    for (const { concepts } of sentences)
      for (const concept of concepts)
        if (standing[concept]!++ === 0) {
          pick(features.around, rows.elsewhere[concept]!)
          pickInput(inputs.around, concept, place.elsewhere)
        }
  }
  const knownEverywhere = features.around.length
  const ofGist = makeSums(model.gistTable, features.around)
  const everywhere: IntList = { list: features.around.list.slice(0, knownEverywhere), length: knownEverywhere }
  let ofSigns: Sums | undefined
  const ofUnits = makeSums(model.unitTable, inputs.around)
  const pickNear = (concepts: readonly number[], row: Int32Array, where: number): void => {
    for (const concept of concepts) {
      pick(features.around, row[concept]!)
      pickInput(inputs.around, concept, where)
    }
  }
  const pickBeside = (index: number): void => {
    const first = Math.max(0, index - 1)
    const last = Math.min(sentences.length - 1, index + 1)
    for (let k = first; k <= last; k++) for (const concept of sentences[k]!.concepts) near[concept]!++
    for (let k = first; k <= last; k++) {
      for (const concept of sentences[k]!.concepts) {
        // what stands around here and nowhere else is not elsewhere
        if (near[concept] === standing[concept]) {
          pick(features.lost, rows.elsewhere[concept]!)
          pickInput(inputs.lost, concept, place.elsewhere)
        }
        near[concept] = 0
      }
    }
    if (index > 0) pickNear(sentences[index - 1]!.concepts, rows.before, place.before)
    if (index < last) pickNear(sentences[index + 1]!.concepts, rows.after, place.after)
  }
  const pickOwn = (index: number): void => {
    const { sentence, concepts } = sentences[index]!
    if (sources.concepts) {
      for (const concept of concepts) {
        pick(features.own, rows.own[concept]!)
        pickInput(inputs.own, concept, place.here)
      }
      pickPairs(model, rows, concepts)
    }
    addMarks(bag, reading, index, sources)
    pickBag(model, features.own)
    words.length = 0
    // not between the words of one sentence, which are summed together
    if (memory.words.size >= MOST_WORDS) memory.words.clear()
    for (let token = sentence.from; sources.grams && token < sentence.to; token++)
      append(words, memory.words.get(tokens.hash[token]!) ?? remember(model, memory, reading, token))
  }
  /** Writes the logits of the outputs whose weights stand, in this order, in a row of a table. */
  const write = (
    written: readonly number[],
    sums: Sums,
    wordSums: Int32Array,
    ownNorm: number,
    aroundNorm: number,
    logits: Float64Array,
  ): void => {
    const { own, around } = sums
    sumUp(sums, features)
    for (let i = 0; i < words.length; i++) {
      const first = words.list[i]! * own.length
      for (let column = 0; column < own.length; column++) own[column]! += wordSums[first + column]!
    }
    for (let k = 0; k < written.length; k++) {
      const o = written[k]!
      logits[o] = (own[k]! * ownNorm + around[k]! * aroundNorm) * model.scale[o]! + model.bias[o]!
    }
    addSaid(hidden, said, written, logits)
  }
  return (index, logits, whole) => {
    clear(features)
    clear(inputs)
    if (sources.neighbours) pickBeside(index)
    pickOwn(index)
    let known = features.own.length
    for (let i = 0; i < words.length; i++) known += memory.known[words.list[i]!]!
    const ownNorm = temper(known, powers.own)
    const aroundNorm = temper(knownEverywhere - features.lost.length + features.around.length, powers.around)
    sumUp(ofUnits, inputs)
    speak(hidden, ofUnits.own, ownNorm, ofUnits.around, aroundNorm, said)
    write(gist, ofGist, memory.gistSums, ownNorm, aroundNorm, logits)
    if (!whole && categories.every((_, c) => logits[c]! < UNHEARD)) return false
    rememberSigns(model, memory, reading, sentences[index]!.sentence.from)
    ofSigns ??= makeSums(model.signTable(), everywhere)
    write(signOutputs, ofSigns, memory.signSums, ownNorm, aroundNorm, logits)
    return true
  }
}
