import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { fake } from '../../fake-browser.ts'
import { openPopup, shownFlag, TAB } from './open-popup.tsx'
import { calm, flagged, latePayment } from './reports.ts'

const text = 'Accounting is swamped. We will sort it. Be patient, please'

describe('a pasted text', () => {
  const paste = async (words: string) => {
    fake.tabs.set(TAB, {})
    await openPopup()
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text from a client' })
    fireEvent.input(box, { target: { value: words } })
    fireEvent.click(screen.getByRole('button', { name: 'Read it' }))
    return box
  }

  test('is read by the background and shown like a mail', async () => {
    const asked: unknown[] = []
    fake.background = async question => {
      asked.push(question)
      return { ...flagged, flags: [latePayment] }
    }
    const box = await paste(text)
    await waitFor(() => expect(shownFlag('late_payment')).toBeVisible())
    expect(asked).toEqual([{ type: 'analyse-text', text }])
    expect(document.body.dataset.state).toBe('nothing-open')
    expect(fake.local.size + fake.session.size).toBe(0)
    fireEvent.click(screen.getAllByRole('button', { name: 'Show in the text' }).at(-1)!)
    await waitFor(() => expect(text.slice(box.selectionStart, box.selectionEnd)).toBe('Accounting is swamped.'))
  })

  test('that is empty, or cannot be read, gets a clear word', async () => {
    await paste('  ')
    await screen.findByText('Paste a text first.')
    fake.background = async () => {
      throw new Error('no knowledge')
    }
    fireEvent.input(screen.getByRole('textbox', { name: 'Text from a client' }), { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: 'Read it' }))
    await screen.findByText('The text could not be read. Please try again.')
  })

  test('in which nothing stands out says so', async () => {
    fake.background = async () => calm
    await paste('Thank you, see you on Monday.')
    await screen.findByRole('heading', { name: 'Nothing stands out in this mail' })
  })
})

describe('check my answer', () => {
  const draft = 'I am so, so sorry. See you Monday.'
  const finding = { kind: 'over-apology', start: 0, end: 17, quote: 'I am so, so sorry', calmer: 'I am sorry' }

  test('takes the draft from the open reply box, and puts calmer words into it', async () => {
    fake.tabs.set(TAB, { answer: notice => (notice.type === 'read-draft' ? draft : true) })
    fake.background = async question => (question.text === draft ? [finding] : [])
    await openPopup(flagged)
    fireEvent.click(await screen.findByText('Check my answer'))
    fireEvent.click(screen.getByRole('button', { name: 'Take it from the open reply box' }))
    await screen.findByText('I am so, so sorry', { selector: 'q' })
    expect(screen.getByText('Worth a second look: 1')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }))
    await screen.findByText('Nothing stands out. Have one look yourself, and send it.')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your own draft' }).value).toBe(
      'I am sorry. See you Monday.',
    )
    expect(fake.local.size).toBe(0)
  })

  test('says where no draft was found, or it cannot be checked', async () => {
    fake.tabs.set(TAB, { answer: () => undefined })
    await openPopup(flagged)
    fireEvent.click(await screen.findByText('Check my answer'))
    fireEvent.click(screen.getByRole('button', { name: 'Take it from the open reply box' }))
    await screen.findByText('No open reply box with words in it was found.')
    fireEvent.click(screen.getByRole('button', { name: 'Check it' }))
    await screen.findByText('Write or paste your answer first.')
    fireEvent.input(screen.getByRole('textbox', { name: 'Your own draft' }), { target: { value: draft } })
    fireEvent.click(screen.getByRole('button', { name: 'Check it' }))
    await screen.findByText('The draft could not be checked. Please try again.')
  })

  test('offers the reply box only where one is open', async () => {
    await openPopup(calm)
    fireEvent.click(await screen.findByText('Check my answer'))
    expect(screen.queryByRole('button', { name: 'Take it from the open reply box' })).toBeNull()
  })
})
