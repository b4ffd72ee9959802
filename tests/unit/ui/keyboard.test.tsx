import { screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openPopup } from '../popup/open-popup.tsx'
import { flagged } from '../popup/reports.ts'

const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ||
  element?.textContent?.trim() ||
  (element as HTMLInputElement | null)?.value ||
  ''

test('everything in the popup is reached by Tab, in the order in which it is read', async () => {
  await openPopup(flagged)
  await waitFor(() => expect(document.body.dataset.state).toBe('flagged'))
  const seen: string[] = []
  for (let k = 0; k < 30; k++) {
    await userEvent.tab()
    const name = nameOf(document.activeElement)
    if (document.activeElement === document.body || seen.includes(`${name}!`)) break
    seen.push(name)
    if (name === 'Read another text') break
  }
  expect(seen).toEqual([
    'Options',
    'Go to the reply',
    'Show in the mail',
    'Reply to this alone',
    'Not this again',
    'Also said here: 1',
    'Show in the mail',
    'Reply to this alone',
    'Not this again',
    'neutral',
    'Suggested reply. You can change it.',
    'Copy',
    'Put into the reply box',
    'Check my answer',
    'Read another text',
  ])
})

test('the focus is seen wherever it is', async () => {
  await openPopup(flagged)
  await waitFor(() => expect(document.body.dataset.state).toBe('flagged'))
  for (const name of ['Options', 'Copy']) {
    const button = screen.getByRole('button', { name })
    await userEvent.tab()
    button.focus()
    await waitFor(() => expect(getComputedStyle(button).outlineStyle).toBe('solid'))
  }
})

test('nothing is wider than the popup', async () => {
  await openPopup({
    ...flagged,
    flags: flagged.flags.map(flag => ({ ...flag, quotes: [{ ...flag.quotes[0], quote: 'x'.repeat(400) }] })),
  })
  await waitFor(() => expect(document.body.dataset.state).toBe('flagged'))
  const { width } = document.body.getBoundingClientRect()
  const wider = [...document.querySelectorAll('main *')].filter(
    element => !element.closest('.off-screen') && element.getBoundingClientRect().width > width,
  )
  expect(wider).toEqual([])
})
