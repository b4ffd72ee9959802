import { browser } from './browser.ts'
import { checkSettings, defaultSettings, type Settings } from './check-settings.ts'

export type { OwnReply, Settings } from './check-settings.ts'
export { defaultSettings } from './check-settings.ts'

const KEY = 'settings'

/** The reader's settings. Storage that fails gives the defaults: reading mail must go on. */
export const loadSettings = async (): Promise<Settings> => {
  try {
    return checkSettings((await browser.storage.local.get(KEY))[KEY])
  } catch {
    return defaultSettings
  }
}

/** Stores settings. Rejects where storage does, so that the options page can say so. */
export const saveSettings = async (settings: Settings): Promise<void> => {
  await browser.storage.local.set({ [KEY]: settings })
}

/** Calls back whenever the settings change, in any window. Gives the function that stops it. */
export const onSettings = (listener: (settings: Settings) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(checkSettings(changes[KEY]!.newValue))
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}
