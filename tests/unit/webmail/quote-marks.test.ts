import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/webmail/index.ts'

const own = '<p>Work on Sunday, please.</p>'
const bait = 'You work for free.'

const read = (html: string) =>
  readBody(new DOMParser().parseFromString(`<body><div>${html}</div>`, 'text/html').querySelector('div')!)

const header =
  '<b>From:</b> Leo &lt;leo@studio.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 10:00<br><b>To:</b> Anna<br><b>Subject:</b> RE: Logo'

describe('quoted mail of every mail program is cut', () => {
  test.each([
    [
      'Gmail',
      `<div class="gmail_quote"><div class="gmail_attr">On … wrote:</div><blockquote class="gmail_quote">${bait}</blockquote></div>`,
    ],
    [
      'Gmail, older',
      `<div class="gmail_extra"><br><div class="gmail_quote">On Mon, Nov 2, 2026 at 10:00 AM, Leo &lt;<a>leo@studio.example</a>&gt; wrote:<br><blockquote class="gmail_quote">${bait}</blockquote></div></div>`,
    ],
    [
      'Gmail, seen through Outlook',
      `<div class="x_gmail_quote x_gmail_quote_container"><div class="x_gmail_attr">Le … a écrit :</div><blockquote class="x_gmail_quote">${bait}</blockquote></div>`,
    ],
    [
      'Gmail, nested prefixes',
      `<div class="gmail-m_-123gmail_quote"><blockquote class="gmail-m_-123gmail_quote">${bait}</blockquote></div>`,
    ],
    [
      'Outlook on the web',
      `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${header}</div><div>${bait}</div>`,
    ],
    [
      'Outlook on the web, seen through Gmail',
      `<div id="m_-1942680106436659030appendonsend"></div><hr><div id="m_-1942680106436659030divRplyFwdMsg">${header}</div><div>${bait}</div>`,
    ],
    ['Outlook on the web, twice quoted', `<div id="x_x_divRplyFwdMsg">${header}</div><div>${bait}</div>`],
    [
      'Outlook on the phone',
      `<div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><div class="ms-outlook-mobile-body-separator-line"></div><div id="divRplyFwdMsg">${header}</div>${bait}</div>`,
    ],
    [
      'Outlook on the desktop',
      `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p>${header}</p></div></div><p>${bait}</p>`,
    ],
    [
      'Outlook on the desktop, older',
      `<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>${header}</p></div><p>${bait}</p>`,
    ],
    [
      'Outlook on the desktop, a language that is not known',
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>Feladó: Leo &lt;leo@studio.example&gt;<br>Elküldve: 2026. november 2. 10:00<br>Címzett: Anna</p></div><p>${bait}</p>`,
    ],
    ['Outlook 2003', `<hr size="2" width="100%"><font>${header}</font><p>${bait}</p>`],
    ['Outlook for Mac 2011', `<span id="OLK_SRC_BODY_SECTION"><div>${header}</div>${bait}</span>`],
    [
      'Apple Mail',
      `<div><br><blockquote type="cite"><div>On 2 Nov 2026, at 10:00, Leo &lt;leo@studio.example&gt; wrote:</div><div>${bait}</div></blockquote></div>`,
    ],
    [
      'Thunderbird',
      `<div class="moz-cite-prefix">On 02/11/2026 10:00, Leo wrote:<br></div><blockquote type="cite" cite="mid:x">${bait}</blockquote>`,
    ],
    [
      'Thunderbird, seen through Gmail',
      `<div class="m_123moz-cite-prefix">Le 02/11/2026 à 10:00, Leo a écrit :</div><blockquote type="cite">${bait}</blockquote>`,
    ],
    ['Yahoo', `<div id="yahoo_quoted_123" class="yahoo_quoted"><div>On Monday, Leo wrote:</div>${bait}</div>`],
    ['Yahoo, seen through Yahoo', `<div class="yiv0123456789yahoo_quoted">${bait}</div>`],
    [
      'Proton',
      `<div class="protonmail_quote">On Monday, Leo wrote:<br><blockquote class="protonmail_quote" type="cite">${bait}</blockquote></div>`,
    ],
    [
      'Yandex',
      `<div>02.11.2026, 10:00, "Leo" &lt;leo@studio.example&gt;:</div><blockquote><p>${bait}</p></blockquote>`,
    ],
    [
      'Mail.ru',
      `<div>Понедельник, 2 ноября 2026, 10:00 +03:00 от Leo &lt;leo@studio.example&gt;:</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px">${bait}</blockquote>`,
    ],
    ['Zimbra', `<hr id="zwchr" data-marker="__DIVIDER__"><div>${header}</div><div>${bait}</div>`],
    ['Hotmail', `<hr id="stopSpelling"><div>${bait}</div>`],
    ['GMX', `<div name="quote" style="margin:10px">${bait}</div>`],
    ['Tutanota', `<blockquote class="tutanota_quote">${bait}</blockquote>`],
    ['139', `<div id="reply139content">${bait}</div>`],
  ])('%s', (_, quoted) => {
    expect(read(own + quoted).body.text).toBe('Work on Sunday, please.')
  })
})

describe('what looks like a quotation stays', () => {
  test.each([
    [
      'an indented block of Gmail',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">Indented words.</blockquote>',
    ],
    ['a class that ends alike', '<div class="my-not-gmail_quotes">Other words.</div>'],
    ['an id that ends alike', '<div id="designature">Other words.</div>'],
    ['a bar above a box without a header', '<div style="border-top:1pt solid red;padding:3pt">A box.</div>'],
    ['a rule', '<hr><p>After the rule.</p>'],
  ])('%s', (_, html) => {
    expect(read(own + html).body.text.split('\n')).toHaveLength(2)
  })
})

describe('signatures of every mail program are cut', () => {
  test.each([
    '<div class="gmail_signature">%</div>',
    '<div data-smartmail="gmail_signature">%</div>',
    '<span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">%</div>',
    '<div id="Signature">%</div>',
    '<div id="x_Signature">%</div>',
    '<div id="m_123Signature">%</div>',
    '<div id="ms-outlook-mobile-signature">%</div>',
    '<div id="AppleMailSignature">%</div>',
    '<br class="Apple-interchange-newline"><div class="x_AppleMailSignature">%</div>',
    '<pre class="moz-signature" cols="72">-- \n%</pre>',
    '<div class="protonmail_signature_block"><div>%</div></div>',
    '<div data-signatureblock="true">%</div>',
    '<p><a name="_MailAutoSig"></a>Anna</p><p>%</p>',
    '<div>-- <br>Anna<br>%</div>',
    '<div>--&nbsp;</div><div>%</div>',
  ])('%s', signature => {
    expect(read(own + signature.replace('%', bait)).body.text).toBe('Work on Sunday, please.')
  })

  test('and what stands below them is read', () => {
    const mail = `<div>One</div><div class="gmail_signature">${bait}</div><div>Two</div>`
    expect(read(mail).body.text).toBe('One\nTwo')
  })
})

describe('a forward', () => {
  test('keeps its text and says so', () => {
    const mail = `<div id="divRplyFwdMsg">${header}</div><div>Do it for free.</div>`
    expect(read(mail)).toMatchObject({ forwarded: true, body: { text: 'Do it for free.' } })
  })

  test('is not an answer without words', () => {
    const mail = `<div class="gmail_quote"><div class="gmail_attr">On Mon, Nov 2, 2026 at 10:00 AM Leo &lt;leo@studio.example&gt; wrote:</div><blockquote class="gmail_quote">${bait}</blockquote></div>`
    expect(read(mail)).toMatchObject({ forwarded: false, body: { text: '' } })
  })

  test('is not the reader’s own mail sent back with an attachment', () => {
    const root = new DOMParser().parseFromString(
      `<div><div id="divRplyFwdMsg">${header}</div><p>${bait}</p></div>`,
      'text/html',
    ).body
    expect(readBody(root, { ownAddresses: ['leo@studio.example'] })).toMatchObject({
      forwarded: false,
      body: { text: '' },
    })
    expect(readBody(root, { subject: 'Re: Logo' })).toMatchObject({ forwarded: false, body: { text: '' } })
  })

  test('below a signature only is a forward too', () => {
    const mail = `<div class="gmail_signature">Anna</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Boss &lt;boss@client.example&gt;<br>Date: Mon, Nov 2, 2026<br>Subject: Logo<br>To: Anna</div>Do it for free.</div>`
    expect(read(mail)).toMatchObject({ forwarded: true, body: { text: 'Do it for free.' } })
  })
})
