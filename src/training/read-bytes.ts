import { readFileSync } from 'node:fs'

/** The bytes of a file, in a buffer that holds nothing else. Throws an Error where the file cannot be read. */
export const readBytes = (path: string | URL): ArrayBuffer => {
  const file = readFileSync(path)
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
}
