import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type RunningPage, runPage } from '../../../src/content/run-page.ts'
import type { Flag } from '../../../src/core/report.ts'
import type { Thread } from '../../../src/core/thread.ts'
import { webmailOf } from '../../../src/webmail/index.ts'
import { closePages, fixture, openPage } from '../webmail/fixtures.ts'
import { type FakeChannel, fakeChannel } from './fake-channel.ts'

let page: RunningPage | undefined
let channel: FakeChannel
let document: Document

beforeEach(() => {
  channel = fakeChannel()
})

afterEach(() => {
  page?.stop()
  page = undefined
  closePages()
})

async function open(webmail: string, name: string, ownAddresses: readonly string[] = []): Promise<void> {
  const { html, url } = fixture(webmail, name)
  document = await openPage(html)
  page = runPage({
    document,
    webmail: webmailOf(new URL(url).hostname)!,
    channel,
    ownAddresses: () => ownAddresses,
    url: () => new URL(url),
    rhythm: { quietMs: 10, longestWaitMs: 40, againMs: [30, 60] },
  })
}

const threadSent = (): Thread => {
  const last = channel.sent.at(-1)
  if (last?.type !== 'thread-opened') throw new Error(`${last?.type} was sent last`)
  return last.thread
}

const flagOn = (thread: Thread, quote: string, severity: 1 | 2 | 3 = 2): Flag => {
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

const marked = (name: string): string => [...(CSS.highlights.get(name) ?? [])].map(String).join('|')

describe('notices', () => {
  test('say what is open, once', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    expect(threadSent().messages).toHaveLength(2)
    document.body.append('something changes')
    document.body.classList.add('xE')
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(channel.sent).toHaveLength(1)
  })

  test('say that nothing is open', async () => {
    await open('outlook', '2026-11-nothing-open')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
  })

  test('follow a message that is opened', async () => {
    await open('gmail', '2026-11-all-collapsed')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    document.querySelector<HTMLElement>('.adn')!.style.display = 'block'
    document.querySelector('.adn')!.closest('.kv')!.className = 'h7'
    await vi.waitFor(() => expect(threadSent().messages[0]?.text).toBe('You are fired unless you work tonight.'))
  })

  test('follow a thread that is left, and take the marks along', async () => {
    await open('outlook', '2026-11-conversation-newest-first')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'It should not cost more')] })
    expect(marked('evenkeel-2')).toBe('It should not cost more')
    document.querySelector('#ConversationReadingPaneContainer')!.remove()
    await vi.waitFor(() => expect(channel.sent.at(-1)).toEqual({ type: 'thread-closed' }))
    expect(CSS.highlights.size).toBe(0)
  })

  test('follow the reader to another thread, whose view replaces the one that is left behind', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const first = threadSent()
    channel.tell({ type: 'show-flags', threadId: first.id, flags: [flagOn(first, 'put everything else aside')] })
    const left = document.querySelector<HTMLElement>('[role=main]')!
    const next = left.cloneNode(true) as HTMLElement
    next.querySelector('h2')!.setAttribute('data-legacy-thread-id', '19a7777777777777')
    next.querySelector('h2')!.textContent = 'Another thread'
    left.removeAttribute('role')
    left.style.display = 'none'
    left.after(next)
    await vi.waitFor(() => expect(threadSent()).toMatchObject({ id: '19a7777777777777', subject: 'Another thread' }))
    expect(CSS.highlights.size).toBe(0)
    next.remove()
    left.setAttribute('role', 'main')
    left.style.display = ''
    await vi.waitFor(() => expect(threadSent()).toEqual(first))
    expect(marked('evenkeel-2')).toBe('put everything else aside')
  })

  test.each([
    ['gmail', '2026-11-conversation-expanded', '[role=main] .ii.gt'],
    ['outlook', '2026-11-conversation-newest-first', '.GjFKx'],
  ])('wait for bodies of %s that arrive late', async (webmail, name, boxes) => {
    const { html, url } = fixture(webmail, name)
    document = await openPage(html)
    const kept = [...document.querySelectorAll(boxes)].map(box => {
      const children = [...box.childNodes]
      box.replaceChildren()
      return () => box.append(...children)
    })
    page = runPage({
      document,
      webmail: webmailOf(new URL(url).hostname)!,
      channel,
      ownAddresses: () => [],
      url: () => new URL(url),
      rhythm: { quietMs: 10, longestWaitMs: 40, againMs: [30, 60] },
    })
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    kept[0]!()
    await vi.waitFor(() => expect(threadSent().messages.filter(message => message.partial)).toHaveLength(1))
    kept[1]!()
    await vi.waitFor(() => expect(threadSent().messages.filter(message => message.partial)).toHaveLength(0))
    expect(threadSent().messages).toHaveLength(2)
    expect(channel.sent.map(({ type }) => type)).not.toContain('thread-unreadable')
  })

  test('wait for a body that is on its way, and then say that the page cannot be read', async () => {
    await open('gmail', '2026-11-body-not-found')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    await new Promise(resolve => setTimeout(resolve, 1500))
    document.body.append('a change')
    await vi.waitFor(() => expect(channel.sent.at(-1)?.type).toBe('thread-unreadable'))
    expect(JSON.stringify(channel.sent)).not.toContain('for free')
  })

  test('are sent again on request', async () => {
    await open('gmail', '2026-11-popout')
    channel.tell({ type: 'read-again' })
    expect(channel.sent).toHaveLength(2)
  })

  test('leave typing alone', async () => {
    await open('gmail', '2026-11-reply-box-open')
    const read = vi.spyOn(document.documentElement, 'lang', 'get')
    const box = document.querySelector('.ip [contenteditable]')!
    box.firstElementChild!.append('typing')
    box.append(document.createElement('div'))
    await new Promise(resolve => setTimeout(resolve, 120))
    expect(channel.sent).toHaveLength(1)
    read.mockRestore()
  })

  test('stop when the extension is reloaded under the page', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'put everything else aside')] })
    channel.close()
    document.body.append('a change')
    await vi.waitFor(() => expect(CSS.highlights.size).toBe(0))
    document.querySelector('h2')!.remove()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(channel.sent).toHaveLength(1)
    expect(() => channel.tell({ type: 'read-again' })).toThrow('Nobody listens')
  })

  test('do not stop when a webmail throws', async () => {
    document = await openPage('<p>x')
    page = runPage({
      document,
      webmail: {
        id: 'broken',
        hosts: [],
        read: () => {
          throw new TypeError('secret words of a mail')
        },
        findReplyBox: () => {
          throw new Error('broken')
        },
      },
      channel,
      ownAddresses: () => [],
      rhythm: { quietMs: 10, longestWaitMs: 40, againMs: [1500] },
    })
    await vi.waitFor(() => expect(channel.sent.at(-1)?.type).toBe('thread-unreadable'), { timeout: 4000 })
    expect(JSON.stringify(channel.sent)).not.toContain('secret')
    expect(channel.tell({ type: 'insert-reply', text: 'x' })).toBe(false)
  })
})

describe('marks', () => {
  test('stand on the words, by severity, without a change to the page', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const before = document.documentElement.outerHTML
    const thread = threadSent()
    const flags = [flagOn(thread, 'it should only take you five minutes', 1), flagOn(thread, 'by tomorrow 8 am', 3)]
    channel.tell({ type: 'show-flags', threadId: thread.id, flags })
    expect(marked('evenkeel-1')).toBe('it should only take you |five minutes')
    expect(marked('evenkeel-3').replace('\u00a0', ' ')).toBe('by tomorrow 8 am')
    expect(marked('evenkeel-2')).toBe('')
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [] })
    expect(CSS.highlights.size).toBe(0)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('are not shown for another thread or for words that are not there', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    const flag = flagOn(thread, 'put everything else aside')
    channel.tell({ type: 'show-flags', threadId: 'another', flags: [flag] })
    expect(CSS.highlights.size).toBe(0)
    const moved = { ...flag, quotes: [{ ...flag.quotes[0], start: 0, end: 5 }] as const }
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [moved] })
    expect(CSS.highlights.size).toBe(0)
  })

  test('return when the page draws the message anew', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'put everything else aside')] })
    for (const body of document.querySelectorAll('[role=main] .a3s')) body.replaceWith(body.cloneNode(true))
    await vi.waitFor(() => {
      const [range] = [...CSS.highlights.get('evenkeel-2')!] as Range[]
      expect(range!.startContainer.isConnected && String(range)).toBe('put everything else aside')
    })
  })

  test('lead the reader to a quote', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    const flag = flagOn(thread, 'put everything else aside')
    const above = document.createElement('div')
    above.style.height = '5000px'
    document.body.prepend(above)
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flag] })
    expect(channel.tell({ type: 'scroll-to', flagId: flag.id, quote: 0 })).toBe(true)
    expect(marked('evenkeel-focus')).toBe('put everything else aside')
    await vi.waitFor(() => {
      const { top, bottom } = ([...CSS.highlights.get('evenkeel-focus')!] as Range[])[0]!.getBoundingClientRect()
      expect(top).toBeGreaterThan(0)
      expect(bottom).toBeLessThan(800)
    })
    expect(channel.tell({ type: 'scroll-to', flagId: flag.id, quote: 7 })).toBe(false)
    expect(channel.tell({ type: 'scroll-to', flagId: 'unknown', quote: 0 })).toBe(false)
  })
})

test('a quote deep in a plain-text mail is led to as well', async () => {
  await open('gmail', '2026-11-plain-text')
  const body = document.querySelector('.a3s')!
  const frame = document.querySelector<HTMLElement>('.aeF')!
  frame.style.cssText = 'height: 500px; overflow-y: auto'
  body.innerHTML = `<pre>${'An ordinary line.\n'.repeat(3000)}Do it for free.\n${'Another line.\n'.repeat(3000)}</pre>`
  channel.tell({ type: 'read-again' })
  const thread = threadSent()
  const flag = flagOn(thread, 'Do it for free.')
  channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flag] })
  expect(channel.tell({ type: 'scroll-to', flagId: flag.id, quote: 0 })).toBe(true)
  const [range] = [...CSS.highlights.get('evenkeel-focus')!] as Range[]
  const { top, bottom } = range!.getBoundingClientRect()
  expect(String(range)).toBe('Do it for free.')
  expect(top).toBeGreaterThan(frame.getBoundingClientRect().top)
  expect(bottom).toBeLessThan(frame.getBoundingClientRect().bottom)
})

describe('the reply box', () => {
  test.each(['gmail', 'outlook'])('of %s takes a reply and gives the draft', async webmail => {
    await open(webmail, '2026-11-reply-box-open')
    expect(threadSent().canInsert).toBe(true)
    expect(channel.tell({ type: 'read-draft' })).toBe('')
    expect(channel.tell({ type: 'insert-reply', text: 'Hello Anna,\n\nHappy to help.' })).toBe(true)
    expect(channel.tell({ type: 'read-draft' })).toBe('Hello Anna,\nHappy to help.')
  })

  test('that is not open is not invented', async () => {
    await open('gmail', '2026-11-conversation-expanded')
    expect(channel.tell({ type: 'insert-reply', text: 'Hello' })).toBe(false)
    expect(channel.tell({ type: 'read-draft' })).toBeUndefined()
  })
})
