import { fold, foldedString } from './fold.ts'
import { HASH_START, hashStep, tokenize, wordKey } from './tokens.ts'

/**
 * The little language of phrases and concepts, readable without programming:
 * `word` a word · `word*` any word that begins so · `(a|b c)` one of these · `[word]` may be missing · `#` any number ·
 * `…` up to four words between · `…9` up to nine. Case, accents, kinds of apostrophe and hyphens do not matter.
 */

/** One item of a pattern: a word or the beginning of one (by `wordKey`), any number, a gap of at most `gap` words, or a choice of sequences. */
export type Item =
  | { readonly type: 'word'; readonly hash: number }
  | { readonly type: 'stem'; readonly hash: number }
  | { readonly type: 'number' }
  | { readonly type: 'gap'; readonly gap: number }
  | { readonly type: 'choice'; readonly options: readonly (readonly Item[])[] }

const DEFAULT_GAP = 4
const SPACE = 32
const STAR = 42

const wordHere = /[^\s()[\]|…#]+/y
const digitsHere = /\d+/y

/** The items of a pattern. Throws an Error that names the pattern where it is malformed or could match nothing at all. */
export const parsePattern = (pattern: string): Item[] => {
  if (/^[a-zа-я\d*]+(?: [a-zа-я\d*]+)*$/.test(pattern)) return foldedItems(pattern)
  const fail = (why: string): never => {
    throw new Error(`pattern "${pattern}": ${why}`)
  }
  let at = 0
  const sequence = (stop: string): Item[] => {
    const items: Item[] = []
    while (at < pattern.length && !stop.includes(pattern[at]!)) {
      const c = pattern[at]!
      if (c === ' ') at++
      else if (c === '(' || c === '[') {
        at++
        const options: Item[][] = c === '[' ? [[]] : []
        const close = c === '(' ? ')' : ']'
        for (;;) {
          options.push(sequence(`|${close}`))
          if (at >= pattern.length) fail(`"${c}" is not closed`)
          if (pattern[at++] === close) break
        }
        items.push({ type: 'choice', options })
      } else if (c === '…') {
        digitsHere.lastIndex = ++at
        const digits = digitsHere.exec(pattern)?.[0] ?? ''
        at += digits.length
        items.push({ type: 'gap', gap: digits ? Number(digits) : DEFAULT_GAP })
      } else if (c === '#') {
        at++
        items.push({ type: 'number' })
      } else {
        wordHere.lastIndex = at
        const word = wordHere.exec(pattern)?.[0]
        if (!word) return fail(`"${c}" stands alone`)
        at += word.length
        items.push(...wordItems(word))
      }
    }
    return items
  }
  const items = trimGaps(sequence('')).map((item, _, all) => (all.length === 1 ? mustBeThere(item) : item))
  if (canBeEmpty(items)) fail('no word in it that must be there')
  return items
}

/** What may be missing and is the whole pattern must be there after all. */
const mustBeThere = (item: Item): Item =>
  item.type === 'choice' ? { type: 'choice', options: item.options.filter(option => option.length > 0) } : item

const canBeEmpty = (items: readonly Item[]): boolean =>
  items.every(item => item.type === 'gap' || (item.type === 'choice' && item.options.some(canBeEmpty)))

const trimGaps = (items: readonly Item[]): Item[] => {
  let from = 0
  let to = items.length
  while (items[from]?.type === 'gap') from++
  while (items[to - 1]?.type === 'gap') to--
  return items.slice(from, to)
}

/** Words that are folded already and hold nothing else: most of a lexicon, and many times quicker to read. */
const foldedItems = (pattern: string): Item[] => {
  const items: Item[] = []
  let h = HASH_START
  let stem = false
  for (let i = 0; i <= pattern.length; i++) {
    const c = i === pattern.length ? SPACE : pattern.charCodeAt(i)
    if (c === SPACE) {
      items.push({ type: stem ? 'stem' : 'word', hash: wordKey(h) })
      h = HASH_START
      stem = false
    } else if (c === STAR) stem = true
    else h = hashStep(h, c)
  }
  return items
}

/** A written word as items; German words with an umlaut are also looked for with `ae`, `oe`, `ue`, as people type them abroad. */
const wordItems = (word: string): Item[] => {
  if (/^[a-zа-я\d]+\*?$/.test(word)) return foldedItems(word)
  let items = written.get(word)
  if (!items) {
    items = readWord(word)
    if (written.size > 20_000) written.clear()
    written.set(word, items)
  }
  return items
}

/** Words that took reading, by how they are written: the same ones stand in many patterns. */
const written = new Map<string, Item[]>()

const readWord = (word: string): Item[] => {
  const stem = word.endsWith('*')
  const plain = stem ? word.slice(0, -1) : word
  const abroad = plain.replace(/[äöü]/giu, v => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[v.toLowerCase()] ?? v)
  const items = itemsOf(plain, stem)
  return abroad === plain ? items : [{ type: 'choice', options: [items, itemsOf(abroad, stem)] }]
}

const itemsOf = (word: string, stem: boolean): Item[] => {
  const folded = fold(foldedString(word))
  const { start, end, length } = tokenize(folded)
  return Array.from({ length }, (_, i): Item => {
    let h = HASH_START
    for (let j = start[i]!; j < end[i]!; j++) h = hashStep(h, folded.chars[j]!)
    return { type: stem && i + 1 === length ? 'stem' : 'word', hash: wordKey(h) }
  })
}
