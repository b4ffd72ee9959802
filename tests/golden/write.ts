import { writeFileSync } from 'node:fs'
import { supportedLanguages } from '../../src/core/report.ts'
import { goldenFile, goldenMails } from './golden.ts'

// `npm run replies` writes what clients would read, for people to read first
for (const language of supportedLanguages) writeFileSync(new URL(`${language}.md`, import.meta.url), goldenFile(language, await goldenMails(language)))
