import { existsSync, readdirSync } from 'node:fs'
import * as own from 'node:path'
import { basename, dirname, join, type PlatformPath, resolve } from 'node:path'
import { configName } from '../config/names.ts'
import { composed, isPlain } from '../text/composed.ts'

/** The part of a system's paths that matters here; tests try those of other systems. */
type System = Pick<PlatformPath, 'sep' | 'relative' | 'isAbsolute'>

/** With `/` on every system. */
export function withSlashes(path: string, { sep }: System = own): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** Whether a path leads into a folder, or is the folder; both are absolute. */
export function isInside(folder: string, path: string, { sep, relative, isAbsolute }: System = own): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The nearest folder upward that has a `zusage.json`, the folder itself included. */
export function configuredRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, configName))) return at
    if (dirname(at) === at) return undefined
  }
}

/** An absolute path as its names are stored, where nothing has the names that were typed, but the same composed otherwise. */
export function asStored(path: string): string {
  if (isPlain(path) || existsSync(path) || dirname(path) === path) return path
  const folder = asStored(dirname(path))
  const name = basename(path)
  return join(folder, namesIn(folder).find((one) => composed(one) === composed(name)) ?? name)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
