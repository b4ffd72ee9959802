/** Tries the examples of `besides.yaml` of one language and prints what each may be answered. `npx tsx tools/check-besides.ts fr` */
import type { SupportedLanguage } from '../src/core/report.ts'
import { readExamples } from '../src/training/check-besides.ts'
import { readReplies } from '../src/training/replies.ts'

const language = (process.argv[2] ?? 'en') as SupportedLanguage
const { answered, faults } = readExamples(language, readReplies(language))
for (const { example, answers } of answered) console.log(`${example}\n    ${answers.join('\n    ')}`)
for (const fault of faults) console.log(fault)
console.log(`${language}: ${answered.length} examples, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0
