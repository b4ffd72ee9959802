import { readShownBody } from '../webmail/index.ts'

/** The words that the reader has written in a reply box, without signature and quoted mail. */
export function readDraft(box: Element): string {
  const { body, forwarded } = readShownBody(box)
  // A box that holds nothing but the quoted mail looks like a forward.
  return forwarded ? '' : body.text
}
