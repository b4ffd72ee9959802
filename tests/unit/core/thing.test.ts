import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../../src/cli/load-knowledge.ts'
import type { SupportedLanguage } from '../../../src/core/report.ts'
import { thingIn } from '../../../src/core/thing.ts'

const thing = async (language: SupportedLanguage, quote: string) =>
  thingIn([{ messageId: '1', start: 0, end: quote.length, quote }], await loadReplies(language))

describe('the thing that is asked for', () => {
  it.each<[SupportedLanguage, string, string | undefined]>([
    ['en', 'While you are at it, add two versions for Grand Rapids too.', 'two versions for Grand Rapids'],
    ['en', 'It is only a blog.', 'a blog'],
    ['en', 'Shop, please.', undefined],
    ['en', 'You should be quicker.', undefined],
    ['fr', 'Tu peux me sortir trois versions pour Instagram ?', 'trois versions pour Instagram'],
    ['de', 'Machen Sie gleich noch die Einladungskarten mit.', 'noch die Einladungskarten'],
    ['it', 'Mi aggiungi il calendario per le prenotazioni?', 'il calendario per le prenotazioni'],
    ['ru', 'Сделайте заодно три страницы для каталога.', 'три страницы для каталога'],
  ])('%s: %s', async (language, quote, expected) => {
    expect(await thing(language, quote)).toBe(expected)
  })
})
