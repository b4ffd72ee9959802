import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../src/cli/load-knowledge.ts'
import { readRegister } from '../../src/core/register.ts'
import { supportedLanguages } from '../../src/core/report.ts'
import { readSalutation } from '../../src/core/salutation.ts'
import { categories } from '../../src/core/signs.ts'
import { adviseOn, allTerms, allTones, type Golden, goldenFile, goldenMails } from './golden.ts'

const numbers = (text: string): string[] => text.match(/\d+/g) ?? []
const order = [
  'payment_ambiguity',
  'scope_creep',
  'after_hours_pressure',
  'disrespect',
  'working_relationship',
] as const

describe.each(supportedLanguages)('replies in %s', language => {
  const mails: Promise<Golden[]> = goldenMails(language)
  const replies = async () =>
    (await mails).flatMap(({ text, bare, full }) =>
      [bare, full].flatMap(report =>
        allTones.flatMap(tone =>
          [report.advice!.reply[tone], ...report.flags.map(flag => report.advice!.byFlag[flag.id]![tone])].map(
            reply => ({ text, reply, terms: report === full }),
          ),
        ),
      ),
    )

  it('are those of the golden file', async () => {
    expect(goldenFile(language, await mails)).toBe(readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8'))
  })

  it('hold no placeholder', async () => {
    expect(
      (await replies())
        .filter(({ reply }) => /[[\]{}<>|]|undefined|\bnull\b|NaN/.test(reply))
        .map(({ reply }) => reply),
    ).toEqual([])
  })

  it('name no number that neither the mail nor the terms hold', async () => {
    const own = new Set([...numbers(JSON.stringify(allTerms)), '1', '9', '00', '18'])
    const invented = (await replies()).flatMap(({ text, reply, terms }) =>
      numbers(reply).filter(n => !numbers(text).includes(n) && !(terms && own.has(n))),
    )
    expect(invented).toEqual([])
  })

  it('have at most 150 words', async () => {
    expect((await replies()).map(({ reply }) => reply.split(/\s+/).length).filter(words => words > 150)).toEqual([])
  })

  it('address the client in one register, the one of the mail', async () => {
    const { registers } = await loadReplies(language)
    for (const { text, reply } of await replies()) {
      const [register, said] = [
        readRegister(text, registers, readSalutation(text)),
        readRegister(reply.split('\n').slice(1, -2).join('\n'), registers),
      ]
      // English addresses everybody alike; these share words, as tú and vos do, or the polite forms of Brazil and Portugal
      const alike = [
        ['tu', 'vos'],
        ['formal', 'tu'],
        ['formal', 'voce'],
        ['formal', 'prezado'],
      ].some(pair => pair.includes(said.id) && pair.includes(register.id))
      if (language !== 'en' && said !== registers[0] && !alike) expect([said.id, reply]).toEqual([register.id, reply])
    }
  })

  it('deal with payment first, then scope, time, tone and relation', async () => {
    for (const { bare } of await mails) {
      const { reply, byFlag } = bare.advice!
      // what only the letter on this flag says
      const own = (id: string): string[] =>
        byFlag[id]!.neutral.split(/(?<=[.?!])\s+/u).filter(
          one => !bare.flags.some(other => other.id !== id && byFlag[other.id]!.neutral.includes(one)),
        )
      const found = bare.flags
        .map(flag => ({
          flag,
          at: Math.max(-1, ...own(flag.id).map(one => reply.neutral.indexOf(one))),
        }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at)
        .map(({ flag }) => order.indexOf(flag.category))
      expect(found).toEqual([...found].sort((a, b) => a - b))
    }
  })

  it('name questions that are left to the reader as they stand in the mail', async () => {
    for (const { text, bare } of await mails)
      for (const { start, end, quote } of bare.advice!.questions ?? []) expect(text.slice(start, end)).toBe(quote)
  })

  it('are the same for the same mail', async () => {
    const [{ text, bare } = { text: '', bare: undefined }] = await mails
    expect((await adviseOn(text, {})).advice).toEqual(bare?.advice)
  })

  it('differ by tone', async () => {
    for (const { bare } of await mails)
      expect(new Set(allTones.map(tone => bare.advice!.reply[tone])).size).toBe(allTones.length)
  })
})

it('the order of a reply covers all categories', () => {
  expect([...order].sort()).toEqual([...categories].sort())
})
