import type { Ref } from 'preact'
import './Writing.css'

interface WritingProps {
  readonly text: string
  readonly label: string
  readonly onText: (text: string) => void
  readonly placeholder?: string
  readonly lang?: string
  readonly box?: Ref<HTMLTextAreaElement>
  /** Grows only so far, then scrolls: for texts of any length. */
  readonly isCapped?: boolean
  /** Id of what the text answers, where it is a suggested reply. */
  readonly reply?: string
}

/** So much of a text is higher than a capped box. A longer one is laid out at its cheapest. */
const capLength = 3000

/** A text box that grows with its text. The copy of the text behind it makes the height, without a line of script. */
export const Writing = ({ text, label, onText, placeholder, lang, box, reply, isCapped }: WritingProps) => (
  <div class="writing" data-capped={isCapped} data-reply={reply}>
    <div class="writing-size" aria-hidden="true">
      {isCapped ? text.slice(0, capLength) : text}
    </div>
    <textarea
      ref={box}
      value={text}
      aria-label={label}
      placeholder={placeholder}
      lang={lang}
      // Chromium takes four seconds to find the direction of a line of 1 MB (measured in 156).
      dir={text.length > capLength ? undefined : 'auto'}
      rows={3}
      onInput={event => onText(event.currentTarget.value)}
    />
  </div>
)
