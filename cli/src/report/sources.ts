import { dirname, join, sep } from 'node:path'
import { lineAt, lineEnd, lineStartsOf } from '../../../language/src/text/positions.ts'
import type { Position } from '../language.ts'
import { isInside, withSlashes } from '../project/paths.ts'
import type { ProjectFindings } from './index.ts'

/** Lines and columns of one text. */
export class Source {
  readonly text: string
  private readonly starts: readonly number[]

  constructor(text: string) {
    this.text = text
    this.starts = lineStartsOf(text)
  }

  /** Lines and columns from 1, columns in UTF-16 units. */
  position(offset: number): Position {
    const line = lineAt(this.starts, offset)
    return { line: line + 1, column: offset - this.starts[line]! + 1 }
  }

  /** A line without its end; from 1. */
  line(number: number): string {
    const start = this.starts[number - 1] ?? this.text.length
    const next = this.starts[number]
    return this.text.slice(start, next === undefined ? undefined : lineEnd(this.text, next))
  }
}

/** The texts that the findings of a project point into; each is split into lines once. */
export function sourcesOf({
  project,
  library,
}: Pick<ProjectFindings, 'project' | 'library'>): (file: string) => Source {
  const known = new Map<string, Source>()
  return (file) => {
    let source = known.get(file)
    if (source === undefined) {
      source = new Source((file === library.path ? library : project.file(file))?.text ?? '')
      known.set(file, source)
    }
    return source
  }
}

/** The deepest folder that holds all roots; with one project its root. */
export function commonRoot(roots: readonly string[]): string {
  return roots.reduce((common, root) => {
    let folder = common
    while (!isInside(folder, root) && dirname(folder) !== folder) folder = dirname(folder)
    return folder
  })
}

/** A file of a project from another folder on; the standard library keeps its address. */
export function pathFrom(folder: string, root: string, file: string, library: string): string {
  if (file === library || folder === root) return file
  const prefix = withSlashes(root.slice(folder.endsWith(sep) ? folder.length : folder.length + 1))
  return prefix === '' ? file : `${prefix}/${file}`
}

export function absoluteFile(root: string, file: string): string {
  return join(root, file)
}
