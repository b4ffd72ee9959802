import type { ReportState } from '../../../src/core/report.ts'
import type { Driver, Surface, Tab } from '../driver/driver.ts'
import { click, see, write } from '../driver/see.ts'
import { until } from '../driver/wait.ts'
import { say } from '../words.ts'

/** One flag as the popup shows it. */
export interface ShownFlag {
  readonly category?: string
  readonly sign?: string
  readonly severity?: string
  readonly quote: string
}

/** The real popup over a mail page. */
export interface Popup {
  readonly surface: Surface
  /** Waits until one of these is what the popup says. */
  hasState(...states: ReportState[]): Promise<void>
  flags(): Promise<readonly ShownFlag[]>
  /** The suggested reply to the whole mail. */
  reply(): Promise<string>
  /** Presses the button with this name; the first in the part of the popup that is named. */
  push(name: string, within?: string): Promise<void>
  /** Opens one of the tools at the end. */
  openTool(name: string): Promise<void>
  /** Writes into the box with this name. */
  write(box: string, text: string): Promise<void>
  /** Waits until it shows this text. */
  shows(text: string): Promise<void>
  text(): Promise<string>
  close(): Promise<void>
}

/** The part of the popup with the reply to the whole mail. */
export const wholeReply = '.report-part:has([data-reply=mail])'

/** Opens the popup over a tab by its button in the toolbar. */
export const openPopup = async (driver: Driver, tab: Tab): Promise<Popup> => popupOn(await driver.openPopup(tab))

/** Opens the page of the popup in a tab of its own, for what a press of the button would change. */
export const openPopupPage = async (driver: Driver, tab: Tab): Promise<Popup> =>
  popupOn(await driver.openOwnPage(`src/popup/index.html?tab=${tab.id}`))

function popupOn(surface: Surface): Popup {
  const text = () => surface.run(view => view.document.body.innerText)
  return {
    surface,
    hasState: async (...states) => {
      const seen = async () => {
        const shown = await surface.run(view => view.document.body.dataset.state)
        return states.some(state => state === shown)
      }
      await until(`the state ${states.join(' or ')}`, seen).catch(async error => {
        throw new Error(`${error.message}. The popup says: ${await text()}`)
      })
    },
    flags: () =>
      surface.run(view =>
        [...view.document.querySelectorAll<HTMLElement>('[data-sign]')].map(flag => ({
          category: flag.dataset.category!,
          sign: flag.dataset.sign!,
          severity: flag.dataset.severity!,
          quote: flag.querySelector('q, blockquote')?.textContent ?? '',
        })),
      ),
    reply: async () =>
      (await see(surface, { role: 'textbox', name: say('reply_label'), within: '[data-reply=mail]' })).value ?? '',
    push: (name, within) => click(surface, { role: 'button', name, ...(within === undefined ? {} : { within }) }),
    openTool: name => click(surface, { role: 'summary', name }),
    write: (box, words) => write(surface, { role: 'textbox', name: box }, words),
    shows: async words => {
      await until(`the words “${words}”`, async () => (await text()).includes(words)).catch(async error => {
        throw new Error(`${error.message}. The popup says: ${await text()}`)
      })
    },
    text,
    close: () => surface.close(),
  }
}
