import { dirname, join, sep } from 'node:path'
import type { Position } from '../language.ts'
import { isInside, withSlashes } from '../project/paths.ts'
import type { ProjectFindings } from './index.ts'

/** Lines and columns of one text. */
export class Source {
  readonly text: string
  private readonly starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.text = text
    this.starts = starts
  }

  /** Lines and columns from 1, columns in UTF-16 units. */
  position(offset: number): Position {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 }
  }

  /** A line without its end; from 1. */
  line(number: number): string {
    const start = this.starts[number - 1] ?? this.text.length
    const next = this.starts[number] ?? this.text.length + 1
    const end = this.text[next - 2] === '\r' ? next - 2 : next - 1
    return this.text.slice(start, Math.max(start, end))
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
  return join(root, ...file.split('/'))
}
