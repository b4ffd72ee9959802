import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { answered, type Driver, expressionOf, type Served, type Surface, type Tab } from './driver.ts'
import { openGate } from './gate.ts'
import { until } from './wait.ts'

/** A page of ours that does little by itself; the extension opens it when it is installed. */
const homePath = 'src/welcome/index.html'

/** How a picture is taken. */
export interface Picture {
  readonly scheme: 'light' | 'dark'
}

/** Chromium can also take pictures of its surfaces, the popup included. */
export interface ChromiumDriver extends Driver {
  picture(surface: Surface, picture: Picture): Promise<Buffer>
}

/** Starts Chromium with the extension in this folder; `scale` is the number of its pixels in a CSS pixel. */
export async function launchChromium(folder: string, scale = 1): Promise<ChromiumDriver> {
  // The popup is a target of a kind that Playwright leaves alone, unless it is told otherwise before it starts.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1'
  const { chromium } = await import('playwright-core')
  const gate = await openGate()
  const profile = await makeProfile()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.EVENKEEL_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    // the popup is as wide as its words and its scrollbar
    ignoreDefaultArgs: ['--hide-scrollbars'],
    viewport: null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=AutofillServerCommunication,AutofillActorMode,OptimizationHints,MediaRouter,Translate',
      '--lang=en-US',
      '--window-size=1280,900',
      // on a smaller screen the popup would be lower
      '--screen-info={2560x1800}',
      `--force-device-scale-factor=${scale}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--proxy-server=http://127.0.0.1:${gate.port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  })
  const [worker] = context.serviceWorkers()
  const id = new URL((worker ?? (await context.waitForEvent('serviceworker'))).url()).host
  const own = (path: string) => `chrome-extension://${id}/${path}`
  const ownPages = () =>
    context
      .pages()
      .map(page => page.url())
      .filter(url => url.startsWith(own('')))

  const home = async (): Promise<Page> => {
    const open = context.pages().find(page => page.url() === own(homePath))
    if (open) return open
    const page = await context.newPage()
    await page.goto(own(homePath))
    return page
  }
  const inExtension: Driver['inExtension'] = async (job, argument) =>
    (await home()).evaluate(expressionOf(job, 'globalThis.browser ?? chrome', argument))

  /** Runs a job in the browser's own page of extensions. */
  const inSettings = async <Result>(job: string): Promise<Result> => {
    const page = await context.newPage()
    await page.goto('chrome://extensions')
    const result = await page.evaluate(job)
    await page.close()
    return result as Result
  }
  const allow = (hosts: 'ON_ALL_SITES' | 'ON_CLICK') =>
    inSettings<void>(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${hosts}' })`,
    )
  await until('the page that opens on install', async () => ownPages().includes(own(homePath)))
  // Errors of the extension are collected in developer mode alone.
  await inSettings('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
  await inSettings(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', errorCollection: true })`,
  )

  return {
    name: 'Chromium',
    openTab: page => openTab(context, inExtension, page),
    openOwnPage: async path => {
      const page = await context.newPage()
      await page.goto(own(path))
      return surfaceOf(page)
    },
    ownPages: async () => ownPages(),
    openPopup: async tab => {
      await tab.activate()
      const [popup] = await Promise.all([
        context.waitForEvent('page', { predicate: page => page.url().startsWith(own('src/popup/')) }),
        inExtension(async api => {
          await api.action.openPopup()
        }),
      ])
      await popup.waitForLoadState()
      return surfaceOf(popup)
    },
    inExtension,
    badge: tab =>
      inExtension(
        async (api, tabId) => ({
          text: await api.action.getBadgeText({ tabId }),
          title: await api.action.getTitle({ tabId }),
        }),
        tab.id,
      ),
    clipboard: async tab => {
      await context.grantPermissions(['clipboard-read'], { origin: 'https://mail.google.com' })
      await tab.activate()
      return tab.run(view => view.navigator.clipboard.readText())
    },
    stopBackground: async () => {
      const session = await context.newCDPSession(await home())
      let isStopped = false
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        isStopped = versions.every(({ runningStatus }) => runningStatus === 'stopped')
      })
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await until('the service worker to stop', async () => isStopped)
      await session.detach()
    },
    reloadExtension: async () => {
      await inSettings(`chrome.developerPrivate.reload('${id}', { failQuietly: true })`)
      await until('the extension to be back', () => inExtension(async api => api.runtime.id !== undefined))
    },
    withdrawAccess: () => allow('ON_CLICK'),
    grantAccess: () => allow('ON_ALL_SITES'),
    extensionErrors: async () => {
      const { runtimeErrors, manifestErrors } = await inSettings<{
        runtimeErrors: { message: string }[]
        manifestErrors: { message: string }[]
      }>(`chrome.developerPrivate.getExtensionInfo('${id}')`)
      return [...runtimeErrors, ...manifestErrors].map(error => error.message)
    },
    reachedFor: () => gate.knocks,
    picture: async (surface, { scheme }) => {
      const page = pages.get(surface)
      if (page === undefined) throw new Error('This is no surface of Chromium')
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      return page.screenshot({ scale: 'device', animations: 'disabled', caret: 'hide' })
    },
    close: async () => {
      await context.close()
      gate.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** A profile in which Chromium does not connect to a site before it is asked to, and loads no dictionaries. */
async function makeProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'evenkeel-chromium-'))
  await mkdir(join(profile, 'Default'))
  const preferences = {
    net: { network_prediction_options: 2 },
    browser: { enable_spellchecking: false },
    spellcheck: { dictionaries: [] },
    signin: { allowed_on_next_startup: false, allowed: false },
  }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  return profile
}

async function openTab(context: BrowserContext, inExtension: Driver['inExtension'], first: Served): Promise<Tab> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  let served = first
  await page.route('**', route => {
    const isPage = route.request().isNavigationRequest() && route.request().url() === withoutHash(served.url)
    return isPage
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: answered(served) })
      : route.continue()
  })
  const load = async (next: Served) => {
    served = next
    if (page.url() !== 'about:blank') await page.goto('about:blank')
    await page.goto(next.url)
  }
  await load(first)
  await page.bringToFront()
  const id = await inExtension(async api => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id)
  if (id === undefined) throw new Error('The extension sees no tab')
  return { ...surfaceOf(page), id, load, activate: () => page.bringToFront(), errors: () => errors }
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '')

const pages = new WeakMap<Surface, Page>()

const surfaceOf = (page: Page): Surface => {
  const surface: Surface = {
    run: (job, argument) => page.evaluate(expressionOf(job, 'window', argument)),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: key => page.keyboard.press(key),
    close: () => page.close(),
  }
  pages.set(surface, page)
  return surface
}
