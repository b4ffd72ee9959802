import { isPatronymic } from './client-name.ts'
import { foldedString } from './fold.ts'
import { greetingFillers, greetingWords, nobodyWords, openerWords, petWords, titleWords } from './name-words.ts'

/** How a client's mail addresses the reader: "Hi Hannah," or "Sehr geehrter Herr Brandt,". */
export interface Salutation {
  /** The reader's name as the client writes it; undefined after a title, where it is a family name. */
  readonly name?: string
  /** The reader's family name, after a title. */
  readonly family?: string
  /** By first name alone: the client may be called so too. */
  readonly byFirstName: boolean
}

const name = /^\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*$/u

/** The longest salutation, in words. */
const LONGEST = 6

/** Russian short forms for calling someone ("Паш, привет"): nobody signs so. */
const called =
  /^\p{Script=Cyrillic}{1,6}(?:ш|(?<!Игор|Любов)ь)$|^(?:Лен|Вов|Ром|Стёп|Степ|Злат|Марин|Оксан|Ир|Свет|Дим|Слав|Юр|Лёх|Лёш|Серёг)$/u

const wordsOf = (text = ''): string[] => text.split(/\s+/).filter(Boolean)

/** Reads the salutation in the first line of a mail. Undefined where there is none, or where it names nobody for sure. */
export const readSalutation = (text: string): Salutation | undefined => {
  // "¡¡Hola, Gabi!!"
  const line = text
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/^[^\p{L}\n]+/u, '')
  const parts = line.split(/[,!:;.…–—]+\s*|\s-\s/u, 3)
  // "Heyyy", "Oiii"
  const plain = (word: string) => foldedString(word.replace(/(?<![.)(])[.)(]+$/, '')).replace(/(\p{L})\1{2,}/gu, '$1')
  const isGreeting = (word: string) => greetingWords.has(plain(word)) || greetingFillers.has(plain(word))
  // "добрый день", "день добрый"
  const greets = (part: string | undefined) =>
    wordsOf(part)
      .slice(0, 2)
      .some(word => greetingWords.has(plain(word)))
  // "Hi Hannah, quick one": up to the first mark; "Hola, Rubén:" and "Ольга, добрый день!": on both sides of it
  const first = wordsOf(parts[0])
  const greeted = first.length > 0 && greetingWords.has(plain(first[0]!))
  const words = greeted && first.every(isGreeting) ? [...first, ...wordsOf(parts[1])] : first
  if (words.length === 0 || words.length > LONGEST) return undefined
  // "Hola, Mira:" calls somebody, "¡Hola! Mira, …" begins a sentence
  const began = words.length > first.length && !/^\s*,/.test(line.slice(parts[0]!.length))
  if (began && openerWords.has(plain(words[first.length]!))) return undefined
  const rest = words.filter(word => !isGreeting(word))
  const names = rest.filter(word => !titleWords.has(plain(word)))
  // "Herr Brandt" tells no first name
  if (greeted && names.length < rest.length) {
    const [family] = names
    return { byFirstName: false, ...(names.length === 1 && name.test(family!) ? { family: family! } : {}) }
  }
  if (names.length === 0 || names.length > 3 || !names.every(word => name.test(word) && !nobodyWords.has(plain(word))))
    return undefined
  // without a greeting a name counts where it stands alone in its line, or before a greeting: "Ольга, добрый день!"
  const ends = names.length > 1 ? /[,!]\s*$/ : /[,!:]\s*$/
  // "Rubén:" calls somebody, "Baulohn Mai:" is a heading
  const alone = ends.test(line) && text.trim().length > line.length && wordsOf(line).length === names.length
  if (!greeted && !alone && !greets(parts[1])) return undefined
  if (names.some(word => called.test(word) || petWords.has(plain(word)))) return { byFirstName: true }
  return { name: names.filter(word => !isPatronymic(word)).join(' '), byFirstName: names.length === 1 }
}
