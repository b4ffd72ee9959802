import { useEffect, useRef, useState } from 'preact/hooks'
import type { Flag, Report } from '../core/report.ts'
import { type Mute, removeMute, unmuted } from '../platform/mutes.ts'
import { askForReport } from '../platform/questions.ts'
import type { Settings } from '../platform/settings.ts'
import { MuteNote } from './MuteNote.tsx'
import './PasteBox.css'
import { PlainState } from './PlainState.tsx'
import { ReportView } from './ReportView.tsx'
import { type Outcome, Status } from './Status.tsx'
import { StepCard } from './StepCard.tsx'
import { stateWords } from './state-words.ts'
import type { ChangeSettings } from './use-settings.ts'
import { Writing } from './Writing.tsx'
import { say } from './words.ts'

interface PasteBoxProps {
  readonly settings: Settings
  readonly onChange: ChangeSettings
  /** What the box is called, and what stands in it at first. */
  readonly label: string
  readonly sample?: string
  /** What stands in it is read at once. */
  readonly isReadAtOnce?: boolean
}

/** A box for any text: it is read like a client's mail, shown with the same flags and reply, and kept nowhere. */
export const PasteBox = ({ settings, onChange, label, sample = '', isReadAtOnce }: PasteBoxProps) => {
  const [text, setText] = useState(sample)
  const [report, setReport] = useState<Report>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [silenced, setSilenced] = useState<{ readonly mute: Mute; readonly isSaved: boolean }>()
  const box = useRef<HTMLTextAreaElement>(null)
  const read = async () => {
    setSilenced(undefined)
    if (!text.trim()) return setOutcome({ type: 'bad', text: say('paste_empty') })
    setOutcome({ type: 'good', text: say('reading') })
    try {
      setReport(await askForReport(text))
      setOutcome(undefined)
    } catch {
      setReport(undefined)
      setOutcome({ type: 'bad', text: say('paste_failed') })
    }
  }
  // once, with what stands in the box at first
  useEffect(() => {
    if (isReadAtOnce) void read()
  }, [])
  const show = async (flag: Flag, index: number) => {
    const { current } = box
    const quote = flag.quotes[index]
    if (!current || !quote || text.slice(quote.start, quote.end) !== quote.quote) return false
    current.setSelectionRange(quote.start, quote.end)
    // only a box that gets the focus scrolls to what is selected in it
    current.blur()
    current.focus()
    return true
  }
  const undo = (mute: Mute) => {
    setSilenced(undefined)
    void onChange(latest => removeMute(latest, mute))
  }
  const flags = report ? unmuted(report, settings.boundaries.mutes) : []
  return (
    <div class="paste-box">
      <Writing box={box} text={text} label={label} placeholder={say('paste_placeholder')} onText={setText} isCapped />
      <div class="row">
        <button type="button" class="primary" onClick={read}>
          {say('paste_read')}
        </button>
        <Status outcome={outcome} />
      </div>
      <MuteNote mute={silenced?.mute} isSaved={silenced?.isSaved === true} onUndo={undo} />
      {report && (
        <section
          class="paste-result"
          aria-label={say('text_result')}
          data-result={flags.length ? 'flagged' : report.state}
        >
          {flags.length > 0 ? (
            <StepCard id="pasted" report={report} />
          ) : (
            <PlainState {...stateWords(report, settings.boundaries.mutes)} />
          )}
          <ReportView
            id="pasted"
            report={report}
            flags={flags}
            settings={settings}
            onChange={onChange}
            onMuted={(mute, isSaved) => setSilenced({ mute, isSaved })}
            shower={{ label: say('show_in_text'), show }}
          />
        </section>
      )}
    </div>
  )
}
