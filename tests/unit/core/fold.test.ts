import { describe, expect, it } from 'vitest'
import { fold, foldedString, MAX_TEXT } from '../../../src/core/fold.ts'

describe('fold', () => {
  it.each([
    ['É À ñ ç ü Å', 'e a n c u a'],
    ['Straße ÆON œuvre', 'strasse aeon oeuvre'],
    ['Ещё её ЁЖ', 'еще ее еж'],
    ['мой їжак', 'мой їжак'],
    ['l’argent ‘so’ “quoted” «guillemets»', 'l\'argent \'so\' "quoted" "guillemets"'],
    ['a\u00a0b\u202fc\u2009d', 'a b c d'],
    ['pay\u00adment wo\u200brk \u202efree\u202c', 'payment work free'],
    ['ＦＲＥＥ 𝐅𝐫𝐞𝐞 𝓯𝓻𝓮𝓮', 'free free free'],
    ['e\u0301te\u0301', 'ete'],
    ['a – b — c', 'a - b - c'],
  ])('%s', (text, folded) => {
    expect(foldedString(text)).toBe(folded)
  })

  it('knows where every unit came from', () => {
    const text = 'Stra\u00adße 𝐅𝐫 é'
    const { origin, chars, length } = fold(text)
    for (let i = 1; i < length; i++) expect(origin[i]!).toBeGreaterThanOrEqual(origin[i - 1]!)
    expect(text.slice(origin[4]!)).toMatch(/^ß/)
    expect(chars[5]).toBe('s'.charCodeAt(0))
    expect(origin[length]).toBe(text.length)
  })

  it('takes lone surrogates as they are', () => {
    expect(foldedString('a\ud800b\udc00c\ud835')).toBe('a\ud800b\udc00c\ud835')
  })

  it('does not grow with signs that NFKC would make eighteen of', () => {
    const bomb = '\ufdfa'.repeat(1000)
    expect(fold(bomb).length).toBe(1000)
  })

  it('stops at the longest text it reads', () => {
    expect(fold('a'.repeat(MAX_TEXT + 5)).length).toBe(MAX_TEXT)
  })
})
