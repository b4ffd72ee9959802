/**
 * Checks the phrases of one language: every pattern well-formed, every `flags` sentence found by its own phrase, no `allows` sentence
 * found by any phrase. `npx tsx tools/check-phrases.ts en`
 */
import { openPack, parsePack } from '../src/core/pack.ts'
import type { SupportedLanguage } from '../src/core/report.ts'
import { categoryOf } from '../src/core/signs.ts'
import { readPlain } from '../src/training/instances.ts'
import { packPhrases, readPhrases } from '../src/training/languages.ts'

const language = (process.argv[2] ?? 'en') as SupportedLanguage
const phrases = readPhrases(language)
const noMild = { paid: [], unhurried: [], routine: [] }
let problems = 0
const report = (text: string) => {
  problems++
  if (problems <= 60) console.log(text)
}
const good = phrases.filter(phrase => {
  try {
    parsePack({ language, abbreviations: [], concepts: [], ...packPhrases([phrase]), mild: noMild })
    if (!phrase.say.length) report(`${phrase.id}: no pattern`)
    if (phrase.flags.length < 2) report(`${phrase.id}: fewer than 2 sentences that must flag`)
    if (phrase.allows.length < 1) report(`${phrase.id}: no sentence that must not flag`)
    return true
  } catch (error) {
    report(`${phrase.id}: ${(error as Error).message}`)
    return false
  }
})
const pack = openPack(parsePack({ language, abbreviations: [], concepts: [], ...packPhrases(good), mild: noMild }))
const found = (text: string) =>
  readPlain(text, pack).sentences.flatMap(sentence => sentence.hits.map(hit => hit.phrase))
for (const phrase of good) {
  for (const text of phrase.flags) {
    const hits = found(text)
    if (!hits.some(hit => hit.id === phrase.id)) report(`${phrase.id} does not find: ${text}`)
    for (const hit of hits) {
      const category = categoryOf(hit.sign)
      if (category !== categoryOf(phrase.sign) && !phrase.also?.some(sign => categoryOf(sign) === category))
        report(`${phrase.id}: ${hit.id} (${hit.sign}) finds too: ${text}`)
    }
  }
  for (const text of phrase.allows)
    for (const hit of found(text)) report(`${hit.id} finds what ${phrase.id} allows: ${text}`)
}
const bySign = new Map<string, number>()
for (const { sign } of phrases) bySign.set(sign, (bySign.get(sign) ?? 0) + 1)
console.log([...bySign].map(([sign, n]) => `${sign} ${n}`).join(', '))
console.log(
  `${language}: ${phrases.length} phrases, ${phrases.reduce((n, p) => n + p.say.length, 0)} patterns, ${problems} problems`,
)
