import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { checkSettings, defaultSettings, type Settings } from '../platform/check-settings.ts'
import { onSettings, readSettings, saveSettings } from '../platform/settings.ts'

/** What is said of saving. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed' | 'unread'

/** Typing rests so long before it is stored. */
const restMs = 300

/** Changes the settings on the page and, after a rest, in storage. */
export type Edit = (change: (settings: Settings) => Settings) => void

/** The settings of the options page. */
export interface Form {
  readonly settings: Settings | undefined
  /** Rises when all fields must be filled anew: after another window, a file or deleting. */
  readonly generation: number
  readonly saving: Saving
  readonly edit: Edit
  /** Takes other settings as they are, and stores them. */
  readonly replace: (settings: Settings) => void
  readonly saveNow: () => void
}

const same = (a: Settings, b: Settings): boolean =>
  JSON.stringify(checkSettings(a)) === JSON.stringify(checkSettings(b))

/** Keeps what is typed, stores it after a rest, and takes over what other windows store. */
export const useForm = (): Form => {
  const [settings, setSettings] = useState<Settings>()
  const [generation, setGeneration] = useState(0)
  const [saving, setSaving] = useState<Saving>('idle')
  const now = useRef<Settings>(defaultSettings)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const take = useCallback((next: Settings) => {
    now.current = next
    setSettings(next)
  }, [])

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setSaving('saving')
    try {
      await saveSettings(now.current)
      if (timer.current === undefined) setSaving('saved')
    } catch {
      setSaving('failed')
    }
  }, [])

  const edit = useCallback<Edit>(
    change => {
      take(change(now.current))
      clearTimeout(timer.current)
      timer.current = setTimeout(saveNow, restMs)
    },
    [take, saveNow],
  )

  const replace = useCallback(
    (next: Settings) => {
      take(next)
      setGeneration(known => known + 1)
      void saveNow()
    },
    [take, saveNow],
  )

  useEffect(() => {
    readSettings().then(take, () => {
      take(defaultSettings)
      setSaving('unread')
    })
    const stop = onSettings(stored => {
      // what is being typed here counts more than what another window stored
      if (timer.current !== undefined || same(stored, now.current)) return
      take(stored)
      setGeneration(known => known + 1)
    })
    const saveBeforeLeaving = () => {
      if (timer.current !== undefined) void saveNow()
    }
    addEventListener('pagehide', saveBeforeLeaving)
    return () => {
      stop()
      saveBeforeLeaving()
      removeEventListener('pagehide', saveBeforeLeaving)
    }
  }, [take, saveNow])

  return { settings, generation, saving, edit, replace, saveNow }
}
