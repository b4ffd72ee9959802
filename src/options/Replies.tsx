import type { OwnReply, Settings } from '../platform/check-settings.ts'
import { signIds, supportedLanguages, tones } from '../platform/choices.ts'
import { Choice } from '../ui/Choice.tsx'
import { say } from '../ui/words.ts'
import { OwnReplyRow } from './OwnReplyRow.tsx'
import './Replies.css'
import { Section } from './Section.tsx'
import type { SectionProps } from './section-props.ts'

/** The language of the interface where replies exist in it. */
const likelyLanguage = (): string => {
  const own = say('locale_tag').slice(0, 2)
  return supportedLanguages.find(language => language === own) ?? supportedLanguages[0]
}

/** The tone to begin with, and the reader's own replies. */
export const Replies = ({ settings, edit }: SectionProps) => {
  const change = (make: (replies: readonly OwnReply[]) => readonly OwnReply[]) =>
    edit((latest: Settings) => ({ ...latest, ownReplies: make(latest.ownReplies) }))
  const add = () =>
    change(replies => {
      const last = replies.at(-1)
      return [...replies, { sign: last?.sign ?? signIds[0]!, language: last?.language ?? likelyLanguage(), text: '' }]
    })
  return (
    <Section id="replies" heading={say('replies_heading')} hint={say('replies_hint')}>
      <div class="stack">
        <h3>{say('default_tone')}</h3>
        <Choice
          name="tone"
          label={say('default_tone')}
          choices={tones.map(id => ({ id, label: say(`tone_${id}`) }))}
          chosen={settings.tone}
          onChoose={tone => edit(latest => ({ ...latest, tone }))}
        />
      </div>
      <div class="stack">
        <h3>{say('own_replies_heading')}</h3>
        <p class="soft">{say('own_replies_hint')}</p>
        <ul class="own-replies">
          {settings.ownReplies.map((reply, index) => (
            <OwnReplyRow
              key={index}
              reply={reply}
              onChange={next => change(replies => replies.map((other, k) => (k === index ? next : other)))}
              onRemove={() => change(replies => replies.filter((_, k) => k !== index))}
            />
          ))}
        </ul>
        <div>
          <button type="button" onClick={add}>
            {say('own_reply_add')}
          </button>
        </div>
      </div>
    </Section>
  )
}
