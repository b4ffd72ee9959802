import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const scan = (args: readonly string[], input: string) => {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'src/cli/scan.ts', ...args], { input, encoding: 'utf8' })
  return { lines: stdout.split('\n').filter(Boolean), stdout, stderr, status }
}

describe('scan --jsonl', () => {
  it('answers each line in order, a broken one with an error, and goes on', () => {
    const text = 'We will sort out your money later, just start with the work now.'
    const input = [
      JSON.stringify({ id: 'a', text }),
      'not json',
      '{"id":"b"}',
      JSON.stringify({ id: 'c', html: `<p>Thanks, all good.</p><blockquote type="cite">${text}</blockquote>` }),
    ].join('\n')
    const { lines, status } = scan(['--jsonl', '--advice', '--tone', 'firm'], input)
    const [a, broken, empty, c] = lines.map(line => JSON.parse(line))
    expect(status).toBe(1)
    expect(a).toMatchObject({ id: 'a', language: 'en' })
    expect(a.flags.length).toBeGreaterThan(0)
    for (const { start, end, quote } of a.flags) expect(text.slice(start, end)).toBe(quote)
    expect(a.advice.reply).toMatch(/\S/)
    expect([broken.id, empty.id]).toEqual([null, null])
    expect(broken.error).toMatch(/\S/)
    expect(c).toMatchObject({ id: 'c', flags: [] })
  }, 60_000)

  it('takes settings and the time sent', () => {
    const line = {
      id: 1,
      text: 'Thanks, all good.',
      sentAt: '2026-11-08T23:30:00Z',
      from: 'Gary <g@x.example>',
      settings: { boundaries: { sensitivity: 'watchful' } },
    }
    const { lines, status } = scan(['--jsonl'], JSON.stringify(line))
    expect(status).toBe(0)
    expect(JSON.parse(lines[0]!)).toMatchObject({ id: '1', flags: [] })
  }, 60_000)
})

describe('scan of files', () => {
  it('prints flags and a reply for a person', () => {
    const { stdout, status } = scan(['docs/samples/2-en-difficult.eml'], '')
    expect(status).toBe(0)
    expect(stdout).toContain('our sponsor has to pay us first')
    expect(stdout).toContain('Hi Gary,')
    expect(stdout).not.toContain('two rounds of changes included')
  }, 60_000)

  it('says which file cannot be read and reads the others', () => {
    const { stdout, stderr, status } = scan(['no-such-file.txt', '-'], 'Thanks, all good. See you on Tuesday.')
    expect(status).toBe(1)
    expect(stderr).toContain('no-such-file.txt')
    expect(stdout).toContain('Nothing stands out')
  }, 60_000)
})
