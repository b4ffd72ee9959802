import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/core/pack.ts'
import { readPackFile } from '../../../src/core/pack-file.ts'
import { supportedLanguages } from '../../../src/core/report.ts'
import { readPack } from '../../../src/training/languages.ts'
import { writePack } from '../../../src/training/write-pack.ts'

describe('the file of a pack', () => {
  it.each(supportedLanguages)('%s: is read as it was written', language => {
    const pack = parsePack(readPack(language))
    const { words, unless, ...read } = readPackFile(writePack(pack))
    const { unless: written, ...rest } = pack
    expect(read).toEqual(rest)
    expect(unless()).toEqual(written())
    expect(words?.length).toBe(new Set(words?.map(word => JSON.stringify(word))).size)
  })

  it('that is cut short is an error, never half a language', () => {
    const file = writePack(parsePack(readPack('it')))
    for (const share of [0.3, 0.6, 0.99])
      expect(() => readPackFile(file.slice(0, Math.floor(file.byteLength * share)))).toThrow()
  })
})
