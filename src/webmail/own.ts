import type { Person } from '../core/thread.ts'

/** What a page and the settings tell about the reader of the mailbox. */
export interface Owner {
  /** Every address known to be the reader's, in lower case. */
  readonly addresses: readonly string[]
  /** A text of the page that holds the reader's name, where there is one. */
  readonly nameText?: string
}

/** Puts together what is known of the reader. */
export const ownerOf = (account: string | undefined, ownAddresses: readonly string[], nameText?: string): Owner => ({
  addresses: [...new Set([account ?? [], ownAddresses].flat().map(address => address.toLowerCase()))],
  nameText,
})

/** Whether the reader wrote a message; undefined where the page does not tell. */
export function isOwn(from: Person | undefined, { addresses, nameText }: Owner): boolean | undefined {
  if (from?.address !== undefined) return addresses.length === 0 ? undefined : addresses.includes(from.address)
  if (from === undefined || from.name === '' || nameText === undefined) return undefined
  // Without an address only the name is left; a name of one's own in the header of the page is one's own.
  return nameText.toLowerCase().includes(from.name.toLowerCase())
}

/** The one address in a text, in lower case; undefined where there is none or more than one. */
export function onlyAddressIn(text: string | null | undefined): string | undefined {
  const found = new Set(text?.toLowerCase().match(/[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:.]{2,}/g))
  return found.size === 1 ? [...found][0] : undefined
}
