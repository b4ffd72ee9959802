import { describe, expect, test } from 'vitest'
import { click, see, write } from '../driver/see.ts'
import { until } from '../driver/wait.ts'
import { fixture, gmailWith, withWords } from '../fixtures.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

/** What the reader sets, and what comes of it. */
export function options(stage: Stage): void {
  describe('options', () => {
    const saved = async (page: Awaited<ReturnType<Stage['openOwnPage']>>) => {
      await until('“Saved”', () =>
        page.run(view => view.document.querySelector<HTMLElement>('[data-saving]')?.dataset.saving === 'saved'),
      )
    }

    test('a name and a deposit that are saved stand in the next reply', async () => {
      const page = await stage.openOwnPage('src/options/index.html')
      await write(page, { role: 'textbox', name: say('term_name') }, 'Leo Roux')
      await write(page, { role: 'textbox', name: say('term_deposit') }, '37')
      await saved(page)
      await page.close()
      const popup = await stage.openPopup(await stage.openMail(fixture('gmail/2026-11-imported-and-log-id')))
      await popup.hasState('flagged')
      expect((await popup.flags()).map(({ sign }) => sign)).toContain('unclear_payment')
      expect(await popup.reply()).toContain('37')
      expect(await popup.reply()).toMatch(/Leo Roux\s*$/)
    })

    test('an own address makes a message one’s own', async () => {
      const rude = 'Here is the second draft of the landing page, as agreed.'
      const alias = withWords(
        gmailWith('You are an idiot.'),
        'email="anna@client.example"',
        'email="leo@alias.example"',
      )
      const mail = await stage.openMail(withWords(alias, rude, 'All is well.'))
      await mail.hasBadge('1')
      const page = await stage.openOwnPage('src/options/index.html')
      await write(page, { role: 'textbox', name: say('addresses_label') }, 'leo@alias.example\nanna@client.example')
      await saved(page)
      // the open page hears of it by itself
      await mail.hasBadge('')
    })

    test('the tone that is chosen is the tone of the next mail', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      const neutral = await popup.reply()
      await click(popup.surface, {
        role: 'radio',
        name: say('tone_firm'),
        within: '.report-part:has([data-reply=mail])',
      })
      await until('another reply', async () => (await popup.reply()) !== neutral)
      const firm = await popup.reply()
      await popup.close()
      const again = await stage.openPopup(mail)
      await again.hasState('flagged')
      expect(await again.reply()).toBe(firm)
    })

    test('marks can be turned off, and Show in the mail still marks', async () => {
      const page = await stage.openOwnPage('src/options/index.html')
      await click(page, { role: 'checkbox', name: say('marks_label') })
      await saved(page)
      await page.close()
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      expect(await mail.marks()).toEqual({})
      await popup.push(say('show_in_mail'), '[data-sign=unrealistic_deadline]')
      await until('the mark', async () => 'evenkeel-focus' in (await mail.marks()))
    })

    test('the welcome page reads its sample mail with the real engine, and one in every other language', async () => {
      const page = await stage.openOwnPage('src/welcome/index.html')
      expect((await see(page, { role: 'textbox', name: say('try_label') })).value).toBe(say('sample_mail'))
      await click(page, { role: 'button', name: say('paste_read') })
      const isRead = (language: string) => () =>
        page.run((view, tag) => view.document.querySelector(`[data-sign] blockquote[lang=${tag}]`) !== null, language)
      await until('its flags', isRead('en'))
      for (const language of ['fr', 'ru', 'es', 'de', 'it', 'pt']) {
        await click(page, { role: 'radio', name: say(`language_${language}`) })
        await until(`flags in ${language}`, isRead(language))
        expect((await see(page, { role: 'textbox', name: say('reply_label') })).value).not.toBe('')
      }
    })
  })
}
