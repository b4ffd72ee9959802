import { say } from '../ui/words.ts'
import { parseAddresses } from './parse.ts'
import { Section } from './Section.tsx'
import type { SectionProps } from './section-props.ts'
import { TextField } from './TextField.tsx'

/** The addresses that the reader writes from. */
export const Addresses = ({ settings, edit }: SectionProps) => (
  <Section id="addresses" heading={say('addresses_heading')} hint={say('addresses_hint')}>
    <TextField
      label={say('addresses_label')}
      rows={3}
      text={settings.ownAddresses.join('\n')}
      parse={parseAddresses}
      onValue={ownAddresses => edit(latest => ({ ...latest, ownAddresses }))}
    />
  </Section>
)
