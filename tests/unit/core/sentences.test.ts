import { describe, expect, it } from 'vitest'
import { fold, foldedString } from '../../../src/core/fold.ts'
import { split } from '../../../src/core/sentences.ts'
import { hashWord, tokenize } from '../../../src/core/tokens.ts'

const abbreviations = new Set(['mr', 'etc', 'g', 'т.е', 'sra'].map(word => hashWord(foldedString(word))))
const sentences = (text: string): string[] => {
  const folded = fold(text)
  return split(text, folded, tokenize(folded), abbreviations).map(({ start, end }) => text.slice(start, end))
}

describe('split', () => {
  it.each([
    ['One. Two! Three? Four… Five', ['One.', 'Two!', 'Three?', 'Four…', 'Five']],
    ['Dear Mr. Smith, come at 5. We wait.', ['Dear Mr. Smith, come at 5. We wait.']],
    ['Il coûte 1.500,50 € net. Merci', ['Il coûte 1.500,50 € net.', 'Merci']],
    ['am 28. März. Danke', ['am 28. März.', 'Danke']],
    ['See a.b.example/x. Then go', ['See a.b.example/x. Then go']],
    ['Hi Anna,\nthanks\n\nBob', ['Hi Anna', 'thanks', 'Bob']],
    ['He said "stop." Then left', ['He said "stop."', 'Then left']],
    ['ПРИВЕТ!Как дела', ['ПРИВЕТ!', 'Как дела']],
    ['You idiot.We never pay.See Node.JS, example.com', ['You idiot.', 'We never pay.', 'See Node.JS, example.com']],
    ['Para la Sra.María hoy', ['Para la Sra.María hoy']],
    [
      'Demain à 8 h, réunion à 9 h. Vous venez avec J. Weber',
      ['Demain à 8 h, réunion à 9 h.', 'Vous venez avec J. Weber'],
    ],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('goes on over a line that a mail program wrapped', () => {
    const wrapped = 'we would be very glad to see the first version of the whole\nbrochure before the end of next week'
    expect(sentences(wrapped)).toEqual([wrapped])
  })

  it('ends at short lines without full stops', () => {
    expect(sentences('logo is fine\ncan you do the flyer\nthx')).toEqual([
      'logo is fine',
      'can you do the flyer',
      'thx',
    ])
  })

  it('parts a torrent of words at a comma', () => {
    const torrent = Array.from({ length: 40 }, (_, i) => `and then we said number${i},`).join(' ')
    for (const sentence of sentences(torrent)) expect(sentence.split(' ').length).toBeLessThanOrEqual(90)
  })
})
