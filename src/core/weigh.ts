import type { Flag } from './report.ts'
import type { Severity } from './signs.ts'

/**
 * Weighs the flags of the messages that wait for an answer together: the same sign in more than one message of the client is one flag, a degree more
 * serious, with the quotes of the newest message first.
 */
export const weigh = (flags: readonly Flag[]): Flag[] => {
  const bySign = new Map<string, Flag>()
  for (const flag of flags) {
    const earlier = bySign.get(flag.sign)
    if (!earlier) bySign.set(flag.sign, flag)
    else {
      bySign.set(flag.sign, {
        ...flag,
        severity: Math.min(3, Math.max(flag.severity, earlier.severity) + 1) as Severity,
        confidence: Math.max(flag.confidence, earlier.confidence),
        quotes: [...flag.quotes, ...earlier.quotes],
      })
    }
  }
  return [...bySign.values()].sort((a, b) => b.severity - a.severity)
}
