import { attributionStarts, attributionVerbs, secondPerson } from './attribution-words.ts'
import { type Line, withoutInvisible } from './line.ts'

const letter = '[\\p{L}\\p{M}]'
const verb = new RegExp(`(?<!${letter})(?:${attributionVerbs})(?!${letter})`, 'iu')
const toReader = new RegExp(`(?<!${letter})(?:${secondPerson})(?!${letter})`, 'iu')
// A start word, at most two words such as a weekday, then the date.
const dated = new RegExp(`^["“]?(?:(?:${attributionStarts})\\s)?(?:${letter}+\\.?,?\\s){0,2}\\d`, 'iu')
const date = /\b\d{1,2}\.?\s\p{L}|\p{L}\.?\s\d{1,2},|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}\s?[年년]/u
const clock = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}\s?[ap]\.?m/iu
const address = /[<([][^\s<>@]+@[^\s<>@]+[>)\]]/u

const longest = 300
const mostLines = 4

/** A title between dashes, "-----Original Message-----" in any language. */
const dashedTitle = /^[-=_—–]{4,}\s*\p{L}[^-=_—–]{3,50}[-=_—–]{4,}\s*:?$/u

/** How sure it is that a line was put there by a mail program to say who wrote the quoted mail. */
export type Attribution =
  /** Date, time and a writer: what follows is quoted, whatever it looks like. */
  | 'certain'
  /** It looks so: it counts only directly before what is seen to be quoted. */
  | 'likely'

/** Tells whether a text, of one line or of several joined, is a line of attribution. */
export function attributionOf(text: string): Attribution | undefined {
  const line = withoutInvisible(text).replace(/\s+/g, ' ').trim()
  if (line.length > longest || !/[:：]$/.test(line)) return undefined
  const hasAddress = address.test(line)
  const hasDate = date.test(line)
  const hasClock = clock.test(line)
  const hasVerb = verb.test(line)
  if (hasAddress && hasDate && hasClock) return 'certain'
  if (toReader.test(line)) return undefined
  const startsDated = dated.test(line)
  if (hasVerb && startsDated && hasClock) return 'certain'
  if (hasVerb && startsDated && hasAddress && hasDate) return 'certain'
  if (hasVerb && (hasDate || hasAddress || startsDated)) return 'likely'
  return hasDate && (hasAddress || (hasClock && startsDated)) ? 'likely' : undefined
}

/** An attribution that ends at a line; mail programs wrap it over up to four. */
export interface FoundAttribution {
  readonly start: number
  readonly sure: Attribution
}

/** Finds the attribution that ends at a line, taking as few lines as will do. */
export function findAttribution(lines: readonly Line[], end: number): FoundAttribution | undefined {
  const depth = lines[end]!.quoted
  let joined = ''
  let found: FoundAttribution | undefined
  for (let start = end; start > end - mostLines && start >= 0; start--) {
    const { text, quoted, wrapped } = lines[start]!
    // Only lines that a program could have torn: within a paragraph, of one depth.
    if (start < end && (text === '' || quoted !== depth || !wrapped)) break
    joined = joined === '' ? text : `${text} ${joined}`
    const sure = attributionOf(joined)
    // "<anna@client.example> wrote:" is likely by itself; the line before it may hold the date.
    if (sure === 'certain' && (found === undefined || dated.test(joined))) return { start, sure }
    if (sure !== undefined) found ??= { start, sure }
  }
  return found
}

/** Whether a line may part the mail from one that it answers or forwards: a title between dashes, or a rule. */
export const isSeparator = (text: string): boolean =>
  text.length <= longest && (dashedTitle.test(withoutInvisible(text)) || /^(?:_{20,}|-{30,})$/.test(text))
