/** Whole lines that phones and mail programs put under a mail, as pieces of regular expressions; case does not count. */
export const deviceLines: readonly string[] = [
  'sent (?:from|via|with|using) (?:my |the )?.{2,40}',
  'get (?:bluemail|outlook|spark|boomerang|yahoo mail).{0,60}',
  'download (?:outlook|spark|gmail).{0,40}',
  "(?:envoyé|écrit) (?:de|depuis|à partir de|via|avec) (?:mon |ma |l[’']application )?.{2,50}",
  'télécharge[rz] outlook.{0,40}',
  'obtenez outlook.{0,40}',
  'von mein(?:em|er) .{2,40} (?:gesendet|geschickt)',
  '(?:gesendet|geschickt|verschickt) (?:von|mit|über|aus) .{2,50}',
  'holen sie sich outlook.{0,40}',
  'outlook für (?:ios|android|mac|windows).{0,30}',
  '(?:enviado|enviada) (?:desde|de|do|da|a partir do|por|via|con|com|pelo) (?:mi |meu |minha |el |o )?.{2,50}',
  '(?:obtener|descargar?|obtenha|obter|baixar) (?:o )?outlook.{0,40}',
  'inviato (?:da|dal|dallo|con|tramite) (?:mio |il mio )?.{2,50}',
  'ottieni outlook.{0,40}',
  'scarica outlook.{0,40}',
  'отправлено (?:с|из|через|от) .{2,50}',
  'отправлено с (?:моего )?.{2,40}',
  '(?:скачать|скачайте|получите) outlook.{0,40}',
  'надіслано (?:з|із|через) .{2,50}',
  'verzonden vanaf .{2,40}',
  '(?:wysłano|wysłane) z .{2,40}',
  'skickat från .{2,40}',
  'sendt fra .{2,40}',
  'lähetetty .{2,40}',
]

/** What the line must also name, so that "Sent from the print shop at noon" stays. */
export const deviceNames =
  'iphone|ipad|ipod|apple watch|mac(?:book)?|samsung|galaxy|huawei|xiaomi|redmi|oneplus|pixel|android|ios|blackberry|windows|' +
  'outlook|yahoo|gmail|proton|thunderbird|bluemail|spark|airmail|gmx|web\\.de|t-online|orange|sfr|free|mail\\.ru|яндекс|yandex|aol|' +
  'mobile|mobil|smartphone|smart-phone|phone|handy|telefon|téléphone|teléfono|telefono|telefone|tablet|tablette|мобильн\\S*|мобільн\\S*|телефон\\S*|смартфон\\S*|почт\\S*'

/** Sets of words of legal footers: one of each set in one paragraph makes a footer. Pieces of regular expressions. */
export const legalWords: readonly (readonly [string, string, string])[] = [
  [
    'e-?mail|message|communication|transmission',
    'confidential|privileged',
    'recipient|addressee|addressed to|attachment|disclos|unauthori[sz]ed|disseminat|delete',
  ],
  [
    'e-?mail|courriel|message|pièces? jointes?',
    'confidentiel',
    'destinataire|pièces? jointes?|divulg|diffusion|détrui|supprim',
  ],
  [
    'e-?mail|nachricht|mitteilung',
    'vertraulich',
    'empfänger|adressat|anhäng|anlage|unbefugt|vernichten|löschen|weitergabe',
  ],
  ['correo|mensaje|e-?mail', 'confidencial', 'destinatari|adjunt|divulgaci|prohibid|elimin'],
  [
    'e-?mail|messaggio|comunicazione',
    'riservat|confidenzial',
    'destinatari|allegat|divulgazion|vietat|cancell|distrugg',
  ],
  ['e-?mail|mensagem|correio', 'confidencia', 'destinatári|anex|divulga|proibid|elimin|apag'],
  ['письм|сообщени|e-?mail', 'конфиденциальн', 'адресат|получател|вложени|приложени|разглашени|распростран|удал'],
  ['bericht|e-?mail', 'vertrouwelijk', 'geadresseerde|ontvanger|bijlage|verwijder'],
  ['wiadomość|e-?mail', 'poufn', 'adresat|odbiorc|załącznik|usun'],
  ['лист|повідомлення|e-?mail', 'конфіденційн', 'адресат|одержувач|отримувач|вкладен|видал'],
]

/** What a legal footer begins with. */
export const legalStarts: readonly string[] = [
  'confidentiality notice',
  'legal (?:notice|disclaimer)',
  'e-?mail disclaimer',
  'disclaimer\\s?:',
  'privacy notice\\s?:',
  'avis de confidentialité',
  'clause de confidentialité',
  'avertissement (?:légal|juridique|de confidentialité)',
  'vertraulichkeitshinweis',
  'haftungsausschluss',
  'aviso legal',
  'aviso de confidencial',
  'nota di riservatezza',
  'avvertenze ai sensi',
  'le informazioni contenute (?:nella presente|in questo)',
  'уведомление о конфиденциальности',
  'if you are not the intended recipient',
  'if you have received this (?:e-?mail|message|communication) in error',
  'this e-?mail (?:and any|\\(and any|may contain|is intended)',
  "si vous n[’']êtes pas (?:le|la) destinataire",
  'diese e-?mail (?:enthält|kann) vertraulich',
  'please consider the (?:environment|planet)',
  "pensez à l[’']environnement avant",
  '(?:bitte )?(?:denken|prüfen) sie (?:bitte )?(?:an die umwelt|der umwelt zuliebe)',
  'antes de imprimir',
  'prima di stampare',
  'virus-?free\\.? ?(?:www\\.)?avast',
  'this e-?mail has been (?:scanned|checked) for viruses',
  "l[’']absence de virus dans ce courrier",
  'diese e-?mail wurde von .{2,30} auf viren geprüft',
]

/** What banners that a mail server puts above a mail from outside begin with. */
export const bannerStarts =
  '\\[?(?:external(?: (?:e-?mail|sender|message))?|caution|warning|attention|achtung|vorsicht|warnung|extern(?:e e-?mail|er absender)?|externe|' +
  'avertissement|prudence|precaución|advertencia|externo|cuidado|atención|attenzione|avviso|esterno|внимание|внешн(?:ее|ий|яя) \\S+)(?:\\]|\\b|:|!|\\s)'

/** What they go on to say. */
export const bannerWords =
  "outside (?:of )?(?:the|your|our|this)|external (?:sender|source|e-?mail)|originated from|do not click|don[’']t click|extérieur|externe|ne cliquez|" +
  'extern(?:en|er)?\\b.{0,40}(?:absender|quelle|e-?mail|organisation)|absender|außerhalb|klicken sie|externo|fuera de|no haga clic|fora da|não clique|estern|non (?:fare clic|cliccare)|' +
  'внешн|не открывайте|не переходите|за пределами'
