import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser.ts'
import type { PageNotice } from './notices.ts'

const isPageNotice = (message: unknown): message is PageNotice => {
  const { type, thread } = Object(message) as { type?: unknown; thread?: unknown }
  return (
    type === 'thread-closed' ||
    type === 'thread-unreadable' ||
    (type === 'thread-opened' && typeof thread === 'object' && thread !== null)
  )
}

/** Hears what mail pages say, with the number of their tab; anything else that is sent is not listened to. */
export const onPageNotice = (listener: (tabId: number, notice: PageNotice) => Promise<void>): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tabId = sender.tab?.id
    if (tabId === undefined || sender.id !== browser.runtime.id || !isPageNotice(message)) return undefined
    return listener(tabId, message)
  })
}
