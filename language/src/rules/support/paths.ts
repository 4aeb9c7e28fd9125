import type { ProjectModel } from '../../model/project.ts'
import { nearest } from '../../syntax/nearest.ts'

/** The path by which one file of the project imports another. */
export function importPath(from: string, to: string): string {
  const own = from.split('/').slice(0, -1)
  const other = to.split('/')
  let common = 0
  while (common < own.length && common < other.length - 1 && own[common] === other[common]) common++
  const up = own.slice(common).map(() => '..')
  const down = other.slice(common)
  return up.length === 0 ? `./${down.join('/')}` : [...up, ...down].join('/')
}

/** The file that a path which leads nowhere was probably meant to name. */
export function nearestFile(path: string, from: string, project: ProjectModel): string | undefined {
  const paths = project.files.map((file) => file.path).filter((candidate) => candidate !== from)
  if (paths.includes(`${path}.zusage`)) return `${path}.zusage`
  const sameName = paths.filter((candidate) => candidate.split('/').at(-1) === path.split('/').at(-1))
  return nearest(path, paths, 1)[0] ?? (sameName.length === 1 ? sameName[0] : undefined)
}
