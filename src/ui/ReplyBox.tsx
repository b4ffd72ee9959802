import { useRef, useState } from 'preact/hooks'
import { tones } from '../platform/choices.ts'
import type { Edits } from '../platform/drafts.ts'
import { Choice } from './Choice.tsx'
import { copyText } from './copy-text.ts'
import './ReplyBox.css'
import type { ReplyParts } from './reply-parts.ts'
import { type Outcome, Status } from './Status.tsx'
import { Writing } from './Writing.tsx'
import { say, sayLanguage, sayNumber } from './words.ts'

interface ReplyBoxProps extends ReplyParts {
  /** What was read for the whole of it, otherwise the id of the flag that it answers. */
  readonly id: string
}

/** A reply in its tones and the reader's own words, to change, copy or insert. What was changed is kept for each. */
export const ReplyBox = ({ id, reply, own, language, tone, onTone, kept, onInsert }: ReplyBoxProps) => {
  const [ownChosen, setOwnChosen] = useState<number>()
  const [edited, setEdited] = useState<Edits>(() => kept?.read(id) ?? {})
  const [outcome, setOutcome] = useState<Outcome>()
  const box = useRef<HTMLTextAreaElement>(null)
  const ownText = ownChosen === undefined ? undefined : own[ownChosen]
  const chosen = ownText === undefined ? tone : `own-${ownChosen}`
  const suggested = ownText ?? reply[tone]
  const text = edited[chosen] ?? suggested
  const edit = (words: string | undefined) => {
    const { [chosen]: _, ...others } = edited
    const next = words === undefined || words === suggested ? others : { ...others, [chosen]: words }
    setEdited(next)
    kept?.write(id, next)
    setOutcome(undefined)
  }
  const choose = (choice: string) => {
    const named = tones.find(other => other === choice)
    setOwnChosen(named ? undefined : Number(choice.slice('own-'.length)))
    if (named) onTone(named)
    setOutcome(undefined)
  }
  const copy = async () => {
    const done = await copyText(text)
    if (!done) box.current?.select()
    setOutcome(done ? { type: 'good', text: say('copied') } : { type: 'bad', text: say('copy_failed') })
  }
  const insert = async () => {
    const done = await onInsert?.(text)
    setOutcome(done ? { type: 'good', text: say('inserted') } : { type: 'bad', text: say('insert_failed') })
  }
  const ownLabel = (k: number) => (own.length > 1 ? say('own_reply_numbered', sayNumber(k + 1)) : say('own_reply'))
  const choices = [
    ...tones.map(named => ({ id: named as string, label: say(`tone_${named}`) })),
    ...own.map((_, k) => ({ id: `own-${k}`, label: ownLabel(k) })),
  ]
  return (
    <div class="reply-box stack">
      <Choice name={`tone-${id}`} label={say('tone_label')} choices={choices} chosen={chosen} onChoose={choose} />
      <Writing reply={id} box={box} text={text} label={say('reply_label')} lang={language} onText={edit} />
      <div class="row">
        <button type="button" class={onInsert ? undefined : 'primary'} onClick={copy}>
          {say('copy')}
        </button>
        {onInsert && (
          <button type="button" class="primary" onClick={insert}>
            {say('insert')}
          </button>
        )}
        {edited[chosen] !== undefined && (
          <button type="button" class="plain" onClick={() => edit(undefined)}>
            {say('reply_reset')}
          </button>
        )}
      </div>
      <Status outcome={outcome} />
      <p class="soft reply-language">{say('reply_language', sayLanguage(language))}</p>
    </div>
  )
}
