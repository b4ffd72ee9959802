import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { defaultSettings } from '../platform/check-settings.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { openBrowser } from './open-browser.ts'
import { scanFiles } from './scan-files.ts'

const build = (): boolean =>
  spawnSync('npm', ['run', '-s', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  }).status === 0

/** Scans the sample mails in the terminal: the main job runs on every machine. */
const scanSamples = async (why: string): Promise<void> => {
  console.log(`${why} The sample mails, read here in the terminal:\n`)
  const folder = new URL('../../docs/samples/', import.meta.url)
  const samples = readdirSync(folder)
    .filter(name => name.endsWith('.eml'))
    .sort()
    .map(name => new URL(name, folder).pathname)
  process.exitCode = (await scanFiles(samples, loadKnowledge(), { json: false, tone: defaultSettings.tone })) ? 1 : 0
}

const browser = findBrowser()
if (!build()) process.exitCode = 1
else if (!browser)
  await scanSamples('No Chrome, Chromium, Edge, Brave or Firefox was found (EVENKEEL_BROWSER can name one).')
else if (!hasDisplay()) await scanSamples(`${browser.path} was found, but there is no display to show it on.`)
else await openBrowser(browser)
