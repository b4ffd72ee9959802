import { type HeaderField, headerWords } from './header-words.ts'
import { type Line, withoutInvisible } from './line.ts'

const fieldOf = new Map<string, HeaderField>()
for (const field of Object.keys(headerWords) as HeaderField[])
  for (const word of headerWords[field]) fieldOf.set(word, field)

/** How many lines the header of a quoted mail may take, wrapped recipients and empty lines counted. */
const longest = 12
const address = /[^\s<>@"]+@[^\s<>@"]+\.\p{L}{2,}/u
const clock = /\d{1,2}[:.h]\d{2}/

/** Reads the field that a line of a quoted header begins with. */
export function headerFieldOf(text: string): HeaderField | undefined {
  // In a plain-text copy the bold words stand between asterisks.
  const word = /^[*\s]*([^:：*]{1,24}?)[*\s\u00a0]*[:：]/u.exec(withoutInvisible(text))?.[1]
  return word === undefined ? undefined : fieldOf.get(word.toLowerCase().replace(/['’]/g, '’'))
}

/** A header block of a quoted mail: the line after it, and who wrote the mail. */
export interface MailHeader {
  readonly end: number
  readonly from: string
}

/**
 * Finds the header block of a quoted mail that begins at a line: three fields within five lines that speak of a mail,
 * so that "From: Paris, To: Lyon, Date: 12 May" in an order stays.
 */
export function findMailHeader(lines: readonly Line[], start: number): MailHeader | undefined {
  const first = headerFieldOf(lines[start]!.text)
  if (first !== 'from' && first !== 'subject' && first !== 'sent') return undefined
  const fields = new Set<HeaderField>()
  const depth = lines[start]!.quoted
  let end = start
  let from = ''
  let unknown = 0
  let all = ''
  for (let at = start; at < start + longest; at++) {
    const line = lines[at]
    if (line === undefined || line.quoted < depth) break
    const field = headerFieldOf(line.text)
    if (field === undefined) {
      // A wrapped line of recipients, or an empty line between paragraphs that hold one field each.
      unknown += 1
      if (unknown > 2 || (line.text === '' && fields.has('subject'))) break
      continue
    }
    if (field !== 'copy' && fields.has(field)) break
    unknown = 0
    fields.add(field)
    if (field === 'from') from = line.text
    all += line.text
    end = at + 1
  }
  fields.delete('copy')
  if (fields.size < 3 || from === '') return undefined
  return address.test(all) || (fields.has('subject') && clock.test(all)) ? { end, from } : undefined
}
