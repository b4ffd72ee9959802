import { type Folded, kind, kindOf } from './fold.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** Facts of a sentence that need no language, one bit each. */
export const cue = {
  question: 1,
  exclamation: 2,
  shouting: 4,
  amount: 8,
  hour: 16,
  date: 32,
  percent: 64,
  number: 128,
  smiley: 256,
  trailing: 512,
  quoted: 1024,
  link: 2048,
} as const

/** How many cues there are. */
export const CUES = 12

const CURRENCY = new Set([...'€$£¥₽₴₸₹₺₩₿'].map(c => c.charCodeAt(0)))
const isUpper = (c: number): boolean =>
  (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7) || (c >= 0x400 && c <= 0x42f)

/** Reads the cues of a sentence from its characters. `text` is the original, because folding loses capitals. */
export const readCues = (text: string, folded: Folded, tokens: Tokens, { from, to, end }: Sentence): number => {
  const { chars, origin } = folded
  let bits = 0
  const first = tokens.start[from]!
  const last = tokens.end[to - 1]!
  // the marks that close the sentence stand after its last token
  for (let i = last; i < folded.length && origin[i]! < end + 1; i++) {
    const c = chars[i]!
    if (c === 63) bits |= cue.question
    else if (c === 33) bits |= cue.exclamation
    else if (c === 0x2026 || (c === 46 && chars[i + 1] === 46)) bits |= cue.trailing
  }
  for (let i = first; i < last; i++) {
    const c = chars[i]!
    if (c < 48 || (c > 57 && c < 97) || c > 0x2000) {
      if (c === 63) bits |= cue.question
      else if (c === 33) bits |= cue.exclamation
      else if (c === 37) bits |= cue.percent
      else if (c === 34) bits |= cue.quoted
      else if (CURRENCY.has(c)) bits |= cue.amount
      else if (
        c === 58 &&
        i + 1 < last &&
        kindOf(chars[i + 1]!) === kind.digit &&
        i > first &&
        kindOf(chars[i - 1]!) === kind.digit
      )
        bits |= cue.hour
      else if ((c === 58 || c === 59) && (chars[i + 1] === 41 || (chars[i + 1] === 45 && chars[i + 2] === 41)))
        bits |= cue.smiley
      else if (
        (c === 46 || c === 47) &&
        i + 3 < last &&
        kindOf(chars[i + 1]!) === kind.digit &&
        kindOf(chars[i - 1]!) === kind.digit &&
        (chars[i + 2] === c || chars[i + 3] === c || c === 47)
      )
        bits |= cue.date
    } else if (c <= 57) bits |= cue.number
  }
  let shouted = 0
  for (let i = from; i < to; i++) {
    const start = tokens.start[i]!
    if (
      tokens.end[i]! - start >= 3 &&
      isUpper(text.charCodeAt(origin[start]!)) &&
      isUpper(text.charCodeAt(origin[start + 1]!)) &&
      isUpper(text.charCodeAt(origin[start + 2]!))
    )
      shouted++
    const c = chars[start]!
    if (c >= 0xd83c && c <= 0xd83e) bits |= cue.smiley
  }
  if (shouted >= 3) bits |= cue.shouting
  return bits
}
