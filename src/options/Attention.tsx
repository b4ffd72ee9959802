import { sensitivities } from '../platform/choices.ts'
import { say } from '../ui/words.ts'
import './Attention.css'
import { Section } from './Section.tsx'
import type { SectionProps } from './section-props.ts'

/** How readily Evenkeel speaks up, and whether it marks the words in the mail. */
export const Attention = ({ settings, edit }: SectionProps) => (
  <Section id="attention" heading={say('attention_heading')} hint={say('sensitivity_label')}>
    <fieldset class="stack">
      <legend class="off-screen">{say('sensitivity_label')}</legend>
      {sensitivities.map(sensitivity => (
        <label key={sensitivity} class="option">
          <input
            type="radio"
            name="sensitivity"
            checked={settings.boundaries.sensitivity === sensitivity}
            onChange={() => edit(latest => ({ ...latest, boundaries: { ...latest.boundaries, sensitivity } }))}
          />
          <span>
            <strong>{say(`sensitivity_${sensitivity}`)}</strong>
            <span class="soft">{say(`sensitivity_${sensitivity}_hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
    <label class="option">
      <input
        type="checkbox"
        checked={settings.marks}
        onChange={event => {
          const { checked } = event.currentTarget
          edit(latest => ({ ...latest, marks: checked }))
        }}
      />
      <span>
        <strong>{say('marks_label')}</strong>
        <span class="soft">{say('marks_hint')}</span>
      </span>
    </label>
  </Section>
)
