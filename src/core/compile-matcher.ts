import { append, type IntList, makeIntList } from './int-list.ts'
import { CLOSE, FIRST_WORD, GAP, OPEN, OR, type PatternCode, whole } from './pattern-code.ts'

/**
 * A set of patterns ready to be found. Patterns of plain words share their beginnings in one tree; a pattern with choices or gaps is an
 * automaton of its own, made when it is tried for the first time: most are never tried, and a language is ready the sooner.
 */
export interface Matcher {
  /** Open-addressing table, a power of two, of the symbols of words and of beginnings of words, by key; 0 is an empty slot. */
  readonly slots: Int32Array
  /** The key of the word with symbol FIRST_WORD + k. */
  readonly words: Int32Array
  /** Number of symbols: 0 is none, then those of `pattern-code.ts`. */
  readonly symbols: number
  readonly tree: Tree
  /**
   * Of the patterns with choices or gaps only those are tried of which the rarest thing that must be there is there: the patterns for
   * which symbol s is that thing, or one way to say it, stand in `keyed` from `keyedFrom[s]` to `keyedFrom[s + 1]`.
   */
  readonly keyedFrom: Int32Array
  readonly keyed: Int32Array
  /** The things that pattern p needs stand from `needsOf[p]` to `needsOf[p + 1]`: how many symbols, and those, of which one is enough. */
  readonly needsOf: Int32Array
  readonly needs: Int32Array
  /** By pattern: where its rarest thing stands in `needs`. */
  readonly rarest: Int32Array
  /** What a match of pattern p, one with choices or gaps, reports. */
  readonly ids: Int32Array
  /** Makes the automaton of pattern p, once. */
  readonly automaton: (pattern: number) => Automaton
  /** Symbols of words seen before, by hash. */
  readonly remembered: Map<number, Int32Array>
}

/** Nodes from 1 on; the edges of node n are those from `first[n]` to `first[n + 1]`, in the order of their symbols. */
export interface Edges {
  readonly first: Int32Array
  readonly edgeSymbols: Int32Array
  readonly edgeTargets: Int32Array
}

/** All patterns of plain words. */
export interface Tree extends Edges {
  /** By symbol: the node of the patterns that begin with it; 0 where there are none. */
  readonly roots: Int32Array
  /** By node: the first of what has been said when it is reached; then `nextSaid` leads on; 0 is none. */
  readonly said: Int32Array
  readonly nextSaid: Int32Array
  /** What each of those reports. */
  readonly saidId: Int32Array
}

/** One pattern with choices or gaps. It begins at node `START`. */
export interface Automaton extends Edges {
  /** By node: 1 where the pattern has been said. */
  readonly ends: Uint8Array
  /** By node: the gaps that follow it. */
  readonly gaps: readonly (readonly GapEdge[] | undefined)[]
}

/** From a node, up to `max` words may follow before an edge of node `to`. */
export interface GapEdge {
  readonly max: number
  readonly to: number
}

/** The node with which an automaton begins. */
export const START = 1

/** Gives words their symbols; those that stand in no pattern are left out. */
const nameWords = ({ codes, words }: PatternCode): Pick<Matcher, 'slots' | 'words' | 'symbols'> => {
  let size = 64
  while (size < words.length * 2) size <<= 1
  const slots = new Int32Array(size)
  const named = new Uint8Array(FIRST_WORD + words.length)
  for (let at = 0; at < codes.length; at++) {
    const symbol = codes[at]!
    if (symbol < FIRST_WORD || named[symbol] === 1) continue
    named[symbol] = 1
    let slot = words[symbol - FIRST_WORD]! & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = symbol
  }
  return { slots, words, symbols: named.length }
}

/** The symbol of the word with a key (`keyOf`); 0 where it stands in no pattern. */
export const symbolOf = ({ slots, words }: Matcher, key: number): number => {
  const mask = slots.length - 1
  let slot = key & mask
  let symbol = slots[slot]!
  while (symbol !== 0 && words[symbol - FIRST_WORD] !== key) {
    slot = (slot + 1) & mask
    symbol = slots[slot]!
  }
  return symbol
}

/** Compiles patterns. */
export const compileMatcher = (patterns: PatternCode): Matcher => {
  const { ids, first, codes } = patterns
  const named = nameWords(patterns)
  const plain = makeIntList()
  const others = makeIntList()
  for (let p = 0; p < ids.length; p++) {
    let at = first[p]!
    while (at < first[p + 1]! && codes[at]! > 0) at++
    append(at === first[p + 1] ? plain : others, p)
  }
  const made: (Automaton | undefined)[] = new Array(others.length)
  return {
    ...named,
    tree: growTree(patterns, whole(plain), named.symbols),
    ...chooseKeys(patterns, whole(others), named.symbols),
    ids: Int32Array.from(whole(others), p => ids[p]!),
    automaton: k => {
      made[k] ??= makeAutomaton(thingsOf(patterns, others.list[k]!))
      return made[k]
    },
    remembered: new Map(),
  }
}

const growTree = ({ ids, first, codes }: PatternCode, plain: Int32Array, symbols: number): Tree => {
  let most = 1
  for (let k = 0; k < plain.length; k++) most += first[plain[k]! + 1]! - first[plain[k]!]!
  // node 0 is none
  let nodes = 1
  const parent = new Int32Array(most)
  const symbolAt = new Int32Array(most)
  const roots = new Int32Array(symbols)
  let slots = 64
  while (slots < most * 2) slots <<= 1
  /** Open-addressing table of nodes by parent and symbol. */
  const children = new Int32Array(slots)
  const childOf = (node: number, symbol: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca77)) >>> 7
    for (;;) {
      slot &= slots - 1
      const child = children[slot]!
      if (child === 0) {
        children[slot] = nodes
        parent[nodes] = node
        symbolAt[nodes] = symbol
        return nodes++
      }
      if (parent[child] === node && symbolAt[child] === symbol) return child
      slot++
    }
  }
  const said = new Int32Array(most)
  const nextSaid = new Int32Array(plain.length + 1)
  const saidId = new Int32Array(plain.length + 1)
  let sayings = 1
  for (let k = 0; k < plain.length; k++) {
    const id = ids[plain[k]!]!
    const begin = first[plain[k]!]!
    const end = first[plain[k]! + 1]!
    const root = codes[begin]!
    if (roots[root] === 0) roots[root] = nodes++
    let node = roots[root]!
    for (let at = begin + 1; at < end; at++) node = childOf(node, codes[at]!)
    let same = said[node]!
    while (same !== 0 && saidId[same] !== id) same = nextSaid[same]!
    if (same !== 0) continue
    saidId[sayings] = id
    nextSaid[sayings] = said[node]!
    said[node] = sayings++
  }
  // an edge leads to each node but the roots; the lists of parents and symbols become those of edges
  const target = new Int32Array(nodes)
  let length = 0
  for (let node = 1; node < nodes; node++) {
    if (parent[node] === 0) continue
    parent[length] = parent[node]!
    symbolAt[length] = symbolAt[node]!
    target[length++] = node
  }
  const edges: EdgeLists = {
    from: { list: parent, length },
    symbol: { list: symbolAt, length },
    to: { list: target, length },
  }
  return { roots, said, nextSaid, saidId, ...layOut(edges, nodes) }
}

const push = <T>(lists: T[][], key: number, one: T): void => {
  const list = lists[key]
  if (list) list.push(one)
  else lists[key] = [one]
}

/** A symbol, a gap of at most so many words, or a choice of sequences. */
type Thing = number | { readonly gap: number } | { readonly options: readonly (readonly Thing[])[] }

/** The things of one pattern. */
const thingsOf = ({ first, codes }: PatternCode, pattern: number): readonly Thing[] => {
  let at = first[pattern]!
  const end = first[pattern + 1]!
  const sequence = (): Thing[] => {
    const things: Thing[] = []
    while (at < end && codes[at] !== OR && codes[at] !== CLOSE) {
      const code = codes[at++]!
      if (code > 0) things.push(code)
      else if (code !== OPEN) things.push({ gap: GAP - code })
      else {
        const options = [sequence()]
        while (codes[at++] === OR) options.push(sequence())
        things.push({ options })
      }
    }
    return things
  }
  return sequence()
}

const makeAutomaton = (things: readonly Thing[]): Automaton => {
  const edges: EdgeLists = { from: makeIntList(32), symbol: makeIntList(32), to: makeIntList(32) }
  const gaps: GapEdge[][] = []
  /** Where the gaps that lead to a node begin, to make one gap of two in a row. */
  const gapSources: { from: number; max: number }[][] = []
  // node 0 is none
  let nodes = START + 1
  const bridge = (node: number, max: number, target: number) => {
    // a node may be reached by a word as well, where it ends a choice
    for (const { from, max: before } of [{ from: node, max: 0 }, ...(gapSources[node] ?? [])]) {
      push(gaps, from, { max: before + max, to: target })
      push(gapSources, target, { from, max: before + max })
    }
  }
  /** Adds things after each node of `frontier`; the last word leads to `end`. Gives the nodes where they may have ended. */
  const add = (frontier: readonly number[], things: readonly Thing[], end: number): readonly number[] => {
    let now = frontier
    for (let k = 0; k < things.length; k++) {
      const thing = things[k]!
      const target = k + 1 === things.length ? end : nodes++
      if (typeof thing === 'number') {
        for (const node of now) {
          append(edges.from, node)
          append(edges.symbol, thing)
          append(edges.to, target)
        }
        now = [target]
      } else if ('gap' in thing) {
        for (const node of now) bridge(node, thing.gap, target)
        now = [target]
      } else {
        const ends = new Set<number>()
        for (const option of thing.options)
          for (const node of option.length ? add(now, option, target) : now) ends.add(node)
        now = [...ends]
      }
    }
    return now
  }
  const last = add([START], things, nodes++)
  const ends = new Uint8Array(nodes)
  for (const node of last) ends[node] = 1
  return { ends, gaps, ...layOut(edges, nodes) }
}

interface EdgeLists {
  readonly from: IntList
  readonly symbol: IntList
  readonly to: IntList
}

/** Lays the edges of each node side by side, in the order of their symbols. */
const layOut = (edges: EdgeLists, nodes: number): Edges => {
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

/** Gives each pattern to the symbols of that thing it needs which the fewest patterns need, and keeps the other things for a second look. */
const chooseKeys = (
  { first, codes }: PatternCode,
  patterns: Int32Array,
  symbols: number,
): Pick<Matcher, 'keyed' | 'keyedFrom' | 'needsOf' | 'needs' | 'rarest'> => {
  const count = patterns.length
  // a thing takes a number more than its symbols, and is not longer than its codes
  const needs = new Int32Array(2 * codes.length)
  let length = 0
  /** Whether the thing that was looked at last must be there. */
  let isNeeded = false
  /**
   * Adds the symbols with which the thing at `at` can begin, one of which must be there, and nothing where none must. Gives the place after
   * the thing.
   */
  const addNeeded = (at: number): number => {
    const code = codes[at]!
    if (code !== OPEN) {
      isNeeded = code > 0
      if (isNeeded) needs[length++] = code
      return at + 1
    }
    const before = length
    let all = true
    let found = false
    for (let next = at + 1; ; ) {
      const now = codes[next]!
      if (now === OR || now === CLOSE) {
        all &&= found
        found = false
        next++
        if (now === OR) continue
        if (!all) length = before
        isNeeded = all
        return next
      }
      const held = length
      next = addNeeded(next)
      // of an option the first thing that must be there is enough
      if (found) length = held
      else found = isNeeded
    }
  }
  const needsOf = new Int32Array(count + 1)
  for (let pattern = 0; pattern < count; pattern++) {
    const end = first[patterns[pattern]! + 1]!
    for (let at = first[patterns[pattern]!]!; at < end; ) {
      const head = length++
      at = addNeeded(at)
      if (isNeeded) needs[head] = length - head - 1
      else length = head
    }
    needsOf[pattern + 1] = length
  }
  const uses = new Int32Array(symbols)
  for (let at = 0; at < length; at += needs[at]! + 1) {
    const last = at + needs[at]!
    for (let k = at + 1; k <= last; k++) uses[needs[k]!]!++
  }
  const rarest = new Int32Array(count)
  const keyedFrom = new Int32Array(symbols + 1)
  for (let pattern = 0; pattern < count; pattern++) {
    let lowest = Number.POSITIVE_INFINITY
    for (let at = needsOf[pattern]!; at < needsOf[pattern + 1]!; at += needs[at]! + 1) {
      const last = at + needs[at]!
      let cost = 0
      for (let k = at + 1; k <= last; k++) cost += uses[needs[k]!]! * uses[needs[k]!]!
      if (cost >= lowest) continue
      lowest = cost
      rarest[pattern] = at
    }
    const head = rarest[pattern]!
    for (let k = head + 1; k <= head + needs[head]!; k++) keyedFrom[needs[k]! + 1]!++
  }
  for (let symbol = 0; symbol < symbols; symbol++) keyedFrom[symbol + 1]! += keyedFrom[symbol]!
  const next = keyedFrom.slice()
  const keyed = new Int32Array(keyedFrom[symbols]!)
  for (let pattern = 0; pattern < count; pattern++) {
    const head = rarest[pattern]!
    for (let k = head + 1; k <= head + needs[head]!; k++) keyed[next[needs[k]!]!++] = pattern
  }
  return { keyed, keyedFrom, needsOf, needs: needs.slice(0, length), rarest }
}
