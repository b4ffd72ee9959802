import type { Knowledge } from '../core/analyse.ts'
import { openLanguageModel } from '../core/language.ts'
import { openModel } from '../core/model.ts'
import { openPack, type Pack, parsePack } from '../core/pack.ts'
import type { Replies } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'
import { readPack } from '../training/languages.ts'
import { readBytes } from '../training/read-bytes.ts'
import { readReplies } from '../training/replies.ts'

const bytesOf = (name: string): ArrayBuffer => readBytes(new URL(`../../public/data/${name}`, import.meta.url))

/** What the engine knows, read from the project's own folders: the same model and the same packs that ship. */
export const loadKnowledge = (): Knowledge => {
  const packs = new Map<SupportedLanguage, Promise<Pack>>()
  return {
    model: openModel(bytesOf('model.bin')),
    languages: openLanguageModel(bytesOf('languages.bin')),
    pack: language => {
      const pack = packs.get(language) ?? Promise.resolve(openPack(parsePack(readPack(language))))
      packs.set(language, pack)
      return pack
    },
  }
}

const replies = new Map<SupportedLanguage, Replies>()

/** The replies of a language. */
export const loadReplies = async (language: SupportedLanguage): Promise<Replies> => {
  const known = replies.get(language) ?? readReplies(language)
  replies.set(language, known)
  return known
}
