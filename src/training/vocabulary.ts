import type { Features, Instance } from './instances.ts'

/** An instance whose features are numbers of a vocabulary; unknown features are left out. */
export interface NumberedInstance {
  readonly sentences: readonly Features[]
  readonly wanted: Uint8Array
  readonly weight: number
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
    for (const { list } of sentences) for (const h of list) seen.add(h)
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
  return instances.map(({ sentences, wanted, weight }) => ({
    wanted,
    weight,
    sentences: sentences.map(features => numberList(features, numbers)),
  }))
}

/** Numbers the features of one sentence. */
const numberList = ({ list, own, ...rest }: Features, numbers: ReadonlyMap<number, number>): Features => {
  const known = new Int32Array(list.length)
  let n = 0
  let knownOwn = 0
  for (let i = 0; i < list.length; i++) {
    const k = numbers.get(list[i]!)
    if (k === undefined) continue
    known[n++] = k
    if (i < own) knownOwn = n
  }
  return { ...rest, list: known.slice(0, n), own: knownOwn }
}
