import type { Message, Person } from '../core/thread.ts'
import { isVisible } from './appearance.ts'
import { isInComposeBox } from './compose-box.ts'
import { firstOf } from './first-of.ts'
import { onlyAddressIn } from './own.ts'
import { readShownBody } from './read-body.ts'
import type { ReadMessage } from './repeated.ts'
import { parseShownTime } from './shown-time.ts'

/** Hooks of one message, the first that finds something counts, with the month in which each was last seen in use. */
const select = {
  sender: ['[id^="MSG_"][id$="_FROM"]', '[role=button][aria-label]'], // 2026-09, since 2024
  recipients: '[id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"]', // 2026-09
  pill: '[data-lpc-hover-target-id]', // 2026-07
  date: ['[data-testid="SentReceivedSavedTime"]', '[id^="MSG_"][id$="_DATETIME"]'], // 2026-09
  tip: 'a[href*="LearnAboutSenderIdentification"]', // 2026-05
}

/** Words before the sender's name of a draft whose editor is shut; with the editor open there is a compose box instead. */
const draftWord =
  /^\s*\[(?:draft|brouillon|borrador|rascunho|entwurf|bozza|черновик|чернетка|concept|wersja robocza|utkast|kladde)\]/i

/** Whether an item of a conversation is a draft of the reader's. */
export const isDraft = (item: Element): boolean =>
  draftWord.test(firstOf(item, select.sender.slice(0, 1))?.textContent ?? '')

/** What the pane knows for its messages. */
export interface OutlookThreadFacts {
  readonly language: string
  readonly subject: string
  readonly ownAddresses: readonly string[]
}

/** Reads one open message; without a body it is one that is still on its way. */
export function readMessage(item: Element, body: Element | undefined, facts: OutlookThreadFacts): ReadMessage {
  const sender = firstOf(item, select.sender, element => !isInComposeBox(element))
  const time = timeOf(item, facts.language)
  const skip = new Set<Element>()
  for (const tip of body?.querySelectorAll(select.tip) ?? []) skip.add(wholeTip(tip, body!))
  const read = readShownBody(body ?? item.ownerDocument.createElement('div'), { ...facts, skip })
  const message: Message = {
    id: keyOf(sender) ?? body?.id ?? '',
    text: read.body.text,
    from: sender === undefined ? undefined : personOf(sender.textContent ?? ''),
    to: recipientsOf(item),
    sentAt: time?.ms,
    sentAtPrecision: time?.precision,
    partial: read.partial || body === undefined,
    forwarded: read.forwarded,
  }
  return { message, body: read.body }
}

/** The middle of the id: the key may hold "/", "+" and "=", so no selector is ever made of it. */
function keyOf(sender: Element | undefined): string | undefined {
  const key = /^MSG_(.+)_FROM$/.exec(sender?.id ?? '')?.[1]
  // Two alphabets are in use for one id.
  return key?.replace(/\//g, '-').replace(/\+/g, '_')
}

/** The table around the link, unless the whole mail stands in it. */
function wholeTip(link: Element, body: Element): Element {
  const table = link.closest('table')
  const limit = 600
  return table !== null && body.contains(table) && (table.textContent ?? '').length < limit
    ? table
    : (link.parentElement ?? link)
}

function timeOf(item: Element, language: string) {
  for (const selector of select.date)
    for (const date of item.querySelectorAll(selector)) {
      const time =
        parseShownTime(date.textContent ?? '', language) ?? parseShownTime(date.getAttribute('title') ?? '', language)
      if (time !== undefined) return time
    }
  return undefined
}

/** Reads "Anna Smith<anna@example.com>", or a name alone where the page does not show the address. */
function personOf(text: string): Person | undefined {
  const whole = text.replace(/\s+/g, ' ').trim()
  const [, shown = '', bracketed] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>/.exec(whole) ?? []
  if (bracketed !== undefined) return { name: shown, address: bracketed.toLowerCase() }
  const address = onlyAddressIn(whole)
  if (address !== undefined) return { name: whole.toLowerCase() === address ? '' : whole, address }
  return whole === '' ? undefined : { name: whole }
}

function recipientsOf(item: Element): Person[] {
  const wells = [...item.querySelectorAll(select.recipients)].filter(well => !isInComposeBox(well))
  const pills = wells.flatMap(well => [...well.querySelectorAll(select.pill)])
  return pills.flatMap(pill => personOf((pill.textContent ?? '').replace(/[;,]\s*$/, '')) ?? [])
}

/** Whether a body box is really there and not one in which the reader writes. */
export const isOpenBody = (body: Element): boolean => isVisible(body) && !isInComposeBox(body)

/** The hook by which the header of a message is known. */
export const senderHeading = select.sender[0]!
