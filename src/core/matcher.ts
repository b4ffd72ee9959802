import { type Folded, kind, kindOf } from './fold.ts'
import type { Step } from './pattern.ts'
import { HASH_START, hashStep, MAX_TOKEN, type Tokens } from './tokens.ts'

/** A set of patterns compiled into one trie over words, stems, numbers and gaps. */
export interface Matcher {
  readonly exact: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
  /** A bit a hash: whether it is worth asking `exact` or `stems`. */
  readonly maybe: Uint32Array
  /** Open-addressing table of edges: node, symbol and target in three neighbouring places; target 0 is an empty place. */
  readonly edges: Int32Array
  /** Places of the table less one. */
  readonly edgeMask: number
  readonly first: Int32Array
  readonly gaps: readonly (readonly GapEdge[] | undefined)[]
  readonly outputs: readonly (readonly number[] | undefined)[]
  /** Symbols of words seen before, by hash. */
  readonly remembered: Map<number, Int32Array>
}

interface GapEdge {
  readonly max: number
  readonly to: number
}

/** The symbols of each token of a message: what words, stems and numbers of a matcher it is. */
export interface Symbols {
  readonly at: Int32Array
  readonly list: Int32Array
}

const NUMBER = 1
const EDGE = 1 << 18

const placeOf = (node: number, symbol: number, mask: number): number => {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  return (h ^ (h >>> 15)) & mask
}

const follow = ({ edges, edgeMask }: Matcher, node: number, symbol: number): number => {
  let place = placeOf(node, symbol, edgeMask)
  for (;;) {
    const at = place * 3
    const target = edges[at + 2]!
    if (target === 0 || (edges[at] === node && edges[at + 1] === symbol)) return target
    place = (place + 1) & edgeMask
  }
}

const toTable = (edges: ReadonlyMap<number, number>): { edges: Int32Array; edgeMask: number } => {
  let places = 16
  while (places < edges.size * 2) places <<= 1
  const table = new Int32Array(places * 3)
  for (const [key, target] of edges) {
    const node = Math.floor(key / EDGE)
    const symbol = key % EDGE
    let place = placeOf(node, symbol, places - 1)
    while (table[place * 3 + 2] !== 0) place = (place + 1) & (places - 1)
    table.set([node, symbol, target], place * 3)
  }
  return { edges: table, edgeMask: places - 1 }
}
const MASK = (1 << 16) - 1

/** Compiles patterns; `ways[k].id` is what a match of `ways[k].steps` reports. */
export const compileMatcher = (ways: Iterable<{ readonly id: number; readonly steps: readonly Step[] }>): Matcher => {
  const exact = new Map<number, number>()
  const stems = new Map<number, number>()
  const maybe = new Uint32Array((MASK + 1) >> 5)
  const edges = new Map<number, number>()
  const gaps: (GapEdge[] | undefined)[] = []
  const outputs: (number[] | undefined)[] = []
  let symbols = NUMBER + 1
  let nodes = 1
  const symbolOf = (step: Exclude<Step, { type: 'gap' }>): number => {
    if (step.type === 'number') return NUMBER
    const table = step.type === 'word' ? exact : stems
    let symbol = table.get(step.hash)
    if (symbol === undefined) {
      symbol = symbols++
      table.set(step.hash, symbol)
      maybe[(step.hash & MASK) >> 5]! |= 1 << (step.hash & 31)
    }
    return symbol
  }
  for (const { id, steps } of ways) {
    let node = 0
    for (const step of steps) {
      if (step.type === 'gap') {
        gaps[node] ??= []
        const list = gaps[node]!
        let edge = list.find(e => e.max === step.gap)
        if (!edge) {
          edge = { max: step.gap, to: nodes++ }
          list.push(edge)
        }
        node = edge.to
      } else {
        const key = node * EDGE + symbolOf(step)
        let next = edges.get(key)
        if (next === undefined) {
          next = nodes++
          edges.set(key, next)
        }
        node = next
      }
    }
    outputs[node] ??= []
    if (!outputs[node]!.includes(id)) outputs[node]!.push(id)
  }
  const first = new Int32Array(symbols)
  for (let symbol = 0; symbol < symbols; symbol++) first[symbol] = edges.get(symbol) ?? 0
  return { exact, stems, maybe, ...toTable(edges), first, gaps, outputs, remembered: new Map() }
}

/** Words remembered before all are forgotten. */
const MOST_WORDS = 30_000

const lookUp = (
  { exact, stems, maybe }: Matcher,
  { chars }: Folded,
  { hash, start, end }: Tokens,
  token: number,
): Int32Array => {
  const found: number[] = []
  const h = hash[token]!
  if ((maybe[(h & MASK) >> 5]! >>> (h & 31)) & 1) {
    const symbol = exact.get(h)
    if (symbol !== undefined) found.push(symbol)
  }
  const from = start[token]!
  const to = Math.min(end[token]!, from + MAX_TOKEN)
  if (kindOf(chars[from]!) === kind.digit) found.push(NUMBER)
  let prefix = HASH_START
  for (let j = from; j < to; j++) {
    prefix = hashStep(prefix, chars[j]!)
    if ((maybe[(prefix & MASK) >> 5]! >>> (prefix & 31)) & 1) {
      const symbol = stems.get(prefix)
      if (symbol !== undefined) found.push(symbol)
    }
  }
  return Int32Array.from(found)
}

/** Looks up the symbols of every token; several stems may fit one word. */
export const symbolsOf = (matcher: Matcher, folded: Folded, tokens: Tokens): Symbols => {
  const { remembered } = matcher
  const at = new Int32Array(tokens.length + 1)
  let list = new Int32Array(tokens.length * 2 + 64)
  let n = 0
  for (let i = 0; i < tokens.length; i++) {
    at[i] = n
    let symbols = remembered.get(tokens.hash[i]!)
    if (!symbols) {
      if (remembered.size === MOST_WORDS) remembered.clear()
      symbols = lookUp(matcher, folded, tokens, i)
      remembered.set(tokens.hash[i]!, symbols)
    }
    if (n + symbols.length > list.length) {
      const more = new Int32Array(list.length * 2 + symbols.length)
      more.set(list)
      list = more
    }
    for (const symbol of symbols) list[n++] = symbol
  }
  at[tokens.length] = n
  return { at, list }
}

/** The most steps one start may take; only hostile text comes near. */
const MAX_STEPS = 400

/** Reports every match among tokens `from` to `to`, as id, first token, and token after the last. */
export const match = (
  matcher: Matcher,
  { at, list }: Symbols,
  from: number,
  to: number,
  report: (id: number, first: number, after: number) => void,
): void => {
  const { first, gaps, outputs } = matcher
  let steps = 0
  let begin = 0
  const walk = (node: number, i: number): void => {
    if (++steps > MAX_STEPS) return
    const out = outputs[node]
    if (out) for (const id of out) report(id, begin, i)
    if (i < to) {
      for (let k = at[i]!; k < at[i + 1]!; k++) {
        const next = follow(matcher, node, list[k]!)
        if (next !== 0) walk(next, i + 1)
      }
    }
    const jumps = gaps[node]
    if (jumps) {
      for (const { max, to: target } of jumps) {
        const last = Math.min(to - 1, i + max)
        for (let j = i; j <= last; j++) {
          for (let k = at[j]!; k < at[j + 1]!; k++) {
            const next = follow(matcher, target, list[k]!)
            if (next !== 0) walk(next, j + 1)
          }
        }
      }
    }
  }
  for (begin = from; begin < to; begin++) {
    steps = 0
    for (let k = at[begin]!; k < at[begin + 1]!; k++) {
      const next = first[list[k]!]!
      if (next !== 0) walk(next, begin + 1)
    }
  }
}
