import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parsePack } from '../../src/core/pack.ts'
import { supportedLanguages } from '../../src/core/report.ts'
import { compress } from '../../src/training/compress.ts'
import { readPack } from '../../src/training/languages.ts'
import { readReplies } from '../../src/training/replies.ts'
import { writePack } from '../../src/training/write-pack.ts'

/** Bytes of what mail is read with, packed as it is built: weights, languages, packs. */
const MOST_DATA = 1_500_000
/** Bytes of the replies of all languages, of which a mail needs one. */
const MOST_REPLIES = 900_000

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)

it('reads with at most 1.5 MB of data', () => {
  const weights = readdirSync('public/data').map(name => compress(readFileSync(`public/data/${name}`)).length)
  const packs = supportedLanguages.map(language => compress(writePack(parsePack(readPack(language)))).length)
  expect(sum(weights) + sum(packs)).toBeLessThanOrEqual(MOST_DATA)
})

it('answers with at most 0.9 MB of replies', () => {
  expect(
    sum(supportedLanguages.map(language => compress(JSON.stringify(readReplies(language))).length)),
  ).toBeLessThanOrEqual(MOST_REPLIES)
})
