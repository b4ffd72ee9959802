import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { fixture } from '../fixtures.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

/** A background that comes and goes. */
export function background(stage: Stage): void {
  describe('the background', () => {
    test('is stopped between all steps, and nothing is lost', async () => {
      const { driver } = stage
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      await driver.stopBackground()
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      expect(await popup.flags()).toHaveLength(2)
      await driver.stopBackground()
      await popup.openTool(say('paste_heading'))
      await popup.write(say('paste_label'), 'You are an idiot.')
      await popup.push(say('paste_read'))
      await until('the result', () => popup.surface.run(view => view.document.querySelector('[data-result]') !== null))
      await driver.stopBackground()
      await mail.goTo(fixture('gmail/2026-11-draft-in-thread'))
      await mail.hasBadge('1')
      await until('the other flag', async () => (await popup.flags()).some(({ sign }) => sign === 'agreement_avoided'))
      await driver.stopBackground()
      await mail.goTo(fixture('gmail/2026-11-list-nothing-open'))
      await mail.hasBadge('')
      await mail.isUnmarked()
    })

    test('permission that is withdrawn is said, and reading goes on when it is given back', async () => {
      const { driver } = stage
      await driver.withdrawAccess()
      try {
        const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
        // in the popup's page: to Firefox a press of the button is leave for once
        const popup = await stage.openPopupPage(mail)
        await popup.hasState('unreadable')
        await popup.shows(say('state_no_access'))
        expect(await popup.text()).toContain('mail.google.com')
        await mail.hasBadge('')
        expect(await mail.marks()).toEqual({})
        // Chromium asks in a window of its own, which nobody can answer without eyes
        if (driver.name === 'Firefox') await popup.push(say('allow_access'))
        else {
          await driver.grantAccess()
          await popup.close()
        }
        const allowed = driver.name === 'Firefox' ? popup : await stage.openPopupPage(mail)
        await allowed.shows(say('state_reload_needed'))
        await allowed.push(say('reload_tab'))
        await mail.hasBadge('2')
        await mail.isMarked()
        const next = await stage.openPopup(mail)
        await next.hasState('flagged')
      } finally {
        await driver.grantAccess()
      }
    })

    test('without permission a press of the toolbar button never says that the mail is fine', async () => {
      const { driver } = stage
      await driver.withdrawAccess()
      try {
        const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
        const popup = await stage.openPopup(mail)
        // Firefox lends the tab to whoever's button is pressed; where that comes late, the popup asks for permission
        await (driver.name === 'Firefox' ? popup.hasState('flagged', 'unreadable') : popup.hasState('unreadable'))
      } finally {
        await driver.grantAccess()
      }
    })

    test('an extension that is reloaded under an open page leaves no error in it', async () => {
      const { driver } = stage
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      await driver.reloadExtension()
      // something for the script that was left behind to look at
      await mail.goTo(fixture('gmail/2026-11-draft-in-thread'))
      await mail.tab.run(view => view.document.body.append('one more change'))
      const popup = await stage.openPopup(mail)
      if (driver.name === 'Chromium') {
        await popup.hasState('unreadable')
        await popup.shows(say('state_reload_needed'))
        await mail.isUnmarked()
        await popup.push(say('reload_tab'))
      }
      // Firefox puts the new script into pages that are open
      await popup.hasState('flagged')
      await popup.close()
      await mail.isMarked()
      expect(mail.tab.errors()).toEqual([])
    })
  })
}
