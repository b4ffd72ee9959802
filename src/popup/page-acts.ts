import type { Flag, Report } from '../core/report.ts'
import { tellTab } from '../platform/tabs.ts'

/** Scrolls the page to a quote. Where marks are off or lost, all are put first. Gives false where the words are not there any more. */
export const showInPage = async (tabId: number, report: Report, flag: Flag, quote: number): Promise<boolean> => {
  const notice = { type: 'scroll-to', flagId: flag.id, quote } as const
  if ((await tellTab(tabId, notice)) === true) return true
  if (report.threadId === undefined) return false
  await tellTab(tabId, { type: 'show-flags', threadId: report.threadId, flags: report.flags })
  return (await tellTab(tabId, notice)) === true
}

/** Puts a text into the open reply box of the page; never sends. Gives false where none took it. */
export const insertInPage = async (tabId: number, text: string): Promise<boolean> =>
  (await tellTab(tabId, { type: 'insert-reply', text })) === true

/** The reader's own words in the open reply box; undefined where there are none. */
export const readDraftInPage = async (tabId: number): Promise<string | undefined> => {
  const draft = await tellTab(tabId, { type: 'read-draft' })
  return typeof draft === 'string' && draft.trim() ? draft : undefined
}
