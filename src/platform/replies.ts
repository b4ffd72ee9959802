import type { Replies } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { readOwnJson } from './knowledge.ts'

/** Loads the replies of a language. */
export const loadReplies = (language: SupportedLanguage): Promise<Replies> =>
  readOwnJson<Replies>(`data/replies.${language}`)
