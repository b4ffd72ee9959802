import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Replies } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'

const languagesFolder = new URL('../languages/', import.meta.url).pathname

/** Reads the replies of a language as they ship. What they must hold is checked in `check-replies.ts`. */
export const readReplies = (language: SupportedLanguage): Replies => {
  const path = join(languagesFolder, language, 'replies.yaml')
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  return { language, ...(parse(readFileSync(path, 'utf8')) as Omit<Replies, 'language'>) }
}
