import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { errorCode, Failure } from '../failure.ts'
import type { Say } from '../messages.ts'
import { asStored, configuredRoot, isInside, readable, withSlashes } from './paths.ts'

/** A project, and what of it is asked for. */
export interface AskedProject {
  /** Absolute, without symbolic links. */
  readonly root: string
  readonly configured: boolean
  /** Files and folders relative to the root, with `/`; the root itself is the empty path. */
  readonly asked: readonly AskedPath[]
}

export interface AskedPath {
  readonly kind: 'file' | 'folder'
  readonly path: string
  /** As somebody has typed it, or would have; undefined where it follows from something else. */
  readonly typed?: string
}

/**
 * The projects that paths belong to, each once; without paths the current one.
 * Throws a Failure that names every path that cannot be used.
 */
export function askedProjects(paths: readonly string[], cwd: string): AskedProject[] {
  const problems: ((say: Say) => string)[] = []
  const found: { root: string; configured: boolean; asked: AskedPath }[] = []
  if (paths.length === 0) {
    const configured = configuredRoot(cwd)
    const root = realpathSync(configured ?? cwd)
    found.push({
      root,
      configured: configured !== undefined,
      asked: { kind: 'folder', path: '', typed: readable(root, cwd) },
    })
  }
  for (const path of paths) {
    try {
      const place = locate(path, cwd)
      if ('problem' in place) problems.push(place.problem)
      else found.push(place)
    } catch (error) {
      const code = errorCode(error)
      problems.push((say) =>
        code === 'ENOENT' || code === 'ENOTDIR'
          ? say('noSuchPath', { path })
          : say('unreadable', { path, code }),
      )
    }
  }
  if (problems.length > 0) throw new Failure(problems)
  return merged(found)
}

function locate(
  path: string,
  cwd: string,
): { root: string; configured: boolean; asked: AskedPath } | { problem: (say: Say) => string } {
  const absolute = asStored(resolve(cwd, path))
  const status = statSync(absolute)
  const kind = status.isDirectory() ? 'folder' : 'file'
  if (kind === 'file') {
    if (!status.isFile()) return { problem: (say) => say('notAFile', { path }) }
    if (!absolute.endsWith('.zusage')) return { problem: (say) => say('otherEnding', { path }) }
  }
  const folder = kind === 'folder' ? absolute : dirname(absolute)
  const configured = configuredRoot(folder)
  const root = realpathSync(configured ?? folder)
  const realFolder = realpathSync(folder)
  if (!isInside(root, realFolder) || !isInside(root, realpathSync(absolute))) {
    return { problem: (say) => say('leavesRoot', { path }) }
  }
  // A link to a file within the project keeps its name: by that it is imported.
  const real = kind === 'folder' ? realFolder : join(realFolder, basename(absolute))
  const asked = { kind, path: withSlashes(relative(root, real)), typed: path } as const
  return { root, configured: configured !== undefined, asked }
}

/** One project for each root; a folder without `zusage.json` inside another such folder belongs to it. */
function merged(found: readonly { root: string; configured: boolean; asked: AskedPath }[]): AskedProject[] {
  const free = found.filter((one) => !one.configured).map((one) => one.root)
  const projects = new Map<string, { root: string; configured: boolean; asked: AskedPath[] }>()
  for (const { root, configured, asked } of found) {
    const outermost = configured
      ? root
      : free.reduce((best, other) => (isInside(other, best) ? other : best), root)
    const way = withSlashes(relative(outermost, root))
    const path = [way, asked.path].filter((part) => part !== '').join('/')
    const project = projects.get(outermost) ?? { root: outermost, configured, asked: [] }
    project.asked.push({ ...asked, path })
    projects.set(outermost, project)
  }
  return [...projects.values()]
}
