import type { Knowledge } from './analyse.ts'
import type { Span } from './span.ts'

/** What in the reader's own draft is better said calmer. */
export type DraftFault = 'heat' | 'insult' | 'over-apology' | 'giving-away' | 'promising-nights'

/** One stretch of the reader's own draft: `text.slice(start, end) === quote`. */
export interface DraftFinding extends Span {
  readonly kind: DraftFault
  readonly quote: string
  /** Words that may stand in its place. */
  readonly calmer?: string
}

/** Reads the reader's own draft before it is sent. Finds nothing yet. */
export const checkDraft = async (_text: string, _knowledge: Knowledge): Promise<readonly DraftFinding[]> => []
