/** Runs what may throw, and notes what it throws as a line of `faults`; whether nothing was thrown. */
export const runs = (faults: string[], where: string, run: () => unknown): boolean => {
  try {
    run()
    return true
  } catch (error) {
    faults.push(`${where}: ${(error as Error).message}`)
    return false
  }
}
