import { describe, expect, it } from 'vitest'
import { readBesides } from '../../../src/core/besides.ts'
import type { Besides } from '../../../src/core/replies.ts'
import type { Flag } from '../../../src/core/report.ts'

const correction = { when: ['(is|are) wrong', 'please fix'], unless: ['not'], say: ['I will look at {it}.'] }
const sent = { when: ['(is|are) attached', 'here (is|are)'], say: ['Thank you for {it}.'] }
const date = { when: ['(opens|starts)'], notBeside: ['off_hours_work'], say: ['Noted: {day}.'] }
const question = { when: ['is it possible'], asks: true, say: ['I will check.'] }

const table: Besides = {
  things: { logo: 'the logo', '(text|texts)': 'the texts', photos: 'the photos', poster: 'the poster' },
  joins: ['and'],
  days: ['# (may|june)', '(monday|friday) [at #]', '(may|june) #'],
  pleased: { when: ['gorgeous'], unless: ['not'] },
  praised: ['I am glad you like {it}.'],
  thanks: [sent],
  tasks: [correction, date, question],
}
const praise = ['(love|great)']
const read = (text: string, flags: readonly Flag[] = []) => readBesides(text, flags, praise, table, 'en')
const said = (text: string) => read(text).tasks.map(({ act, values }) => [act.when?.[0], values.it ?? values.day])

describe('what a reply takes up beside the flags', () => {
  it('names a thing, not the place where it is', () => {
    expect(said('The logo on the poster is wrong.')).toEqual([['(is|are) wrong', 'the logo']])
    expect(said('Please fix the logo on the poster.')).toEqual([['(is|are) wrong', 'the logo']])
  })

  it('names all things of a list, also over several sentences', () => {
    expect(read('Here are the texts and the new photos. The logo is attached.').thanks?.values.it).toBe(
      'the texts, the photos, and the logo',
    )
  })

  it('does not take what another clause speaks of', () => {
    expect(read('The texts are attached and the logo comes later.').thanks?.values.it).toBe('the texts')
    expect(read('The poster is done, the logo is attached.').thanks?.values.it).toBe('the logo')
  })

  it('parts what is written without capitals at full stops', () => {
    const both = [
      ['(is|are) wrong', 'the logo'],
      ['(opens|starts)', 'friday'],
    ]
    expect(said('the logo is wrong. the fair opens on friday')).toEqual(both)
    expect(said('Hello. The logo is wrong etc. the fair opens on friday')).toEqual(both.slice(0, 1))
  })

  it('tells a German ordinal from the end of a sentence', () => {
    const german = {
      ...table,
      tasks: [
        { when: ['(sind|ist) falsch'], say: ['{it}'] },
        { when: ['kommen am'], say: ['Notiert.'] },
      ],
    }
    const acts = (text: string) => readBesides(text, [], praise, german, 'de').tasks.map(({ act }) => act.when?.[0])
    expect(acts('Wir kommen am 22. Die photos sind falsch.')).toEqual(['kommen am', '(sind|ist) falsch'])
    expect(acts('Wir kommen am 22. Mai, die photos sind falsch.')).toEqual(['(sind|ist) falsch'])
  })

  it('passes over names that an act is never about', () => {
    const priced = { when: ['price for'], except: ['the poster'], say: ['I will price {it}.'] }
    const tasks = (text: string) => readBesides(text, [], praise, { ...table, tasks: [priced] }, 'en').tasks
    expect(tasks('I want a poster price for the logo.')[0]?.values.it).toBe('the logo')
    expect(tasks('I want a price for the poster.')).toEqual([])
  })

  it('repeats a day as it is written, and no hour for a day', () => {
    expect(said('The fair opens on 3 May.')).toEqual([['(opens|starts)', '3 May']])
    expect(said('The shop opens on Friday at 10.')).toEqual([['(opens|starts)', 'Friday at 10']])
    expect(said('Friday at 10 the shop opens.')).toEqual([['(opens|starts)', 'Friday at 10']])
  })

  it('writes a day small where its language does', () => {
    const days = ['(lunedi|venerdi) [alle #]']
    const italian = { ...table, days, tasks: [{ ...date, when: ['apre'] }] }
    expect(readBesides('Venerdì alle 10 apre il negozio.', [], praise, italian, 'it').tasks[0]?.values.day).toBe(
      'venerdì alle 10',
    )
    expect(said('It starts in June: 08:00.')).toEqual([])
  })

  it('tells questions from statements', () => {
    expect(said('Is it possible?')).toHaveLength(1)
    expect(said('It is possible.')).toEqual([])
    expect(said('Why are the texts wrong?')).toEqual([])
  })

  it('leaves a sentence that names too little for one act to the next', () => {
    const named = { when: ['could you'], asks: true, say: ['I will look at {it}.'] }
    const open = { asks: true, unless: ['how are you'], say: ['Of {it} later.', 'Of that later.'] }
    const answered = (text: string) => readBesides(text, [], [], { ...table, tasks: [named, open] }, 'en').tasks
    expect(answered('Could you send the logo?').map(({ act }) => act)).toEqual([named])
    expect(answered('Could you send it? :)').map(({ act }) => act)).toEqual([open])
    expect(answered('In which of the colours would you print the poster?')[0]?.values.it).toBe('the poster')
    expect(answered('How are you?')).toEqual([])
    expect(answered('The poster is done.')).toEqual([])
  })

  it('is silent where the sentence takes it back, and beside flags that make it absurd', () => {
    expect(said('The logo is not, as I said, wrong.')).toEqual([])
    const flag = { sign: 'off_hours_work', category: 'after_hours_pressure' } as Flag
    expect(read('The fair opens on 3 May.', [flag]).tasks).toEqual([])
  })

  it('tells whether the client is pleased', () => {
    const pleased = (text: string) => read(text).pleased
    expect(pleased('We love the photos!')).toBe(true)
    expect(pleased('The strings are gorgeous.')).toBe(true)
    expect(pleased('It is not gorgeous.')).toBe(false)
    expect(pleased('Could it be gorgeous?')).toBe(false)
    expect(pleased('The strings came.')).toBe(false)
  })

  it('takes up what is praised', () => {
    expect(read('We love the photos!').praised).toEqual({ it: 'the photos' })
    expect(read('We love you.').praised).toBeUndefined()
  })

  it('reads a hostile text no further than a letter goes', () => {
    expect(said(`The logo is wrong ${'and the logo '.repeat(20_000)}.`)).toHaveLength(1)
    expect(said('The logo is wrong. '.repeat(5_000))).toEqual([['(is|are) wrong', 'the logo']])
  })
})
