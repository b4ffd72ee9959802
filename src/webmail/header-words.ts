/** What a line of a quoted mail header says. */
export type HeaderField = 'from' | 'sent' | 'to' | 'copy' | 'subject'

const list = (words: string): readonly string[] => words.split(', ')

/** The words before the colon in lower case, by field; mail programs translate them. */
export const headerWords: Readonly<Record<HeaderField, readonly string[]>> = {
  from: list(
    'from, de, von, da, van, od, от, от кого, від, від кого, från, fra, expéditeur, remitente, mittente, remetente, absender',
  ),
  sent: list(
    'sent, date, envoyé, envoyée, envoyé le, date d’envoi, gesendet, gesendet am, datum, enviado, enviada, enviado el, enviado em, fecha, ' +
      'data, inviato, verzonden, wysłano, отправлено, отправлена, дата, надіслано, skickat, sendt, dato',
  ),
  to: list('to, à, a, para, an, aan, do, кому, до, till, til, destinataire, destinatario, destinatário, empfänger'),
  copy: list(
    'cc, bcc, cci, cco, ccn, copie, copie à, kopie, kopia, копия, копія, dw, reply-to, répondre à, antwort an, importance',
  ),
  subject: list('subject, objet, betreff, asunto, oggetto, assunto, onderwerp, temat, тема, ämne, emne, sujet'),
}
