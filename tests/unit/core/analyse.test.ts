import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadReplies } from '../../../src/cli/load-knowledge.ts'
import { advise } from '../../../src/core/advise.ts'
import { analyse, analyseMessage } from '../../../src/core/analyse.ts'
import { defaultBoundaries } from '../../../src/core/boundaries.ts'
import { checkDraft } from '../../../src/core/check-draft.ts'
import { fold } from '../../../src/core/fold.ts'
import { addSaid, fillInputs, speak } from '../../../src/core/hidden.ts'
import { makeIntList } from '../../../src/core/int-list.ts'
import { gist, outputs, rowOf, temper, weightIn, weightOf } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/reading.ts'
import { type Flag, supportedLanguages } from '../../../src/core/report.ts'
import { makeScore } from '../../../src/core/score-sentence.ts'
import { allSources, fillBag } from '../../../src/core/sentence-features.ts'
import { categories } from '../../../src/core/signs.ts'
import type { Message, Thread } from '../../../src/core/thread.ts'
import { tokenize } from '../../../src/core/tokens.ts'
import { readCorpus } from '../../../src/training/corpus.ts'
import { readPhrases } from '../../../src/training/languages.ts'
import { makeRandom } from '../../../src/training/random.ts'

const knowledge = loadKnowledge()
const message = (text: string, more: Partial<Message> = {}): Message => ({ id: '1', text, to: [], own: false, ...more })
const thread = (...messages: Message[]): Thread => ({ webmail: 'test', id: 't', subject: 'Re: logo', messages })
const flagsOf = async (text: string, more: Partial<Message> = {}) =>
  (await analyseMessage(message(text, more), knowledge, defaultBoundaries)).flags

describe('quotes', () => {
  it('are the words between their offsets, in every language and however disguised', async () => {
    const random = makeRandom(3)
    const disguise = (text: string) =>
      [...text]
        .map(c =>
          random() < 0.03
            ? `${c}\u200b`
            : random() < 0.03
              ? `${c}\u00ad`
              : random() < 0.01
                ? '\ud83d\ude00'
                : random() < 0.01
                  ? '\ud800'
                  : c,
        )
        .join('')
    for (const language of supportedLanguages) {
      for (const { text } of readCorpus(language)
        .filter(({ kind }) => kind === 'flags' || kind === 'mails')
        .filter((_, k) => k % 211 === 0)) {
        for (const variant of [text, disguise(text)]) {
          for (const flag of await flagsOf(variant))
            for (const { start, end, quote } of flag.quotes) expect(variant.slice(start, end)).toBe(quote)
        }
      }
    }
  })
})

describe('disguises do not blind it', () => {
  const plain = 'My nephew could do this for free in five minutes, you are useless.'
  it.each([
    ['zero-width characters', plain.replace(/[aeiou]/g, '$&\u200b')],
    ['soft hyphens', plain.replace(/(?<=\w\w)\w/g, '\u00ad$&')],
    ['full-width letters', plain.replace(/[a-z]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['Cyrillic look-alikes', plain.replace(/o/g, 'о').replace(/e/g, 'е')],
    ['no-break spaces', plain.replaceAll(' ', '\u00a0')],
    ['capitals', plain.toUpperCase()],
    ['a hard-wrapped line', plain.replace('five minutes', 'five\nminutes')],
  ])('%s', async (_, text) => {
    expect((await flagsOf(text)).map(flag => flag.category)).toContain('disrespect')
  })
})

describe('scores', () => {
  it('by remembered words are those of all features one by one', async () => {
    const pack = await knowledge.pack('en')
    for (const { text } of readCorpus('en').filter((_, k) => k % 997 === 0)) {
      const folded = fold(text)
      const reading = readText(text, folded, tokenize(folded), pack)
      const score = makeScore(knowledge.model, reading)
      for (let index = 0; index < reading.sentences.length; index++) {
        const fast = new Float64Array(outputs.length)
        expect(score(index, fast, true)).toBe(true)
        const gistOnly = new Float64Array(outputs.length)
        score(index, gistOnly, false)
        for (const o of gist) expect(gistOnly[o]).toBe(fast[o])
        const bag = makeIntList()
        const own = fillBag(bag, reading, index)
        const rowsOf = (from: number, to: number) =>
          [...bag.list.slice(from, to)].map(h => rowOf(knowledge.model, h)).filter(row => row >= 0)
        const { scale, bias, powers } = knowledge.model
        const ownRows = rowsOf(0, own)
        const aroundRows = rowsOf(own, bag.length)
        const { hidden } = knowledge.model
        const ownInputs = fillInputs(bag, reading.sentences, index, allSources)
        const unitSums = (from: number, to: number) =>
          Int32Array.from({ length: hidden.units }, (_, unit) =>
            bag.list.slice(from, to).reduce((sum, input) => sum + weightIn(knowledge.model.unitTable, input, unit), 0),
          )
        const said = new Float64Array(outputs.length)
        const units = new Float64Array(hidden.units)
        speak(
          hidden,
          unitSums(0, ownInputs),
          temper(ownRows.length, powers.own),
          unitSums(ownInputs, bag.length),
          temper(aroundRows.length, powers.around),
          units,
        )
        addSaid(hidden, units, [...outputs.keys()], said)
        outputs.forEach((_, o) => {
          const sum = (rows: readonly number[], power: number) =>
            rows.reduce((total, row) => total + weightOf(knowledge.model, row, o), 0) * (rows.length || 1) ** -power
          const all = sum(ownRows, powers.own) + sum(aroundRows, powers.around)
          expect(fast[o]).toBeCloseTo(all * scale[o]! + bias[o]! + said[o]!, 9)
        })
      }
    }
  })
})

describe('states', () => {
  it.each([
    ['calm', thread(message('Thanks for the new version, the map is correct now. See you on Tuesday at ten.'))],
    ['flagged', thread(message('We will sort out your money later, just start with the work now.'))],
    ['nothing-open', thread(message('Here is the draft.', { own: true }))],
    ['partly-read', thread(message('Thanks for the new version, the map is correct now.', { partial: true }))],
    [
      'unsupported-language',
      thread(message('Beste Anna, zou je de nieuwe versie van de folder morgen kunnen sturen?')),
    ],
    ['unsupported-language', thread(message('Voisitko lähettää uuden version esitteestä huomenna iltapäivällä?'))],
    ['calm', thread(message(''))],
  ] as const)('%s', async (state, open) => {
    expect((await analyse(open, knowledge, defaultBoundaries)).state).toBe(state)
  })

  it('silences what the reader muted', async () => {
    const text = 'We will sort out your money later, just start with the work now.'
    const [flag] = (await analyse(thread(message(text)), knowledge, defaultBoundaries)).flags
    const muted = { ...defaultBoundaries, mutes: { phrases: [], signs: [flag!.sign], senders: [] } }
    expect((await analyse(thread(message(text)), knowledge, muted)).flags.map(({ sign }) => sign)).not.toContain(
      flag!.sign,
    )
    const sender = { ...defaultBoundaries, mutes: { phrases: [], signs: [], senders: ['gary@x.example'] } }
    expect(
      (await analyse(thread(message(text, { from: { name: 'Gary', address: 'gary@x.example' } })), knowledge, sender))
        .flags,
    ).toEqual([])
  })

  it('keeps a phrase that is taken back apart from those that count', async () => {
    const pack = await knowledge.pack('en')
    const withdrawnIn = (text: string) => {
      const folded = fold(text)
      const [first] = readText(text, folded, tokenize(folded), pack).sentences
      return [first!.hits, first!.withdrawn].map(list => list.map(({ phrase }) => phrase.sign))
    }
    const takenBack = readPhrases('en')
      .filter(({ unless }) => unless)
      .flatMap(({ sign, allows }) => allows.filter(text => withdrawnIn(text)[1]!.includes(sign)))
    expect(takenBack.length).toBeGreaterThan(20)
    for (const text of takenBack) expect(withdrawnIn(text)[0]).toEqual([])
  })

  it('takes a phrase in quotation marks for what somebody else said', async () => {
    const signsOf = async (text: string) => (await flagsOf(text)).map(({ sign }) => sign)
    expect(await signsOf('You are an idiot.')).toContain('insult')
    expect(
      await signsOf('My old boss used to say "you are an idiot" to everybody, so I never judge a draft by its typos.'),
    ).not.toContain('insult')
  })

  it.each([
    'This release adds two further output formats. You can also replace any of the existing ones with your own. If you pass an error, it is emitted just before the stream closes. There is no guarantee that the order stays the same, so do not depend on it. To install the module again, delete the folder first.',
    'Die Stadtwerke tauschen am Samstag die Zähler im ganzen Haus aus. Bitte sorgen Sie dafür, dass der Keller ab acht Uhr offen ist. Der Austausch ist kostenlos. Wer nicht da sein kann, gibt den Schlüssel bei der Hausverwaltung ab. Die Abrechnung kommt wie immer im Frühjahr.',
    "La bibliothèque change de logiciel ce week-end. Les prêts en cours sont prolongés sans frais jusqu'à nouvel ordre. Si votre carte ne fonctionne plus, passez à l'accueil avec une pièce d'identité. Les réservations faites avant vendredi seront reprises, les autres devront être faites à nouveau.",
    'Уважаемые жильцы! В субботу с девяти до шести не будет горячей воды. Перерасчёт за эти дни сделают бесплатно в следующем месяце. Если вода не появится к вечеру, звоните диспетчеру. Просим ещё раз проверить счётчики и сдать показания до двадцать пятого.',
  ])('leaves alone what no client writes: %s', async text => {
    expect(await flagsOf(text)).toEqual([])
  })

  it('never flags for the hour alone', async () => {
    const night = Date.UTC(2026, 10, 8, 23, 30)
    expect(
      await flagsOf('Thanks for the new version, the map is correct now.', {
        sentAt: night,
        sentAtPrecision: 'minute',
      }),
    ).toEqual([])
  })

  it('is surer of a sentence beside one that surely flags, and never flags without such a one', async () => {
    const { thresholds } = knowledge.model
    let beside = 0
    for (const language of supportedLanguages) {
      for (const { text } of readCorpus(language)
        .filter(({ kind }) => kind === 'mails')
        .slice(0, 300)) {
        const flags = await flagsOf(text)
        const isSure = ({ category, confidence }: Flag) => confidence >= thresholds[categories.indexOf(category)]!
        beside += flags.filter(flag => !isSure(flag)).length
        if (flags.length) expect(flags.some(isSure), text).toBe(true)
      }
    }
    expect(beside).toBeGreaterThan(0)
  })

  it('climbs the ladder when the same thing was asked before', async () => {
    const asks = message('Your money will have to wait, we will sort out the payment some other time.', { id: 'a' })
    const open = thread(asks, message('Please confirm the payment.', { id: 'b', own: true }), { ...asks, id: 'c' })
    const sources = { terms: {}, replies: loadReplies, now: 0 }
    const report = await advise(await analyse(open, knowledge, defaultBoundaries), open, sources)
    const first = await advise(await analyse(thread(asks), knowledge, defaultBoundaries), thread(asks), sources)
    expect(Object.values(report.repeats ?? {})).toContain(1)
    expect(report.advice?.reply.neutral).not.toBe(first.advice?.reply.neutral)
  })

  it('asks for a date and an amount once, however many signs leave them open', async () => {
    const contingent = 'You get your money as soon as the investors have paid us.'
    const unclear = 'We will see later how much it is.'
    const open = thread(message(`${contingent}\n${unclear}`))
    const flagOn = (sign: 'contingent_payment' | 'unclear_payment', quote: string): Flag => {
      const start = open.messages[0]!.text.indexOf(quote)
      return {
        id: `1/${sign}`,
        category: 'payment_ambiguity',
        sign,
        severity: sign === 'contingent_payment' ? 2 : 1,
        confidence: 0.9,
        language: 'en',
        quotes: [{ messageId: '1', start, end: start + quote.length, quote }],
      }
    }
    const paragraphs = async (...flags: Flag[]) => {
      const report = { webmail: 'test', threadId: 't', state: 'flagged' as const, flags }
      const { advice } = await advise(report, open, { terms: {}, replies: loadReplies, now: 0 })
      return advice!.reply.neutral.split('\n\n').slice(1, -1)
    }
    const one = await paragraphs(flagOn('contingent_payment', contingent))
    expect(await paragraphs(flagOn('contingent_payment', contingent), flagOn('unclear_payment', unclear))).toEqual(one)
    expect(await paragraphs(flagOn('unclear_payment', unclear))).not.toEqual(one)
  })

  it('takes a single mail for a first contact only where nothing in it tells of earlier work', async () => {
    const firstContact = async (text: string, subject: string) => {
      const open = { ...thread(message(text)), subject }
      const report = await advise(await analyse(open, knowledge, defaultBoundaries), open, {
        terms: {},
        replies: loadReplies,
        now: 0,
      })
      return report.advice?.firstContact === true
    }
    const free = 'We found your portfolio. Could you do a free test for us, it will be great exposure for you?'
    const late = 'Accounting is swamped, please be patient with your invoice, we will pay it some time.'
    expect(await firstContact(free, 'A new project')).toBe(true)
    expect(await firstContact(free, 'Re: A new project')).toBe(false)
    expect(await firstContact(late, 'Your invoice')).toBe(false)
  })

  it('reminds a client who has stopped answering, and says less each time', async () => {
    const day = 24 * 60 * 60 * 1000
    const asked = message('Thanks, the sketch looks good. I will check the colours.', { id: 'a' })
    const own = (id: string, sentAt: number) =>
      message('Which of the two colours shall I take?', { id, own: true, sentAt, sentAtPrecision: 'minute' })
    const reminded = async (open: Thread, now: number) =>
      advise(await analyse(open, knowledge, defaultBoundaries), open, { terms: {}, replies: loadReplies, now })
    const once = await reminded(thread(asked, own('b', 0)), 12 * day)
    expect(once).toMatchObject({ state: 'calm', silentDays: 12, advice: { why: 'silent' } })
    const twice = await reminded(thread(asked, own('b', 0), own('c', 0)), 12 * day)
    expect(twice.advice?.reply.neutral).not.toBe(once.advice?.reply.neutral)
    expect((await reminded(thread(asked, own('b', 0)), 6 * day)).silentDays).toBeUndefined()
    expect((await reminded(thread(own('b', 0)), 12 * day)).silentDays).toBeUndefined()
    expect((await reminded(thread(own('b', 0), asked), 12 * day)).silentDays).toBeUndefined()
  })
})

describe('hostile text', () => {
  it.each([
    ['one token of 100 kB', 'a.'.repeat(50_000)],
    ['100 kB of brackets', '('.repeat(100_000)],
    ['lone surrogates', '\ud800\udc00\udc00\ud800'.repeat(5_000)],
    ['ligatures that grow eighteenfold', '\ufdfa'.repeat(20_000)],
    ['1 MB of mail', 'Could you send the new version by Friday? '.repeat(25_000)],
    ['one phrase again and again', 'you are useless '.repeat(10_000)],
  ])('%s is read to the end', async (_, text) => {
    const { flags } = await analyseMessage(message(text), knowledge, defaultBoundaries)
    expect(flags.length).toBeLessThan(25)
    for (const flag of flags) expect(flag.quotes.length).toBeLessThanOrEqual(3)
  })
})

describe('the own draft', () => {
  it.each([
    ['heat', 'I am sick of this, how dare you ask for more.'],
    ['over-apology', 'I am so sorry, it is all my fault, please forgive me.'],
    ['giving-away', 'I will add the page for free, no charge.'],
    ['promising-nights', 'No problem, I will work all night and finish by tomorrow morning.'],
  ] as const)('shows %s', async (kind, text) => {
    const found = await checkDraft(
      `Hello Gary, thank you for your message. ${text} Best regards`,
      knowledge,
      loadReplies,
    )
    expect(found.map(finding => finding.kind)).toContain(kind)
    for (const { start, end, quote } of found)
      expect(`Hello Gary, thank you for your message. ${text} Best regards`.slice(start, end)).toBe(quote)
  })

  it('is left alone when it is calm', async () => {
    expect(
      await checkDraft(
        'Hello Gary, thank you for your message. I will send you a quote with the price and the date.',
        knowledge,
        loadReplies,
      ),
    ).toEqual([])
  })
})
