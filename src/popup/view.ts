import type { Mutes } from '../core/boundaries.ts'
import type { Flag, Report, ReportState } from '../core/report.ts'
import { unmuted } from '../platform/mutes.ts'

/** What is known of the tab under the popup. */
export type Tab =
  /** Not looked at yet. */
  | { readonly type: 'waiting' }
  /** The permission for its page was withdrawn. */
  | { readonly type: 'no-access'; readonly origins: readonly string[] }
  /** A mail page that was loaded before Evenkeel was there. */
  | { readonly type: 'reload-needed' }
  /** No mail page. */
  | { readonly type: 'elsewhere' }
  /** A mail page with nothing open in it. */
  | { readonly type: 'nothing-open' }
  | { readonly type: 'report'; readonly report: Report }

/** All that the popup can say. */
export type View =
  | Exclude<Tab, { type: 'report' }>
  | { readonly type: 'flagged'; readonly report: Report; readonly flags: readonly Flag[] }
  | { readonly type: 'calm' | 'partly-read'; readonly report: Report }
  | { readonly type: 'unreadable' | 'unsupported-language'; readonly report: Report }

/** What to say of a tab; flags that were silenced since are not shown. */
export const viewOf = (tab: Tab, mutes: Mutes): View => {
  if (tab.type !== 'report') return tab
  const { report } = tab
  if (report.state === 'nothing-open') return { type: 'nothing-open' }
  if (report.state !== 'flagged') return { type: report.state, report }
  const flags = unmuted(report, mutes)
  return flags.length ? { type: 'flagged', report, flags } : { type: report.partial ? 'partly-read' : 'calm', report }
}

/** The state that a view stands for; undefined as long as nothing is known. */
export const stateOf = (view: View): ReportState | undefined => {
  switch (view.type) {
    case 'waiting':
      return undefined
    case 'no-access':
    case 'reload-needed':
      return 'unreadable'
    case 'elsewhere':
      return 'nothing-open'
    default:
      return view.type
  }
}
