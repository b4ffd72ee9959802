/** The file of a header and the bytes that follow it, as `readDataFile` reads it. */
export const writeDataFile = (header: unknown, ...parts: readonly (Uint8Array | readonly number[])[]): ArrayBuffer => {
  const json = JSON.stringify(header).replace(
    /[^ -~]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const head = new TextEncoder().encode(json)
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 4 + head.length))
  new DataView(file.buffer).setUint32(0, head.length, true)
  let at = 4
  for (const part of [head, ...parts]) {
    file.set(part, at)
    at += part.length
  }
  return file.buffer
}

/** Lists of sorted whole numbers as their differences, as `readDifferences` reads them. */
export const differences = (lists: readonly (readonly number[])[]): number[] => {
  const steps = lists.flatMap(sorted => sorted.map((number, k) => number - (sorted[k - 1] ?? 0)))
  const high: number[] = []
  for (const step of steps) {
    let left = step >>> 8
    for (; left > 127; left >>>= 7) high.push(128 | (left & 127))
    high.push(left)
  }
  return [...steps.map(step => step & 255), ...high]
}
