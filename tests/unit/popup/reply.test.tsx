import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fake } from '../../fake-browser.ts'
import { openPopup, replyBox, shownFlag, TAB, toldPage } from './open-popup.tsx'
import { calm, flagged, latePayment, replyOn } from './reports.ts'

const open = async () => {
  await openPopup(flagged)
  await waitFor(() => expect(document.body.dataset.state).toBe('flagged'))
  return within(screen.getByRole('region', { name: 'Your reply' }))
}

afterEach(() => vi.restoreAllMocks())

describe('the reply', () => {
  test('to the whole mail and to each flag stands in the page', async () => {
    await open()
    const all = [...document.querySelectorAll('[data-reply]')].map(element => element.textContent)
    expect(all).toEqual(
      [replyOn('the insult'), replyOn('the payment'), replyOn('the mail')].map(({ neutral }) => neutral),
    )
    expect(replyBox()).toHaveAttribute('lang', 'en')
    expect(replyBox()).toHaveAttribute('dir', 'auto')
  })

  test('grows with its text', async () => {
    await open()
    expect(replyBox().scrollHeight).toBeLessThanOrEqual(replyBox().clientHeight)
    const before = replyBox().clientHeight
    fireEvent.input(replyBox(), { target: { value: 'line\n'.repeat(30) } })
    await waitFor(() => expect(replyBox().clientHeight).toBeGreaterThan(before * 2))
    expect(replyBox().scrollHeight).toBeLessThanOrEqual(replyBox().clientHeight)
  })

  test('comes in three tones, and the tone is remembered', async () => {
    const reply = await open()
    fireEvent.click(reply.getByRole('radio', { name: 'Firm' }))
    await waitFor(() => expect(replyBox().value).toBe(replyOn('the mail').firm))
    expect(fake.local.get('settings')).toMatchObject({ tone: 'firm' })
  })

  test('keeps what was changed, for each tone, also when the report changes', async () => {
    const reply = await open()
    fireEvent.input(replyBox(), { target: { value: 'My own words' } })
    await fake.setReport(TAB, { ...flagged, canInsert: false })
    await waitFor(() => expect(reply.queryByRole('button', { name: 'Put into the reply box' })).toBeNull())
    expect(replyBox().value).toBe('My own words')
    fireEvent.click(reply.getByRole('radio', { name: 'Warm' }))
    await waitFor(() => expect(replyBox().value).toBe(replyOn('the mail').warm))
    fireEvent.click(reply.getByRole('radio', { name: 'Neutral' }))
    await waitFor(() => expect(replyBox().value).toBe('My own words'))
    fireEvent.click(reply.getByRole('button', { name: 'Back to the suggestion' }))
    await waitFor(() => expect(replyBox().value).toBe(replyOn('the mail').neutral))
  })

  test('keeps what was changed while the popup is closed, for this mail only', async () => {
    await open()
    fireEvent.input(replyBox(), { target: { value: 'My own words' } })
    cleanup()
    await open()
    expect(replyBox().value).toBe('My own words')
    cleanup()
    await openPopup({ ...flagged, threadId: 't9' })
    await screen.findByRole('region', { name: 'Your reply' })
    expect(replyBox().value).toBe(replyOn('the mail').neutral)
  })

  test('starts afresh with another mail', async () => {
    await open()
    fireEvent.input(replyBox(), { target: { value: 'My own words' } })
    await fake.setReport(TAB, { ...flagged, threadId: 't9' })
    await waitFor(() => expect(replyBox().value).toBe(replyOn('the mail').neutral))
  })

  test('is copied, and it is said', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const reply = await open()
    fireEvent.click(reply.getByRole('button', { name: 'Copy' }))
    await reply.findByText('Copied.')
    expect(write).toHaveBeenCalledWith(replyOn('the mail').neutral)
  })

  test('is copied the older way where the clipboard refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    const copied = vi.spyOn(document, 'execCommand').mockReturnValue(true)
    const reply = await open()
    fireEvent.click(reply.getByRole('button', { name: 'Copy' }))
    await reply.findByText('Copied.')
    expect(copied).toHaveBeenCalledWith('copy')
  })

  test('is selected, to be copied by hand, where nothing else works', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    vi.spyOn(document, 'execCommand').mockReturnValue(false)
    const reply = await open()
    fireEvent.click(reply.getByRole('button', { name: 'Copy' }))
    await reply.findByText(/Copying was refused/)
    expect(replyBox().selectionEnd).toBe(replyBox().value.length)
  })

  test('is put into the open reply box, as it was changed', async () => {
    const reply = await open()
    fireEvent.input(replyBox(), { target: { value: 'My own words' } })
    fireEvent.click(reply.getByRole('button', { name: 'Put into the reply box' }))
    await reply.findByText('It is in your reply box. Nothing was sent.')
    expect(toldPage('insert-reply')).toEqual([{ type: 'insert-reply', text: 'My own words' }])
  })

  test('says so when no reply box took it', async () => {
    const reply = await open()
    fake.tabs.set(TAB, { answer: () => false })
    fireEvent.click(reply.getByRole('button', { name: 'Put into the reply box' }))
    await reply.findByText(/No open reply box took it/)
  })

  test('is offered in the reader’s own words too, in the language of the mail', async () => {
    const own = (language: string, text: string) => ({ sign: 'late_payment', language, text })
    fake.local.set('settings', { ownReplies: [own('en', 'Mine in English'), own('fr', 'La mienne')] })
    const reply = await open()
    fireEvent.click(reply.getByRole('radio', { name: 'Yours' }))
    await waitFor(() => expect(replyBox().value).toBe('Mine in English'))
  })

  test('to one flag opens on a click', async () => {
    await open()
    const flag = within(shownFlag('late_payment')!)
    expect(replyBox(latePayment.id)).not.toBeVisible()
    fireEvent.click(flag.getByRole('button', { name: 'Reply to this alone' }))
    await waitFor(() => expect(replyBox(latePayment.id)).toBeVisible())
  })

  test('is short and optional where nothing is flagged', async () => {
    await openPopup(calm)
    await screen.findByRole('region', { name: 'A short reply, if you want one' })
    expect(replyBox().value).toBe(replyOn('nothing much').neutral)
  })
})
