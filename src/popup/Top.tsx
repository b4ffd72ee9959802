import { openOptions } from '../platform/pages.ts'
import { say } from '../ui/words.ts'
import './Top.css'

/** Who speaks here, and the way to the options. */
export const Top = () => (
  <header class="top">
    <img src="/icons/evenkeel.svg" width="24" height="24" alt="" />
    <h1>{say('extension_name')}</h1>
    <button type="button" class="plain" onClick={() => void openOptions()}>
      {say('open_options')}
    </button>
  </header>
)
