// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { askAboutDraft, askForReport, onQuestion } from '../../../src/platform/questions.ts'
import { fake } from '../../fake-browser.ts'

afterEach(fake.reset)

const ours = { id: 'evenkeel', url: 'chrome-extension://evenkeel/src/popup/index.html' }
const question = { type: 'analyse-text', text: 'Could you start for free?' }
const report = { state: 'calm', flags: [] } as const

describe('questions of our own pages', () => {
  test('are answered', async () => {
    onQuestion({ 'analyse-text': async () => report, 'check-draft': async () => [] })
    expect(await fake.hear(question, ours)).toEqual(report)
    expect(await fake.hear({ type: 'check-draft', text: '' }, ours)).toEqual([])
  })

  test.each([
    ['a mail page', question, { id: 'evenkeel', url: 'https://mail.google.com/mail/u/0/', tab: { id: 3 } }],
    ['another extension', question, { id: 'other', url: 'chrome-extension://other/page.html' }],
    ['nobody', question, {}],
    ['us, without a text', { type: 'analyse-text' }, ours],
    ['us, of another type', { type: 'thread-closed', text: '' }, ours],
    ['us, as nothing', undefined, ours],
  ])('by %s are not heard otherwise', (_, message, sender) => {
    onQuestion({ 'analyse-text': async () => report, 'check-draft': async () => [] })
    expect(fake.hear(message, sender)).toBeUndefined()
  })

  test('without a proper answer fail', async () => {
    await expect(askForReport('text')).rejects.toThrow('no answer')
    await expect(askAboutDraft('text')).rejects.toThrow('no answer')
  })
})
