import { vi } from 'vitest'

/** How long anything may take before a test fails. */
const patienceMs = 15_000

/** Waits until something is there, and gives it. What throws is not there yet. */
export const until = <Thing>(
  what: string,
  look: () => Promise<Thing | undefined | false>,
  timeout = patienceMs,
): Promise<Thing> =>
  vi.waitFor(
    async () => {
      const thing = await look()
      if (thing === undefined || thing === false) throw new Error(`Waited in vain for ${what}`)
      return thing
    },
    { timeout, interval: 25 },
  )
