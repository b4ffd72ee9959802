/** A small random source that gives the same numbers in every run (mulberry32). */
export function seeded(seed: number): { next(): number; below(limit: number): number; pick<T>(from: readonly T[]): T } {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: from => from[below(from.length)]! }
}
