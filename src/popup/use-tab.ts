import { useEffect, useState } from 'preact/hooks'
import type { Report } from '../core/report.ts'
import { accessTo } from '../platform/access.ts'
import { getReport, onReport } from '../platform/reports.ts'
import { currentTabId, tellTab } from '../platform/tabs.ts'
import type { Tab } from './view.ts'

/** A page that was just asked to look again gets so long before the popup says that nothing is open … */
const patienceMs = 400
/** … and the background so long to report on a thread that is. */
const reportPatienceMs = 3000

const tabOf = (report: Report | undefined): Tab => (report ? { type: 'report', report } : { type: 'nothing-open' })

/** Why there is no report of a page that may be read. Asks the page to look again: the browser may have forgotten the report. */
const lookAgain = async (tabId: number): Promise<Tab> => {
  const isOpen = await tellTab(tabId, { type: 'read-again' })
  if (isOpen === undefined) return { type: 'reload-needed' }
  await new Promise(done => setTimeout(done, isOpen === true ? reportPatienceMs : patienceMs))
  // a mail is open and no report comes, where storage is broken say: that is not "nothing"
  return isOpen === true ? { type: 'report', report: { state: 'unreadable', flags: [] } } : { type: 'nothing-open' }
}

const readTab = async (tabId: number): Promise<Tab> => {
  const [access, report] = await Promise.all([accessTo(tabId), getReport(tabId)])
  if (access.type === 'withdrawn') return { type: 'no-access', origins: access.origins }
  if (report) return { type: 'report', report }
  return access.type === 'elsewhere' ? { type: 'elsewhere' } : lookAgain(tabId)
}

/** The tab under the popup and what is known of it, as it changes. */
export const useTab = (
  address: string,
): { readonly tabId?: number; readonly tab: Tab; readonly lookAtTab: () => void } => {
  const [tabId, setTabId] = useState<number>()
  const [tab, setTab] = useState<Tab>({ type: 'waiting' })
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    let isOver = false
    let isTold = false
    let stop = () => {}
    const tell = (found: Tab) => {
      if (!isOver) setTab(found)
    }
    const look = async () => {
      const id = await currentTabId(address)
      if (isOver) return
      setTabId(id)
      if (id === undefined) return tell({ type: 'elsewhere' })
      stop = onReport(id, report => {
        // a page that was just read is no page that may not be read: in Firefox a press of the button gives leave for once
        isTold = report !== undefined
        tell(tabOf(report))
      })
      const found = await readTab(id)
      if (!isTold) tell(found)
    }
    look().catch(() => tell({ type: 'elsewhere' }))
    return () => {
      isOver = true
      stop()
    }
  }, [address, looks])
  return { ...(tabId === undefined ? {} : { tabId }), tab, lookAtTab: () => setLooks(looks + 1) }
}
