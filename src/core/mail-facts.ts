import { foldedString } from './fold.ts'
import { closingWords, nobodyWords, titleWords } from './name-words.ts'
import { capital } from './template.ts'
import type { Person } from './thread.ts'

/** How a reply may name the client; undefined where the mail does not say it clearly. */
export interface ClientName {
  readonly firstName?: string
  readonly fullName?: string
}

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

/** "Марина Сергеевна": the second word of a polite Russian address. */
export const patronymic = /(?:[оеё]вна|[оеё]вич|ична|инична|ьич)$/u

const familyName = /^\p{L}{2,}(?:[оеё]в|[оеё]ва|ский|ская|цкий|цкая|енко|чук)$/u

const isNameWord = (word: string): boolean =>
  namePart.test(word) ||
  /^(?:de|da|do|dos|van|von|der|di|del|la|le|Dr\.?|Prof\.?|Prof\.ssa|Ing\.?|Mme|M\.)$/i.test(word)

/** Characters at the end of a line that are read: what is longer names nobody, and would be searched for long. */
const LONGEST_LINE = 200

const wordsOfLine = (line: string): string[] =>
  line
    .slice(-LONGEST_LINE)
    // "Véro ✨"
    .replace(/(?:\p{Extended_Pictographic}|\p{EMod}|\p{Join_Control}|\p{Variation_Selector}|[\s,.!])+$/u, '')
    .replace(/^[-–— ]+/, '')
    .split(/[\s,]+/)

/** Lines at the end of a mail that a signature with role, firm and address may take. */
const SIGNATURE_LINES = 6

/** Whether a line is a closing by itself: "Best wishes,", "Mit freundlichen Grüßen". */
const closes = (line: string): boolean => {
  const words = wordsOfLine(line)
  return words.length <= 4 && words.filter(isClosing).length * 2 >= words.length
}

/**
 * The words of the line of a mail that names who wrote it: what follows the closing, above role, firm and address, or else the last. Alone
 * under a closing even a word in small letters is a name.
 */
const nameLine = (lines: readonly string[]): string[] => {
  const closing = lines.findLastIndex(closes)
  if (closing > 0 && closing + 1 < lines.length && closing >= lines.length - SIGNATURE_LINES) {
    const words = wordsOfLine(lines[closing + 1]!)
    const [only = ''] = words
    return words.length === 1 && /^\p{Ll}{3,}$/u.test(only) ? [capital(only)] : words
  }
  let first = lines.length - 1
  // "Melissa Oyelaran" above "Programme Lead"
  while (first > 1 && lines.length - first < SIGNATURE_LINES) {
    const words = wordsOfLine(lines[first - 1]!)
    if (words.length > 3 || !words.every(isNameWord)) break
    first--
  }
  return wordsOfLine(lines[first] ?? '')
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
const lastWords = (text: string): string[] => {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const words = withoutRole(nameLine(lines))
  const closing = words.findLastIndex(isClosing)
  const after = words.slice(closing + 1)
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

/** The name that signs a mail: one to three capitalised words at its very end. Undefined where that is not sure. */
export const signatureName = (text: string): string | undefined => {
  const words = lastWords(text)
  if (words.some(isNobody)) return undefined
  if (words.length === 0 || words.length > 3 || !words.every(isNameWord) || !words.some(word => namePart.test(word)))
    return undefined
  return words.join(' ')
}

/** The name of who wrote a message: as it is signed, or else as the mail shows its sender. */
export const readClientName = (text: string, from?: Person): ClientName => {
  const signed = signatureName(text)
  const shown =
    from?.name?.split(/\s+/).every(part => namePart.test(part)) && from.name.split(/\s+/).length <= 3
      ? from.name
      : undefined
  const full = signed ?? shown
  const parts = full?.split(/\s+/).filter(part => !titleWords.has(foldedString(part.replace(/\.$/, '')))) ?? []
  const titled = full !== undefined && parts.length < full.split(/\s+/).length
  return {
    ...(full ? { fullName: full } : {}),
    // "Dr Ashworth" and "Климов" have no first name to use
    ...(parts.length && !(parts.length === 1 && (titled || familyName.test(parts[0]!)))
      ? { firstName: patronymic.test(parts[1] ?? '') ? `${parts[0]} ${parts[1]}` : parts[0]! }
      : {}),
  }
}
