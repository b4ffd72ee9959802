// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { fake } from '../../fake-browser.ts'
import { openPopup, TAB } from './open-popup.tsx'
import { calm, flagged, latePayment } from './reports.ts'

const state = () => document.body.dataset.state

describe('the popup says honestly what it knows', () => {
  test.each<[string, string, Report]>([
    ['calm', 'Nothing stands out in this mail', calm],
    ['calm', 'A fair complaint, decently put', { ...calm, advice: { ...calm.advice!, why: 'complaint' } }],
    ['calm', 'Days without an answer: 12', { ...calm, silentDays: 12, advice: { ...calm.advice!, why: 'silent' } }],
    ['flagged', 'Wait before you answer', flagged],
    ['nothing-open', 'No mail is open', { state: 'nothing-open', flags: [] }],
    ['partly-read', 'Only a part of this mail could be read', { state: 'partly-read', flags: [], partial: true }],
    ['unreadable', 'This mail could not be read', { state: 'unreadable', flags: [] }],
    ['unsupported-language', 'Polish cannot be read yet', { state: 'unsupported-language', language: 'pl', flags: [] }],
    ['unsupported-language', 'This language cannot be read yet', { state: 'unsupported-language', flags: [] }],
  ])('%s: %s', async (expected, title, report) => {
    await openPopup(report)
    await screen.findByRole('heading', { name: title })
    expect(state()).toBe(expected)
  })

  test('a first contact with flags: what to check before agreeing', async () => {
    await openPopup(flagged)
    await screen.findByRole('heading', { name: 'Wait before you answer' })
    expect(screen.queryByText(/not worked with/)).toBeNull()
    await fake.setReport(TAB, { ...flagged, advice: { ...flagged.advice!, firstContact: true } })
    await screen.findByText('If you have not worked with this client before, first:')
    expect(screen.getByText(/deposit in writing/)).toBeVisible()
  })

  test('nothing open: the page is asked to look again first, and a report that comes is shown', async () => {
    fake.tabs.set(TAB, {
      url: 'https://mail.google.com/mail/u/0/',
      answer: () => {
        void fake.setReport(TAB, flagged)
        return true
      },
    })
    await openPopup()
    await waitFor(() => expect(state()).toBe('flagged'))
    expect(screen.queryByText('No mail is open')).toBeNull()
  })

  test('another site: a text can be pasted at once', async () => {
    fake.tabs.set(TAB, {})
    await openPopup()
    await screen.findByRole('heading', { name: 'This is not a mail page' })
    expect(state()).toBe('nothing-open')
    expect(screen.getByRole('textbox', { name: 'Text from a client' })).toBeVisible()
  })

  test('a page that was open before: it is reloaded on a click', async () => {
    fake.tabs.set(TAB, { url: 'https://mail.google.com/mail/u/0/' })
    await openPopup()
    fireEvent.click(await screen.findByRole('button', { name: 'Reload the mail page' }))
    expect(fake.reloaded).toEqual([TAB])
    expect(state()).toBe('unreadable')
  })

  test('permission withdrawn: it is said even over an old report, asked for again, and a refusal is said', async () => {
    fake.granted.clear()
    fake.grants = false
    fake.tabs.set(TAB, {})
    await openPopup(flagged)
    const allow = await screen.findByRole('button', { name: 'Allow reading' })
    expect(screen.getByText(/mail\.google\.com, outlook\.live\.com/)).toBeVisible()
    expect(state()).toBe('unreadable')
    fireEvent.click(allow)
    await screen.findByText('The permission was not given.')
    fake.grants = true
    fireEvent.click(allow)
    await waitFor(() => expect(state()).toBe('flagged'))
  })

  test('a report that changes is shown as it changes', async () => {
    await openPopup(calm)
    await waitFor(() => expect(state()).toBe('calm'))
    await fake.setReport(TAB, flagged)
    await waitFor(() => expect(state()).toBe('flagged'))
    await fake.setReport(TAB, { ...flagged, flags: [latePayment] })
    await waitFor(() => expect(document.querySelectorAll('[data-sign]')).toHaveLength(1))
    await fake.setReport(TAB, undefined)
    await waitFor(() => expect(state()).toBe('nothing-open'))
  })

  test('before anything is known nothing is claimed', async () => {
    await openPopup(calm)
    expect(state()).toBeUndefined()
    await waitFor(() => expect(state()).toBe('calm'))
  })

  test('a part that could not be read, and own messages that cannot be told, are said beside flags', async () => {
    await openPopup({ ...flagged, partial: true, ownUnknown: true })
    await screen.findByText(/A part of this mail could not be read/)
    expect(screen.getByText(/Your own messages cannot be told/)).toBeVisible()
  })

  test('broken settings do not keep the mail from being shown', async () => {
    fake.local.set('settings', 'nonsense')
    await openPopup(flagged)
    await waitFor(() => expect(state()).toBe('flagged'))
  })
})
