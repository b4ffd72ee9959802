import { describe, expect, test } from 'vitest'
import { until } from '../driver/wait.ts'
import { type Fixture, fixtures } from '../fixtures.ts'
import { openMail } from '../pages/mail.ts'
import { say } from '../words.ts'
import type { Stage } from './stage.ts'

/** Stands in the page before anything else: keeps it as it was parsed, and counts whatever happens to it. */
const witness = `<script>
  document.currentScript.remove()
  addEventListener('DOMContentLoaded', () => {
    const seen = { html: document.documentElement.outerHTML, changes: 0, events: [] }
    window.witness = seen
    new MutationObserver(records => { seen.changes += records.length })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    for (const type of ['click', 'mousedown', 'keydown', 'focusin', 'beforeinput', 'input', 'submit'])
      addEventListener(type, event => seen.events.push(event.type), true)
  })
</script>`

interface Witness {
  readonly html: string
  readonly changes: number
  readonly events: readonly string[]
}

const witnessed = (page: Fixture): Fixture => ({ ...page, html: page.html.replace('<head>', () => `<head>${witness}`) })

/** Every state of every page is read without a trace in it. */
export function untouchedPages(stage: Stage): void {
  describe('the page', () => {
    test.each(fixtures())('$name is byte-identical after it was read and marked', async page => {
      const mail = await stage.openMail(witnessed(page))
      const report = () =>
        stage.driver.inExtension(
          async (api, key) =>
            (await api.storage.session.get(key))[key] as { state: string; flags: unknown[] } | undefined,
          `report:${mail.tab.id}`,
        )
      if (page.expected.type === 'nothing-open') {
        const popup = await stage.openPopup(mail)
        await popup.hasState('nothing-open')
      } else {
        const { state, flags } = await until('a report', report)
        if (page.expected.type === 'unreadable') expect(state).toBe('unreadable')
        else expect(['flagged', 'calm', 'partly-read', 'unsupported-language']).toContain(state)
        if (flags.length > 0) await mail.isMarked()
      }
      const { before, after } = await mail.tab.run(view => ({
        before: (view as unknown as { witness: Witness }).witness,
        after: view.document.documentElement.outerHTML,
      }))
      expect(after).toBe(before.html)
      expect(before.changes).toBe(0)
      expect(before.events).toEqual([])
      expect(mail.tab.errors()).toEqual([])
    })

    test('stays so when words are shown in it', async () => {
      const page = fixtures().find(({ name }) => name === 'gmail/2026-11-conversation-expanded')!
      const mail = await openMail(stage.driver, witnessed(page))
      const popup = await stage.openPopup(mail)
      await popup.hasState('flagged')
      await popup.push(say('show_in_mail'), '[data-sign=unrealistic_deadline]')
      await until('the mark', async () => 'evenkeel-focus' in (await mail.marks()))
      const { changes, events } = await mail.tab.run(view => (view as unknown as { witness: Witness }).witness)
      expect({ changes, events }).toEqual({ changes: 0, events: [] })
      expect(
        await mail.tab.run(view => view.document.adoptedStyleSheets.length + view.document.styleSheets.length),
      ).toBe(1)
      await mail.close()
    })
  })
}
