import { parseArgs } from 'node:util'
import { tones } from '../core/report.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { scanFiles } from './scan-files.ts'
import { scanLines } from './scan-lines.ts'

const usage = `Usage: npm run scan -- FILE.eml|FILE.txt|- …    prints the flags and a reply for a person
       npm run -s scan -- --jsonl < messages      one line of JSON a message, in and out
Options: --json (with files: JSON instead of text)  --advice (with --jsonl: adds step, why and reply)  --tone ${tones.join('|')}`

const { values, positionals } = parseArgs({
  options: {
    jsonl: { type: 'boolean' },
    json: { type: 'boolean' },
    advice: { type: 'boolean' },
    tone: { type: 'string', default: 'neutral' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
  strict: false,
})
const tone = tones.find(known => known === values.tone)
if (values.help || !tone || (!values.jsonl && positionals.length === 0)) {
  console.error(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  const knowledge = loadKnowledge()
  const failed = values.jsonl
    ? await scanLines(process.stdin, line => process.stdout.write(line), knowledge, {
        advice: values.advice === true,
        tone,
      })
    : await scanFiles(positionals, knowledge, { json: values.json === true, tone })
  process.exitCode = failed ? 1 : 0
}
