import type { Advice, Flag, Reply, SupportedLanguage, Tone } from '../core/report.ts'
import type { Edits } from '../platform/drafts.ts'
import type { Settings } from '../platform/settings.ts'

/** Where the reader's changes are kept while the popup is closed, by the id of the reply. */
export interface KeptEdits {
  readonly read: (id: string) => Edits
  readonly write: (id: string, edits: Edits) => void
}

/** What a reply box shows, besides its id. */
export interface ReplyParts {
  readonly reply: Reply
  readonly own: readonly string[]
  readonly language: SupportedLanguage
  readonly tone: Tone
  readonly onTone: (tone: Tone) => void
  readonly kept?: KeptEdits
  readonly onInsert?: (text: string) => Promise<boolean>
}

/** The reader's own replies for any of these flags, in the language of the advice. */
export const ownRepliesFor = (
  flags: readonly Flag[],
  { language }: Advice,
  { ownReplies }: Settings,
): readonly string[] =>
  ownReplies
    .filter(own => own.language === language && flags.some(({ sign }) => sign === own.sign))
    .map(({ text }) => text)
