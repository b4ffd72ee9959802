import { describe, expect, it } from 'vitest'
import { loadReplies } from '../../../src/cli/load-knowledge.ts'
import { advise } from '../../../src/core/advise.ts'
import { adviseOn } from '../../golden/golden.ts'

const late = 'The invoice will be paid when it is paid, please be patient.'

describe('the questions of a mail', () => {
  it('are quoted for the reader where the reply puts them off', async () => {
    const question = 'Could you tell me which size of paper you used?'
    const text = `Hi Leo,\n\n${late}\n\n${question}\n\nAnna`
    const { advice } = await adviseOn(text, {})
    expect(advice?.questions?.map(({ start, end }) => text.slice(start, end))).toEqual([question])
  })

  it('are none where nothing is asked, or only courtesy', async () => {
    const { advice } = await adviseOn(`Hi Leo,\n\nHow are you?\n\n${late}\n\nAnna`, {})
    expect(advice).toBeDefined()
    expect(advice).not.toHaveProperty('questions')
  })
})

describe('thanks', () => {
  it('are given for files, but not beside an insult', async () => {
    const files = 'The photos and the texts are attached.'
    const [calm, rude] = await Promise.all(
      [late, 'You are a complete idiot.'].map(said => adviseOn(`Hi Leo,\n\n${files}\n\n${said}\n\nAnna`, {})),
    )
    expect(calm?.advice?.reply.neutral).toMatch(/^Hi Anna,\n\nThank.* the photos and the texts/)
    expect(rude?.advice?.reply.neutral).not.toMatch(/thank/i)
  })
})

describe('several flags of one tone', () => {
  const text = 'Hi Leo,\n\nYou are a complete idiot. I will leave one-star reviews about you everywhere.\n\nAnna'
  const toned = (said: string) => ({ warm: said, neutral: said, firm: said })
  /** The reply where a threat has a case of its own, which answers a matter or only the tone. */
  const replyTo = async (apart: boolean): Promise<string> => {
    const replies = async () => ({
      ...(await loadReplies('en')),
      cases: { hostility: [{ when: ['reviews'], apart, ...toned('Of reviews later.') }] },
      paragraphs: { insult: [toned('Please leave that out.')], hostility: [toned('Not in this tone.')] },
    })
    const { flags, advice } = await adviseOn(text, {}, replies)
    expect(flags.map(({ sign }) => sign).sort()).toEqual(['hostility', 'insult'])
    return advice!.reply.neutral
  }

  it('are answered once', async () => {
    const reply = await replyTo(false)
    expect(['Please leave that out.', 'Of reviews later.'].filter(said => reply.includes(said))).toHaveLength(1)
  })

  it('are each answered where one is about a matter', async () => {
    expect(await replyTo(true)).toMatch(
      /Please leave that out\.\n\nOf reviews later\.|Of reviews later\.\n\nPlease leave that out\./,
    )
  })
})

describe('a sign that would answer another, too', () => {
  const text =
    "Hi Leo,\n\nYour fee depends on the grant coming through. We'll sort out how much and when we pay you at some point.\n\nAnna"
  const thread = { webmail: 'test', id: 't', subject: '', messages: [{ id: 'golden', text, to: [], own: false }] }
  const replyAt = async (confidence: number): Promise<string> => {
    const report = await adviseOn(text, {})
    expect(new Set(report.flags.map(({ sign }) => sign))).toContain('contingent_payment')
    expect(new Set(report.flags.map(({ sign }) => sign))).toContain('unclear_payment')
    const flags = report.flags.map(flag => (flag.sign === 'contingent_payment' ? { ...flag, confidence } : flag))
    const replies = async () => ({
      ...(await loadReplies('en')),
      cases: {},
      paragraphs: {
        contingent_payment: [{ warm: 'A.', neutral: 'No strings.', firm: 'A.' }],
        unclear_payment: [{ warm: 'B.', neutral: 'How much, and when?', firm: 'B.' }],
        late_payment: [{ warm: 'C.', neutral: 'How much, and when?', firm: 'C.' }],
      },
    })
    const { advice } = await advise({ ...report, flags }, thread, { terms: {}, replies, now: 0 })
    return advice!.reply.neutral
  }

  it('answers it where it is about as sure', async () => {
    const reply = await replyAt(0.95)
    expect(reply).toContain('No strings.')
    expect(reply).not.toContain('How much')
  })

  it('is left out where it is only a guess', async () => {
    const reply = await replyAt(0.6)
    expect(reply).toContain('How much')
    expect(reply).not.toContain('No strings.')
  })
})
