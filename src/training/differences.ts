/** Sorted whole numbers as their differences, seven bits a byte, low bits first, the eighth bit set where more follow. */
export const differences = (sorted: readonly number[]): number[] => {
  const out: number[] = []
  let before = 0
  for (const number of sorted) {
    let left = number - before
    before = number
    while (left > 127) {
      out.push(128 | (left & 127))
      left >>>= 7
    }
    out.push(left)
  }
  return out
}
