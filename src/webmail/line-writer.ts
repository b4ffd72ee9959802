import { type Line, type Run, whiteSpaces } from './line.ts'

/** What the page says of the text that is written. */
export type LineState = Pick<Line, 'quoted' | 'indented' | 'signature' | 'tiny'>

const untidy = /^ | $| {2}|[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Writes the text nodes of a body into lines: white space collapsed, every unit with its place in a node. */
export class LineWriter {
  readonly #lines: Line[] = []
  #parts: string[] = []
  #runs: Run[] = []
  #length = 0
  #state: LineState | undefined
  #allTiny = true
  /** A space is due before the next word, and perhaps this is the unit that shows it. */
  #space: { readonly node: Text; readonly offset: number } | undefined
  #afterMark = false

  /** Writes one text node. */
  write(node: Text, preformatted: boolean, state: LineState): void {
    const text = node.data
    let start = 0
    while (preformatted) {
      const end = text.indexOf('\n', start)
      if (end < 0) break
      this.#writeLine(node, start, end, state)
      this.breakLine()
      start = end + 1
    }
    this.#writeLine(node, start, text.length, state)
  }

  /** Ends the line that is written, if there is one. */
  endBlock(): void {
    const last = this.#lines.at(-1)
    if (this.#length > 0) this.#endLine(false)
    // A line break at the very end of a block is the end of the block.
    else if (last?.wrapped) this.#lines[this.#lines.length - 1] = { ...last, wrapped: false }
    this.#space = undefined
  }

  /** Ends the line, which may be an empty one. */
  breakLine(): void {
    this.#endLine(true)
  }

  /** Says that everything from here on is quoted mail. */
  markEnd(): void {
    this.#afterMark = true
  }

  /** Gives all lines. */
  finish(): Line[] {
    this.endBlock()
    return this.#lines
  }

  #writeLine(node: Text, start: number, end: number, state: LineState): void {
    const text = start === 0 && end === node.data.length ? node.data : node.data.slice(start, end)
    if (text === '') return
    if (!untidy.test(text)) {
      this.#append(node, start, text, state)
      return
    }
    let from = 0
    for (const { 0: space, index } of text.matchAll(whiteSpaces)) {
      if (index > from) this.#append(node, start + from, text.slice(from, index), state)
      if (this.#length > 0) this.#space ??= { node, offset: start + index }
      from = index + space.length
    }
    if (from < text.length) this.#append(node, start + from, text.slice(from), state)
  }

  #append(node: Text, offset: number, words: string, state: LineState): void {
    if (this.#space !== undefined) {
      this.#put(this.#space.node, this.#space.offset, ' ')
      this.#space = undefined
    }
    this.#put(node, offset, words)
    // The first words decide: a quoted tail cannot stand on the same line as one's own words.
    this.#state ??= state
    this.#allTiny &&= state.tiny
  }

  #put(node: Text, offset: number, units: string): void {
    const last = this.#runs.at(-1)
    if (last?.node === node && last.offset + last.length === offset)
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + units.length }
    else this.#runs.push({ at: this.#length, length: units.length, node, offset })
    this.#parts.push(units)
    this.#length += units.length
  }

  #endLine(wrapped: boolean): void {
    this.#lines.push({
      ...(this.#state ?? { quoted: 0, indented: false, signature: false }),
      text: this.#parts.join(''),
      runs: this.#runs,
      tiny: this.#length > 0 && this.#allTiny,
      afterMark: this.#afterMark,
      wrapped,
    })
    this.#parts = []
    this.#runs = []
    this.#length = 0
    this.#state = undefined
    this.#allTiny = true
    this.#space = undefined
    this.#afterMark = false
  }
}
