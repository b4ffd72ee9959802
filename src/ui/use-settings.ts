import { useEffect, useState } from 'preact/hooks'
import { changeSettings, loadSettings, onSettings, type Settings } from '../platform/settings.ts'

/** Changes the settings. Gives false where they could not be stored. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<boolean>

/** The settings as they are now, undefined until they are read, and the way to change them. */
export const useSettings = (): readonly [Settings | undefined, ChangeSettings] => {
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    let isOver = false
    loadSettings().then(loaded => {
      if (!isOver) setSettings(known => known ?? loaded)
    })
    const stop = onSettings(setSettings)
    return () => {
      isOver = true
      stop()
    }
  }, [])
  const change: ChangeSettings = async edit => {
    try {
      setSettings(await changeSettings(edit))
      return true
    } catch {
      // what was chosen still counts for as long as the page is open
      setSettings(known => known && edit(known))
      return false
    }
  }
  return [settings, change]
}
