import { useState } from 'preact/hooks'
import { Field } from './Field.tsx'

/** What is made of a text: a value, or what is wrong with it. */
export type Parsed<Value> = { readonly value: Value } | { readonly error: string }

interface TextFieldProps<Value> {
  readonly label: string
  readonly hint?: string
  /** What stands in the field at first. */
  readonly text: string
  readonly parse: (text: string) => Parsed<Value>
  /** Hears every valid value; what is invalid stays in the field and is not stored. */
  readonly onValue: (value: Value) => void
  readonly unit?: string
  /** Digits are typed: the keyboard for it. */
  readonly isNumber?: boolean
  /** A few letters are enough. */
  readonly isShort?: boolean
  readonly rows?: number
}

/** A field that says at once what is wrong with what is typed, and loses none of it. */
export const TextField = <Value,>(props: TextFieldProps<Value>) => {
  const { label, hint, text, parse, onValue, unit, isNumber, isShort, rows } = props
  const [typed, setTyped] = useState(text)
  const parsed = parse(typed)
  const type = (words: string) => {
    setTyped(words)
    const next = parse(words)
    if ('value' in next) onValue(next.value)
  }
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...('error' in parsed ? { error: parsed.error } : {})}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          value: typed,
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          autocomplete: 'off',
          spellcheck: false,
        } as const
        return rows ? (
          <textarea {...shared} rows={rows} onInput={event => type(event.currentTarget.value)} />
        ) : (
          <>
            <input
              {...shared}
              type="text"
              size={isNumber || isShort ? 8 : 28}
              inputMode={isNumber ? 'decimal' : 'text'}
              onInput={event => type(event.currentTarget.value)}
            />
            {unit && <span class="soft">{unit}</span>}
          </>
        )
      }}
    </Field>
  )
}
