import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Replies, Title } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'

const languagesFolder = new URL('../languages/', import.meta.url).pathname

/** Reads `titles.yaml`, in which names stand in one line. */
const readTitles = (path: string): Replies['titles'] => {
  type Written = Record<'women' | 'men', { say: string; names: string }>
  const { women, men } = parse(readFileSync(path, 'utf8')) as Written
  const titled = ({ say, names }: Written['men']): Title => ({ say, names: names.split(/\s+/) })
  return { women: titled(women), men: titled(men) }
}

/** Reads the replies of a language as they ship. What they must hold is checked in `check-replies.ts`. */
export const readReplies = (language: SupportedLanguage): Replies => {
  const path = join(languagesFolder, language, 'replies.yaml')
  const titles = join(languagesFolder, language, 'titles.yaml')
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  return {
    language,
    ...(parse(readFileSync(path, 'utf8')) as Omit<Replies, 'language'>),
    ...(existsSync(titles) ? { titles: readTitles(titles) } : {}),
  }
}
