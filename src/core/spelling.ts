import type { SupportedLanguage } from './report.ts'

/** Words that are written with ß everywhere but in Switzerland and Liechtenstein. */
const swiss =
  /(?<!\p{L})(?:gr(?:ü|ue)sse?n?|gr(?:ü|ue)ezi|gr(?:ü|ue)essech|gross\p{L}{0,3}|weiss|heisst?|strasse|ausser\p{L}{0,4}|schliesslich)(?!\p{L})/iu

/** A reply in the spelling of the mail: to a client who writes "Grüsse", and ß nowhere, without ß. */
export const spelledAs = (mail: string, language: SupportedLanguage, reply: string): string =>
  language === 'de' && swiss.test(mail) && !mail.includes('ß') ? reply.replaceAll('ß', 'ss') : reply
