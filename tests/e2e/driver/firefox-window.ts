import type { Browser } from 'puppeteer-core'
import { expressionOf, type Key, type Surface } from './driver.ts'
import { until } from './wait.ts'

/** What stands in the window of Firefox around the pages, as far as tests use it. */
interface Chrome {
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void }
  readonly WebExtensionPolicy: { getByID(id: string): { extension: Extension } }
  readonly ChromeUtils: {
    importESModule(url: string): {
      ExtensionPermissions: { add(id: string, permissions: object, to: Extension): Promise<void> }
    }
  }
  readonly Services: {
    readonly console: { getMessageArray(): readonly { sourceName?: string; errorMessage?: string }[] }
    readonly clipboard: {
      getData(transferable: Transferable, kind: number, context: unknown): void
      kGlobalClipboard: number
    }
  }
  readonly Cc: Readonly<Record<string, { createInstance(kind: unknown): Transferable }>>
  readonly Ci: Readonly<Record<string, unknown>>
  readonly gBrowser: { readonly tabs: Iterable<{ linkedBrowser: { currentURI: { spec: string } } }> }
  readonly document: Document
  readonly browsingContext: { currentWindowContext: unknown }
}

interface Extension {
  /** Resolves when all processes have heard it. */
  broadcast(message: string, data: object): Promise<void>
  terminateBackground(options: object): Promise<void>
}

interface Transferable {
  init(context: null): void
  addDataFlavor(flavor: string): void
  getTransferData(flavor: string, found: object): void
}

/** A browser element in the window, of which only the popup's is used. */
interface PopupElement extends Element {
  readonly currentURI: { readonly spec: string }
  readonly webProgress: { readonly isLoadingDocument: boolean }
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: { good?: string; bad?: string } }) => void): void
    loadFrameScript(url: string, allFrames: boolean): void
  }
}

/** The window of Firefox itself: its toolbar, its popups, its console. */
export interface FirefoxWindow {
  /** Puts the button of the extension onto the toolbar. */
  pinButton(): Promise<void>
  /** Presses that button and gives the popup that opens. */
  openPopup(): Promise<Surface>
  addresses(): Promise<readonly string[]>
  clipboard(): Promise<string>
  stopBackground(): Promise<void>
  grantAccess(origins: readonly string[]): Promise<void>
  /** Resolves when every process knows which permissions the extension has. */
  spreadPermissions(): Promise<void>
  errorsOf(address: string): Promise<readonly string[]>
}

/** Puppeteer keeps its connection to itself; commands of Firefox's own go by it. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>
}

/** Opens the way into the window of a Firefox that was started with system access. */
export async function firefoxWindow(browser: Browser, extensionId: string): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { readonly connection: Connection }
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[]
  }
  const context = tree.contexts[0]!.context
  const widget = extensionId.replace(/[^a-z0-9_-]/g, '_')

  const run = async <Result, Argument = undefined>(
    job: (chrome: Chrome, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> => {
    const expression = `(async () => {
      try { return JSON.stringify({ good: await ${expressionOf(job, 'window', argument)} }) }
      catch (error) { return JSON.stringify({ bad: String(error) }) }
    })()`
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    const { good, bad } = JSON.parse((result as { result: { value: string } }).result.value)
    if (bad !== undefined) throw new Error(bad)
    return good
  }

  /** Runs a script in the process of the popup, with the rights of the browser; `content` is the popup's window. */
  const inPopup = (script: string): Promise<string | undefined> =>
    run(async ({ document }, code) => {
      // A script that meets the popup while it loads is lost with the document before.
      const popup = [...document.querySelectorAll<PopupElement>('browser.webextension-popup-browser')].find(
        ({ currentURI, webProgress }) => currentURI.spec.startsWith('moz-extension:') && !webProgress.isLoadingDocument,
      )
      if (popup === undefined) throw new Error('The popup is not open')
      const name = `evenkeel:${Math.random()}`
      const script = `(async () => {
        try { sendAsyncMessage('${name}', { good: JSON.stringify(await ${code}) }) }
        catch (error) { sendAsyncMessage('${name}', { bad: String(error) }) }
      })()`
      return new Promise<string | undefined>((done, fail) => {
        setTimeout(() => fail(new Error('The popup does not answer')), 3000)
        popup.messageManager.addMessageListener(name, ({ data: { good, bad } }) =>
          bad === undefined ? done(good) : fail(new Error(bad)),
        )
        popup.messageManager.loadFrameScript(
          `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
          false,
        )
      })
    }, script)

  const popup: Surface = {
    run: async (job, argument) => {
      const result = await inPopup(expressionOf(job, 'content', argument))
      return result === undefined ? (undefined as never) : JSON.parse(result)
    },
    clickAt: async ({ x, y }) => {
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        await inPopup(`content.synthesizeMouseEvent('${type}', ${x}, ${y}, { button: 0, clickCount: 1 }, {})`)
    },
    press: async key => {
      await inPopup(keyScript(key))
    },
    close: async () => {
      await run(({ document }) => {
        for (const element of document.querySelectorAll('browser.webextension-popup-browser'))
          (element.closest('panel') as unknown as { hidePopup(): void }).hidePopup()
      })
      await until('the popup to close', () =>
        run(({ document }) => document.querySelector('browser.webextension-popup-browser') === null),
      )
    },
  }

  return {
    pinButton: () =>
      run(({ CustomizableUI }, name) => {
        CustomizableUI.addWidgetToArea(`${name}-browser-action`, 'nav-bar')
      }, widget),
    openPopup: async () => {
      await until('the toolbar button', () =>
        run(({ document }, name) => {
          const button = document.getElementById(`${name}-BAP`)
          button?.click()
          return button !== null
        }, widget),
      )
      await until('the popup to open', () => popup.run(view => view.document.readyState === 'complete'))
      return popup
    },
    addresses: () => run(({ gBrowser }) => [...gBrowser.tabs].map(tab => tab.linkedBrowser.currentURI.spec)),
    clipboard: () =>
      run(({ Services, Cc, Ci, browsingContext }) => {
        const transferable = Cc['@mozilla.org/widget/transferable;1']!.createInstance(Ci.nsITransferable)
        transferable.init(null)
        transferable.addDataFlavor('text/plain')
        Services.clipboard.getData(
          transferable,
          Services.clipboard.kGlobalClipboard,
          browsingContext.currentWindowContext,
        )
        const found: { value?: { QueryInterface(kind: unknown): { data: string } } } = {}
        transferable.getTransferData('text/plain', found)
        return found.value?.QueryInterface(Ci.nsISupportsString).data ?? ''
      }),
    stopBackground: () =>
      run(
        ({ WebExtensionPolicy }, id) =>
          WebExtensionPolicy.getByID(id).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        extensionId,
      ),
    grantAccess: origins =>
      run(
        async ({ ChromeUtils, WebExtensionPolicy }, { id, all }) => {
          const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs'
          const { extension } = WebExtensionPolicy.getByID(id)
          await ChromeUtils.importESModule(module).ExtensionPermissions.add(
            id,
            { permissions: [], origins: all },
            extension,
          )
        },
        { id: extensionId, all: origins },
      ),
    spreadPermissions: () =>
      run(async ({ WebExtensionPolicy }, id) => {
        // Messages arrive in order: who has answered this one, which changes nothing, has heard those before it.
        const nothing = { id, add: false, origins: [], permissions: [] }
        await WebExtensionPolicy.getByID(id).extension.broadcast('Extension:UpdatePermissions', nothing)
      }, extensionId),
    errorsOf: address =>
      run(
        ({ Services }, start) =>
          Services.console
            .getMessageArray()
            .filter(({ sourceName }) => sourceName?.startsWith(start))
            .map(({ sourceName, errorMessage }) => `${errorMessage} (${sourceName})`),
        address,
      ),
  }
}

const keyCodes: Partial<Record<Key, number>> = { Tab: 9, Enter: 13, Escape: 27, End: 35 }

/** A key as from the keyboard, in the process of the popup. */
const keyScript = (key: Key): string => `(() => {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  input.beginInputTransactionForTests(content)
  const event = new content.KeyboardEvent('', { key: '${key}', code: '${key}', keyCode: ${keyCodes[key] ?? 0} })
  input.keydown(event)
  input.keyup(event)
})()`
