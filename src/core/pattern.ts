import { fold, foldedString } from './fold.ts'
import { HASH_START, hashStep, tokenize } from './tokens.ts'

/**
 * The little language of phrases and concepts, readable without programming:
 * `word` a word · `word*` any word that begins so · `(a|b c)` one of these · `[word]` may be missing · `#` any number ·
 * `…` up to four words between · `…9` up to nine. Case, accents, kinds of apostrophe and hyphens do not matter.
 */

/** One step of a pattern: a word, the beginning of a word, any number, or a gap of at most `gap` words. */
export type Step =
  | { readonly type: 'word'; readonly hash: number }
  | { readonly type: 'stem'; readonly hash: number }
  | { readonly type: 'number' }
  | { readonly type: 'gap'; readonly gap: number }

const SPACE = 32
const STAR = 42
const DEFAULT_GAP = 4
/** More ways than this to say one phrase is a mistake in the data. */
const MAX_WAYS = 600

/** All sequences of steps that a pattern stands for. Throws an Error that names the pattern where it is malformed. */
export const parsePattern = (pattern: string): Step[][] => {
  if (/^[a-zа-я\d*]+(?: [a-zа-я\d*]+)*$/.test(pattern)) return [foldedSteps(pattern)]
  const fail = (why: string): never => {
    throw new Error(`pattern "${pattern}": ${why}`)
  }
  let at = 0
  const sequence = (stop: string): Step[][] => {
    let ways: Step[][] = [[]]
    while (at < pattern.length && !stop.includes(pattern[at]!)) {
      const c = pattern[at]!
      let options: Step[][]
      if (c === ' ') {
        at++
        continue
      }
      if (c === '(' || c === '[') {
        at++
        options = c === '[' ? [[]] : []
        const close = c === '(' ? ')' : ']'
        for (;;) {
          options.push(...sequence(`|${close}`))
          if (at >= pattern.length) fail(`"${c}" is not closed`)
          if (pattern[at++] === close) break
        }
      } else if (c === '…') {
        const digits = /^\d+/.exec(pattern.slice(++at))?.[0] ?? ''
        at += digits.length
        options = [[{ type: 'gap', gap: digits ? Number(digits) : DEFAULT_GAP }]]
      } else if (c === '#') {
        at++
        options = [[{ type: 'number' }]]
      } else {
        const word = /^[^\s()[\]|…#]+/.exec(pattern.slice(at))?.[0]
        if (!word) return fail(`"${c}" stands alone`)
        at += word.length
        options = wordSteps(word)
      }
      const next: Step[][] = []
      for (const way of ways) for (const option of options) next.push([...way, ...option])
      if (next.length > MAX_WAYS) fail(`more than ${MAX_WAYS} ways`)
      ways = next
    }
    return ways
  }
  const ways = sequence('')
  if (at < pattern.length) fail(`"${pattern[at]}" has no opening bracket`)
  const useful = ways.filter(way => way.some(step => step.type !== 'gap')).map(trimGaps)
  if (useful.length === 0) fail('no word in it')
  return useful
}

/** Words that are folded already and hold nothing else: most of a lexicon, and many times quicker to read. */
const foldedSteps = (pattern: string): Step[] => {
  const steps: Step[] = []
  let h = HASH_START
  let stem = false
  for (let i = 0; i <= pattern.length; i++) {
    const c = i === pattern.length ? SPACE : pattern.charCodeAt(i)
    if (c === SPACE) {
      steps.push({ type: stem ? 'stem' : 'word', hash: h })
      h = HASH_START
      stem = false
    } else if (c === STAR) stem = true
    else h = hashStep(h, c)
  }
  return steps
}

const trimGaps = (way: Step[]): Step[] => {
  let from = 0
  let to = way.length
  while (way[from]?.type === 'gap') from++
  while (way[to - 1]?.type === 'gap') to--
  return way.slice(from, to)
}

/** A written word as steps; German words with an umlaut are also looked for with `ae`, `oe`, `ue`, as people type them abroad. */
const wordSteps = (word: string): Step[][] => {
  const stem = word.endsWith('*')
  const plain = stem ? word.slice(0, -1) : word
  const spellings = new Set([
    plain,
    plain.replace(/[äöü]/giu, v => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[v.toLowerCase()] ?? v),
  ])
  return [...spellings].map(spelling => {
    const folded = fold(foldedString(spelling))
    const tokens = tokenize(folded)
    const steps: Step[] = []
    for (let i = 0; i < tokens.length; i++) {
      const isStem = stem && i + 1 === tokens.length
      let h = HASH_START
      for (let j = tokens.start[i]!; j < tokens.end[i]!; j++) h = hashStep(h, folded.chars[j]!)
      steps.push(isStem ? { type: 'stem', hash: h } : { type: 'word', hash: h })
    }
    return steps
  })
}
