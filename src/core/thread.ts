import type { Span } from './span.ts'

/** A person in the header of a message. */
export interface Person {
  /** Display name as the webmail shows it, trimmed; may be empty. */
  readonly name: string
  /** Address in lower case; undefined where the page does not show it (Outlook, for colleagues and consumer mail). */
  readonly address?: string
}

/** How sure the time sent of a message is: to the minute, only the day, only the hour of the day. */
export type TimePrecision = 'minute' | 'day' | 'hour'

/** One message as the reader of a webmail gives it. */
export interface Message {
  /** Key of the message in its webmail; stable while the thread is open. */
  readonly id: string
  /** The writer's own new words, one line per block (`\n`), without quoted mail, signature and footers. */
  readonly text: string
  readonly from?: Person
  readonly to: readonly Person[]
  /** Time sent as Unix milliseconds, where the page tells it. */
  readonly sentAt?: number
  readonly sentAtPrecision?: TimePrecision
  /** Written by the reader of this mailbox (address, id, alias). Undefined: cannot be told here. */
  readonly own?: boolean
  /** Only a part of the message is in the page (clipped, encrypted, still loading). */
  readonly partial?: boolean
  /** The message is a pure forward: the text is what was forwarded. */
  readonly forwarded?: boolean
}

/** What is open in a mail page: its messages, oldest first. */
export interface Thread {
  readonly webmail: string
  /** Key of the thread in its webmail. */
  readonly id: string
  readonly subject: string
  /** The address of the mailbox, in lower case, where the page tells it. */
  readonly account?: string
  readonly messages: readonly Message[]
  /** A reply box is open in which an answer can be put. */
  readonly canInsert?: boolean
}

/** What a look at a mail page gives. */
export type Reading =
  | { readonly type: 'nothing-open' }
  /** A thread is visible and no body could be found. `why` is for the log of the developer, never mail text. */
  | { readonly type: 'unreadable'; readonly why: string }
  | { readonly type: 'thread'; readonly thread: Thread }

/** A span of one message of a thread. */
export interface MessageSpan extends Span {
  readonly messageId: string
}
