import type { Report } from '../core/report.ts'
import { browser } from './browser.ts'

const keyOf = (tabId: number): string => `report:${tabId}`

/** Stores the report of a tab for as long as the browser runs. Storage that fails loses the report, nothing else. */
export const putReport = async (tabId: number, report: Report): Promise<void> => {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: report })
  } catch {
    // full or refused: the popup will say that nothing is open, and the page can be read again
  }
}

/** The report of a tab; undefined where there is none. */
export const getReport = async (tabId: number): Promise<Report | undefined> => {
  try {
    return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Report | undefined
  } catch {
    return undefined
  }
}

/** Forgets the report of a tab. */
export const dropReport = async (tabId: number): Promise<void> => {
  try {
    await browser.storage.session.remove(keyOf(tabId))
  } catch {
    // nothing to forget where nothing could be stored
  }
}

/** Calls back whenever the report of a tab changes. Gives the function that stops it. */
export const onReport = (tabId: number, listener: (report: Report | undefined) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[keyOf(tabId)]
    if (area === 'session' && change) listener(change.newValue as Report | undefined)
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}
