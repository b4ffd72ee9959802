import { describe, expect, test } from 'vitest'
import { click, see } from '../driver/see.ts'
import { until } from '../driver/wait.ts'
import { fixture } from '../fixtures.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

/** Hosts that Chromium itself asks for, whatever is open in it. */
const browsersOwn = /^(?:update\.googleapis|accounts\.google|clients2\.google|redirector\.gvt1)\.com(?::443)?$/

/** Nothing leaves, and nothing breaks, in all that was done before; so it comes last. */
export function quiet(stage: Stage): void {
  describe('nothing leaves the machine', () => {
    const reached = () => stage.driver.reachedFor().filter(host => !browsersOwn.test(host))

    test('from the mail page, the background, the popup, the options or the welcome page', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-reply-box-open'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.push(say('insert'))
      await popup.shows(say('inserted'))
      await popup.close()
      const options = await stage.openOwnPage('src/options/index.html')
      await see(options, { role: 'textbox', name: say('term_name') })
      const welcome = await stage.openOwnPage('src/welcome/index.html')
      await click(welcome, { role: 'button', name: say('paste_read') })
      await until('its flags', () => welcome.run(view => view.document.querySelector('[data-sign]') !== null))
      expect(reached()).toEqual([])
    })

    test('and could not: pages and background of the extension are refused every address', async () => {
      const refused = await stage.driver.inExtension(() =>
        fetch('https://leak.example/from-the-extension').then(
          () => 'fetched',
          () => 'refused',
        ),
      )
      expect(refused).toBe('refused')
      expect(reached()).toEqual([])
    })

    test('while a page that does ask is seen to', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-list-nothing-open'))
      await mail.tab.run(view =>
        view.fetch('https://leak.example/from-the-page', { mode: 'no-cors' }).catch(() => undefined),
      )
      await until('the request at the gate', async () => reached().includes('leak.example:443'))
    })

    test('the browser has noted no error of the extension', async () => {
      expect(await stage.driver.extensionErrors()).toEqual([])
    })
  })
}
