import type { Settings } from '../platform/check-settings.ts'
import type { Edit } from './use-form.ts'

/** What every part of the options page gets. */
export interface SectionProps {
  readonly settings: Settings
  readonly edit: Edit
}
