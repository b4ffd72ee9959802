import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../src/core/report.ts'

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>

const read = (tag: string): Messages => JSON.parse(readFileSync(`public/_locales/${tag}/messages.json`, 'utf8'))
const english = read('en')
const holes = (text: string): string[] => [...new Set(text.match(/\$\w+\$/g) ?? [])].sort()

it('the interface speaks every language that is read', () => {
  expect(readdirSync('public/_locales').sort()).toEqual([...supportedLanguages].sort())
})

describe.each(readdirSync('public/_locales'))('the interface in %s', tag => {
  const messages = read(tag)

  it('has every message and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it('leaves none empty and keeps what is filled in', () => {
    const wrong = Object.entries(messages).filter(
      ([key, { message, placeholders }]) =>
        !message.trim() ||
        holes(message).join() !== holes(english[key]!.message).join() ||
        Object.keys(placeholders ?? {}).join() !== Object.keys(english[key]!.placeholders ?? {}).join(),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('has a name of at most 75 letters and a description of at most 132, as the stores ask', () => {
    expect(messages.extension_name!.message.length).toBeLessThanOrEqual(75)
    expect(messages.extension_description!.message.length).toBeLessThanOrEqual(132)
  })
})
