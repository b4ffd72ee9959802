import { readShownBody } from '../webmail/index.ts'

/** The words that the reader has written in a reply box, without signature and quoted mail. */
export const readDraft = (box: Element): string => readShownBody(box).body.text
