import { afterEach, describe, expect, test } from 'vitest'
import { readBody } from '../../../src/webmail/index.ts'
import { parse, show } from './bodies.ts'

afterEach(() => document.body.replaceChildren())

describe('hostile bodies', () => {
  const timed = (html: string, place: typeof parse = parse) => {
    const root = place(html)
    const start = performance.now()
    const { body } = readBody(root)
    return { body, ms: performance.now() - start }
  }

  test.each([
    ['plain lines', (n: number) => '<p>Please do it for free tonight, my friend.</p>'.repeat(n / 45)],
    [
      'one preformatted node',
      (n: number) => `<pre>${'Please do it for free tonight, my friend.\n'.repeat(n / 42)}</pre>`,
    ],
    ['one token', (n: number) => `<p>${'a'.repeat(n)}</p>`],
    ['quote signs', (n: number) => `<pre>${'&gt; a\n'.repeat(n / 7)}</pre>`],
    ['colons', (n: number) => `<pre>${'On 3 May 2026 at 10:12 somebody wrote:\n'.repeat(n / 40)}</pre>`],
    ['header words', (n: number) => `<pre>${'From: a\n'.repeat(n / 8)}</pre>`],
    ['double spaces', (n: number) => `<pre>${'a  '.repeat(n / 3)}</pre>`],
    ['line breaks', (n: number) => '<br>'.repeat(n / 4)],
    ['dashes', (n: number) => `<pre>${'-----\n'.repeat(n / 6)}</pre>`],
    ['inline elements', (n: number) => '<i>a</i>'.repeat(n / 8)],
  ])('time grows with length only: %s', (_, make) => {
    timed(make(50_000))
    const small = Math.min(timed(make(100_000)).ms, timed(make(100_000)).ms)
    const large = timed(make(1_000_000)).ms
    // Ten times the length; what grows with the square would take a hundred times as long.
    expect(large).toBeLessThan(Math.max(250, small * 35))
  })

  test('a body of 1 MB is read whole in a page that is laid out', () => {
    const laidOut = (paragraphs: number) =>
      timed('<p>Please do it for <b>free</b> tonight, my friend.</p>'.repeat(paragraphs), show)
    const small = Math.min(laidOut(2_000).ms, laidOut(2_000).ms)
    const { body, ms } = laidOut(20_000)
    // As above: on a slow machine ten times the length may take longer, but never a hundred times as long.
    expect(ms).toBeLessThan(Math.max(3000, small * 35))
    expect(body.text.split('\n')).toHaveLength(20_000)
  })

  test('elements ten thousand deep do not exhaust the stack', () => {
    const root = document.createElement('div')
    let inner: Element = root
    for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(document.createElement('span'))
    inner.append('Deep words')
    expect(readBody(root).body.text).toBe('Deep words')
  })

  test('lone surrogates, direction marks and zero-width characters keep their place', () => {
    const words = 'a\ud83d b \udc00 c\u202e d\u200be\ufefff \u2066g\u2069'
    const root = show('<p></p>')
    root.firstElementChild!.append(words)
    const { body } = readBody(root)
    expect(body.text).toBe(words)
    expect(String(body.toRanges({ start: 1, end: 2 })[0])).toBe('\ud83d')
  })

  test('malformed HTML', () => {
    const html = '<p>One<div>Two</p></b><table><td>Three<blockquote type=cite>bait</table>Four<!--'
    expect(readBody(show(html)).body.text.replace(/\n/g, ' ')).toContain('One Two')
    expect(readBody(parse(html)).body.text).not.toContain('bait')
  })

  test('a class that is not a string (SVG) and an empty body', () => {
    expect(readBody(show('<svg class="x"><text>bait</text></svg>One')).body.text).toBe('One')
    expect(readBody(show('')).body.text).toBe('')
  })
})
