import type { PageNotice, TabNotice } from '../../../src/platform/notices.ts'
import type { PageAnswer, PageChannel } from '../../../src/platform/page-channel.ts'

/** A channel in memory: what was sent, and a way to tell the page something. */
export interface FakeChannel extends PageChannel {
  readonly sent: PageNotice[]
  /** Whether somebody hears what is sent. */
  heard: boolean
  tell(notice: TabNotice): PageAnswer
  close(): void
}

/** Makes a channel that is open. */
export function fakeChannel(): FakeChannel {
  const sent: PageNotice[] = []
  let open = true
  let listener: ((notice: TabNotice) => PageAnswer) | undefined
  const channel: FakeChannel = {
    sent,
    heard: true,
    isOpen: () => open,
    send: (notice, onUnheard) => {
      sent.push(notice)
      if (!channel.heard) queueMicrotask(() => onUnheard?.())
    },
    listen: answer => {
      listener = answer
      return () => {
        listener = undefined
      }
    },
    tell: notice => {
      if (listener === undefined) throw new Error('Nobody listens')
      return listener(notice)
    },
    close: () => {
      open = false
    },
  }
  return channel
}
