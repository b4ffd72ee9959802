import type { Thread } from '../../../src/core/thread.ts'
import type { PageReading } from '../../../src/webmail/index.ts'

/** What a fixture says of itself. */
export interface Expectation {
  readonly shows: string
  readonly url: string
  readonly ownAddresses?: readonly string[]
  readonly expected: { readonly type: PageReading['type']; readonly thread?: Thread }
  /** Words that stand in the page and must not be read. */
  readonly bait: readonly string[]
}

/** One dated state of a mail page. */
export interface Fixture extends Expectation {
  readonly name: string
  readonly html: string
}

const pages = import.meta.glob<string>('../../fixtures/*/*.html', { query: '?raw', import: 'default', eager: true })
const expectations = import.meta.glob<Expectation>('../../fixtures/*/*.json', { import: 'default', eager: true })

/** All states of one webmail, oldest first. */
export const fixturesOf = (webmail: string): Fixture[] =>
  Object.entries(pages)
    .filter(([path]) => path.includes(`/${webmail}/`))
    .map(([path, html]) => {
      const name = path.replace(/^.*\//, '').replace(/\.html$/, '')
      const expectation = expectations[path.replace(/html$/, 'json')]
      if (expectation === undefined) throw new Error(`${path} has no expected reading beside it`)
      return { name, html, ...expectation }
    })

/** The state of this name. */
export function fixture(webmail: string, name: string): Fixture {
  const found = fixturesOf(webmail).find(one => one.name === name)
  if (found === undefined) throw new Error(`No fixture ${webmail}/${name}`)
  return found
}

/** Outlook shows times without a zone: `sentAtLocal` stands for the same wall clock wherever the tests run. */
export const inLocalTime = (expected: Expectation['expected']): Expectation['expected'] =>
  JSON.parse(JSON.stringify(expected), (_, value) => {
    if (typeof value !== 'object' || value === null || !('sentAtLocal' in value)) return value
    const { sentAtLocal, ...rest } = value
    return { ...rest, sentAt: new Date(sentAtLocal).getTime() }
  })

/** Loads a page into a frame, laid out as in a window of its own. */
export async function openPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width: 1200px; height: 800px'
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  return frame.contentDocument!
}

/** Takes all frames away. */
export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove()
}
