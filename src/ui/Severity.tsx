import type { Severity as Level } from '../core/signs.ts'
import './Severity.css'
import { say } from './words.ts'

const shapes = {
  1: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />,
  2: <path d="M8 1.5 15 14H1Z" fill="currentColor" />,
  3: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="currentColor" />,
} as const

/** How serious a flag is: a shape and a word, with a colour that only repeats them. */
export const Severity = ({ level }: { level: Level }) => (
  <span class="severity" data-level={level}>
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      {shapes[level]}
    </svg>
    {say(`severity_${level}`)}
  </span>
)
