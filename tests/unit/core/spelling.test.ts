import { describe, expect, it } from 'vitest'
import { spelledAs } from '../../../src/core/spelling.ts'

describe('the spelling of a reply', () => {
  it('is without ß for a client who writes as in Switzerland', () => {
    expect(spelledAs('Guten Tag\nPasst so.\nFreundliche Grüsse', 'de', 'Freundliche Grüße')).toBe('Freundliche Grüsse')
  })

  it.each([
    ['de', 'Passt so.\nViele Grüße'],
    ['de', 'Liebe Grüsse, und schließ bitte ab'],
    ['de', 'Das Wasser ist nass.'],
    ['en', 'Grüsse from Basel'],
  ] as const)('stays as it is: %s, %j', (language, mail) => {
    expect(spelledAs(mail, language, 'Freundliche Grüße')).toBe('Freundliche Grüße')
  })
})
