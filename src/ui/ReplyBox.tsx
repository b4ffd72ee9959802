import { useRef, useState } from 'preact/hooks'
import type { Reply, SupportedLanguage, Tone } from '../core/report.ts'
import { tones } from '../platform/choices.ts'
import { Choice } from './Choice.tsx'
import { copyText } from './copy-text.ts'
import './ReplyBox.css'
import { type Outcome, Status } from './Status.tsx'
import { Writing } from './Writing.tsx'
import { say, sayLanguage, sayNumber } from './words.ts'

interface ReplyBoxProps {
  /** `mail` for the whole mail, otherwise the id of the flag that it answers. */
  readonly id: string
  readonly reply: Reply
  /** Replies that the reader has saved for these signs in this language. */
  readonly own: readonly string[]
  readonly language: SupportedLanguage
  readonly tone: Tone
  readonly onTone: (tone: Tone) => void
  /** Puts a text into the reply box of the page, where one is open. */
  readonly onInsert?: (text: string) => Promise<boolean>
}

/** A reply in its tones and the reader's own words, to change, copy or insert. What was changed is kept for each. */
export const ReplyBox = ({ id, reply, own, language, tone, onTone, onInsert }: ReplyBoxProps) => {
  const [ownChosen, setOwnChosen] = useState<number>()
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({})
  const [outcome, setOutcome] = useState<Outcome>()
  const box = useRef<HTMLTextAreaElement>(null)
  const ownText = ownChosen === undefined ? undefined : own[ownChosen]
  const chosen = ownText === undefined ? tone : `own-${ownChosen}`
  const suggested = ownText ?? reply[tone]
  const text = edited[chosen] ?? suggested
  const edit = (words: string | undefined) => {
    const { [chosen]: _, ...others } = edited
    setEdited(words === undefined || words === suggested ? others : { ...others, [chosen]: words })
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
