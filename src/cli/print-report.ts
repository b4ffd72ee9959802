import { styleText } from 'node:util'
import type { Report, Tone } from '../core/report.ts'
import { words } from './words.ts'

const marks = { 1: '•', 2: '▲', 3: '■' } as const
const colours = { 1: 'yellow', 2: 'magenta', 3: 'red' } as const

const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text

/** A report as a person reads it in a terminal: quote first, then sign, why, and the reply. */
export const printReport = (name: string, report: Report, tone: Tone): string => {
  const lines = [paint('bold', name)]
  if (report.state !== 'flagged') lines.push(`  ${words(`state_${report.state.replaceAll('-', '_')}`)}`)
  for (const flag of report.flags) {
    const quotes = flag.quotes.map(quote => `“${quote.quote.replace(/\s+/g, ' ')}”`).join('\n    ')
    lines.push(
      `  ${paint(colours[flag.severity], `${marks[flag.severity]} ${quotes}`)}`,
      `    ${words(`category_${flag.category}`)}: ${words(`sign_${flag.sign}`)} (${words(`severity_${flag.severity}`)}, ${Math.round(flag.confidence * 100)} %)`,
      `    ${words(`why_${flag.sign}`)}`,
    )
  }
  const { advice } = report
  if (advice?.reply[tone]) {
    lines.push('', `  ${paint('bold', words(`step_${advice.step}`))}: ${words(`step_why_${advice.why}`)}`, '')
    lines.push(...advice.reply[tone].split('\n').map(line => `  | ${line}`))
    if (advice.questions)
      lines.push('', `  ${words('open_questions')}`, ...advice.questions.map(({ quote }) => `    “${quote}”`))
  }
  return `${lines.join('\n')}\n`
}
