import { browser } from './browser.ts'

/** What the reader changed in one suggested reply: the text by tone, or by saved reply. */
export type Edits = Readonly<Record<string, string>>

/** What the reader changed in the replies to one thread, by the id of the reply. */
export interface Drafts {
  readonly threadId: string
  readonly edits: Readonly<Record<string, Edits>>
}

const keyOf = (tabId: number): string => `drafts:${tabId}`

/** Keeps what was changed for as long as the browser runs: a popup closes at the first click beside it. */
export const putDrafts = async (tabId: number, drafts: Drafts): Promise<void> => {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: drafts })
  } catch {
    // lost with the popup, as it would be without this
  }
}

/** What was changed over this tab; undefined where nothing was. */
export const getDrafts = async (tabId: number): Promise<Drafts | undefined> => {
  try {
    return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Drafts | undefined
  } catch {
    return undefined
  }
}

/** Forgets what was changed over a tab. */
export const dropDrafts = async (tabId: number): Promise<void> => {
  try {
    await browser.storage.session.remove(keyOf(tabId))
  } catch {
    // nothing to forget where nothing could be stored
  }
}
