import { type Mute, removeMute } from '../platform/mutes.ts'
import { say } from '../ui/words.ts'
import { Section } from './Section.tsx'
import './Silenced.css'
import type { SectionProps } from './section-props.ts'

/** All that was silenced with "not this again", each to be taken back. */
export const Silenced = ({ settings, edit }: SectionProps) => {
  const { phrases, signs, senders } = settings.boundaries.mutes
  const rows: readonly { mute: Mute; name: string }[] = [
    ...senders.map(sender => ({ mute: { type: 'sender', sender } as const, name: say('silenced_sender', sender) })),
    ...signs.map(sign => ({ mute: { type: 'sign', sign } as const, name: say('silenced_sign', say(`sign_${sign}`)) })),
    ...phrases.map(id => ({
      mute: { type: 'phrase', id } as const,
      name: say('silenced_phrase', id.replaceAll('-', ' ')),
    })),
  ]
  return (
    <Section id="silenced" heading={say('silenced_heading')} hint={say('silenced_hint')}>
      {rows.length === 0 && <p class="soft">{say('silenced_none')}</p>}
      {rows.length > 0 && (
        <ul class="silenced">
          {rows.map(({ mute, name }) => (
            <li key={name}>
              <span>{name}</span>
              <button
                type="button"
                class="plain"
                aria-label={say('remove_named', name)}
                onClick={() => edit(latest => removeMute(latest, mute))}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
