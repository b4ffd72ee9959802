import { describe, expect, test, vi } from 'vitest'
import { runPage } from '../../../src/content/run-page.ts'
import { openPage } from '../webmail/fixtures.ts'
import { fakeChannel } from './fake-channel.ts'
import { flagOn, marked, openFixture } from './open-fixture.ts'

describe('notices', () => {
  test('say what is open, once', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    expect(threadSent().messages).toHaveLength(2)
    document.body.append('something changes')
    document.body.classList.add('xE')
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(channel.sent).toHaveLength(1)
  })

  test('say that nothing is open', async () => {
    const { channel } = await openFixture('outlook', '2026-11-nothing-open')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
  })

  test('follow a message that is opened', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-all-collapsed')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    document.querySelector<HTMLElement>('.adn')!.style.display = 'block'
    document.querySelector('.adn')!.closest('.kv')!.className = 'h7'
    await vi.waitFor(() => expect(threadSent().messages[0]?.text).toBe('You are fired unless you work tonight.'))
  })

  test('follow a thread that is left, and take the marks along', async () => {
    const { document, channel, thread: threadSent } = await openFixture('outlook', '2026-11-conversation-newest-first')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'It should not cost more')] })
    expect(marked('evenkeel-2')).toBe('It should not cost more')
    document.querySelector('#ConversationReadingPaneContainer')!.remove()
    await vi.waitFor(() => expect(channel.sent.at(-1)).toEqual({ type: 'thread-closed' }))
    expect(CSS.highlights.size).toBe(0)
  })

  test('follow the reader to another thread, whose view replaces the one that is left behind', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    const first = threadSent()
    channel.tell({ type: 'show-flags', threadId: first.id, flags: [flagOn(first, 'for the meeting with the board')] })
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
    expect(marked('evenkeel-2')).toBe('for the meeting with the board')
  })

  test.each([
    ['gmail', '2026-11-conversation-expanded', '[role=main] .ii.gt'],
    ['outlook', '2026-11-conversation-newest-first', '.GjFKx'],
  ])('wait for bodies of %s that arrive late', async (webmail, name, boxes) => {
    const { channel, thread: threadSent, kept } = await openWithoutBodies(webmail, name, boxes)
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    kept[0]!()
    await vi.waitFor(() => expect(threadSent().messages.filter(message => message.partial)).toHaveLength(1))
    kept[1]!()
    await vi.waitFor(() => expect(threadSent().messages.filter(message => message.partial)).toHaveLength(0))
    expect(threadSent().messages).toHaveLength(2)
    expect(channel.sent.map(({ type }) => type)).not.toContain('thread-unreadable')
  })

  test('wait for a body that is on its way, and then say that the page cannot be read', async () => {
    const { document, channel } = await openFixture('gmail', '2026-11-body-not-found')
    expect(channel.sent).toEqual([{ type: 'thread-closed' }])
    await new Promise(resolve => setTimeout(resolve, 1500))
    document.body.append('a change')
    await vi.waitFor(() => expect(channel.sent.at(-1)?.type).toBe('thread-unreadable'))
    expect(JSON.stringify(channel.sent)).not.toContain('for free')
  })

  test('are sent again on request', async () => {
    const { channel } = await openFixture('gmail', '2026-11-popout')
    channel.tell({ type: 'read-again' })
    expect(channel.sent).toHaveLength(2)
  })

  test('leave typing alone', async () => {
    const { document, channel } = await openFixture('gmail', '2026-11-reply-box-open')
    // Every look asks where the thread stands.
    const looked = vi.spyOn(document, 'querySelector')
    const box = document.querySelector('.ip [contenteditable]')!
    await new Promise(resolve => setTimeout(resolve, 150))
    looked.mockClear()
    box.firstElementChild!.append('typing')
    box.append(document.createElement('div'))
    await new Promise(resolve => setTimeout(resolve, 120))
    expect(looked).not.toHaveBeenCalled()
    document.body.append('something else')
    await vi.waitFor(() => expect(looked).toHaveBeenCalled())
    expect(channel.sent).toHaveLength(1)
  })

  test('stop when the extension is reloaded under the page', async () => {
    const { document, channel, thread: threadSent } = await openFixture('gmail', '2026-11-conversation-expanded')
    const thread = threadSent()
    channel.tell({ type: 'show-flags', threadId: thread.id, flags: [flagOn(thread, 'for the meeting with the board')] })
    channel.close()
    document.body.append('a change')
    await vi.waitFor(() => expect(CSS.highlights.size).toBe(0))
    document.querySelector('h2')!.remove()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(channel.sent).toHaveLength(1)
    expect(() => channel.tell({ type: 'read-again' })).toThrow('Nobody listens')
  })

  test('are sent again until somebody hears them', async () => {
    const { document, channel } = await openFixture('gmail', '2026-11-conversation-expanded')
    channel.heard = false
    channel.tell({ type: 'read-again' })
    await vi.waitFor(() => expect(channel.sent.length).toBeGreaterThan(3))
    channel.heard = true
    await vi.waitFor(() => expect(channel.sent.length).toBeGreaterThan(4))
    const { length } = channel.sent
    document.body.append('a change')
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(channel.sent).toHaveLength(length)
    expect(new Set(channel.sent.map(notice => JSON.stringify(notice))).size).toBe(1)
  })

  test('do not stop when a webmail throws', async () => {
    const document = await openPage('<p>x')
    const channel = fakeChannel()
    const page = runPage({
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
    page.stop()
  })
})

/** Opens a fixture whose bodies are still on their way; each of `kept` brings one. */
async function openWithoutBodies(webmail: string, name: string, boxes: string) {
  const kept: (() => void)[] = []
  const opened = await openFixture(webmail, name, document => {
    for (const box of document.querySelectorAll(boxes)) {
      const children = [...box.childNodes]
      box.replaceChildren()
      kept.push(() => box.append(...children))
    }
  })
  return { ...opened, kept }
}

describe('the reply box', () => {
  test.each(['gmail', 'outlook'])('of %s takes a reply and gives the draft', async webmail => {
    const { channel, thread: threadSent } = await openFixture(webmail, '2026-11-reply-box-open')
    expect(threadSent().canInsert).toBe(true)
    expect(channel.tell({ type: 'read-draft' })).toBe('')
    expect(channel.tell({ type: 'insert-reply', text: 'Hello Anna,\n\nHappy to help.' })).toBe(true)
    expect(channel.tell({ type: 'read-draft' })).toBe('Hello Anna,\nHappy to help.')
  })

  test('that is not open is not invented', async () => {
    const { channel } = await openFixture('gmail', '2026-11-conversation-expanded')
    expect(channel.tell({ type: 'insert-reply', text: 'Hello' })).toBe(false)
    expect(channel.tell({ type: 'read-draft' })).toBeUndefined()
  })
})
