import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SupportedLanguage } from '../core/report.ts'
import { type Sign, signsInWords } from '../core/signs.ts'
import type { Span } from '../core/span.ts'

/** Where a text of the corpus comes from: a flagged sentence, a near miss, an ordinary sentence, or a whole mail. */
export type Kind = 'flags' | 'lookalikes' | 'ordinary' | 'mails'

/** Marked words of a text and the signs they show. */
export interface Mark extends Span {
  readonly signs: readonly Sign[]
}

/** One text of the corpus. A sentence that shows a sign is marked from end to end. */
export interface Example {
  readonly language: SupportedLanguage
  readonly kind: Kind
  /** File it stands in, without folder and ending: the sign or the topic. */
  readonly file: string
  readonly text: string
  readonly marks: readonly Mark[]
  readonly veiled: boolean
}

const languagesFolder = new URL('../languages/', import.meta.url).pathname

const known = new Set<string>(signsInWords)
const toSigns = (names: readonly string[], where: string): Sign[] =>
  names.map(name => {
    if (!known.has(name)) throw new Error(`${where}: unknown sign "${name}"`)
    return name as Sign
  })

/**
 * Reads one line of `flags/<sign>.txt`: `~ ` before it says that it is veiled, `[+sign +sign] ` names further signs.
 * Throws where a sign is unknown.
 */
export const parseFlagLine = (
  line: string,
  sign: string,
  where: string,
): { text: string; signs: Sign[]; veiled: boolean } => {
  const [, veil, more, text = ''] = /^(~ )?(?:\[((?:\+\w+ ?)+)\] )?(.*)$/su.exec(line) ?? []
  const names = [sign, ...(more ?? '').split(/[+\s]+/).filter(Boolean)]
  return { text, signs: toSigns([...new Set(names)], where), veiled: veil !== undefined }
}

/** Reads a whole mail with `{{sign+sign|words}}` marks. Throws where a mark is broken or a sign unknown. */
export const parseMail = (marked: string, where: string): { text: string; marks: Mark[] } => {
  let text = ''
  let last = 0
  const marks: Mark[] = []
  for (const found of marked.matchAll(/\{\{([^|{}]*)\|([^{}]*)\}\}/g)) {
    text += marked.slice(last, found.index)
    const start = text.length
    text += found[2]
    marks.push({ start, end: text.length, signs: toSigns(found[1]!.split('+'), where) })
    last = found.index + found[0].length
  }
  text += marked.slice(last)
  if (/\{\{|\}\}/.test(text))
    throw new Error(`${where}: broken mark near "${text.slice(Math.max(0, text.search(/\{\{|\}\}/)), 60)}"`)
  return { text, marks }
}

/** All examples of one language, in a fixed order; texts that stand twice are read once. */
export const readCorpus = (language: SupportedLanguage): Example[] => {
  const examples: Example[] = []
  const seen = new Set<string>()
  const push = (example: Example) => {
    if (!example.text.trim() || seen.has(example.text)) return
    seen.add(example.text)
    examples.push(example)
  }
  for (const kind of ['flags', 'lookalikes', 'ordinary', 'mails'] as const) {
    const folder = join(languagesFolder, language, 'corpus', kind)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.txt')) continue
      const file = name.slice(0, -4)
      const where = `${language}/corpus/${kind}/${name}`
      const content = readFileSync(join(folder, name), 'utf8').replaceAll('\r', '')
      if (kind === 'mails') {
        for (const mail of content.split(/^====[ \t]*$/mu)) {
          const { text, marks } = parseMail(mail.trim(), where)
          push({ language, kind, file, text, marks, veiled: false })
        }
        continue
      }
      for (const line of content.split('\n')) {
        if (!line.trim()) continue
        if (kind === 'flags') {
          const { text, signs, veiled } = parseFlagLine(line.trim(), file, where)
          push({ language, kind, file, text, marks: [{ start: 0, end: text.length, signs }], veiled })
        } else push({ language, kind, file, text: line.trim(), marks: [], veiled: false })
      }
    }
  }
  return examples
}
