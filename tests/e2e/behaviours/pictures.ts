import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChromiumDriver, launchChromium } from '../driver/chromium.ts'
import { fixture } from '../fixtures.ts'
import { openMail } from '../pages/mail.ts'
import { openPopup } from '../pages/popup.ts'

/** Pictures of the real popup on a real fixture, for the README; written only where EVENKEEL_SCREENSHOTS asks for it. */
export function pictures(folder: () => string): void {
  let driver: ChromiumDriver
  beforeAll(async () => {
    driver = await launchChromium(folder(), 2)
  })
  afterAll(() => driver.close())

  test.each([
    ['light', 'docs/popup.png'],
    ['dark', 'docs/popup-dark.png'],
  ] as const)('the popup in a %s theme', async (scheme, path) => {
    const mail = await openMail(driver, fixture('gmail/2026-11-conversation-expanded'))
    const popup = await openPopup(driver, mail.tab)
    await popup.hasState('flagged')
    const { width, overflow } = await popup.surface.run(({ document: { documentElement } }) => ({
      width: documentElement.clientWidth,
      overflow: documentElement.scrollWidth - documentElement.clientWidth,
    }))
    expect({ width, overflow }).toEqual({ width: 360, overflow: 0 })
    const picture = await driver.picture(popup.surface, { scheme })
    expect(picture.length).toBeGreaterThan(20_000)
    if (process.env.EVENKEEL_SCREENSHOTS === '1') writeFileSync(path, picture)
    await popup.close()
    await mail.close()
  })
}
