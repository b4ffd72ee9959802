import { type Folded, kind, kindOf } from './fold.ts'
import type { Item } from './pattern.ts'
import { HASH_START, hashStep, MAX_TOKEN, type Tokens } from './tokens.ts'

/**
 * A set of patterns compiled into one automaton over words, stems, numbers and gaps. Patterns of plain words share their beginnings;
 * a choice of words leads to one node, so that size and time grow with what is written and not with all it can mean.
 */
export interface Matcher {
  readonly exact: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
  /** A bit a hash: whether it is worth asking `exact` or `stems`. */
  readonly maybe: Uint32Array
  /** Open-addressing table of edges: node, symbol and target in three neighbouring places; target 0 is an empty place. */
  readonly edges: Int32Array
  /** Places of the table less one. */
  readonly edgeMask: number
  /** Targets of edges that have several; an edge stores -(index + 1). */
  readonly several: readonly (readonly number[])[]
  /** By node: the pattern (number + 1) that is entered with it, for patterns that are more than plain words. */
  readonly entered: Int32Array
  /** By symbol: the patterns in which it is the rarest thing that must be there; the others are not even tried. */
  readonly keyed: readonly (readonly number[] | undefined)[]
  /** The last sentence, by number, in which a pattern was tried. */
  readonly tried: Int32Array
  /** By symbol: whether any pattern of plain words begins with it. */
  readonly begins: Uint8Array
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
const MASK = (1 << 16) - 1
const ROOT = 0

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
    table[place * 3] = node
    table[place * 3 + 1] = symbol
    table[place * 3 + 2] = target
  }
  return { edges: table, edgeMask: places - 1 }
}

/** Compiles patterns; `patterns[k].id` is what a match of `patterns[k].items` reports. */
export const compileMatcher = (
  patterns: Iterable<{ readonly id: number; readonly items: readonly Item[] }>,
): Matcher => {
  const exact = new Map<number, number>()
  const stems = new Map<number, number>()
  const maybe = new Uint32Array((MASK + 1) >> 5)
  const edges = new Map<number, number>()
  const several: number[][] = []
  /** Children that only patterns of plain words share. */
  const shared = new Map<number, number>()
  const gaps: (GapEdge[] | undefined)[] = []
  /** Where the gaps that lead to a node begin, to make one gap of two in a row. */
  const gapSources = new Map<number, { from: number; max: number }[]>()
  const outputs: (number[] | undefined)[] = []
  let symbols = NUMBER + 1
  let nodes = 1

  const symbolOf = (item: { type: 'word' | 'stem'; hash: number } | { type: 'number' }): number => {
    if (item.type === 'number') return NUMBER
    const table = item.type === 'word' ? exact : stems
    let symbol = table.get(item.hash)
    if (symbol === undefined) {
      symbol = symbols++
      table.set(item.hash, symbol)
      maybe[(item.hash & MASK) >> 5]! |= 1 << (item.hash & 31)
    }
    return symbol
  }
  let entering = 0
  const entries: [node: number, pattern: number][] = []
  const connect = (node: number, symbol: number, target: number) => {
    if (node === ROOT && entering) entries.push([target, entering])
    const key = node * EDGE + symbol
    const known = edges.get(key)
    if (known === undefined) edges.set(key, target)
    else if (known < 0) {
      const list = several[-known - 1]!
      if (!list.includes(target)) list.push(target)
    } else if (known !== target) edges.set(key, -several.push([known, target]))
  }
  const bridge = (node: number, max: number, target: number) => {
    for (const { from, max: before } of gapSources.get(node) ?? [{ from: node, max: 0 }]) {
      gaps[from] ??= []
      gaps[from]!.push({ max: before + max, to: target })
      const sources = gapSources.get(target)
      if (sources) sources.push({ from, max: before + max })
      else gapSources.set(target, [{ from, max: before + max }])
    }
  }
  /** Adds items after each node of `frontier`; the last word leads to `end`. Gives the nodes where the items may have ended. */
  const add = (frontier: readonly number[], items: readonly Item[], end: number): number[] => {
    let now = [...frontier]
    for (const [k, item] of items.entries()) {
      const target = k + 1 === items.length ? end : nodes++
      if (item.type === 'gap') {
        for (const node of now) bridge(node, item.gap, target)
        now = [target]
      } else if (item.type === 'choice') {
        const ends = new Set<number>()
        for (const option of item.options)
          for (const node of option.length ? add(now, option, target) : now) ends.add(node)
        now = [...ends]
      } else {
        const symbol = symbolOf(item)
        for (const node of now) connect(node, symbol, target)
        now = [target]
      }
    }
    return now
  }
  const addPlain = (items: readonly Item[]): number => {
    let node = ROOT
    for (const item of items) {
      const symbol = symbolOf(item as { type: 'word'; hash: number })
      const key = node * EDGE + symbol
      let next = shared.get(key)
      if (next === undefined) {
        next = nodes++
        shared.set(key, next)
        connect(node, symbol, next)
      }
      node = next
    }
    return node
  }
  const choices: (readonly (readonly number[])[])[] = []
  for (const { id, items } of patterns) {
    let ends: number[]
    if (items.every(item => item.type === 'word' || item.type === 'stem' || item.type === 'number'))
      ends = [addPlain(items)]
    else {
      choices.push(mandatory(items, symbolOf))
      entering = choices.length
      ends = add([ROOT], items, nodes++)
      entering = 0
    }
    for (const end of ends) {
      outputs[end] ??= []
      if (!outputs[end]!.includes(id)) outputs[end]!.push(id)
    }
  }
  const keyed = chooseKeys(choices, symbols)
  const entered = new Int32Array(nodes)
  for (const [node, pattern] of entries) entered[node] = pattern
  const begins = new Uint8Array(symbols)
  for (let symbol = 0; symbol < symbols; symbol++) begins[symbol] = edges.has(symbol) ? 1 : 0
  return {
    exact,
    stems,
    maybe,
    ...toTable(edges),
    several,
    entered,
    keyed,
    tried: new Int32Array(choices.length),
    begins,
    gaps,
    outputs,
    remembered: new Map(),
  }
}

type Word = Exclude<Item, { type: 'gap' } | { type: 'choice' }>

/** For each thing that must be there for a pattern to match: the symbols of which one must be there. */
const mandatory = (items: readonly Item[], symbolOf: (item: Word) => number): number[][] =>
  items.flatMap(item => {
    if (item.type === 'gap') return []
    if (item.type !== 'choice') return [[symbolOf(item)]]
    const each = item.options.map(option => mandatory(option, symbolOf)[0])
    return each.every(symbols => symbols !== undefined) ? [each.flat()] : []
  })

/** Gives each pattern to the symbols of that thing it needs which the fewest patterns need. */
const chooseKeys = (
  choices: readonly (readonly (readonly number[])[])[],
  symbols: number,
): (number[] | undefined)[] => {
  const uses = new Int32Array(symbols)
  for (const sets of choices) for (const set of sets) for (const symbol of set) uses[symbol]!++
  const keyed: (number[] | undefined)[] = new Array(symbols)
  for (const [pattern, sets] of choices.entries()) {
    const cost = (set: readonly number[]) => Math.max(...set.map(symbol => uses[symbol]!)) * 4 + set.length
    const best = [...sets].sort((a, b) => cost(a) - cost(b))[0] ?? []
    for (const symbol of new Set(best)) {
      keyed[symbol] ??= []
      keyed[symbol]!.push(pattern)
    }
  }
  return keyed
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
const MAX_STEPS = 1500

/** Number of the last call of `match`: what was tried in it is not tried twice. */
let runs = 0

/** Reports every match among tokens `from` to `to`, as id, first token, and token after the last. */
export const match = (
  matcher: Matcher,
  { at, list }: Symbols,
  from: number,
  to: number,
  report: (id: number, first: number, after: number) => void,
): void => {
  const { begins, gaps, outputs, several, keyed, entered, tried } = matcher
  const run = ++runs
  // only patterns whose rarest word stands in the sentence are worth entering
  for (let place = at[from]!; place < at[to]!; place++) {
    const candidates = keyed[list[place]!]
    if (candidates) for (const pattern of candidates) tried[pattern] = run
  }
  let steps = 0
  let begin = 0
  const enter = (node: number): void => {
    const pattern = entered[node]!
    if (pattern === 0 || tried[pattern - 1] === run) walk(node, begin + 1)
  }
  const step = (node: number, symbol: number, after: number): void => {
    const target = follow(matcher, node, symbol)
    if (target > 0) walk(target, after)
    else if (target < 0) for (const one of several[-target - 1]!) walk(one, after)
  }
  const walk = (node: number, i: number): void => {
    if (++steps > MAX_STEPS) return
    const out = outputs[node]
    if (out) for (const id of out) report(id, begin, i)
    if (i >= to) return
    for (let k = at[i]!; k < at[i + 1]!; k++) step(node, list[k]!, i + 1)
    const jumps = gaps[node]
    if (!jumps) return
    for (const { max, to: target } of jumps) {
      const last = Math.min(to - 1, i + max)
      for (let j = i; j <= last; j++) for (let k = at[j]!; k < at[j + 1]!; k++) step(target, list[k]!, j + 1)
    }
  }
  for (begin = from; begin < to; begin++) {
    steps = 0
    for (let k = at[begin]!; k < at[begin + 1]!; k++) {
      if (!begins[list[k]!]) continue
      const target = follow(matcher, ROOT, list[k]!)
      if (target > 0) enter(target)
      else if (target < 0) for (const one of several[-target - 1]!) enter(one)
    }
  }
}
