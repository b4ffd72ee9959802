import { afterEach, describe, expect, test, vi } from 'vitest'
import { insertReply } from '../../../src/content/insert-reply.ts'
import { readDraft } from '../../../src/content/read-draft.ts'
import { gmail } from '../../../src/webmail/gmail.ts'
import { outlook } from '../../../src/webmail/outlook.ts'
import { closePages, fixture, openPage } from '../webmail/fixtures.ts'

afterEach(closePages)

const reply =
  'Hello Anna,\n\nThe shop is not part of our agreement. I can send you a quote by Friday.\n\nKind regards\nLeo'

const trusted = (html: string): string =>
  html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`,
  )

describe.each([gmail, outlook].map(webmail => [webmail.id, webmail] as const))(
  'in the reply box of %s',
  (id, webmail) => {
    const openBox = async (change: (box: HTMLElement) => void = () => undefined) => {
      const document = await openPage(trusted(fixture(id, '2026-11-reply-box-open').html))
      const box = webmail.findReplyBox(document)!
      change(box)
      return { document, box }
    }
    const lines = (box: Element): string[] =>
      [...box.querySelectorAll('div')]
        .filter(line => line.querySelector('div') === null)
        .map(line => line.textContent!.trim())

    test('a reply stands before the signature and the quoted mail', async () => {
      const { box } = await openBox()
      const rest = box.innerHTML.slice(
        box.innerHTML.indexOf(
          id === 'gmail' ? '<div class="gmail_signature_prefix' : '<div class="elementToProof" id="Signature',
        ),
      )
      expect(insertReply(box, reply, webmail.replyLineClass)).toBe(true)
      expect(box.innerHTML.endsWith(rest)).toBe(true)
      expect(readDraft(box)).toBe(reply.replace(/\n+/g, '\n'))
      expect(box.textContent!.indexOf('Kind regards')).toBeLessThan(box.textContent!.indexOf('Leo Roux'))
    })

    test('paragraphs are lines of the kind that the editor makes, with an empty line between', async () => {
      const { box } = await openBox()
      insertReply(box, reply, webmail.replyLineClass)
      expect(lines(box).slice(0, 6)).toEqual(reply.split('\n'))
      if (id === 'outlook')
        for (const line of [...box.children].slice(0, 6)) expect(line.className).toBe('elementToProof')
    })

    test('the editor is told, before and after', async () => {
      const { box } = await openBox()
      const events: string[] = []
      for (const type of ['beforeinput', 'input']) box.addEventListener(type, event => events.push(event.type))
      insertReply(box, reply, webmail.replyLineClass)
      expect(events[0]).toBe('beforeinput')
      expect(events.at(-1)).toBe('input')
    })

    test('an editor that puts the words itself is not written over', async () => {
      const { box } = await openBox()
      box.addEventListener('beforeinput', event => {
        event.preventDefault()
        for (const line of reply.split('\n'))
          box.firstElementChild!.before(Object.assign(box.ownerDocument.createElement('p'), { textContent: line }))
      })
      expect(insertReply(box, reply, webmail.replyLineClass)).toBe(true)
      expect(box.textContent!.split('Hello Anna').length).toBe(2)
    })

    test('one undo takes it back', async () => {
      const { document, box } = await openBox()
      const before = box.innerHTML
      insertReply(box, reply, webmail.replyLineClass)
      let undone = 0
      while (box.textContent!.includes('Hello') && undone < 30) {
        document.execCommand('undo')
        undone += 1
      }
      expect(box.innerHTML).toBe(before)
      expect(undone).toBe(1)
    })

    test('words that are there stay, and the reply begins a new paragraph', async () => {
      const { box } = await openBox(box => box.querySelector('div')!.replaceChildren('Dear Anna, one moment'))
      insertReply(box, reply, webmail.replyLineClass)
      expect(lines(box).slice(0, 4)).toEqual(['Dear Anna, one moment', '', 'Hello Anna,', ''])
    })

    test('at the caret, when it stands among the words', async () => {
      const { document, box } = await openBox(box => {
        const line = box.querySelector('div')!
        const second = line.cloneNode() as Element
        line.replaceChildren('First line')
        second.replaceChildren('Last line')
        line.after(second)
      })
      box.focus()
      document.getSelection()!.collapse(box.querySelector('div')!.firstChild, 'First line'.length)
      insertReply(box, ' goes on', webmail.replyLineClass)
      expect(readDraft(box)).toBe('First linegoes on\nLast line')
    })

    test('not at a caret in the quoted mail', async () => {
      const { document, box } = await openBox()
      box.focus()
      const quoted = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      let node = quoted.nextNode()
      while (node !== null && !node.textContent!.includes('Quoted inside')) node = quoted.nextNode()
      document.getSelection()!.collapse(node, 3)
      insertReply(box, reply, webmail.replyLineClass)
      expect(box.textContent!.indexOf('Hello Anna')).toBeLessThan(box.textContent!.indexOf('Leo Roux'))
    })

    test('selected words are not replaced', async () => {
      const { document, box } = await openBox(box => box.querySelector('div')!.replaceChildren('Keep these words'))
      box.focus()
      document.getSelection()!.selectAllChildren(box.querySelector('div')!)
      insertReply(box, ' and more', webmail.replyLineClass)
      expect(readDraft(box)).toContain('Keep these words')
    })

    test('without a line of one’s own a line is made before the rest', async () => {
      const { box } = await openBox(box => {
        while (box.firstElementChild && !/ignature|gmail_quote/.test(box.firstElementChild.outerHTML))
          box.firstElementChild.remove()
        while (box.firstChild?.nodeName === 'BR') box.firstChild.remove()
      })
      insertReply(box, reply, webmail.replyLineClass)
      expect(readDraft(box)).toBe(reply.replace(/\n+/g, '\n'))
      expect(box.firstElementChild!.textContent).toContain('Hello Anna')
    })

    test('in an empty box', async () => {
      const { box } = await openBox(box => box.replaceChildren())
      expect(insertReply(box, reply, webmail.replyLineClass)).toBe(true)
      expect(readDraft(box)).toBe(reply.replace(/\n+/g, '\n'))
    })

    test('by nodes, where the browser refuses to type', async () => {
      const { document, box } = await openBox()
      const refused = vi.spyOn(document, 'execCommand').mockReturnValue(false)
      const told = vi.fn()
      box.addEventListener('input', told)
      expect(insertReply(box, reply, webmail.replyLineClass)).toBe(true)
      expect(readDraft(box)).toBe(reply.replace(/\n+/g, '\n'))
      expect(lines(box).slice(0, 6)).toEqual(reply.split('\n'))
      expect(told).toHaveBeenCalled()
      refused.mockRestore()
    })

    test('markup in a reply stays text', async () => {
      const { box } = await openBox()
      insertReply(box, '<img src=x onerror=alert(1)> & <b>bold</b>', webmail.replyLineClass)
      expect(box.querySelector('img, b')?.closest('#Signature, #divRplyFwdMsg') ?? box.querySelector('img')).toBe(
        id === 'gmail' ? null : box.querySelector('#divRplyFwdMsg'),
      )
      expect(readDraft(box)).toBe('<img src=x onerror=alert(1)> & <b>bold</b>')
    })
  },
)

describe('which box', () => {
  test('the one with the caret before the one in the thread', async () => {
    const document = await openPage(fixture('gmail', '2026-11-reply-box-open').html)
    const [inline, popup] = [...document.querySelectorAll<HTMLElement>('[g_editable=true]')]
    expect(gmail.findReplyBox(document)).toBe(inline)
    popup!.focus()
    expect(gmail.findReplyBox(document)).toBe(popup)
    inline!.remove()
    popup!.blur()
    expect(gmail.findReplyBox(document)).toBe(popup)
  })
})
