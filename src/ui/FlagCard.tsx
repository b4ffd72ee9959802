import { useId, useState } from 'preact/hooks'
import type { Flag } from '../core/report.ts'
import type { Mute } from '../platform/mutes.ts'
import { Chevron } from './Chevron.tsx'
import './FlagCard.css'
import { FurtherQuotes } from './FurtherQuotes.tsx'
import { MuteMenu } from './MuteMenu.tsx'
import { ReplyBox } from './ReplyBox.tsx'
import type { ReplyParts } from './reply-parts.ts'
import { Severity } from './Severity.tsx'
import { type Outcome, Status } from './Status.tsx'
import { say, sayNumber, saySure } from './words.ts'

/** Shows one quote of a flag where it stands. Gives false where it cannot be found any more. */
export interface Shower {
  readonly label: string
  readonly show: (flag: Flag, quote: number) => Promise<boolean>
}

interface FlagCardProps {
  readonly flag: Flag
  /** How many earlier messages of the client showed the same sign. */
  readonly repeats: number
  readonly sender?: { readonly key: string; readonly name: string }
  readonly reply?: ReplyParts
  readonly shower?: Shower
  readonly onMute: (mute: Mute) => void
}

/** One flag: the words first, then what they may mean, why it matters, how sure, and what can be done. */
export const FlagCard = ({ flag, repeats, sender, reply, shower, onMute }: FlagCardProps) => {
  const [outcome, setOutcome] = useState<Outcome>()
  const [isReplying, setReplying] = useState(false)
  const replyId = useId()
  const show = async (quote: number) => {
    const found = await shower?.show(flag, quote)
    setOutcome(found ? undefined : { type: 'bad', text: say('show_failed') })
  }
  return (
    <li class="flag" data-category={flag.category} data-sign={flag.sign} data-severity={flag.severity}>
      <blockquote dir="auto" lang={flag.language}>
        {flag.quotes[0].quote}
      </blockquote>
      <div class="flag-name">
        <h3>{say(`sign_${flag.sign}`)}</h3>
        <Severity level={flag.severity} />
      </div>
      <p>{say(`why_${flag.sign}`)}</p>
      <p class="soft flag-facts">
        <span>{say(`category_${flag.category}`)}</span>
        <span>
          {say('sure_label')}: {saySure(flag.confidence)}
        </span>
        {repeats > 0 && <span>{say('flag_repeated', sayNumber(repeats))}</span>}
      </p>
      <FurtherQuotes flag={flag} {...(shower ? { label: shower.label, onShow: show } : {})} />
      <div class="row flag-acts">
        {shower && (
          <button type="button" class="plain" onClick={() => show(0)}>
            {shower.label}
          </button>
        )}
        {reply && (
          <button
            type="button"
            class="plain"
            aria-expanded={isReplying}
            aria-controls={replyId}
            aria-label={say('flag_reply')}
            onClick={() => setReplying(!isReplying)}
          >
            {say('flag_reply_short')}
            <Chevron />
          </button>
        )}
        <MuteMenu flag={flag} sender={sender} onMute={onMute} />
      </div>
      <Status outcome={outcome} />
      {reply && (
        <div id={replyId} hidden={!isReplying}>
          <ReplyBox id={flag.id} {...reply} />
        </div>
      )}
    </li>
  )
}
