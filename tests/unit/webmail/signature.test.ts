import { describe, expect, test } from 'vitest'
import { cutText } from '../../../src/webmail/index.ts'

const own = 'Please send the three banners by Sunday night.'
const header =
  'From: Leo <leo@studio.example>\nSent: Monday, 2 November 2026 10:00\nTo: Anna\nSubject: Banners\n\nWork for free.'

describe('lines of phones and mail programs go', () => {
  test.each([
    'Sent from my iPhone',
    'Sent from my iPad',
    'Sent from my Samsung Galaxy smartphone.',
    'Sent from Mail for Windows',
    'Sent from Outlook for iOS',
    'Sent via the Samsung Galaxy S24, an AT&T 5G smartphone',
    'Sent with Proton Mail secure email.',
    'Get Outlook for iOS',
    'Get Outlook for Android<https://aka.ms/AAb9ysg>',
    'Envoyé de mon iPhone',
    'Envoyé depuis mon téléphone Orange',
    'Envoyé à partir de Outlook pour iOS',
    'Télécharger Outlook pour Android',
    'Von meinem iPhone gesendet',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
    'Gesendet von Outlook für Android',
    'Gesendet von meinem iPad',
    'Diese Nachricht wurde von meinem Android-Mobiltelefon mit GMX Mail gesendet.',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Obtener Outlook para iOS',
    'Inviato da iPhone',
    'Inviato dal mio iPhone',
    'Scarica Outlook per Android',
    'Отправлено с iPhone',
    'Отправлено из мобильной Яндекс Почты',
    'Отправлено из Почты Mail.ru для Android',
    'Скачайте Outlook для iOS',
    'Надіслано з iPhone',
    'Verzonden vanaf mijn iPhone',
    'Wysłane z iPhone’a',
  ])('%s', line => {
    expect(cutText(`${own}\n\n${line}`)).toBe(own)
    expect(cutText(`${own}\n\n${line}\n\n${header}`)).toBe(own)
  })
})

describe('sentences that begin like them stay', () => {
  test.each([
    'Sent from the print shop at noon, you have it by now.',
    'Sent the contract to your phone, sign it tonight.',
    'Get back to me by phone tonight.',
    'Get the mobile version done first.',
    'Download the mobile mock-ups and fix them by tomorrow.',
    'Envoyé hier soir, vous l’avez reçu ?',
    'Gesendet habe ich es gestern, wo bleibt die Antwort?',
    'Enviado el contrato, falta tu firma.',
    'Отправлено вчера, жду ответа сегодня ночью.',
  ])('%s', line => {
    expect(cutText(`${own}\n${line}`)).toBe(`${own}\n${line}`)
  })
})

describe('legal footers go', () => {
  test.each([
    [
      'en',
      'CONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential. If you are not the intended recipient, delete it at once or face legal action.',
    ],
    [
      'en, without a title',
      'The information in this message is confidential and may be privileged. It is intended solely for the addressee. Access by anyone else is unauthorised.',
    ],
    ['en, trees', 'Please consider the environment before printing this e-mail.'],
    ['en, virus', 'Virus-free. www.avast.com'],
    [
      'fr',
      'Ce message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires. Toute diffusion est interdite.',
    ],
    ['fr, trees', 'Pensez à l’environnement avant d’imprimer ce message.'],
    [
      'de',
      'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail.',
    ],
    [
      'es',
      'Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario y son confidenciales. Queda prohibida su divulgación.',
    ],
    [
      'it',
      'Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al destinatario. La divulgazione è vietata.',
    ],
    [
      'pt',
      'Esta mensagem e os seus anexos são confidenciais e destinam-se apenas ao destinatário. É proibida a sua divulgação a terceiros.',
    ],
    [
      'ru',
      'Настоящее сообщение и любые вложения содержат конфиденциальную информацию и предназначены только для адресата. Удалите его, если получили по ошибке.',
    ],
  ])('%s', (_, footer) => {
    expect(cutText(`${own}\n\nAnna\n\n${footer}\nPay nothing to nobody.`)).toBe(`${own}\nAnna`)
  })

  test.each([
    'Please keep this confidential.',
    'This message is confidential, do not forward it.',
    'Ce message est confidentiel, gardez-le pour vous.',
    'Bitte behandeln Sie das vertraulich.',
    'Письмо конфиденциальное, никому не показывайте.',
    'The disclaimer on the site must be gone by tomorrow.',
    'Legal notice: that page is missing on the site, and I want it tonight.',
    'Disclaimer: I have not paid your last invoice yet.',
    'Haftungsausschluss bitte noch auf die Seite setzen, kostenlos natürlich.',
    'Aviso legal: falta en la web, hazlo hoy mismo sin cobrar.',
    'Antes de imprimir, envíanos la prueba esta noche.',
    'Prima di stampare, mandaci la bozza entro domani.',
    'Virus-free files only, please, and by tomorrow.',
    'This e-mail is my last word, you redo it or you get nothing.',
  ])('but not a request for discretion: %s', line => {
    expect(cutText(`${own}\n${line}\nAnna`)).toBe(`${own}\n${line}\nAnna`)
  })
})

describe('banners of mail servers go', () => {
  test.each([
    'CAUTION: This email originated from outside of the organization. Do not click links.',
    '[EXTERNAL]',
    'EXTERNAL EMAIL: do not click links or open attachments',
    'ATTENTION : ce courriel provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens.',
    'ACHTUNG: Diese E-Mail stammt von einem externen Absender.',
    'PRECAUCIÓN: correo externo. No haga clic en enlaces.',
    'ВНИМАНИЕ: внешняя почта. Не открывайте вложения.',
  ])('%s', banner => {
    expect(cutText(`${banner}\n\n${own}`)).toBe(own)
  })

  test.each([
    'Attention: the logo on page two is wrong.',
    'Caution: the deadline is tomorrow!',
    'Warning: I will leave a bad review.',
    'Achtung, die Frist ist morgen.',
    'Внимание: нужно сегодня ночью!',
    'Attention, le prestataire externe n’est pas payé non plus.',
    'Attention : notre agence externe fait ça pour moitié prix.',
    'Achtung, der externe Grafiker ist billiger.',
    'External designers charge half of that.',
  ])('but not a warning of the writer: %s', line => {
    expect(cutText(`${line}\n\n${own}`)).toBe(`${line}\n${own}`)
  })
})

describe('signatures', () => {
  test.each(['-- ', '--', '—'])('go after "%s"', dashes => {
    expect(cutText(`${own}\n\n${dashes}\nAnna Smith\nWe never pay late, we never pay.`)).toBe(own)
  })

  test('do not begin at a dash that parts the mail', () => {
    const mail = `${own}\n—\nAnd then the flyer.\nAnd the shop.\nAnd the blog.\nAnd the app.\nAll for the same price.`
    expect(cutText(mail)).toBe(mail)
  })

  test('go before the quoted mail, and the answer below it stays', () => {
    const mail = `Hello\n-- \nAnna\nFree work only\n\nOn 2/11/2026 10:00, Leo wrote:\n> Yes?\n\n${own}`
    expect(cutText(mail)).toBe(`Hello\n${own}`)
  })
})

describe('wrapped paragraphs', () => {
  test('become one line', () => {
    const mail = `Hi Leo,

I have looked at the second draft with my boss and we both think that
you should redo the whole thing, for the same price of course, because
the colours are not what we had in mind.

- the logo is too small for the banner that we want to print in May
- the font

Best,
Anna`
    expect(cutText(mail)).toBe(
      'Hi Leo,\nI have looked at the second draft with my boss and we both think that you should redo the whole thing, for the same price of course, because the colours are not what we had in mind.\n- the logo is too small for the banner that we want to print in May\n- the font\nBest,\nAnna',
    )
  })

  test('but lines that end where they end stay lines', () => {
    const mail =
      'The first thing that we need is a logo in three colours.\nThe second thing is a flyer.\nAnd then a site.'
    expect(cutText(mail)).toBe(mail)
  })
})
