/**
 * What lines that phones and mail programs put under a mail begin with: a few more words, a device or a program, and
 * that is all. Pieces of regular expressions; case does not count.
 */
export const deviceStarts =
  'sent (?:from|via|with|using)|(?:envoyé|écrit) (?:de|depuis|à partir|via|avec)|(?:diese \\S+ wurde )?von mein|(?:gesendet|geschickt|verschickt) (?:von|mit|über|aus)|' +
  'enviad[oa] (?:desde|d[aeo]|a partir|por|via|con|com|pelo)|inviato (?:da|dal|dallo|con|tramite)|отправлено (?:с|из|через|от)|' +
  'надіслано (?:з|із|через)|verzonden vanaf|wysłan[oe] z|' +
  "(?:get|download|télécharge[rz]|obtenez|holen sie sich|obten(?:er|ha)|descargar?|baixar|ottieni|scarica|скача\\S+|получите) (?:o |l[’'])?(?=outlook|bluemail|spark)"

/** What the line must also name, so that "Sent from the print shop at noon" stays. */
export const deviceNames =
  'iphone|ipad|mac|macbook|samsung|galaxy|huawei|xiaomi|android|ios|blackberry|windows|outlook|yahoo|gmail|proton|thunderbird|bluemail|gmx|' +
  'web\\.de|mail\\.ru|яндекс\\S*|mobile?|smartphone|phone|handy|t[eé]l[eéè][fp]h?on[eo]?|tablet|tablette|мобильн\\S*|телефон\\S*|смартфон\\S*|почт\\S*'

/** Three sets of words, one for each part of a legal footer: it is this mail, it is confidential, it was for somebody. */
export const legalWords: readonly [string, string, string] = [
  'e-?mail|message|messaggio|mensa[jg]|communication|comunica|transmission|courriel|nachricht|mitteilung|correo|correio|письм|сообщени',
  'confiden[tcz]i|privileged|vertraulich|riservat|конфиденц',
  'recipient|addressee|addressed to|attachment|disclos|unauthori|delete|destinat|jointes?|divulg|détrui|supprim|empfänger|adressat|anhäng|unbefugt|' +
    'vernichten|löschen|adjunt|prohibid|proibid|elimin|allegat|vietat|cancell|anex|apag|адресат|получател|вложени|удал',
]

/** What a legal footer, a plea for the trees or the stamp of a virus scanner begins with. */
export const legalStarts =
  'confidentiality notice|legal (?:notice|disclaimer)|(?:e-?mail )?disclaimer ?:|if you (?:are not the intended|have received this \\S+ in error)|' +
  'this e-?mail (?:and any|\\(and any|may contain|is intended|has been (?:scanned|checked))|please consider the environment|virus-?free|' +
  "avis de confid|avertissement (?:légal|juridique)|si vous n[’']êtes pas (?:le|la) destinataire|pensez à l[’']environnement|" +
  'vertraulichkeitshinweis|haftungsausschluss|(?:bitte )?(?:denken|prüfen) sie .{0,20}umwelt|' +
  'aviso legal|aviso de confid|antes de imprimir|nota di riservatezza|avvertenze ai sensi|prima di stampare|уведомление о конфиденц'

/** What banners that a mail server puts above a mail from outside begin with. */
export const bannerStarts =
  '(?:external|caution|warning|attention|achtung|vorsicht|warnung|externe?r?|avertissement|prudence|precaución|advertencia|externo|cuidado|' +
  'atención|attenzione|avviso|esterno|внимание|внешн\\p{L}+)(?!\\p{L})'

/** What they go on to say. */
export const bannerWords =
  'outside (?:of )?(?:the|your|our)|external (?:sender|source|e-?mail)|not click|extérieur|externe|ne cliquez|absender|außerhalb|' +
  'klicken sie|externo|fuera de|no haga clic|fora da|não clique|estern|non (?:fare clic|cliccare)|внешн|не открывайте|не переходите'
