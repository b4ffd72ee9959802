// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { afterEach, expect, test } from 'vitest'
import { accessTo, hostOf } from '../../../src/platform/access.ts'
import { fake } from '../../fake-browser.ts'

afterEach(fake.reset)

const gmail = 'https://mail.google.com/*'
const outlook = 'https://outlook.live.com/*'

test.each([
  ['a mail page', 'https://mail.google.com/mail/u/0/', [gmail, outlook], { type: 'granted' }],
  [
    'a mail page that was withdrawn',
    'https://mail.google.com/mail/',
    [outlook],
    { type: 'withdrawn', origins: [gmail] },
  ],
  ['a page that the browser does not tell', undefined, [outlook], { type: 'withdrawn', origins: [gmail] }],
  ['another page', 'https://example.com/', [], { type: 'elsewhere' }],
  [
    'a page whose address only looks like it',
    'https://mail.google.com.example.com/',
    [gmail, outlook],
    { type: 'elsewhere' },
  ],
  ['a page of another kind', undefined, [gmail, outlook], { type: 'elsewhere' }],
])('%s', async (_, url, granted, access) => {
  fake.tabs.set(7, url ? { url } : {})
  fake.granted = new Set(granted)
  expect(await accessTo(7)).toEqual(access)
})

test('a tab that is gone is no mail page', async () => {
  expect(await accessTo(99)).toEqual({ type: 'elsewhere' })
})

test('hosts are named for people', () => expect(hostOf(gmail)).toBe('mail.google.com'))
