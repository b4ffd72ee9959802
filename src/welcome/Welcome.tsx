import { useState } from 'preact/hooks'
import { openOptions } from '../platform/pages.ts'
import { Choice } from '../ui/Choice.tsx'
import { PasteBox } from '../ui/PasteBox.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { say } from '../ui/words.ts'
import { samples } from './samples.ts'
import './Welcome.css'

const steps = ['pin', 'open', 'answer'] as const
const promises = ['machine', 'stored', 'network'] as const

/** The first page: what Evenkeel does, where to find it, a mail to try it on, and what it never does. */
export const Welcome = () => {
  const [settings, change] = useSettings()
  const own = say('locale_tag').slice(0, 2)
  const [chosen, setChosen] = useState<string>()
  const shown = chosen ?? own
  const sample = shown === own ? say('sample_mail') : samples.find(({ language }) => language === shown)?.text
  const languages = [own, ...samples.map(({ language }) => String(language)).filter(language => language !== own)]
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
        <Choice
          name="sample"
          label={say('try_label')}
          choices={languages.map(id => ({ id, label: say(`language_${id}`) }))}
          chosen={shown}
          onChoose={setChosen}
        />
        {settings && (
          <PasteBox
            key={shown}
            settings={settings}
            onChange={change}
            label={say('try_label')}
            sample={sample ?? ''}
            isReadAtOnce={chosen !== undefined}
          />
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
