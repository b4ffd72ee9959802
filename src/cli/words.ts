import { readFileSync } from 'node:fs'

const messages = JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8')) as Record<string, { message: string }>

/** The words of the interface, in English; the terminal has no language of its own. */
export const words = (key: string): string => messages[key]?.message ?? key
