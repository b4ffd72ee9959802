import type { Thread } from './thread.ts'

/** Days without an answer from which on the reader is told; less is an ordinary week. */
const SILENT_DAYS = 7
const DAY = 24 * 60 * 60 * 1000

/** A client who has stopped answering: for how many whole days, and how many own messages wait since the client's last. */
export interface Silence {
  readonly days: number
  readonly waiting: number
}

/**
 * Whether the client of a thread has stopped answering: the newest message is the reader's own and at least a week old, and the client
 * has written before. Undefined otherwise, and where the page does not tell the time or who wrote.
 */
export const readSilence = ({ messages }: Thread, now: number): Silence | undefined => {
  const last = messages.at(-1)
  if (last?.own !== true || last.sentAt === undefined || last.sentAtPrecision === 'hour') return undefined
  const lastOfClient = messages.findLastIndex(message => message.own === false)
  const days = Math.floor((now - last.sentAt) / DAY)
  if (lastOfClient < 0 || days < SILENT_DAYS) return undefined
  return { days, waiting: messages.length - 1 - lastOfClient }
}
