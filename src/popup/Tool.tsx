import type { ComponentChildren } from 'preact'
import './Tool.css'

interface ToolProps {
  readonly name: string
  readonly hint: string
  readonly isOpen?: boolean
  readonly children: ComponentChildren
}

/** Something beside the open mail, folded until it is wanted. */
export const Tool = ({ name, hint, isOpen, children }: ToolProps) => (
  <details class="tool" open={isOpen}>
    <summary>{name}</summary>
    <div class="stack">
      <p class="soft">{hint}</p>
      {children}
    </div>
  </details>
)
