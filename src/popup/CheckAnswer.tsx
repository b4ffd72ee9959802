import { useState } from 'preact/hooks'
import type { DraftFinding } from '../core/check-draft.ts'
import { askAboutDraft } from '../platform/questions.ts'
import { copyText } from '../ui/copy-text.ts'
import { type Outcome, Status } from '../ui/Status.tsx'
import { Writing } from '../ui/Writing.tsx'
import { say, sayNumber } from '../ui/words.ts'
import './CheckAnswer.css'
import { Finding } from './Finding.tsx'
import { readDraftInPage } from './page-acts.ts'

/** Reads the reader's own draft before it is sent; `tabId` where a reply box is open in the page. */
export const CheckAnswer = ({ tabId }: { tabId: number | undefined }) => {
  const [text, setText] = useState('')
  const [findings, setFindings] = useState<readonly DraftFinding[]>([])
  const [outcome, setOutcome] = useState<Outcome>()
  const write = (words: string) => {
    setText(words)
    setFindings([])
    setOutcome(undefined)
  }
  const check = async (draft: string) => {
    if (!draft.trim()) return setOutcome({ type: 'bad', text: say('check_empty') })
    try {
      const found = await askAboutDraft(draft)
      setFindings(found)
      const said = found.length ? say('check_found', sayNumber(found.length)) : say('check_clear')
      setOutcome({ type: 'good', text: said })
    } catch {
      setFindings([])
      setOutcome({ type: 'bad', text: say('check_failed') })
    }
  }
  const takeDraft = async (tab: number) => {
    const draft = await readDraftInPage(tab)
    if (draft === undefined) return setOutcome({ type: 'bad', text: say('check_no_draft') })
    write(draft)
    await check(draft)
  }
  const calm = (finding: DraftFinding) => {
    const calmer = text.slice(0, finding.start) + (finding.calmer ?? finding.quote) + text.slice(finding.end)
    write(calmer)
    return check(calmer)
  }
  const copy = async () => {
    const done = await copyText(text)
    setOutcome(done ? { type: 'good', text: say('copied') } : { type: 'bad', text: say('copy_failed') })
  }
  return (
    <div class="check-answer stack">
      {tabId !== undefined && (
        <div>
          <button type="button" onClick={() => takeDraft(tabId)}>
            {say('check_read_draft')}
          </button>
        </div>
      )}
      <Writing text={text} label={say('check_label')} placeholder={say('check_placeholder')} onText={write} isCapped />
      <div class="row">
        <button type="button" class="primary" onClick={() => check(text)}>
          {say('check_button')}
        </button>
        {text.trim() !== '' && (
          <button type="button" onClick={copy}>
            {say('copy')}
          </button>
        )}
      </div>
      <Status outcome={outcome} />
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver */}
      <ul class="stack" role="list">
        {findings.map(finding => (
          <Finding key={`${finding.start}-${finding.kind}`} finding={finding} onUse={calm} />
        ))}
      </ul>
    </div>
  )
}
