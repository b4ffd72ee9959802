import { type Folded, kind, kindOf } from './fold.ts'

/**
 * Tokens of a folded text, in parallel arrays: token `i` covers folded units `start[i]` to `end[i]` (exclusive) and has
 * `hash[i]`, the FNV-1a hash of its letters. A token is a run of letters and digits; an apostrophe or a hyphen parts tokens
 * (`l'argent` is two), an address or a link is one token with the hash of `url`.
 */
export interface Tokens {
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly hash: Int32Array
  readonly length: number
}

/** Start value of FNV-1a; hashing goes on from here unit by unit. */
export const HASH_START = 0x811c9dc5 | 0

/** One step of FNV-1a over a UTF-16 unit. */
export const hashStep = (h: number, c: number): number => Math.imul(h ^ c, 0x01000193)

/** FNV-1a hash of folded letters; for data that is known before any text is read. */
export const hashWord = (folded: string): number => {
  let h = HASH_START
  for (let i = 0; i < folded.length; i++) h = hashStep(h, folded.charCodeAt(i))
  return h
}

/** The 24 bits of a word's hash by which patterns know it: a table of them ships. */
export const wordKey = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 8

/** Letters of a token that count; a longer run is cut here so that hostile text stays cheap. */
export const MAX_TOKEN = 48

const URL_HASH = hashWord('url')
const APOSTROPHE = 39
const STAR = 42
const AT = 64
const DOLLAR = 36

const isLatin = (c: number): boolean => c >= 97 && c <= 122
const isCyrillic = (c: number): boolean => c >= 0x400 && c <= 0x4ff

const lookalikes: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['a', 'а'],
  ['e', 'е'],
  ['o', 'о'],
  ['p', 'р'],
  ['c', 'с'],
  ['y', 'у'],
  ['x', 'х'],
  ['k', 'к'],
  ['m', 'м'],
  ['t', 'т'],
  ['b', 'в'],
  ['h', 'н'],
  ['i', 'і'],
  ['s', 'ѕ'],
  ['j', 'ј'],
]
const toCyrillic = new Map(lookalikes.map(([l, c]) => [l.charCodeAt(0), c.charCodeAt(0)]))
const toLatin = new Map(lookalikes.map(([l, c]) => [c.charCodeAt(0), l.charCodeAt(0)]))
const leet = new Map([...'01345@$7'].map((d, i): [number, number] => [d.charCodeAt(0), 'oieasast'.charCodeAt(i)]))

/** A letter of the other alphabet inside a word becomes the one it looks like, in the alphabet of most of the word. */
const mendAlphabet = (chars: Uint16Array, from: number, to: number): void => {
  let latin = 0
  let cyrillic = 0
  for (let i = from; i < to; i++) {
    if (isLatin(chars[i]!)) latin++
    else if (isCyrillic(chars[i]!)) cyrillic++
  }
  const map = latin >= cyrillic ? toLatin : toCyrillic
  for (let i = from; i < to; i++) chars[i] = map.get(chars[i]!) ?? chars[i]!
}

/** `fr33` and `1diot` become words; `mp3`, `h264` and `2nd` stay: a digit counts as a letter only between letters, doubled at the end, or before four. */
const mendLeet = (chars: Uint16Array, from: number, to: number): void => {
  let letters = 0
  for (let i = from; i < to; i++) {
    const k = kindOf(chars[i]!)
    if (k === kind.letter) letters++
    else if (!leet.has(chars[i]!) && chars[i] !== STAR) return
  }
  if (letters < 2) return
  const first = kindOf(chars[from]!) !== kind.letter
  const last = kindOf(chars[to - 1]!) !== kind.letter
  if (first && letters < 4) return
  if (last && !(to - from >= 4 && kindOf(chars[to - 2]!) !== kind.letter && kindOf(chars[to - 3]!) === kind.letter))
    return
  for (let i = from; i < to; i++) chars[i] = leet.get(chars[i]!) ?? chars[i]!
}

const isPartOfWord = (c: number): boolean => kindOf(c) !== kind.separator || isInner(c)

const isInner = (c: number): boolean => c === STAR || c === AT || c === DOLLAR

/** Splits a folded text into tokens. May mend disguised letters in `folded.chars`; offsets stay as they are. */
export const tokenize = (folded: Folded): Tokens => {
  const { chars, length } = folded
  let room = (length >> 2) + 16
  let start = new Uint32Array(room)
  let end = new Uint32Array(room)
  let hash = new Int32Array(room)
  let n = 0
  let i = 0
  while (i < length) {
    let k = kindOf(chars[i]!)
    if (k === kind.separator) {
      i++
      continue
    }
    if (n === room) {
      room *= 2
      const copy = (old: Uint32Array) => {
        const more = new Uint32Array(room)
        more.set(old)
        return more
      }
      start = copy(start)
      end = copy(end)
      const moreHash = new Int32Array(room)
      moreHash.set(hash)
      hash = moreHash
    }
    const from = i
    if (k === kind.symbol) {
      // a surrogate pair is one symbol, an emoji in the main
      i += chars[i]! >= 0xd800 && chars[i]! <= 0xdbff && i + 1 < length ? 2 : 1
      let h = HASH_START
      for (let j = from; j < i; j++) h = hashStep(h, chars[j]!)
      start[n] = from
      end[n] = i
      hash[n++] = h
      continue
    }
    let digits = 0
    let inner = false
    let latin = false
    let cyrillic = false
    while (i < length) {
      const c = chars[i]!
      k = kindOf(c)
      if (k === kind.letter) {
        if (isLatin(c)) latin = true
        else if (isCyrillic(c)) cyrillic = true
      } else if (k === kind.digit) digits++
      else if (isInner(c) && i + 1 < length && isPartOfWord(chars[i + 1]!) && isPartOfWord(chars[i - 1]!)) inner = true
      else break
      i++
    }
    if (isLink(chars, from, i, length)) {
      while (i < length && chars[i]! > 32) i++
      // the full stop or bracket after a link is not its own
      while (i > from + 1 && kindOf(chars[i - 1]!) === kind.separator && chars[i - 1] !== 47) i--
      start[n] = from
      end[n] = i
      hash[n++] = URL_HASH
      continue
    }
    const cut = Math.min(i, from + MAX_TOKEN)
    if (latin && cyrillic) mendAlphabet(chars, from, cut)
    if ((digits > 0 || inner) && digits < i - from) mendLeet(chars, from, cut)
    let h = HASH_START
    for (let j = from; j < cut; j++) h = hashStep(h, chars[j]!)
    start[n] = from
    end[n] = i
    hash[n++] = h
  }
  n = joinSpaced(chars, start, end, hash, n)
  return { start, end, hash, length: n }
}

/** `https://…`, `www.…` and `name@host.tld` stand for themselves, not for the words in them. */
const isLink = (chars: Uint16Array, from: number, to: number, length: number): boolean => {
  if (to + 2 < length && chars[to] === 58 && chars[to + 1] === 47 && chars[to + 2] === 47) return true
  if (to - from === 3 && chars[from] === 119 && chars[from + 1] === 119 && chars[from + 2] === 119 && chars[to] === 46)
    return true
  if (chars[to] !== 46 && chars[to] !== 64) return false
  let at = false
  let j = from
  const last = Math.min(length, from + 100)
  while (j < last && chars[j]! > 32) {
    if (chars[j] === 64) at = true
    else if (chars[j] === 46 && at && j + 1 < last && kindOf(chars[j + 1]!) === kind.letter) return true
    j++
  }
  return false
}

/** What may stand between the letters of a word that is spaced out. */
const joins = (c: number): boolean => c === 32 || c === 45 || c === 46 || c === 95

/** `f r e e` is one word: four or more single letters with one space between them. */
const joinSpaced = (chars: Uint16Array, start: Uint32Array, end: Uint32Array, hash: Int32Array, n: number): number => {
  let out = 0
  let i = 0
  while (i < n) {
    let j = i
    while (
      j < n &&
      end[j]! - start[j]! === 1 &&
      kindOf(chars[start[j]!]!) === kind.letter &&
      (j === i
        ? start[i] === 0 || chars[start[i]! - 1] !== APOSTROPHE
        : start[j]! - end[j - 1]! === 1 && joins(chars[end[j - 1]!]!))
    )
      j++
    if (j - i >= 4) {
      let h = HASH_START
      for (let k = i; k < j; k++) h = hashStep(h, chars[start[k]!]!)
      start[out] = start[i]!
      end[out] = end[j - 1]!
      hash[out++] = h
      i = j
    } else {
      start[out] = start[i]!
      end[out] = end[i]!
      hash[out++] = hash[i]!
      i++
    }
  }
  return out
}
