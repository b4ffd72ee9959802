import type { Flag, Reply, Report } from '../../../src/core/report.ts'

/** A reply that says which tone it is in. */
export const replyOn = (subject: string): Reply => ({
  warm: `Hi Martin,\n\nwarm words on ${subject}`,
  neutral: `Hello Martin,\n\nneutral words on ${subject}`,
  firm: `Martin,\n\nfirm words on ${subject}`,
})

/** Payment put off, said twice, found by a phrase. */
export const latePayment: Flag = {
  id: 'm1/late_payment',
  category: 'payment_ambiguity',
  sign: 'late_payment',
  severity: 2,
  confidence: 0.93,
  language: 'en',
  quotes: [
    { messageId: 'm1', start: 0, end: 22, quote: 'Accounting is swamped.' },
    { messageId: 'm1', start: 40, end: 58, quote: 'Be patient, please' },
  ],
  phrase: 'accounting-is-swamped',
}

/** An insult, found by the model alone. */
export const insult: Flag = {
  id: 'm1/insult',
  category: 'disrespect',
  sign: 'insult',
  severity: 3,
  confidence: 0.66,
  language: 'en',
  quotes: [{ messageId: 'm1', start: 60, end: 78, quote: 'You are an amateur' }],
}

/** A mail with both, and a reply box open in the page. */
export const flagged: Report = {
  state: 'flagged',
  webmail: 'gmail',
  threadId: 't1',
  sender: { name: 'Martin Keller', address: 'martin@example.com' },
  language: 'en',
  flags: [insult, latePayment],
  canInsert: true,
  advice: {
    step: 'wait',
    why: 'serious',
    language: 'en',
    reply: replyOn('the mail'),
    byFlag: { [insult.id]: replyOn('the insult'), [latePayment.id]: replyOn('the payment') },
  },
}

/** A mail in which nothing stands out. */
export const calm: Report = {
  state: 'calm',
  webmail: 'gmail',
  threadId: 't2',
  sender: { name: 'Martin Keller' },
  language: 'en',
  flags: [],
  advice: { step: 'answer', why: 'calm', language: 'en', reply: replyOn('nothing much'), byFlag: {} },
}
