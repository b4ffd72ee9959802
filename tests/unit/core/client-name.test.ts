import { describe, expect, it } from 'vitest'
import { readClientName, signatureName } from '../../../src/core/client-name.ts'

describe('the client name', () => {
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
    ['Das wars.\n\nVon Herzen\nSilke Kern', 'Silke Kern'],
    ['Schöne Ferien und bis Mitte August\nEure Gesa', 'Gesa'],
    ['Mit freundlichen Grüßen\nIm Auftrag\nDr. Ansgar Rehbein', 'Dr. Ansgar Rehbein'],
    ['Até sexta.\n\nBjos\nPatrícia', 'Patrícia'],
    ['À lundi.\n\nBises de Namur,\nBénédicte', 'Bénédicte'],
    ['À lundi.\n\nAmicalement,\nVéronique (maman de Lucas)', 'Véronique'],
    ['Até sexta.\n\nMuito obrigada por tudo,\nFilomena Duarte', 'Filomena Duarte'],
    ['Quedo a la espera. Reciba un cordial saludo, Fernando Arrieta', 'Fernando Arrieta'],
    ['Muchas gracias por todo, Isabel Fuenzalida', 'Isabel Fuenzalida'],
    ['À jeudi 17h.\n\nBien à vous,\nFrédéric D.', 'Frédéric'],
    ['Жду макет.\n\nХорошего дня!\nКамила Юсупова, пресс-служба, Ташкент', 'Камила Юсупова'],
    ['See you on Monday.\n\nMrs. Adaeze Okonkwo', 'Mrs. Adaeze Okonkwo'],
    ['The next meeting is in May.\n\nYours sincerely,\nGeoffrey Pallister\nHon. Treasurer', 'Geoffrey Pallister'],
    ['Até segunda.\n\nFalou,\nBeto', 'Beto'],
    ['eilt nich\n\nlg mara', 'Mara'],
    ['See you Tuesday!\n\nxo Marissa', 'Marissa'],
    ['See you Tuesday!\n\nEmma xx', 'Emma'],
    ['See you Tuesday!\n\nBest,\njas x', 'Jas'],
    ['Жду проект.\n\nС уважением,\nпроф. Светлана Кузнецова', 'проф. Светлана Кузнецова'],
    ['à lundi\n\nmerci bien', undefined],
    ['El sábado empezamos.\nUn saludo, Merche\nP. D. Para la pantalla final, algo bonito.', 'Merche'],
    ['Bis Montag.\nmfg Mag. Stefan Prettner', 'Mag. Stefan Prettner'],
    ['Скинь иконки 🙏\nОбнимаю, твоя Юля, «Полка вкусов» 🫶', 'Юля'],
    ['Приходите с детьми.\nСпаси Господи, Тамара', 'Тамара'],
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
    'Hallo,\nwir nehmen sie beide.\n\nVariante Blau, bitte',
    'Hello,\nwhen is it done?\n\nTell me',
    'Hola,\nla web está bien.\nMe hace falta una Landing',
    'Привет,\nжду макет до вечера\nсрочно',
  ])('is not sure of %j', text => {
    expect(signatureName(text)).toBeUndefined()
  })

  const isFirstName = (word: string) => ['Giulia', 'Marco', 'Katharina', 'Lukas'].includes(word)

  it.each([
    ['Bis Sonntag!\n\nBussi\nKatharina & Lukas', 'Katharina & Lukas'],
    ['A domenica!\n\nBella,\nMarco', 'Marco'],
    ['Bis dann.\nLiebe Grüße\nKatharina Fenzl und Lukas Berger', 'Katharina und Lukas'],
    ['a presto\n\nUn abbraccio,\nGiulia e Marco', 'Giulia e Marco'],
    ['schick es wenns fertig ist\n\ngruß marco', 'Marco'],
    ['A presto.\n\nBuon lavoro\nMarco Neri – Hotel Miramare', 'Marco'],
  ])('knows first names in %j', (text, name) => {
    expect(readClientName(text, undefined, isFirstName).firstName).toBe(name)
  })

  it('takes a name from the sender where the mail is not signed, and none from a mailbox', () => {
    const sentBy = (name: string) => readClientName('Hello,\n\nplease see below.', { name, address: '' }).fullName
    expect(sentBy('Anna Schmidt')).toBe('Anna Schmidt')
    for (const name of ['Info', 'No Reply', 'Studio Blau', 'Kundenservice', 'Accounts Payable', 'Отдел Продаж'])
      expect(sentBy(name)).toBeUndefined()
  })

  it.each(['Deine Nachbarin', 'Ваш Заказчик', 'Grüße, Vermieter', 'Los Novios', 'Amica'])(
    'a role is no name: %s',
    signed => {
      expect(signatureName(`Hello,\n\nsee you on Monday.\n\n${signed}`)).toBeUndefined()
    },
  )

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
    ['До связи.\n\nГромов Андрей Петрович', 'Андрей Петрович'],
    ['До связи.\n\nПётр Яковлевич', 'Пётр Яковлевич'],
    ['До связи.\n\nКонстантин', 'Константин'],
    ['До связи.\n\nДёмин', undefined],
    ['До связи.\nПишите Ринату. Проф. Дёмин', undefined],
  ])('tells a patronymic from a family name: %j', (text, name) => {
    expect(readClientName(text).firstName).toBe(name)
  })

  it.each(['Привет, это Тильда сайт сломался', 'Hi, this is Photoshop again'])('introduces nobody in %j', text => {
    expect(readClientName(text, undefined, isFirstName)).toEqual({})
  })

  it('tells titles before a name', () => {
    expect(readClientName('Hi\n\nMrs. Adaeze Okonkwo')).toMatchObject({
      title: { of: 'women', say: 'Mrs' },
      parts: ['Adaeze', 'Okonkwo'],
    })
    expect(readClientName('Hi\n\nProf. Dr. Roland Weiss').rank).toBe('higher')
    expect(readClientName('Hi\n\nDr. Roland Weiss').rank).toBe('doctor')
    expect(readClientName('Hi\n\nJohn Smith Sr.').title).toBeUndefined()
  })

  it('does not call a doctor by the family name alone', () => {
    expect(readClientName('Hi\n\nDr. Ashworth').firstName).toBeUndefined()
  })

  it.each([`Hi\n\n${'. '.repeat(500_000)}x`, `Hi\n\n${'(, '.repeat(300_000)}x`, `${'Best,\n'.repeat(200_000)}x y z`])(
    'is found in no time in a hostile mail',
    text => {
      expect(signatureName(text)).toBeUndefined()
    },
  )
})
