import { closeSync, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { largestFile } from './limits.ts'
import { isInside } from './paths.ts'

/**
 * The text of a source file of a project; undefined if a link of that name leads out of it, or to no file.
 * Throws the system's errors, and one with the code `EFBIG` if it is too large.
 *
 * @param root absolute, without symbolic links
 */
export function readSource(root: string, path: string): string | undefined {
  const absolute = join(root, path)
  return lstatSync(absolute).isFile() || leadsToFile(absolute, root) ? decode(readWhole(absolute)) : undefined
}

function leadsToFile(path: string, root: string): boolean {
  return lstatSync(path).isSymbolicLink() && isInside(root, realpathSync(path)) && statSync(path).isFile()
}

/** The bytes of a file. Throws the system's errors, and one with the code `EFBIG` if it is too large. */
export function readWhole(path: string): Buffer {
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    if (size > largestFile) throw tooLarge()
    // A file may grow meanwhile, and what is no file, such as a pipe, has no size: so it is read up to its end.
    const chunks: Buffer[] = []
    let total = 0
    for (let length = size + 1; ; length = 1 << 16) {
      const chunk = Buffer.allocUnsafe(length)
      const read = readSync(handle, chunk, 0, length, null)
      if (read === 0) return Buffer.concat(chunks, total)
      total += read
      if (total > largestFile) throw tooLarge()
      chunks.push(chunk.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
}

export function tooLarge(): Error {
  return Object.assign(new Error('the file is too large'), { code: 'EFBIG' })
}

/** The text of a file without a byte order mark; what is no UTF-8 becomes U+FFFD, which the language reports. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
