import { describe, expect, it } from 'vitest'
import { invoiceIn, readClientName, signatureName, sumIn } from '../../../src/core/mail-facts.ts'

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

describe('names', () => {
  it.each([
    ['Hi,\nsee you\n\nAnna', 'Anna'],
    ['Bonjour\n\nCordialement,\nAurélie Masson', 'Aurélie Masson'],
    ['Добрый день\n\nПавел', 'Павел'],
    ['Can you start on Monday?\n\nBest, Ravi', 'Ravi'],
    ['He would like them by Sunday. Cheers Chas', 'Chas'],
    ['See you on Friday.\n\nKind regards,\nMelissa Oyelaran\nProgramme Lead', 'Melissa Oyelaran'],
    ['Bis Freitag.\n\nMit freundlichen Grüßen\nJonas Weber\nWeber & Sohn Metallbau\n4020 Linz', 'Jonas Weber'],
    ['À vendredi.\n\nPaul Morin\nMorin Bois', 'Paul Morin'],
    ['À lundi.\n\nBonne journée,\nVéro ✨', 'Véro'],
    ['à lundi\n\nmerci\nwassim', 'Wassim'],
    ['À lundi.\n\nMarie-Paule, pharmacie du Pont', 'Marie-Paule'],
    ['À lundi.\n\nBises de Namur,\nBénédicte', 'Bénédicte'],
    ['À lundi.\n\nAmicalement,\nVéronique (maman de Lucas)', 'Véronique'],
    ['Até sexta.\n\nMuito obrigada por tudo,\nFilomena Duarte', 'Filomena Duarte'],
    ['Quedo a la espera. Reciba un cordial saludo, Fernando Arrieta', 'Fernando Arrieta'],
    ['Muchas gracias por todo, Isabel Fuenzalida', 'Isabel Fuenzalida'],
    ['À jeudi 17h.\n\nBien à vous,\nFrédéric D.', 'Frédéric'],
    ['Жду макет.\n\nХорошего дня!\nКамила Юсупова, пресс-служба, Ташкент', 'Камила Юсупова'],
    ['See you on Monday.\n\nMrs. Adaeze Okonkwo', 'Mrs. Adaeze Okonkwo'],
    ['À bientôt.\n\nMarie-Astrid de Coninck\nRédactrice en chef', 'Marie-Astrid de Coninck'],
  ])('%j', (text, name) => {
    expect(signatureName(text)).toBe(name)
  })

  it.each([
    'Dear Leo,\nsee you.\n\nYours faithfully,\nThe Parish Council\nLagos',
    'Hi,\nthe flyer please\nThanks',
    'one line Anna',
    'Hello\nBest Regards',
    'Hallo\nMit freundlichen Grüßen',
    'See you.\n\nRegards,\nRamblers’ Club Kendal',
    'bis dann\n\nliebe grüße\ndas team',
  ])('is not sure of %j', text => {
    expect(signatureName(text)).toBeUndefined()
  })

  const isFirstName = (word: string) => ['Giulia', 'Marco', 'Katharina', 'Lukas'].includes(word)

  it.each([
    ['Bis Sonntag!\n\nBussi\nKatharina & Lukas', 'Katharina & Lukas'],
    ['a presto\n\nUn abbraccio,\nGiulia e Marco', 'Giulia e Marco'],
    ['schick es wenns fertig ist\n\ngruß marco', 'Marco'],
    ['A presto.\n\nBuon lavoro\nMarco Neri – Hotel Miramare', 'Marco'],
  ])('knows first names in %j', (text, name) => {
    expect(readClientName(text, undefined, isFirstName).firstName).toBe(name)
  })

  it.each([['A presto.\n\nUn saluto,\nVianello & Associati'], ['bis dann\n\ngruß zurück']])(
    'takes no firm and no word for a first name: %j',
    text => {
      expect(readClientName(text, undefined, isFirstName).firstName).toBeUndefined()
    },
  )

  it.each([
    ["coucou Sam !! c'est Inès de la guinguette\n\ntu me dis vite", 'Inès'],
    ['Лён привет)) это Айгерим, ты нас снимала\n\nобнимаю', 'Айгерим'],
  ])('is the one with which a mail begins where none signs it: %j', (text, name) => {
    expect(readClientName(text, undefined, word => word === 'Inès').firstName).toBe(name)
  })

  it.each([
    ['До связи.\n\nВадим Ляшкевич', 'Вадим'],
    ['До связи.\n\nМарина Сергеевна', 'Марина Сергеевна'],
    ['До связи.\n\nВадим Олегович', 'Вадим Олегович'],
  ])('tells a patronymic from a family name: %j', (text, name) => {
    expect(readClientName(text).firstName).toBe(name)
  })

  it('does not call a doctor by the family name alone', () => {
    expect(readClientName('Hi\n\nDr. Ashworth').firstName).toBeUndefined()
  })

  it('is found in no time in a hostile last line', () => {
    expect(signatureName(`Hi\n\n${'. '.repeat(500_000)}x`)).toBeUndefined()
  })
})
