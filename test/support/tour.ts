// The projects on disk that tests use.
import { existsSync, globSync, readFileSync } from 'node:fs'
import type { SourceFile } from '../../language/src/index.ts'

const root = new URL('../../', import.meta.url)

/** The files of a project on disk, by its folder below the top of the repository. */
export function readProject(folder: string): SourceFile[] {
  const url = new URL(`${folder}/`, root)
  if (!existsSync(url)) throw new Error(`There is no folder ${folder}`)
  return globSync('**/*.zusage', { cwd: url })
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(new URL(path, url), 'utf8') }))
}

/** The contract of the design: six files that use everything. */
export const tour: readonly SourceFile[] = readProject('test/tour')
