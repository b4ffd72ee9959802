import { parseShownTime, type ShownTime } from './shown-time.ts'

const dayMs = 86_400_000

/**
 * Reads the time from a Gmail message id: its upper bits are Unix milliseconds. Measured on 54 messages with known
 * times, 2026-09 (webmail notes, section 1.2). BigInt, because the number does not fit in a double.
 */
export function timeOfId(legacyId: string): number | undefined {
  if (!/^[0-9a-f]{15,16}$/i.test(legacyId)) return undefined
  const ms = Number(BigInt(`0x${legacyId}`) >> 20n)
  // Gmail began in 2004; ids of imported mail can be anything.
  return ms > Date.UTC(2004, 3, 1) && ms < Date.UTC(2100, 0, 1) ? ms : undefined
}

/**
 * Settles the time of a message from its id and its tooltip. The id tells when the mail came in, to the millisecond;
 * mail that was imported later has a tooltip of another day, and then only the tooltip's day is right.
 */
export function gmailTime(legacyId: string | undefined, tooltip: string, language: string): ShownTime | undefined {
  const ms = legacyId === undefined ? undefined : timeOfId(legacyId)
  if (ms === undefined) return parseShownTime(tooltip, language)
  if (tooltip === '') return { ms, precision: 'minute' }
  const shown = parseShownTime(tooltip, language)
  // The account may show another zone than the browser's.
  if (shown === undefined || shown.precision === 'hour' || Math.abs(shown.ms - ms) < 1.5 * dayMs)
    return { ms, precision: 'minute' }
  return { ms: shown.ms, precision: 'day' }
}
