import puppeteer, { type Page } from 'puppeteer-core'
import { answered, type Driver, expressionOf, type Key, type Served, type Surface, type Tab } from './driver.ts'
import { firefoxWindow } from './firefox-window.ts'
import { openGate } from './gate.ts'
import { until } from './wait.ts'

/** The id of the extension, as in the manifest for Firefox. */
const extensionId = 'evenkeel@evenkeel.example'
/** Firefox draws the host of an extension's pages by lot, unless it is told. */
const host = '3f0f4a6e-6f1c-4c0e-9d39-5e7ae1d5c0de'
/** A page of ours that does little by itself; the extension opens it when it is installed. */
const homePath = 'src/welcome/index.html'
const own = (path: string): string => `moz-extension://${host}/${path}`

/** Starts Firefox with the extension in this folder. */
export async function launchFirefox(folder: string): Promise<Driver> {
  const gate = await openGate()
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.EVENKEEL_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: null,
    // The window of the browser itself, with its toolbar and its popups, is reached by this alone.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // Without it a released Firefox does not let its settings server be changed.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: host }),
      // A prompt of the browser itself cannot be answered without eyes.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': gate.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': gate.port,
      'network.proxy.allow_hijacking_localhost': true,
      'services.settings.server': 'data:,nothing',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  })
  const chrome = await firefoxWindow(browser, extensionId)
  await browser.installExtension(folder)
  await chrome.pinButton()

  const pageAt = async (url: string): Promise<Page | undefined> => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate('location.href').catch(() => undefined)
      if (address === url) return page
    }
    return undefined
  }
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage()
    // Puppeteer never sees the load event of such a page.
    page.goto(own(path)).catch(() => undefined)
    await until(
      `the page ${path}`,
      () => page.evaluate(`location.href === '${own(path)}' && document.readyState === 'complete'`) as Promise<boolean>,
    )
    return page
  }
  let home: Page | undefined = await until('the page that opens on install', () => pageAt(own(homePath)))
  const inExtension: Driver['inExtension'] = async (job, argument) => {
    if (home === undefined || home.isClosed()) home = (await pageAt(own(homePath))) ?? (await openOwn(homePath))
    return (await home.evaluate(expressionOf(job, 'browser', argument))) as never
  }
  const origins = () => inExtension(async api => api.runtime.getManifest().host_permissions ?? [])

  return {
    name: 'Firefox',
    openTab: page => openTab(browser.newPage(), inExtension, page),
    openOwnPage: async path => surfaceOf(await openOwn(path)),
    ownPages: () => chrome.addresses().then(all => all.filter(url => url.startsWith(own('')))),
    openPopup: async tab => {
      await tab.activate()
      return chrome.openPopup()
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
    clipboard: () => chrome.clipboard(),
    stopBackground: () => chrome.stopBackground(),
    reloadExtension: async () => {
      const reloaded = inExtension(async api => api.runtime.reload())
      await reloaded.catch(() => undefined)
      home = undefined
      await until('its pages to close', async () => !(await chrome.addresses()).includes(own(homePath)))
      await until('the extension to be back', () => inExtension(async api => api.runtime.id !== undefined))
      await chrome.pinButton()
    },
    withdrawAccess: async () => {
      await inExtension((api, all) => api.permissions.remove({ origins: all }), await origins())
      await chrome.spreadPermissions()
    },
    grantAccess: async () => {
      await chrome.grantAccess(await origins())
      await chrome.spreadPermissions()
    },
    extensionErrors: () => chrome.errorsOf(own('')),
    reachedFor: () => gate.knocks,
    close: async () => {
      await browser.close()
      gate.close()
    },
  }
}

async function openTab(opening: Promise<Page>, inExtension: Driver['inExtension'], first: Served): Promise<Tab> {
  const page = await opening
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  let served = first
  await page.setRequestInterception(true)
  page.on('request', request => {
    const isPage = request.isNavigationRequest() && withoutHash(request.url()) === withoutHash(served.url)
    // The browser asks for the icon of the page by itself.
    if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body: answered(served) })
    else if (request.url().endsWith('/favicon.ico')) void request.respond({ status: 204 })
    else void request.continue()
  })
  const load = async (next: Served) => {
    served = next
    if (page.url() !== 'about:blank') await page.goto('about:blank')
    await page.goto(next.url)
  }
  await load(first)
  await page.bringToFront()
  const id = await inExtension(async api => (await api.tabs.query({ active: true }))[0]?.id)
  if (id === undefined) throw new Error('The extension sees no tab')
  return { ...surfaceOf(page), id, load, activate: () => page.bringToFront(), errors: () => errors }
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '')

const surfaceOf = (page: Page): Surface => ({
  run: (job, argument) => page.evaluate(expressionOf(job, 'window', argument)) as never,
  clickAt: ({ x, y }) => page.mouse.click(x, y),
  press: key => press(page, key),
  close: () => page.close(),
})

async function press(page: Page, key: Key): Promise<void> {
  const letter = /^Control\+(\w)$/.exec(key)?.[1]
  if (letter === undefined) return page.keyboard.press(key as 'Tab')
  await page.keyboard.down('Control')
  await page.keyboard.press(letter as 'a')
  await page.keyboard.up('Control')
}
