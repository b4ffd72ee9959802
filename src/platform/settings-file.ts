import { checkSettings, type Settings } from './check-settings.ts'

const MARK = 'evenkeel-settings'

/** Settings as the text of a file. */
export const writeSettingsFile = (settings: Settings): string =>
  `${JSON.stringify({ type: MARK, version: 1, settings }, undefined, 2)}\n`

/** Settings out of the text of a file; undefined where it is no such file. What is broken in it gets its default. */
export const readSettingsFile = (text: string): Settings | undefined => {
  try {
    const { type, settings } = Object(JSON.parse(text.replace(/^\ufeff/, ''))) as { type?: unknown; settings?: unknown }
    return type === MARK && typeof settings === 'object' && settings !== null ? checkSettings(settings) : undefined
  } catch {
    return undefined
  }
}
