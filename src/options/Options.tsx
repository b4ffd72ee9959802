import { say } from '../ui/words.ts'
import { Addresses } from './Addresses.tsx'
import { Attention } from './Attention.tsx'
import { Hours } from './Hours.tsx'
import { Keep } from './Keep.tsx'
import './Options.css'
import { Replies } from './Replies.tsx'
import { SaveState } from './SaveState.tsx'
import { Silenced } from './Silenced.tsx'
import { Terms } from './Terms.tsx'
import { useForm } from './use-form.ts'

/** All that the reader can set, stored as it is typed. */
export const Options = () => {
  const { settings, generation, saving, edit, replace, saveNow } = useForm()
  if (!settings) return undefined
  const section = { settings, edit }
  return (
    <main class="options">
      <header>
        <img src="/icons/evenkeel.svg" width="44" height="44" alt="" />
        <div>
          <h1>{say('options_title')}</h1>
          <p class="soft">{say('options_intro')}</p>
        </div>
      </header>
      {/* all fields anew when the settings came from elsewhere */}
      <div key={generation}>
        <Terms {...section} />
        <Replies {...section} />
        <Hours {...section} />
        <Attention {...section} />
        <Addresses {...section} />
        <Silenced {...section} />
      </div>
      <Keep settings={settings} onReplace={replace} />
      <SaveState saving={saving} onRetry={saveNow} />
    </main>
  )
}
