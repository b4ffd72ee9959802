import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { gmailWith } from '../fixtures.ts'
import type { Mail } from '../pages/mail.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

const ordinary = 'We met the printer on Tuesday and looked at the paper together. '
const insult = 'You are an idiot.'

/** How long a mail may take, however bad it is. */
const longestMs = 20_000

const texts: readonly { readonly name: string; readonly text: string; readonly states: readonly string[] }[] = [
  { name: 'an empty mail', text: '', states: ['calm', 'unreadable', 'partly-read', 'unsupported-language'] },
  { name: 'a mail of 1 MB, bad at its end', text: ordinary.repeat(16_000) + insult, states: ['flagged'] },
  { name: '1 MB in lines, bad at their end', text: `${ordinary}\n`.repeat(16_000) + insult, states: ['flagged'] },
  { name: 'one word of 100 kB', text: 'a.'.repeat(50_000), states: ['partly-read', 'unsupported-language', 'calm'] },
  { name: '100 kB of brackets', text: '('.repeat(100_000), states: ['partly-read', 'unsupported-language', 'calm'] },
  {
    name: 'a word that grows when it is normalised',
    text: '\ufdfa'.repeat(20_000),
    states: ['partly-read', 'unsupported-language', 'calm'],
  },
  { name: 'direction marks', text: `Hi Leo,\n\u202e${insult}\u202c\u2066 Thank you.\u2069\nAnna`, states: ['flagged'] },
  {
    name: 'zero-width characters inside words',
    text: 'Hi Leo,\nYou are an id\u200bi\u2060ot.\nThank you for the draft.\nAnna',
    states: ['flagged'],
  },
]

/** Mail that is written to break its reader. */
export function hostileMail(stage: Stage): void {
  describe('hostile mail', () => {
    test.each(texts)('$name gets an honest answer', async ({ text, states }) => {
      const start = performance.now()
      const mail = await stage.openMail(gmailWith(text))
      await isAnswered(stage, mail)
      const popup = await stage.openPopup(mail)
      const state = await until('a state', () => popup.surface.run(view => view.document.body.dataset.state))
      expect(states).toContain(state)
      expect(performance.now() - start).toBeLessThan(longestMs)
      // the page still answers
      expect(await mail.tab.run(view => view.document.title)).toContain('Landing page')
      expect(mail.tab.errors()).toEqual([])
    })

    test('halves of characters are read as they stand, and their words are marked', async () => {
      const mail = await stage.openMail(gmailWith('Hi Leo,\nThis will be replaced.\nAnna'))
      await isAnswered(stage, mail)
      // no file can hold them; a page can
      await mail.tab.run(view => {
        const line = [...view.document.querySelectorAll('div')].findLast(
          div => div.textContent === 'This will be replaced.',
        )!
        line.textContent = 'Well \ud83d then. You are an idiot. \udc4d'
      })
      await mail.hasBadge('1')
      await mail.isMarked()
      expect(
        Object.values(await mail.marks())
          .flat()
          .join(''),
      ).toContain('You are an idiot')
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
    })

    test('a pasted text of 1 MB gets an answer', async () => {
      const mail = await stage.openMail(gmailWith(''))
      const popup = await stage.openPopup(mail)
      await until('a state', () => popup.surface.run(view => view.document.body.dataset.state))
      await popup.openTool(say('paste_heading'))
      await popup.write(say('paste_label'), `${insult} ${ordinary.repeat(16_000)}`)
      await popup.push(say('paste_read'))
      await until('the result', () => popup.surface.run(view => view.document.querySelector('[data-result]') !== null))
      expect((await popup.flags()).map(({ sign }) => sign)).toContain('insult')
    })
  })
}

/** Waits until the background has said something of the mail. */
const isAnswered = async (stage: Stage, mail: Mail): Promise<void> => {
  await until('an answer', () =>
    stage.driver.inExtension(
      async (api, tabId) => `report:${tabId}` in (await api.storage.session.get(`report:${tabId}`)),
      mail.tab.id,
    ),
  )
}
