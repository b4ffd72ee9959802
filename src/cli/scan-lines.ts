import { createInterface } from 'node:readline'
import type { Knowledge } from '../core/analyse.ts'
import type { Report, Tone } from '../core/report.ts'
import { type MailInput, toMessage } from './read-mail.ts'
import { scanMessage, settingsFrom } from './scan-message.ts'

/** How lines are answered. */
export interface LineOptions {
  readonly advice: boolean
  readonly tone: Tone
}

const parseLine = (line: string): MailInput & { settings?: unknown } => {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new Error('a line must hold an object')
  const { id, text, html, sentAt, from, subject, settings } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" is missing')
  if (typeof text !== 'string' && typeof html !== 'string') throw new Error('"text" is missing')
  const time = typeof sentAt === 'number' ? sentAt : typeof sentAt === 'string' ? Date.parse(sentAt) : Number.NaN
  const sender = typeof from === 'string' ? parseSender(from) : undefined
  return {
    id: String(id),
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof html === 'string' ? { html } : {}),
    ...(Number.isNaN(time) ? {} : { sentAt: time }),
    ...(sender ? { from: sender } : {}),
    ...(typeof subject === 'string' ? { subject } : {}),
    ...(settings === undefined ? {} : { settings }),
  }
}

const parseSender = (from: string): { name: string; address?: string } => {
  const [, name = '', address] = /^\s*"?([^"<]*?)"?\s*(?:<([^>]+)>)?\s*$/u.exec(from) ?? []
  return name.includes('@')
    ? { name: '', address: name.toLowerCase() }
    : { name: name.trim(), ...(address ? { address: address.toLowerCase() } : {}) }
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000

const answer = (id: string, report: Report, { advice, tone }: LineOptions): object => ({
  id,
  language: report.language ?? null,
  flags: report.flags.map(({ category, sign, severity, confidence, quotes }) => {
    const [{ start, end, quote }, ...more] = quotes
    return {
      category,
      sign,
      severity,
      confidence: rounded(confidence),
      start,
      end,
      quote,
      ...(more.length ? { more: more.map(other => ({ start: other.start, end: other.end, quote: other.quote })) } : {}),
    }
  }),
  ...(advice && report.advice
    ? { advice: { step: report.advice.step, why: report.advice.why, reply: report.advice.reply[tone] } }
    : {}),
})

/** Answers every line of JSON with one, in the same order. A malformed line gets an error and the run goes on. Gives whether one was. */
export const scanLines = async (
  input: NodeJS.ReadableStream,
  write: (line: string) => void,
  knowledge: Knowledge,
  options: LineOptions,
): Promise<boolean> => {
  let failed = false
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue
    let id: string | null = null
    try {
      const mail = parseLine(line)
      id = mail.id
      const report = await scanMessage(toMessage(mail), knowledge, settingsFrom(mail.settings), options.advice)
      write(`${JSON.stringify(answer(id, report, options))}\n`)
    } catch (error) {
      failed = true
      write(`${JSON.stringify({ id: null, error: error instanceof Error ? error.message : 'not readable' })}\n`)
    }
  }
  return failed
}
