import { afterEach, describe, expect, test } from 'vitest'
import { webmailOf } from '../../../src/webmail/index.ts'
import { isOwn, onlyAddressIn, ownerOf } from '../../../src/webmail/own.ts'
import { closePages, type Fixture, fixture, openPage } from './fixtures.ts'

afterEach(closePages)

const anna = { name: 'Anna Smith', address: 'anna@client.example' }
const leo = { name: 'Leo Roux', address: 'leo@studio.example' }

describe('whose message it is', () => {
  test.each([
    ['the account wrote it', leo, 'leo@studio.example', [], undefined, true],
    ['somebody else wrote it', anna, 'leo@studio.example', [], undefined, false],
    [
      'an alias wrote it',
      { name: 'Leo', address: 'hello@leo.example' },
      'leo@studio.example',
      ['Hello@Leo.example'],
      undefined,
      true,
    ],
    ['no account is known', anna, undefined, [], undefined, undefined],
    ['only the settings know', leo, undefined, ['leo@studio.example'], undefined, true],
    [
      'a name alone, in the header of the page',
      { name: 'Leo Roux' },
      'leo@studio.example',
      [],
      'Account manager for Leo Roux',
      true,
    ],
    [
      'a name alone, not in the header',
      { name: 'Anna Smith' },
      'leo@studio.example',
      [],
      'Account manager for Leo Roux',
      false,
    ],
    ['a name alone and no header', { name: 'Anna Smith' }, 'leo@studio.example', [], undefined, undefined],
    ['nobody', undefined, 'leo@studio.example', [], 'Leo Roux', undefined],
    ['an empty name', { name: '' }, 'leo@studio.example', [], 'Leo Roux', undefined],
  ])('%s', (_, from, account, ownAddresses, nameText, own) => {
    expect(isOwn(from, ownerOf(account, ownAddresses, nameText))).toBe(own)
  })
})

describe('the one address in a text', () => {
  test.each([
    ['Google Account: Leo (leo@studio.example)', 'leo@studio.example'],
    ['LEO@Studio.Example', 'leo@studio.example'],
    ['leo@studio.example, leo@studio.example', 'leo@studio.example'],
    ['leo@studio.example and anna@client.example', undefined],
    ['nobody', undefined],
    [undefined, undefined],
  ])('%s', (text, address) => {
    expect(onlyAddressIn(text)).toBe(address)
  })
})

describe('the account of a page', () => {
  const accountIn = async ({ html, url }: Fixture, change: (html: string) => string) => {
    const document = await openPage(change(html))
    const reading = webmailOf(new URL(url).hostname)!.read({ document, url: new URL(url), ownAddresses: [] })
    return reading.type === 'thread' ? reading.thread.account : reading.type
  }
  const gmail = fixture('gmail', '2026-11-conversation-expanded')
  const outlook = fixture('outlook', '2026-11-conversation-newest-first')

  test.each([
    ['Gmail: the profile in the head', gmail, (html: string) => html],
    [
      'Gmail: the sign-out link',
      gmail,
      (html: string) => html.replace(/<meta name="og.*?>/, '').replace(/<title>.*?<\/title>/, ''),
    ],
    [
      'Gmail: the title',
      gmail,
      (html: string) => html.replace(/<meta name="og.*?>/, '').replace(/<a class="gb_A".*?<\/a>/s, ''),
    ],
    ['Outlook: the root of the folders', outlook, (html: string) => html],
    [
      'Outlook: the header',
      outlook,
      (html: string) =>
        html
          .replace(/<div id="folders".*?<\/div><\/div>/s, '')
          .replace('for Leo Roux', 'for Leo Roux (leo@studio.example)'),
    ],
  ])('%s', async (_, page, change) => {
    expect(await accountIn(page, change)).toBe('leo@studio.example')
  })

  test('is unknown where nothing tells', async () => {
    expect(
      await accountIn(gmail, html =>
        html
          .replace(/<meta name="og.*?>/, '')
          .replace(/<title>.*?<\/title>/, '')
          .replace(/<a class="gb_A".*?<\/a>/s, ''),
      ),
    ).toBeUndefined()
  })
})
