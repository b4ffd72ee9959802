import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/core/fold.ts'
import { makeKindly } from '../../../src/core/kindly.ts'
import { openPack, parsePack } from '../../../src/core/pack.ts'
import { readText } from '../../../src/core/reading.ts'
import { tokenize } from '../../../src/core/tokens.ts'
import { readPack } from '../../../src/training/languages.ts'

const pack = openPack(parsePack(readPack('en')))

/** By sentence, the categories that its words do not show. */
const quietedIn = (text: string): string[][] => {
  const folded = fold(text)
  const reading = readText(text, folded, tokenize(folded), pack)
  const kindly = makeKindly(reading)
  return reading.sentences.map((_, index) => [...kindly(index)].sort())
}

describe('what is kindly meant', () => {
  it('is told sentence by sentence', () => {
    expect(quietedIn("Silly me, I sent the old list. Don't you dare work on Sunday. See you on Monday.")).toEqual([
      ['disrespect'],
      ['after_hours_pressure', 'disrespect', 'scope_creep'],
      [],
    ])
  })

  it('is meant as it sounds beside words that say so', () => {
    expect(quietedIn("I'm an idiot for trusting you.")).toEqual([[]])
    expect(quietedIn("Don't even think of working for anyone else.")).toEqual([[]])
  })

  it('may be answered by the next sentence where one asks or cries, and begins in its own', () => {
    expect(quietedIn('Are you kidding me? This is perfect.')[0]).toEqual(['disrespect', 'payment_ambiguity'])
    expect(quietedIn('You are useless! The trailer gave me goosebumps.')[0]).toEqual([])
    expect(quietedIn('Are you kidding me. This is perfect.')[0]).toEqual([])
  })
})
