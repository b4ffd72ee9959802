import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './Field.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong with what stands in it. */
  readonly error?: string
  /** The input, given the ids that name and describe it. */
  readonly children: (ids: {
    readonly id: string
    readonly describedBy: string
    readonly invalid: boolean
  }) => ComponentChildren
}

/** A labelled input with its hint, and beside it what is wrong. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="field-input">
        {children({ id, describedBy: `${id}-hint ${id}-error`, invalid: error !== undefined })}
      </div>
      <p class="field-error" id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </div>
  )
}
