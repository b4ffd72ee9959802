import type { Flag, Report } from '../core/report.ts'
import { addMute, type Mute, muteKeyOf } from '../platform/mutes.ts'
import type { Settings } from '../platform/settings.ts'
import { FlagCard, type Shower } from './FlagCard.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { ReplyBox } from './ReplyBox.tsx'
import './ReportView.css'
import { type KeptEdits, ownRepliesFor, type ReplyParts } from './reply-parts.ts'
import type { ChangeSettings } from './use-settings.ts'
import { say, sayNumber } from './words.ts'

/** The open mail, or a text that was pasted. */
export type ReadThing = 'mail' | 'pasted'

/** Id of the heading over the reply. */
export const replyHeadingId = (id: ReadThing): string => `${id}-reply`

interface ReportViewProps {
  /** What was read: names the parts of the page. */
  readonly id: ReadThing
  readonly report: Report
  /** The flags that nothing silences. */
  readonly flags: readonly Flag[]
  readonly settings: Settings
  readonly onChange: ChangeSettings
  readonly onMuted: (mute: Mute, saved: boolean) => void
  readonly shower?: Shower
  readonly kept?: KeptEdits
  readonly onInsert?: (text: string) => Promise<boolean>
}

/** The flags of a report and the reply to the whole of it. */
export const ReportView = (props: ReportViewProps) => {
  const { id, report, flags, settings, onChange, onMuted, shower, kept, onInsert } = props
  const { advice, repeats } = report
  const key = muteKeyOf(report.sender)
  const sender = key ? { key, name: report.sender?.name || key } : undefined
  const mute = async (chosen: Mute) => onMuted(chosen, await onChange(latest => addMute(latest, chosen)))
  const shared = advice && {
    language: advice.language,
    tone: settings.tone,
    onTone: (tone: Settings['tone']) => void onChange(latest => ({ ...latest, tone })),
    ...(kept ? { kept } : {}),
    ...(onInsert ? { onInsert } : {}),
  }
  const replyTo = (flag: Flag): ReplyParts | undefined => {
    const reply = advice?.byFlag[flag.id]
    return shared && reply && { ...shared, reply, own: ownRepliesFor([flag], advice, settings) }
  }
  return (
    <>
      {flags.length > 0 && (
        <section class="report-part" aria-labelledby={`${id}-flags`}>
          <h2 id={`${id}-flags`}>{say('flags_heading', sayNumber(flags.length))}</h2>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver */}
          <ul class="stack" role="list">
            {flags.map(flag => (
              <FlagCard
                key={flag.id}
                flag={flag}
                repeats={repeats?.[flag.sign] ?? 0}
                sender={sender}
                reply={replyTo(flag)}
                shower={shower}
                onMute={mute}
              />
            ))}
          </ul>
        </section>
      )}
      {shared && (
        <section class="report-part" aria-labelledby={replyHeadingId(id)}>
          <h2 id={replyHeadingId(id)} tabIndex={-1}>
            {say(
              report.silentDays !== undefined
                ? 'reply_silent_heading'
                : flags.length || advice?.why === 'complaint'
                  ? 'reply_heading'
                  : 'reply_calm_heading',
            )}
          </h2>
          <OpenQuestions questions={advice.questions} language={advice.language} />
          <ReplyBox id={id} {...shared} reply={advice.reply} own={ownRepliesFor(flags, advice, settings)} />
        </section>
      )}
    </>
  )
}
