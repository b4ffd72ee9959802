import { constants, gzipSync, type InputType } from 'node:zlib'

/** How many symbols share a code, as zlib's `memLevel`: fewer fit them better, and cost more codes. */
const blocks = [9, 8, 7, 6]

/**
 * Data as they ship, gzipped: repeated runs looked for or not, in larger or smaller blocks, whichever is smallest. In weights and hashes
 * nothing repeats but by chance, and saying so costs more than it saves.
 */
export const compress = (data: InputType): Uint8Array => {
  const [best] = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY]
    .flatMap(strategy => blocks.map(memLevel => gzipSync(data, { level: 9, memLevel, strategy })))
    .sort((a, b) => a.length - b.length)
  return best!
}
