import { type Boundaries, defaultBoundaries, type Sensitivity, sensitivities } from '../core/boundaries.ts'
import { type Tone, tones } from '../core/report.ts'
import { type Sign, signIds } from '../core/signs.ts'
import type { Terms } from '../core/terms.ts'

/** A reply that the reader wrote and wants to be offered for a sign. */
export interface OwnReply {
  readonly sign: Sign
  readonly language: string
  readonly text: string
}

/** All that the reader can set. An option is one field here, with its default and its check below. */
export interface Settings {
  readonly boundaries: Boundaries
  /** The reader has set the hours: only then may a reply name them to a client. */
  readonly hoursSet: boolean
  readonly terms: Terms
  readonly tone: Tone
  /** Addresses of the reader besides the account's, in lower case. */
  readonly ownAddresses: readonly string[]
  readonly ownReplies: readonly OwnReply[]
  /** Marks in the mail as soon as it is read, or only on "show in the mail". */
  readonly marks: boolean
}

/** What is used where nothing is set. */
export const defaultSettings: Settings = {
  boundaries: defaultBoundaries,
  hoursSet: false,
  terms: {},
  tone: 'neutral',
  ownAddresses: [],
  ownReplies: [],
  marks: true,
}

/** Least and most of the terms that are numbers. */
export const termLimits = {
  hourlyRate: [0.01, 1e7],
  depositPercent: [1, 100],
  paymentDays: [0, 365],
  lateFeePercent: [0.1, 100],
  rounds: [0, 20],
  rushPercent: [1, 300],
  replyHours: [1, 240],
  noticeDays: [1, 365],
} as const satisfies Partial<Record<keyof Terms, readonly [number, number]>>

type Loose = Readonly<Record<string, unknown>>
const asObject = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const asStrings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
const asNumber = (value: unknown, min: number, max: number): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max ? value : undefined
const asText = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, longest) : undefined
const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.find(choice => choice === value) ?? otherwise

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const drop = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

const checkBoundaries = (value: Loose): Boundaries => {
  const { sensitivity, hours, mutes } = defaultBoundaries
  const h = asObject(value.hours)
  const m = asObject(value.mutes)
  const days = Array.isArray(h.days) ? h.days.filter(day => Number.isInteger(day) && day >= 0 && day <= 6) : hours.days
  const start = asNumber(h.start, 0, 1440) ?? hours.start
  const end = asNumber(h.end, 0, 1440) ?? hours.end
  const zone = asText(h.zone, 60)
  return {
    sensitivity: oneOf<Sensitivity>(value.sensitivity, sensitivities, sensitivity),
    hours: drop({
      days,
      start: end > start ? start : hours.start,
      end: end > start ? end : hours.end,
      zone: zone && isZone(zone) ? zone : undefined,
    }),
    mutes: {
      phrases: asStrings(m.phrases ?? mutes.phrases),
      signs: asStrings(m.signs).filter((sign): sign is Sign => (signIds as readonly string[]).includes(sign)),
      senders: asStrings(m.senders).map(sender => sender.toLowerCase()),
    },
  }
}

const checkTerms = (value: Loose): Terms => {
  const milestones = Array.isArray(value.milestones)
    ? value.milestones.filter(part => asNumber(part, 1, 100) !== undefined)
    : []
  return drop({
    name: asText(value.name, 80),
    currency: asText(value.currency, 8),
    hourlyRate: asNumber(value.hourlyRate, ...termLimits.hourlyRate),
    depositPercent: asNumber(value.depositPercent, ...termLimits.depositPercent),
    milestones:
      milestones.length > 1 && milestones.reduce((sum, part) => sum + part, 0) === 100 ? milestones : undefined,
    paymentDays: asNumber(value.paymentDays, ...termLimits.paymentDays),
    lateFeePercent: asNumber(value.lateFeePercent, ...termLimits.lateFeePercent),
    rounds: asNumber(value.rounds, ...termLimits.rounds),
    rushPercent: asNumber(value.rushPercent, ...termLimits.rushPercent),
    replyHours: asNumber(value.replyHours, ...termLimits.replyHours),
    noticeDays: asNumber(value.noticeDays, ...termLimits.noticeDays),
  })
}

/** Makes settings of anything: what is missing or broken gets its default, the rest is kept. */
export const checkSettings = (stored: unknown): Settings => {
  const value = asObject(stored)
  const ownReplies = (Array.isArray(value.ownReplies) ? value.ownReplies : [])
    .map(asObject)
    .flatMap(({ sign, language, text }): OwnReply[] => {
      const known = signIds.find(id => id === sign)
      const words = asText(text, 5000)
      return known && typeof language === 'string' && words ? [{ sign: known, language, text: words }] : []
    })
  return {
    boundaries: checkBoundaries(asObject(value.boundaries)),
    hoursSet: value.hoursSet === true,
    terms: checkTerms(asObject(value.terms)),
    tone: oneOf<Tone>(value.tone, tones, defaultSettings.tone),
    ownAddresses: asStrings(value.ownAddresses)
      .map(address => address.trim().toLowerCase())
      .filter(address => address.includes('@')),
    ownReplies,
    marks: value.marks !== false,
  }
}
