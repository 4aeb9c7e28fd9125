import { addAll } from '../../../language/src/text/lists.ts'
import type { Finding } from '../language.ts'
import { readable } from '../project/paths.ts'
import { countBySeverity, type ProjectFindings, type Report } from './index.ts'
import { type Mark, snippets } from './snippet.ts'
import { absoluteFile, sourcesOf } from './sources.ts'
import { visible } from './visible.ts'
import { wrap } from './width.ts'

/** The findings for people, each with the lines it speaks of; at the end how many there are. */
export function textReport(report: Report): string {
  return `${findingsText(report)}${summaryLine(report)}\n`
}

/** The findings alone, each followed by an empty line. */
export function findingsText(report: Report): string {
  return report.projects.flatMap((part) => part.findings.map(renderer(part, report))).join('')
}

/** How many findings there are in how many files. */
export function summaryLine({ projects, say, paint }: Report): string {
  const counts = countBySeverity(projects)
  const files = projects.reduce((sum, project) => sum + project.paths.length, 0)
  const line = say('summary', { ...counts, files })
  if (counts.errors > 0) return paint.bold(paint.red(line))
  return paint.bold(counts.warnings > 0 ? paint.yellow(line) : paint.green(line))
}

function renderer(
  part: ProjectFindings,
  { locale, say, paint, cwd, cells }: Report,
): (finding: Finding) => string {
  const source = sourcesOf(part)
  const pathOf = (file: string): string =>
    file === part.library.path ? file : readable(absoluteFile(part.root, file), cwd)
  return ({ severity, rule, message, at, related, help }) => {
    const marks: Mark[] = [
      { file: at.file, start: at.start, end: at.end, primary: true },
      ...related.map((place) => ({
        file: place.at.file,
        start: place.at.start,
        end: place.at.end,
        label: place.message[locale],
        primary: false,
      })),
    ]
    return block({ severity, rule, message: message[locale], help: help?.[locale] }, marks, {
      source,
      pathOf,
      say,
      paint,
      cells,
    })
  }
}

export interface Spoken {
  readonly severity: Finding['severity']
  /** In brackets behind the severity. */
  readonly rule?: string | undefined
  readonly message: string
  readonly help?: string | undefined
}

export type BlockContext = Parameters<typeof snippets>[1] & Pick<Report, 'say'>

/** One finding: what is wrong, where, and what to do; followed by an empty line. */
export function block(
  { severity, rule, message, help }: Spoken,
  marks: readonly Mark[],
  context: BlockContext,
): string {
  const { say, paint, cells } = context
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blueBright }[severity]
  const word = say(severity) + (rule === undefined ? '' : `[${rule}]`)
  const { lines, gutter } = snippets(marks, { ...context, colour })
  if (help === undefined) lines.pop()
  else {
    const title = `${say('help')}: `
    const indent = ' '.repeat(gutter + 1)
    const [first = '', ...rest] = wrap(visible(help), Math.min(cells, 110) - indent.length - title.length)
    addAll(lines, [
      indent + paint.bold(paint.cyan(title)) + first,
      ...rest.map((line) => indent + ' '.repeat(title.length) + line),
    ])
  }
  return `${[paint.bold(`${colour(word)}: ${visible(message)}`), ...lines].join('\n')}\n\n`
}
