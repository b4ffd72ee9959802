import type { Flag } from '../core/report.ts'
import type { Thread } from '../core/thread.ts'

/** What a mail page tells the background. The page never waits for an answer. */
export type PageNotice =
  | { readonly type: 'thread-opened'; readonly thread: Thread }
  | { readonly type: 'thread-closed' }
  | { readonly type: 'thread-unreadable'; readonly why: string }

/** What the background or the popup tells a mail page. */
export type TabNotice =
  /** Mark these flags; an empty list takes the marks away. */
  | { readonly type: 'show-flags'; readonly threadId: string; readonly flags: readonly Flag[] }
  /** Scroll to the quote with this index of this flag and mark it stronger. Answers whether it was found. */
  | { readonly type: 'scroll-to'; readonly flagId: string; readonly quote: number }
  /** Put this text into the open reply box. Answers whether it was put. */
  | { readonly type: 'insert-reply'; readonly text: string }
  /** Answers with the text of the reader's own draft in the open reply box, quote and signature cut; undefined where none is open. */
  | { readonly type: 'read-draft' }
  /** Look at the page again and notify, whatever was notified before. Answers whether a thread is open. */
  | { readonly type: 'read-again' }

/** What one of our own pages asks the background; nothing of it is stored. */
export type Question =
  /** Answers with a Report on a text from anywhere, read as one client message. */
  | { readonly type: 'analyse-text'; readonly text: string }
  /** Answers with what in the reader's own draft is better said calmer. */
  | { readonly type: 'check-draft'; readonly text: string }
