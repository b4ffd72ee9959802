import messages from '../../public/_locales/en/messages.json' with { type: 'json' }

type Messages = Readonly<Record<string, { readonly message: string }>>

/** A text of the interface in English, the language of the browsers under test. */
export const say = (key: string, ...substitutions: readonly string[]): string => {
  const known = (messages as Messages)[key]
  if (known === undefined) throw new Error(`The interface has no words for ${key}`)
  let next = 0
  return known.message.replace(/\$[A-Z_]+\$/g, () => substitutions[next++] ?? '')
}
