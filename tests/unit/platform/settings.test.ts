// first: the extension API is looked for as soon as our files are loaded
import '../../fake-browser.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { checkSettings, defaultSettings } from '../../../src/platform/check-settings.ts'
import { addMute, isSenderMuted, type Mute, muteKeyOf, removeMute, unmuted } from '../../../src/platform/mutes.ts'
import { changeSettings, loadSettings, onSettings, readSettings } from '../../../src/platform/settings.ts'
import { readSettingsFile, writeSettingsFile } from '../../../src/platform/settings-file.ts'
import { fake } from '../../fake-browser.ts'
import { flagged } from '../popup/reports.ts'

afterEach(fake.reset)

describe('settings', () => {
  test('are the defaults where nothing is stored', async () => {
    expect(await loadSettings()).toEqual(defaultSettings)
    expect(defaultSettings.hoursSet).toBe(false)
  })

  test('change what is stored now', async () => {
    await changeSettings(settings => ({ ...settings, tone: 'firm' }))
    await changeSettings(settings => ({ ...settings, marks: false }))
    expect(await readSettings()).toEqual({ ...defaultSettings, tone: 'firm', marks: false })
  })

  test('are told to every window', async () => {
    const heard: string[] = []
    const stop = onSettings(({ tone }) => heard.push(tone))
    await changeSettings(settings => ({ ...settings, tone: 'warm' }))
    stop()
    await changeSettings(settings => ({ ...settings, tone: 'firm' }))
    expect(heard).toEqual(['warm'])
  })

  test('that cannot be read are the defaults for reading mail, and an error for those who would write them', async () => {
    fake.isStorageBroken = true
    expect(await loadSettings()).toEqual(defaultSettings)
    await expect(readSettings()).rejects.toThrow()
    await expect(changeSettings(settings => settings)).rejects.toThrow()
  })

  test.each([undefined, null, 7, 'x', [], { terms: [], boundaries: 3, ownReplies: [null, {}], hoursSet: 'yes' }])(
    'are made of anything: %j',
    stored => expect(checkSettings(stored)).toEqual(defaultSettings),
  )

  test('keep a term within its limits only', () => {
    expect(checkSettings({ terms: { depositPercent: 50, rounds: 2, noticeDays: 0, rushPercent: 1e9 } }).terms).toEqual({
      depositPercent: 50,
      rounds: 2,
    })
  })
})

describe('a settings file', () => {
  test('gives back what was written', () => {
    const settings = checkSettings({ terms: { name: 'Anna' }, hoursSet: true, tone: 'warm' })
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual(settings)
    expect(readSettingsFile(`\ufeff${writeSettingsFile(settings)}`)).toEqual(settings)
  })

  test.each(['', '{', '[]', '"x"', 'null', '{"type":"evenkeel-settings"}'])('is not %j', text =>
    expect(readSettingsFile(text)).toBeUndefined(),
  )
})

describe('mutes', () => {
  const all: readonly Mute[] = [
    { type: 'phrase', id: 'accounting-is-swamped' },
    { type: 'sign', sign: 'insult' },
    { type: 'sender', sender: 'Martin@Example.com' },
  ]

  test.each(all)('are added once and removed: %j', mute => {
    const twice = addMute(addMute(defaultSettings, mute), mute)
    expect(Object.values(twice.boundaries.mutes).flat()).toHaveLength(1)
    expect(removeMute(twice, mute)).toEqual(defaultSettings)
  })

  test.each([
    [all[0]!, ['insult']],
    [all[1]!, ['late_payment']],
    [all[2]!, []],
  ])('%j leaves %j', (mute, signs) => {
    const { mutes } = addMute(defaultSettings, mute).boundaries
    expect(unmuted(flagged, mutes).map(({ sign }) => sign)).toEqual(signs)
    expect(isSenderMuted(flagged, mutes)).toBe(mute.type === 'sender')
  })

  test('know a sender by name where no address is shown, and nobody by nothing', () => {
    expect(muteKeyOf({ name: 'Martin Keller' })).toBe('martin keller')
    expect(muteKeyOf({ name: '' })).toBeUndefined()
    expect(muteKeyOf(undefined)).toBeUndefined()
  })
})
