import { foldedString } from './fold.ts'
import type { SupportedLanguage } from './report.ts'

/** Words that are written with ß everywhere but in Switzerland and Liechtenstein. */
const swiss =
  /(?<!\p{L})(?:gr(?:ü|ue)sse?n?|gr(?:ü|ue)ezi|gr(?:ü|ue)essech|gross\p{L}{0,3}|weiss|heisst?|strasse|ausser\p{L}{0,4}|schliesslich)(?!\p{L})/iu

/** A reply in the spelling of the mail: to a client who writes "Grüsse", and ß nowhere, without ß. */
export const spelledAs = (mail: string, language: SupportedLanguage, reply: string): string =>
  language === 'de' && swiss.test(mail) && !mail.includes('ß') ? reply.replaceAll('ß', 'ss') : reply

const accents = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** Words of patterns that have accents, by what they are without; those that are written in two ways are left out. */
const accentsOf = (patterns: readonly string[]): ReadonlyMap<string, string> => {
  let known = accents.get(patterns)
  if (!known) {
    const written = new Map<string, Set<string>>()
    for (const word of patterns.join(' ').match(/\p{L}+/gu) ?? []) {
      const plain = foldedString(word)
      written.set(plain, (written.get(plain) ?? new Set()).add(word.toLowerCase()))
    }
    known = new Map([...written].flatMap(([plain, [word, other]]) => (word === plain || other ? [] : [[plain, word!]])))
    accents.set(patterns, known)
  }
  return known
}

/** Words of the client as an answer may repeat them: "ate amanha" with the accents that the patterns that found them have. */
export const withAccents = (words: string, patterns: readonly string[]): string => {
  const known = accentsOf(patterns)
  return words.replace(/\p{L}+/gu, word => {
    const accented = known.get(word.toLowerCase())
    if (accented === undefined) return word
    return word[0] === word[0]!.toLowerCase() ? accented : accented[0]!.toUpperCase() + accented.slice(1)
  })
}
