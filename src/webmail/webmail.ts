import type { Span } from '../core/span.ts'
import type { Thread } from '../core/thread.ts'

/** The words of one message with the way back to the page. */
export interface BodyText {
  /** The writer's own new words, one line per block. */
  readonly text: string
  /** The places in the page that show a span of the text, in order, never across what was cut out. */
  toRanges(span: Span): Range[]
}

/** What a webmail needs to read a page. */
export interface Page {
  readonly document: Document
  readonly url: URL
  /** Addresses the reader has named as their own, in lower case. */
  readonly ownAddresses: readonly string[]
}

/** What a look at a mail page gives, with the bodies by message id. */
export type PageReading =
  | { readonly type: 'nothing-open' }
  /** A thread is visible and no body could be found; `why` never holds mail text. */
  | { readonly type: 'unreadable'; readonly why: string }
  | { readonly type: 'thread'; readonly thread: Thread; readonly bodies: ReadonlyMap<string, BodyText> }

/** One mail site: how its pages are recognised and read. */
export interface Webmail {
  readonly id: string
  readonly hosts: readonly string[]
  read(page: Page): PageReading
  /** The open box in which the reader writes an answer. */
  findReplyBox(document: Document): HTMLElement | undefined
  /** The class of one line of an answer, where the webmail's editor gives its lines one. */
  readonly replyLineClass?: string
}
