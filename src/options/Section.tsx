import type { ComponentChildren } from 'preact'
import './Section.css'

interface SectionFrameProps {
  /** Id of the heading, and where a link leads. */
  readonly id: string
  readonly heading: string
  readonly hint: string
  readonly children: ComponentChildren
}

/** One part of the options page, with what it is for. */
export const Section = ({ id, heading, hint, children }: SectionFrameProps) => (
  <section class="section" aria-labelledby={id}>
    <div class="section-head">
      <h2 id={id}>{heading}</h2>
      <p class="soft">{hint}</p>
    </div>
    <div class="section-body">{children}</div>
  </section>
)
