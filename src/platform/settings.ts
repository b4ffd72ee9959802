import { browser } from './browser.ts'
import { checkSettings, defaultSettings, type Settings } from './check-settings.ts'

export type { OwnReply, Settings } from './check-settings.ts'
export { defaultSettings } from './check-settings.ts'

const KEY = 'settings'

/** The reader's settings. Rejects where storage does, so that a page never takes the defaults for what is stored. */
export const readSettings = async (): Promise<Settings> => checkSettings((await browser.storage.local.get(KEY))[KEY])

/** The reader's settings. Storage that fails gives the defaults: reading mail must go on. */
export const loadSettings = async (): Promise<Settings> => {
  try {
    return await readSettings()
  } catch {
    return defaultSettings
  }
}

/** Stores settings. Rejects where storage does, so that the options page can say so. */
export const saveSettings = async (settings: Settings): Promise<void> => {
  await browser.storage.local.set({ [KEY]: settings })
}

/** Changes what is stored now and gives the result; another window may have changed it meanwhile. Rejects where storage does. */
export const changeSettings = async (change: (settings: Settings) => Settings): Promise<Settings> => {
  const changed = change(await readSettings())
  await saveSettings(changed)
  return changed
}

/** Calls back whenever the settings change, in any window. Gives the function that stops it. */
export const onSettings = (listener: (settings: Settings) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(checkSettings(changes[KEY]!.newValue))
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}
