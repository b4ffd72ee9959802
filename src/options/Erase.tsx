import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../ui/words.ts'
import './Erase.css'

/** Deletes everything, after one question. */
export const Erase = ({ onErase }: { onErase: () => void }) => {
  const [isAsking, setAsking] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking) cancel.current?.focus()
    else if (wasAsking.current) opener.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  if (!isAsking)
    return (
      <div>
        <button type="button" class="grave" ref={opener} onClick={() => setAsking(true)}>
          {say('erase')}
        </button>
      </div>
    )
  return (
    <fieldset class="erase" aria-labelledby="erase-question">
      <p id="erase-question">{say('erase_question')}</p>
      <div class="row">
        <button type="button" ref={cancel} onClick={() => setAsking(false)}>
          {say('cancel')}
        </button>
        <button
          type="button"
          class="grave"
          onClick={() => {
            setAsking(false)
            onErase()
          }}
        >
          {say('erase_confirm')}
        </button>
      </div>
    </fieldset>
  )
}
