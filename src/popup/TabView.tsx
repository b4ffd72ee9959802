import { useState } from 'preact/hooks'
import { hostOf, requestAccess } from '../platform/access.ts'
import type { Mute } from '../platform/mutes.ts'
import type { Settings } from '../platform/settings.ts'
import { reloadTab } from '../platform/tabs.ts'
import { PlainState } from '../ui/PlainState.tsx'
import type { KeptEdits } from '../ui/reply-parts.ts'
import { type Outcome, Status } from '../ui/Status.tsx'
import { stateWords } from '../ui/state-words.ts'
import type { ChangeSettings } from '../ui/use-settings.ts'
import { say } from '../ui/words.ts'
import { MailView } from './MailView.tsx'
import type { View } from './view.ts'

interface TabViewProps {
  readonly view: View
  readonly tabId: number | undefined
  readonly settings: Settings
  readonly onChange: ChangeSettings
  readonly kept: (threadId: string | undefined) => KeptEdits | undefined
  readonly onMuted: (mute: Mute, saved: boolean) => void
  readonly onLookAgain: () => void
}

/** What there is to say of the tab: one case for each view. */
export const TabView = (props: TabViewProps) => {
  const { view, tabId, settings } = props
  switch (view.type) {
    case 'waiting':
      return undefined
    case 'no-access':
      return <NoAccess origins={view.origins} onGranted={props.onLookAgain} />
    case 'reload-needed':
      return (
        <PlainState title={say('state_reload_needed')} hint={say('state_reload_needed_hint')}>
          <ReloadButton tabId={tabId} />
        </PlainState>
      )
    case 'elsewhere':
      return <PlainState title={say('state_elsewhere')} hint={say('state_elsewhere_hint')} />
    case 'nothing-open':
      return <PlainState title={say('state_nothing_open')} hint={say('state_nothing_open_hint')} />
    case 'unreadable':
      return (
        <PlainState {...stateWords(view.report, settings.boundaries.mutes)}>
          <ReloadButton tabId={tabId} />
        </PlainState>
      )
    case 'unsupported-language':
      return <PlainState {...stateWords(view.report, settings.boundaries.mutes)} />
    case 'calm':
    case 'partly-read':
    case 'flagged':
      return <MailView {...props} view={view} />
  }
}

const ReloadButton = ({ tabId }: { tabId: number | undefined }) =>
  tabId === undefined ? undefined : (
    <button type="button" class="primary" onClick={() => void reloadTab(tabId)}>
      {say('reload_tab')}
    </button>
  )

const NoAccess = ({ origins, onGranted }: { origins: readonly string[]; onGranted: () => void }) => {
  const [outcome, setOutcome] = useState<Outcome>()
  const sites = origins.map(hostOf).join(', ')
  const allow = async () => {
    if (await requestAccess(origins)) onGranted()
    else setOutcome({ type: 'bad', text: say('access_refused') })
  }
  return (
    <PlainState title={say('state_no_access')} hint={say('state_no_access_hint', sites)}>
      <button type="button" class="primary" onClick={allow}>
        {say('allow_access')}
      </button>
      <Status outcome={outcome} />
    </PlainState>
  )
}
