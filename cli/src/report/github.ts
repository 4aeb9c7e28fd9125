import type { Severity } from '../language.ts'
import type { Report } from './index.ts'
import { type PlacedFinding, placedFindings, placeText } from './places.ts'
import { summaryLine } from './text.ts'
import { type Annotation, command } from './workflow.ts'

const levels: Readonly<Record<Severity, Annotation['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Workflow commands of GitHub, which shows them in the diff of a pull request; and how many there are, for the log. */
export function githubReport(report: Report): string {
  const lines = placedFindings(report).map((placed) => annotation(placed, report))
  return `${[...lines, summaryLine(report)].join('\n')}\n`
}

function annotation({ finding, at, related }: PlacedFinding, { locale }: Report): string {
  const { severity, rule, message, help } = finding
  return command({
    level: levels[severity],
    title: rule,
    text: [
      message[locale],
      ...(help === undefined ? [] : [help[locale]]),
      ...related.map((other) => `${placeText(other)}: ${other.message}`),
    ],
    place: at,
  })
}
