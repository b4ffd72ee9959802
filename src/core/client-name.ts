import { foldedString } from './fold.ts'
import {
  closingWords,
  doctorTitles,
  fatherNames,
  highTitles,
  nobodyWords,
  petWords,
  titlesOf,
  titleWords,
} from './name-words.ts'
import { capital } from './template.ts'
import type { Person } from './thread.ts'

/** How a reply may name the client; undefined where the mail does not say it clearly. */
export interface ClientName {
  readonly firstName?: string
  /** With the titles that stand before it. */
  readonly fullName?: string
  /** The names without titles, each with the particles before it ("de Coninck"): of two the second is the family's. */
  readonly parts?: readonly string[]
  /** Who signs as "Mrs. Okonkwo" tells how to be called: for which sex the title is, and the title without its full stop. */
  readonly title?: { readonly of: keyof typeof titlesOf; readonly say: string }
  /** A title that counts for more than those. */
  readonly rank?: 'doctor' | 'higher'
}

/** Whether a word is known as a first name. */
export type IsFirstName = (word: string) => boolean

const namePart = /^\p{Lu}[\p{L}'’-]+$/u
const isClosing = (word: string): boolean =>
  closingWords.has(word.toLowerCase()) || closingWords.has(foldedString(word))

/**
 * Whether a word is the second of a polite Russian address: "Марина Сергеевна", "Павел Ильич". Family names end in -ович, too
 * ("Ляшкевич"), so there the father's name must be one.
 */
export const isPatronymic = (word: string): boolean => {
  if (/(?:[оеё]вна|ична|инична|ьич)$/u.test(word)) return true
  const father = /^(\p{Script=Cyrillic}{2,12})[оеё]вич$/u.exec(word)?.[1]
  return father !== undefined && fatherNames.has(father.toLowerCase().replaceAll('ё', 'е'))
}

const familyEnding = /^\p{L}{2,}(?:[оеё]в|[оеё]ва|ский|ская|цкий|цкая|енко|чук|ын|ына)$/u

/** Russian first names that end as family names do ("Дёмин"). */
const firstNamesInIn = new Set([
  'константин',
  'валентин',
  'вениамин',
  'мартин',
  'амин',
  'ясин',
  'хусаин',
  'зайнудин',
  'камалудин',
])

const isFamilyName = (word: string): boolean =>
  familyEnding.test(word) || (/^\p{L}{2,}ин$/u.test(word) && !firstNamesInIn.has(word.toLowerCase()))

const particle = /^(?:de|da|do|dos|du|van|von|der|di|del|della|la|le)$/i

/** A word as the lists of titles hold it. */
const titleOf = (word: string): string => foldedString(word.replace(/\.$/, ''))

/** Whether a word is a title; in small letters ("Tell me") only where nothing else is written so, or with a full stop ("prof."). */
const isTitle = (word: string): boolean => {
  const title = titleOf(word)
  const isPlain = doctorTitles.has(title) || isSexed(title) || (word.endsWith('.') && highTitles.has(title))
  return titleWords.has(title) && (/^\p{Lu}/u.test(word) || isPlain)
}

const isSexed = (title: string): boolean => titlesOf.women.has(title) || titlesOf.men.has(title)

const isNameWord = (word: string): boolean => namePart.test(word) || particle.test(word) || isTitle(word)

/** Characters at the end of a line that are read: what is longer names nobody, and would be searched for long. */
const LONGEST_LINE = 200

const wordsOfLine = (line: string): string[] =>
  line
    .slice(-LONGEST_LINE)
    // "Véro ✨"
    .replace(/(?:\p{Extended_Pictographic}|\p{EMod}|\p{Join_Control}|\p{Variation_Selector}|[\s,.!])+$/u, '')
    // "Jas x"
    .replace(/(?<=\p{L})\s+(?:x+|xo(?:xo)*)$/iu, '')
    // "Véronique (maman de Lucas)", "Юля, «Полка вкусов»"
    .replace(/[\s,]+(?:\([^()]*\)|«[^«»]*»)$/, '')
    .replace(/^[-–— ]+/, '')
    // "i. A. Rolf Gerstenberg"
    .replace(/^i\. ?[AV]\. ?/, '')
    .split(/[\s,]+/)

/** Lines at the end of a mail that a signature with role, firm and address may take. */
const SIGNATURE_LINES = 6

/** Words of a closing that says whence it comes: "Bises de Namur,". */
const LONGEST_CLOSING = 5

/** Whether a line is a closing by itself: "Best wishes,", "Mit freundlichen Grüßen", "Bises de Namur,". */
const closes = (line: string): boolean => {
  const words = wordsOfLine(line)
  if (words.length <= 4 && words.filter(isClosing).length * 2 >= words.length) return true
  return (
    words.length <= LONGEST_CLOSING &&
    line.endsWith(',') &&
    words.some(isClosing) &&
    (isClosing(words[0]!) || words.slice(1).every(word => /^\p{Ll}/u.test(word)))
  )
}

/**
 * "Камила Юсупова, пресс-служба, Ташкент", "Filippo Neri – Hotel Miramare": the name before what its bearer does; another line as it is.
 * "Stadtapotheke, Anita Thoma" begins with none.
 */
const beforeRole = (line: string, isFirstName: IsFirstName): string => {
  const comma = line.search(/,|\s[-–—]\s/)
  if (comma < 0 || wordsOfLine(line).length > LONGEST_ROLE) return line
  const words = wordsOfLine(line.slice(0, comma))
  const isName = words.length <= 3 && words.every(word => isNameWord(word) && !isClosing(word) && !isNobody(word))
  const isPerson = words.some(isFirstName) || wordsOfLine(line.slice(comma + 1)).some(isNobody)
  return isName && isPerson ? line.slice(0, comma) : line
}

/**
 * The words of the line of a mail that names who wrote it: what follows the closing, above role, firm and address, or else the last. Alone
 * under a closing even words in small letters are a name.
 */
const nameLine = (lines: readonly string[], isFirstName: IsFirstName): string[] => {
  const last = lines.slice(-SIGNATURE_LINES)
  const closing = last.findLastIndex(closes)
  if (closing >= 0 && closing + 1 < last.length && lines.length - last.length + closing > 0) {
    const words = wordsOfLine(beforeRole(last[closing + 1]!, isFirstName))
    const [first = ''] = words
    const isSmall = words.every(word => /^\p{Ll}{3,}$/u.test(word))
    // "gruß" above "horst nagel"
    return isSmall && (words.length === 1 || (words.length === 2 && isFirstName(capital(first))))
      ? words.map(capital)
      : words
  }
  let first = lines.length - 1
  // "Melissa Oyelaran" above "Programme Lead"
  while (first > 1 && lines.length - first < SIGNATURE_LINES) {
    const above = lines[first - 1]!
    const words = wordsOfLine(above)
    if (words.length > 3 || !words.every(isNameWord) || words.some(isClosing)) break
    // "Bella," above "Manuel" is a closing that no list holds
    if (above.endsWith(',') && isFirstName(wordsOfLine(lines[first]!)[0] ?? '')) break
    first--
  }
  return wordsOfLine(beforeRole(lines[first] ?? '', isFirstName))
}

/** Words of a name with titles and particles: "Mrs Adaeze Okonkwo", "Marie-Astrid de la Tour". */
const MOST_NAME_WORDS = 5

/** Words of a line of name and role; a longer line is a sentence. */
const LONGEST_ROLE = 6

/** "Marie-Paule pharmacie du Pont": a name before what its bearer does is a name all the same. */
const withoutRole = (words: string[]): string[] => {
  const role = words.findIndex(word => /^\p{Ll}/u.test(word) && isNobody(word))
  const before = words.slice(0, Math.max(0, role))
  const isName = before.length > 0 && before.length <= 3 && before.every(word => isNameWord(word) && !isClosing(word))
  return isName && words.length <= LONGEST_ROLE ? before : words
}

/** One or two capitalised words that stand as a sentence of their own: "… Please bring the flag. Oonagh". */
const ownSentence =
  /(?<!(?<!\p{L})(?:\p{Lu}|Dr|Mr|Ms|Mrs|Mme|Prof|Sr|Sra|Dra|Sig|Avv|Lic|Dott|Ing|Hr|Fr|St|[Пп]роф))[.!?…)]\s+(\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+)?)[^\p{L}\p{N}]*$/u

/** "Reciba un cordial saludo, Fernando Arrieta": the name after the last comma of a line, where a closing stands before it. */
const afterComma = (line: string): string[] => {
  const [, before = '', signed = ''] = /([^,.!?…]{0,60}),\s*([^,]{2,60})$/u.exec(line) ?? []
  const words = wordsOfLine(signed)
  const follows = wordsOfLine(before).slice(-LONGEST_CLOSING).some(isClosing)
  return follows && words.length <= 3 && words.every(word => isNameWord(word) && !isClosing(word)) ? words : []
}

/** Closings that are one abbreviation. */
const bareClosing = /^(?:g?lg|vg|bg|hg|mfg|cdt|cdlt)$/i

/** How a postscript begins, which stands below the name: "P.S.", "P.-S.", "PD", "P. D.", "ЗЫ". */
const postscript = /^(?:p\.? ?-?[sd]|з\.? ?ы|п\.? ?с)(?!\p{L})/iu

/** Lines without those of a postscript. */
const beforePostscript = (lines: readonly string[]): readonly string[] => {
  const begins = lines.findIndex((line, k) => k > 0 && k >= lines.length - SIGNATURE_LINES && postscript.test(line))
  return begins < 0 ? lines : lines.slice(0, begins)
}

/** The last words of a mail where a name may stand: its line, or what follows the closing in that ("Best, Ravi", "… Cheers Chas"). */
const lastWords = (text: string, isFirstName: IsFirstName): string[] => {
  const written = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const lines = beforePostscript(written)
  const last = lines.at(-1)?.slice(-LONGEST_LINE) ?? ''
  const named = afterComma(last)
  if (named.length) return named
  const words = withoutRole(nameLine(lines, isFirstName))
  const closing = words.findLastIndex(isClosing)
  const after = words.slice(closing + 1)
  const small = after.length === 1 ? capital(after[0]!) : ''
  // "gruß marco", but not "send me your bill"
  if (closing >= 0 && isFirstName(small) && words.slice(0, closing).every(isClosing)) return [small]
  // "lg mara": after these nothing but a name stands
  if (after.length === 1 && /^\p{Ll}{3,}$/u.test(after[0]!) && closing === 0 && bareClosing.test(words[0]!))
    return [small]
  // "Saluti da Pavia" names a place
  if (closing >= 0 && after.length <= 3) return /^\p{Lu}/u.test(after[0] ?? '') && isNameWord(after[0]!) ? after : []
  // "Geoffrey Pallister" above "Hon. Treasurer"
  const isName = words.length > 1 && words.length <= MOST_NAME_WORDS && words.every(isNameWord)
  const alone = isName ? undefined : ownSentence.exec(last)?.[1]
  return alone ? alone.split(' ') : lines.length > 1 ? words : []
}

/** German and Romance nouns of offices, and adverbs of closings: "Personalabteilung", "Dirección", "Fidèlement". */
const nobodyEnding =
  /(?:abteilung|buro|direktion|haltung|werke?|haus|bank|zentrum|reisen|praxis|verwaltung|leitung|zimmer|handel|technik|cion|zione|ement|mente|cao)$/

const isNobody = (word: string): boolean => {
  const folded = foldedString(word)
  return nobodyWords.has(folded) || nobodyEnding.test(folded) || /^[ld]['’]|(\p{L})\1\1/iu.test(word)
}

/** "Giulia e Marco", "Katharina & Lukas": who signs together. */
const coupled = /^(?:e|et|y|und|and|и|&|\+)$/

const noFirstNames: IsFirstName = () => false

/**
 * The name that signs a mail: one to three capitalised words at its very end, with titles and particles. Undefined where that is not sure.
 * Words known as first names are also found in small letters, and in pairs.
 */
export const signatureName = (text: string, isFirstName: IsFirstName = noFirstNames): string | undefined => {
  const last = lastWords(text, isFirstName)
  const [one = '', join = '', other = ''] = last
  if (last.length === 3 && coupled.test(join) && isFirstName(one) && isFirstName(other)) return last.join(' ')
  // "Julia Hinterberger und Nico Fenzl"
  const [, , between = '', second = ''] = last
  if (last.length === 5 && coupled.test(between) && isFirstName(one) && isFirstName(second))
    return `${one} ${between} ${second}`
  // "Frédéric D."
  const words = last.length > 1 && /^\p{Lu}$/u.test(last.at(-1)!) ? last.slice(0, -1) : last
  if (words.some(isNobody)) return undefined
  if (words.length === 0 || words.length > MOST_NAME_WORDS || !words.every(isNameWord)) return undefined
  const names = words.filter(word => namePart.test(word) && !isTitle(word))
  // "Herdade da Comporta Velha" is no person
  const isSure = words.length <= 3 || words.some(isTitle) || isFirstName(names[0] ?? '')
  // "Deine Nachbarin"
  const isPet = names.every(word => petWords.has(foldedString(word)))
  return names.length > 0 && names.length <= 3 && isSure && !isPet ? words.join(' ') : undefined
}

/** Characters of a mail in which who writes may say so. */
const INTRODUCTION = 80

/** "Лён, привет, это Айгерим,": words that introduce a person where nothing but a pause follows the name. */
const introduced = /(?:^|[\s,!.)])(?:это (\p{Script=Cyrillic}+)|aqui é [ao] (\p{L}+))(?=[,.!)]|$)/u

/** "coucou Sam, c'est Inès de la guinguette": words that may introduce anything. */
const said = /(?:^|[\s,!.)])(?:c['’]est|hier ist|hier (?:der|die)|this is|sono|soy) (\p{L}+)/u

/** The name with which who writes begins, where no name signs the mail. */
const introducedName = (text: string, isFirstName: IsFirstName): string | undefined => {
  const line = text.trimStart().split('\n', 1)[0]!.slice(0, LONGEST_LINE)
  const found = introduced.exec(line)
  const name = found?.[1] ?? found?.[2]
  if (found && name && found.index < INTRODUCTION && namePart.test(name) && !isNobody(name)) return name
  const other = said.exec(line)
  return other && other.index < INTRODUCTION && isFirstName(other[1]!) ? other[1] : undefined
}

/** The titles before a name, and what they tell. */
const readTitles = (words: readonly string[]): Pick<ClientName, 'title' | 'rank'> => {
  const titles = words.slice(
    0,
    words.findIndex(word => !isTitle(word)),
  )
  const is = (known: ReadonlySet<string>) => (word: string) => known.has(titleOf(word))
  const title = (['women', 'men'] as const).flatMap(of =>
    titles.filter(is(titlesOf[of])).map(word => ({ of, say: capital(word.replace(/\.$/, '')) })),
  )[0]
  const rank = titles.some(is(highTitles)) ? 'higher' : titles.some(is(doctorTitles)) ? 'doctor' : undefined
  return { ...(title ? { title } : {}), ...(rank ? { rank } : {}) }
}

/** What a client is called by first name: with the patronymic where there is one, "Громов Андрей Петрович" as "Андрей Петрович" is. */
const givenName = (parts: readonly string[]): string => {
  const patronymic = parts.findIndex(isPatronymic)
  return patronymic > 0 ? `${parts[patronymic - 1]} ${parts[patronymic]}` : parts[0]!
}

/** The name of who wrote a message: as it is signed, or else as the mail shows its sender, or as it begins. */
export const readClientName = (text: string, from?: Person, isFirstName: IsFirstName = noFirstNames): ClientName => {
  const signed = signatureName(text, isFirstName)
  const shown =
    from?.name?.split(/\s+/).every(part => namePart.test(part) && !isNobody(part)) && from.name.split(/\s+/).length <= 3
      ? from.name
      : undefined
  const full = signed ?? shown ?? introducedName(text, isFirstName)
  if (full === undefined) return {}
  const words = full.split(/\s+/)
  if (words.some(word => coupled.test(word))) return { firstName: full }
  const parts = words.filter(word => !isTitle(word))
  // "Der Chef"
  if (parts.every(word => particle.test(word))) return {}
  const [first] = parts
  return {
    fullName: full,
    parts: joinParticles(parts),
    ...readTitles(words),
    // "Dr Ashworth" and "Климов" have no first name to use
    ...(first && !(parts.length === 1 && (parts.length < words.length || isFamilyName(first)))
      ? { firstName: givenName(parts) }
      : {}),
  }
}

/** Names, each with the particles before it: "Marie", "de la Tour". */
const joinParticles = (words: readonly string[]): string[] => {
  const names: string[] = []
  let before = ''
  for (const word of words) {
    if (particle.test(word)) before += `${word} `
    else {
      names.push(before + word)
      before = ''
    }
  }
  return names
}
