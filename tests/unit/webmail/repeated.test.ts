import { expect, test } from 'vitest'
import type { Message } from '../../../src/core/thread.ts'
import { joinLines } from '../../../src/webmail/body-text.ts'
import { linesOf } from '../../../src/webmail/line.ts'
import { dropRepeated } from '../../../src/webmail/repeated.ts'

const leo = { name: 'Leo', address: 'leo@studio.example' }
const anna = { name: 'Anna', address: 'anna@client.example' }

const read = (from: Message['from'], text: string, own?: boolean) => ({
  message: { id: text, text, from, to: [], own },
  body: joinLines(linesOf(text)),
})

const texts = (...messages: ReturnType<typeof read>[]) =>
  dropRepeated(messages).map(({ message, body }) => {
    expect(message.text).toBe(body.text)
    return body.text
  })

const terms = 'I do not work on Sundays or at night. My rate is 60 euros an hour.'

test('a sentence of somebody else is dropped, what is said of it stays', () => {
  expect(texts(read(leo, terms, true), read(anna, 'My rate is 60 euros an hour. Are you joking?'))[1]).toBe(
    'Are you joking?',
  )
})

test('in other letters and with other signs it is the same sentence', () => {
  expect(texts(read(leo, terms, true), read(anna, 'Ha.\nMY RATE IS 60 euros an hour!\nHa.'))[1]).toBe('Ha.\nHa.')
})

test('short sentences are nobody’s', () => {
  expect(
    texts(read(leo, 'Thank you very much. Kind regards', true), read(anna, 'Thank you very much.\nKind regards'))[1],
  ).toBe('Thank you very much.\nKind regards')
})

test('a question that is asked again stays', () => {
  const question = 'When do we get the free sample that you owe us?'
  expect(texts(read(anna, question), read(anna, `Hello?\n${question}`))[1]).toBe(`Hello?\n${question}`)
})

test('a block of one’s own earlier words is a quotation', () => {
  const block = 'The logo must be blue and large.\nThe flyer must be red and small.\nThe site must be done by Sunday.'
  expect(texts(read(anna, block), read(anna, `As I said:\n${block}\nNow.`))[1]).toBe('As I said:\nNow.')
})

test('a mail that is sent a second time is not', () => {
  const block = 'The logo must be blue and large.\nThe flyer must be red and small.\nThe site must be done by Sunday.'
  expect(texts(read(anna, block), read(anna, block))[1]).toBe(block)
})

test('a mail that holds only the reader’s words is empty', () => {
  expect(texts(read(leo, terms, true), read(anna, terms))[1]).toBe('')
})
