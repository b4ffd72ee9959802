import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import puppeteer, { type Browser } from 'puppeteer-core'
import type { FoundBrowser } from './find-browser.ts'

/**
 * Opens a browser with a profile of its own and the built extension. The extension then opens its welcome page, with
 * sample mails to read, as it does whenever it is installed. Resolves when the browser is closed.
 */
export const openBrowser = async ({ path, kind }: FoundBrowser): Promise<void> => {
  const browser = await (kind === 'firefox' ? openFirefox(path) : openChromium(path))
  const closed = new Promise<void>(done => browser.once('disconnected', () => done()))
  console.log(`Evenkeel runs in ${path}. Choose a sample mail on its welcome page. Close the window to end.`)
  await Promise.race([closed, leaveWelcomeAlone(browser)])
  await closed
}

const openFirefox = async (path: string): Promise<Browser> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: false,
    defaultViewport: null,
  })
  await browser.installExtension(resolve('dist/firefox'))
  return browser
}

const openChromium = (path: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless: false,
    defaultViewport: null,
    // by the pipe Chrome takes an unpacked extension, which it refuses from its command line since 137
    pipe: true,
    enableExtensions: [resolve('dist/chrome')],
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--no-first-run', '--no-default-browser-check', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })

/** Closes the empty tab that the browser began with, once the welcome page stands beside it. */
const leaveWelcomeAlone = async (browser: Browser): Promise<void> => {
  const [empty] = await browser.pages()
  for (let waits = 0; waits < 50 && browser.connected; waits++) {
    if ((await browser.pages()).length > 1) return empty?.close()
    await wait(100)
  }
}
