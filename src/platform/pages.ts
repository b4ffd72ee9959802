import { browser } from './browser.ts'

/** Opens the options in a tab. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage()

/** Gives a message of the interface in the language of the browser; empty where there is none. */
export const readMessage = (key: string, substitutions?: string | string[]): string =>
  browser.i18n.getMessage(key, substitutions)

/** The language tag of the browser's own interface. */
export const interfaceLanguage = (): string => browser.i18n.getUILanguage()
