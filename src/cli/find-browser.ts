import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser that can carry the extension. */
export interface FoundBrowser {
  readonly path: string
  readonly kind: 'chromium' | 'firefox'
}

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
  'firefox',
  'firefox-esr',
]

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
    'Firefox.app/Contents/MacOS/firefox',
  ].map(app => `/Applications/${app}`),
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Mozilla Firefox\\firefox.exe',
  ].flatMap(app =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(root => root !== undefined)
      .map(root => `${root}\\${app}`),
  ),
}

const kindOf = (path: string): FoundBrowser['kind'] => (/firefox/i.test(path) ? 'firefox' : 'chromium')

/**
 * The browser to start: the one that `EVENKEEL_BROWSER` names, else the first that is installed. Undefined where there is none.
 * Branded Chrome comes after Chromium where both are there: it no longer loads an unpacked extension from the command line.
 */
export const findBrowser = (): FoundBrowser | undefined => {
  const wanted = process.env.EVENKEEL_BROWSER
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => (wanted ? [wanted] : names).map(name => join(folder, name)))
  const known = wanted ? [wanted] : (places[process.platform] ?? [])
  const found = [...known, ...onPath].filter(path => existsSync(path)).map(path => ({ path, kind: kindOf(path) }))
  return found.sort(
    (a, b) => Number(/google|chrome\.exe/i.test(a.path)) - Number(/google|chrome\.exe/i.test(b.path)),
  )[0]
}

/** Whether a window can be shown here. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
