import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { fake } from '../../fake-browser.ts'
import { openPopup, shownFlag, TAB, toldPage } from './open-popup.tsx'
import { flagged, insult, latePayment } from './reports.ts'

const open = async () => {
  await openPopup(flagged)
  await waitFor(() => expect(document.body.dataset.state).toBe('flagged'))
  const late = shownFlag('late_payment')!
  return { late, inLate: within(late) }
}

const mutes = () => (fake.local.get('settings') as { boundaries: { mutes: object } }).boundaries.mutes

describe('flags', () => {
  test('carry category, sign and severity, and hold their quote', async () => {
    const { late } = await open()
    expect(late.dataset).toMatchObject({ category: 'payment_ambiguity', sign: 'late_payment', severity: '2' })
    expect(late.querySelector('blockquote')?.textContent).toBe('Accounting is swamped.')
    expect(late.querySelectorAll('blockquote')).toHaveLength(2)
    expect(screen.getByRole('list').querySelectorAll(':scope > [data-sign]')).toHaveLength(2)
  })

  test('say in words what they are, how serious, how sure and why it matters', async () => {
    const { inLate } = await open()
    expect(inLate.getByRole('heading', { name: 'Payment put off' })).toBeVisible()
    expect(inLate.getByText('Caution')).toBeVisible()
    expect(inLate.getByText(/almost certain \(93\s?%\)/)).toBeVisible()
    expect(inLate.getByText(/Money owed without a firm date/)).toBeVisible()
  })

  test('scroll the page to each of their quotes', async () => {
    const { inLate } = await open()
    fireEvent.click(inLate.getByText('Also said here: 1'))
    for (const button of inLate.getAllByRole('button', { name: 'Show in the mail' })) fireEvent.click(button)
    await waitFor(() =>
      expect(toldPage('scroll-to')).toEqual([
        { type: 'scroll-to', flagId: latePayment.id, quote: 1 },
        { type: 'scroll-to', flagId: latePayment.id, quote: 0 },
      ]),
    )
  })

  test('are marked first where the page has no marks', async () => {
    let isMarked = false
    const { inLate } = await open()
    fake.tabs.set(TAB, {
      answer: notice => {
        if (notice.type === 'show-flags') isMarked = true
        return isMarked
      },
    })
    fireEvent.click(inLate.getAllByRole('button', { name: 'Show in the mail' }).at(-1)!)
    await waitFor(() => expect(toldPage('scroll-to')).toHaveLength(2))
    expect(toldPage('show-flags')).toEqual([{ type: 'show-flags', threadId: 't1', flags: flagged.flags }])
    expect(inLate.queryByText(/no longer in the page/)).toBeNull()
  })

  test('say so when their words are gone from the page', async () => {
    const { inLate } = await open()
    fake.tabs.set(TAB, { answer: () => false })
    fireEvent.click(inLate.getAllByRole('button', { name: 'Show in the mail' }).at(-1)!)
    await inLate.findByText('Those words are no longer in the page.')
  })
})

describe('not this again', () => {
  const mute = async (sign: string, name: string) => {
    await open()
    const flag = within(shownFlag(sign)!)
    const opener = flag.getByRole('button', { name: 'Not this again' })
    expect(opener).toHaveAttribute('aria-expanded', 'false')
    fireEvent.click(opener)
    expect(opener).toHaveAttribute('aria-expanded', 'true')
    fireEvent.click(flag.getByRole('button', { name }))
  }

  test('this phrase', async () => {
    await mute('late_payment', 'This phrase')
    await waitFor(() => expect(shownFlag('late_payment')).toBeNull())
    expect(mutes()).toMatchObject({ phrases: ['accounting-is-swamped'] })
    await waitFor(() => expect(toldPage('read-again')).toHaveLength(1))
    expect(document.body.dataset.state).toBe('flagged')
  })

  test('this sign', async () => {
    await mute('insult', 'Anything like it: Insult')
    await waitFor(() => expect(shownFlag('insult')).toBeNull())
    expect(mutes()).toMatchObject({ signs: ['insult'] })
  })

  test('this sender: no flag is left, and it is said why', async () => {
    await mute('insult', 'Anything from Martin Keller')
    await screen.findByRole('heading', { name: 'You silenced Martin Keller' })
    expect(mutes()).toMatchObject({ senders: ['martin@example.com'] })
    expect(document.body.dataset.state).toBe('calm')
  })

  test('is taken back', async () => {
    await mute('insult', 'Anything from Martin Keller')
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(shownFlag('insult')).not.toBeNull())
    expect(mutes()).toEqual({ phrases: [], signs: [], senders: [] })
    await waitFor(() => expect(toldPage('read-again')).toHaveLength(2))
  })

  test('offers no phrase where none matched', async () => {
    await open()
    const flag = within(shownFlag(insult.sign)!)
    fireEvent.click(flag.getByRole('button', { name: 'Not this again' }))
    expect(flag.queryByRole('button', { name: 'This phrase' })).toBeNull()
  })

  test('closes with Escape, and the focus is where it was', async () => {
    const { inLate } = await open()
    const opener = inLate.getByRole('button', { name: 'Not this again' })
    fireEvent.click(opener)
    const choice = inLate.getByRole('button', { name: 'This phrase' })
    choice.focus()
    expect(fireEvent.keyDown(choice, { key: 'Escape' })).toBe(false)
    await waitFor(() => expect(document.activeElement).toBe(opener))
    expect(opener).toHaveAttribute('aria-expanded', 'false')
  })

  test('is said where it could not be stored', async () => {
    await open()
    fake.isStorageBroken = true
    const flag = within(shownFlag('insult')!)
    fireEvent.click(flag.getByRole('button', { name: 'Not this again' }))
    fireEvent.click(flag.getByRole('button', { name: 'Anything like it: Insult' }))
    await screen.findByText(/This could not be saved/)
  })
})
