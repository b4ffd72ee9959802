import { describe, expect, it } from 'vitest'
import { readSalutation } from '../../../src/core/salutation.ts'

describe('salutation', () => {
  it.each([
    ['Hi Hannah,\n\nthe sketch is fine.', 'Hannah'],
    ['Hey Marcus - quick one', 'Marcus'],
    ['Howya Ciarán,\n\nThe gate is lovely.', 'Ciarán'],
    ['Good morning Priya!', 'Priya'],
    ['Bonjour Anne-Claire,', 'Anne-Claire'],
    ['Hola, Rubén:', 'Rubén'],
    ['Hola, Mira:', 'Mira'],
    ['Привет! Оля, это по сайту.', 'Оля'],
    ['Здравствуйте, Марина Сергеевна!', 'Марина'],
    ['Bom dia, Ana! Tudo bem?', 'Ana'],
    ['Hola Rubén:', 'Rubén'],
    ['Ольга, добрый день!', 'Ольга'],
    ['Уважаемая Марина Сергеевна!', 'Марина'],
    ['Liebe Lea,', 'Lea'],
    ['Паш, привет!', undefined],
    ['Игорь, добрый день!', 'Игорь'],
    ['Сергей, день добрый.', 'Сергей'],
    ['Оля, здравствуйте)', 'Оля'],
    ['Oii Bruno!!', 'Bruno'],
    ['Boa tarde, tudo bem?', undefined],
    ['Oiii Samira, tudo certo?', 'Samira'],
    ['Seas Dominik,', 'Dominik'],
    ['Jake,\n\nthe logo is fine.', 'Jake'],
  ])('%s', (text, name) => {
    expect(readSalutation(text)?.name).toBe(name)
  })

  it.each([
    ['Sehr geehrter Herr Brandt,', 'Brandt'],
    ['Dear Ms Okafor,', 'Okafor'],
    ['Bonjour Monsieur Lefèvre,', 'Lefèvre'],
    ['Gentile dottor Conti,', 'Conti'],
  ])('a title tells a family name, and no first name: %s', (text, family) => {
    expect(readSalutation(text)).toEqual({ byFirstName: false, family })
  })

  it.each([
    ['Gentile Ragioniera,', false],
    ['Gentile Geometra, il disegno è arrivato.', false],
    ['Sehr geehrte Frau Architektin,', false],
    ['Estimada Licenciada,', false],
    ['Hi Mate,', true],
    ['Ciao Bella,', true],
    ['Hola Guapa,', true],
    ['Liebe Nachbarin,', true],
    ['Oi Moça,', true],
    ['Привет, Красавица!', true],
    ['Salut Poulette,', true],
  ])('a trade or a pet name is none to sign with: %s', (text, byFirstName) => {
    expect(readSalutation(text)).toEqual({ byFirstName })
  })

  it.each([
    'Hi all,',
    'Hello team,',
    'Grüß Gott,',
    'Bonsoir Mesdames,',
    'Joyeux Noël,',
    'Bonjour à tous,',
    'Invoice 2031 is attached.',
    'Novak, this is not good.',
    'Berlin',
    'Berlin,',
    'Payment – again!',
    'Привет!! Это Настя, мы виделись на ярмарке',
    'Ciao! Sono Katia, quella del vestito',
    'Привет! Слушай, есть один вопрос.',
    '¡Hola! Mira, te cuento.',
    'Oi! Então, sobre o site.',
    'Hi! Kurze Frage, geht das?',
    'Urgente, mi serve il logo',
    'Rechnung, und zwar schnell.',
    `Hi a${'('.repeat(100_000)}x,\nthe logo is fine.`,
    'Thanks, Jake,\nthe logo is fine.',
    '',
    '\n\n',
  ])('names nobody: %j', text => {
    expect(readSalutation(text)?.name).toBeUndefined()
  })
})
