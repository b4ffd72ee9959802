import { useEffect, useRef, useState } from 'preact/hooks'
import { type Drafts, getDrafts, putDrafts } from '../platform/drafts.ts'
import type { KeptEdits } from '../ui/reply-parts.ts'

/** Keeps what the reader changes in the replies to a thread. Gives undefined until it is known what was changed before. */
export const useDrafts = (
  tabId: number | undefined,
): ((threadId: string | undefined) => KeptEdits | undefined) | undefined => {
  const [isRead, setRead] = useState(false)
  const drafts = useRef<Drafts>(undefined)
  useEffect(() => {
    if (tabId === undefined) return
    getDrafts(tabId).then(found => {
      drafts.current = found
      setRead(true)
    })
  }, [tabId])
  if (tabId !== undefined && !isRead) return undefined
  return threadId => {
    if (tabId === undefined || threadId === undefined) return undefined
    const own = () => (drafts.current?.threadId === threadId ? drafts.current.edits : {})
    return {
      read: id => own()[id] ?? {},
      write: (id, edits) => {
        drafts.current = { threadId, edits: { ...own(), [id]: edits } }
        void putDrafts(tabId, drafts.current)
      },
    }
  }
}
