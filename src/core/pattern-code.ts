import { append, type IntList, makeIntList } from './int-list.ts'
import { type Item, parsePattern } from './pattern.ts'

/**
 * Patterns as one list of numbers, in which they ship and from which they are compiled: thousands of small objects take longer to make
 * than all the rest. A positive number is a symbol: NUMBER, or a word from FIRST_WORD on; the others are below.
 */
export interface PatternCode {
  /** What pattern p reports when it is found. */
  readonly ids: Int32Array
  /** The numbers of pattern p stand from `first[p]` to `first[p + 1]`. */
  readonly first: Int32Array
  readonly codes: Int32Array
  /** The key (`keyOf`) of the word with symbol FIRST_WORD + k, each word once. */
  readonly words: Int32Array
}

/** The symbol of any number. */
export const NUMBER = 1
/** The first symbol of a word. */
export const FIRST_WORD = 2

/** Begins a choice. */
export const OPEN = -1
/** Parts the options of a choice. */
export const OR = -2
/** Ends a choice. */
export const CLOSE = -3
/** A gap of at most n words is GAP - n. */
export const GAP = -4

/** A word, or the beginning of one, as one number: its hash and whether it is a beginning. */
export const keyOf = (hash: number, stem: boolean): number => hash * 2 + (stem ? 1 : 0)

/** A pattern (`pattern.ts`) to encode; `id` is what a match reports. */
export interface Pattern {
  readonly id: number
  readonly pattern: string
}

/** Writes patterns as numbers. Throws an Error that names the pattern where one is malformed. */
export const encodePatterns = (patterns: readonly Pattern[]): PatternCode => {
  const codes = makeIntList()
  const words = makeIntList()
  const symbols = new Map<number, number>()
  const symbolOf = (key: number): number => {
    let symbol = symbols.get(key)
    if (symbol === undefined) {
      symbol = FIRST_WORD + words.length
      symbols.set(key, symbol)
      append(words, key)
    }
    return symbol
  }
  const put = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.type === 'number') append(codes, NUMBER)
      else if (item.type === 'gap') append(codes, GAP - item.gap)
      else if (item.type === 'choice') {
        item.options.forEach((option, k) => {
          append(codes, k === 0 ? OPEN : OR)
          put(option)
        })
        append(codes, CLOSE)
      } else append(codes, symbolOf(keyOf(item.hash, item.type === 'stem')))
    }
  }
  const first = new Int32Array(patterns.length + 1)
  patterns.forEach(({ pattern }, p) => {
    put(parsePattern(pattern))
    first[p + 1] = codes.length
  })
  return { ids: Int32Array.from(patterns, ({ id }) => id), first, codes: whole(codes), words: whole(words) }
}

/** Writes a list of patterns as numbers; each reports its place in the list. Throws as `encodePatterns` does. */
export const encodeList = (patterns: readonly string[]): PatternCode =>
  encodePatterns(patterns.map((pattern, id) => ({ id, pattern })))

/** A list as it stands, without the room behind it. */
export const whole = ({ list, length }: IntList): Int32Array => list.slice(0, length)
