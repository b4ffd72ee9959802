import type { Replies } from '../core/replies.ts'
import { perLanguage, readOwnJson } from './knowledge.ts'

/** Loads the replies of a language, once for as long as the background lives. */
export const loadReplies = perLanguage(language => readOwnJson<Replies>(`data/replies.${language}`))
