import { say, sayNumber } from '../ui/words.ts'
import type { Parsed } from './TextField.tsx'

const numberIn = (text: string): number => {
  const digits = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN
}

/** A number within limits, with a comma or a point; empty is no number and no fault. */
export const parseNumber =
  ([least, most]: readonly [number, number]) =>
  (text: string): Parsed<number | undefined> => {
    if (!text.trim()) return { value: undefined }
    const number = numberIn(text)
    if (number >= least && number <= most) return { value: number }
    return { error: say('error_number', sayNumber(least), sayNumber(most)) }
  }

/** Percentages of a payment in parts, which make 100; empty is none and no fault. */
export const parseMilestones = (text: string): Parsed<readonly number[] | undefined> => {
  if (!text.trim()) return { value: undefined }
  const parts = text
    .split(/[,;/+\s]+/)
    .map(part => part.replace('%', ''))
    .filter(Boolean)
    .map(numberIn)
  const isWhole =
    parts.length > 1 && parts.every(part => part >= 1) && parts.reduce((sum, part) => sum + part, 0) === 100
  return isWhole ? { value: parts } : { error: say('error_milestones') }
}

/** Addresses, one a line or parted by commas. */
export const parseAddresses = (text: string): Parsed<readonly string[]> => {
  const addresses = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(address => address.toLowerCase())
  const wrong = addresses.find(address => !/^[^@]+@[^@]+$/.test(address))
  return wrong === undefined ? { value: [...new Set(addresses)] } : { error: say('error_addresses', wrong) }
}

/** A short text; empty is none. */
export const parseText = (text: string): Parsed<string | undefined> => ({ value: text.trim() || undefined })
