import { append, type IntList, makeIntList } from './int-list.ts'
import type { Item } from './pattern.ts'

/**
 * A set of patterns compiled into one automaton over words, stems, numbers and gaps. Patterns of plain words share their beginnings;
 * a pattern with choices or gaps has nodes of its own, which lie together, so that size and time grow with what is written and not with
 * all it can mean.
 */
export interface Matcher {
  /** Symbols of whole words and of beginnings of words, by hash. */
  readonly exact: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
  /** A bit a hash: whether it is worth asking `exact` or `stems`. */
  readonly maybe: Uint32Array
  /** Number of symbols: 0 is none, then `NUMBER`, then words and stems. */
  readonly symbols: number
  /** By symbol: the node of the patterns of plain words that begin with it; 0 where there are none. */
  readonly roots: Int32Array
  /** The edges of node n are those from `first[n]` to `first[n + 1]`, in the order of their symbols. */
  readonly first: Int32Array
  readonly edgeSymbols: Int32Array
  readonly edgeTargets: Int32Array
  /** The gaps that follow node n are `gaps[gapsOf[n]]`. */
  readonly gapsOf: Int32Array
  readonly gaps: readonly (readonly GapEdge[])[]
  /** The ids that have been said when node n is reached are `outputs[outputOf[n]]`. */
  readonly outputOf: Int32Array
  readonly outputs: readonly (readonly number[])[]
  /** By symbol: the patterns with choices or gaps in which it is the rarest thing that must be there; the others are not even tried. */
  readonly keyed: readonly (readonly number[] | undefined)[]
  /** The other things that pattern p needs stand from `needsOf[p]` to `needsOf[p + 1]`: how many symbols, and those, of which one is enough. */
  readonly needsOf: Int32Array
  readonly needs: Int32Array
  /** By pattern with choices or gaps: the node it begins with. */
  readonly starts: Int32Array
  /** Symbols of words seen before, by hash. */
  readonly remembered: Map<number, Int32Array>
}

/** From a node, up to `max` words may follow before an edge of node `to`. */
export interface GapEdge {
  readonly max: number
  readonly to: number
}

/** The symbol of any number. */
export const NUMBER = 1

/** Bits of a hash that `maybe` looks at. */
export const MAYBE_MASK = (1 << 16) - 1

type Word = Exclude<Item, { type: 'gap' } | { type: 'choice' }>

const isWord = (item: Item): item is Word => item.type !== 'gap' && item.type !== 'choice'

const push = <T>(lists: Map<number, T[]>, key: number, one: T): void => {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

/** Compiles patterns; `patterns[k].id` is what a match of `patterns[k].items` reports. */
export const compileMatcher = (
  patterns: Iterable<{ readonly id: number; readonly items: readonly Item[] }>,
): Matcher => {
  const exact = new Map<number, number>()
  const stems = new Map<number, number>()
  const maybe = new Uint32Array((MAYBE_MASK + 1) >> 5)
  const gaps = new Map<number, GapEdge[]>()
  /** Where the gaps that lead to a node begin, to make one gap of two in a row. */
  const gapSources = new Map<number, { from: number; max: number }[]>()
  const outputs = new Map<number, number[]>()
  const edges: Edges = { from: makeIntList(), symbol: makeIntList(), to: makeIntList() }
  let symbols = NUMBER + 1
  // node 0 is none
  let nodes = 1

  const symbolOf = (item: Word): number => {
    if (item.type === 'number') return NUMBER
    const table = item.type === 'word' ? exact : stems
    let symbol = table.get(item.hash)
    if (symbol === undefined) {
      symbol = symbols++
      table.set(item.hash, symbol)
      maybe[(item.hash & MAYBE_MASK) >> 5]! |= 1 << (item.hash & 31)
    }
    return symbol
  }
  const connect = (from: number, symbol: number, to: number) => {
    append(edges.from, from)
    append(edges.symbol, symbol)
    append(edges.to, to)
  }
  const bridge = (node: number, max: number, target: number) => {
    for (const { from, max: before } of gapSources.get(node) ?? [{ from: node, max: 0 }]) {
      push(gaps, from, { max: before + max, to: target })
      push(gapSources, target, { from, max: before + max })
    }
  }
  /** Adds items after each node of `frontier`; the last word leads to `end`. Gives the nodes where the items may have ended. */
  const add = (frontier: readonly number[], items: readonly Item[], end: number): readonly number[] => {
    let now = frontier
    for (let k = 0; k < items.length; k++) {
      const item = items[k]!
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
  const roots: number[] = []
  /** Children of the nodes that plain words share: by node, then by symbol. */
  const shared = new Map<number, Map<number, number>>()
  const addPlain = (items: readonly Word[]): number => {
    const root = symbolOf(items[0]!)
    roots[root] ??= nodes++
    let node = roots[root]!
    for (let k = 1; k < items.length; k++) {
      const symbol = symbolOf(items[k]!)
      let children = shared.get(node)
      if (!children) {
        children = new Map()
        shared.set(node, children)
      }
      let next = children.get(symbol)
      if (next === undefined) {
        next = nodes++
        children.set(symbol, next)
        connect(node, symbol, next)
      }
      node = next
    }
    return node
  }
  const starts: number[] = []
  const musts: Musts = { first: makeIntList(), sets: makeIntList() }
  for (const { id, items } of patterns) {
    let ends: readonly number[]
    if (items.every(isWord)) ends = [addPlain(items)]
    else {
      const start = nodes++
      starts.push(start)
      ends = add([start], items, nodes++)
      addMusts(musts, items, symbolOf)
    }
    for (const end of ends) if (!outputs.get(end)?.includes(id)) push(outputs, end, id)
  }
  const gapLists = gather(gaps, nodes)
  const outputLists = gather(outputs, nodes)
  return {
    exact,
    stems,
    maybe,
    symbols,
    roots: Int32Array.from({ length: symbols }, (_, symbol) => roots[symbol] ?? 0),
    ...layOut(edges, nodes),
    gapsOf: gapLists.places,
    gaps: gapLists.lists,
    outputOf: outputLists.places,
    outputs: outputLists.lists,
    ...chooseKeys(musts, starts.length, symbols),
    starts: Int32Array.from(starts),
    remembered: new Map(),
  }
}

interface Edges {
  readonly from: IntList
  readonly symbol: IntList
  readonly to: IntList
}

type LaidOut = Pick<Matcher, 'first' | 'edgeSymbols' | 'edgeTargets'>

/** Lays the edges of each node side by side, in the order of their symbols. */
const layOut = (edges: Edges, nodes: number): LaidOut => {
  const { length } = edges.from
  const from = edges.from.list
  const symbol = edges.symbol.list
  const to = edges.to.list
  const first = new Int32Array(nodes + 1)
  for (let k = 0; k < length; k++) first[from[k]! + 1]!++
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!
  const next = first.slice()
  const edgeSymbols = new Int32Array(length)
  const edgeTargets = new Int32Array(length)
  for (let k = 0; k < length; k++) {
    // few edges a node: sorting while they are put in is the quickest
    const lowest = first[from[k]!]!
    let place = next[from[k]!]!++
    while (place > lowest && edgeSymbols[place - 1]! > symbol[k]!) {
      edgeSymbols[place] = edgeSymbols[place - 1]!
      edgeTargets[place] = edgeTargets[place - 1]!
      place--
    }
    edgeSymbols[place] = symbol[k]!
    edgeTargets[place] = to[k]!
  }
  return { first, edgeSymbols, edgeTargets }
}

/** The lists of few nodes one after the other, and by node the place of its own; place 0 is an empty list. */
const gather = <T>(
  byNode: ReadonlyMap<number, readonly T[]>,
  nodes: number,
): { places: Int32Array; lists: (readonly T[])[] } => {
  const places = new Int32Array(nodes)
  const lists: (readonly T[])[] = [[]]
  for (const [node, list] of byNode) places[node] = lists.push(list) - 1
  return { places, lists }
}

/** What each pattern needs: where its things begin in `sets`, and there for each thing how many symbols, and those, of which one is enough. */
interface Musts {
  readonly first: IntList
  readonly sets: IntList
}

const addMusts = ({ first, sets }: Musts, items: readonly Item[], symbolOf: (item: Word) => number): void => {
  append(first, sets.length)
  for (const item of items) {
    const head = sets.length
    append(sets, 0)
    if (addFirstThing(item, symbolOf, sets)) sets.list[head] = sets.length - head - 1
    else sets.length = head
  }
}

/** Adds the symbols of the first thing in an item that must be there; gives false, and adds nothing, where nothing must. */
const addFirstThing = (item: Item, symbolOf: (item: Word) => number, symbols: IntList): boolean => {
  if (item.type === 'gap') return false
  if (item.type !== 'choice') {
    append(symbols, symbolOf(item))
    return true
  }
  const before = symbols.length
  for (const option of item.options) {
    let k = 0
    while (k < option.length && !addFirstThing(option[k]!, symbolOf, symbols)) k++
    if (k < option.length) continue
    symbols.length = before
    return false
  }
  return true
}

/** Gives each pattern to the symbols of that thing it needs which the fewest patterns need, and keeps the other things for a second look. */
const chooseKeys = (
  { first, sets }: Musts,
  patterns: number,
  symbols: number,
): Pick<Matcher, 'keyed' | 'needsOf' | 'needs'> => {
  const { list } = sets
  const uses = new Int32Array(symbols)
  for (let at = 0; at < sets.length; at += list[at]! + 1)
    for (let k = at + 1; k <= at + list[at]!; k++) uses[list[k]!]!++
  const keyed: (number[] | undefined)[] = new Array(symbols)
  const needsOf = new Int32Array(patterns + 1)
  const needs = makeIntList()
  for (let pattern = 0; pattern < patterns; pattern++) {
    const stop = pattern + 1 < patterns ? first.list[pattern + 1]! : sets.length
    const things: { at: number; cost: number }[] = []
    for (let at = first.list[pattern]!; at < stop; at += list[at]! + 1) {
      let cost = 0
      for (let k = at + 1; k <= at + list[at]!; k++) cost += uses[list[k]!]! ** 2
      things.push({ at, cost })
    }
    things.sort((a, b) => a.cost - b.cost)
    for (const [rank, { at }] of things.entries()) {
      if (rank > 0) for (let k = at; k <= at + list[at]!; k++) append(needs, list[k]!)
      else
        for (let k = at + 1; k <= at + list[at]!; k++) {
          const symbol = list[k]!
          keyed[symbol] ??= []
          if (keyed[symbol]!.at(-1) !== pattern) keyed[symbol]!.push(pattern)
        }
    }
    needsOf[pattern + 1] = needs.length
  }
  return { keyed, needsOf, needs: needs.list.slice(0, needs.length) }
}
