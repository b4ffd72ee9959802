import { findAll, makeFinder } from './find.ts'
import type { Register } from './replies.ts'

/** The register that a mail shows by most of its words; the first of the language where none or two show equally. */
export const readRegister = (text: string, registers: readonly Register[]): Register => {
  const counts = registers.map(register => (register.when.length ? findAll(makeFinder(register.when), text).length : 0))
  const most = Math.max(...counts)
  const leaders = registers.filter((_, k) => counts[k] === most)
  return most > 0 && leaders.length === 1 ? leaders[0]! : registers[0]!
}
