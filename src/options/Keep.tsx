import { useState } from 'preact/hooks'
import type { Settings } from '../platform/check-settings.ts'
import { eraseEverything } from '../platform/erase.ts'
import { readSettingsFile, writeSettingsFile } from '../platform/settings-file.ts'
import { type Outcome, Status } from '../ui/Status.tsx'
import { say } from '../ui/words.ts'
import { Erase } from './Erase.tsx'
import './Keep.css'
import { Section } from './Section.tsx'

interface KeepProps {
  readonly settings: Settings
  readonly onReplace: (settings: Settings) => void
}

const offerFile = (settings: Settings): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([writeSettingsFile(settings)], { type: 'application/json' }))
  link.download = 'evenkeel-settings.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Takes the settings along as a file, reads them from one, or deletes all. */
export const Keep = ({ settings, onReplace }: KeepProps) => {
  const [outcome, setOutcome] = useState<Outcome>()
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const found = readSettingsFile(await file.text().catch(() => ''))
    // the same file can be chosen again
    input.value = ''
    if (found) onReplace(found)
    setOutcome(found ? { type: 'good', text: say('imported') } : { type: 'bad', text: say('import_failed') })
  }
  const erase = () =>
    eraseEverything().then(
      () => setOutcome({ type: 'good', text: say('erased') }),
      () => setOutcome({ type: 'bad', text: say('erase_failed') }),
    )
  return (
    <Section id="keep" heading={say('keep_heading')} hint={say('keep_hint')}>
      <div class="row">
        <button type="button" onClick={() => offerFile(settings)}>
          {say('export_settings')}
        </button>
        <label class="button file">
          {say('import_settings')}
          <input type="file" accept=".json,application/json" onChange={event => read(event.currentTarget)} />
        </label>
      </div>
      <Erase onErase={erase} />
      <Status outcome={outcome} />
    </Section>
  )
}
