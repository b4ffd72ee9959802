import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Flag } from '../core/report.ts'
import type { Mute } from '../platform/mutes.ts'
import { Chevron } from './Chevron.tsx'
import './MuteMenu.css'
import { say } from './words.ts'

interface MuteMenuProps {
  readonly flag: Flag
  /** Who wrote the message: how it is silenced, and how it is called. */
  readonly sender?: { readonly key: string; readonly name: string }
  readonly onMute: (mute: Mute) => void
}

/** "Not this again": this phrase, anything with this sign, anything from this sender. */
export const MuteMenu = ({ flag, sender, onMute }: MuteMenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    // Escape would close the whole popup
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    opener.current?.focus()
  }
  const sign = say(`sign_${flag.sign}`)
  const choices: readonly { mute: Mute; label: string }[] = [
    ...(flag.phrase ? [{ mute: { type: 'phrase', id: flag.phrase } as const, label: say('mute_phrase') }] : []),
    { mute: { type: 'sign', sign: flag.sign }, label: say('mute_sign', sign) },
    ...(sender
      ? [{ mute: { type: 'sender', sender: sender.key } as const, label: say('mute_sender', sender.name) }]
      : []),
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape for the buttons in it
    <div class="mute-menu" onKeyDown={close}>
      <button
        ref={opener}
        type="button"
        class="plain"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {say('mute_menu')}
        <Chevron />
      </button>
      <ul id={id} ref={list} hidden={!isOpen}>
        {choices.map(({ mute, label }) => (
          <li key={mute.type}>
            <button type="button" class="plain" data-mute={mute.type} onClick={() => onMute(mute)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
