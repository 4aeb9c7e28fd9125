import type { Severity } from '../language.ts'
import type { Report } from './index.ts'
import { type PlacedFinding, placedFindings, placeText } from './places.ts'
import { summaryLine } from './text.ts'
import { visible } from './visible.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub, which shows them in the diff of a pull request; and how many there are, for the log. */
export function githubReport(report: Report): string {
  const lines = placedFindings(report).map((placed) => command(placed, report))
  return `${[...lines, summaryLine(report)].join('\n')}\n`
}

function command({ finding, at, related }: PlacedFinding, { locale }: Report): string {
  const { severity, rule, message, help } = finding
  const place = [`file=${property(at.path)}`, `line=${at.start.line}`]
  // GitHub knows columns only within one line.
  if (at.start.line === at.end.line) place.push(`col=${at.start.column}`)
  place.push(`endLine=${at.end.line}`)
  if (at.start.line === at.end.line) place.push(`endColumn=${at.end.column}`)
  const told = [
    message[locale],
    ...(help === undefined ? [] : [help[locale]]),
    ...related.map((other) => `${placeText(other)}: ${other.message}`),
  ]
  const text = told.map(visible).join('\n')
  return `::${commands[severity]} ${place.join(',')},title=${property(rule)}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
