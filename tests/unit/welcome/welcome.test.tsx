// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { fake } from '../../fake-browser.ts'

import '../../../src/ui/page.css'
import { Welcome } from '../../../src/welcome/Welcome.tsx'
import { flagged } from '../popup/reports.ts'

afterEach(() => {
  cleanup()
  fake.reset()
})

test('the sample mail is read by the background, with its flags and its reply', async () => {
  const asked: string[] = []
  fake.background = async ({ text }) => {
    asked.push(text)
    return flagged
  }
  render(<Welcome />)
  fireEvent.click(await screen.findByRole('button', { name: 'Read it' }))
  await waitFor(() => expect(document.querySelectorAll('[data-sign]')).toHaveLength(2))
  expect(asked[0]).toContain('While you’re at it')
  expect(document.querySelector('[data-reply="pasted"]')?.textContent).toContain('neutral words')
})

test('leads to the options', async () => {
  render(<Welcome />)
  fireEvent.click(screen.getByRole('button', { name: 'Tell it your hours and terms' }))
  expect(fake.optionsOpened).toBe(1)
})

test('a sample in another language is read as soon as it is chosen', async () => {
  const asked: string[] = []
  fake.background = async ({ text }) => {
    asked.push(text)
    return flagged
  }
  render(<Welcome />)
  fireEvent.click(await screen.findByRole('radio', { name: 'German' }))
  await waitFor(() => expect(document.querySelectorAll('[data-sign]')).toHaveLength(2))
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('Die dritte Korrekturrunde')
})
