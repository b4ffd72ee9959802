import type { Mutes } from '../core/boundaries.ts'
import type { Report } from '../core/report.ts'
import { isSenderMuted } from '../platform/mutes.ts'
import { say, sayLanguage, sayNumber, underscored } from './words.ts'

/** What a state is called, and one helpful sentence. */
export interface StateWords {
  readonly title: string
  readonly hint: string
}

/** The words for a report that shows no flag. */
export const stateWords = (report: Report, mutes: Mutes): StateWords => {
  const { state, sender, language } = report
  if (isSenderMuted(report, mutes))
    return { title: say('state_calm_muted', sender?.name || sender?.address || ''), hint: say('state_calm_muted_hint') }
  if (state === 'calm' && report.silentDays !== undefined)
    return { title: say('state_calm_silent', sayNumber(report.silentDays)), hint: say('step_why_silent') }
  if (state === 'calm' && report.advice?.why === 'complaint')
    return { title: say('state_calm_complaint'), hint: say('state_calm_complaint_hint') }
  if (state === 'unsupported-language' && language)
    return {
      title: say('state_unsupported_language_named', sayLanguage(language)),
      hint: say('state_unsupported_language_hint'),
    }
  // every flag of the report is silenced
  const key = underscored(state === 'flagged' ? (report.partial ? 'partly-read' : 'calm') : state)
  return { title: say(`state_${key}`), hint: say(`state_${key}_hint`) }
}
