import type { Report } from '../core/report.ts'
import { browser } from './browser.ts'

/** Background colours by the highest severity; white text on each has a contrast of at least 4.5. */
const colours = { 1: '#8a5a00', 2: '#b3420a', 3: '#b3142d' } as const
const HONEST = '#5b6470'

const message = (key: string, substitutions?: string): string => browser.i18n.getMessage(key, substitutions)

const faceOf = (report: Report | undefined): { text: string; colour: string; title: string } => {
  const name = message('extension_name')
  if (!report || report.state === 'nothing-open') return { text: '', colour: HONEST, title: name }
  if (report.state === 'flagged') {
    const highest = Math.max(...report.flags.map(flag => flag.severity)) as 1 | 2 | 3
    const title = `${name}: ${message('badge_flags', String(report.flags.length))}, ${message(`severity_${highest}`)}`
    return { text: String(report.flags.length), colour: colours[highest], title }
  }
  if (report.state === 'calm') return { text: '', colour: HONEST, title: `${name}: ${message('state_calm')}` }
  return { text: '?', colour: HONEST, title: `${name}: ${message(`state_${report.state.replaceAll('-', '_')}`)}` }
}

/** Shows a report on the toolbar button of its tab: number of flags, colour of the highest severity, and words for screen readers. */
export const showBadge = async (tabId: number, report: Report | undefined): Promise<void> => {
  const { text, colour, title } = faceOf(report)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title }),
    ])
    await (
      browser.action as { setBadgeTextColor?: (d: { tabId: number; color: string }) => Promise<void> }
    ).setBadgeTextColor?.({ tabId, color: '#ffffff' })
  } catch {
    // the tab was closed meanwhile
  }
}
