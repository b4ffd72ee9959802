import { analyseMessage, isSupported, type Knowledge } from './analyse.ts'
import { defaultBoundaries } from './boundaries.ts'
import { findAll, makeFinder } from './find.ts'
import { type DraftKind, draftKinds, type Replies } from './replies.ts'
import type { SupportedLanguage } from './report.ts'
import type { Sign } from './signs.ts'
import { overlaps, type Span } from './span.ts'

/** One place of the reader's own draft that may be regretted: `text.slice(start, end) === quote`. */
export interface DraftFinding extends Span {
  readonly kind: DraftKind
  readonly quote: string
  /** A calmer sentence to send instead. */
  readonly calmer?: string
}

// What would be disrespect from a client is heat from the reader: the same engine, turned around.
const turned: Partial<Record<Sign, DraftKind>> = {
  insult: 'insult',
  belittling: 'insult',
  hostility: 'heat',
  accusation: 'heat',
}

/**
 * Reads the reader's own draft for heat, insult, too much apology, work given away and nights promised, in the order of the text.
 * A draft in a language that is not read gives nothing.
 */
export const checkDraft = async (
  text: string,
  knowledge: Knowledge,
  load: (language: SupportedLanguage) => Promise<Replies>,
): Promise<readonly DraftFinding[]> => {
  const { language, flags } = await analyseMessage({ id: 'draft', text, to: [] }, knowledge, defaultBoundaries)
  if (!isSupported(language)) return []
  const { draft } = await load(language)
  const findings: DraftFinding[] = []
  const add = (kind: DraftKind, { start, end }: Span) => {
    const found = { kind, start, end, quote: text.slice(start, end), calmer: draft[kind].calmer }
    if (!findings.some(other => other.kind === kind && overlaps(other, found))) findings.push(found)
  }
  for (const kind of draftKinds) for (const span of findAll(makeFinder(draft[kind].say), text)) add(kind, span)
  for (const { sign, quotes } of flags) {
    const kind = turned[sign]
    if (kind) for (const quote of quotes) add(kind, quote)
  }
  return findings.sort((a, b) => a.start - b.start)
}
