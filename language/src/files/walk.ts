import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { configName, isPassedOver, sourceEnding } from '../config/names.ts'

/** What a project's folder holds; paths are relative to it, with `/`. */
export interface Walk {
  /** Source files, unsorted. A symbolic link of such a name is among them. */
  readonly sources: readonly string[]
  /** Folders that are projects of their own; what is in them is not listed. */
  readonly nested: readonly string[]
  /** Folders that cannot be read, with the system's reason. */
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[]
}

/** Lists the source files of a project. What begins with a dot, `node_modules` and links to folders are passed over. */
export function walk(root: string): Walk {
  const sources: string[] = []
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
        if (entry.isDirectory()) folders.push(prefix + name)
        else if (name.endsWith(sourceEnding)) sources.push(prefix + name)
      }
    } catch (error) {
      unreadable.push({ path: folder, error })
    }
  }
  return { sources, nested: nested.sort(), unreadable }
}
