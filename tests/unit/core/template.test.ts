import { describe, expect, it } from 'vitest'
import { fill } from '../../../src/core/template.ts'

describe('fill', () => {
  it.each([
    ['Invoice[ {invoice}] is due.', {}, 'Invoice is due.'],
    ['Invoice[ {invoice}] is due.', { invoice: '12' }, 'Invoice 12 is due.'],
    ['It is due [within {payment_days} days|as agreed].', {}, 'It is due as agreed.'],
    ['It is due [within {payment_days} days|as agreed].', { payment_days: '14' }, 'It is due within 14 days.'],
    ['[a {x} [and {y}]|none]', { x: '1' }, 'a 1'],
    ['[a {x} [and {y}]|none]', { x: '1', y: '2' }, 'a 1 and 2'],
    ['[a {x} [and {y}]|none]', { y: '2' }, 'none'],
    ['{{vous: Pouvez-vous | tu: Peux-tu}} confirmer ?', {}, 'Peux-tu confirmer ?'],
    ['{{vous: Dites | tu: Dis}}-moi[, {client}|].', {}, 'Dis-moi.'],
    ['By {when}.', { when: '8 a.m.' }, 'By 8 a.m.'],
    ['{It} …', { it: 'the texts' }, 'The texts …'],
  ])('%s with %j', (template, values, expected) => {
    expect(fill(template, values, 'tu')).toBe(expected)
  })

  it('gives nothing rather than a hole', () => {
    expect(fill('It costs {sum}.', {}, 'tu')).toBeUndefined()
  })

  it('takes words of a mail as words, whatever they hold', () => {
    expect(fill('You write “[{quote}|]”.', { quote: 'pay [now] {sum} {{tu: x}} | <b>' }, 'tu')).toBe(
      'You write “pay now sum tu: x <b>”.',
    )
  })
})
