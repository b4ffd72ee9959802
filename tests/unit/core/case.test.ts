import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../../src/cli/load-knowledge.ts'
import { caseOf } from '../../../src/core/case.ts'
import type { Case, Replies } from '../../../src/core/replies.ts'
import type { Flag, Quote, SupportedLanguage } from '../../../src/core/report.ts'

const toned = { warm: 'w', neutral: 'n', firm: 'f' }
const students: Case = { when: ['student*'], ...toned }
const missing: Case = {
  names: { '(text|texts)': 'the texts', 'photo*': 'the photos', 'group photo*': 'the group photos' },
  ...toned,
}

const quoteOf = (quote: string): Quote => ({ messageId: '1', start: 0, end: quote.length, quote })

const flagOf = (first: string, ...others: string[]): Flag => ({
  id: '1',
  category: 'payment_ambiguity',
  sign: 'undervaluing',
  severity: 2,
  confidence: 0.9,
  language: 'en',
  quotes: [quoteOf(first), ...others.map(quoteOf)],
})

const find = async (cases: Case[], quotes: [string, ...string[]], language: SupportedLanguage = 'en') => {
  const replies: Replies = { ...(await loadReplies(language)), language, cases: { undervaluing: cases } }
  return caseOf('undervaluing', flagOf(...quotes), replies)
}

describe('case', () => {
  it('is the first whose words are in a quote', async () => {
    const more: Case = { when: ['half'], ...toned }
    expect((await find([students, more], ['Others do it for half.', 'A student would, too.']))?.shown).toBe(students)
    expect((await find([students, more], ['Others do it for half.']))?.shown).toBe(more)
    expect(await find([students, more], ['That is too dear.'])).toBeUndefined()
  })

  it('is not shown where other words take it back', async () => {
    const unpaid: Case = { ...students, unless: ['for free'] }
    expect((await find([unpaid], ['A student would do it.']))?.shown).toBe(unpaid)
    expect(await find([unpaid], ['A student would do it for free.'])).toBeUndefined()
  })

  it('names what is spoken of, in the order of the text and each once', async () => {
    const shown = await find([missing], ['The photos come some day, the texts too.', 'Forget the photos.'])
    expect(shown?.values).toEqual({ it: 'the photos and the texts', either: 'the photos or the texts' })
  })

  it('names the longer of two that overlap', async () => {
    expect((await find([missing], ['The group photos are late.']))?.values.it).toBe('the group photos')
  })

  it('is not shown by names where none is found, and needs none where words show it', async () => {
    expect(await find([missing], ['The logo comes some day.'])).toBeUndefined()
    const both = { ...missing, when: ['some day'] }
    expect((await find([both], ['It comes some day.']))?.values).toEqual({ it: undefined, either: undefined })
  })

  it('joins as the language does', async () => {
    const testi: Case = { names: { testi: 'i testi', foto: 'le foto' }, ...toned }
    expect((await find([testi], ['testi, foto'], 'it'))?.values).toEqual({
      it: 'i testi e le foto',
      either: 'i testi o le foto',
    })
  })
})
