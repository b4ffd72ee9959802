import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { Driver, Served, Surface } from '../driver/driver.ts'
import { type Mail, openMail } from '../pages/mail.ts'
import { openPopup, openPopupPage, type Popup } from '../pages/popup.ts'

/** Starts a browser with the extension in a folder. */
export type Launch = (folder: string) => Promise<Driver>

/** One browser for a row of tests, cleared after each of them. */
export interface Stage {
  readonly driver: Driver
  openMail(page: Served): Promise<Mail>
  openPopup(mail: Mail): Promise<Popup>
  openPopupPage(mail: Mail): Promise<Popup>
  openOwnPage(path: string): Promise<Surface>
}

/** Sets a browser up for the tests that are described here. */
export function setStage(launch: Launch, folder: () => string): Stage {
  let driver: Driver | undefined
  let open: { close(): Promise<void> }[] = []
  const running = (): Driver => {
    if (driver === undefined) throw new Error('The browser did not start')
    return driver
  }
  const opened = <Thing extends { close(): Promise<void> }>(thing: Thing): Thing => {
    open.unshift(thing)
    return thing
  }
  beforeAll(async () => {
    driver = await launch(folder())
  })
  afterEach(async () => {
    // The youngest first: a popup before the page under it. What a test has closed is closed.
    for (const thing of open) await thing.close().catch(() => undefined)
    open = []
    await driver?.inExtension(api => api.storage.local.clear()).catch(() => undefined)
  })
  afterAll(async () => {
    await driver?.close()
  })
  return {
    get driver() {
      return running()
    },
    openMail: async page => opened(await openMail(running(), page)),
    openPopup: async mail => opened(await openPopup(running(), mail.tab)),
    openPopupPage: async mail => opened(await openPopupPage(running(), mail.tab)),
    openOwnPage: async path => opened(await running().openOwnPage(path)),
  }
}

/** The folder of the built extension for a browser. */
export const builtFor = (browser: 'chrome' | 'firefox') => (): string => join(inject('extension'), browser)
