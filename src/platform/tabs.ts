import { browser } from './browser.ts'
import type { TabNotice } from './notices.ts'

/** Tells the mail page of a tab something. Gives its answer; undefined where no page of ours listens. */
export const tellTab = async (tabId: number, notice: TabNotice): Promise<unknown> => {
  try {
    return await browser.tabs.sendMessage(tabId, notice)
  } catch {
    return undefined
  }
}

/** The tab that the popup was opened over; `?tab=<id>` in the address of the popup names another, for tests and for the popup in a tab. */
export const currentTabId = async (address: string): Promise<number | undefined> => {
  const named = Number(new URL(address).searchParams.get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return named
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

/** Loads the page of a tab anew. */
export const reloadTab = (tabId: number): Promise<void> => browser.tabs.reload(tabId)

/** Calls back when a tab is closed. */
export const onTabClosed = (listener: (tabId: number) => void): void => browser.tabs.onRemoved.addListener(listener)
