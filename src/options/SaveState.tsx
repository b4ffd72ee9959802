import { say } from '../ui/words.ts'
import './SaveState.css'
import type { Saving } from './use-form.ts'

const wordOf = {
  idle: undefined,
  saving: 'saving',
  saved: 'saved',
  failed: 'save_failed',
  unread: 'read_failed',
} as const

/** Says whether what was typed is stored. */
export const SaveState = ({ saving, onRetry }: { saving: Saving; onRetry: () => void }) => {
  const word = wordOf[saving]
  return (
    <div class="save-state" role="status" aria-live="polite" data-saving={saving}>
      {word && <p>{say(word)}</p>}
      {saving === 'failed' && (
        <button type="button" onClick={onRetry}>
          {say('try_again')}
        </button>
      )}
    </div>
  )
}
