import { describe, expect, test, vi } from 'vitest'
import { flagOn, marked, openFixture } from './open-fixture.ts'

describe('marks', () => {
  test('stand on the words, by severity, without a change to the page', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
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
    const { channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    const flag = flagOn(thread, 'for the meeting with the board')
    channel.tell({ type: 'show-flags', threadId: 'another', flags: [flag] })
    expect(CSS.highlights.size).toBe(0)
    const moved = { ...flag, quotes: [{ ...flag.quotes[0], start: 0, end: 5 }] as const }
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [moved] })
    expect(CSS.highlights.size).toBe(0)
  })

  test('return when the page draws the message anew', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'for the meeting with the board')] })
    for (const body of document.querySelectorAll('[role=main] .a3s')) body.replaceWith(body.cloneNode(true))
    await vi.waitFor(() => {
      const [range] = [...CSS.highlights.get('evenkeel-2')!] as Range[]
      expect(range!.startContainer.isConnected && String(range)).toBe('for the meeting with the board')
    })
  })

  test('lead the reader to a quote', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    const flag = flagOn(thread, 'for the meeting with the board')
    const above = document.createElement('div')
    above.style.height = '5000px'
    document.body.prepend(above)
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flag] })
    expect(channel.tell({ type: 'scroll-to', flagId: flag.id, quote: 0 })).toBe(true)
    expect(marked('evenkeel-focus')).toBe('for the meeting with the board')
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
  const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-plain-text')
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
