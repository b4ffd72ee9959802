/** Checks the replies of one language and prints every paragraph as a client would read it. `npx tsx tools/check-replies.ts fr [sign]` */
import type { SupportedLanguage } from '../src/core/report.ts'
import { fill } from '../src/core/template.ts'
import { faultsOf, templatesOf } from '../src/training/check-replies.ts'
import { readReplies } from '../src/training/replies.ts'

const [language = 'en', only] = process.argv.slice(2)
const replies = readReplies(language as SupportedLanguage)
const faults = faultsOf(replies)
for (const { where, template, given } of templatesOf(replies)) {
  if (only ? !where.startsWith(only) : !/ (?:case \d+|1) (?:neutral|warm)$/.test(where)) continue
  for (const { id } of replies.registers) {
    try {
      console.log(`${where} (${id}): ${fill(template, { when: 'WHEN', sum: '450 €', ...given }, id)}`)
    } catch {}
  }
}
for (const fault of faults.slice(0, 60)) console.log(fault)
console.log(`${language}: ${templatesOf(replies).length} texts, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0
