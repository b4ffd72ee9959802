import type { Message, Person } from '../core/thread.ts'
import { isVisible } from './appearance.ts'
import { isInComposeBox } from './compose-box.ts'
import { firstOf } from './first-of.ts'
import { gmailTime } from './gmail-time.ts'
import { onlyAddressIn } from './own.ts'
import { readShownBody } from './read-body.ts'
import type { ReadMessage } from './repeated.ts'

/** Hooks of one message, the first that finds something counts, with the month in which each was last seen in use. */
const select = {
  body: [
    '.ii.gt > .a3s:not(.undefined)', // 2026-09, since 2015
    '.a3s:not(.undefined)', // 2026-09
    '.ii.gt > div', // 2026-08
  ],
  sender: ['.gD[email]', 'h3 [email]', 'td.gF [email]'], // 2026-09, since 2014
  recipient: '.hb [email]', // 2026-07
  date: '.g3', // 2026-08, since 2015
  clipped: 'a[href*="view=lg"]', // 2026-01
  /** Put into a body by Gmail: trimmed text and its dots, translate bar, clipped mark, summary card, smart replies. */
  furniture: '.adL, .HOEnZb, .h5, .ajR, .ajU, .wl4W9b, .adI, .iX, .einvLd, .brb, .hq.gt', // 2026-07
}

/** What the thread knows for its messages. */
export interface GmailThreadFacts {
  readonly language: string
  readonly subject: string
  readonly ownAddresses: readonly string[]
}

/** The visible body of a message element. */
export const findBody = (message: Element): Element | undefined =>
  firstOf(message, select.body, body => isVisible(body) && !isInComposeBox(body))

/** Reads one expanded message. */
export function readMessage(element: Element, body: Element | undefined, facts: GmailThreadFacts): ReadMessage {
  const ids = idsOf(element)
  const time = gmailTime(ids.legacy, tooltipOf(element), facts.language)
  const clipped = [...element.querySelectorAll(select.clipped)].filter(link => link.closest('blockquote') === null)
  const skip = new Set(body?.querySelectorAll(select.furniture))
  for (const link of clipped)
    skip.add(link.parentElement === body || link.parentElement === null ? link : link.parentElement)
  const read = readShownBody(body ?? element.ownerDocument.createElement('div'), { ...facts, skip })
  const message: Message = {
    id: ids.id,
    text: read.body.text,
    from: personOf(firstOf(element, select.sender)),
    to: recipientsOf(element),
    sentAt: time?.ms,
    sentAtPrecision: time?.precision,
    own: element.getAttribute('data-message-id')?.startsWith('#msg-a:') || undefined,
    // A body that is still on its way is a part that was not read.
    partial: read.partial || clipped.length > 0 || body === undefined,
    forwarded: read.forwarded,
  }
  return { message, body: read.body }
}

function idsOf(element: Element): { id: string; legacy: string | undefined } {
  const perm = element.getAttribute('data-message-id') ?? undefined
  const legacy = element.getAttribute('data-legacy-message-id') ?? idOfLog(element)
  return { id: legacy ?? perm ?? '', legacy }
}

/** The id in `jslog`, in base64 with points for padding: a second source, decimal where the attribute is hexadecimal. */
function idOfLog(element: Element): string | undefined {
  const log = element.querySelector('.ii.gt[jslog]')?.getAttribute('jslog')
  for (const part of log?.split(';') ?? []) {
    const code = /^\s*[14]:([\w+/.=-]+)/.exec(part)?.[1]
    if (code === undefined) continue
    try {
      const decimal = /#msg-f:(\d+)/.exec(atob(code.replace(/\./g, '=').replace(/-/g, '+').replace(/_/g, '/')))?.[1]
      if (decimal !== undefined) return BigInt(decimal).toString(16)
    } catch {
      // Not base64: Gmail has changed its log, and there is no id to be had.
    }
  }
  return undefined
}

function tooltipOf(element: Element): string {
  const date = element.querySelector(select.date)
  return date?.getAttribute('title') ?? date?.getAttribute('alt') ?? date?.textContent ?? ''
}

function personOf(element: Element | undefined): Person | undefined {
  if (element === undefined) return undefined
  const address = onlyAddressIn(element.getAttribute('email'))
  const name = (element.getAttribute('name') ?? element.textContent ?? '').trim()
  return address === undefined ? { name } : { name, address }
}

function recipientsOf(element: Element): Person[] {
  const found = new Map<string, Person>()
  for (const recipient of element.querySelectorAll(select.recipient)) {
    const person = isInComposeBox(recipient) ? undefined : personOf(recipient)
    if (person?.address !== undefined && !found.has(person.address)) found.set(person.address, person)
  }
  return [...found.values()]
}
