import { inputOf, place } from './beside.ts'
import { addWord } from './features.ts'
import { addUnits } from './hidden.ts'
import { append, type IntList, makeIntList } from './int-list.ts'
import { inputRow, MOST_ROWS, MOST_UNITS, type Model, outputs, ROW, rowOf, temper } from './model.ts'
import type { TextReading } from './reading.ts'
import { addMarks, allSources, besideFeature, conceptFeature, pairFeature } from './sentence-features.ts'

const OUTPUTS = outputs.length
/** A sum for each output, and how many of the features the model knows. */
const WIDTH = OUTPUTS + 1
/** Words remembered before all are forgotten: a few languages' worth, so that hostile text cannot fill the memory. */
const MOST_WORDS = 30_000

/**
 * What is looked up once for a model: the sums of each word, because people use the same few thousand again and again, and the rows of
 * concepts and their pairs.
 */
interface Memory {
  readonly slots: Map<number, number>
  sums: Int32Array
  concepts: ConceptRows
}

/** Rows of the model by concept; -1 where it knows none. */
interface ConceptRows {
  readonly count: number
  readonly own: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
  readonly elsewhere: Int32Array
  /** Row + 2 of two concepts, at `one * count + two`; 1 for none, 0 where it was not looked up yet. */
  readonly pairs: Int32Array
}

const memories = new WeakMap<Model, Memory>()

const memoryOf = (model: Model, count: number): Memory => {
  let memory = memories.get(model)
  if (!memory) {
    memory = { slots: new Map(), sums: new Int32Array(4096 * WIDTH), concepts: conceptRows(model, count) }
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
    pairs: new Int32Array(count * count),
  }
}

const pairRow = (model: Model, { count, pairs }: ConceptRows, one: number, two: number): number => {
  const at = one * count + two
  if (pairs[at] === 0) pairs[at] = rowOf(model, pairFeature(one, two)) + 2
  return pairs[at]! - 2
}

/** Features of which the rows are to be looked up. */
const bag = makeIntList()
const two = new Int32Array(ROW)

/** Rows that wait to be summed: of features, and of inputs of the hidden layer. */
const picked = makeIntList()
const pickedInputs = makeIntList()

const pick = (row: number): void => {
  if (row >= 0) append(picked, row)
}

const pickBag = (model: Model): void => {
  for (let i = 0; i < bag.length; i++) pick(rowOf(model, bag.list[i]!))
  bag.length = 0
}

/** Adds rows to the sums from `slot` on, or takes them away, two weights at once, and empties their list. */
const sumRows = ({ lanes }: Model, rows: IntList, sums: Int32Array, slot: number, sign: 1 | -1): void => {
  const { list, length } = rows
  for (let start = 0; start < length; start += MOST_ROWS) {
    const stop = Math.min(length, start + MOST_ROWS)
    // a row in fifteen variables: as an array it would be written to memory and back for every row
    let [s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14] = [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    for (let i = start; i < stop; i++) {
      const at = list[i]! * ROW
      s0 = (s0 + lanes[at]!) | 0
      s1 = (s1 + lanes[at + 1]!) | 0
      s2 = (s2 + lanes[at + 2]!) | 0
      s3 = (s3 + lanes[at + 3]!) | 0
      s4 = (s4 + lanes[at + 4]!) | 0
      s5 = (s5 + lanes[at + 5]!) | 0
      s6 = (s6 + lanes[at + 6]!) | 0
      s7 = (s7 + lanes[at + 7]!) | 0
      s8 = (s8 + lanes[at + 8]!) | 0
      s9 = (s9 + lanes[at + 9]!) | 0
      s10 = (s10 + lanes[at + 10]!) | 0
      s11 = (s11 + lanes[at + 11]!) | 0
      s12 = (s12 + lanes[at + 12]!) | 0
      s13 = (s13 + lanes[at + 13]!) | 0
      s14 = (s14 + lanes[at + 14]!) | 0
    }
    two[0] = s0
    two[1] = s1
    two[2] = s2
    two[3] = s3
    two[4] = s4
    two[5] = s5
    two[6] = s6
    two[7] = s7
    two[8] = s8
    two[9] = s9
    two[10] = s10
    two[11] = s11
    two[12] = s12
    two[13] = s13
    two[14] = s14
    const added = (stop - start) * MOST_UNITS
    for (let o = 0; o < OUTPUTS; o++) sums[slot + o]! += sign * (((two[o >> 1]! >>> ((o & 1) * 16)) & 65_535) - added)
  }
  sums[slot + OUTPUTS]! += sign * length
  rows.length = 0
}

const remember = (model: Model, memory: Memory, { folded, tokens }: TextReading, token: number): number => {
  if (memory.slots.size === MOST_WORDS) memory.slots.clear()
  const slot = memory.slots.size * WIDTH
  if (slot + WIDTH > memory.sums.length) {
    const more = new Int32Array(memory.sums.length * 2)
    more.set(memory.sums)
    memory.sums = more
  }
  memory.sums.fill(0, slot, slot + WIDTH)
  addWord(bag, folded, tokens, token)
  pickBag(model)
  sumRows(model, picked, memory.sums, slot, 1)
  memory.slots.set(tokens.hash[token]!, slot)
  return slot
}

/** Writes the logits of all outputs for one sentence of a text into `logits`. */
export type ScoreSentence = (index: number, logits: Float64Array) => void

/**
 * Makes the function that scores the sentences of a text: the same sums as over all features of `fillBag`, but what sentences share is
 * summed once.
 */
export const makeScore = (model: Model, reading: TextReading): ScoreSentence => {
  const { sentences, tokens } = reading
  const { sources = allSources, powers, hidden } = model
  const memory = memoryOf(model, reading.pack.conceptCount)
  const rows = memory.concepts
  /** Sums over the features of a sentence itself, and over those of what stands around it. */
  const own = new Int32Array(WIDTH)
  const around = new Int32Array(WIDTH)
  /** The same for the units of the hidden layer. */
  const ownUnits = new Int32Array(WIDTH)
  const aroundUnits = new Int32Array(WIDTH)
  const pickInput = (concept: number, where: number): void => {
    // a pack may know concepts that the model was not trained with
    if (concept < hidden.concepts) append(pickedInputs, inputRow(model, inputOf(concept, where)))
  }
  const pickElsewhere = (concept: number): void => {
    pick(rows.elsewhere[concept]!)
    pickInput(concept, place.elsewhere)
  }
  /** Adds all that waits to the sums of the outputs and of the units, or takes it away. */
  const sumPicked = (sums: Int32Array, units: Int32Array, slot: number, sign: 1 | -1): void => {
    sumRows(model, picked, sums, slot, sign)
    sumRows(model, pickedInputs, units, slot, sign)
  }
  /** In how many sentences each concept stands, and in how many of those around the present one. */
  const standing = new Uint16Array(rows.count)
  const near = new Uint16Array(rows.count)
  /** Sums over all concepts of the text, as if they all stood elsewhere. */
  const everywhere = new Int32Array(WIDTH)
  const everywhereUnits = new Int32Array(WIDTH)
  if (sources.neighbours) {
    for (const { concepts } of sentences)
      for (const concept of concepts) if (standing[concept]!++ === 0) pickElsewhere(concept)
    sumPicked(everywhere, everywhereUnits, 0, 1)
  }
  const addNear = (concepts: readonly number[], row: Int32Array, where: number): void => {
    for (const concept of concepts) {
      pick(row[concept]!)
      pickInput(concept, where)
    }
  }
  const addBeside = (index: number): void => {
    const first = Math.max(0, index - 1)
    const last = Math.min(sentences.length - 1, index + 1)
    around.set(everywhere)
    aroundUnits.set(everywhereUnits)
    for (let k = first; k <= last; k++) for (const concept of sentences[k]!.concepts) near[concept]!++
    for (let k = first; k <= last; k++) {
      for (const concept of sentences[k]!.concepts) {
        // what stands around here and nowhere else is not elsewhere
        if (near[concept] === standing[concept]) pickElsewhere(concept)
        near[concept] = 0
      }
    }
    sumPicked(around, aroundUnits, 0, -1)
    if (index > 0) addNear(sentences[index - 1]!.concepts, rows.before, place.before)
    if (index < last) addNear(sentences[index + 1]!.concepts, rows.after, place.after)
    sumPicked(around, aroundUnits, 0, 1)
  }
  return (index, logits) => {
    own.fill(0)
    ownUnits.fill(0)
    if (sources.neighbours) addBeside(index)
    const { sentence, concepts } = sentences[index]!
    if (sources.concepts) {
      for (let a = 0; a < concepts.length; a++) {
        pick(rows.own[concepts[a]!]!)
        pickInput(concepts[a]!, place.here)
        for (let b = a + 1; b < concepts.length; b++) pick(pairRow(model, rows, concepts[a]!, concepts[b]!))
      }
    }
    addMarks(bag, reading, index, sources)
    pickBag(model)
    sumPicked(own, ownUnits, 0, 1)
    for (let token = sentence.from; sources.grams && token < sentence.to; token++) {
      const slot = memory.slots.get(tokens.hash[token]!) ?? remember(model, memory, reading, token)
      const { sums } = memory
      for (let o = 0; o < WIDTH; o++) own[o]! += sums[slot + o]!
    }
    const ownNorm = temper(own[OUTPUTS]!, powers.own)
    const aroundNorm = temper(around[OUTPUTS]!, powers.around)
    for (let o = 0; o < OUTPUTS; o++)
      logits[o] = (own[o]! * ownNorm + around[o]! * aroundNorm) * model.scale[o]! + model.bias[o]!
    addUnits(hidden, ownUnits, ownNorm, aroundUnits, aroundNorm, logits)
  }
}
