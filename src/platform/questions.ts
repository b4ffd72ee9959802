import type { Runtime } from 'webextension-polyfill'
import type { DraftFinding } from '../core/check-draft.ts'
import type { Report } from '../core/report.ts'
import { browser } from './browser.ts'
import type { Question } from './notices.ts'

/** How each question is answered. */
export interface Answers {
  readonly 'analyse-text': (text: string) => Promise<Report>
  readonly 'check-draft': (text: string) => Promise<readonly DraftFinding[]>
}

const ask = (question: Question): Promise<unknown> => browser.runtime.sendMessage(question)

/** Asks for a Report on a text. Rejects where the background cannot read it. */
export const askForReport = async (text: string): Promise<Report> => {
  const report = await ask({ type: 'analyse-text', text })
  if (typeof report !== 'object' || report === null || !('state' in report)) throw new Error('no answer')
  return report as Report
}

/** Asks what in the reader's own draft is better said calmer. Rejects where the background cannot read it. */
export const askAboutDraft = async (text: string): Promise<readonly DraftFinding[]> => {
  const findings = await ask({ type: 'check-draft', text })
  if (!Array.isArray(findings)) throw new Error('no answer')
  return findings as readonly DraftFinding[]
}

const isQuestion = (message: unknown): message is Question => {
  const { type, text } = Object(message) as { type?: unknown; text?: unknown }
  return (type === 'analyse-text' || type === 'check-draft') && typeof text === 'string'
}

/** Answers the questions of our own pages; a mail page that asks is not listened to. */
export const onQuestion = (answers: Answers): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true
    if (!isOurs || !isQuestion(message)) return undefined
    return answers[message.type](message.text)
  })
}
