import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Act, Besides, Replies, Title } from '../core/replies.ts'
import type { SupportedLanguage } from '../core/report.ts'

const languagesFolder = new URL('../languages/', import.meta.url).pathname

/** Reads `titles.yaml`, in which names stand in one line. */
const readTitles = (path: string): Replies['titles'] => {
  type Written = Record<'women' | 'men', Omit<Title, 'names'> & { names: string }>
  const { women, men } = parse(readFileSync(path, 'utf8')) as Written
  const titled = ({ names, ...title }: Written['men']): Title => ({ ...title, names: names.split(/\s+/) })
  return { women: titled(women), men: titled(men) }
}

/** Examples of an act, or of praise, in `besides.yaml`: sentences that show it, and sentences that do not. */
export interface ActExamples {
  readonly shown: readonly string[]
  readonly hidden: readonly string[]
}

type WrittenBesides = Omit<Besides, 'thanks' | 'tasks' | 'pleased'> &
  Record<'thanks' | 'tasks', readonly (Act & ActExamples)[]> & { readonly pleased: Besides['pleased'] & ActExamples }

/** Reads how replies of a language take up what is ordinary in a mail, with the examples that do not ship. */
export const readBesidesFile = (language: SupportedLanguage): WrittenBesides =>
  parse(readFileSync(join(languagesFolder, language, 'besides.yaml'), 'utf8'))

const withoutExamples = <Shown extends ActExamples>({ shown, hidden, ...act }: Shown): Omit<Shown, keyof ActExamples> =>
  act

/** Reads the replies of a language as they ship. What they must hold is checked in `check-replies.ts`. */
export const readReplies = (language: SupportedLanguage): Replies => {
  const path = join(languagesFolder, language, 'replies.yaml')
  const titles = join(languagesFolder, language, 'titles.yaml')
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  const { thanks, tasks, pleased, ...besides } = readBesidesFile(language)
  return {
    language,
    ...(parse(readFileSync(path, 'utf8')) as Omit<Replies, 'language' | 'besides'>),
    besides: {
      ...besides,
      pleased: withoutExamples(pleased),
      thanks: thanks.map(withoutExamples),
      tasks: tasks.map(withoutExamples),
    },
    ...(existsSync(titles) ? { titles: readTitles(titles) } : {}),
  }
}
