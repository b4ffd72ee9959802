type Listen<Listener> = { addListener(listener: Listener): void; removeListener(listener: Listener): void }

/** The few calls of the extension API that a content script makes, alike in Chromium and Firefox. */
export interface PageBrowser {
  readonly runtime: {
    /** Undefined once the extension was reloaded under the page. */
    readonly id?: string
    sendMessage(message: unknown): Promise<unknown>
    readonly onMessage: Listen<(message: unknown, sender: unknown, respond: (answer: unknown) => void) => void>
  }
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> }
    readonly onChanged: Listen<(changes: Record<string, unknown>, area: string) => void>
  }
}

/** The door to the extension API for content scripts: the polyfill would be a quarter of a script that every mail page runs. */
export function pageBrowser(): PageBrowser {
  const scope: { readonly browser?: PageBrowser; readonly chrome?: PageBrowser } = Object(globalThis)
  const api = scope.browser ?? scope.chrome
  if (api === undefined) throw new Error('Not in an extension')
  return api
}
