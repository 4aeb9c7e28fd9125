import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding, Origin, Position } from '../language.ts'
import { readable } from '../project/paths.ts'
import type { ProjectFindings, Report } from './index.ts'
import { absoluteFile, sourcesOf } from './sources.ts'

/** Where something is, as programs that look at a repository want it. */
export interface Place {
  /** From the top of the repository on, with `/`; the standard library has its address. */
  readonly path: string
  readonly isLibrary: boolean
  /** Lines and columns from 1, columns in UTF-16 units; the end is exclusive. */
  readonly start: Position
  readonly end: Position
}

/** A finding and its places. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly at: Place
  readonly related: readonly (Place & { readonly message: string })[]
}

/** The findings of a report in their order, with paths from the top of the repository on. */
export function placedFindings({ projects, locale, cwd }: Report): PlacedFinding[] {
  const top = repositoryOf(cwd)
  return projects.flatMap((part) => {
    const place = placer(part, top)
    return part.findings.map((finding) => ({
      finding,
      at: place(finding.at),
      related: finding.related.map((other) => ({ ...place(other.at), message: other.message[locale] })),
    }))
  })
}

function placer(part: ProjectFindings, top: string): (origin: Origin) => Place {
  const source = sourcesOf(part)
  return ({ file, start, end }) => {
    const isLibrary = file === part.library.path
    return {
      path: isLibrary ? file : readable(absoluteFile(part.root, file), top),
      isLibrary,
      start: source(file).position(start),
      end: source(file).position(end),
    }
  }
}

/** The top of the repository that a folder is in; of none, the folder itself. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

/** What is wrong and what to do, in one line. */
export function sentence({ message, help }: Finding, locale: Report['locale']): string {
  return help === undefined ? message[locale] : `${message[locale]} ${help[locale]}`
}

/** `sub/a.zusage:3:14` */
export function placeText({ path, start }: Place): string {
  return `${path}:${start.line}:${start.column}`
}

/** The files that were checked, with paths from the top of the repository on, each once. */
export function filesOf({ projects, cwd }: Report): string[] {
  const top = repositoryOf(cwd)
  return projects.flatMap(({ root, paths }) => paths.map((path) => readable(absoluteFile(root, path), top)))
}
