import type { Flag, Step } from './report.ts'
import type { Sign } from './signs.ts'

/** The next step and the key of its reason. */
export interface NextStep {
  readonly step: Step
  readonly why: 'calm' | 'serious' | 'again' | 'unpaid' | 'open' | 'boundary' | 'complaint'
}

const open: readonly Sign[] = [
  'unclear_payment',
  'unclear_brief',
  'missing_input',
  'agreement_avoided',
  'contingent_payment',
  'extra_work',
  'unrealistic_expectations',
]

/**
 * The one thing to do first. Serious words wait a night; money owed that was asked for before stops the work; the same serious sign
 * for the third time ends the cooperation; open terms are asked about; for all else the answer sets the boundary.
 */
export const nextStep = (
  flags: readonly Flag[],
  repeats: Readonly<Partial<Record<Sign, number>>>,
  fairComplaint: boolean,
): NextStep => {
  if (flags.length === 0) return { step: 'answer', why: fairComplaint ? 'complaint' : 'calm' }
  const repeated = (flag: Flag) => repeats[flag.sign] ?? 0
  if (flags.some(flag => flag.severity === 3 && repeated(flag) >= 2)) return { step: 'part', why: 'again' }
  if (flags.some(flag => flag.sign === 'late_payment' && (repeated(flag) >= 1 || flag.severity === 3)))
    return { step: 'pause', why: 'unpaid' }
  if (flags.some(flag => flag.severity === 3 && flag.category === 'disrespect')) return { step: 'wait', why: 'serious' }
  const first = [...flags].sort((a, b) => b.severity - a.severity || b.confidence - a.confidence)[0]!
  return open.includes(first.sign) ? { step: 'clarify', why: 'open' } : { step: 'answer', why: 'boundary' }
}
