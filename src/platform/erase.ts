import { browser } from './browser.ts'

const eraseDatabases = async (): Promise<void> => {
  const named = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  await Promise.all(
    named.map(
      name =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = () => done()
          // another page of ours still reads it; the browser deletes it as soon as that is closed
          request.onblocked = () => done()
          request.onerror = () => fail(request.error)
        }),
    ),
  )
}

/** Deletes all that Evenkeel has stored: settings, reports, history. Rejects where the browser refuses. */
export const eraseEverything = async (): Promise<void> => {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), eraseDatabases()])
}
