import type { Span } from '../core/span.ts'
import type { Message } from '../core/thread.ts'
import { type MappedBody, omit } from './body-text.ts'
import { withoutInvisible } from './line.ts'

/** A message with its body. */
export interface ReadMessage {
  readonly message: Message
  readonly body: MappedBody
}

/** Shorter sentences ("Thank you.") are said again without quoting anybody. */
const fewestWords = 5

/**
 * Drops what a message quotes from an earlier one of the thread without any mark: sentences of somebody else, and
 * blocks of several lines of anybody. A client who asks the same again in one sentence is asking again: that stays.
 */
export function dropRepeated(messages: readonly ReadMessage[]): ReadMessage[] {
  const said = new Map<string, Set<string>>()
  return messages.map(({ message, body }) => {
    const writer = writerOf(message)
    const sentences = sentencesOf(body.text)
    const spans = quotedSpans(sentences, said, writer)
    for (const { key } of sentences) {
      const writers = said.get(key)
      if (writers === undefined) said.set(key, new Set([writer]))
      else writers.add(writer)
    }
    const rest = spans.length === 0 ? body : tidy(omit(body, spans))
    // A mail that the writer sends a second time is not a quotation.
    if (rest.text === '' && !sentences.some(({ key }) => saidByOther(said.get(key), writer))) return { message, body }
    return { message: { ...message, text: rest.text }, body: rest }
  })
}

const writerOf = ({ own, from }: Message): string => (own ? 'own' : (from?.address ?? from?.name ?? ''))

interface Sentence extends Span {
  readonly key: string
  readonly words: number
}

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const { 0: raw, index } of text.matchAll(/[^\n.!?…]+[.!?…]*["»”’)]*[^\S\n]*\n?|[.!?…]+\n?|\n/g)) {
    const key = withoutInvisible(raw)
      .trim()
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .replace(/[.!?…]+$/, '')
    found.push({ start: index, end: index + raw.length, key, words: key === '' ? 0 : key.split(/\s+/).length })
  }
  return found
}

function quotedSpans(sentences: readonly Sentence[], said: ReadonlyMap<string, ReadonlySet<string>>, writer: string) {
  const spans: Span[] = []
  let block: Sentence[] = []
  const endBlock = () => {
    const words = block.reduce((sum, sentence) => sum + sentence.words, 0)
    // Three sentences in a row are pasted, whoever wrote them first.
    if (block.length >= 3 && words >= 3 * fewestWords) spans.push(...block)
    else
      spans.push(
        ...block.filter(sentence => sentence.words >= fewestWords && saidByOther(said.get(sentence.key), writer)),
      )
    block = []
  }
  for (const sentence of sentences) {
    if (sentence.key === '') continue
    if (said.has(sentence.key)) block.push(sentence)
    else endBlock()
  }
  endBlock()
  return spans
}

const saidByOther = (writers: ReadonlySet<string> | undefined, writer: string): boolean =>
  writers !== undefined && [...writers].some(other => other !== writer)

/** Takes away the white space that a cut leaves at the ends. */
function tidy(body: MappedBody): MappedBody {
  const { length } = body.text
  const end = body.text.trimEnd().length
  const start = Math.min(length - body.text.trimStart().length, end)
  return omit(body, [
    { start: 0, end: start },
    { start: end, end: length },
  ])
}
