import { isVisible } from './appearance.ts'
import { isInComposeBox, pickReplyBox } from './compose-box.ts'
import { allOf, firstOf } from './first-of.ts'
import { findBody, readMessage } from './gmail-message.ts'
import { makeThread } from './make-thread.ts'
import { onlyAddressIn, ownerOf } from './own.ts'
import type { Page, PageReading, Webmail } from './webmail.ts'

/** Hooks of the page, with the month in which each was last seen in use. */
const select = {
  subject: ['h2.hP', 'h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]'], // 2026-09, since 2014
  view: '[role=main], .aeF > div', // 2026-07
  message: ['.adn', '[data-legacy-message-id]', '[data-message-id]', '[role=listitem].h7', '.h7'], // 2026-09
  item: '[role=listitem], .h7, .kv, .kQ, .kx', // 2026-09, since 2014
  collapsed: '.kv, .kQ, .kx, .ky', // 2026-09, since 2014
  expanded: '.h7', // 2026-09, since 2014
  account: 'meta[name="og-profile-acct"]', // 2026-08
  signOut: 'a[href^="https://accounts.google.com/SignOutOptions"]', // 2026-08
  replyBox: '[g_editable=true][contenteditable=true], [role=textbox][contenteditable=true]', // 2026-07, since 2014
}

/** Gmail on the web. */
export const gmail: Webmail = {
  id: 'gmail',
  hosts: ['mail.google.com'],
  read,
  findReplyBox: document => pickReplyBox(document.querySelectorAll(select.replyBox), findView(document)),
}

function read(page: Page): PageReading {
  const { document, url } = page
  if (isBareMessage(url)) return { type: 'unreadable', why: 'gmail: a page of one bare message' }
  const heading = findHeading(document)
  const view = findView(document)
  if (view === undefined) return { type: 'nothing-open' }
  const account = accountOf(document)
  const facts = {
    language: document.documentElement.lang,
    subject: heading === undefined ? '' : subjectOf(heading),
    ownAddresses: ownerOf(account, page.ownAddresses).addresses,
  }
  const opened = messageElements(view)
    .filter(isExpanded)
    .map(element => ({ element, body: findBody(element) }))
  if (!opened.some(({ body }) => body !== undefined)) {
    const nothing = heading === undefined || (opened.length === 0 && view.querySelector(select.collapsed) !== null)
    return nothing ? { type: 'nothing-open' } : { type: 'unreadable', why: 'gmail: a subject and no body' }
  }
  const messages = opened.map(({ element, body }) => readMessage(element, body, facts))
  return makeThread({
    webmail: gmail.id,
    id: threadId(heading, url) ?? messages[0]!.message.id,
    subject: facts.subject,
    account,
    owner: learnOwner(account, page, messages),
    messages,
    canInsert: gmail.findReplyBox(document) !== undefined,
  })
}

const findHeading = (document: Document): Element | undefined =>
  firstOf(document, select.subject, heading => isVisible(heading) && !isInComposeBox(heading))

/** The visible view; Gmail leaves the others in the page, and a popout has none of the usual marks. */
function findView(document: Document): Element | undefined {
  const heading = findHeading(document)
  const view = heading?.closest(select.view)
  if (view) return view
  const main = firstOf(document, [select.view], element => isVisible(element) && messageElements(element).length > 0)
  return main ?? (heading === undefined ? undefined : document.body)
}

/** Outermost message elements, in page order. */
const messageElements = (view: Element): Element[] =>
  allOf(view, select.message, element => element.tagName !== 'H2' && !isInComposeBox(element)).filter(
    (element, _, all) => !all.some(other => other !== element && other.contains(element)),
  )

/** Two signs, class and visibility: a message that was shut again keeps its text, unseen, in the page. */
function isExpanded(element: Element): boolean {
  const item = element.closest(select.item)
  if (item?.matches(select.collapsed)) return false
  return isVisible(element) && (findBody(element) !== undefined || item?.matches(select.expanded) === true)
}

/** Pages that show a mail without Gmail around it; nothing in them says whose words are whose. */
const isBareMessage = (url: URL): boolean =>
  ['lg', 'pt'].includes(url.searchParams.get('view') ?? '') || /^\/mail\/mu\//.test(url.pathname)

function subjectOf(heading: Element): string {
  const words = [...heading.childNodes].map(node => {
    if (node.nodeName !== 'IMG') return node.textContent ?? ''
    const image = node as Element
    return image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? ''
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}

function threadId(heading: Element | undefined, url: URL): string | undefined {
  const legacy = heading?.getAttribute('data-legacy-thread-id')
  if (legacy) return legacy
  const perm = heading?.getAttribute('data-thread-perm-id')
  // The word "undefined" since 2025-11.
  if (perm && perm !== 'undefined') return perm
  return /\/([\w-]{16,})(?:\?|$)/.exec(url.hash)?.[1] ?? url.searchParams.get('th') ?? undefined
}

/** The mailbox of this tab: a browser can have several, by `/u/0/`, `/u/1/`. */
function accountOf(document: Document): string | undefined {
  return (
    onlyAddressIn(document.querySelector(select.account)?.getAttribute('content')) ??
    onlyAddressIn(
      /\(([^()]*)\)[^()]*$/.exec(document.querySelector(select.signOut)?.getAttribute('aria-label') ?? '')?.[1],
    ) ??
    onlyAddressIn(/ - (\S+@\S+) - [^-]*$/.exec(document.title)?.[1])
  )
}

/** A message that was written in this mailbox names one of the reader's addresses, an alias perhaps. */
function learnOwner(account: string | undefined, page: Page, messages: ReturnType<typeof readMessage>[]) {
  const written = messages.flatMap(({ message }) => (message.own ? (message.from?.address ?? []) : []))
  return ownerOf(account, [...page.ownAddresses, ...written])
}
