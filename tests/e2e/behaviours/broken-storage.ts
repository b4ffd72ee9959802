import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { click, see, write } from '../driver/see.ts'
import { until } from '../driver/wait.ts'
import { fixture } from '../fixtures.ts'
import { say } from '../words.ts'
import { type Launch, setStage } from './stage.ts'

/** Runs before anything of ours, everywhere: storage that throws at every call. */
const breakStorage = `
for (const api of [globalThis.browser, globalThis.chrome])
  for (const area of [api?.storage?.local, api?.storage?.session])
    for (const verb of ['get', 'set', 'remove', 'clear'])
      if (area) area[verb] = () => { throw new Error('storage is broken') }
`

/** A copy of the extension in which storage is broken from the start. */
function broken(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-broken-'))
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, 'break-storage.js'), breakStorage)
  const change = (file: string, to: (text: string) => string) =>
    writeFileSync(join(copy, file), to(readFileSync(join(copy, file), 'utf8')))
  change('service-worker-loader.js', text => `import './break-storage.js'\n${text}`)
  change('src/content/main.js', text => breakStorage + text)
  for (const page of readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' }))
    if (page.endsWith('.html'))
      change(join('src', page), text => text.replace('<head>', '<head><script src="/break-storage.js"></script>'))
  return copy
}

/** A browser that refuses to store anything: what can be said is said, and nothing is claimed. */
export function brokenStorage(launch: Launch, folder: () => string): void {
  let copy: string | undefined
  const stage = setStage(launch, () => {
    copy = broken(folder())
    return copy
  })
  afterAll(() => {
    if (copy) rmSync(copy, { recursive: true, force: true })
  })

  test('mail is still read: badge and marks', async () => {
    await expect(stage.driver.inExtension(api => api.storage.local.get())).rejects.toThrow()
    const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
    await mail.hasBadge('2')
    await mail.isMarked()
    expect(mail.tab.errors()).toEqual([])
  })

  test('the popup says that it cannot read, never that the mail is fine, and still reads what is pasted', async () => {
    const mail = await stage.openMail(fixture('gmail/2026-11-conversation-expanded'))
    await mail.hasBadge('2')
    const popup = await stage.openPopup(mail)
    await popup.hasState('unreadable')
    await popup.write(say('paste_label'), 'You are an idiot.')
    await popup.push(say('paste_read'))
    await until('the result', async () => (await popup.flags()).some(({ sign }) => sign === 'insult'))
  })

  test('the options say that nothing was saved, and keep what was typed', async () => {
    const page = await stage.openOwnPage('src/options/index.html')
    const name = { role: 'textbox', name: say('term_name') } as const
    await write(page, name, 'Leo Roux')
    await until('the failure', () =>
      page.run(view => view.document.querySelector<HTMLElement>('[data-saving]')?.dataset.saving === 'failed'),
    )
    await click(page, { role: 'button', name: say('try_again') })
    expect((await see(page, name)).value).toBe('Leo Roux')
  })
}
