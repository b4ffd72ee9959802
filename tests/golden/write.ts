import { readFileSync, writeFileSync } from 'node:fs'
import { readClientName } from '../../src/core/client-name.ts'
import { supportedLanguages } from '../../src/core/report.ts'
import { type Golden, goldenFile, goldenMails } from './golden.ts'

/** Languages whose first golden reply the README shows. */
const shown = ['en', 'fr', 'ru', 'de', 'es'] as const

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')

const example = ({ text, bare }: Golden): string => `${quoted(text)}\n\n${bare.advice?.reply.neutral ?? ''}`.trim()

/** Characters of a mail that is short enough for a README. */
const SHORT = 500

/** Mails of a language that are looked at where none is short. */
const SHORTEST = 4

/** Flags of a mail that is like most. */
const USUAL_FLAGS = 3

/** Of the short signed mails of a language, or else of the shortest, the one with most flags that is like most mails. */
const best = (mails: readonly Golden[]): Golden | undefined => {
  const signed = mails.filter(
    ({ text, bare }) => readClientName(text).firstName !== undefined && bare.flags.length <= USUAL_FLAGS,
  )
  const byLength = signed.sort((a, b) => a.text.length - b.text.length)
  const short = byLength.filter(({ text }) => text.length < SHORT)
  const looked = short.length ? short : byLength.slice(0, SHORTEST)
  return looked.sort((a, b) => b.bare.flags.length - a.bare.flags.length)[0]
}

// `npm run replies` writes what clients would read, for people to read first
const parts: string[] = []
for (const language of supportedLanguages) {
  const mails = await goldenMails(language)
  writeFileSync(new URL(`${language}.md`, import.meta.url), goldenFile(language, mails))
  const one = best(mails)
  if (one && (shown as readonly string[]).includes(language))
    parts.push(
      `### ${one.bare.flags.map(flag => flag.sign.replaceAll('_', ' ')).join(', ')} (${language})\n\n${example(one)}`,
    )
}
const readme = new URL('../../README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
writeFileSync(
  readme,
  text.replace(/<!-- replies -->[\s\S]*?(?=\n## How good)/, `<!-- replies -->\n\n${parts.join('\n\n')}\n`),
)
