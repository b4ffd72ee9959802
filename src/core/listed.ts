import type { SupportedLanguage } from './report.ts'

/** Names as a sentence lists them, joined by *and* or by *or*; undefined where there is none. */
export const listed = (
  names: readonly string[],
  language: SupportedLanguage,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string | undefined => (names.length ? new Intl.ListFormat(language, { type }).format(names) : undefined)
