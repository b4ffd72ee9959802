import { type Folded, kind, kindOf } from './fold.ts'
import type { Step } from './pattern.ts'
import { HASH_START, hashStep, MAX_TOKEN, type Tokens } from './tokens.ts'

/** A set of patterns compiled into one trie over words, stems, numbers and gaps. */
export interface Matcher {
  readonly exact: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
  /** A bit a hash: whether it is worth asking `exact` or `stems`. */
  readonly maybe: Uint32Array
  readonly edges: ReadonlyMap<number, number>
  readonly first: Int32Array
  readonly gaps: readonly (readonly GapEdge[] | undefined)[]
  readonly outputs: readonly (readonly number[] | undefined)[]
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
  return { exact, stems, maybe, edges, first, gaps, outputs }
}

/** Looks up the symbols of every token once; several stems may fit one word. */
export const symbolsOf = (matcher: Matcher, folded: Folded, tokens: Tokens): Symbols => {
  const { exact, stems, maybe } = matcher
  const { chars } = folded
  const at = new Int32Array(tokens.length + 1)
  let list = new Int32Array(tokens.length * 2 + 64)
  let n = 0
  for (let i = 0; i < tokens.length; i++) {
    at[i] = n
    if (n + MAX_TOKEN + 2 > list.length) {
      const more = new Int32Array(list.length * 2 + MAX_TOKEN)
      more.set(list)
      list = more
    }
    const h = tokens.hash[i]!
    if ((maybe[(h & MASK) >> 5]! >>> (h & 31)) & 1) {
      const symbol = exact.get(h)
      if (symbol !== undefined) list[n++] = symbol
    }
    const start = tokens.start[i]!
    const end = Math.min(tokens.end[i]!, start + MAX_TOKEN)
    if (kindOf(chars[start]!) === kind.digit) list[n++] = NUMBER
    let prefix = HASH_START
    for (let j = start; j < end; j++) {
      prefix = hashStep(prefix, chars[j]!)
      if ((maybe[(prefix & MASK) >> 5]! >>> (prefix & 31)) & 1) {
        const symbol = stems.get(prefix)
        if (symbol !== undefined) list[n++] = symbol
      }
    }
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
  const { edges, first, gaps, outputs } = matcher
  let steps = 0
  let begin = 0
  const walk = (node: number, i: number): void => {
    if (++steps > MAX_STEPS) return
    const out = outputs[node]
    if (out) for (const id of out) report(id, begin, i)
    if (i < to) {
      for (let k = at[i]!; k < at[i + 1]!; k++) {
        const next = edges.get(node * EDGE + list[k]!)
        if (next !== undefined) walk(next, i + 1)
      }
    }
    const jumps = gaps[node]
    if (jumps) {
      for (const { max, to: target } of jumps) {
        const last = Math.min(to - 1, i + max)
        for (let j = i; j <= last; j++) {
          for (let k = at[j]!; k < at[j + 1]!; k++) {
            const next = edges.get(target * EDGE + list[k]!)
            if (next !== undefined) walk(next, j + 1)
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
