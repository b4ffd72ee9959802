import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { asHtml, fixture, gmailWith, withWords } from '../fixtures.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

const calmWords =
  'Hi Leo,\nThank you for the new draft, it looks great. We have paid invoice 14 this morning.\nBest wishes,\nAnna'

/** From the open mail to what the toolbar and the popup say of it. */
export function reading(stage: Stage): void {
  describe('reading', () => {
    test('the welcome page opens when the extension is installed', async () => {
      await until('the welcome page', async () =>
        (await stage.driver.ownPages()).some(url => url.endsWith('/src/welcome/index.html')),
      )
    })

    test('a thread in Gmail: badge, title, marks, and the popup with quote, sign and reply', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      expect(await mail.title()).toBe(`${say('extension_name')}: ${say('badge_flags', '2')}, ${say('severity_2')}`)
      await mail.isMarked()
      expect(
        Object.values(await mail.marks())
          .flat()
          .join(''),
      ).toContain('for the meeting with the board')

      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const flags = await popup.flags()
      expect(flags).toContainEqual({
        category: 'after_hours_pressure',
        sign: 'unrealistic_deadline',
        severity: '2',
        quote: 'I need the whole thing by tomorrow 8 am, for the meeting with the board.',
      })
      expect(flags.map(({ sign }) => sign)).toContain('extra_work')
      expect(await popup.text()).toContain(say('sign_unrealistic_deadline'))
      expect(await popup.text()).toContain(say('why_unrealistic_deadline'))
      expect(await popup.reply()).toMatch(/^Hi Anna,/)
      expect(await popup.reply()).toContain('tomorrow 8 am')
    })

    test('a thread in Outlook: the same', async () => {
      const mail = await stage.openMail(fixture('outlook/2026-11-conversation-newest-first'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const flags = await popup.flags()
      expect(flags.map(({ sign }) => sign)).toContain('shifting_brief')
      expect(flags.map(({ quote }) => quote).join(' ')).not.toContain('ready for your review')
      expect(await popup.reply()).toMatch(/^Hi Anna,/)
      expect((await stage.driver.badge(mail.tab)).text).toBe(String(flags.length))
    })

    test('bait is not read: what is quoted, hidden, signed or left behind is nowhere in the popup', async () => {
      const page = fixture('gmail/2026-11-conversation-expanded')
      const popup = await stage.openPopup(await stage.openMail(page))
      await popup.hasState('flagged')
      const text = await popup.text()
      for (const words of page.bait) expect(text).not.toContain(words)
    })

    test('an ordinary mail is calm', async () => {
      const mail = await stage.openMail(gmailWith(calmWords))
      await until('the title', async () => (await mail.title()).includes(say('state_calm')))
      await mail.hasBadge('')
      expect(await mail.marks()).toEqual({})
      const popup = await stage.openPopup(mail)
      await popup.hasState('calm')
      expect(await popup.flags()).toEqual([])
    })

    test('nothing open: no badge, no marks', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-list-nothing-open'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('nothing-open')
      await popup.shows(say('state_nothing_open'))
      await mail.hasBadge('')
    })

    test('a mail that Gmail has clipped is partly read, never calm', async () => {
      const page = fixture('gmail/2026-11-clipped')
      const words = 'Die dritte Korrekturrunde machen Sie bitte kostenlos, das gehört dazu.'
      const mail = await stage.openMail(withWords(page, words, asHtml('Vielen Dank für Ihre Arbeit.')))
      const popup = await stage.openPopup(mail)
      await popup.hasState('partly-read')
      await mail.hasBadge('?')
    })

    test.each(['gmail', 'outlook'])('a thread of %s whose body is not found is unreadable', async webmail => {
      const mail = await stage.openMail(fixture(`${webmail}/2026-11-body-not-found`))
      await mail.hasBadge('?')
      expect(await mail.title()).toContain(say('state_unreadable'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('unreadable')
      expect(await popup.flags()).toEqual([])
    })

    test('a language that Evenkeel does not read is named', async () => {
      const dutch =
        'Dag Leo,\nBedankt voor het ontwerp. Kun je het morgen nog even aanpassen? De rekening betalen we later wel.\nGroeten,\nAnna'
      const mail = await stage.openMail(gmailWith(dutch))
      const popup = await stage.openPopup(mail)
      await popup.hasState('unsupported-language')
      await popup.shows(say('state_unsupported_language_named', say('language_nl')))
      await mail.hasBadge('?')
    })

    test('the reader’s own words are never flagged', async () => {
      const page = withWords(
        gmailWith(calmWords),
        'Here is the second draft of the landing page, as agreed.',
        'You are an idiot.',
      )
      const popup = await stage.openPopup(await stage.openMail(page))
      await popup.hasState('calm')
    })

    test('badge and marks follow the reader from thread to thread and back to the list', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      await mail.isMarked()
      await mail.goTo(fixture('gmail/2026-11-draft-in-thread'))
      await mail.hasBadge('1')
      await until('the marks of the other thread', async () =>
        Object.values(await mail.marks())
          .flat()
          .join('')
          .startsWith('No need for a contract'),
      )
      await mail.goTo(fixture('gmail/2026-11-list-nothing-open'))
      await mail.hasBadge('')
      await mail.isUnmarked()
      await mail.goTo(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      await mail.isMarked()
    })

    test('an open popup follows too, also in Outlook', async () => {
      const mail = await stage.openMail(fixture('outlook/2026-11-conversation-newest-first'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await mail.goTo(fixture('outlook/2026-11-nothing-open'))
      await popup.hasState('nothing-open')
      await mail.hasBadge('')
      await mail.goTo(fixture('outlook/2026-11-reply-box-open'))
      await popup.hasState('flagged')
      await until('the flags of the other thread', async () =>
        (await popup.flags()).some(({ sign }) => sign === 'late_payment'),
      )
    })

    test('another site is no mail page', async () => {
      const mail = await stage.openMail({ url: 'https://elsewhere.example/', html: '<p>You are an idiot.' })
      const popup = await stage.openPopup(mail)
      await popup.hasState('nothing-open')
      await popup.shows(say('state_elsewhere'))
      await mail.hasBadge('')
    })
  })
}
