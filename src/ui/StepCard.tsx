import type { Report } from '../core/report.ts'
import { type ReadThing, replyHeadingId } from './ReportView.tsx'
import './StepCard.css'
import { say, sayLanguage } from './words.ts'

const reasons = ['calm', 'serious', 'again', 'unpaid', 'open', 'boundary', 'complaint', 'silent'] as const

/** What to look at before agreeing to anything with someone new. */
const firstChecks = ['references', 'deposit', 'agreement'] as const

/** What to do first, with its reason; then who wrote, and in which language. */
export const StepCard = ({ id, report }: { id: ReadThing; report: Report }) => {
  const { advice, sender, language } = report
  const reason = reasons.find(known => known === advice?.why)
  const name = sender?.name || sender?.address
  return (
    <section class="step" aria-labelledby={`${id}-step`}>
      {advice && <p class="step-label">{say('step_label')}</p>}
      <h2 id={`${id}-step`}>{advice ? say(`step_${advice.step}`) : say('state_flagged')}</h2>
      {reason && <p>{say(`step_why_${reason}`)}</p>}
      {advice?.firstContact && (
        <>
          <p>{say('first_contact')}</p>
          <ul class="step-checks">
            {firstChecks.map(check => (
              <li key={check}>{say(`first_contact_${check}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="step-facts">
        {name && <bdi>{say('from_sender', name)}</bdi>}
        {language && <span>{say('mail_language', sayLanguage(language))}</span>}
      </p>
      {advice && (
        <a
          href={`#${replyHeadingId(id)}`}
          onClick={event => {
            event.preventDefault()
            const heading = document.getElementById(replyHeadingId(id))
            heading?.scrollIntoView()
            heading?.focus({ preventScroll: true })
          }}
        >
          {say('go_to_reply')}
        </a>
      )}
    </section>
  )
}
