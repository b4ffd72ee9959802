import type { Knowledge } from '../core/analyse.ts'
import { openLanguageModel } from '../core/language.ts'
import { openModel } from '../core/model.ts'
import { openPack } from '../core/pack.ts'
import { readPackFile } from '../core/pack-file.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { browser } from './browser.ts'

/** A file of our own extension; nothing is ever asked of a network. */
const ownFile = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(path))
  if (!response.ok) throw new Error(`${path} is missing from the extension`)
  return response
}

/** Unpacks a file of the extension (`<path>.gz`). Rejects with an Error where the extension does not hold it. */
const unpacked = async (path: string): Promise<Response> => {
  const { body } = await ownFile(`${path}.gz`)
  if (!body) throw new Error(`${path} is empty`)
  return new Response(body.pipeThrough(new DecompressionStream('gzip')))
}

/** Reads a packed data file (`<path>.json.gz`) of the extension. Rejects with an Error where the extension does not hold it. */
export const readOwnJson = async <T>(path: string): Promise<T> => (await unpacked(`${path}.json`)).json() as Promise<T>

const readOwnBytes = async (path: string): Promise<ArrayBuffer> => (await unpacked(path)).arrayBuffer()

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}

/** Loads something of a language at its first mail and keeps it: most readers need one or two of the seven. */
export const perLanguage = <T>(
  load: (language: SupportedLanguage) => Promise<T>,
): ((language: SupportedLanguage) => Promise<T>) => {
  const loads = new Map<SupportedLanguage, () => Promise<T>>()
  return language => {
    const known = loads.get(language) ?? once(() => load(language))
    loads.set(language, known)
    return known()
  }
}

const loadPack = perLanguage(async language => openPack(readPackFile(await readOwnBytes(`data/${language}.pack`))))

/** Loads what the engine knows, once for as long as the background lives. */
export const loadKnowledge: () => Promise<Knowledge> = once(async () => {
  const [model, languages] = await Promise.all([readOwnBytes('data/model.bin'), readOwnBytes('data/languages.bin')])
  return {
    model: openModel(model),
    languages: openLanguageModel(languages),
    pack: loadPack,
  }
})
