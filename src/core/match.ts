import { type Automaton, type Matcher, START, symbolOf } from './compile-matcher.ts'
import { type Folded, kind, kindOf } from './fold.ts'
import { keyOf, NUMBER } from './pattern-code.ts'
import { HASH_START, hashStep, MAX_TOKEN, type Tokens, wordKey } from './tokens.ts'

/** The symbols of each token of a message: what words, stems and numbers of a matcher it is. */
interface Symbols {
  readonly at: Int32Array
  readonly list: Int32Array
}

/** Words remembered before all are forgotten. */
const MOST_WORDS = 30_000

const lookUp = (matcher: Matcher, { chars }: Folded, { hash, start, end }: Tokens, token: number): Int32Array => {
  const found: number[] = []
  const word = symbolOf(matcher, keyOf(wordKey(hash[token]!), false))
  if (word !== 0) found.push(word)
  const from = start[token]!
  const to = Math.min(end[token]!, from + MAX_TOKEN)
  if (kindOf(chars[from]!) === kind.digit) found.push(NUMBER)
  let prefix = HASH_START
  for (let j = from; j < to; j++) {
    prefix = hashStep(prefix, chars[j]!)
    const stem = symbolOf(matcher, keyOf(wordKey(prefix), true))
    if (stem !== 0) found.push(stem)
  }
  return Int32Array.from(found)
}

/** Looks up the symbols of every token; several stems may fit one word. */
const symbolsOf = (matcher: Matcher, folded: Folded, tokens: Tokens): Symbols => {
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

/** The most steps a sentence may take, for each of its tokens; only hostile text comes near. */
const MAX_STEPS = 300

/** Finds every match among tokens `from` to `to` and reports it as id, first token, and token after the last. */
export type Match = (from: number, to: number, report: (id: number, first: number, after: number) => void) => void

/** Makes the function that finds matches among the tokens of one message. Its sentences must be asked for in their order. */
export const makeMatch = (matcher: Matcher, folded: Folded, tokens: Tokens): Match => {
  const { at, list } = symbolsOf(matcher, folded, tokens)
  const { keyed, keyedFrom, needsOf, needs, rarest, ids, tree } = matcher
  /** By symbol: the token after the last one that it is, so far. */
  const stood = new Int32Array(matcher.symbols)
  /** By place in `list`: what `stood` was before it. */
  const before = new Int32Array(list.length)
  /** By pattern: the token after the last of the last sentence in which it was looked at. */
  const looked = new Int32Array(ids.length)
  let steps = 0
  let begin = 0
  let start = 0
  let end = 0
  let tell: (id: number, first: number, after: number) => void = () => {}

  /** Goes on in the tree of plain words from a node that was reached before token `i`. */
  const descend = (node: number, i: number): void => {
    if (--steps < 0) return
    for (let k = tree.said[node]!; k !== 0; k = tree.nextSaid[k]!) tell(tree.saidId[k]!, begin, i)
    const stop = tree.first[node + 1]!
    if (i >= end || tree.first[node] === stop) return
    for (let k = at[i]!; k < at[i + 1]!; k++) {
      const symbol = list[k]!
      let edge = tree.first[node]!
      while (edge < stop && tree.edgeSymbols[edge]! < symbol) edge++
      if (edge < stop && tree.edgeSymbols[edge] === symbol) descend(tree.edgeTargets[edge]!, i + 1)
    }
  }
  /** Goes on in the automaton of a pattern. */
  const walk = (automaton: Automaton, id: number, node: number, i: number): void => {
    if (--steps < 0) return
    if (automaton.ends[node]) tell(id, begin, i)
    if (i >= end) return
    for (let k = at[i]!; k < at[i + 1]!; k++) step(automaton, id, node, list[k]!, i + 1)
    const jumps = automaton.gaps[node]
    if (!jumps) return
    for (const { max, to: target } of jumps) {
      const last = Math.min(end - 1, i + max)
      for (let j = i; j <= last; j++)
        for (let k = at[j]!; k < at[j + 1]!; k++) step(automaton, id, target, list[k]!, j + 1)
    }
  }
  const step = (automaton: Automaton, id: number, node: number, symbol: number, after: number): void => {
    const { first, edgeSymbols, edgeTargets } = automaton
    let edge = first[node]!
    const stop = first[node + 1]!
    while (edge < stop && edgeSymbols[edge]! < symbol) edge++
    for (; edge < stop && edgeSymbols[edge] === symbol; edge++) walk(automaton, id, edgeTargets[edge]!, after)
  }
  /** Whether all else that a pattern needs stands in the sentence. */
  const hasAll = (pattern: number): boolean => {
    const last = needsOf[pattern + 1]!
    for (let at = needsOf[pattern]!; at < last; ) {
      const next = at + 1 + needs[at]!
      if (at === rarest[pattern]) {
        at = next
        continue
      }
      at++
      while (at < next && stood[needs[at]!]! <= start) at++
      if (at === next) return false
      at = next
    }
    return true
  }
  /** Tries a pattern at every token with which it can begin. */
  const enter = (pattern: number): void => {
    const automaton = matcher.automaton(pattern)
    const id = ids[pattern]!
    for (let edge = automaton.first[START]!; edge < automaton.first[START + 1]!; edge++) {
      const symbol = automaton.edgeSymbols[edge]!
      let after = stood[symbol]!
      while (after > start) {
        begin = after - 1
        walk(automaton, id, automaton.edgeTargets[edge]!, after)
        let place = at[begin]!
        while (list[place] !== symbol) place++
        after = before[place]!
      }
    }
  }
  return (from, to, report) => {
    start = from
    end = to
    steps = MAX_STEPS * (to - from)
    tell = report
    for (begin = from; begin < to; begin++) {
      for (let place = at[begin]!; place < at[begin + 1]!; place++) {
        const symbol = list[place]!
        before[place] = stood[symbol]!
        stood[symbol] = begin + 1
        const root = tree.roots[symbol]!
        if (root !== 0) descend(root, begin + 1)
      }
    }
    for (let place = at[from]!; place < at[to]!; place++) {
      const symbol = list[place]!
      const last = keyedFrom[symbol + 1]!
      for (let k = keyedFrom[symbol]!; k < last; k++) {
        const pattern = keyed[k]!
        if (looked[pattern] === to) continue
        looked[pattern] = to
        if (hasAll(pattern)) enter(pattern)
      }
    }
  }
}
