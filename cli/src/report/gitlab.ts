import type { Severity } from '../language.ts'
import { fingerprinter } from './fingerprint.ts'
import type { Report } from './index.ts'
import { placedFindings, sentence } from './places.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A Code Quality report of GitLab, which tells in a merge request what is new and what is mended. */
export function gitlabReport(report: Report): string {
  const fingerprint = fingerprinter()
  const issues = placedFindings(report).map((placed) => {
    const { finding, at } = placed
    return {
      description: sentence(finding, report.locale),
      check_name: finding.rule,
      fingerprint: fingerprint(placed),
      severity: severities[finding.severity],
      location: { path: at.path, lines: { begin: at.start.line, end: at.end.line } },
    }
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
