import { checkDraft } from '../core/check-draft.ts'
import type { Thread } from '../core/thread.ts'
import { loadKnowledge } from '../platform/knowledge.ts'
import type { Answers } from '../platform/questions.ts'
import { loadReplies } from '../platform/replies.ts'
import { reportOn } from './hear.ts'

/** A text from anywhere as a thread of one client message. */
const pasted = (text: string): Thread => ({
  webmail: 'pasted',
  id: 'pasted',
  subject: '',
  messages: [{ id: 'pasted', text, to: [], own: false }],
})

/** Answers our own pages. Nothing is stored. */
export const answer: Answers = {
  'analyse-text': text => reportOn(pasted(text)),
  'check-draft': async text => checkDraft(text, await loadKnowledge(), loadReplies),
}
