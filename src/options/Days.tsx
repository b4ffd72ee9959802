import { interfaceLanguage } from '../platform/pages.ts'
import { say } from '../ui/words.ts'
import './Days.css'

/** Monday first; 2 January 2023 was a Monday. */
const week = [1, 2, 3, 4, 5, 6, 0]
const nameOf = (day: number): string =>
  new Intl.DateTimeFormat(interfaceLanguage(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day))

interface DaysProps {
  /** 0 Sunday to 6 Saturday. */
  readonly days: readonly number[]
  readonly onDays: (days: readonly number[]) => void
}

/** The working days, at least one. */
export const Days = ({ days, onDays }: DaysProps) => {
  const toggle = (day: number) =>
    onDays(days.includes(day) ? days.filter(other => other !== day) : [...days, day].sort())
  return (
    <fieldset class="days">
      <legend>{say('hours_days')}</legend>
      <div class="row">
        {week.map(day => (
          <label key={day}>
            <input type="checkbox" checked={days.includes(day)} onChange={() => toggle(day)} />
            {nameOf(day)}
          </label>
        ))}
      </div>
      <p class="field-error" aria-live="polite">
        {days.length === 0 && say('error_days')}
      </p>
    </fieldset>
  )
}
