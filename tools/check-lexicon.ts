/** Checks the lexicon of one language: known names, each once, every expression well-formed. `npx tsx tools/check-lexicon.ts en` */
import { existsSync, readFileSync } from 'node:fs'
import { parsePattern } from '../src/core/pattern.ts'
import { splitExpressions } from '../src/training/languages.ts'

const tag = process.argv[2] ?? 'en'
const lines = readFileSync(`src/languages/${tag}/lexicon.tsv`, 'utf8').split('\n').filter(Boolean)
const namesFile = 'src/languages/concepts.tsv'
const wanted = existsSync(namesFile)
  ? readFileSync(namesFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => line.split('\t')[0])
  : []
let problems = 0
const report = (text: string) => {
  problems++
  console.log(text)
}
const seen = new Set<string>()
let expressions = 0
for (const line of lines) {
  const [name = '', list] = line.split('\t')
  if (list === undefined) report(`no tab in: ${line.slice(0, 60)}`)
  if (seen.has(name)) report(`${name} stands twice`)
  if (!wanted.includes(name)) report(`${name} is no known concept`)
  seen.add(name)
  for (const expression of splitExpressions(list ?? '')) {
    expressions++
    try {
      parsePattern(expression.trim())
    } catch (error) {
      report(`${name}: ${(error as Error).message}`)
    }
    const stem = /^(\S+)\*$/u.exec(expression.trim())?.[1]
    if (stem && [...stem].length < 3) report(`${name}: the stem ${stem}* is too short`)
  }
}
for (const name of wanted) if (name && !seen.has(name)) report(`${name} is missing`)
console.log(`${tag}: ${seen.size} concepts, ${expressions} expressions, ${problems} problems`)
