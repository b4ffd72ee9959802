import type { Sign } from './signs.ts'

/** How readily Evenkeel speaks up. */
export const sensitivities = ['quiet', 'balanced', 'watchful'] as const

/** One level of sensitivity: quiet flags only what is nearly sure, watchful also what is merely likely. */
export type Sensitivity = (typeof sensitivities)[number]

/** The reader's working hours, in which days and hours are those of `zone`. */
export interface Hours {
  /** Working days, 0 Sunday to 6 Saturday. */
  readonly days: readonly number[]
  /** Minutes after midnight at which work begins. */
  readonly start: number
  /** Minutes after midnight at which work ends. */
  readonly end: number
  /** IANA name of the time zone; undefined is the zone of the machine. */
  readonly zone?: string
}

/** What the reader has silenced with "not this again". */
export interface Mutes {
  /** Ids of phrases. */
  readonly phrases: readonly string[]
  readonly signs: readonly Sign[]
  /** Addresses, or names where the page shows no address, in lower case. */
  readonly senders: readonly string[]
}

/** What the reader wants to be told, and when the reader works. */
export interface Boundaries {
  readonly sensitivity: Sensitivity
  readonly hours: Hours
  readonly mutes: Mutes
}

/** Balanced, Monday to Friday 9 to 18 in the zone of the machine, nothing silenced. */
export const defaultBoundaries: Boundaries = {
  sensitivity: 'balanced',
  hours: { days: [1, 2, 3, 4, 5], start: 9 * 60, end: 18 * 60 },
  mutes: { phrases: [], signs: [], senders: [] },
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Whether a moment (Unix milliseconds) lies outside the working hours. Throws a RangeError for a zone that does not exist. */
export const isOutside = ({ days, start, end, zone }: Hours, moment: number): boolean => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(moment)
  const part = (type: string) => parts.find(p => p.type === type)?.value ?? ''
  const minutes = Number(part('hour')) * 60 + Number(part('minute'))
  return !days.includes(weekdays.indexOf(part('weekday'))) || minutes < start || minutes >= end
}
