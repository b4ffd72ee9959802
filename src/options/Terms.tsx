import type { Terms as TermsSet } from '../core/terms.ts'
import { termLimits } from '../platform/check-settings.ts'
import { say, type Word } from '../ui/words.ts'
import { Field } from './Field.tsx'
import { parseMilestones, parseNumber, parseText } from './parse.ts'
import { Section } from './Section.tsx'
import './Terms.css'
import type { SectionProps } from './section-props.ts'
import { TextField } from './TextField.tsx'

type NumberTerm = keyof typeof termLimits
type Name = Word extends infer Key ? (Key extends `term_${infer Rest}_hint` ? Rest : never) : never

const numbers: readonly { term: NumberTerm; name: Name; unit?: Word }[] = [
  { term: 'hourlyRate', name: 'hourly_rate' },
  { term: 'depositPercent', name: 'deposit', unit: 'unit_percent' },
  { term: 'paymentDays', name: 'payment_days', unit: 'unit_days' },
  { term: 'lateFeePercent', name: 'late_fee', unit: 'unit_percent' },
  { term: 'rounds', name: 'rounds', unit: 'unit_rounds' },
  { term: 'rushPercent', name: 'rush', unit: 'unit_percent' },
  { term: 'replyHours', name: 'reply_hours', unit: 'unit_hours' },
  { term: 'noticeDays', name: 'notice', unit: 'unit_days' },
]

const words = (name: Name) => ({ label: say(`term_${name}`), hint: say(`term_${name}_hint`) })

/** The terms that replies may name, all optional. */
export const Terms = ({ settings, edit }: SectionProps) => {
  const { terms } = settings
  const set = <Term extends keyof TermsSet>(term: Term, value: TermsSet[Term]) =>
    edit(latest => {
      const { [term]: _, ...others } = latest.terms
      return { ...latest, terms: value === undefined ? others : { ...others, [term]: value } }
    })
  return (
    <Section id="terms" heading={say('terms_heading')} hint={say('terms_hint')}>
      <div class="terms">
        <TextField {...words('name')} text={terms.name ?? ''} parse={parseText} onValue={name => set('name', name)} />
        <Field {...words('gender')}>
          {({ id, describedBy }) => (
            <select
              id={id}
              aria-describedby={describedBy}
              value={terms.gender ?? ''}
              onChange={event => {
                const { value } = event.currentTarget
                set('gender', value === 'f' || value === 'm' ? value : undefined)
              }}
            >
              <option value="">{say('gender_open')}</option>
              <option value="f">{say('gender_f')}</option>
              <option value="m">{say('gender_m')}</option>
            </select>
          )}
        </Field>
        <TextField
          {...words('currency')}
          text={terms.currency ?? ''}
          parse={parseText}
          onValue={currency => set('currency', currency?.slice(0, 8))}
        />
        {numbers.map(({ term, name, unit }) => (
          <TextField
            key={term}
            {...words(name)}
            isNumber
            text={terms[term]?.toString() ?? ''}
            parse={parseNumber(termLimits[term])}
            onValue={number => set(term, number)}
            {...(unit ? { unit: say(unit) } : {})}
          />
        ))}
        <TextField
          {...words('milestones')}
          text={terms.milestones?.join(', ') ?? ''}
          parse={parseMilestones}
          onValue={milestones => set('milestones', milestones)}
        />
      </div>
    </Section>
  )
}
