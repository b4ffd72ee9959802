/**
 * Templates of replies, readable without programming:
 * `{sum}` a value, `{Sum}` with a capital · `[of {sum}]` only when all values in it are known · `[by {date}|soon]` otherwise the second part ·
 * `{{vous: pouvez-vous | tu: peux-tu}}` by register. A value outside brackets that is not known makes the whole text unusable.
 */

/** What a template can be filled with; a missing value is not known. */
export type Values = Readonly<Record<string, string | undefined>>

/** Names of values that templates may use, and what each holds. */
export const valueNames = {
  name: 'name of the reader',
  client: 'name of the client, as a reply may use it',
  sum: 'the sum that the mail names, as written there',
  invoice: 'number of the invoice that the mail names',
  when: "the deadline or time that the client wants, in the client's words",
  counted: 'the things that the telling words count, with their number: the 9 posters',
  it: 'what a case names in the telling words, or an act beside them, several joined by and; `{It}` begins a sentence',
  either: 'the same joined by or; `{Either}` begins a sentence',
  thing: 'what stands beside the words that show a case, as `besides.yaml` names it',
  day: "the day that an act beside the flags names, in the client's words",
  hours: "the reader's working hours",
  reply_time: "the reader's usual time to answer",
  rate: "the reader's price of an hour",
  deposit: "the reader's deposit, percent",
  milestones: "the reader's payment in parts",
  payment_days: 'days in which an invoice is due',
  late_fee: 'late fee, percent',
  rounds: 'rounds of changes in the price',
  rush: 'surcharge for rush work, percent',
  notice: 'notice, days',
} as const

/** Parts a template by `open` and `close` at one level: text before, inside, after. */
const bracket = (template: string): { before: string; inside: string; after: string } | undefined => {
  const start = template.search(/(?<!\\)\[/)
  if (start < 0) return undefined
  let depth = 0
  for (let i = start; i < template.length; i++) {
    if (template[i] === '[') depth++
    else if (template[i] === ']' && --depth === 0)
      return { before: template.slice(0, start), inside: template.slice(start + 1, i), after: template.slice(i + 1) }
  }
  throw new Error(`template "${template}": "[" is not closed`)
}

const splitTop = (inside: string): string[] => {
  const parts: string[] = ['']
  let depth = 0
  for (const c of inside) {
    if (c === '[' || c === '{') depth++
    if (c === ']' || c === '}') depth--
    if (c === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts
}

const byRegister = (template: string, register: string): string =>
  template.replace(/\{\{(.*?)\}\}/gsu, (_, inside: string) => {
    const options = inside.split('|').map(option => /^\s*([a-z]+):\s?(.*?)\s*$/su.exec(option))
    const chosen = options.find(option => option?.[1] === register) ?? options[0]
    if (!chosen) throw new Error(`template "${template}": "{{${inside}}}" names no register`)
    return chosen[2]!
  })

/** A text that begins with a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const fillKnown = (template: string, values: Values): string | undefined => {
  let known = true
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const small = values[name[0]!.toLowerCase() + name.slice(1)]
    const value = values[name] ?? (small && capital(small))
    if (value === undefined) known = false
    return value ?? ''
  })
  return known ? text : undefined
}

const fillBrackets = (template: string, values: Values): string | undefined => {
  const found = bracket(template)
  if (!found) return fillKnown(template, values)
  const { before, inside, after } = found
  let middle = ''
  for (const part of splitTop(inside)) {
    const text = fillBrackets(part, values)
    if (text !== undefined) {
      middle = text
      break
    }
  }
  return fillBrackets(before + middle.replace(/[[\]{}]/g, '') + after, values)
}

/** Fills a template; undefined where it needs a value that is not known. Throws an Error where it is malformed. */
export const fill = (template: string, values: Values, register: string): string | undefined => {
  // what comes from a mail is text, never a part of the template
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value?.replace(/[[\]{}|\\]/g, '')]),
  )
  const text = fillBrackets(byRegister(template, register), safe)
  return (
    text
      ?.replace(/[ \t]+/g, ' ')
      .replace(/ +([,.])/g, '$1')
      // a value that ends with a full stop ("8 a.m.") before the one of the sentence
      .replace(/(?<!\.)\.\.(?!\.)/g, '.')
      .replace(/\s*\n\s*\n\s*/g, '\n\n')
      .trim()
  )
}

/** Names of the values that a template uses. */
export const valuesIn = (template: string): string[] =>
  [...template.matchAll(/(?<!\{)\{(\w+)\}(?!\})/g)].map(found => found[1]![0]!.toLowerCase() + found[1]!.slice(1))
