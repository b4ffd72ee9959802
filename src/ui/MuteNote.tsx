import type { Mute } from '../platform/mutes.ts'
import './MuteNote.css'
import { say } from './words.ts'

const sayMuted = (mute: Mute): string => {
  switch (mute.type) {
    case 'phrase':
      return say('muted_phrase')
    case 'sign':
      return say('muted_sign', say(`sign_${mute.sign}`))
    case 'sender':
      return say('muted_sender', mute.sender)
  }
}

interface MuteNoteProps {
  /** What was silenced last in this window. */
  readonly mute: Mute | undefined
  /** The browser stored it. */
  readonly isSaved: boolean
  readonly onUndo: (mute: Mute) => void
}

/** Says what was silenced, and takes it back. */
export const MuteNote = ({ mute, isSaved, onUndo }: MuteNoteProps) => (
  <div role="status" aria-live="polite" class="mute-note" hidden={mute === undefined}>
    {mute && <p>{isSaved ? sayMuted(mute) : say('settings_not_saved')}</p>}
    {mute && (
      <button type="button" class="plain" onClick={() => onUndo(mute)}>
        {say('undo')}
      </button>
    )}
  </div>
)
