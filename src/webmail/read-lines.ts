import { type Appearance, isShut, type Look, plainAppearance } from './appearance.ts'
import { isComposeBox } from './compose-box.ts'
import type { Line } from './line.ts'
import { LineWriter } from './line-writer.ts'
import { markOf } from './quote-marks.ts'

/** How the lines of a body are read. */
export interface LineReading {
  readonly look: Look
  /** Elements that the webmail puts into a body and that nobody wrote. */
  readonly skip?: ReadonlySet<Element>
}

interface Place {
  readonly element: Element
  readonly appearance: Appearance
  readonly ownLine: boolean
  readonly quoted: number
  readonly indented: boolean
  readonly signature: boolean
}

// Their text is never the words of a mail; frames and fields hold what the webmail or another extension put there.
const unreadTags = new Set(
  'STYLE SCRIPT TITLE HEAD TEMPLATE NOSCRIPT META LINK IFRAME OBJECT SVG CANVAS VIDEO AUDIO INPUT SELECT TEXTAREA BUTTON'.split(
    ' ',
  ),
)

/** Reads a body line by line, in one walk without recursion: mails nest thousands of elements deep. */
export function readLines(root: Element, { look, skip }: LineReading): Line[] {
  const writer = new LineWriter()
  const above: Place[] = []
  let place: Place = {
    element: root,
    appearance: look(root, plainAppearance),
    ownLine: true,
    quoted: 0,
    indented: false,
    signature: false,
  }
  let signatureStarted = false
  let node: Node | null = root.firstChild

  for (;;) {
    if (node === null) {
      if (place.ownLine) writer.endBlock()
      if (place.element === root) break
      node = place.element.nextSibling
      place = above.pop()!
      continue
    }
    if (isText(node)) {
      const { appearance, quoted, indented } = place
      if (!appearance.unseen && appearance.fontPx > 1 && !isShut(node))
        writer.write(node, appearance.preformatted, {
          quoted,
          indented,
          signature: place.signature || signatureStarted,
          tiny: appearance.fontPx <= 9,
        })
      node = node.nextSibling
      continue
    }
    if (!isElement(node) || isUnread(node) || skip?.has(node)) {
      node = node.nextSibling
      continue
    }
    if (node.tagName === 'BR') {
      writer.breakLine()
      node = node.nextSibling
      continue
    }
    const appearance = look(node, place.appearance)
    if (appearance.hidden) {
      node = node.nextSibling
      continue
    }
    const mark = markOf(node)
    const ownLine = appearance.block || mark !== undefined
    if (ownLine) writer.endBlock()
    if (mark === 'end') writer.markEnd()
    if (mark === 'end' || mark === 'quote') signatureStarted = false
    if (mark === 'signature-start') signatureStarted = true
    above.push(place)
    place = {
      element: node,
      appearance,
      ownLine,
      quoted: place.quoted + (mark === 'quote' ? 1 : 0),
      indented: place.indented || mark === 'indent',
      signature: place.signature || mark === 'signature',
    }
    node = node.firstChild
  }
  return writer.finish()
}

// By number, not by class: the nodes of a page come from another realm than the script.
const isText = (node: Node): node is Text => node.nodeType === 3
const isElement = (node: Node): node is Element => node.nodeType === 1

const isUnread = (element: Element): boolean => unreadTags.has(element.tagName.toUpperCase()) || isComposeBox(element)
