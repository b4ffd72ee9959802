// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach } from 'vitest'
import { fake } from '../../fake-browser.ts'

import '../../../src/ui/page.css'
import type { Report } from '../../../src/core/report.ts'
import { Popup } from '../../../src/popup/Popup.tsx'

/** The tab that the popup stands over. */
export const TAB = 7

beforeEach(() => {
  fake.tabs.set(TAB, { url: 'https://mail.google.com/mail/u/0/#inbox/1', answer: () => true })
})

afterEach(() => {
  cleanup()
  fake.reset()
  delete document.body.dataset.state
})

/** Opens the popup over a mail page of which this is the report. */
export const openPopup = async (report?: Report): Promise<void> => {
  if (report) await fake.setReport(TAB, report)
  render(<Popup address={`chrome-extension://evenkeel/src/popup/index.html?tab=${TAB}`} />)
}

/** The flag with this sign, as it is shown. */
export const shownFlag = (sign: string): HTMLElement | null => document.querySelector(`[data-sign="${sign}"]`)

/** The box of a reply. */
export const replyBox = (id = 'mail'): HTMLTextAreaElement => {
  const box = document.querySelector<HTMLTextAreaElement>(`[data-reply="${id}"] textarea`)
  if (!box) throw new Error(`no reply ${id}`)
  return box
}

/** The notices of one type that the page was told. */
export const toldPage = (type: string): readonly object[] =>
  fake.told.filter(({ tabId, notice }) => tabId === TAB && notice.type === type).map(({ notice }) => notice)
