import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../../src/cli/load-knowledge.ts'
import { countedIn } from '../../../src/core/besides.ts'
import { readRegister } from '../../../src/core/register.ts'
import type { Flag, SupportedLanguage } from '../../../src/core/report.ts'
import { readSalutation } from '../../../src/core/salutation.ts'
import { flagValues, mailValues } from '../../../src/core/values.ts'

const signed = (name: string) => `Guten Tag,\nbis Freitag.\n\n${name}`

describe('a client who is called by title', () => {
  it.each([
    ['de', 'Katrin Weber', 'Frau Weber'],
    ['de', 'Jan-Ole Petersen', 'Herr Petersen'],
    ['fr', 'Aurélie Masson', 'Madame'],
    ['it', 'Marco Bianchi', 'signor Bianchi'],
    ['es', 'Begoña Ansorena', 'señora Ansorena'],
    // who signs with a title tells how to be called
    ['en', 'Mrs. Adaeze Okonkwo', 'Mrs Okonkwo'],
    ['fr', 'Mme Sylvie Garrigues', 'Madame'],
    ['es', 'Sra. Yolanda Ibarra', 'señora Ibarra'],
    ['de', 'Dr. Friederike Thalbach', 'Frau Dr. Thalbach'],
    ['fr', 'Marie-Astrid de Coninck', 'Madame'],
    // who leaves out accents is known all the same
    ['fr', 'Josee Tremblay', 'Madame'],
    // the first name is given to both, or the one word is none
    ['de', 'Kim Weber', undefined],
    ['it', 'Andrea Bianchi', undefined],
    ['es', 'María José Ansorena', undefined],
    ['de', 'Wenzel', undefined],
    // who signs with the first name may be called by it
    ['fr', 'Delphine', 'Delphine'],
  ] as const)('%s: %s', async (language, name, called) => {
    expect(mailValues(signed(name), undefined, 'titled', await loadReplies(language)).client).toBe(called)
  })
})

describe('a client', () => {
  it.each([
    ['en', 'first', 'Mrs. Adaeze Okonkwo', 'Mrs Okonkwo'],
    ['pt', 'first', 'Sra. Maria Souza', 'Maria'],
    ['de', 'full', 'Prof. Dr. Roland Weiss', 'Prof. Dr. Roland Weiss'],
    ['fr', 'titled', 'Marie-Astrid de la Tour', 'Madame'],
  ] as const)('in %s, by a register of %s names: %s', async (language, use, name, called) => {
    expect(mailValues(signed(name), undefined, use, await loadReplies(language)).client).toBe(called)
  })

  it('is not the reader, whom the last words may thank', async () => {
    const text = 'Hi Sam,\nthe draft is fine.\nThanks for everything, Sam'
    const reader = readSalutation(text)?.name
    expect(mailValues(text, undefined, 'first', await loadReplies('en'), reader).client).toBeUndefined()
  })
})

describe('the sum of a flag', () => {
  const text = 'Invoice no. 2031 came. The poster costs £90. We pay the £450 some day.'
  const flagOn = (quote: string): Flag => {
    const start = text.indexOf(quote)
    return {
      id: 'x/late_payment',
      category: 'payment_ambiguity',
      sign: 'late_payment',
      severity: 2,
      confidence: 1,
      language: 'en' satisfies SupportedLanguage,
      quotes: [{ messageId: 'x', start, end: start + quote.length, quote }],
    }
  }

  it('is the one in the telling words; the invoice may stand elsewhere', async () => {
    const { sum, invoice } = flagValues(flagOn('We pay the £450 some day.'), text, await loadReplies('en'))
    expect([sum, invoice]).toEqual(['£450', '2031'])
  })

  it('is none where the telling words name none', async () => {
    expect(flagValues(flagOn('Invoice no. 2031 came.'), text, await loadReplies('en')).sum).toBeUndefined()
  })
})

describe('the time of a flag', () => {
  const timeOf = async (language: SupportedLanguage, sign: Flag['sign'], quote: string) =>
    flagValues(
      {
        id: `x/${sign}`,
        category: 'after_hours_pressure',
        sign,
        severity: 2,
        confidence: 1,
        language,
        quotes: [{ messageId: 'x', start: 0, end: quote.length, quote }],
      },
      quote,
      await loadReplies(language),
    ).when

  it.each([
    ['en', 'unrealistic_deadline', 'We need all of it tonight.', 'tonight'],
    ['en', 'off_hours_work', 'Tonight, please. Yes, tonight.', 'tonight'],
    // of two times the one with a word for "by" is the deadline
    [
      'de',
      'unrealistic_deadline',
      'Können Sie den Text bis morgen setzen? Das Papier kommt heute Abend.',
      'bis morgen',
    ],
    ['it', 'unrealistic_deadline', 'Sessanta pagine entro mercoledì, e oggi è lunedì.', 'entro mercoledì'],
    ['es', 'unrealistic_deadline', 'Lo espero hoy antes de medianoche.', 'hoy antes de medianoche'],
    // what the client wrote without accents is not repeated so
    ['pt', 'unrealistic_deadline', 'Preciso do filme inteiro ate amanha.', 'até amanhã'],
    ['es', 'off_hours_work', 'Te llamo el sabado por la manana.', 'el sábado por la mañana'],
    // nobody can tell which of them is meant
    ['en', 'unrealistic_deadline', 'They sign this evening, so check it this afternoon.', undefined],
    ['pt', 'off_hours_work', 'Para segunda, então no domingo você faz.', undefined],
  ] as const)('%s, %s: %s', async (language, sign, quote, when) => {
    expect(await timeOf(language, sign, quote)).toBe(when)
  })
})

describe('what a text counts', () => {
  it.each([
    ['en', 'Please print all 9 posters and 3 videos on Monday.', 'the 9 posters and the 3 videos'],
    ['en', 'The catalogue has 60 pages.', 'the 60 pages'],
    ['de', 'Die 9 Banner bis Freitag, bitte.', 'die 9 Banner'],
    ['fr', 'Il faut les 40 pages pour demain.', 'les 40 pages'],
    ['es', 'Las 30 fotos para mañana.', 'las 30 fotos'],
    ['pt', 'As 30 fotos até amanhã.', 'as 30 fotos'],
    ['it', 'Le 30 foto per domani.', 'le 30 foto'],
    // a number of something else, or of one thing
    ['en', 'On page 5 photos are missing, at 9.30 photos too.', undefined],
    ['en', 'We need the posters, and 1 photo.', undefined],
    // what is counted takes other endings in Russian
    ['ru', 'Нужно 9 плакатов к пятнице.', undefined],
  ] as const)('%s: %s', async (language, text, counted) => {
    expect(countedIn(text, (await loadReplies(language)).besides, language)).toBe(counted)
  })
})

describe('the register', () => {
  it.each([
    ['Hallo Jan,\n\ndie Texte bitte bis Freitag.\n\nGruß\nEva', 'du'],
    ['Hallo Anja, Ihre 540 Euro sind auf dem Weg. Danke Ihnen!\nRainer', 'sie'],
    ['Hallo Herr Graf,\n\ndie Texte bitte bis Freitag.\n\nGruß\nEva Brandt', 'sie'],
  ])('of %s', async (text, id) => {
    expect(readRegister(text, (await loadReplies('de')).registers, readSalutation(text)).id).toBe(id)
  })
})
