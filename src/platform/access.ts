import { browser } from './browser.ts'

/** Whether the page of a tab may be read. */
export type Access =
  /** A mail page that may be read. */
  | { readonly type: 'granted' }
  /** The reader or the browser has withdrawn the permission; `origins` is what to ask for. */
  | { readonly type: 'withdrawn'; readonly origins: readonly string[] }
  /** No mail page. */
  | { readonly type: 'elsewhere' }

/** The mail pages that the manifest names, as match patterns. */
const mailOrigins = (): readonly string[] => browser.runtime.getManifest().host_permissions ?? []

const isGranted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] })

const addressOf = async (tabId: number): Promise<string | undefined> => {
  try {
    return (await browser.tabs.get(tabId)).url
  } catch {
    return undefined
  }
}

/** Whether the page of a tab may be read. A browser does not tell the address of a page that may not be read. */
export const accessTo = async (tabId: number): Promise<Access> => {
  const address = await addressOf(tabId)
  const origins = mailOrigins()
  const granted = await Promise.all(origins.map(isGranted))
  const missing = origins.filter((_, k) => !granted[k])
  if (address === undefined) return missing.length ? { type: 'withdrawn', origins: missing } : { type: 'elsewhere' }
  const origin = origins.find(pattern => address.startsWith(pattern.replace(/\*$/, '')))
  if (origin === undefined) return { type: 'elsewhere' }
  return missing.includes(origin) ? { type: 'withdrawn', origins: [origin] } : { type: 'granted' }
}

/** Asks the reader for a permission again. To be called in a click, before anything is waited for. Gives whether it was granted. */
export const requestAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] })

/** The host of a match pattern, for people. */
export const hostOf = (origin: string): string => new URL(origin.replace(/\*$/, '')).host
