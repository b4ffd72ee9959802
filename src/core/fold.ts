/**
 * Folding: the one form in which words are compared. Lower case, without accents, with straight apostrophes; `ё` is `е`,
 * ligatures are spelt out, full-width and mathematical letters are plain ones, invisible characters are gone.
 * Every folded unit knows where it came from, so that offsets always point into the original text.
 */

/** A folded text: `chars[i]` stands for the original at `origin[i]`; `origin[length]` is the end of the original. */
export interface Folded {
  readonly chars: Uint16Array
  readonly origin: Uint32Array
  /** How many units of `chars` and `origin` are in use. */
  readonly length: number
}

/** What a folded unit is to the tokenizer. */
export const kind = { separator: 0, letter: 1, digit: 2, symbol: 3 } as const

const TABLE_SIZE = 0x2500
/** Folded form of the units below TABLE_SIZE; 0 = the unit is dropped. */
const table = new Uint16Array(TABLE_SIZE)
/** Second unit of the few letters that fold to two. */
const second = new Map<number, number>()
/** Kind of every folded unit below TABLE_SIZE. */
const kinds = new Uint8Array(TABLE_SIZE)

/** Letters that NFKD leaves whole; Cyrillic `й` and `ї` are letters of their own and keep their mark. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  ŀ: 'l',
  й: 'й',
  Й: 'й',
  ї: 'ї',
  Ї: 'ї',
  ё: 'е',
  Ё: 'е',
  ў: 'ў',
  Ў: 'ў',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‛': "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '…',
  º: 'o',
  ª: 'a',
}

const isDropped = (c: number): boolean =>
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x206f) ||
  c === 0x34f ||
  c === 0x61c ||
  (c >= 0x300 && c <= 0x36f) ||
  (c >= 0x483 && c <= 0x489)

/** Stands between the units where all are looked at in one go, which takes a tenth of the time of one by one; no letter of any language. */
const BETWEEN = '\uffff'
const units = Array.from({ length: TABLE_SIZE }, (_, c) => String.fromCharCode(c))
units
  .join(BETWEEN)
  .normalize('NFKD')
  .replace(/\p{M}/gu, '')
  .toLowerCase()
  .split(BETWEEN)
  .forEach((plain, c) => {
    if (isDropped(c) || c === 13) return
    const folded = special[units[c]!] ?? plain
    table[c] = folded.length === 0 ? c : folded.charCodeAt(0)
    if (folded.length === 2 && /^\p{L}{2}$/u.test(folded)) second.set(c, folded.charCodeAt(1))
  })
const allUnits = units.join('')
for (const { index } of allUnits.matchAll(/[^\S\n\r]/gu)) table[index] = 32
// signs of money are words of their own: a sentence that names a sum is another than one that does not
kinds.fill(kind.symbol, 0x2190)
for (const { index } of allUnits.matchAll(/\p{Nd}/gu)) kinds[index] = kind.digit
for (const { index } of allUnits.matchAll(/\p{L}/gu)) kinds[index] = kind.letter
for (const { index } of allUnits.matchAll(/\p{Sc}/gu)) kinds[index] = kind.symbol

/** The kind of a folded unit. */
export const kindOf = (c: number): number => {
  if (c < TABLE_SIZE) return kinds[c]!
  if (c < 0x2c00) return kind.symbol
  if (c >= 0x3000 && c <= 0x303f) return kind.separator
  if (c >= 0xd800 && c <= 0xdfff) return kind.symbol
  return kind.letter
}

/** Longest text that is read; what comes after is not looked at. A mail of this size is no letter any more. */
export const MAX_TEXT = 2_000_000

/** Folds at most MAX_TEXT units. Linear in time and space whatever the input; lone surrogates pass as symbols. */
export const fold = (text: string): Folded => {
  const size = Math.min(text.length, MAX_TEXT)
  // Only a few letters fold to two units, so twice the room is needed in the worst case and hardly ever used.
  let capacity = size + 64
  let chars = new Uint16Array(capacity)
  let origin = new Uint32Array(capacity + 1)
  let n = 0
  for (let i = 0; i < size; i++) {
    if (n + 4 > capacity) {
      capacity = capacity * 2
      const moreChars = new Uint16Array(capacity)
      moreChars.set(chars)
      chars = moreChars
      const moreOrigin = new Uint32Array(capacity + 1)
      moreOrigin.set(origin)
      origin = moreOrigin
    }
    const c = text.charCodeAt(i)
    if (c < TABLE_SIZE) {
      const f = table[c]!
      if (f === 0) continue
      chars[n] = f
      origin[n++] = i
      if (c > 0x7f) {
        const more = second.get(c)
        if (more !== undefined) {
          chars[n] = more
          origin[n++] = i
        }
      }
    } else if (c === 0xfeff || (c >= 0xfe00 && c <= 0xfe0f)) {
      // byte order mark and variation selectors are invisible
    } else if (c === 0x3000) {
      chars[n] = 32
      origin[n++] = i
    } else if (c >= 0xff01 && c <= 0xff5e) {
      chars[n] = table[c - 0xfee0]!
      origin[n++] = i
    } else if (c === 0xd835 && i + 1 < size) {
      // mathematical letters and digits (bold, script, monospace …), a way to write past filters
      const plain = String.fromCodePoint(text.codePointAt(i)!).normalize('NFKC')
      chars[n] = plain.length === 1 && plain.charCodeAt(0) < TABLE_SIZE ? table[plain.charCodeAt(0)]! : c
      origin[n++] = i
      if (plain.length === 1) i++
    } else {
      chars[n] = c
      origin[n++] = i
    }
  }
  origin[n] = size
  return { chars, origin, length: n }
}

/** The folded form as a string, for patterns, tests and people. */
export const foldedString = (text: string): string => {
  const { chars, length } = fold(text)
  let out = ''
  for (let i = 0; i < length; i++) out += String.fromCharCode(chars[i]!)
  return out
}
