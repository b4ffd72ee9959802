import { readdirSync, readFileSync } from 'node:fs'
import type { Served } from './driver/driver.ts'

const folder = new URL('../fixtures/', import.meta.url)

/** A page fixture, with what it says of itself. */
export interface Fixture extends Served {
  readonly name: string
  readonly ownAddresses?: readonly string[]
  readonly expected: {
    readonly type: 'thread' | 'nothing-open' | 'unreadable'
    readonly thread?: { readonly messages: readonly { readonly text: string; readonly own?: boolean }[] }
  }
  readonly bait: readonly string[]
}

/** The fixture of this name, `gmail/2026-11-popout` say. */
export const fixture = (name: string): Fixture => ({
  name,
  html: readFileSync(new URL(`${name}.html`, folder), 'utf8'),
  ...JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')),
})

/** All fixtures. */
export const fixtures = (): Fixture[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.html'))
    .sort()
    .map(file => fixture(file.replace(/\.html$/, '')))

/** A fixture in which some words are replaced by others. Throws an Error where the words are not in it. */
export const withWords = (page: Served, words: string, others: string): Served => {
  if (!page.html.includes(words)) throw new Error(`The page does not say: ${words}`)
  return { url: page.url, html: page.html.replace(words, () => others) }
}

/** A text as HTML, a block a line. */
export const asHtml = (text: string): string =>
  text
    .split('\n')
    .map(line => `<div>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;') || '<br>'}</div>`)
    .join('')

const conversation = (): Fixture => fixture('gmail/2026-11-conversation-expanded')

/** A Gmail page in which a client answers the reader with this text. */
export const gmailWith = (text: string): Served => {
  const { url, html } = conversation()
  return { url, html: html.replace(/<div>Hi Leo,<\/div>.*?<div>Anna<\/div>/s, () => asHtml(text)) }
}
