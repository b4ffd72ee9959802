import type { ComponentChildren } from 'preact'
import './PlainState.css'

interface PlainStateProps {
  readonly title: string
  readonly hint: string
  readonly children?: ComponentChildren
}

/** A state in one line, one helpful sentence, and what can be done. */
export const PlainState = ({ title, hint, children }: PlainStateProps) => (
  <section class="plain-state">
    <h2>{title}</h2>
    <p class="soft">{hint}</p>
    {children}
  </section>
)
