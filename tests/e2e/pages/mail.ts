import type { Driver, Served, Tab } from '../driver/driver.ts'
import { until } from '../driver/wait.ts'

/** A mail page with the extension at work in it. */
export interface Mail {
  readonly tab: Tab
  /** Waits until the toolbar button over it says this; an empty text where it says nothing. */
  hasBadge(text: string): Promise<void>
  /** What the toolbar button is called. */
  title(): Promise<string>
  /** The words under each kind of mark, by its name. */
  marks(): Promise<Readonly<Record<string, readonly string[]>>>
  /** Waits until words are marked. */
  isMarked(): Promise<void>
  isUnmarked(): Promise<void>
  /** Goes to another state of the page as the webmail does it: without a load. */
  goTo(page: Served): Promise<void>
  close(): Promise<void>
}

/** Opens a mail page in a tab of its own. */
export async function openMail(driver: Driver, page: Served): Promise<Mail> {
  const tab = await driver.openTab(page)
  const marks = async () =>
    Object.fromEntries(
      await tab.run(view => [...view.CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)] as const)),
    )
  return {
    tab,
    hasBadge: async text => {
      const badge = () => driver.badge(tab)
      await until(`the badge “${text}”`, async () => (await badge()).text === text).catch(async error => {
        throw new Error(`${error.message}; it is “${(await badge()).text}”`)
      })
    },
    title: async () => (await driver.badge(tab)).title,
    marks,
    isMarked: async () => {
      await until('marks', async () => Object.keys(await marks()).length > 0)
    },
    isUnmarked: async () => {
      await until('the marks to vanish', async () => Object.keys(await marks()).length === 0)
    },
    goTo: async ({ url, html }) => {
      await tab.run(
        (view, next) => {
          const { body, title } = new view.DOMParser().parseFromString(next.html, 'text/html')
          view.history.pushState(undefined, '', next.url)
          view.document.title = title
          view.document.body.replaceChildren(...body.childNodes)
        },
        { url, html },
      )
    },
    close: () => tab.close(),
  }
}
