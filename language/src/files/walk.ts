import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { configName, isPassedOver, sourceEnding } from '../config/names.ts'

/** What a project's folder holds; paths are relative to it, with `/`. */
export interface Walk {
  /** Source files, unsorted. A symbolic link of such a name is among them. */
  readonly sources: readonly string[]
  /** Source files that cannot be read by their names, which are no UTF-8; as they can be shown, and told apart. */
  readonly misnamed: readonly string[]
  /** Folders that are projects of their own; what is in them is not listed. */
  readonly nested: readonly string[]
  /** Folders that cannot be read, with the system's reason. */
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[]
}

/** Lists the source files of a project. What begins with a dot, `node_modules` and links to folders are passed over. */
export function walk(root: string): Walk {
  const sources: string[] = []
  const misnamed: string[] = []
  const nested: string[] = []
  const unreadable: { path: string; error: unknown }[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const prefix = folder === '' ? '' : `${folder}/`
    try {
      const entries = readdirSync(join(root, folder), { withFileTypes: true })
      if (folder !== '' && entries.some((entry) => entry.name === configName)) {
        nested.push(folder)
        continue
      }
      for (const entry of entries) {
        const { name } = entry
        if (isPassedOver(name)) continue
        // What is no UTF-8 comes with this sign in its place, and leads nowhere.
        if (name.includes('\ufffd')) continue
        if (entry.isDirectory()) folders.push(prefix + name)
        else if (name.endsWith(sourceEnding)) sources.push(prefix + name)
      }
      if (entries.some(({ name }) => name.includes('\ufffd'))) {
        const found = misnamedIn(Buffer.from(join(root, folder)), prefix)
        for (const path of found.folders) folders.push(path)
        for (const path of found.sources) sources.push(path)
        for (const path of found.misnamed) misnamed.push(path)
      }
    } catch (error) {
      unreadable.push({ path: folder, error })
    }
  }
  return { sources, misnamed, nested: nested.sort(), unreadable }
}

/** Looks at the names with that sign: some really have it, and in folders whose names are no UTF-8 nothing has a path. */
function misnamedIn(top: Buffer, prefix: string): Pick<Walk, 'sources' | 'misnamed'> & { folders: string[] } {
  const sources: string[] = []
  const misnamed: string[] = []
  const folders: string[] = []
  const left = [{ at: top, prefix, isNamed: true }]
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const { at, prefix, isNamed } = folder
    for (const entry of bytesIn(at)) {
      const name = nameOf(entry.name)
      if ((isNamed && !entry.name.toString().includes('\ufffd')) || isPassedOver(name)) continue
      const isSound = isNamed && isUtf8(entry.name)
      if (entry.isDirectory() && isSound) folders.push(prefix + name)
      else if (entry.isDirectory()) {
        const below = Buffer.concat([at, Buffer.from('/'), entry.name])
        left.push({ at: below, prefix: `${prefix}${name}/`, isNamed: false })
      } else if (name.endsWith(sourceEnding)) (isSound ? sources : misnamed).push(prefix + name)
    }
  }
  return { sources, misnamed, folders }
}

function bytesIn(folder: Buffer): Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch {
    // Whether there is anything in it that would have to be told, nobody knows.
    return []
  }
}

/** A name as it is, or with `\xE4` for each byte that is no text. */
function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find(
      (length) => at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)),
    )
    name +=
      length === undefined
        ? `\\x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`
        : bytes.subarray(at, at + length).toString()
    at += length ?? 1
  }
  return name
}
