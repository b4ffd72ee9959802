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

/** What a legal footer begins with; alone it is only a title, and a client may well ask for a legal notice on a site. */
export const legalStarts =
  'confidentiality notice|legal (?:notice|disclaimer)|(?:e-?mail )?disclaimer|if you (?:are not the intended|have received this \\S+ in error)|' +
  "this e-?mail|avis de confid|avertissement|si vous n[’']êtes pas|vertraulichkeitshinweis|haftungsausschluss|aviso (?:legal|de confid)|" +
  'nota di riservatezza|avvertenze|уведомление о конфиденц'

/** Lines that are a footer by themselves: pleas for the trees, stamps of virus scanners. */
export const stampLines =
  "please consider the environment|virus-?free\\W+(?:www\\.)?avast|this e-?mail has been (?:scanned|checked)|pensez à l[’']environnement|" +
  'denken sie .{0,20}umwelt|antes de imprimir.{0,80}(?:ambiente|planeta)|prima di stampare.{0,80}ambiente'

/** What banners that a mail server puts above a mail from outside begin with. */
export const bannerStarts =
  '(?:external|caution|warning|attention|achtung|vorsicht|warnung|externe?r?|avertissement|prudence|precaución|advertencia|externo|cuidado|' +
  'atención|attenzione|avviso|esterno|внимание|внешн\\p{L}+)(?!\\p{L})'

/** What they go on to say: do not click, or that this mail is from outside. */
export const bannerWords =
  'not click|ne cliquez|klicken sie nicht|no haga clic|não clique|non (?:fare clic|cliccare)|не открывайте|не переходите|' +
  '^(?=.*(?:mail|courriel|message|nachricht|correo|mensa|messaggio|sender|expéditeur|absender|remitente|mittente|письм|почт)).*' +
  '(?:outside|extern|extérieur|außerhalb|fuera de|fora da|estern|внешн)'
