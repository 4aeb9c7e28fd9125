import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { withSlashes } from '../../../language/src/files/paths.ts'

export { configName } from '../../../language/src/config/names.ts'
export { asStored, configuredRoot, isInside, withSlashes } from '../../../language/src/files/paths.ts'

/** A path as people read it: from the current folder, unless the whole way is shorter. With `/`. */
export function readable(path: string, cwd: string): string {
  const way = relative(realpathSync(cwd), path)
  if (way === '') return '.'
  return withSlashes(way.startsWith('..') && way.length > path.length ? path : way)
}
