import { afterEach, describe, expect, test } from 'vitest'
import { webmailOf, webmails } from '../../../src/webmail/index.ts'
import { closePages, fixturesOf, openPage } from './fixtures.ts'
import { seeded } from './seeded.ts'

afterEach(closePages)

describe.each(webmails.map(({ id }) => [id] as const))('%s', id => {
  test.each(fixturesOf(id).map(fixture => [fixture.name, fixture] as const))(
    '%s, torn in many ways',
    async (name, { html, url }) => {
      const document = await openPage(html)
      const random = seeded(name.length)
      const whole = document.body.cloneNode(true)
      for (let run = 0; run < 12; run++) {
        document.body.replaceWith(whole.cloneNode(true))
        for (let cut = 0; cut < 6; cut++) tear(random.pick([...document.body.querySelectorAll('*')]), random.below(5))
        const before = document.documentElement.outerHTML
        const address = new URL(url)
        const reading = webmailOf(address.hostname)!.read({ document, url: address, ownAddresses: [] })
        expect(['nothing-open', 'unreadable', 'thread']).toContain(reading.type)
        if (reading.type === 'thread')
          for (const { id, text } of reading.thread.messages) {
            expect(typeof id === 'string' && reading.bodies.has(id)).toBe(true)
            const shown = reading.bodies.get(id)!.toRanges({ start: 0, end: text.length }).map(String).join('')
            expect(shown.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
          }
        expect(document.documentElement.outerHTML).toBe(before)
      }
    },
  )

  test('an empty document has nothing open', async () => {
    const document = await openPage('')
    const url = new URL(fixturesOf(id)[0]!.url)
    expect(webmailOf(url.hostname)!.read({ document, url, ownAddresses: [] })).toEqual({ type: 'nothing-open' })
    document.body.remove()
    expect(webmailOf(url.hostname)!.read({ document, url, ownAddresses: [] })).toEqual({ type: 'nothing-open' })
  })
})

/** What webmails, extensions and luck do to pages. */
function tear(element: Element | undefined, way: number): void {
  if (element === undefined) return
  if (way === 0) element.remove()
  else if (way === 1) element.replaceWith(...element.childNodes)
  else if (way === 2) element.removeAttribute('class')
  else if (way === 3) for (const { name } of [...element.attributes]) element.removeAttribute(name)
  else element.parentElement?.append(element)
}
