import type { Origin } from '../language.ts'
import { countBySeverity, type Report } from './index.ts'
import { commonRoot, pathFrom, type Source, sourcesOf } from './sources.ts'

/**
 * The findings as JSON. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. Files are
 * relative to the project's folder; with several projects, to the deepest folder that holds them all.
 * `help` and `data` are there where there are some; everything else always.
 */
export function jsonReport({ projects, locale }: Report): string {
  const folder = commonRoot(projects.map((project) => project.root))
  const findings = projects.flatMap((part) => {
    const source = sourcesOf(part)
    const place = ({ file, start, end }: Origin) => ({
      file: pathFrom(folder, part.root, file, part.library.path),
      range: range(source(file), start, end),
    })
    return part.findings.map(({ rule, severity, message, at, related, help, data }) => ({
      rule,
      severity,
      message: message[locale],
      ...place(at),
      related: related.map((other) => ({ ...place(other.at), message: other.message[locale] })),
      ...(help === undefined ? {} : { help: help[locale] }),
      ...(data === undefined ? {} : { data }),
    }))
  })
  return `${JSON.stringify({ findings, summary: countBySeverity(projects) }, null, 2)}\n`
}

function range(source: Source, start: number, end: number) {
  return { start: source.position(start), end: source.position(end) }
}
