import { findReplyPlace, makeReplyLine } from './reply-place.ts'

/**
 * Puts a reply into a reply box, and nothing else: it never sends.
 *
 * The words go in by `document.execCommand`, deprecated as it is: it is the one way that edits like a keyboard. The
 * browser splits the webmail's own kind of line at each paragraph, the edit goes onto the undo stack (one Ctrl+Z takes
 * it back in Chromium, one a line in Firefox), and trusted `input` events tell the editor's model, so that the draft is
 * saved. `insertHTML` would need trusted HTML; `insertText` and `insertParagraph` need none. Where the browser refuses,
 * nodes are put in by hand.
 */
export function insertReply(box: HTMLElement, text: string, replyLineClass?: string): boolean {
  const document = box.ownerDocument
  const place = findReplyPlace(box, replyLineClass)
  box.focus({ preventScroll: true })
  const selection = document.getSelection()
  if (selection === null) return false
  selection.removeAllRanges()
  selection.addRange(place.range)

  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n')
  if (place.afterWords) lines.unshift('', '')
  const isTaken = !box.dispatchEvent(inputEvent('beforeinput', text, true)) && hasWords(box, lines)
  if (!isTaken) {
    const written = typeLines(document, lines)
    if (written < lines.length) putLines(box, lines.slice(written), replyLineClass)
  }
  box.dispatchEvent(inputEvent('input', text, false))
  return hasWords(box, lines)
}

/** Types the lines; gives how many the browser took. */
function typeLines(document: Document, lines: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    if (index > 0 && !document.execCommand('insertParagraph')) return index
    if (line !== '' && !document.execCommand('insertText', false, line)) return index
  }
  return lines.length
}

/** Puts the lines as nodes after the line with the caret, or in its place when it is empty. */
function putLines(box: HTMLElement, lines: readonly string[], replyLineClass: string | undefined): void {
  const document = box.ownerDocument
  const selection = document.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const made = document.createDocumentFragment()
  for (const line of lines) made.append(makeReplyLine(document, line, replyLineClass))
  const last = made.lastChild
  const block = caret === undefined ? undefined : blockIn(caret.startContainer, box)
  if (block === undefined) caret === undefined ? box.append(made) : caret.insertNode(made)
  else if (block.textContent?.trim() === '') block.replaceWith(made)
  else block.after(made)
  if (last !== null) selection?.collapse(last, last.childNodes.length)
}

function blockIn(node: Node, box: Element): Element | undefined {
  for (let place: Node | null = node; place !== null && place !== box; place = place.parentNode)
    if (place.nodeName === 'DIV' || place.nodeName === 'P') return place as Element
  return undefined
}

const hasWords = (box: Element, lines: readonly string[]): boolean => {
  const shown = (box.textContent ?? '').replace(/\s+/g, ' ')
  return lines.every(line => shown.includes(line.trim().replace(/\s+/g, ' ')))
}

const inputEvent = (type: 'beforeinput' | 'input', data: string, cancelable: boolean): InputEvent =>
  new InputEvent(type, { inputType: 'insertText', data, bubbles: true, composed: true, cancelable })
