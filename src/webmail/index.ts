import { gmail } from './gmail.ts'
import { outlook } from './outlook.ts'
import type { Webmail } from './webmail.ts'

export { isInComposeBox } from './compose-box.ts'
export { cutText } from './cut-text.ts'
export { findDraftEnd, isOutsideDraft } from './draft-end.ts'
export { type BodyHints, type ReadBody, readShownBody } from './read-body.ts'
export { readBody } from './read-parsed-body.ts'
export type { BodyText, Page, PageReading, Webmail } from './webmail.ts'

/** The webmails that can be read. A new one is a file and a line here; its host goes into the manifest by hand. */
export const webmails: readonly Webmail[] = [gmail, outlook]

/** The webmail of a host name. */
export const webmailOf = (host: string): Webmail | undefined => webmails.find(({ hosts }) => hosts.includes(host))
