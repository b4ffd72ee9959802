import type { TimePrecision } from '../core/thread.ts'
import { withoutInvisible } from './line.ts'

/** A time as a page shows it, as exact as it can be told. */
export interface ShownTime {
  readonly ms: number
  readonly precision: TimePrecision
}

// The languages whose weekday and month words are compared when the page's own does not help.
const knownLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru', 'nl', 'pl', 'uk']

const yearFirst = /(?<!\d)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/
const yearLast = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)/

/**
 * Reads a date and time written for people, in the zone of the browser. Where day and month cannot be told apart and
 * the weekday does not settle it, only the hour is right.
 */
export function parseShownTime(shown: string, language: string): ShownTime | undefined {
  const text = withoutInvisible(shown).replace(/\s+/g, ' ').trim().toLowerCase()
  if (text.length > 80) return undefined
  const languages = [language, ...knownLanguages].filter(isUsable)
  const days = findDays(text, languages)
  const rest = text.replace(yearFirst, ' ').replace(yearLast, ' ')
  const sure = days.length > 1 ? settleByWeekday(days, rest, languages) : days[0]
  const day = sure ?? days[0]
  const clock = readClock(rest)
  if (day === undefined || (sure === undefined && clock === undefined)) return undefined
  const ms = day.setHours(clock?.hour ?? 12, clock?.minute ?? 0)
  return { ms, precision: sure === undefined ? 'hour' : clock === undefined ? 'day' : 'minute' }
}

/** The days that a text can mean. */
function findDays(text: string, languages: readonly string[]): Date[] {
  const [iso, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? []
  if (iso !== undefined) return dayOf(isoYear, Number(isoMonth), isoDay)
  const [numeric, one, separator, two, year] = yearLast.exec(text) ?? []
  if (numeric === undefined) return findNamedDay(text, languages)
  const dayFirst = dayOf(year, Number(two), one)
  // Points stand between day, month and year in this order wherever they are used.
  return separator === '.' || one === two ? dayFirst : [...dayFirst, ...dayOf(year, Number(one), two)]
}

/** The day, unless the calendar does not have it. */
function dayOf(year: string | undefined, month: number, day: string | undefined): Date[] {
  const date = new Date(Number(year), month - 1, Number(day))
  return date.getMonth() === month - 1 ? [date] : []
}

function findNamedDay(text: string, languages: readonly string[]): Date[] {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0]
  const day = /(?<![\d:.])\d{1,2}(?![\d:])/.exec(text)
  if (year === undefined || day === null) return []
  // "mar. 12 mai": the month stands beside the day, after it in most languages; the other word is the weekday.
  const word = /\p{L}[\p{L}\p{M}]{2,}/gu
  for (const name of [text.slice(day.index).match(word)?.[0], text.slice(0, day.index).match(word)?.at(-1)])
    for (const language of name === undefined ? [] : languages) {
      const month = monthNames(language).findIndex(names => names.some(month => isSameMonth(name!, month)))
      if (month >= 0) return dayOf(year, month + 1, day[0])
    }
  return []
}

function readClock(text: string): { hour: number; minute: number } | undefined {
  const [, hours, minutes, half] = /(?<!\d)(\d{1,2})[:.h](\d{2})(?!\d)(?::\d{2})?\s?([ap])?/.exec(text) ?? []
  const hour = Number(hours)
  if (hours === undefined || hour > 23) return undefined
  const isAfternoon = half === 'p' || /下午|오후/.test(text)
  const isMorning = half === 'a' || /上午|오전/.test(text)
  return { hour: isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour, minute: Number(minutes) }
}

function settleByWeekday(days: readonly Date[], text: string, languages: readonly string[]): Date | undefined {
  const words: readonly string[] = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  for (const language of languages) {
    const fitting = days.filter(day =>
      widths.some(weekday => words.includes(bare(new Intl.DateTimeFormat(language, { weekday }).format(day)))),
    )
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined
  }
  return undefined
}

const widths = ['long', 'short'] as const
const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '')

const monthsByLanguage = new Map<string, readonly (readonly string[])[]>()

/** The names of the twelve months as they stand in a date. */
function monthNames(language: string): readonly (readonly string[])[] {
  const known = monthsByLanguage.get(language)
  if (known !== undefined) return known
  const formats = widths.map(month => new Intl.DateTimeFormat(language, { day: 'numeric', month }))
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.map(format => {
      const parts = format.formatToParts(new Date(2024, month, 15))
      return bare(parts.find(part => part.type === 'month')?.value ?? '')
    }),
  )
  monthsByLanguage.set(language, names)
  return names
}

// Abbreviations differ by a letter or two ("sept.", "sep").
const isSameMonth = (word: string, month: string): boolean =>
  month.length >= 3 && (month.startsWith(word) || word.startsWith(month))

const isUsable = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}
