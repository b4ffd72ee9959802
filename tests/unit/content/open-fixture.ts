import { afterEach, beforeEach } from 'vitest'
import { type RunningPage, runPage } from '../../../src/content/run-page.ts'
import type { Flag } from '../../../src/core/report.ts'
import type { Thread } from '../../../src/core/thread.ts'
import { webmailOf } from '../../../src/webmail/index.ts'
import { closePages, fixture, openPage } from '../webmail/fixtures.ts'
import { type FakeChannel, fakeChannel } from './fake-channel.ts'

/** The rhythm of tests: the same steps, without the waiting. */
export const quickRhythm = { quietMs: 10, longestWaitMs: 40, againMs: [30, 60] }

/** A fixture on which the flow of a page runs. */
export interface OpenFixture {
  readonly document: Document
  readonly channel: FakeChannel
  /** The thread that was sent last. */
  thread(): Thread
}

let running: RunningPage[] = []

beforeEach(() => {
  running = []
})

afterEach(() => {
  for (const page of running) page.stop()
  closePages()
})

/** Opens a fixture; `change` may alter the page before the flow starts. */
export async function openFixture(
  webmail: string,
  name: string,
  change: (document: Document) => void = () => undefined,
): Promise<OpenFixture> {
  const { html, url } = fixture(webmail, name)
  const document = await openPage(html)
  change(document)
  const channel = fakeChannel()
  running.push(
    runPage({
      document,
      webmail: webmailOf(new URL(url).hostname)!,
      channel,
      ownAddresses: () => [],
      url: () => new URL(url),
      rhythm: quickRhythm,
    }),
  )
  const thread = () => {
    const last = channel.sent.at(-1)
    if (last?.type !== 'thread-opened') throw new Error(`${last?.type} was sent last`)
    return last.thread
  }
  return { document, channel, thread }
}

/** A flag on the words of a thread. */
export function flagOn(thread: Thread, quote: string, severity: 1 | 2 | 3 = 2): Flag {
  const message = thread.messages.find(({ text }) => text.includes(quote))!
  const start = message.text.indexOf(quote)
  return {
    id: `flag-${quote}`,
    category: 'scope_creep',
    sign: 'extra_work',
    severity,
    confidence: 0.9,
    language: 'en',
    quotes: [{ messageId: message.id, start, end: start + quote.length, quote }],
  }
}

/** The words under a mark. */
export const marked = (name: string): string => [...(CSS.highlights.get(name) ?? [])].map(String).join('|')
