// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { afterEach, describe, expect, test } from 'vitest'
import messages from '../../../public/_locales/en/messages.json'
import { languages, steps } from '../../../src/core/report.ts'
import { categories, signIds } from '../../../src/core/signs.ts'
import { say, saySure, underscored } from '../../../src/ui/words.ts'
import { fake } from '../../fake-browser.ts'

afterEach(fake.reset)

describe('the words of the interface', () => {
  test('name every sign, category, step and language', () => {
    const wanted = [
      ...signIds.flatMap(sign => [`sign_${sign}`, `why_${sign}`]),
      ...categories.map(category => `category_${category}`),
      ...steps.map(step => `step_${step}`),
      ...languages.map(language => `language_${language}`),
    ]
    expect(wanted.filter(key => !(key in messages))).toEqual([])
  })

  test('are there wherever a page says them', () => {
    const sources = import.meta.glob<string>('../../../src/{ui,popup,options,welcome}/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const said = Object.values(sources).flatMap(source => [
      ...[...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key = '']) => new RegExp(`^${key}$`)),
      ...[...source.matchAll(/\bsay\(\s*`([^`]+)`/g)].map(
        ([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '\\w+')}$`),
      ),
    ])
    expect(said.length).toBeGreaterThan(120)
    expect(said.filter(key => !Object.keys(messages).some(known => key.test(known)))).toEqual([])
  })

  test('say why in one sentence', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      if (/^(step_)?why_/.test(key)) expect(message, key).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  test('take their placeholders', () => {
    expect(say('from_sender', 'Anna $1')).toBe('From Anna $1')
    expect(say('error_number', '1', '100')).toBe('A number from 1 to 100, please.')
  })

  test.each([
    [0.93, 'almost certain (93%)'],
    [0.8, 'quite sure (80%)'],
    [0.61, 'likely (61%)'],
    [0.3, 'possible (30%)'],
  ])('say how sure %d is', (confidence, words) => expect(saySure(confidence)).toBe(words))

  test('know no hyphen in their keys', () => {
    expect(underscored('giving-away-more')).toBe('giving_away_more')
    expect(Object.keys(messages).filter(key => !/^[a-z0-9_]+$/.test(key))).toEqual([])
  })
})
