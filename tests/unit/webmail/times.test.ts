import { describe, expect, test } from 'vitest'
import { gmailTime, timeOfId } from '../../../src/webmail/gmail-time.ts'
import { parseShownTime } from '../../../src/webmail/shown-time.ts'

const local = (text: string): number => new Date(text).getTime()

describe('times that pages show', () => {
  test.each([
    ['en-US', 'Thu 9/17/2026 2:52 PM', '2026-09-17T14:52', 'minute'],
    ['en-GB', 'Mon 18/05/2026 09:40', '2026-05-18T09:40', 'minute'],
    ['de-DE', 'Di, 14.04.2020 08:51', '2020-04-14T08:51', 'minute'],
    ['de-DE', 'Fr, 2026-05-22 15:22', '2026-05-22T15:22', 'minute'],
    ['de-DE', 'Mo, 04.05.2026 00:05', '2026-05-04T00:05', 'minute'],
    ['fr-FR', 'Sam 15/08/2026 22:47', '2026-08-15T22:47', 'minute'],
    ['fr-FR', 'Lun. 04/05/2026 22:47', '2026-05-04T22:47', 'minute'],
    ['en-US', 'Sun 4/5/2026 12:05 AM', '2026-04-05T00:05', 'minute'],
    ['en-US', 'Mon 5/4/2026 12:05 PM', '2026-05-04T12:05', 'minute'],
    // The region is French, the interface English: the weekday is looked for in other languages too.
    ['en-US', 'mar. 05/05/2026 07:00', '2026-05-05T07:00', 'minute'],
    ['zh-CN', '2026/05/06 下午3:05', '2026-05-06T15:05', 'minute'],
    ['zh-CN', '2026/05/06 上午12:05', '2026-05-06T00:05', 'minute'],
    ['he-IL', 'ג \u200f06/10/2026 01:16', '2026-10-06T01:16', 'hour'],
    ['en-GB', '06/10/2026 01:16', '2026-10-06T01:16', 'hour'],
    ['en-GB', '05/05/2026 01:16', '2026-05-05T01:16', 'minute'],
    ['en-GB', '20 Aug 2025, 13:19', '2025-08-20T13:19', 'minute'],
    ['en-US', 'Jul 15, 2026, 11:58\u202fAM', '2026-07-15T11:58', 'minute'],
    ['en-US', 'Mon, Nov 18, 2013 at 11:20 AM', '2013-11-18T11:20', 'minute'],
    ['ru', '26 дек. 2019 г., 22:53', '2019-12-26T22:53', 'minute'],
    ['ru', '5 мая 2026 г., 9:07', '2026-05-05T09:07', 'minute'],
    ['fr', '15 août 2026, 22:47', '2026-08-15T22:47', 'minute'],
    ['fr', 'mar. 12 mai 2026, 22:47', '2026-05-12T22:47', 'minute'],
    ['de', '15.08.2026, 22:47', '2026-08-15T22:47', 'minute'],
    ['es', '15 ago 2026, 22:47', '2026-08-15T22:47', 'minute'],
    ['it', '15 ago 2026, 22:47', '2026-08-15T22:47', 'minute'],
    ['pt-BR', '15 de ago. de 2026, 22:47', '2026-08-15T22:47', 'minute'],
    ['en-GB', '20 Aug 2025', '2025-08-20T12:00', 'day'],
    ['xx-invalid-language', 'Mon 18/05/2026 09:40', '2026-05-18T09:40', 'minute'],
    ['', 'Mon 18/05/2026 09:40', '2026-05-18T09:40', 'minute'],
  ])('%s: %s', (language, shown, time, precision) => {
    expect(parseShownTime(shown, language)).toEqual({ ms: local(time), precision })
  })

  test.each(['', 'yesterday', '2:52 PM', 'Thu', '45/45/2026 10:00', '31/02/2026 10:00', '1'.repeat(500)])(
    'nothing in "%s"',
    shown => {
      expect(parseShownTime(shown, 'en')).toBeUndefined()
    },
  )
})

describe('the time in a Gmail id', () => {
  const ms = Date.UTC(2026, 10, 9, 21, 47, 3)
  const id = ((BigInt(ms) << 20n) | 0x4d2b7n).toString(16)

  test('is read to the millisecond', () => {
    expect(timeOfId(id)).toBe(ms)
  })

  test.each(['', '0', 'ffffffffffffffff', '0000000000000001', 'r1234567890123456', `${id}00`])(
    'is not in "%s"',
    text => {
      expect(timeOfId(text)).toBeUndefined()
    },
  )

  test('is believed whatever the language of the tooltip', () => {
    expect(gmailTime(id, 'la 9-an de novembro', 'eo')).toEqual({ ms, precision: 'minute' })
    expect(gmailTime(id, '', 'en')).toEqual({ ms, precision: 'minute' })
  })

  test('is believed when the tooltip is in another zone', () => {
    expect(gmailTime(id, '10 Nov 2026, 10:47', 'en-GB')).toEqual({ ms, precision: 'minute' })
  })

  test('gives way to the day of the tooltip for mail that was imported', () => {
    expect(gmailTime(id, '4 Mar 2024, 15:15', 'en-GB')).toEqual({ ms: local('2024-03-04T15:15'), precision: 'day' })
  })

  test('is replaced by the tooltip where there is no id', () => {
    expect(gmailTime(undefined, '4 Mar 2024, 15:15', 'en-GB')).toEqual({
      ms: local('2024-03-04T15:15'),
      precision: 'minute',
    })
    expect(gmailTime(undefined, 'soon', 'en-GB')).toBeUndefined()
  })
})
