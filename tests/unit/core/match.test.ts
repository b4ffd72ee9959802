import { describe, expect, it } from 'vitest'
import { findAll, makeFinder } from '../../../src/core/find.ts'
import { parsePattern } from '../../../src/core/pattern.ts'

const found = (pattern: string, text: string): string[] =>
  findAll(makeFinder([pattern]), text).map(({ start, end }) => text.slice(start, end))

describe('patterns', () => {
  it.each([
    ['free work', 'We want free work.', ['free work']],
    ['(sort|work) it out', 'We will work it out', ['work it out']],
    ['just [a] (tiny|small) thing', 'just tiny thing, just a small thing', ['just tiny thing', 'just a small thing']],
    ['pay* … later', 'We pay you a bit later', ['pay you a bit later']],
    ['pay … later', 'pay one two three four five later', []],
    ['pay …9 later', 'pay one two three four five later', ['pay one two three four five later']],
    ['by # am', 'Send it by 8 am', ['by 8 am']],
    ["we'll see", 'We’ll see', ['We’ll see']],
    ['später zahlen', 'Spaeter zahlen oder später zahlen', ['Spaeter zahlen', 'später zahlen']],
    ['ещё раз', 'еще раз и ЕЩЁ РАЗ', ['еще раз', 'ЕЩЁ РАЗ']],
    ['(one|two [three]) … (four|five)', 'one four', ['one four']],
    ['ask … [by] … come', 'ask me too by now or come', ['ask me too by now or come']],
    // one option ends with a word, the other with a gap, and a gap follows
    ['show (him|the …1) …2 smile', 'show him so they smile', ['show him so they smile']],
    ['show (him|the …1) …2 smile', 'show the boss so they smile', ['show the boss so they smile']],
    ['[very] (free|cheap) work', 'very free work, cheap work', ['very free work', 'free work', 'cheap work']],
    ['бесплатн*', 'Сделайте бесплатно', ['бесплатно']],
  ])('%s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it.each([
    ['(a|b', 'not closed'],
    ['a)', 'stands alone'],
    ['a|b', 'stands alone'],
    ['…', 'no word'],
    [' ', 'no word'],
    ['[a] [b]', 'no word'],
  ])('refuses %s', (pattern, why) => {
    expect(() => parsePattern(pattern)).toThrow(why)
  })

  it('stays quick where everything matches everything', () => {
    expect(findAll(makeFinder(['a … a … a … a … a … b']), 'a '.repeat(20_000)).length).toBe(0)
  })
})
