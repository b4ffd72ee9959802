import { isInComposeBox } from '../webmail/index.ts'

/** When the page is looked at again. */
export interface Rhythm {
  /** The page has to be quiet for so long before a look … */
  readonly quietMs: number
  /** … but a page that is never quiet is looked at all the same. */
  readonly longestWaitMs: number
  /** Looks after a change of what is open: both webmails fill in bodies late. */
  readonly againMs: readonly number[]
}

/** The rhythm that suits both webmails (webmail notes, section 7). */
export const usualRhythm: Rhythm = { quietMs: 300, longestWaitMs: 1000, againMs: [500, 1500, 4000] }

/** Ends the watch. */
export type StopWatching = () => void

const watchedAttributes = ['class', 'aria-expanded', 'style', 'role', 'data-message-id']

/** Looks at the page now, whenever it has changed, and some time after a look that found something new. */
export function watch(
  document: Document,
  look: () => { changed: boolean },
  rhythm: Rhythm = usualRhythm,
): StopWatching {
  const view = document.defaultView
  if (view === null) return () => undefined
  let quiet: number | undefined
  let waitingSince: number | undefined
  let again: number[] = []
  let url = document.URL
  let lookMs = 0

  const lookNow = () => {
    view.clearTimeout(quiet)
    quiet = undefined
    waitingSince = undefined
    const moved = url !== document.URL
    url = document.URL
    const start = view.performance.now()
    const { changed } = look()
    lookMs = view.performance.now() - start
    if (changed || moved) lookAgainLater()
  }
  const lookAgainLater = () => {
    for (const timer of again) view.clearTimeout(timer)
    again = rhythm.againMs.map(ms => view.setTimeout(lookNow, ms))
  }
  const lookSoon = () => {
    const now = view.performance.now()
    waitingSince ??= now
    view.clearTimeout(quiet)
    // A mail so long that a look takes time is looked at less often.
    const left = waitingSince + Math.max(rhythm.longestWaitMs, 20 * lookMs) - now
    quiet = view.setTimeout(lookNow, Math.max(0, Math.min(rhythm.quietMs, left)))
  }

  const observer = new view.MutationObserver(records => {
    if (records.some(isOfInterest)) lookSoon()
  })
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: watchedAttributes,
  })
  // Gmail moves by the hash, Outlook by pushState, which tells nobody: there the new pane is the sign.
  const watching = new AbortController()
  for (const event of ['hashchange', 'popstate', 'pageshow'])
    view.addEventListener(event, lookSoon, { signal: watching.signal })
  lookNow()
  lookAgainLater()

  return () => {
    observer.disconnect()
    watching.abort()
    for (const timer of again) view.clearTimeout(timer)
    view.clearTimeout(quiet)
  }
}

/** Typing an answer changes nothing that is read; a box that opens or shuts changes its surroundings. */
const isOfInterest = ({ target }: MutationRecord): boolean =>
  target.nodeType !== 1 || !isInComposeBox(target as Element)
