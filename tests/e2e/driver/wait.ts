/** How long anything may take before a test fails. */
const patienceMs = 15_000
/** How long between two looks. */
const intervalMs = 25

/** Waits until something is there, and gives it. What throws is not there yet. */
export async function until<Thing>(what: string, look: () => Promise<Thing | undefined | false>): Promise<Thing> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    let cause: unknown
    try {
      const thing = await look()
      if (thing !== undefined && thing !== false) return thing
    } catch (error) {
      cause = error
    }
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}`, { cause })
    await new Promise(done => setTimeout(done, intervalMs))
  }
}
