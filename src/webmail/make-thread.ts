import type { Message } from '../core/thread.ts'
import { isOwn, type Owner } from './own.ts'
import { dropRepeated, type ReadMessage } from './repeated.ts'
import type { PageReading } from './webmail.ts'

/** What a webmail has read of a thread. */
export interface ThreadParts {
  readonly webmail: string
  readonly id: string
  readonly subject: string
  readonly account: string | undefined
  readonly owner: Owner
  /** In page order. */
  readonly messages: readonly ReadMessage[]
  readonly canInsert: boolean
}

/** Makes the thread: messages oldest first and told apart, without what they quote of each other. */
export function makeThread({ messages, owner, canInsert, account, ...rest }: ThreadParts): PageReading {
  const ids = new Set<string>()
  const told = messages.map(({ message, body }) => ({
    message: defined({
      ...message,
      id: unlike(ids, message.id),
      own: message.own ?? isOwn(message.from, owner),
      partial: message.partial || undefined,
      forwarded: message.forwarded || undefined,
    }),
    body,
  }))
  const read = dropRepeated(oldestFirst(told))
  return {
    type: 'thread',
    thread: defined({
      ...rest,
      account,
      messages: read.map(({ message }) => message),
      canInsert: canInsert || undefined,
    }),
    bodies: new Map(read.map(({ message, body }) => [message.id, body])),
  }
}

/** The id, told apart where a page that has changed gives the same to two messages. */
function unlike(ids: Set<string>, id: string): string {
  const free = ids.has(id) ? `${id}-${ids.size}` : id
  ids.add(free)
  return free
}

/** In the order of their times where all have one; else page order, turned round where the times show it is the other. */
function oldestFirst(messages: readonly ReadMessage[]): ReadMessage[] {
  const timeOf = ({ message }: ReadMessage) => (message.sentAtPrecision === 'hour' ? undefined : message.sentAt)
  const times = messages.map(timeOf).filter(time => time !== undefined)
  if (times.length === messages.length) return [...messages].sort((a, b) => timeOf(a)! - timeOf(b)!)
  const isTurned = times.length > 1 && times[0]! > times.at(-1)!
  return isTurned ? [...messages].reverse() : [...messages]
}

/** Without the fields that are undefined: notices are compared and sent as JSON. */
function defined<T extends Message | object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
