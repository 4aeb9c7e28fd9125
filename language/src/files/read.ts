import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isInside } from './paths.ts'

/**
 * The text of a source file of a project; undefined if a link of that name leads out of it, or to no file.
 * Throws the system's errors.
 *
 * @param root absolute, without symbolic links
 */
export function readSource(root: string, path: string): string | undefined {
  const absolute = join(root, path)
  return lstatSync(absolute).isFile() || leadsToFile(absolute, root)
    ? decode(readFileSync(absolute))
    : undefined
}

function leadsToFile(path: string, root: string): boolean {
  return lstatSync(path).isSymbolicLink() && isInside(root, realpathSync(path)) && statSync(path).isFile()
}

/** The text of a file without a byte order mark; what is no UTF-8 becomes U+FFFD, which the language reports. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
