import { bannerStarts, bannerWords, deviceNames, deviceStarts, legalStarts, legalWords } from './footer-words.ts'
import { isBlank, type Line, withoutInvisible } from './line.ts'

const letters = '[\\p{L}\\p{N}]'
const device = new RegExp(`^[-–—~*_\\s]*(?:${deviceStarts}).{1,60}$`, 'iu')
const deviceName = new RegExp(`(?<!${letters})(?:${deviceNames})(?!${letters})`, 'iu')
const legalStart = new RegExp(`^[*_\\s]*(?:${legalStarts})`, 'iu')
const legal = legalWords.map(words => new RegExp(`(?<!${letters})(?:${words})`, 'iu'))
const bannerStart = new RegExp(`^[^\\p{L}]*${bannerStarts}`, 'iu')
const bannerWord = new RegExp(bannerWords, 'iu')

// Longer than any phone line, banner or footer; longer lines are not compared, so that hostile text costs nothing.
const longestLine = 3000
/** After "--" a signature takes a few lines; what is longer is a divider between parts of the mail. */
const longestSignature = 30

/** Whether a line is what a phone or a mail program puts under a mail. */
export function isDeviceLine(text: string): boolean {
  const line = withoutInvisible(text)
  return line.length <= 100 && device.test(line) && deviceName.test(line)
}

/** Whether a paragraph is a legal footer, a plea for the trees or the stamp of a virus scanner. */
export function isLegalFooter(text: string): boolean {
  if (text.length > longestLine) return false
  const line = withoutInvisible(text)
  if (legalStart.test(line)) return true
  // A client may ask for discretion in a sentence of their own; a footer is longer.
  return line.length >= 90 && legal.every(words => words.test(line))
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
  const footer = lines.findIndex(line => isLegalFooter(line.text))
  if (footer >= 0) lines.length = footer
  const dashes = lines.findIndex(isDashes)
  if (dashes >= 0 && lines.slice(dashes).filter(line => !isBlank(line.text)).length <= longestSignature)
    lines.length = dashes
  while (lines.length > 0 && (lines.at(-1)!.tiny || isBlank(lines.at(-1)!.text))) lines.pop()
  return lines
}

const isDashes = (line: Line): boolean => /^(?:--|—|– –|- -)$/.test(withoutInvisible(line.text).trim())

function dropBanner(lines: Line[]): void {
  let first = lines.findIndex(line => !isBlank(line.text))
  for (let dropped = 0; first >= 0 && dropped < 3 && isBanner(lines[first]!.text); dropped++) {
    lines.splice(0, first + 1)
    first = lines.findIndex(line => !isBlank(line.text))
  }
}
