import { pageBrowser } from './page-browser.ts'

const settingsKey = 'settings'

/** Reads the addresses that the reader has named as their own, in lower case; none when the settings cannot be read. */
export async function readOwnAddresses(): Promise<readonly string[]> {
  try {
    const stored = await pageBrowser().storage.local.get(settingsKey)
    return addressesIn(stored[settingsKey])
  } catch {
    return []
  }
}

/** Calls back when the addresses may have changed; gives the function that ends it. */
export function onOwnAddressesChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && settingsKey in changes) callback()
  }
  const { onChanged } = pageBrowser().storage
  onChanged.addListener(listener)
  return () => onChanged.removeListener(listener)
}

/** The addresses in stored settings, whatever stands there. */
export function addressesIn(settings: unknown): readonly string[] {
  if (typeof settings !== 'object' || settings === null || !('ownAddresses' in settings)) return []
  const { ownAddresses } = settings
  if (!Array.isArray(ownAddresses)) return []
  return ownAddresses
    .filter((address: unknown) => typeof address === 'string')
    .map(address => address.trim().toLowerCase())
    .filter(address => address.includes('@'))
}
