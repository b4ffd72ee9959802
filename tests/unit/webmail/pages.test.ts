import { afterEach, describe, expect, test } from 'vitest'
import { webmailOf, webmails } from '../../../src/webmail/index.ts'
import { closePages, fixturesOf, inLocalTime, openPage } from './fixtures.ts'

afterEach(closePages)

describe.each(webmails.map(webmail => [webmail.id, webmail] as const))('%s', (id, webmail) => {
  test('has the states that the facts describe', () => {
    expect(fixturesOf(id).length).toBeGreaterThanOrEqual(14)
  })

  test.each(fixturesOf(id).map(fixture => [fixture.name, fixture] as const))('%s', async (_, fixture) => {
    const url = new URL(fixture.url)
    expect(webmailOf(url.hostname)).toBe(webmail)
    const document = await openPage(fixture.html)
    const before = document.documentElement.outerHTML

    const reading = webmail.read({ document, url, ownAddresses: fixture.ownAddresses ?? [] })

    const { bodies, why, ...rest } = { bodies: undefined, why: undefined, ...reading }
    expect(rest).toEqual(inLocalTime(fixture.expected))
    for (const bait of fixture.bait) {
      expect(document.documentElement.outerHTML + document.documentElement.textContent).toContain(bait)
      expect(JSON.stringify(rest)).not.toContain(bait)
    }
    if (reading.type === 'thread')
      for (const message of reading.thread.messages) {
        const body = reading.bodies.get(message.id)!
        expect(body.text).toBe(message.text)
        const shown = body.toRanges({ start: 0, end: body.text.length }).map(String).join('')
        expect(shown.replace(/\s+/g, '')).toBe(message.text.replace(/\s+/g, ''))
      }
    expect(document.documentElement.outerHTML).toBe(before)
  })
})
