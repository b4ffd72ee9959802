import { findDraftEnd, isOutsideDraft } from '../webmail/index.ts'

/** Where a reply goes in a box. */
export interface ReplyPlace {
  readonly range: Range
  /** The reader has already written there: the reply begins a paragraph of its own. */
  readonly afterWords: boolean
}

/** The caret, where it stands among the reader's own words; else the place before the signature and the quoted mail. */
export function findReplyPlace(box: HTMLElement, replyLineClass: string | undefined): ReplyPlace {
  const caret = findCaret(box)
  if (caret !== undefined) return { range: caret, afterWords: false }
  const end = findDraftEnd(box)
  const words = lastWords(box, end)
  const range = box.ownerDocument.createRange()
  if (words !== undefined) {
    range.setStart(words, words.data.trimEnd().length)
    return { range, afterWords: true }
  }
  range.setStart(findEmptyLine(box, end) ?? makeLine(box, end, replyLineClass), 0)
  return { range, afterWords: false }
}

function findCaret(box: HTMLElement): Range | undefined {
  const document = box.ownerDocument
  if (!box.contains(document.activeElement)) return undefined
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0).cloneRange()
  // What is selected stays: an answer never replaces words.
  range.collapse(false)
  const place = range.startContainer
  return place !== box && box.contains(place) && !isOutsideDraft(place, box) ? range : undefined
}

function lastWords(box: Element, end: Element | undefined): Text | undefined {
  let last: Text | undefined
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (end !== undefined && !(end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING)) break
    if (node.textContent?.trim() !== '') last = node as Text
  }
  return last
}

/** The first line that waits for words. */
function findEmptyLine(box: Element, end: Element | undefined): Element | undefined {
  for (const line of box.querySelectorAll('div, p')) {
    if (end !== undefined && !(end.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING)) return undefined
    if (
      line.textContent?.trim() === '' &&
      line.querySelector('div, p, img, table, hr') === null &&
      !line.contains(end ?? null)
    )
      return line
  }
  return undefined
}

/** Without a line of one's own the browser would put the caret into the quoted mail. */
function makeLine(box: Element, end: Element | undefined, replyLineClass: string | undefined): Element {
  const line = makeReplyLine(box.ownerDocument, '', replyLineClass)
  if (end === undefined) box.append(line)
  else end.before(line)
  return line
}

/** One line of an answer, as the webmail's editor makes it; built of nodes, because pages forbid HTML from strings. */
export function makeReplyLine(document: Document, text: string, replyLineClass: string | undefined): HTMLElement {
  const line = document.createElement('div')
  if (replyLineClass !== undefined) line.className = replyLineClass
  line.append(text === '' ? document.createElement('br') : document.createTextNode(text))
  return line
}
