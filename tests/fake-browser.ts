import messages from '../public/_locales/en/messages.json' with { type: 'json' }

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
type Heard = (message: unknown, sender: unknown) => Promise<unknown> | undefined

const event = <Listener extends (...args: never[]) => unknown>() => {
  const listeners = new Set<Listener>()
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  }
}

const changed = event<(changes: Changes, area: string) => void>()

const area = (name: string) => {
  const kept = new Map<string, unknown>()
  const tell = (changes: Changes) => {
    for (const listener of changed.listeners) listener(changes, name)
  }
  const check = () => {
    if (fake.isStorageBroken) throw new Error('storage is broken')
  }
  return {
    kept,
    get: async (keys: string | readonly string[]) => {
      check()
      const found = [keys].flat().filter(key => kept.has(key))
      return Object.fromEntries(found.map(key => [key, structuredClone(kept.get(key))]))
    },
    set: async (items: Record<string, unknown>) => {
      check()
      for (const [key, value] of Object.entries(items)) {
        const oldValue = kept.get(key)
        kept.set(key, structuredClone(value))
        tell({ [key]: { oldValue, newValue: structuredClone(value) } })
      }
    },
    remove: async (keys: string | readonly string[]) => {
      check()
      for (const key of [keys].flat()) if (kept.delete(key)) tell({ [key]: {} })
    },
    clear: async () => {
      check()
      const keys = [...kept.keys()]
      kept.clear()
      tell(Object.fromEntries(keys.map(key => [key, {}])))
    },
  }
}

const text = (key: string, substitutions: string | readonly string[] = []): string => {
  const entry = (messages as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>)[
    key
  ]
  if (!entry) return ''
  const given = [substitutions].flat()
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? ''
    return content.replace(/\$(\d)/g, (__, index: string) => given[Number(index) - 1] ?? '')
  })
}

const origins = ['https://mail.google.com/*', 'https://outlook.live.com/*']
const messageHeard = event<Heard>()
const local = area('local')
const session = area('session')

/** What a test sets and sees of the fake browser. */
export const fake = {
  local: local.kept,
  session: session.kept,
  isStorageBroken: false,
  /** Tabs by id; a page answers what it is told, `undefined` stands for a page of which nobody listens. */
  tabs: new Map<number, { url?: string; answer?: (notice: { type: string }) => unknown }>(),
  activeTab: 1,
  /** Everything that tabs were told. */
  told: [] as { tabId: number; notice: { type: string } }[],
  reloaded: [] as number[],
  granted: new Set(origins),
  /** Whether the reader says yes when asked for a permission. */
  grants: true,
  optionsOpened: 0,
  /** What the background answers. */
  background: (async () => undefined) as (question: { type: string; text: string }) => Promise<unknown>,
  /** Sends a message as somebody would, and gives the first answer. */
  hear: (message: unknown, sender: unknown): Promise<unknown> | undefined =>
    [...messageHeard.listeners].map(listener => listener(message, sender)).find(answer => answer !== undefined),
  setReport: (tabId: number, report: unknown): Promise<void> => session.set({ [`report:${tabId}`]: report }),
  reset: (): void => {
    local.kept.clear()
    session.kept.clear()
    changed.listeners.clear()
    messageHeard.listeners.clear()
    Object.assign(fake, {
      isStorageBroken: false,
      activeTab: 1,
      grants: true,
      optionsOpened: 0,
      granted: new Set(origins),
    })
    fake.tabs.clear()
    fake.told.length = 0
    fake.reloaded.length = 0
    fake.background = async () => undefined
  },
}

const tabs = {
  query: async () => [{ id: fake.activeTab }],
  get: async (id: number) => {
    const tab = fake.tabs.get(id)
    if (!tab) throw new Error(`no tab ${id}`)
    return { id, url: tab.url }
  },
  sendMessage: async (tabId: number, notice: { type: string }) => {
    fake.told.push({ tabId, notice })
    const { answer } = fake.tabs.get(tabId) ?? {}
    if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.')
    return answer(notice)
  },
  reload: async (tabId: number) => void fake.reloaded.push(tabId),
  onRemoved: event<(tabId: number) => void>(),
}

Object.assign(globalThis, {
  // the polyfill looks here whether it is in an extension at all, then takes `browser` as it is
  chrome: { runtime: { id: 'evenkeel' } },
  browser: {
    runtime: {
      id: 'evenkeel',
      getURL: (path: string) => `chrome-extension://evenkeel/${path.replace(/^\//, '')}`,
      getManifest: () => ({ host_permissions: origins }),
      sendMessage: (question: { type: string; text: string }) => fake.background(question),
      openOptionsPage: async () => void fake.optionsOpened++,
      onMessage: messageHeard,
      onInstalled: event(),
    },
    storage: { local, session, onChanged: changed },
    tabs,
    permissions: {
      contains: async (asked: { origins: string[] }) => asked.origins.every(origin => fake.granted.has(origin)),
      request: async (asked: { origins: string[] }) => {
        if (fake.grants) for (const origin of asked.origins) fake.granted.add(origin)
        return fake.grants
      },
    },
    i18n: { getMessage: text, getUILanguage: () => 'en-GB' },
    action: {
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
  },
})
