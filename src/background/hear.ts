import { advise } from '../core/advise.ts'
import { analyse } from '../core/analyse.ts'
import type { Report } from '../core/report.ts'
import type { Thread } from '../core/thread.ts'
import { showBadge } from '../platform/badge.ts'
import { dropDrafts } from '../platform/drafts.ts'
import { loadKnowledge } from '../platform/knowledge.ts'
import type { PageNotice } from '../platform/notices.ts'
import { loadReplies } from '../platform/replies.ts'
import { dropReport, putReport } from '../platform/reports.ts'
import { loadSettings } from '../platform/settings.ts'
import { tellTab } from '../platform/tabs.ts'

/** The newest notice of each tab. Only there to drop an answer that came too late; losing it with the worker does no harm. */
const newest = new Map<number, PageNotice>()

/** Reads a thread with the reader's settings and writes the advice. */
export const reportOn = async (thread: Thread): Promise<Report> => {
  const [knowledge, settings] = await Promise.all([loadKnowledge(), loadSettings()])
  const report = await analyse(thread, knowledge, settings.boundaries)
  return advise(report, thread, {
    terms: settings.terms,
    ...(settings.hoursSet ? { hours: settings.boundaries.hours } : {}),
    replies: loadReplies,
    now: Date.now(),
  })
}

/** Hears what a mail page says: analyses, keeps the report, sets the badge, and tells the page which words to mark. */
export const hear = async (tabId: number, notice: PageNotice): Promise<void> => {
  newest.set(tabId, notice)
  if (notice.type === 'thread-closed') return forgetReport(tabId)
  const report: Report =
    notice.type === 'thread-unreadable'
      ? { state: 'unreadable', flags: [] }
      : await reportOn(notice.thread).catch(failed)
  if (newest.get(tabId) !== notice) return
  await putReport(tabId, report)
  await showBadge(tabId, report)
  const { marks } = await loadSettings()
  if (notice.type === 'thread-opened')
    await tellTab(tabId, { type: 'show-flags', threadId: notice.thread.id, flags: marks ? report.flags : [] })
}

/** A fault of ours must look like one, never like "no red flags". Nothing of the mail is logged. */
const failed = (error: unknown): Report => {
  console.error('Evenkeel could not read this thread:', error instanceof Error ? error.name : 'unknown fault')
  return { state: 'unreadable', flags: [] }
}

const forgetReport = async (tabId: number): Promise<void> => {
  await dropReport(tabId)
  await showBadge(tabId, undefined)
}

/** Forgets a tab that was closed. */
export const forget = (tabId: number): void => {
  newest.delete(tabId)
  void dropReport(tabId)
  void dropDrafts(tabId)
}
