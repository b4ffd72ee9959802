import { readFileSync } from 'node:fs'

let messages: Record<string, { message: string }> | undefined

/** The words of the interface, in English; the terminal has no language of its own. */
export const words = (key: string): string => {
  messages ??= JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  ) as Record<string, { message: string }>
  return messages[key]?.message ?? key
}
