import type { TimePrecision } from '../core/thread.ts'
import { withoutInvisible } from './line.ts'

/** A time as a page shows it, as exact as it can be told. */
export interface ShownTime {
  readonly ms: number
  readonly precision: TimePrecision
}

interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

// The languages whose weekday and month words are compared when the page's own does not help.
const knownLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru', 'nl', 'pl', 'uk']

/**
 * Reads a date and time written for people, in the zone of the browser. Where day and month cannot be told apart and
 * the weekday does not settle it, only the hour is right.
 */
export function parseShownTime(shown: string, language: string): ShownTime | undefined {
  const text = withoutInvisible(shown).replace(/\s+/g, ' ').trim().toLowerCase()
  if (text.length > 80) return undefined
  const languages = [language, ...knownLanguages].filter(isUsable)
  const numeric =
    /(?<!\d)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)/.exec(
      text,
    )
  const rest = numeric === null ? text : text.replace(numeric[0], ' ')
  const clock = parseClock(rest)
  const days = numeric === null ? findNamedDay(text, languages) : daysOf(numeric)
  const valid = days.filter(isReal)
  const [first] = valid
  if (first === undefined) return undefined
  const sure = valid.length === 1 ? first : settleByWeekday(valid, rest, languages)
  const { year, month, day } = sure ?? first
  const ms = new Date(year, month - 1, day, clock?.hour ?? 12, clock?.minute ?? 0).getTime()
  if (sure === undefined) return clock === undefined ? undefined : { ms, precision: 'hour' }
  return { ms, precision: clock === undefined ? 'day' : 'minute' }
}

function daysOf(match: RegExpExecArray): Day[] {
  const [, isoYear, isoMonth, isoDay, one, separator, two, year] = match
  if (isoYear !== undefined) return [{ year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) }]
  const [a, b] = [Number(one), Number(two)]
  const dayFirst = { year: Number(year), month: b, day: a }
  // Points stand between day, month and year in this order wherever they are used.
  if (separator === '.' || a === b) return [dayFirst]
  return [dayFirst, { year: Number(year), month: a, day: b }]
}

const isReal = ({ year, month, day }: Day): boolean => {
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day
}

function findNamedDay(text: string, languages: readonly string[]): Day[] {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0]
  const day = /(?<![\d:.])\d{1,2}(?![\d:])/.exec(text)
  if (year === undefined || day === null) return []
  // "mar. 12 mai": the month stands beside the day, after it in most languages; the other word is the weekday.
  const word = /\p{L}[\p{L}\p{M}]{2,}/gu
  const beside = [text.slice(day.index).match(word)?.[0], text.slice(0, day.index).match(word)?.at(-1)]
  for (const name of beside)
    for (const language of name === undefined ? [] : languages) {
      const month = monthNames(language).findIndex(names => names.some(month => isSameMonth(name!, month)))
      if (month >= 0) return [{ year: Number(year), month: month + 1, day: Number(day[0]) }]
    }
  return []
}

function parseClock(text: string): { hour: number; minute: number } | undefined {
  const match = /(?<!\d)(\d{1,2})[:.h](\d{2})(?!\d)(?::\d{2})?\s?([ap])?\.?\s?m?/.exec(text)
  if (match === null) return undefined
  const hour = Number(match[1])
  const minute = Number(match[2])
  if (hour > 23 || minute > 59) return undefined
  const afternoon = match[3] === 'p' || /下午|오후/.test(text)
  const morning = match[3] === 'a' || /上午|오전/.test(text)
  return { hour: afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour, minute }
}

function settleByWeekday(days: readonly Day[], text: string, languages: readonly string[]): Day | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  for (const language of languages) {
    const fitting = days.filter(({ year, month, day }) => {
      const date = new Date(year, month - 1, day)
      const names = widths.map(weekday => bare(new Intl.DateTimeFormat(language, { weekday }).format(date)))
      return words.some(word => names.includes(word))
    })
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
    return language !== '' && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}
