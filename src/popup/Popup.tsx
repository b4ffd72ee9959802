import { useLayoutEffect, useState } from 'preact/hooks'
import { type Mute, removeMute } from '../platform/mutes.ts'
import { tellTab } from '../platform/tabs.ts'
import { MuteNote } from '../ui/MuteNote.tsx'
import { PasteBox } from '../ui/PasteBox.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { say } from '../ui/words.ts'
import { CheckAnswer } from './CheckAnswer.tsx'
import './Popup.css'
import { TabView } from './TabView.tsx'
import { Tool } from './Tool.tsx'
import { Top } from './Top.tsx'
import { useDrafts } from './use-drafts.ts'
import { useTab } from './use-tab.ts'
import { stateOf, viewOf } from './view.ts'

/** The popup over a tab: the tab of its window, or the one that its address names. */
export const Popup = ({ address }: { address: string }) => {
  const [settings, change] = useSettings()
  const { tabId, tab, lookAtTab } = useTab(address)
  const [silenced, setSilenced] = useState<{ readonly mute: Mute; readonly isSaved: boolean }>()
  const kept = useDrafts(tabId)
  const view = settings && kept ? viewOf(tab, settings.boundaries.mutes) : ({ type: 'waiting' } as const)
  const state = stateOf(view)
  useLayoutEffect(() => {
    if (state === undefined) delete document.body.dataset.state
    else document.body.dataset.state = state
  }, [state])
  const readAgain = () => {
    if (tabId !== undefined) void tellTab(tabId, { type: 'read-again' })
  }
  const onMuted = (mute: Mute, isSaved: boolean) => {
    setSilenced({ mute, isSaved })
    readAgain()
  }
  const undo = async (mute: Mute) => {
    setSilenced(undefined)
    await change(latest => removeMute(latest, mute))
    readAgain()
  }
  const canInsert = 'report' in view && view.report.canInsert === true
  const hasMail = view.type === 'flagged' || view.type === 'calm'
  return (
    <>
      <Top />
      <main class="popup">
        <MuteNote mute={silenced?.mute} isSaved={silenced?.isSaved === true} onUndo={undo} />
        {settings && kept && (
          <TabView
            view={view}
            tabId={tabId}
            settings={settings}
            kept={kept}
            onChange={change}
            onMuted={onMuted}
            onLookAgain={lookAtTab}
          />
        )}
        {settings && view.type !== 'waiting' && (
          <div class="tools">
            <Tool name={say('check_heading')} hint={say('check_hint')}>
              <CheckAnswer tabId={canInsert ? tabId : undefined} />
            </Tool>
            <Tool key={`paste-${hasMail}`} name={say('paste_heading')} hint={say('paste_hint')} isOpen={!hasMail}>
              <PasteBox settings={settings} onChange={change} label={say('paste_label')} />
            </Tool>
          </div>
        )}
      </main>
    </>
  )
}
