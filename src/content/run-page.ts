import type { PageNotice, TabNotice } from '../platform/notices.ts'
import type { PageAnswer, PageChannel } from '../platform/page-channel.ts'
import type { BodyText, PageReading, Webmail } from '../webmail/index.ts'
import { insertReply } from './insert-reply.ts'
import { makeMarks } from './mark.ts'
import { readDraft } from './read-draft.ts'
import { scrollTo } from './scroll-to.ts'
import { type Rhythm, type StopWatching, watch } from './watch.ts'

/** What a page needs to run. */
export interface PageParts {
  readonly document: Document
  readonly webmail: Webmail
  readonly channel: PageChannel
  /** The reader's own addresses as they are now. */
  readonly ownAddresses: () => readonly string[]
  /** Stands for the address of the page in tests. */
  readonly url?: () => URL
  readonly rhythm?: Rhythm
}

/** A page that runs. */
export interface RunningPage {
  /** Looks again and notifies, whatever was notified before. */
  readAgain(): void
  stop(): void
}

/** A body may be on its way for so long before a page counts as one that cannot be read. */
const unreadableAfterMs = 1400
/** So often a notice that nobody heard is sent again, each time with the next look at the page. */
const mostRepeats = 5

/** Runs the flow of one mail page: watch, read, notify, mark. Nothing of it throws into the page. */
export function runPage({ document, webmail, channel, ownAddresses, url, rhythm }: PageParts): RunningPage {
  const marks = makeMarks()
  let bodies: ReadonlyMap<string, BodyText> = new Map()
  let threadId: string | undefined
  let flags: Extract<TabNotice, { type: 'show-flags' }> | undefined
  let told = ''
  let unheard = ''
  let repeats = 0
  let unreadableSince: number | undefined
  let stopWatching: StopWatching | undefined
  let stopListening: (() => void) | undefined

  const stop = () => {
    stopWatching?.()
    stopListening?.()
    marks.clear()
  }

  const look = (): { changed: boolean } => {
    if (!channel.isOpen()) {
      stop()
      return { changed: false }
    }
    const waited = unreadableSince !== undefined
    const reading = settle(readPage())
    bodies = reading.type === 'thread' ? reading.bodies : new Map()
    threadId = reading.type === 'thread' ? reading.thread.id : undefined
    const notice = noticeOf(reading)
    const words = JSON.stringify(notice)
    const changed = words !== told
    if (changed) {
      told = words
      channel.send(notice, () => {
        repeats = unheard === words ? repeats + 1 : 1
        unheard = words
        if (told === words && repeats <= mostRepeats) told = ''
      })
    }
    // A body may be another node with the same words; marks of another thread go at once.
    if (flags !== undefined && (changed || !marks.areInPage())) showFlags()
    return { changed: changed || (unreadableSince !== undefined && !waited) }
  }

  const readPage = (): PageReading => {
    try {
      return webmail.read({ document, url: url?.() ?? new URL(document.URL), ownAddresses: ownAddresses() })
    } catch (error) {
      return {
        type: 'unreadable',
        why: `${webmail.id}: ${error instanceof Error ? error.name : 'error'} while reading`,
      }
    }
  }

  /** A page is not called unreadable while its body may still come. */
  const settle = (reading: PageReading): PageReading => {
    if (reading.type !== 'unreadable') {
      unreadableSince = undefined
      return reading
    }
    const now = performance.now()
    unreadableSince ??= now
    return now - unreadableSince < unreadableAfterMs ? { type: 'nothing-open' } : reading
  }

  const showFlags = () => {
    if (flags?.threadId === threadId) marks.show(flags?.flags ?? [], bodies)
    else marks.clear()
  }

  const answer = (notice: TabNotice): PageAnswer => {
    try {
      return obey(notice)
    } catch {
      return false
    }
  }

  const obey = (notice: TabNotice): PageAnswer => {
    switch (notice.type) {
      case 'show-flags':
        flags = notice
        showFlags()
        return true
      case 'scroll-to': {
        const range = marks.focus(notice.flagId, notice.quote)
        if (range === undefined) return false
        scrollTo(range)
        return true
      }
      case 'insert-reply': {
        const box = webmail.findReplyBox(document)
        return box !== undefined && insertReply(box, notice.text, webmail.replyLineClass)
      }
      case 'read-draft': {
        const box = webmail.findReplyBox(document)
        return box === undefined ? undefined : readDraft(box)
      }
      case 'read-again':
        readAgain()
        return threadId !== undefined
    }
  }

  const readAgain = () => {
    told = ''
    look()
  }

  stopListening = channel.listen(answer)
  stopWatching = watch(document, look, rhythm)
  return { readAgain, stop }
}

function noticeOf(reading: PageReading): PageNotice {
  switch (reading.type) {
    case 'thread':
      return { type: 'thread-opened', thread: reading.thread }
    case 'unreadable':
      return { type: 'thread-unreadable', why: reading.why }
    case 'nothing-open':
      return { type: 'thread-closed' }
  }
}
