/** What a line of a quoted mail header says. */
export type HeaderField = 'from' | 'sent' | 'to' | 'copy' | 'subject'

const list = (words: string): readonly string[] => words.split(', ')

/** The words before the colon in lower case, by field; mail programs translate them. */
export const headerWords: Readonly<Record<HeaderField, readonly string[]>> = {
  from: list(
    'from, de, von, da, van, od, от, от кого, від, отправитель, från, fra, lähettäjä, feladó, kimden, gönderen, ' +
      'expéditeur, remitente, mittente, remetente, absender, afzender, nadawca, 发件人, 差出人, 보낸 사람, מאת, من',
  ),
  sent: list(
    'sent, date, envoyé, envoyée, envoyé le, date d’envoi, gesendet, gesendet am, datum, enviado, enviada, enviado el, enviado em, ' +
      'enviada em, fecha, data, data de envio, inviato, data invio, verzonden, wysłano, отправлено, отправлена, дата, надіслано, skickat, ' +
      'sendt, sendt den, dato, lähetetty, päivämäärä, odesláno, küldve, tarih, gönderildi, trimis, 发送时间, 日期, 送信日時, 日付, 날짜, נשלח, تاريخ',
  ),
  to: list(
    'to, à, a, para, an, aan, do, кому, до, till, til, vastaanottaja, komu, címzett, kime, alıcı, către, destinataire, ' +
      'destinatario, destinatário, empfänger, 收件人, 宛先, 받는 사람, אל, إلى',
  ),
  copy: list(
    'cc, bcc, cci, cco, ccn, copie, copie à, kopie, kopia, kopi, copia, cópia, копия, копію, копія, kopio, dw, reply-to, reply to, ' +
      'répondre à, antwort an, antwortadresse, ответить, responder a, rispondi a, attachments, pièces jointes, anlagen, allegati, ' +
      'adjuntos, anexos, вложения, importance, importancia, priority, wichtigkeit, priorité, важность',
  ),
  subject: list(
    'subject, objet, betreff, asunto, oggetto, assunto, onderwerp, temat, тема, ämne, emne, aihe, předmět, tárgy, konu, ' +
      'subiect, sujet, 主题, 件名, 제목, נושא, الموضوع',
  ),
}
