import type { Mutes } from '../core/boundaries.ts'
import type { Flag, Report } from '../core/report.ts'
import type { Sign } from '../core/signs.ts'
import type { Settings } from './check-settings.ts'

/** One thing that "not this again" silences. */
export type Mute =
  | { readonly type: 'phrase'; readonly id: string }
  | { readonly type: 'sign'; readonly sign: Sign }
  | { readonly type: 'sender'; readonly sender: string }

const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter(other => other !== item)

const inMutes = (settings: Settings, change: (mutes: Mutes) => Mutes): Settings => ({
  ...settings,
  boundaries: { ...settings.boundaries, mutes: change(settings.boundaries.mutes) },
})

/** The settings with nothing of this said again. */
export const addMute = (settings: Settings, mute: Mute): Settings =>
  inMutes(removeMute(settings, mute), mutes => {
    switch (mute.type) {
      case 'phrase':
        return { ...mutes, phrases: [...mutes.phrases, mute.id] }
      case 'sign':
        return { ...mutes, signs: [...mutes.signs, mute.sign] }
      case 'sender':
        return { ...mutes, senders: [...mutes.senders, mute.sender.toLowerCase()] }
    }
  })

/** The settings in which this is said again. */
export const removeMute = (settings: Settings, mute: Mute): Settings =>
  inMutes(settings, mutes => {
    switch (mute.type) {
      case 'phrase':
        return { ...mutes, phrases: without(mutes.phrases, mute.id) }
      case 'sign':
        return { ...mutes, signs: without(mutes.signs, mute.sign) }
      case 'sender':
        return { ...mutes, senders: without(mutes.senders, mute.sender.toLowerCase()) }
    }
  })

/** How a sender is silenced: by address, or by name where the page shows no address. */
export const muteKeyOf = (sender: Report['sender']): string | undefined =>
  (sender?.address ?? sender?.name)?.toLowerCase() || undefined

/** Whether the writer of the message that was read is silenced. */
export const isSenderMuted = (report: Report, mutes: Mutes): boolean =>
  mutes.senders.includes(muteKeyOf(report.sender) ?? '')

/** The flags that are left: a report made before something was silenced still holds the others. */
export const unmuted = (report: Report, mutes: Mutes): readonly Flag[] =>
  isSenderMuted(report, mutes)
    ? []
    : report.flags.filter(({ sign, phrase }) => !mutes.signs.includes(sign) && !mutes.phrases.includes(phrase ?? ''))
