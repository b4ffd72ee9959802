import type { Mute } from '../platform/mutes.ts'
import { openOptions } from '../platform/pages.ts'
import type { Settings } from '../platform/settings.ts'
import { PlainState } from '../ui/PlainState.tsx'
import { ReportView } from '../ui/ReportView.tsx'
import type { KeptEdits } from '../ui/reply-parts.ts'
import { StepCard } from '../ui/StepCard.tsx'
import { stateWords } from '../ui/state-words.ts'
import type { ChangeSettings } from '../ui/use-settings.ts'
import { say } from '../ui/words.ts'
import './MailView.css'
import { insertInPage, showInPage } from './page-acts.ts'
import type { View } from './view.ts'

interface MailViewProps {
  readonly view: Extract<View, { type: 'flagged' | 'calm' | 'partly-read' }>
  readonly tabId: number | undefined
  readonly settings: Settings
  readonly onChange: ChangeSettings
  readonly kept: (threadId: string | undefined) => KeptEdits | undefined
  readonly onMuted: (mute: Mute, saved: boolean) => void
}

/** A mail that was read: what to do first, its flags, and the reply. */
export const MailView = ({ view, tabId, settings, kept, onChange, onMuted }: MailViewProps) => {
  const { report } = view
  const flags = view.type === 'flagged' ? view.flags : []
  const edits = kept(report.threadId)
  const canInsert = tabId !== undefined && report.canInsert === true
  return (
    // another mail starts afresh: nothing that was typed for this one is left in the boxes
    <div class="mail-view" key={report.threadId}>
      {flags.length > 0 ? (
        <StepCard id="mail" report={report} />
      ) : (
        <PlainState {...stateWords(report, settings.boundaries.mutes)} />
      )}
      {flags.length > 0 && report.partial && <p class="note">{say('partly_read_note')}</p>}
      {report.ownUnknown && (
        <p class="note">
          {say('own_unknown_note')}{' '}
          <button type="button" class="plain" onClick={() => void openOptions()}>
            {say('open_options')}
          </button>
        </p>
      )}
      <ReportView
        id="mail"
        report={report}
        flags={flags}
        settings={settings}
        onChange={onChange}
        onMuted={onMuted}
        {...(tabId === undefined
          ? {}
          : {
              shower: {
                label: say('show_in_mail'),
                show: (flag, quote) => showInPage(tabId, report, flag, quote),
              },
            })}
        {...(edits ? { kept: edits } : {})}
        {...(canInsert ? { onInsert: text => insertInPage(tabId, text) } : {})}
      />
    </div>
  )
}
