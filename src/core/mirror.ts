import { findAll, makeKeyFinder } from './find.ts'
import type { Mirror } from './replies.ts'

/** Lines at the end of a mail in which its closing words stand. */
const LAST_LINES = 3

/** The template that answers the client's own first words of greeting, or last words of closing, in kind; undefined where none does. */
export const mirrored = (mail: string, mirror: Mirror, where: 'beginning' | 'end'): string | undefined => {
  const lines = mail.split('\n').filter(line => line.trim())
  const text = where === 'beginning' ? (lines[0] ?? '') : lines.slice(1).slice(-LAST_LINES).join('\n')
  const found = findAll(makeKeyFinder(mirror), text)
  const one = where === 'beginning' ? found.find(({ start }) => text.slice(0, start).trim() === '') : found.at(-1)
  return one && Object.values(mirror)[one.id]
}
