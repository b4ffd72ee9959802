import { compileMatcher } from '../core/compile-matcher.ts'
import { fold } from '../core/fold.ts'
import { makeMatch } from '../core/match.ts'
import { parsePattern } from '../core/pattern.ts'
import { encodeList } from '../core/pattern-code.ts'
import { tokenize } from '../core/tokens.ts'

/** A plain expression as it ships: folded words parted by one space, so that it can be read without parsing. */
const plain = (expression: string): string | undefined => {
  if (/[()[\]|…#]/u.test(expression)) return undefined
  const words: string[] = []
  for (const word of expression.split(/\s+/u)) {
    const stem = word.endsWith('*')
    const folded = fold(stem ? word.slice(0, -1) : word)
    const { start, end, length } = tokenize(folded)
    for (let i = 0; i < length; i++) words.push(String.fromCharCode(...folded.chars.slice(start[i], end[i])))
    if (stem && words.length) words[words.length - 1] += '*'
  }
  return words.length && words.every(word => !word.includes(' ')) ? words.join(' ') : undefined
}

const isReadable = (expression: string): boolean => {
  try {
    parsePattern(expression)
    return true
  } catch {
    return false
  }
}

/** What a plain expression looks like in a text: its words, a stem with a letter more. */
const sample = (expression: string): string => expression.replaceAll('*', 'q')

/**
 * Leaves out every plain expression of a concept that another one of the same concept finds already ("pay the invoice" beside
 * "invoice"), and writes the rest folded. What the concept finds stays exactly the same.
 */
export const compactConcept = (expressions: readonly string[]): string[] => {
  const plains = [...new Set(expressions.flatMap(expression => plain(expression) ?? []))].sort(
    (a, b) => a.split(' ').length - b.split(' ').length || a.length - b.length,
  )
  // an expression that cannot be read is left out here, and named by the checker and a conformance test
  const others = expressions.filter(expression => plain(expression) === undefined && isReadable(expression))
  const matcher = compileMatcher(encodeList(plains))
  const kept = plains.filter((expression, own) => {
    const folded = fold(sample(expression))
    const tokens = tokenize(folded)
    let redundant = false
    makeMatch(matcher, folded, tokens)(0, tokens.length, id => {
      if (id < own) redundant = true
    })
    return !redundant
  })
  // German expressions with umlauts are found with `ae`, `oe`, `ue` too, so those keep their written form
  return [
    ...kept.sort(),
    ...expressions.filter(expression => /[äöü]/iu.test(expression) && plain(expression) !== undefined),
    ...others,
  ]
}
