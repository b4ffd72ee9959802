import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Knowledge } from '../core/analyse.ts'
import type { Tone } from '../core/report.ts'
import { defaultSettings } from '../platform/check-settings.ts'
import { cutText } from '../webmail/cut-text.ts'
import { printReport } from './print-report.ts'
import { type MailInput, readEml, readHtml, toMessage } from './read-mail.ts'
import { scanMessage } from './scan-message.ts'

/** How files are shown. */
export interface FileOptions {
  readonly json: boolean
  readonly tone: Tone
}

/** More files than this are counted on a line of progress. */
const MANY = 20

const readMail = async (path: string): Promise<MailInput> => {
  const bytes = readFileSync(path === '-' ? 0 : path)
  const id = path === '-' ? 'standard input' : basename(path)
  const text = new TextDecoder().decode(bytes)
  if (
    /\.eml$/i.test(path) ||
    (path === '-' &&
      /^(?:[\w-]+: .*\r?\n)+/.test(text) &&
      /^(?:from|mime-version|received): /im.test(text.slice(0, 4000)))
  )
    return readEml(bytes, id)
  if (/\.html?$/i.test(path)) return { id, text: readHtml(text).text }
  return { id, text: cutText(text) }
}

/** Reads mails from files and prints what a person wants to know. Gives whether one could not be read; the others are read all the same. */
export const scanFiles = async (
  paths: readonly string[],
  knowledge: Knowledge,
  { json, tone }: FileOptions,
): Promise<boolean> => {
  let failed = false
  for (const [index, path] of paths.entries()) {
    if (paths.length > MANY && process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${paths.length}`)
    try {
      const mail = await readMail(path)
      const report = await scanMessage(toMessage(mail), knowledge, defaultSettings, true)
      console.log(json ? JSON.stringify({ file: path, ...report }) : printReport(mail.id, report, tone))
    } catch (error) {
      failed = true
      console.error(`${path}: ${error instanceof Error ? error.message : 'not readable'}`)
    }
  }
  if (paths.length > MANY && process.stderr.isTTY) process.stderr.write('\n')
  return failed
}
