// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fake } from '../../fake-browser.ts'

import '../../../src/ui/page.css'
import { Options } from '../../../src/options/Options.tsx'
import { checkSettings, type Settings } from '../../../src/platform/check-settings.ts'
import { loadSettings } from '../../../src/platform/settings.ts'

afterEach(() => {
  cleanup()
  fake.reset()
  vi.restoreAllMocks()
})

const open = async (stored?: object) => {
  if (stored) fake.local.set('settings', stored)
  render(<Options />)
  await screen.findByRole('heading', { name: 'Evenkeel options' })
}

const type = (name: string | RegExp, value: string) => {
  const field = screen.getByRole<HTMLInputElement>('textbox', { name })
  fireEvent.input(field, { target: { value } })
  return field
}

const stored = () => fake.local.get('settings') as Settings | undefined
const saved = () => screen.findByText('Saved')

describe('the options', () => {
  test('store what is typed, after a rest, and say so', async () => {
    await open()
    type('Your name', 'Anna Berg ')
    type('Price of an hour', '85,50')
    type('Payment in parts', '50, 25, 25')
    type('Addresses, one a line', 'Anna@Example.com\nstudio@example.com')
    await saved()
    expect((await loadSettings()).terms).toEqual({ name: 'Anna Berg', hourlyRate: 85.5, milestones: [50, 25, 25] })
    expect(stored()?.ownAddresses).toEqual(['anna@example.com', 'studio@example.com'])
  })

  test('forget a term that was emptied', async () => {
    await open({ terms: { name: 'Anna', rounds: 2 } })
    type('Rounds of changes in the price', '')
    await saved()
    expect(stored()?.terms).toEqual({ name: 'Anna' })
  })

  test.each([
    ['Deposit before work starts', '120', /from 1 to 100/],
    ['Price of an hour', 'ninety', /A number from/],
    ['Payment in parts', '50, 20', /that make 100/],
    ['Addresses, one a line', 'anna@', /no address: anna@/],
  ])('say beside "%s" what is wrong with "%s", store none of it and lose none of it', async (name, value, error) => {
    await open()
    const field = type(name, value)
    await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'))
    expect(screen.getByText(error)).toBeVisible()
    type('Your name', 'Anna')
    await saved()
    expect(stored()?.terms).toEqual({ name: 'Anna' })
    expect(field.value).toBe(value)
  })

  test('say when nothing can be stored, keep what was typed, and try again', async () => {
    await open()
    fake.isStorageBroken = true
    const name = type('Your name', 'Anna')
    const again = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.getByText(/What you typed is still here/)).toBeVisible()
    expect(name.value).toBe('Anna')
    fake.isStorageBroken = false
    fireEvent.click(again)
    await saved()
    expect(stored()?.terms).toEqual({ name: 'Anna' })
  })

  test('say when they could not be read', async () => {
    fake.isStorageBroken = true
    await open()
    await screen.findByText(/Your settings could not be read/)
  })

  test('store what was typed last when the page is left at once', async () => {
    await open()
    type('Your name', 'Anna')
    dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(stored()?.terms).toEqual({ name: 'Anna' }))
  })

  test('show what another window changed, and keep what is being typed', async () => {
    await open()
    const name = type('Your name', 'Ann')
    await browser().set({ settings: { ...checkSettings({}), tone: 'firm' } })
    expect(name.value).toBe('Ann')
    await saved()
    await browser().set({ settings: checkSettings({ tone: 'warm', terms: { name: 'Anna' } }) })
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Warm' })).toBeChecked())
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveValue('Anna')
  })
})

const browser = () =>
  (globalThis as unknown as { browser: { storage: { local: { set: (items: object) => Promise<void> } } } }).browser
    .storage.local

describe('working hours', () => {
  test('count as set once the reader changed them', async () => {
    await open()
    expect(checkSettings(stored()).hoursSet).toBe(false)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Fri' }))
    fireEvent.input(screen.getByLabelText('From'), { target: { value: '08:30' } })
    await saved()
    expect(stored()).toMatchObject({ hoursSet: true, boundaries: { hours: { days: [1, 2, 3, 4], start: 510 } } })
  })

  test('take midnight as the end of the day, and a zone', async () => {
    await open()
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '00:00' } })
    fireEvent.change(screen.getByLabelText('Time zone'), { target: { value: 'Europe/Paris' } })
    await saved()
    expect(stored()?.boundaries.hours).toMatchObject({ end: 1440, zone: 'Europe/Paris' })
  })

  test('that end before they begin, or without a day, are not stored', async () => {
    await open()
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '07:00' } })
    await screen.findByText('The end has to be after the start.')
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '18:00' } })
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) fireEvent.click(screen.getByRole('checkbox', { name: day }))
    await screen.findByText('At least one day, please.')
    await saved()
    expect(stored()?.boundaries.hours.days).toHaveLength(1)
    expect(stored()?.boundaries.hours.end).toBe(1080)
  })
})

describe('what was silenced', () => {
  test('is listed in words and taken back', async () => {
    await open({ boundaries: { mutes: { phrases: ['while-youre-at-it'], signs: ['insult'], senders: ['a@b.c'] } } })
    expect(screen.getByText('Phrase: while youre at it')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Sign: Insult' }))
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Sender: a@b.c' }))
    await saved()
    expect(stored()?.boundaries.mutes).toEqual({ phrases: ['while-youre-at-it'], signs: [], senders: [] })
  })
})

describe('replies of the reader’s own', () => {
  test('are added, changed and removed', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'Add a reply' }))
    fireEvent.change(await screen.findByLabelText('When it is about'), { target: { value: 'late_payment' } })
    fireEvent.change(screen.getByLabelText('In'), { target: { value: 'fr' } })
    type('Your reply', 'Bonjour, où en est le virement ?')
    await saved()
    const [reply] = (await loadSettings()).ownReplies
    expect(reply).toEqual({ sign: 'late_payment', language: 'fr', text: 'Bonjour, où en est le virement ?' })
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(stored()?.ownReplies).toEqual([]))
  })
})

describe('the reader’s data', () => {
  const choose = (text: string) => {
    const input = screen.getByLabelText('Read from a file')
    fireEvent.change(input, { target: { files: [new File([text], 'settings.json')] } })
  }

  test('are taken along as a file and read from it', async () => {
    const urls: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
      urls.push(blob as Blob)
      return 'blob:settings'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await open({ terms: { name: 'Anna', rounds: 2 }, tone: 'warm' })
    fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }))
    const file = (await urls[0]?.text()) ?? ''
    type('Your name', 'Somebody else')
    await saved()
    choose(file)
    await screen.findByText('The settings of the file are in use.')
    await waitFor(() => expect(stored()).toMatchObject({ terms: { name: 'Anna', rounds: 2 }, tone: 'warm' }))
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveValue('Anna')
  })

  test.each(['', 'no json', '[]', 'null', '{"settings":{}}'])('stay as they are with the file %j', async text => {
    await open({ terms: { name: 'Anna' } })
    choose(text)
    await screen.findByText(/This is no settings file of Evenkeel/)
    expect(stored()).toEqual({ terms: { name: 'Anna' } })
  })

  test('are all deleted, after a question', async () => {
    await open({ terms: { name: 'Anna' } })
    await fake.setReport(7, { state: 'calm' })
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })))
    expect(fake.local.size).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: 'Yes, delete everything' }))
    await screen.findByText('Everything is deleted.')
    expect(fake.local.size + fake.session.size).toBe(0)
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveValue(''))
  })
})
