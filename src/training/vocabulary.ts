import type { Instance } from './instances.ts'

/** An instance whose features are numbers of a vocabulary; unknown features are left out. */
export interface NumberedInstance {
  readonly sentences: readonly Int32Array[]
  readonly wanted: Uint8Array
}

/** Features, most frequent first. */
export interface Vocabulary {
  readonly hashes: Int32Array
  readonly counts: Int32Array
}

/** The features that stand in at least `least` instances. */
export const countFeatures = (instances: readonly Instance[], least: number): Vocabulary => {
  const counts = new Map<number, number>()
  for (const { sentences } of instances) {
    const seen = new Set<number>()
    for (const hashes of sentences) for (const h of hashes) seen.add(h)
    for (const h of seen) counts.set(h, (counts.get(h) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, n]) => n >= least).sort(([a, m], [b, n]) => n - m || a - b)
  return { hashes: Int32Array.from(kept, ([h]) => h), counts: Int32Array.from(kept, ([, n]) => n) }
}

/** Numbers the features of instances by a vocabulary. */
export const numberFeatures = (instances: readonly Instance[], { hashes }: Vocabulary): NumberedInstance[] => {
  const numbers = new Map<number, number>()
  hashes.forEach((h, k) => {
    numbers.set(h, k)
  })
  return instances.map(({ sentences, wanted }) => ({
    wanted,
    sentences: sentences.map(list => numberList(list, numbers)),
  }))
}

/** Numbers one list of hashes. */
export const numberList = (list: Int32Array, numbers: ReadonlyMap<number, number>): Int32Array => {
  const out = new Int32Array(list.length)
  let n = 0
  for (const h of list) {
    const k = numbers.get(h)
    if (k !== undefined) out[n++] = k
  }
  return out.slice(0, n)
}
