import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import type { FoundBrowser } from './find-browser.ts'

/** Opens a browser with a profile of its own, the built extension loaded, and the page of sample mails. Resolves when it is closed. */
export const openBrowser = async ({ path, kind }: FoundBrowser): Promise<void> => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'evenkeel-'))
  const folder = resolve(kind === 'firefox' ? 'dist/firefox' : 'dist/chrome')
  console.log(`Opening ${path} with Evenkeel. Close the window to end.`)
  const browser = await puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    headless: false,
    defaultViewport: null,
    userDataDir,
    ...(kind === 'firefox' ? {} : { enableExtensions: [folder] }),
    args:
      kind === 'firefox'
        ? []
        : ['--no-first-run', '--no-default-browser-check', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  // the extension opens its welcome page, with sample mails to read, when it is installed
  if (kind === 'firefox') await browser.installExtension(folder)
  await new Promise<void>(done => browser.once('disconnected', () => done()))
}
