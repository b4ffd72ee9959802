import { describe, expect, it } from 'vitest'
import { groupNearDuplicates } from '../../../src/training/group.ts'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, k) => `w${from + k}`).join(' ')

describe('near-duplicates', () => {
  it('are sentences that share a run of five words', () => {
    const [a, b, c] = groupNearDuplicates([
      'could you add a page with prices',
      'please could you add a page tomorrow',
      'the page is too long',
    ])
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })

  it('are not long mails that share one run by chance', () => {
    const [a, b] = groupNearDuplicates([
      `${words(0, 150)} thank you and see you soon`,
      `${words(200, 350)} thank you and see you`,
    ])
    expect(a).not.toBe(b)
  })

  it('are long mails of which a good part is the same', () => {
    const [a, b] = groupNearDuplicates([words(0, 150), `${words(0, 40)} ${words(300, 400)}`])
    expect(a).toBe(b)
  })
})
