import { advise } from '../core/advise.ts'
import { analyse, type Knowledge } from '../core/analyse.ts'
import type { Report } from '../core/report.ts'
import type { Message, Thread } from '../core/thread.ts'
import { checkSettings, type Settings } from '../platform/check-settings.ts'
import { loadReplies } from './load-knowledge.ts'

/** Settings as a line of JSON gives them, checked as the extension checks what is stored. */
export const settingsFrom = (value: unknown): Settings => checkSettings(value)

/** Runs the engine on one message, as the extension does on an open thread that holds only this one. */
export const scanMessage = async (
  message: Message,
  knowledge: Knowledge,
  settings: Settings,
  withAdvice: boolean,
): Promise<Report> => {
  const thread: Thread = { webmail: 'terminal', id: message.id, subject: '', messages: [message] }
  const report = await analyse(thread, knowledge, settings.boundaries)
  return withAdvice
    ? advise(report, thread, {
        terms: settings.terms,
        ...(settings.hoursSet ? { hours: settings.boundaries.hours } : {}),
        replies: loadReplies,
        now: Date.now(),
      })
    : report
}
