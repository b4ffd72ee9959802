import { type Finder, findAll, makeFinder } from './find.ts'
import type { Register } from './replies.ts'
import type { Salutation } from './salutation.ts'

const finders = new WeakMap<Register, Finder>()

/** The finder of what shows a register; its matches bear the numbers of `when`. Throws an Error that names a malformed pattern. */
export const finderOf = (register: Register): Finder => {
  let finder = finders.get(register)
  if (!finder) {
    finder = makeFinder(register.when.map(one => (typeof one === 'string' ? one : one.say)))
    finders.set(register, finder)
  }
  return finder
}

const count = (text: string, register: Register): number => {
  if (register.when.length === 0) return 0
  let sum = 0
  for (const { id } of findAll(finderOf(register), text)) {
    const shown = register.when[id]!
    sum += typeof shown === 'string' ? 1 : shown.counts
  }
  return sum
}

/**
 * The register that a mail shows by most of its words; the first of the language where none or two show equally. A client who writes "Dear
 * Ms Okafor" is answered politely, whatever few words the rest of the mail shows.
 */
export const readRegister = (text: string, registers: readonly Register[], salutation?: Salutation): Register => {
  const greeted = salutation?.byFirstName === true
  const counts = registers.map(register => count(text, register) + (greeted ? (register.greets ?? 0) : 0))
  const most = Math.max(...counts)
  const leaders = registers.filter((_, k) => counts[k] === most)
  const shown = most > 0 && leaders.length === 1 ? leaders[0]! : registers[0]!
  const titled = salutation !== undefined && salutation.name === undefined && !greeted
  const polite = registers.filter(register => register.name !== 'first')
  return titled && shown.name === 'first' && registers.length === 2 && polite.length === 1 ? polite[0]! : shown
}
