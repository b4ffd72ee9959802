import type { PageNotice, TabNotice } from './notices.ts'
import { pageBrowser } from './page-browser.ts'

/** What a page can answer: whether it was done, or the text of a draft. */
export type PageAnswer = boolean | string | undefined

/** The way of a mail page to the rest of the extension. */
export interface PageChannel {
  /** Whether the extension still runs: after a reload an old page is on its own. */
  isOpen(): boolean
  /** Says what is open in the page; never throws and never waits. Calls back later if nobody heard it. */
  send(notice: PageNotice, onUnheard?: () => void): void
  /** Listens to what the page is told; gives the function that ends it. */
  listen(answer: (notice: TabNotice) => PageAnswer): () => void
}

/** The channel of this page. */
export const pageChannel: PageChannel = {
  isOpen,
  send: (notice, onUnheard) => {
    try {
      // No one may be there yet to hear it, just after the extension was installed.
      pageBrowser()
        .runtime.sendMessage(notice)
        .catch(() => onUnheard?.())
    } catch {
      // The extension was reloaded under the page.
    }
  },
  listen: answer => {
    // By callback: a promise as the answer is not understood by every Chromium that runs this.
    const listener = (message: unknown, _sender: unknown, respond: (answer: PageAnswer) => void) => {
      if (isTabNotice(message)) respond(answer(message))
    }
    const { onMessage } = pageBrowser().runtime
    onMessage.addListener(listener)
    return () => {
      if (isOpen()) onMessage.removeListener(listener)
    }
  },
}

function isOpen(): boolean {
  try {
    return pageBrowser().runtime?.id !== undefined
  } catch {
    return false
  }
}

const tabNotices: readonly string[] = [
  'show-flags',
  'scroll-to',
  'insert-reply',
  'read-draft',
  'read-again',
] satisfies TabNotice['type'][]

// Only the extension itself can send here; what a notice holds is its own affair.
const isTabNotice = (message: unknown): message is TabNotice =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  typeof message.type === 'string' &&
  tabNotices.includes(message.type)
