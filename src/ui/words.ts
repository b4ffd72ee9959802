import type { Language } from '../core/report.ts'
import { interfaceLanguage, readMessage } from '../platform/pages.ts'

/** Key of one text of the interface, as in `public/_locales/en/messages.json`; a conformance test knows them all. */
export type Word = string

/** A kebab-case id as a part of a key: keys know no hyphen. */
export const underscored = (id: string): string => id.replaceAll('-', '_')

/** One text of the interface in the language of the browser. */
export const say = (word: Word, ...substitutions: readonly string[]): string =>
  readMessage(word, [...substitutions]) || word

/** The name of a language. */
export const sayLanguage = (language: Language): string => say(`language_${language}`)

/** A number as the language of the interface writes it. */
export const sayNumber = (number: number): string => new Intl.NumberFormat(interfaceLanguage()).format(number)

/** A share of 1 in whole percent. */
export const sayPercent = (share: number): string =>
  new Intl.NumberFormat(interfaceLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** How sure a flag is, in words and percent. */
export const saySure = (confidence: number): string => {
  const percent = sayPercent(confidence)
  if (confidence >= 0.9) return say('sure_high', percent)
  if (confidence >= 0.75) return say('sure_good', percent)
  return confidence >= 0.6 ? say('sure_fair', percent) : say('sure_low', percent)
}
