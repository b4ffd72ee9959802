import { browser } from './browser.ts'

/** Opens the page that explains the first steps when the extension is installed; updates stay silent. */
export const welcomeOnInstall = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') })
  })
}
