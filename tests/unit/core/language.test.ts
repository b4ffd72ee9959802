import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../src/cli/load-knowledge.ts'
import { fold } from '../../../src/core/fold.ts'
import { detectLanguage } from '../../../src/core/language.ts'
import { tokenize } from '../../../src/core/tokens.ts'

const { languages } = loadKnowledge()
const detect = (text: string) => {
  const folded = fold(text)
  return detectLanguage(languages, text, folded, tokenize(folded))
}

// Written for this test: four words and a few more, none of them in a corpus.
const samples: Readonly<Record<string, readonly string[]>> = {
  en: ['Please call the printer', 'Our garden needs water', 'She found both keys', 'nobody told me that'],
  fr: ['Le chat dort encore', 'Nous partons très tôt', 'Cette porte ferme mal', 'elle aime bien chanter'],
  ru: ['Собака спит на диване', 'Мы поедем туда летом', 'Дверь плохо закрывается', 'она любит петь песни'],
  es: [
    'El perro duerme mucho',
    'Nosotros salimos muy temprano',
    'Esta puerta cierra mal',
    'ella quiere cantar siempre',
  ],
  de: ['Der Hund schläft noch', 'Wir fahren sehr früh', 'Diese Tür klemmt wieder', 'sie singt gerne lieder'],
  it: ['Il cane dorme ancora', 'Noi partiamo molto presto', 'Questa porta chiude male', 'lei canta sempre volentieri'],
  pt: ['O cachorro dorme muito', 'Nós saímos muito cedo', 'Esta porta fecha mal', 'ela gosta de cantar'],
  nl: ['De hond slaapt nog', 'Wij vertrekken heel vroeg', 'Deze deur sluit slecht', 'zij zingt graag liedjes'],
  pl: [
    'Pies jeszcze śpi smacznie',
    'Wyjeżdżamy bardzo wcześnie rano',
    'Te drzwi źle się zamykają',
    'ona bardzo lubi śpiewać',
  ],
  uk: ['Собака ще спить міцно', 'Ми виїжджаємо дуже рано', 'Ці двері погано зачиняються', 'вона дуже любить співати'],
}

describe('languages', () => {
  it('are told apart on four words, nineteen times in twenty', () => {
    const wrong = Object.entries(samples).flatMap(([language, texts]) =>
      texts.filter(text => detect(text) !== language).map(text => `${language}: ${text} (${detect(text)})`),
    )
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2)
  })

  it.each([
    'Hunden sover fortfarande på soffan och vill inte gå ut i regnet.',
    'Koira nukkuu vielä sohvalla eikä halua lähteä ulos sateeseen.',
    'Köpek hâlâ kanepede uyuyor ve yağmurda dışarı çıkmak istemiyor.',
    'Кучето още спи на дивана и не иска да излиза в дъжда.',
    '犬はまだソファで寝ていて、雨の中へ出たがりません。',
    'Ο σκύλος κοιμάται ακόμα στον καναπέ.',
  ])('knows that it does not know: %s', text => {
    expect(detect(text)).toBeUndefined()
  })

  it('has nothing to say of no words', () => {
    for (const text of ['', '12:30 - 14:00', '😀 👍', '…']) expect(detect(text)).toBeUndefined()
  })
})
