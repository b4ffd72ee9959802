import type { Flag } from '../core/report.ts'
import type { MessageSpan } from '../core/thread.ts'
import type { BodyText } from '../webmail/webmail.ts'

/** The marks in the page: painted by the browser, without a change to the page. */
export interface Marks {
  /** Marks these flags and takes away all other marks. */
  show(flags: readonly Flag[], bodies: ReadonlyMap<string, BodyText>): void
  /** Marks one quote stronger and gives where it stands; undefined when it is no longer there. */
  focus(flagId: string, quote: number): Range | undefined
  /** False once the page has replaced a marked node. */
  areInPage(): boolean
  clear(): void
}

const nameOf = (severity: number): string => `evenkeel-${severity}`
const focusName = 'evenkeel-focus'

/** Makes the marks of this document. */
export function makeMarks(): Marks {
  // Kept here, because Firefox lets no content script iterate a Highlight.
  let shown = new Map<string, readonly (readonly Range[])[]>()
  const registry = 'CSS' in globalThis && 'highlights' in CSS ? CSS.highlights : undefined

  const paint = (name: string, ranges: readonly Range[], priority: number) => {
    if (registry === undefined) return
    if (ranges.length === 0) {
      registry.delete(name)
      return
    }
    const highlight = new Highlight()
    for (const range of ranges) highlight.add(range)
    highlight.priority = priority
    registry.set(name, highlight)
  }
  const clear = () => {
    for (const name of [nameOf(1), nameOf(2), nameOf(3), focusName]) registry?.delete(name)
    shown = new Map()
  }

  return {
    clear,
    areInPage: () => [...shown.values()].flat(2).every(range => range.startContainer.isConnected && !range.collapsed),
    show(flags, bodies) {
      clear()
      for (const flag of flags)
        shown.set(
          flag.id,
          flag.quotes.map(quote => rangesOf(quote, quote.quote, bodies)),
        )
      for (const severity of [1, 2, 3]) {
        const ranges = flags.filter(flag => flag.severity === severity).flatMap(flag => shown.get(flag.id)!.flat())
        paint(nameOf(severity), ranges, severity)
      }
    },
    focus(flagId, quote) {
      const ranges = shown.get(flagId)?.[quote]?.filter(range => range.startContainer.isConnected) ?? []
      paint(focusName, ranges, 4)
      return ranges[0]
    },
  }
}

/** The places of a quote, none when the message no longer says it there. */
function rangesOf(span: MessageSpan, quote: string, bodies: ReadonlyMap<string, BodyText>): Range[] {
  const body = bodies.get(span.messageId)
  return body?.text.slice(span.start, span.end) === quote ? body.toRanges(span) : []
}
