import type { OwnReply } from '../platform/check-settings.ts'
import { signIds, supportedLanguages } from '../platform/choices.ts'
import { Writing } from '../ui/Writing.tsx'
import { say, sayLanguage } from '../ui/words.ts'
import { Field } from './Field.tsx'
import './OwnReplyRow.css'

interface OwnReplyRowProps {
  readonly reply: OwnReply
  readonly onChange: (reply: OwnReply) => void
  readonly onRemove: () => void
}

/** One reply of the reader's own: for which sign, in which language, and its words. */
export const OwnReplyRow = ({ reply, onChange, onRemove }: OwnReplyRowProps) => (
  <li class="own-reply">
    <div class="pair">
      <Field label={say('own_reply_sign')}>
        {({ id }) => (
          <select
            id={id}
            value={reply.sign}
            onChange={event => {
              const { value } = event.currentTarget
              onChange({ ...reply, sign: signIds.find(sign => sign === value) ?? reply.sign })
            }}
          >
            {signIds.map(sign => (
              <option key={sign} value={sign}>
                {say(`sign_${sign}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('own_reply_language')}>
        {({ id }) => (
          <select
            id={id}
            value={reply.language}
            onChange={event => onChange({ ...reply, language: event.currentTarget.value })}
          >
            {supportedLanguages.map(language => (
              <option key={language} value={language}>
                {sayLanguage(language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="button" class="plain" onClick={onRemove}>
        {say('remove')}
      </button>
    </div>
    <Writing
      text={reply.text}
      label={say('own_reply_text')}
      placeholder={say('own_reply_text')}
      lang={reply.language}
      onText={text => onChange({ ...reply, text })}
    />
  </li>
)
