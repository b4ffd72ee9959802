import { findAll, makeFinder } from './find.ts'
import { foldedString } from './fold.ts'
import type { Replies } from './replies.ts'
import type { Quote } from './report.ts'

const folded = new WeakMap<readonly string[], ReadonlySet<string>>()

const setOf = (words: readonly string[]): ReadonlySet<string> => {
  let set = folded.get(words)
  if (!set) {
    set = new Set(words.map(foldedString))
    folded.set(words, set)
  }
  return set
}

/**
 * The thing that is asked for, in the client's own words: "three short versions for Instagram". It is the first noun of a piece of work
 * in the quotes, with the small words right before it and a preposition's phrase right after it. Undefined where none is named.
 */
export const thingIn = (quotes: readonly Quote[], { language, things }: Replies): string | undefined => {
  const { nouns, before, joins, stops } = things
  const finder = makeFinder(nouns)
  const [small, joining, stopping] = [setOf(before), setOf(joins), setOf(stops)]
  for (const { quote } of quotes) {
    const found = findAll(finder, quote)[0]
    if (!found) continue
    const words = [...quote.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: word, index }) => ({
      word: foldedString(word),
      start: index,
      end: index + word.length,
    }))
    const isBeside = (left: number, right: number) =>
      /^[ \u00a0]+$/.test(quote.slice(words[left]!.end, words[right]!.start))
    const isSmall = (n: number) => small.has(words[n]!.word) || /^\d+$/.test(words[n]!.word)
    /** The last word of the phrase that the preposition after word `at` begins; `at` itself where it does not end well. */
    const endOfPhrase = (at: number): number => {
      let k = at + 2
      while (k < words.length && isBeside(k - 1, k) && isSmall(k)) k++
      const isWord = (n: number) =>
        n < words.length && isBeside(n - 1, n) && !stopping.has(words[n]!.word) && !joining.has(words[n]!.word)
      if (!isWord(k)) return at
      // "for Grand Rapids": a name goes on; in German every noun looks like one
      const isName = (n: number) => isWord(n) && /^\p{Lu}/u.test(quote.slice(words[n]!.start))
      return language !== 'de' && isName(k) && isName(k + 1) ? k + 1 : k
    }
    let first = words.findIndex(({ end }) => end > found.start)
    let last = words.findLastIndex(({ start }) => start < found.end)
    while (first > 0 && isBeside(first - 1, first) && isSmall(first - 1)) first--
    const goesOn = last + 1 < words.length && isBeside(last, last + 1) && joining.has(words[last + 1]!.word)
    if (goesOn) last = endOfPhrase(last)
    // a bare noun names nothing that the client would not know
    if (first === last) continue
    const thing = quote.slice(words[first]!.start, words[last]!.end)
    return first === 0 && small.has(words[0]!.word) ? thing[0]!.toLowerCase() + thing.slice(1) : thing
  }
  return undefined
}
