import { JSDOM } from 'jsdom'
import PostalMime from 'postal-mime'
import type { Message, Person } from '../core/thread.ts'
import { cutText } from '../webmail/cut-text.ts'
import { readBody } from '../webmail/read-parsed-body.ts'

/** What a line of JSON or a file tells of one message. */
export interface MailInput {
  readonly id: string
  readonly text?: string
  readonly html?: string
  readonly from?: Person
  readonly subject?: string
  readonly sentAt?: number
}

/** Reads the client's own words of an HTML body, by the rules that hold for mail pages. */
export const readHtml = (html: string): { text: string; forwarded: boolean } => {
  // jsdom is told nothing that would make it fetch or run what a mail holds
  const { window } = new JSDOM(html)
  try {
    const { body, forwarded } = readBody(window.document.body)
    return { text: body.text, forwarded }
  } finally {
    window.close()
  }
}

/** Makes a message of what was given. Text given beside HTML is taken as it stands: offsets must point into it. */
export const toMessage = ({ id, text, html, from, sentAt }: MailInput): Message => {
  const read = text === undefined && html !== undefined ? readHtml(html) : { text: text ?? '', forwarded: false }
  return {
    id,
    text: read.text,
    to: [],
    own: false,
    ...(read.forwarded ? { forwarded: true } : {}),
    ...(from ? { from } : {}),
    ...(sentAt === undefined ? {} : { sentAt, sentAtPrecision: 'minute' as const }),
  }
}

/** Parses an EML file. Rejects with an Error where it holds no readable text. */
export const readEml = async (bytes: Uint8Array, id: string): Promise<MailInput & { text: string }> => {
  const mail = await PostalMime.parse(bytes)
  const text = mail.html ? readHtml(mail.html).text : cutText(mail.text ?? '')
  if (!text.trim()) throw new Error('no text in this mail')
  const address = mail.from && 'address' in mail.from ? mail.from.address?.toLowerCase() : undefined
  const time = mail.date ? Date.parse(mail.date) : Number.NaN
  return {
    id,
    text,
    ...(mail.from ? { from: { name: mail.from.name ?? '', ...(address ? { address } : {}) } } : {}),
    ...(mail.subject ? { subject: mail.subject } : {}),
    ...(Number.isNaN(time) ? {} : { sentAt: time }),
  }
}
