import { foldedString } from './fold.ts'
import { closingWords, nobodyWords, titleWords } from './name-words.ts'
import { capital } from './template.ts'
import type { Person } from './thread.ts'

/** How a reply may name the client; undefined where the mail does not say it clearly. */
export interface ClientName {
  readonly firstName?: string
  /** With the titles that stand before it. */
  readonly fullName?: string
  /** First and family name without titles, one word each but for particles ("de Coninck"). */
  readonly parts?: readonly string[]
  /** Who signs as "Mrs. Okonkwo" tells how to be called: for which sex the title is, and the title without its full stop. */
  readonly title?: { readonly of: 'women' | 'men'; readonly say: string }
  readonly rank?: 'doctor' | 'higher'
}

/** Whether a word is known as a first name. */
export type IsFirstName = (word: string) => boolean

const money =
  /(?<![\p{L}\d])(?:(?:\p{Sc}|US\$|R\$|CHF|EUR|USD|GBP|Fr\.)\s?\d[\d.,'’\u00a0\u202f ]*\d|(?:\p{Sc}|R\$|CHF|EUR|USD|GBP)\s?\d|\d(?:[\d.,'’\u00a0\u202f]*\d)?(?: \d{3})*(?:,-)?\s?(?:\p{Sc}(?!\s?\d)|CHF|EUR|USD|GBP|euros?|dollars?|pounds?|rubles?|руб(?:лей|ля|\.)?|тенге|reais|reales|pesos|dólares|dollari|sterline|Franken|francs?|Euro)(?![\p{L}]))/giu

/** The one sum that a text names; undefined where it names none or several. */
export const sumIn = (text: string): string | undefined => {
  const sums = new Set([...text.matchAll(money)].map(found => found[0].trim().replace(/[.,]$/, '')))
  return sums.size === 1 ? [...sums][0] : undefined
}

const invoiceNumber =
  /(?:invoice|bill|facture|factura|fattura|fatura|nota fiscal|rechnung|honorarnote|сч[её]т(?:а|у|ом)?(?:-фактур\p{L}*)?)\s*((?:number|no\.?|n[°º.]?|nr\.?|num\.?|núm\.?|№|#)?\s*[:#№]?)\s*((?=[\w/-]*\d)[A-Z0-9][\w/-]{1,15})/giu

/** The number of the one invoice that a text names; undefined where it names none or several. */
export const invoiceIn = (text: string): string | undefined => {
  const numbers = [...text.matchAll(invoiceNumber)].flatMap(([, mark, number = '']) =>
    // "the invoice 2025" is the one of that year, "invoice no. 2025" is not
    mark || !/^(?:19|20)\d\d$/.test(number) ? number : [],
  )
  return new Set(numbers).size === 1 ? numbers[0] : undefined
}

const namePart = /^\p{Lu}[\p{L}'’-]+$/u
const isClosing = (word: string): boolean =>
  closingWords.has(word.toLowerCase()) || closingWords.has(foldedString(word))

/**
 * "Марина Сергеевна", "Павел Ильич": the second word of a polite Russian address. Family names end in -ович, too ("Ляшкевич"), so there the
 * name of the father must be one.
 */
export const patronymic =
  /(?:[оеё]вна|ична|инична|ьич)$|^(?:Александр|Алексе|Альберт|Анатоль|Андре|Антон|Аркадь|Арт[её]м|Артур|Богдан|Борис|Вадим|Валентин|Валерь|Васил[ье]|Виктор|Виталь|Владимир|Владислав|Вячеслав|Геннадь|Георги|Герман|Глеб|Григорь|Давид|Даниил|Денис|Дмитри|Евгень|Егор|Захар|Иван|Игор|Иосиф|Кирилл|Константин|Леонид|Льв|Макар|Максим|Марат|Марк|Матве|Михайл|Никит|Никола|Олег|Павл|Петр|Пётр|Рашид|Ринат|Роберт|Родион|Роман|Руслан|Рустам|Святослав|Семен|Семён|Серге|Станислав|Степан|Тарас|Тимофе|Тимур|Федор|Фёдор|Филипп|Эдуард|Эльдар|Юрь|Яков|Ян|Ярослав)(?:[оеё]вич)$/u

const familyName = /^\p{L}{2,}(?:[оеё]в|[оеё]ва|ский|ская|цкий|цкая|енко|чук)$/u

const particle = /^(?:de|da|do|dos|du|van|von|der|di|del|della|la|le)$/i

/** Titles that tell how their bearer is called, folded. */
const titlesOf = {
  women: /^(?:mrs|ms|miss|mme|madame|mlle|frau|sra|senora|srta|signora|sig\.ra|dona|госпожа)$/,
  men: /^(?:mr|monsieur|herr|hr|sr|senor|signor|господин)$/,
} as const

const doctor = /^(?:dr|dra|dott|dottore|dottoressa|dottssa|dott\.ssa)$/

/** Titles above those that the lists know: who bears one is called by the whole name. */
const higher =
  /^(?:sir|msgr|monsignor|dame|lady|lord|prof|profa|prof\.ssa|professor|professore|professoressa|profesor|profesora)$/

/** A word as the lists of titles hold it. */
const titleOf = (word: string): string => foldedString(word.replace(/\.$/, ''))

const isNameWord = (word: string): boolean =>
  namePart.test(word) || particle.test(word) || titleWords.has(titleOf(word))

/** Characters at the end of a line that are read: what is longer names nobody, and would be searched for long. */
const LONGEST_LINE = 200

const wordsOfLine = (line: string): string[] =>
  line
    .slice(-LONGEST_LINE)
    // "Véronique (maman de Lucas)"
    .replace(/\s\([^()]*\)$/, '')
    // "Véro ✨"
    .replace(/(?:\p{Extended_Pictographic}|\p{EMod}|\p{Join_Control}|\p{Variation_Selector}|[\s,.!])+$/u, '')
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
 * "Камила Юсупова, пресс-служба, Ташкент", "Filippo Neri – Hotel Miramare": the name before what its bearer does; another line as it is. "Stadtapotheke, Anita Thoma" begins
 * with none.
 */
const beforeRole = (line: string, isFirstName: IsFirstName): string => {
  const comma = line.search(/,|\s[-–—]\s/)
  if (comma < 0 || wordsOfLine(line).length > LONGEST_ROLE) return line
  const words = wordsOfLine(line.slice(0, comma))
  const isName = words.length <= 3 && words.every(word => isNameWord(word) && !isClosing(word) && !isNobody(word))
  const isPerson = words.some(isFirstName) || (words.length === 2 && /^(?:,|\s[-–—])\s*\p{Ll}/u.test(line.slice(comma)))
  return isName && isPerson ? line.slice(0, comma) : line
}

/**
 * The words of the line of a mail that names who wrote it: what follows the closing, above role, firm and address, or else the last. Alone
 * under a closing even a word in small letters is a name.
 */
const nameLine = (lines: readonly string[], isFirstName: IsFirstName): string[] => {
  const closing = lines.findLastIndex(closes)
  if (closing > 0 && closing + 1 < lines.length && closing >= lines.length - SIGNATURE_LINES) {
    const words = wordsOfLine(beforeRole(lines[closing + 1]!, isFirstName))
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
    const words = wordsOfLine(lines[first - 1]!)
    if (words.length > 3 || !words.every(isNameWord) || words.some(isClosing)) break
    first--
  }
  return wordsOfLine(beforeRole(lines[first] ?? '', isFirstName))
}

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
  /(?<!(?<!\p{L})(?:\p{Lu}|Dr|Mr|Ms|Mrs|Prof|Sr|Sra|Dra|Dott|Ing|Hr|Fr|St))[.!?…)]\s+(\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+)?)[^\p{L}\p{N}]*$/u

/** The last words of a mail where a name may stand: its line, or what follows the closing in that ("Best, Ravi", "… Cheers Chas"). */
const lastWords = (text: string, isFirstName: IsFirstName): string[] => {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const words = withoutRole(nameLine(lines, isFirstName))
  const closing = words.findLastIndex(isClosing)
  const after = words.slice(closing + 1)
  // "Reciba un cordial saludo, Fernando Arrieta"
  const [, before = '', signed = ''] =
    /([^,.!?…]{0,60}),\s*([^,]{2,60})$/u.exec(lines.at(-1)?.slice(-LONGEST_LINE) ?? '') ?? []
  const last = wordsOfLine(signed)
  const follows = wordsOfLine(before).slice(-LONGEST_CLOSING).some(isClosing)
  if (closing >= 0 && follows && last.length <= 3 && last.every(word => isNameWord(word) && !isClosing(word)))
    return last
  // "gruß marco"
  if (closing >= 0 && after.length === 1 && isFirstName(capital(after[0]!))) return [capital(after[0]!)]
  // "Saluti da Pavia" names a place
  if (closing >= 0 && after.length <= 3) return namePart.test(after[0] ?? '') ? after : []
  const alone = ownSentence.exec(lines.at(-1)?.slice(-LONGEST_LINE) ?? '')?.[1]
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
 * The name that signs a mail: one to three capitalised words at its very end. Undefined where that is not sure. Words known as first names
 * are also found in small letters, and in pairs.
 */
export const signatureName = (text: string, isFirstName: IsFirstName = noFirstNames): string | undefined => {
  const last = lastWords(text, isFirstName)
  const [one = '', join = '', other = ''] = last
  if (last.length === 3 && coupled.test(join) && isFirstName(one) && isFirstName(other)) return last.join(' ')
  // "Frédéric D."
  const words = last.length > 1 && /^\p{Lu}$/u.test(last.at(-1)!) ? last.slice(0, -1) : last
  if (words.some(isNobody)) return undefined
  if (words.length === 0 || words.length > MOST_NAME_WORDS || !words.every(isNameWord)) return undefined
  const names = words.filter(word => namePart.test(word) && !titleWords.has(titleOf(word)))
  // "Herdade da Comporta Velha" is no person
  const isLong = words.length > 3 && names.length === words.length - words.filter(word => particle.test(word)).length
  return names.length > 0 && names.length <= 3 && (!isLong || isFirstName(names[0]!)) ? words.join(' ') : undefined
}

/** "Mrs Adaeze Okonkwo", "Marie-Astrid de la Tour": three names at most, with titles and particles. */
const MOST_NAME_WORDS = 5

/** Characters of a mail in which who writes may say so. */
const INTRODUCTION = 80

/** "Лён, привет, это Айгерим": words that introduce nobody but a person. */
const introduced = /(?:^|[\s,!.)])(?:это|aqui é [ao]) (\p{Lu}\p{Ll}+)(?=[\s,.!:)]|$)/u

/** "coucou Sam, c'est Inès de la guinguette": words that may introduce anything. */
const said = /(?:^|[\s,!.)])(?:c['’]est|hier ist|hier (?:der|die)|this is|sono|soy) (\p{Lu}\p{Ll}+)(?=[\s,.!:)]|$)/u

/** The name with which who writes begins, where no name signs the mail. */
const introducedName = (text: string, isFirstName: IsFirstName): string | undefined => {
  const beginning = text.slice(0, INTRODUCTION)
  const name = introduced.exec(beginning)?.[1]
  if (name && !isNobody(name)) return name
  const other = said.exec(beginning)?.[1]
  return other && isFirstName(other) ? other : undefined
}

/** The name of who wrote a message: as it is signed, or else as the mail shows its sender, or as it begins. */
export const readClientName = (text: string, from?: Person, isFirstName: IsFirstName = noFirstNames): ClientName => {
  const signed = signatureName(text, isFirstName)
  const shown =
    from?.name?.split(/\s+/).every(part => namePart.test(part)) && from.name.split(/\s+/).length <= 3
      ? from.name
      : undefined
  const full = signed ?? shown ?? introducedName(text, isFirstName)
  if (full === undefined) return {}
  const words = full.split(/\s+/)
  if (words.some(word => coupled.test(word))) return { firstName: full }
  const parts = words.filter(word => !titleWords.has(titleOf(word)))
  const titles = words.filter(word => titleWords.has(titleOf(word)))
  const title = (['women', 'men'] as const).flatMap(of =>
    titles.filter(one => titlesOf[of].test(titleOf(one))).map(one => ({ of, say: one.replace(/\.$/, '') })),
  )[0]
  const rank = titles.some(one => higher.test(titleOf(one)))
    ? 'higher'
    : titles.some(one => doctor.test(titleOf(one)))
      ? 'doctor'
      : undefined
  const [first] = parts
  return {
    fullName: full,
    parts: joinParticles(parts),
    ...(title ? { title } : {}),
    ...(rank ? { rank } : {}),
    // "Dr Ashworth" and "Климов" have no first name to use
    ...(first && !(parts.length === 1 && (titles.length > 0 || familyName.test(first)))
      ? { firstName: patronymic.test(parts[1] ?? '') ? `${first} ${parts[1]}` : first }
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
