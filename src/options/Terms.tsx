import type { Terms as TermsSet } from '../core/terms.ts'
import { say } from '../ui/words.ts'
import { NumberTerms } from './NumberTerms.tsx'
import { parseMilestones, parseText } from './parse.ts'
import { Section } from './Section.tsx'
import './Terms.css'
import type { SectionProps } from './section-props.ts'
import { TextField } from './TextField.tsx'

const words = (name: 'name' | 'currency' | 'milestones') => ({
  label: say(`term_${name}`),
  hint: say(`term_${name}_hint`),
})

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
        <TextField
          {...words('currency')}
          isShort
          text={terms.currency ?? ''}
          parse={parseText}
          onValue={currency => set('currency', currency?.slice(0, 8))}
        />
        <NumberTerms shown={['hourlyRate', 'depositPercent']} terms={terms} onTerm={set} />
        <TextField
          {...words('milestones')}
          text={terms.milestones?.join(', ') ?? ''}
          parse={parseMilestones}
          onValue={milestones => set('milestones', milestones)}
        />
        <NumberTerms
          shown={['paymentDays', 'lateFeePercent', 'rounds', 'rushPercent', 'replyHours', 'noticeDays']}
          terms={terms}
          onTerm={set}
        />
      </div>
    </Section>
  )
}
