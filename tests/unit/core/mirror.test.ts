import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../../src/cli/load-knowledge.ts'
import { mirrored } from '../../../src/core/mirror.ts'
import type { SupportedLanguage } from '../../../src/core/report.ts'
import { fill } from '../../../src/core/template.ts'

const filled = (template: string | undefined) =>
  template === undefined ? undefined : fill(template, { client: 'Robin' }, 'neutral')

describe('greeting in kind', () => {
  it.each<[SupportedLanguage, string, string | undefined]>([
    ['fr', 'Salut Julien,\n\nLe montage est top.', 'Salut Robin,'],
    ['de', '\nMoin Lea,\nalles gut?', 'Moin Robin,'],
    ['ru', 'Добрый день, Ольга!', 'Добрый день, Robin!'],
    ['es', 'Hola, Rubén: te escribo', 'Hola, Robin:'],
    ['en', 'The reel is great. Hi from Leeds', undefined],
    ['en', '', undefined],
  ])('%s %j', async (language, mail, greeting) => {
    expect(filled(mirrored(mail, (await loadReplies(language)).greeting.mirror, 'beginning'))).toBe(greeting)
  })
})

describe('closing in kind', () => {
  it.each<[SupportedLanguage, string, string | undefined]>([
    ['fr', 'Bonjour,\nle texte est bien.\n\nBien à vous,\nAnne', 'Bien à vous,'],
    ['de', 'Hallo,\nalles gut?\nLG Jana', 'Liebe Grüße'],
    ['en', 'Cheers for the sketch.', undefined],
    ['en', 'Hi,\none\ntwo\nthree\nfour\n\nCheers,\nMartin', 'Cheers,'],
  ])('%s %j', async (language, mail, closing) => {
    expect(filled(mirrored(mail, (await loadReplies(language)).signoff.mirror, 'end'))).toBe(closing)
  })
})
