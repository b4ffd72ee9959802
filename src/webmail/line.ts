/** A stretch of a line that stands in one text node, unit by unit. */
export interface Run {
  /** Where the stretch begins in the line (or in the body, once lines are joined). */
  readonly at: number
  readonly length: number
  readonly node: Text
  /** Where the stretch begins in the node. */
  readonly offset: number
}

/** One line of a mail: its text with white space collapsed, where it stands, and what the page says of it. */
export interface Line {
  readonly text: string
  readonly runs: readonly Run[]
  /** How many quotations it stands in. */
  readonly quoted: number
  /** It stands in an indented block that may be a quotation or may be only indented. */
  readonly indented: boolean
  readonly signature: boolean
  /** Its letters are so small (9 px or less) that nobody was meant to read them. */
  readonly tiny: boolean
  /** A mark stands before it after which everything is quoted mail. */
  readonly afterMark: boolean
  /** It ends in a line break, not with its block, so it may be a piece of a wrapped paragraph. */
  readonly wrapped: boolean
}

const plain = { runs: [], quoted: 0, indented: false, signature: false, tiny: false, afterMark: false, wrapped: true }

/** The lines of a plain text. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).map(raw => ({ ...plain, text: raw.replace(whiteSpaces, ' ').trim() }))

/** White space of every width, without the zero-width characters: those stand inside words. */
export const whiteSpaces = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

/** The line from this place on, with its way back. */
export function sliceLine(line: Line, start: number): Line {
  if (start === 0) return line
  const runs: Run[] = []
  for (const run of line.runs) {
    const skipped = Math.max(0, start - run.at)
    if (skipped >= run.length) continue
    runs.push({ ...run, at: run.at + skipped - start, offset: run.offset + skipped, length: run.length - skipped })
  }
  return { ...line, text: line.text.slice(start), runs }
}

const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g

/** The text as the rules compare it: direction marks and zero-width characters dropped. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '')

/** Whether a reader sees nothing in this line. */
export const isBlank = (text: string): boolean => text === '' || withoutInvisible(text).trim() === ''
