import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { fixture } from '../fixtures.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

const flagCard = '[data-sign=unrealistic_deadline]'
const signs = async (popup: { flags(): Promise<readonly { sign?: string }[]> }) =>
  (await popup.flags()).map(({ sign }) => sign)

/** “Not this again”, and taking it back. */
export function muting(stage: Stage): void {
  describe('not this again', () => {
    test('a sign is silenced in popup, badge and marks, and comes back with undo', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      await mail.hasBadge('2')
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.push(say('mute_menu'), flagCard)
      await popup.push(say('mute_sign', say('sign_unrealistic_deadline')), flagCard)
      await popup.shows(say('muted_sign', say('sign_unrealistic_deadline')))
      expect(await signs(popup)).toEqual(['extra_work'])
      await mail.hasBadge('1')
      await until('its mark to vanish', async () => !('evenkeel-2' in (await mail.marks())))

      await popup.push(say('undo'))
      await until('the flag to come back', async () => (await signs(popup)).length === 2)
      await mail.hasBadge('2')
      await until('its mark to come back', async () => 'evenkeel-2' in (await mail.marks()))
    })

    test('a sender is silenced: the popup says so, and never that the mail is fine', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.push(say('mute_menu'), flagCard)
      await popup.push(say('mute_sender', 'Anna Smith'), flagCard)
      await popup.shows(say('state_calm_muted', 'Anna Smith'))
      expect(await popup.flags()).toEqual([])
      await mail.hasBadge('')
      await popup.push(say('undo'))
      await popup.hasState('flagged')
      await mail.hasBadge('2')
    })

    test('what is silenced stays so for the next mail', async () => {
      const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.push(say('mute_menu'), flagCard)
      await popup.push(say('mute_sign', say('sign_unrealistic_deadline')), flagCard)
      await mail.hasBadge('1')
      await popup.close()
      await mail.close()
      const next = await stage.openPopup(await stage.openMail(fixture('gmail/2026-11-conversation-expanded')))
      await next.hasState('flagged')
      expect(await signs(next)).toEqual(['extra_work'])
    })
  })
}
