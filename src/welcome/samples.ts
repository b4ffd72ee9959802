import type { SupportedLanguage } from '../core/report.ts'

/** A made-up mail of a client. */
export interface Sample {
  readonly language: SupportedLanguage
  readonly text: string
}

/** One mail in each language besides the one in which the page is written. */
export const samples: readonly Sample[] = [
  {
    language: 'en',
    text: `Hi Anna,

the layout looks good so far, thank you. While you’re at it, please just add a second landing page. It shouldn’t take you more than five minutes.

I need the whole thing by tomorrow morning, so please work on it tonight.

Best,
Martin`,
  },
  {
    language: 'fr',
    text: `Bonjour Anna,

Merci pour la maquette, elle nous plaît beaucoup. Pour le paiement, on verra plus tard, la compta est débordée en ce moment.

Il me faut les trois nouvelles pages pour demain 8 h, débrouillez-vous.

Cordialement,
Marc`,
  },
  {
    language: 'ru',
    text: `Добрый день, Анна!

Макет посмотрели, спасибо. Давайте переделаем всё с нуля, но за те же деньги.

Ответ нужен сегодня до полуночи, в выходные тоже будьте на связи. Оплата будет, когда нам заплатит наш заказчик.

Павел`,
  },
  {
    language: 'es',
    text: `Hola, Anna:

Gracias por la propuesta, nos gusta mucho. El contrato no hace falta, somos como familia. Empieza ya y luego vemos el precio.

Lo necesito todo para mañana a las 8.

Un saludo,
Carmen`,
  },
  {
    language: 'de',
    text: `Hallo Anna,

danke für den Entwurf, er gefällt uns gut. Die dritte Korrekturrunde machen Sie bitte kostenlos, das gehört dazu.

Ich brauche alles bis morgen früh um acht. Mit der Rechnung müssen Sie sich noch gedulden, die Buchhaltung kommt gerade nicht hinterher.

Viele Grüße
Jens`,
  },
  {
    language: 'it',
    text: `Ciao Anna,

grazie della bozza, è molto bella. Il logo lo paghiamo solo se piace al capo.

Mi serve tutto entro domani mattina alle 8, lavoraci stasera.

A presto,
Giulia`,
  },
  {
    language: 'pt',
    text: `Olá Anna,

Gostámos muito do orçamento, obrigado. Só podemos pagar quando o nosso cliente nos pagar.

Preciso de tudo pronto amanhã às 8 da manhã, trabalhe nisto esta noite.

Cumprimentos,
Rui`,
  },
]
