import { openOptions } from '../platform/pages.ts'
import { PasteBox } from '../ui/PasteBox.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { say } from '../ui/words.ts'
import './Welcome.css'

const steps = ['pin', 'open', 'answer'] as const
const promises = ['machine', 'stored', 'network'] as const

/** The first page: what Evenkeel does, where to find it, a mail to try it on, and what it never does. */
export const Welcome = () => {
  const [settings, change] = useSettings()
  return (
    <main class="welcome">
      <header>
        <img src="/icons/evenkeel.svg" width="72" height="72" alt="" />
        <h1>{say('welcome_heading')}</h1>
        <p>{say('welcome_lead')}</p>
      </header>
      <section aria-labelledby="steps">
        <h2 id="steps">{say('welcome_steps_heading')}</h2>
        <ol class="welcome-steps">
          {steps.map(step => (
            <li key={step}>
              <h3>{say(`welcome_step_${step}`)}</h3>
              <p class="soft">{say(`welcome_step_${step}_hint`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{say('try_heading')}</h2>
        <p class="soft">{say('try_hint')}</p>
        {settings && (
          <PasteBox settings={settings} onChange={change} label={say('try_label')} sample={say('sample_mail')} />
        )}
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">{say('privacy_heading')}</h2>
        <ul class="welcome-promises">
          {promises.map(promise => (
            <li key={promise}>{say(`privacy_${promise}`)}</li>
          ))}
        </ul>
      </section>
      <section class="welcome-options">
        <p>{say('welcome_options_hint')}</p>
        <button type="button" class="primary" onClick={() => void openOptions()}>
          {say('welcome_options')}
        </button>
      </section>
    </main>
  )
}
