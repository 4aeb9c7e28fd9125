import type { ProjectModel } from '../../model/project.ts'
import { KnownWords } from '../../syntax/nearest.ts'
import { groupsOf } from './promise-texts.ts'

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

/** The paths of a project, for many imports that lead nowhere. */
interface Paths {
  readonly all: KnownWords
  readonly byName: ReadonlyMap<string, readonly string[]>
}

const pathsOf = new WeakMap<ProjectModel, Paths>()

/** The file that a path which leads nowhere was probably meant to name. */
export function nearestFile(path: string, from: string, project: ProjectModel): string | undefined {
  let paths = pathsOf.get(project)
  if (paths === undefined) {
    const all = project.files.map((file) => file.path)
    paths = { all: new KnownWords(all), byName: groupsOf(all, nameIn) }
    pathsOf.set(project, paths)
  }
  if (`${path}.zusage` !== from && paths.all.words.has(`${path}.zusage`)) return `${path}.zusage`
  // A file does not mean itself.
  const near = paths.all.nearest(path).find((candidate) => candidate !== from)
  const sameName = (paths.byName.get(nameIn(path)) ?? []).filter((candidate) => candidate !== from)
  return near ?? (sameName.length === 1 ? sameName[0] : undefined)
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
