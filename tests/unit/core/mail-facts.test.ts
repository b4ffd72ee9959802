import { describe, expect, it } from 'vitest'
import { invoiceIn, sumIn } from '../../../src/core/mail-facts.ts'

describe('sums', () => {
  it.each([
    ['That is €450 in all.', '€450'],
    ['Das macht 1.250,00 € netto', '1.250,00 €'],
    ['Сумма 45 000 руб. к оплате', '45 000 руб'],
    ['R$ 3.500,00 no total', 'R$ 3.500,00'],
    ['CHF 2\u2019300 wie besprochen', 'CHF 2\u2019300'],
    ['200 dollars', '200 dollars'],
    ['item 4, £600 for it', '£600'],
    ['₦85,000 a month', '₦85,000'],
  ])('%s', (text, sum) => {
    expect(sumIn(text)).toBe(sum)
  })

  it('names none where there are two', () => {
    expect(sumIn('€400 or €500?')).toBeUndefined()
  })

  it('takes no number without a currency', () => {
    expect(sumIn('Call 45 000 at 10:30')).toBeUndefined()
  })
})

describe('invoices', () => {
  it.each([
    ['your invoice no. 2031 is', '2031'],
    ['Rechnung Nr. R-2026/17 kam', 'R-2026/17'],
    ['la facture n° 2026-118', '2026-118'],
    ['Счёт № 45 получили', '45'],
  ])('%s', (text, number) => {
    expect(invoiceIn(text)).toBe(number)
  })

  it.each(['invoice for the website', 'the invoice from 2025', 'invoices in March'])('finds none in "%s"', text => {
    expect(invoiceIn(text)).toBeUndefined()
  })
})
