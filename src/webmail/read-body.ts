import { type Look, lookWithLayout } from './appearance.ts'
import { joinLines, type MappedBody } from './body-text.ts'
import { type CutHints, cutLines } from './cut-lines.ts'
import { isBlank, type Line } from './line.ts'
import { readLines } from './read-lines.ts'
import { findWrappedLines } from './unwrap.ts'

/** What a webmail knows of a body before it is read. */
export interface BodyHints extends CutHints {
  /** Elements that the webmail puts into a body and that nobody wrote. */
  readonly skip?: ReadonlySet<Element>
}

/** One body, read and cut. */
export interface ReadBody {
  readonly body: MappedBody
  /** The text is that of a forwarded mail; its forwarder added nothing. */
  readonly forwarded: boolean
  /** A part is out of reach: encrypted, or shown in a frame of another extension. */
  readonly partial: boolean
}

/** Reads the writer's own new words from the box of one mail. */
export function readBodyBy(look: Look, root: Element, hints: BodyHints = {}): ReadBody {
  const cut = cutLines(readLines(root, { look, skip: hints.skip }), hints)
  const { lines, encrypted } = dropArmour(cut.lines)
  // Mail itself never holds a frame: webmails take them out. One that is there is an encryption extension's.
  return { body: join(lines), forwarded: cut.forwarded, partial: encrypted || root.querySelector('iframe') !== null }
}

/** Reads the box of one mail in a page that is laid out: what is not seen is not read. */
export const readShownBody = (root: Element, hints?: BodyHints): ReadBody =>
  readBodyBy(lookWithLayout(root.ownerDocument.defaultView!), root, hints)

/** Puts lines together: wrapped paragraphs in one line, without the empty lines. */
export function join(lines: readonly Line[]): MappedBody {
  const wrapped = findWrappedLines(lines)
  const shown: Line[] = []
  const goesOn: boolean[] = []
  for (const [index, line] of lines.entries()) {
    if (isBlank(line.text)) continue
    shown.push(line)
    goesOn.push(wrapped.has(index))
  }
  return joinLines(shown, index => (goesOn[index] ? ' ' : '\n'))
}

/** Takes out an encrypted message; nothing that stands below it is to be trusted. */
function dropArmour(lines: readonly Line[]): { lines: readonly Line[]; encrypted: boolean } {
  const start = lines.findIndex(line => /^-{5}BEGIN PGP MESSAGE/.test(line.text))
  return start < 0 ? { lines, encrypted: false } : { lines: lines.slice(0, start), encrypted: true }
}
