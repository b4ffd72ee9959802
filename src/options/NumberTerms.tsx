import type { Terms } from '../core/terms.ts'
import { termLimits } from '../platform/check-settings.ts'
import { say, type Word } from '../ui/words.ts'
import { parseNumber } from './parse.ts'
import { TextField } from './TextField.tsx'

/** The terms that are numbers. */
export type NumberTerm = keyof typeof termLimits

const names = {
  hourlyRate: 'hourly_rate',
  depositPercent: 'deposit',
  paymentDays: 'payment_days',
  lateFeePercent: 'late_fee',
  rounds: 'rounds',
  rushPercent: 'rush',
  replyHours: 'reply_hours',
  noticeDays: 'notice',
} as const satisfies Record<NumberTerm, string>

const unitOf = (term: NumberTerm): Word | undefined => {
  if (term.endsWith('Percent')) return 'unit_percent'
  if (term.endsWith('Days')) return 'unit_days'
  if (term === 'replyHours') return 'unit_hours'
  return term === 'rounds' ? 'unit_rounds' : undefined
}

interface NumberTermsProps {
  readonly shown: readonly NumberTerm[]
  readonly terms: Terms
  readonly onTerm: (term: NumberTerm, value: number | undefined) => void
}

/** Fields for some of the terms that are numbers. */
export const NumberTerms = ({ shown, terms, onTerm }: NumberTermsProps) =>
  shown.map(term => {
    const unit = unitOf(term)
    return (
      <TextField
        key={term}
        label={say(`term_${names[term]}`)}
        hint={say(`term_${names[term]}_hint`)}
        isNumber
        text={terms[term]?.toString() ?? ''}
        parse={parseNumber(termLimits[term])}
        onValue={number => onTerm(term, number)}
        {...(unit ? { unit: say(unit) } : {})}
      />
    )
  })
