import { describe } from 'vitest'
import { background } from './background.ts'
import { brokenStorage } from './broken-storage.ts'
import { hostileMail } from './hostile-mail.ts'
import { muting } from './muting.ts'
import { options } from './options.ts'
import { quiet } from './quiet.ts'
import { reading } from './reading.ts'
import { replying } from './replying.ts'
import { builtFor, type Launch, setStage } from './stage.ts'
import { untouchedPages } from './untouched-pages.ts'

/** All that the extension does, in one browser. */
export function everything(browser: 'chrome' | 'firefox', launch: Launch): void {
  describe('with the extension as it ships', () => {
    const stage = setStage(launch, builtFor(browser))
    reading(stage)
    replying(stage)
    muting(stage)
    options(stage)
    hostileMail(stage)
    untouchedPages(stage)
    background(stage)
    quiet(stage)
  })
  describe('where storage is broken', () => brokenStorage(launch, builtFor(browser)))
}
