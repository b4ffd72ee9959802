import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { parsePack } from '../../src/core/pack.ts'
import { supportedLanguages } from '../../src/core/report.ts'
import { readPack } from '../../src/training/languages.ts'
import { readReplies } from '../../src/training/replies.ts'
import { writePack } from '../../src/training/write-pack.ts'

/** Bytes of data that may ship, packed as they are built: weights, languages, packs, replies. */
const MOST_DATA = 1_500_000

it('ships at most 1.5 MB of data', () => {
  const weights = readdirSync('public/data').reduce(
    (sum, name) => sum + gzipSync(readFileSync(`public/data/${name}`), { level: 9 }).length,
    0,
  )
  const packs = supportedLanguages
    .flatMap(language => [writePack(parsePack(readPack(language))), JSON.stringify(readReplies(language))])
    .reduce((sum, data) => sum + gzipSync(data, { level: 9 }).length, 0)
  expect(weights + packs).toBeLessThanOrEqual(MOST_DATA)
})
