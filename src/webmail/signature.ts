import {
  bannerStarts,
  bannerWords,
  deviceNames,
  deviceStarts,
  legalStarts,
  legalWords,
  stampLines,
} from './footer-words.ts'
import { isBlank, type Line, withoutInvisible } from './line.ts'

const letters = '[\\p{L}\\p{N}]'
const device = new RegExp(`^[-–—~*_\\s]*(?:${deviceStarts}).{1,60}$`, 'iu')
const deviceName = new RegExp(`(?<!${letters})(?:${deviceNames})(?!${letters})`, 'iu')
const legalStart = new RegExp(`^[*_\\s]*(?:${legalStarts})`, 'iu')
const stamp = new RegExp(`^\\P{L}*(?:${stampLines})`, 'iu')
const legal = legalWords.map(words => new RegExp(`(?<!${letters})(?:${words})`, 'iu'))
const bannerStart = new RegExp(`^[^\\p{L}]*${bannerStarts}`, 'iu')
const bannerWord = new RegExp(bannerWords, 'iu')

// Longer than any phone line, banner or footer; longer lines are not compared, so that hostile text costs nothing.
const longestLine = 3000
/** A signature or a footer takes so many lines; what is longer goes on with the mail after a divider. */
const longestSignature = 30
const longestFooter = 12

/** Whether a line is what a phone or a mail program puts under a mail. */
export function isDeviceLine(text: string): boolean {
  const line = withoutInvisible(text)
  return line.length <= 100 && device.test(line) && deviceName.test(line)
}

/** Whether a paragraph is a legal footer, a plea for the trees or the stamp of a virus scanner. */
export function isLegalFooter(text: string): boolean {
  if (text.length > longestLine) return false
  const line = withoutInvisible(text)
  if (stamp.test(line)) return true
  if (line.length < 50) return false
  const parts = legal.filter(words => words.test(line)).length
  // A client may ask for discretion in a sentence of their own; a footer is longer, or begins like one.
  return legalStart.test(line) ? parts > 1 : parts > 2 && line.length >= 90
}

/** Whether a line is the banner that a mail server puts above mail from outside. */
export function isBanner(text: string): boolean {
  const line = withoutInvisible(text)
  if (line.length > 500) return false
  // "[EXTERNAL]" says it all; "Attention: the logo is wrong" does not.
  return bannerStart.test(line) && (bannerWord.test(line) || /^\[\p{L}+\]$/u.test(line.trim()))
}

/** Drops from a stretch of own lines what stands around the words: banner, signature, phone lines, footers. */
export function dropSignature(stretch: readonly Line[], isFirst: boolean): Line[] {
  const lines = stretch.filter(line => !line.signature && !isDeviceLine(line.text))
  if (isFirst) dropBanner(lines)
  cutFrom(lines, lines.findIndex(beginsFooter), longestFooter)
  cutFrom(lines, lines.findIndex(isDashes), longestSignature)
  // A dash alone parts paragraphs as often as it begins a signature.
  cutFrom(
    lines,
    lines.findIndex(({ text }) => text === '—' || text === '– –'),
    4,
  )
  while (lines.length > 0 && (lines.at(-1)!.tiny || isBlank(lines.at(-1)!.text))) lines.pop()
  return lines
}

/** Cuts the end of the lines when it is no longer than what is looked for. */
function cutFrom(lines: Line[], start: number, most: number): void {
  if (start >= 0 && lines.slice(start + 1).filter(line => !isBlank(line.text)).length <= most) lines.length = start
}

/** A footer, or the title of one that follows. */
const beginsFooter = ({ text }: Line, index: number, lines: readonly Line[]): boolean =>
  isLegalFooter(text) ||
  (text.length < 50 &&
    legalStart.test(text) &&
    lines.slice(index + 1, index + 3).some(next => legalStart.test(next.text) || isLegalFooter(next.text)))

const isDashes = ({ text }: Line): boolean => withoutInvisible(text).trim() === '--'

function dropBanner(lines: Line[]): void {
  let first = lines.findIndex(line => !isBlank(line.text))
  for (let dropped = 0; first >= 0 && dropped < 3 && isBanner(lines[first]!.text); dropped++) {
    lines.splice(0, first + 1)
    first = lines.findIndex(line => !isBlank(line.text))
  }
}
