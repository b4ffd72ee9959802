import { afterEach, describe, expect, test } from 'vitest'
import { readBody } from '../../../src/webmail/index.ts'
import { parse, show } from './bodies.ts'
import { seeded } from './seeded.ts'

afterEach(() => document.body.replaceChildren())

const bare = (text: string): string => text.replace(/\s+/g, '')

describe('one line per block', () => {
  test.each([
    ['blocks', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['line breaks', 'One<br>Two<br><br>Three', 'One\nTwo\nThree'],
    ['nested blocks', '<div>One<div>Two</div>Three</div>', 'One\nTwo\nThree'],
    ['inline elements', '<p>O<b>n</b>e <i>two</i><span> three</span></p>', 'One two three'],
    ['white space', '<p>  One\n   two\t three&nbsp;&nbsp;four </p>', 'One two three four'],
    ['lists', '<ul><li>One</li><li>Two <em>more</em></li></ul>', 'One\nTwo more'],
    ['tables', '<table><tr><td>One</td><td>Two</td></tr></table>', 'One\nTwo'],
    ['preformatted', '<pre>One\n  two\n\nThree</pre>', 'One\ntwo\nThree'],
    ['a block in a link', '<a href="#"><div>One</div></a>Two', 'One\nTwo'],
    ['style and script', '<style>p{}</style><script>x</script><p>One</p><title>t</title>', 'One'],
    ['comments', 'One<!-- not this --> two', 'One two'],
    ['a soft hyphen inside a word', '<p>ur\u00adgent</p>', 'ur\u00adgent'],
    ['images', 'One<img alt="not this">two', 'Onetwo'],
    ['links', 'See <a href="https://x.example">the brief</a>, please', 'See the brief, please'],
    ['only white space', '<div> &nbsp; </div><div>\u200b</div>', ''],
    ['a shut details element', '<details><summary>One</summary>hidden</details>', 'One'],
    ['a field', '<input value="not this"><textarea>nor this</textarea><button>nor this</button>One', 'One'],
  ])('%s', (_, html, text) => {
    expect(readBody(show(html)).body.text).toBe(text)
    expect(readBody(parse(html)).body.text).toBe(text)
  })

  test('computed style tells blocks and line feeds in a page', () => {
    expect(readBody(show('<span style="display:block">One</span><span>Two</span>')).body.text).toBe('One\nTwo')
    expect(
      readBody(show('<div style="display:inline">One</div><div style="display:inline"> two</div>')).body.text,
    ).toBe('One two')
    expect(readBody(show('<div style="white-space:pre-wrap">One\nTwo</div>')).body.text).toBe('One\nTwo')
  })
})

describe('what is not seen is not read', () => {
  test.each([
    ['display', '<div style="display:none">bait</div>'],
    ['display, important', '<div style="display: none !important">bait</div>'],
    ['visibility', '<div style="visibility:hidden">bait</div>'],
    ['no height', '<div style="max-height:0;overflow:hidden">bait</div>'],
    ['no size', '<div style="height:0;width:0;overflow:hidden">bait</div>'],
    ['tiny letters', '<span style="font-size:1px">bait</span>'],
    ['no letters', '<span style="font-size:0">bait</span>'],
    ['transparent', '<div style="opacity:0">bait</div>'],
    ['hidden attribute', '<div hidden>bait</div>'],
    ['for Word', '<div style="mso-hide:all">bait</div>'],
    ['a compose box', '<div contenteditable="true">bait</div>'],
    ['a compose box by role', '<div role="textbox">bait</div>'],
    ['a frame', '<iframe srcdoc="bait"></iframe>'],
  ])('%s', (_, html) => {
    expect(readBody(show(`${html}<p>One</p>`)).body.text).toBe('One')
    expect(readBody(parse(`${html}<p>One</p>`)).body.text).toBe('One')
  })

  test('a child may show itself again', () => {
    const html =
      '<div style="visibility:hidden">bait<b style="visibility:visible">One</b></div><td style="font-size:0">bait<p style="font-size:14px">Two</p></td>'
    expect(readBody(show(html)).body.text).toBe(readBody(parse(html)).body.text)
    expect(readBody(show(html)).body.text).toContain('One')
  })
})

describe('every span leads back to the page', () => {
  test('across elements, line breaks and collapsed white space', () => {
    const { body } = readBody(show('<p>Do  <b>it</b>\n for\tfree</p><p>tonight</p>'))
    expect(body.text).toBe('Do it for free\ntonight')
    const start = body.text.indexOf('it for')
    expect(body.toRanges({ start, end: start + 'it for free\nto'.length }).map(String)).toEqual([
      'it',
      '\n for\tfree',
      'to',
    ])
  })

  test('never across what was cut out', () => {
    const { body } = readBody(show('<p>One</p><blockquote type="cite">bait</blockquote><p>Two</p>'))
    expect(body.text).toBe('One\nTwo')
    expect(body.toRanges({ start: 0, end: 7 }).map(String)).toEqual(['One', 'Two'])
  })

  test('never across quote signs within one node', () => {
    const { body } = readBody(show('<pre>One\n&gt; bait\nTwo</pre>'))
    expect(body.toRanges({ start: 0, end: 7 }).map(String)).toEqual(['One', 'Two'])
  })

  test('gives nothing for a node that has changed since', () => {
    const root = show('<p>One two three</p>')
    const { body } = readBody(root)
    root.querySelector('p')!.firstChild!.textContent = 'On'
    expect(body.toRanges({ start: 4, end: 7 })).toEqual([])
  })

  test('in a thousand random bodies', () => {
    const random = seeded(20261109)
    const words = [
      'pay',
      'later',
      'été',
      'срочно',
      'free',
      '😀',
      'a\u200bb',
      '\ud83d',
      '\u202eabc',
      'e\u0301',
      '\u00a0',
      ' ',
      '\n',
      '\t ',
      '> quoted',
      '-- ',
    ]
    const tags = ['p', 'div', 'b', 'span', 'blockquote', 'pre', 'td', 'li', 'a', 'font']
    const styles = [
      '',
      '',
      '',
      'display:none',
      'display:block',
      'white-space:pre-wrap',
      'visibility:hidden',
      'display:inline',
    ]
    const grow = (depth: number): Node => {
      if (depth === 0 || random.next() < 0.4)
        return random.next() < 0.15
          ? document.createElement('br')
          : document.createTextNode(
              Array.from({ length: random.below(5) }, () => random.pick(words)).join(
                random.pick(['', ' ', '  ', '\n']),
              ),
            )
      const element = document.createElement(random.pick(tags))
      element.style.cssText = random.pick(styles)
      for (let count = random.below(4); count >= 0; count--) element.append(grow(depth - 1))
      return element
    }
    for (let run = 0; run < 1000; run++) {
      const root = show('')
      for (let count = random.below(6); count >= 0; count--) root.append(grow(4))
      const before = root.outerHTML
      const { body } = readBody(root)
      expect(root.outerHTML).toBe(before)
      expect(body.text).not.toMatch(/^\s|\s$|\n\n| {2}/)
      for (let trial = 0; trial < 5; trial++) {
        const start = random.below(body.text.length + 1)
        const end = start + random.below(body.text.length + 1 - start)
        const shown = body.toRanges({ start, end }).map(String).join('')
        expect(bare(shown)).toBe(bare(body.text.slice(start, end)))
      }
      root.remove()
    }
  })
})
