/**
 * The files that ship with the engine have one frame: the length of the header (uint32, little endian), the header (JSON in ASCII), then
 * what the header tells of. Core knows no decoder of any platform, so the header holds ASCII only.
 */

/** Characters that are read at once: as many arguments as any engine takes. */
const PIECE = 8192

/** Parts a file into its header and what follows. Throws an Error where the header is no JSON. */
export const readDataFile = <Header>(bytes: ArrayBuffer): { header: Header; body: Uint8Array } => {
  const size = new DataView(bytes).getUint32(0, true)
  let json = ''
  for (let at = 0; at < size; at += PIECE)
    json += String.fromCharCode.apply(
      null,
      new Uint8Array(bytes, 4 + at, Math.min(PIECE, size - at)) as unknown as number[],
    )
  return { header: JSON.parse(json) as Header, body: new Uint8Array(bytes, 4 + size) }
}

/**
 * Fills lists with sorted whole numbers that are stored as differences: first the low byte of each, which is as good as chance, then what
 * is above it, seven bits a byte, low bits first, the eighth bit set where more follow. Gives the place after the last byte read.
 */
export const readDifferences = (body: Uint8Array, start: number, lists: readonly Int32Array[]): number => {
  let low = start
  let at = lists.reduce((sum, { length }) => sum + length, start)
  for (const list of lists) {
    let number = 0
    for (let k = 0; k < list.length; k++) {
      number += body[low++]!
      let bits = 8
      let byte = 0
      do {
        byte = body[at++]!
        number += (byte & 127) << bits
        bits += 7
      } while (byte > 127)
      list[k] = number
    }
  }
  return at
}
