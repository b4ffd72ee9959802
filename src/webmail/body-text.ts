import type { Span } from '../core/span.ts'
import type { Line, Run } from './line.ts'
import type { BodyText } from './webmail.ts'

/** A body with what is needed to take more out of it. */
export interface MappedBody extends BodyText {
  readonly runs: readonly Run[]
}

/** Joins lines into a body; `joiner` gives what stands between a line and the next, always one unit. */
export function joinLines(lines: readonly Line[], joiner: (index: number) => string = () => '\n'): MappedBody {
  const parts: string[] = []
  const runs: Run[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      parts.push(joiner(index - 1))
      length += 1
    }
    for (const run of line.runs) runs.push({ ...run, at: run.at + length })
    parts.push(line.text)
    length += line.text.length
  }
  return mapBody(parts.join(''), runs)
}

/** The body without some spans; they are in order and do not overlap. */
export function omit(body: MappedBody, spans: readonly Span[]): MappedBody {
  const kept: Span[] = []
  let start = 0
  for (const span of spans) {
    if (span.start > start) kept.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < body.text.length) kept.push({ start, end: body.text.length })

  const runs: Run[] = []
  let length = 0
  for (const span of kept) {
    for (const run of overlapping(body.runs, span)) runs.push({ ...run, at: run.at - span.start + length })
    length += span.end - span.start
  }
  return mapBody(kept.map(span => body.text.slice(span.start, span.end)).join(''), runs)
}

const mapBody = (text: string, runs: readonly Run[]): MappedBody => ({
  text,
  runs,
  toRanges: span => toRanges(runs, span),
})

/** The parts of the runs that lie in a span. */
function overlapping(runs: readonly Run[], span: Span): Run[] {
  const found: Run[] = []
  for (let index = firstEndingAfter(runs, span.start); index < runs.length; index++) {
    const run = runs[index]!
    if (run.at >= span.end) break
    const start = Math.max(run.at, span.start)
    const end = Math.min(run.at + run.length, span.end)
    if (end > start) found.push({ node: run.node, offset: run.offset + start - run.at, at: start, length: end - start })
  }
  return found
}

function firstEndingAfter(runs: readonly Run[], at: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]!
    if (run.at + run.length > at) high = middle
    else low = middle + 1
  }
  return low
}

function toRanges(runs: readonly Run[], span: Span): Range[] {
  const ranges: Range[] = []
  let open: { node: Text; start: number; end: number } | undefined
  const close = () => {
    // The page may have changed the node since it was read.
    if (open === undefined || open.end > open.node.length) return
    const range = open.node.ownerDocument.createRange()
    range.setStart(open.node, open.start)
    range.setEnd(open.node, open.end)
    ranges.push(range)
  }
  for (const { node, offset, length } of overlapping(runs, span)) {
    if (open?.node === node && node.data.slice(open.end, offset).trim() === '') open.end = offset + length
    else {
      close()
      open = { node, start: offset, end: offset + length }
    }
  }
  close()
  return ranges
}
