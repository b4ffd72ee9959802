import { useState } from 'preact/hooks'
import type { Hours as HoursSet } from '../core/boundaries.ts'
import { say } from '../ui/words.ts'
import { Days } from './Days.tsx'
import { Field } from './Field.tsx'
import './Hours.css'
import { Section } from './Section.tsx'
import type { SectionProps } from './section-props.ts'

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (time: string): number | undefined => {
  const [hours, minutes] = time.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? undefined
    : hours * 60 + minutes
}

/** Working days, hours and zone. Setting any of them lets replies name them. */
export const Hours = ({ settings, edit }: SectionProps) => {
  const [hours, setHours] = useState(settings.boundaries.hours)
  const { days, start, end, zone } = hours
  const isOrdered = end > start
  const change = (next: HoursSet) => {
    setHours(next)
    if (next.end <= next.start || next.days.length === 0) return
    edit(latest => ({ ...latest, hoursSet: true, boundaries: { ...latest.boundaries, hours: next } }))
  }
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const chooseZone = (chosen: string) => {
    const { zone: _, ...rest } = hours
    change(chosen ? { ...rest, zone: chosen } : rest)
  }
  const time = (label: string, minutes: number, onMinutes: (minutes: number) => void, error?: string) => (
    <Field label={label} {...(error ? { error } : {})}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          type="time"
          value={clock(minutes)}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={event => {
            const typed = minutesOf(event.currentTarget.value)
            if (typed !== undefined) onMinutes(typed)
          }}
        />
      )}
    </Field>
  )
  return (
    <Section id="hours" heading={say('hours_heading')} hint={say('hours_hint')}>
      <Days days={days} onDays={chosen => change({ ...hours, days: chosen })} />
      <div class="pair">
        {time(say('hours_start'), start, minutes => change({ ...hours, start: minutes }))}
        {/* midnight at the end of a day is the end of that day */}
        {time(
          say('hours_end'),
          end,
          minutes => change({ ...hours, end: minutes || 24 * 60 }),
          isOrdered ? undefined : say('error_hours'),
        )}
      </div>
      <Field label={say('hours_zone')}>
        {({ id }) => (
          <select id={id} value={zone ?? ''} onChange={event => chooseZone(event.currentTarget.value)}>
            <option value="">{say('hours_zone_own', own)}</option>
            {Intl.supportedValuesOf('timeZone').map(name => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Section>
  )
}
