import type { Flag } from '../core/report.ts'
import './FurtherQuotes.css'
import { say, sayNumber } from './words.ts'

interface FurtherQuotesProps {
  readonly flag: Flag
  /** Name of the button that shows a quote where it stands. */
  readonly label?: string
  readonly onShow?: (quote: number) => void
}

/** The quotes of a flag after the first, folded. */
export const FurtherQuotes = ({ flag, label, onShow }: FurtherQuotesProps) => {
  const [, ...others] = flag.quotes
  if (others.length === 0) return undefined
  return (
    <details class="further-quotes">
      <summary>{say('further_quotes', sayNumber(others.length))}</summary>
      {others.map((other, k) => (
        <div key={`${other.messageId}-${other.start}`}>
          <blockquote dir="auto" lang={flag.language}>
            {other.quote}
          </blockquote>
          {onShow && (
            <button type="button" class="plain" onClick={() => onShow(k + 1)}>
              {label}
            </button>
          )}
        </div>
      ))}
    </details>
  )
}
