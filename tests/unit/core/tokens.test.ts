import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/core/fold.ts'
import { hashWord, tokenize } from '../../../src/core/tokens.ts'

const words = (text: string): string[] => {
  const folded = fold(text)
  const { start, end, length } = tokenize(folded)
  return Array.from({ length }, (_, i) => String.fromCharCode(...folded.chars.slice(start[i], end[i])))
}

describe('tokenize', () => {
  it.each([
    ["l'argent don't", ['l', 'argent', 'don', 't']],
    ['e-mail, 14:30 (now)', ['e', 'mail', '14', '30', 'now']],
    ['see https://a.b/c?d=1. Or www.x.org, me@x.com.', ['see', 'https://a.b/c?d=1', 'or', 'www.x.org', 'me@x.com']],
    ['f r e e work', ['f r e e', 'work']],
    ['fr33 1diot m0ney cr@p a$$hole', ['free', 'idiot', 'money', 'crap', 'asshole']],
    ['mp3 h264 2nd b2b v2 365 4k', ['mp3', 'h264', '2nd', 'b2b', 'v2', '365', '4k']],
    ['рaбота frее', ['работа', 'free']],
    ['ok 😀👍 go', ['ok', '😀', '👍', 'go']],
    ['', []],
    ['…!?', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives a disguised word the hash of the plain one', () => {
    for (const disguised of ['f r e e', 'fr33', 'frее', 'fr\u200bee', 'ＦＲＥＥ', 'Frée'])
      expect(tokenize(fold(disguised)).hash[0]).toBe(hashWord('free'))
  })

  it('gives every link the same hash', () => {
    expect(tokenize(fold('https://one.example')).hash[0]).toBe(tokenize(fold('a@b.example')).hash[0])
  })
})
