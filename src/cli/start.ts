import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultSettings } from '../platform/check-settings.ts'
import { type FoundBrowser, findBrowser, hasDisplay } from './find-browser.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { openBrowser } from './open-browser.ts'
import { scanFiles } from './scan-files.ts'

/** Builds the extension for one kind of browser. What a build says is shown only when it fails. */
const build = (kind: FoundBrowser['kind']): boolean => {
  console.log('Building Evenkeel …')
  const mode = kind === 'firefox' ? 'firefox' : 'chrome'
  const { status, stdout, stderr } = spawnSync('npx', ['vite', 'build', '--mode', mode], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    shell: process.platform === 'win32',
  })
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}

/** Scans the sample mails in the terminal: the main job runs on every machine. */
const scanSamples = async (why: string): Promise<void> => {
  console.log(`${why} The sample mails, read here in the terminal:\n`)
  const folder = new URL('../../docs/samples/', import.meta.url)
  const samples = readdirSync(folder)
    .filter(name => name.endsWith('.eml'))
    .sort()
    .map(name => fileURLToPath(new URL(name, folder)))
  process.exitCode = (await scanFiles(samples, loadKnowledge(), { json: false, tone: defaultSettings.tone })) ? 1 : 0
}

const browser = findBrowser()
if (!browser)
  await scanSamples('No Chrome, Chromium, Edge, Brave or Firefox was found (EVENKEEL_BROWSER can name one).')
else if (!hasDisplay()) await scanSamples(`${browser.path} was found, but there is no display to show it on.`)
else if (build(browser.kind)) {
  try {
    await openBrowser(browser)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unknown fault'
    await scanSamples(`${browser.path} could not be opened (${why}).`)
  }
} else process.exitCode = 1
