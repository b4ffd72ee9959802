import type { DraftFinding } from '../core/check-draft.ts'
import { say, underscored } from '../ui/words.ts'
import './Finding.css'

interface FindingProps {
  readonly finding: DraftFinding
  /** Puts the calmer wording in its place. */
  readonly onUse: (finding: DraftFinding) => void
}

/** One place of the reader's draft that is better said calmer. */
export const Finding = ({ finding, onUse }: FindingProps) => (
  <li class="finding" data-draft-kind={finding.kind}>
    <q dir="auto">{finding.quote}</q>
    <h3>{say(`draft_${underscored(finding.kind)}`)}</h3>
    <p>{say(`draft_why_${underscored(finding.kind)}`)}</p>
    {finding.calmer !== undefined && (
      <div class="row">
        <p dir="auto">{say('calmer', finding.calmer)}</p>
        <button type="button" class="plain" onClick={() => onUse(finding)}>
          {say('use_calmer')}
        </button>
      </div>
    )}
  </li>
)
