import { describe, expect, test } from 'vitest'
import { cutText } from '../../../src/webmail/index.ts'

/** What must be left of every mail of this table, whatever stands under it. */
const own = 'Please send the three banners by Sunday night.'
const bait = 'You are useless and you will work for free.'

/** Lines that mail programs put above what they quote, by program and language. */
const attributions: readonly (readonly [string, string])[] = [
  ['Gmail en', 'On Wed, Apr 30, 2025 at 3:19 PM Anna Smith <anna@client.example> wrote:'],
  ['Gmail en, narrow space', 'On Wed, Apr 30, 2025 at 3:19\u202fPM Anna Smith <anna@client.example> wrote:'],
  ['Gmail en, two lines', 'On Wed, Apr 30, 2025 at 3:19 PM Anna Smith <anna@client.example>\nwrote:'],
  [
    'Gmail en, torn date',
    'On Wed, Apr 30, 2025 at 3:19 PM Anna Maria Katharina Smith-Winterbottom\n<anna@client.example> wrote:',
  ],
  ['Gmail en-GB', 'On Wed, 30 Apr 2025 at 15:19, Anna Smith <anna@client.example> wrote:'],
  ['Gmail fr', 'Le mer. 30 avr. 2025 à 15:19, Anna Smith <anna@client.example> a écrit :'],
  ['Gmail fr, no-break space', 'Le mer. 30 avr. 2025 à 15:19, Anna Smith <anna@client.example> a écrit\u00a0:'],
  ['Gmail ru', 'ср, 30 апр. 2025 г. в 15:19, Анна Смит <anna@client.example>:'],
  ['Gmail de', 'Am Mi., 30. Apr. 2025 um 15:19 Uhr schrieb Anna Smith <anna@client.example>:'],
  ['Gmail es', 'El mié, 30 abr 2025 a las 15:19, Anna Smith (<anna@client.example>) escribió:'],
  ['Gmail it', 'Il giorno mer 30 apr 2025 alle ore 15:19 Anna Smith <anna@client.example> ha scritto:'],
  ['Gmail pt-BR', 'Em qua., 30 de abr. de 2025 às 15:19, Anna Smith <anna@client.example> escreveu:'],
  ['Gmail pt-PT', 'Anna Smith <anna@client.example> escreveu (quarta, 30/04/2025 à(s) 15:19):'],
  ['Gmail nl', 'Op wo 30 apr 2025 om 15:19 schreef Anna Smith <anna@client.example>:'],
  ['Gmail pl', 'śr., 30 kwi 2025 o 15:19 Anna Smith <anna@client.example> napisał(a):'],
  ['Gmail uk', 'ср, 30 квіт. 2025 р. о 15:19 Анна Сміт <anna@client.example> пише:'],
  ['Gmail sv', 'Den ons 30 apr. 2025 kl 15:19 skrev Anna Smith <anna@client.example>:'],
  ['Gmail cs', 'st 30. 4. 2025 v 15:19 odesílatel Anna Smith <anna@client.example> napsal:'],
  ['Gmail tr', 'Anna Smith <anna@client.example>, 30 Nis 2025 Çar, 15:19 tarihinde şunu yazdı:'],
  ['Gmail zh', 'Anna Smith <anna@client.example> 于2025年4月30日周三 15:19写道：'],
  [
    'Gmail he',
    '\u202bבתאריך יום ד׳, 30 באפר׳ 2025 ב-15:19 מאת \u202aAnna Smith\u202c\u200f <\u202aanna@client.example\u202c\u200f>:\u202c',
  ],
  ['Apple Mail en', 'On 30 Apr 2025, at 15:19, Anna Smith <anna@client.example> wrote:'],
  ['Apple Mail fr', 'Le 30 avr. 2025 à 15:19, Anna Smith <anna@client.example> a écrit :'],
  ['Apple Mail de', 'Am 30.04.2025 um 15:19 schrieb Anna Smith <anna@client.example>:'],
  ['Apple Mail ru', '30 апр. 2025 г., в 15:19, Анна Смит <anna@client.example> написал(а):'],
  ['Apple Mail it', 'Il giorno 30 apr 2025, alle ore 15:19, Anna Smith <anna@client.example> ha scritto:'],
  ['Thunderbird en', 'On 30/04/2025 15:19, Anna Smith wrote:'],
  ['Thunderbird fr', 'Le 30/04/2025 à 15:19, Anna Smith a écrit :'],
  ['Thunderbird de', 'Am 30.04.2025 um 15:19 schrieb Anna Smith:'],
  ['Thunderbird ru', '30.04.2025 15:19, Анна Смит пишет:'],
  ['Thunderbird es', 'El 30/04/2025 a las 15:19, Anna Smith escribió:'],
  ['Thunderbird it', 'Il 30/04/2025 15:19, Anna Smith ha scritto:'],
  ['Thunderbird pt', 'Em 30/04/2025 15:19, Anna Smith escreveu:'],
  ['Thunderbird nl', 'Op 30-04-2025 om 15:19 schreef Anna Smith:'],
  ['Thunderbird pl', 'W dniu 30.04.2025 o 15:19, Anna Smith pisze:'],
  ['Yandex', '30.04.2025, 15:19, "Анна Смит" <anna@client.example>:'],
  ['Mail.ru', 'Среда, 30 апреля 2025, 15:19 +03:00 от Анна Смит <anna@client.example>:'],
  ['Proton', 'On Wednesday, April 30th, 2025 at 3:19 PM, Anna Smith <anna@client.example> wrote:'],
]

/** Blocks of header lines and separators after which everything is quoted. */
const headers: readonly (readonly [string, string])[] = [
  [
    'Outlook en',
    'From: Anna Smith <anna@client.example>\nSent: Wednesday, April 30, 2025 3:19 PM\nTo: Leo Roux <leo@studio.example>\nSubject: RE: Banners',
  ],
  [
    'Outlook en, underscores',
    '________________________________\nFrom: Anna Smith <anna@client.example>\nSent: Wednesday, April 30, 2025 3:19 PM\nTo: Leo Roux\nSubject: RE: Banners',
  ],
  ['Outlook en, no address', 'From: Anna Smith\nSent: 30 April 2025 15:19\nTo: Leo Roux\nSubject: RE: Banners'],
  [
    'Outlook en, original message',
    '-----Original Message-----\nFrom: Anna Smith [mailto:anna@client.example]\nSent: Wednesday, April 30, 2025 3:19 PM\nTo: Leo Roux\nSubject: RE: Banners',
  ],
  [
    'Outlook fr',
    'De : Anna Smith <anna@client.example>\nEnvoyé : mercredi 30 avril 2025 15:19\nÀ : Leo Roux <leo@studio.example>\nObjet : RE: Bannières',
  ],
  [
    'Outlook fr, message d’origine',
    "-----Message d'origine-----\nDe : Anna Smith\nEnvoyé : mercredi 30 avril 2025 15:19\nÀ : Leo Roux\nObjet : RE: Bannières",
  ],
  [
    'Outlook de',
    'Von: Anna Smith <anna@client.example>\nGesendet: Mittwoch, 30. April 2025 15:19\nAn: Leo Roux <leo@studio.example>\nBetreff: AW: Banner',
  ],
  [
    'Outlook es',
    'De: Anna Smith <anna@client.example>\nEnviado el: miércoles, 30 de abril de 2025 15:19\nPara: Leo Roux <leo@studio.example>\nAsunto: RE: Banners',
  ],
  [
    'Outlook it',
    'Da: Anna Smith <anna@client.example>\nInviato: mercoledì 30 aprile 2025 15:19\nA: Leo Roux <leo@studio.example>\nOggetto: R: Banner',
  ],
  [
    'Outlook pt',
    'De: Anna Smith <anna@client.example>\nEnviado: quarta-feira, 30 de abril de 2025 15:19\nPara: Leo Roux <leo@studio.example>\nAssunto: RE: Banners',
  ],
  [
    'Outlook ru',
    'От: Анна Смит <anna@client.example>\nОтправлено: 30 апреля 2025 г. 15:19\nКому: Лео Ру <leo@studio.example>\nТема: RE: Баннеры',
  ],
  [
    'Outlook nl',
    'Van: Anna Smith <anna@client.example>\nVerzonden: woensdag 30 april 2025 15:19\nAan: Leo Roux\nOnderwerp: RE: Banners',
  ],
  [
    'Outlook pl',
    'Od: Anna Smith <anna@client.example>\nWysłano: środa, 30 kwietnia 2025 15:19\nDo: Leo Roux\nTemat: RE: Banery',
  ],
  [
    'bold in plain text',
    '*From:* Anna Smith <anna@client.example>\n*Sent:* Wednesday, April 30, 2025 3:19 PM\n*To:* Leo Roux\n*Subject:* RE: Banners',
  ],
  [
    'Apple Mail with its own order',
    'From: Anna Smith <anna@client.example>\nSubject: RE: Banners\nDate: 30 April 2025 at 15:19:00 CEST\nTo: Leo Roux <leo@studio.example>',
  ],
  [
    'Outlook with Cc and importance',
    'From: Anna Smith <anna@client.example>\nSent: Wednesday, April 30, 2025 3:19 PM\nTo: Leo Roux\nCc: Max <max@client.example>\nSubject: RE: Banners\nImportance: High',
  ],
  [
    'Gmail forward',
    '---------- Forwarded message ---------\nFrom: Anna Smith <anna@client.example>\nDate: Wed, Apr 30, 2025 at 3:19 PM\nSubject: Banners\nTo: Leo Roux <leo@studio.example>',
  ],
  [
    'Gmail forward ru',
    '---------- Пересылаемое сообщение ---------\nОт: Анна Смит <anna@client.example>\nДата: ср, 30 апр. 2025 г. в 15:19\nТема: Баннеры\nКому: <leo@studio.example>',
  ],
]

describe('what stands under an attribution is not the writer’s', () => {
  test.each(attributions)('%s, with quote signs', (_, line) => {
    expect(cutText(`${own}\n\n${line}\n\n> ${bait}\n>\n> Anna\n`)).toBe(own)
  })

  test.each(attributions)('%s, without quote signs', (_, line) => {
    expect(cutText(`${own}\n\n${line}\n\n${bait}\n\nAnna\n`)).toBe(own)
  })

  test.each(attributions)('%s, with an answer below', (_, line) => {
    expect(cutText(`${line}\n\n> ${bait}\n> Anna\n\n${own}`)).toBe(own)
  })

  test.each(headers)('header block of %s', (_, block) => {
    expect(cutText(`${own}\n\n${block}\n\n${bait}\n`)).toBe(own)
  })
})

describe('answers between quoted lines are kept', () => {
  test('one after each question', () => {
    const mail = `Hi Leo,

On 30/04/2025 15:19, Leo Roux wrote:
> Which size do you need?
1200 by 600, and a square one while you're at it.
> When do you need it?
Tonight.

Best, Anna`
    expect(cutText(mail)).toBe("Hi Leo,\n1200 by 600, and a square one while you're at it.\nTonight.\nBest, Anna")
  })

  test('deeper quotes are quotes too', () => {
    expect(cutText(`>> ${bait}\n> > ${bait}\n> And this.\n\n${own}`)).toBe(own)
  })
})

describe('sentences of the mail that look like marks stay', () => {
  test.each([
    ['en, somebody wrote', 'My boss wrote:\n"We will not pay for this."\nSo here we are.'],
    ['en, a day without a time', 'On Monday the printer wrote:\n"The file is broken."\nCan you look at it?'],
    ['en, the reader wrote', 'On 3 May 2026 at 10:12 you wrote:\nthe logo would be ready on Friday.\nIt is Sunday.'],
    ['en, a list after a date', 'What we need on 12 May at 10:00:\nthe logo\nthe banner'],
    ['fr, le client a écrit', 'Le client a écrit :\n« On ne paie pas les maquettes. »\nQu’en pensez-vous ?'],
    [
      'fr, vous avez écrit',
      'Le 3 mai 2026 à 10:12 vous avez écrit :\nle logo sera prêt vendredi.\nNous sommes dimanche.',
    ],
    ['de, der Kunde schrieb', 'Der Kunde schrieb:\n„Das zahlen wir nicht.“\nWas nun?'],
    ['de, Sie schrieben', 'Am 3.5.2026 um 10:12 schrieben Sie:\nDas Logo kommt am Freitag.\nHeute ist Sonntag.'],
    ['es, el cliente escribió', 'El cliente escribió:\n«No vamos a pagar eso.»\n¿Qué hacemos?'],
    ['it, il cliente ha scritto', 'Il cliente ha scritto:\n«Non paghiamo le bozze.»\nChe facciamo?'],
    ['pt, o cliente escreveu', 'O cliente escreveu:\n“Não pagamos por isso.”\nE agora?'],
    ['ru, клиент написал', 'Клиент написал:\n«За макет мы не платим.»\nЧто делаем?'],
    ['ru, вы написали', '3 мая 2026 в 10:12 вы написали:\nлоготип будет в пятницу.\nСегодня воскресенье.'],
    ['a journey', 'From: Paris\nTo: Lyon\nDate: 12 May\nPlease book it for me.'],
    ['a Spanish journey', 'De: Madrid\nA: Sevilla\nFecha: 12 de mayo a las 10:00\nResérvalo tú.'],
    ['a card', 'From: Mum\nTo: Leo\nHappy birthday on the card, please.'],
    ['a brief with fields', 'Subject: the fair\nFormat: A1\nDate: 12 May\nPlease design it.'],
    ['a title between dashes', '----- Deliverables -----\nLogo: 3 versions\nDate: 12 May\nAll for the same price.'],
    ['a rule', '____________________________________\nPart two\nAlso make a flyer.'],
    ['to and from in prose', 'To: be honest I expected more.\nFrom: a professional.\nSubject: closed.'],
    [
      'a divider of two dashes',
      `Part one\n--\n${Array.from({ length: 40 }, (_, n) => `Point ${n} of the brief.`).join('\n')}`,
    ],
  ])('%s', (_, mail) => {
    expect(cutText(mail)).toBe(mail)
  })
})

describe('a pure forward', () => {
  test.each(headers.filter(([name]) => /forward|en$/.test(name)))('is its own text: %s', (_, block) => {
    expect(cutText(`${block}\n\n${own}\n\nAnna\n`)).toBe(`${own}\nAnna`)
  })

  test('Apple Mail, in quote signs', () => {
    const mail = `Début du message réexpédié :

> De: Anna Smith <anna@client.example>
> Objet: Bannières
> Date: 30 avril 2025 à 15:19:00 UTC+2
> À: Leo Roux <leo@studio.example>
>
> ${own}
`
    expect(cutText(mail)).toBe(own)
  })

  test('of a forward reads the first mail only', () => {
    const [, header] = headers[0]!
    expect(cutText(`${header}\n\n${own}\n\n${header}\n\n${bait}`)).toBe(own)
  })

  test('with a word above is that word', () => {
    expect(cutText(`FYI\n\n${headers[0]![1]}\n\n${bait}`)).toBe('FYI')
  })
})
