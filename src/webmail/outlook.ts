import { isVisible } from './appearance.ts'
import { isInComposeBox, pickReplyBox } from './compose-box.ts'
import { allOf, firstOf } from './first-of.ts'
import { makeThread } from './make-thread.ts'
import { isDraft, isOpenBody, readMessage, senderHeading } from './outlook-message.ts'
import { onlyAddressIn, ownerOf } from './own.ts'
import type { Page, PageReading, Webmail } from './webmail.ts'

/** Hooks of the page, with the month in which each was last seen in use. */
const select = {
  pane: [
    '#ConversationReadingPaneContainer', // 2026-10
    '#ItemReadingPaneContainer', // 2026-10
    '[data-app-section="ConversationContainer"]', // 2026-09
  ],
  body: [
    '[id^="UniqueMessageBody"]', // 2026-10
    '[role=document]', // 2026-09
    '[data-test-id="mailMessageBodyContainer"]', // 2026-04
    '.allowTextSelection', // 2026-09, since 2016
  ],
  subject: '[role=heading][id$="_SUBJECT"]', // 2026-09, since 2024
  shut: '[aria-expanded="false"]', // 2026-09
  open: '[aria-expanded="true"]', // 2026-09
  /** The root of the folder tree stands first. */
  mailbox: '[id^="primaryMailboxRoot_"], [role=treeitem][title], [role=treeitem][data-folder-name]', // 2026-09
  me: '#O365_MainLink_Me', // 2026-07, since 2020
  replyBox: [
    '[id^="editorParent_"] [role=textbox][contenteditable=true]', // 2026-09, since 2023
    '[role=textbox][contenteditable=true][aria-multiline=true]', // 2026-09
  ],
}

/** Outlook on the web, for consumers and at work: one application on four hosts. */
export const outlook: Webmail = {
  id: 'outlook',
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  read,
  replyLineClass: 'elementToProof', // 2026-09
  findReplyBox: document => pickReplyBox(allOf(document, select.replyBox, isVisible), findPane(document)),
}

function read(page: Page): PageReading {
  const { document, url } = page
  const pane = findPane(document)
  if (pane === undefined) return { type: 'nothing-open' }
  const account = accountOf(document)
  const heading = firstOf(pane, [select.subject], element => isVisible(element) && !isInComposeBox(element))
  const owner = ownerOf(
    account,
    page.ownAddresses,
    document.querySelector(select.me)?.getAttribute('aria-label') ?? undefined,
  )
  const facts = {
    language: document.documentElement.lang,
    subject: heading === undefined ? '' : subjectOf(heading),
    ownAddresses: owner.addresses,
  }
  const items = itemsOf(pane).filter(({ item }) => !isDraft(item))
  const waiting = waitingItems(pane, items)
  if (items.length === 0) {
    const isLoadedEmpty = heading === undefined && pane.querySelector(senderHeading) === null
    const isShut = waiting.length === 0 && pane.querySelector(select.shut) !== null
    return isLoadedEmpty || isShut || isBeingWritten(pane)
      ? { type: 'nothing-open' }
      : { type: 'unreadable', why: 'outlook: a heading and no body' }
  }
  const messages = [...items, ...waiting].sort(byPlace).map(({ item, body }) => readMessage(item, body, facts))
  return makeThread({
    webmail: outlook.id,
    id: threadId(heading, url) ?? messages[0]!.message.id,
    subject: facts.subject,
    account,
    owner,
    messages,
    canInsert: outlook.findReplyBox(document) !== undefined,
  })
}

const findPane = (document: Document): Element | undefined => firstOf(document, select.pane, isVisible)

interface Item {
  readonly item: Element
  readonly body: Element | undefined
}

/** The open messages. A second body box of an item is its history: the whole quoted chain, and no new words. */
function itemsOf(pane: Element): Item[] {
  const found = new Map<Element, Item>()
  const bodies = allOf(pane, select.body, isOpenBody)
  for (const body of bodies) {
    if (bodies.some(other => other !== body && other.contains(body))) continue
    const item = itemOf(body, pane)
    if (!found.has(item)) found.set(item, { item, body })
  }
  return [...found.values()]
}

/** The nearest ancestor that holds both a sender and the body, without climbing into a neighbour's. */
function itemOf(body: Element, pane: Element): Element {
  let item = body
  for (let above = body.parentElement; above !== null && pane.contains(above); above = above.parentElement) {
    const senders = above.querySelectorAll(senderHeading).length
    if (senders > 1) return item
    item = above
    if (senders === 1) return item
  }
  return item
}

/** Items that are open and whose body is not there yet. */
const waitingItems = (pane: Element, items: readonly Item[]): Item[] =>
  [...pane.querySelectorAll(select.open)]
    .filter(
      item =>
        isVisible(item) &&
        item.querySelector(senderHeading) !== null &&
        !isBeingWritten(item) &&
        !items.some(known => item.contains(known.item) || known.item.contains(item)),
    )
    .map(item => ({ item, body: undefined }))

/** A draft, by its word or by its editor. */
const isBeingWritten = (item: Element): boolean =>
  isDraft(item) || item.querySelector('[contenteditable=true]') !== null

const byPlace = (a: Item, b: Item): number =>
  a.item.compareDocumentPosition(b.item) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

const subjectOf = (heading: Element): string =>
  (heading.getAttribute('title') || heading.textContent || '').replace(/\s+/g, ' ').trim()

function threadId(heading: Element | undefined, url: URL): string | undefined {
  const shown = /^(?:CONV|MSG)_(.+)_SUBJECT$/.exec(heading?.id ?? '')?.[1]
  const id =
    shown ?? /\/(?:id|rp|read)\/([^/?]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('ItemID') ?? undefined
  if (id === undefined) return undefined
  try {
    return decodeURIComponent(id).replace(/\//g, '-').replace(/\+/g, '_')
  } catch {
    return id
  }
}

/** The mailbox of this tab; a popout shows none. */
function accountOf(document: Document): string | undefined {
  for (const folder of document.querySelectorAll(select.mailbox)) {
    const address =
      onlyAddressIn(folder.getAttribute('title')) ?? onlyAddressIn(folder.getAttribute('data-folder-name'))
    if (address !== undefined) return address
  }
  return onlyAddressIn(document.querySelector(select.me)?.getAttribute('aria-label'))
}
