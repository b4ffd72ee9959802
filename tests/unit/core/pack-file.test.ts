import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/core/pack.ts'
import { readPackFile } from '../../../src/core/pack-file.ts'
import { CLOSE, FIRST_WORD, OPEN, OR, type PatternCode } from '../../../src/core/pattern-code.ts'
import { supportedLanguages } from '../../../src/core/report.ts'
import { readPack } from '../../../src/training/languages.ts'
import { writePack } from '../../../src/training/write-pack.ts'

/** Patterns with the keys of their words and their choices in order: the file numbers the words anew, and sorts. */
const spelled = ({ ids, first, codes, words }: PatternCode) => {
  let at = 0
  const choice = (): string => {
    const options = [sequence(codes.length)]
    while (codes[at++] === OR) options.push(sequence(codes.length))
    return `(${options.sort().join('|')})`
  }
  const sequence = (end: number): string => {
    const items: (string | number)[] = []
    while (at < end && codes[at] !== OR && codes[at] !== CLOSE) {
      const code = codes[at++]!
      items.push(code === OPEN ? choice() : code < FIRST_WORD ? code : `word ${words[code - FIRST_WORD]}`)
    }
    return items.join(' ')
  }
  return { ids, first, patterns: Array.from(ids, (_, p) => sequence(first[p + 1]!)) }
}

describe('the file of a pack', () => {
  it.each(supportedLanguages)('%s: is read as it was written', language => {
    const pack = parsePack(readPack(language))
    const { patterns, unless, ...read } = readPackFile(writePack(pack))
    const { patterns: writtenPatterns, unless: written, ...rest } = pack
    expect(read).toEqual(rest)
    expect(spelled(patterns)).toEqual(spelled(writtenPatterns))
    expect(spelled(unless())).toEqual(spelled(written()))
    expect(patterns.words.length).toBe(new Set(patterns.words).size)
  })

  it('that is cut short is an error, never half a language', () => {
    const file = writePack(parsePack(readPack('it')))
    for (const share of [0.3, 0.6, 0.99])
      expect(() => readPackFile(file.slice(0, Math.floor(file.byteLength * share)))).toThrow()
  })
})
