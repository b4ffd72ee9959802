import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { fixture, gmailWith } from '../fixtures.ts'
import type { Mail } from '../pages/mail.ts'
import { wholeReply } from '../pages/popup.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

/** The reply box of each webmail, and what stands in it below the answer. */
const boxes = [
  { webmail: 'gmail', box: '[g_editable=true]', kept: '.gmail_signature, .gmail_quote', sign: 'late_payment' },
  {
    webmail: 'outlook',
    box: '.EditorClass [role=textbox]',
    kept: '#Signature, #divRplyFwdMsg, #divRplyFwdMsg ~ *',
    sign: 'late_payment',
  },
] as const

/** From the suggested reply to the reply box. */
export function replying(stage: Stage): void {
  describe('replying', () => {
    test('Copy puts the reply onto the clipboard', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const reply = await popup.reply()
      await popup.push(say('copy'), wholeReply)
      await popup.shows(say('copied'))
      await popup.close()
      expect((await stage.driver.clipboard(mail.tab)).replaceAll('\r\n', '\n')).toBe(reply)
    })

    test('questions that only the reader can answer stand over the reply', async () => {
      const question = 'Could you tell me which size of paper you used?'
      const mail = await stage.openMail(
        gmailWith(`Hi Leo,\nThe invoice will be paid when it is paid, please be patient.\n${question}\nAnna`),
      )
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.shows(say('open_questions'))
      await popup.shows(question)
    })

    test('what was changed is what is copied', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.write(say('reply_label'), 'My own words.')
      await popup.push(say('copy'), wholeReply)
      await popup.shows(say('copied'))
      await popup.close()
      expect(await stage.driver.clipboard(mail.tab)).toBe('My own words.')
      const again = await stage.openPopup(mail)
      await again.hasState('flagged')
      expect(await again.reply()).toBe('My own words.')
    })

    test('the keyboard alone is enough', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const focused = () => popup.surface.run(view => view.document.activeElement?.textContent?.trim())
      for (let presses = 0; (await focused()) !== say('copy'); presses++) {
        expect(presses).toBeLessThan(40)
        await popup.surface.press('Tab')
      }
      await popup.surface.press('Enter')
      await popup.shows(say('copied'))
    })

    test.each(boxes)(
      'Insert puts the reply into the open reply box of $webmail, before signature and quoted mail',
      async ({ webmail, box, kept, sign }) => {
        const mail = await stage.openMail(fixture(`${webmail}/2026-11-reply-box-open`))
        await mail.isMarked()
        await watchForSending(mail)
        const popup = await stage.openPopup(mail)
        await popup.hasState('flagged')
        expect((await popup.flags()).map(flag => flag.sign)).toContain(sign)
        const reply = await popup.reply()
        const before = await draftIn(mail, box, kept)
        await popup.push(say('insert'), wholeReply)
        await popup.shows(say('inserted'))

        const after = await draftIn(mail, box, kept)
        expect(after.own).toBe(reply.trim().replace(/\s*\n\s*/g, '\n'))
        expect(after.kept).toBe(before.kept)
        expect(reply.trim().endsWith(after.lineOfCaret)).toBe(true)
        expect(after.isFocused).toBe(true)
        expect(await mail.tab.run(view => (view as unknown as { sent: string[] }).sent)).toEqual([])

        await popup.close()
        await mail.tab.activate()
        // one step in Chromium, one for each line in Firefox
        for (let presses = 0; (await draftIn(mail, box, kept)).own !== ''; presses++) {
          expect(presses).toBeLessThan(40)
          await mail.tab.press('Control+z')
        }
        expect((await draftIn(mail, box, kept)).kept).toBe(before.kept)
      },
    )

    test('where no reply box is open nothing is offered to put into it', async () => {
      const popup = await stage.openPopup(await stage.openMail(fixture('gmail/2026-11-conversation-expanded')))
      await popup.hasState('flagged')
      expect(await popup.text()).not.toContain(say('insert'))
    })

    test('a reply box that opens later is offered at once', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-reply-box-open'))
      await mail.isMarked()
      await mail.tab.run(view => {
        for (const box of view.document.querySelectorAll<HTMLElement>('.M9')) box.style.display = 'none'
      })
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await until('Insert to go', async () => !(await popup.text()).includes(say('insert')))
      await mail.tab.run(view => {
        for (const box of view.document.querySelectorAll<HTMLElement>('.M9')) box.style.display = ''
      })
      await popup.shows(say('insert'))
    })

    test('Show in the mail scrolls to the words and marks them', async () => {
      const filler = Array.from(
        { length: 120 },
        (_, k) => `Point ${k + 1} of the minutes: we all agreed and the work goes on.`,
      )
      const words = 'I know it is already 6 pm, but you must finish all of it by tomorrow 8 am.'
      const mail = await stage.openMail(gmailWith(['Hi Leo,', ...filler, words, ...filler, 'Anna'].join('\n')))
      await mail.isMarked()
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const placeOf = () =>
        mail.tab.run(view => {
          const [range] = [...(view.CSS.highlights.get('evenkeel-focus') ?? [])] as Range[]
          const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
          return { words: String(range), isInView: top > 0 && bottom < view.innerHeight }
        })
      expect((await placeOf()).isInView).toBe(false)
      await popup.push(say('show_in_mail'), '[data-sign=unrealistic_deadline]')
      await until('the words to come into view', async () => (await placeOf()).isInView)
      expect((await placeOf()).words).toBe(words)
      expect(await mail.tab.run(view => view.scrollY)).toBeGreaterThan(500)
    })

    test('a text can be pasted and read, without a mail', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-list-nothing-open'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('nothing-open')
      await popup.write(say('paste_label'), 'You are an idiot. We never pay for tests, do it tonight and we will see.')
      await popup.push(say('paste_read'))
      await until('the result', async () => (await popup.flags()).length > 0)
      expect((await popup.flags()).map(({ sign }) => sign)).toContain('insult')
      expect(
        await popup.surface.run(view => view.document.querySelector<HTMLElement>('[data-result]')?.dataset.result),
      ).toBe('flagged')
      expect(
        await popup.surface.run(
          view => view.document.querySelector<HTMLTextAreaElement>('[data-reply=pasted] textarea')?.value,
        ),
      ).not.toBe('')
      expect(await popup.surface.run(view => view.document.body.dataset.state)).toBe('nothing-open')
    })

    test('an answer of one’s own is checked, taken from the open reply box', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-reply-box-open'))
      await mail.isMarked()
      await mail.tab.run(view => {
        const line = view.document.querySelector('[g_editable=true] > div')!
        line.textContent = 'You are an idiot. I can work all weekend for free.'
      })
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.openTool(say('check_heading'))
      await popup.push(say('check_read_draft'))
      await until('the findings', () =>
        popup.surface.run(view => view.document.querySelector('[data-draft-kind]') !== null),
      )
      const kinds = await popup.surface.run(view =>
        [...view.document.querySelectorAll<HTMLElement>('[data-draft-kind]')].map(finding => finding.dataset.draftKind),
      )
      expect(kinds).toContain('insult')
      // what is quoted below it and signed is not the draft
      expect(
        await popup.surface.run(
          view => view.document.querySelector<HTMLTextAreaElement>('.check-answer textarea')?.value,
        ),
      ).toBe('You are an idiot. I can work all weekend for free.')
    })
  })
}

/** Notes whatever would send: a click on a button, a form that is submitted. */
const watchForSending = (mail: Mail): Promise<void> =>
  mail.tab.run(view => {
    const sent: string[] = []
    Object.assign(view, { sent })
    for (const type of ['click', 'submit', 'mousedown', 'keydown'])
      view.addEventListener(type, event => sent.push(event.type), { capture: true })
  })

/** A reply box: the words above what is kept, what is kept as HTML, and the line in which the caret stands. */
const draftIn = (mail: Mail, box: string, kept: string) =>
  mail.tab.run(
    (view, selectors) => {
      const element = view.document.querySelector<HTMLElement>(selectors.box)!
      const below = [...element.querySelectorAll(selectors.kept)]
      const own = element.cloneNode(true) as HTMLElement
      for (const part of own.querySelectorAll(`${selectors.kept}, hr, .gmail_signature_prefix`)) part.remove()
      const caret = view.getSelection()
      return {
        own: [...own.childNodes]
          .map(line => (line.textContent ?? '').trim())
          .filter(line => line !== '')
          .join('\n'),
        kept: below.map(part => part.outerHTML).join('\n'),
        lineOfCaret: caret?.anchorNode?.textContent ?? '',
        isFocused: element.contains(view.document.activeElement) && element.contains(caret?.anchorNode ?? null),
      }
    },
    { box, kept },
  )
