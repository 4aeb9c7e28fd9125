import { append } from '../../../language/src/text/lists.ts'
import type { Severity } from '../language.ts'
import type { Report } from './index.ts'
import { filesOf, type PlacedFinding, placedFindings, placeText, sentence } from './places.ts'

/**
 * JUnit XML: a suite for each file, a case for each finding. Findings at the failing level are failures; milder ones
 * are cases that pass and tell what they found. A file without a finding is one case that passes, since some readers
 * take a report without cases for a mistake.
 */
export function junitReport(report: Report): string {
  const byFile = new Map<string, PlacedFinding[]>(filesOf(report).map((path) => [path, []]))
  for (const placed of placedFindings(report)) {
    const { path } = placed.at
    append(byFile, path, placed)
  }
  const suites = [...byFile].map(([path, findings]) => suite(path, findings, report))
  const sum = (key: 'tests' | 'failures'): number => suites.reduce((total, each) => total + each[key], 0)
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: 0 }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'zusage check', ...counts })}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Suite {
  readonly xml: string
  readonly tests: number
  readonly failures: number
}

function suite(path: string, findings: readonly PlacedFinding[], report: Report): Suite {
  const failures = findings.filter(({ finding }) => fails(finding.severity, report)).length
  const tests = Math.max(1, findings.length)
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ name: report.say('noFindings'), classname: path, time: '0' })}/>`]
      : findings.map((placed) => testcase(placed, report))
  const head = { name: path, file: path, tests, failures, errors: 0, skipped: 0, time: '0' }
  return {
    xml: [`  <testsuite${attributes(head)}>`, ...cases, '  </testsuite>'].join('\n'),
    tests,
    failures,
  }
}

function testcase({ finding, at, related }: PlacedFinding, report: Report): string {
  const { rule, severity, message } = finding
  const { locale, say } = report
  const told = text(
    [
      placeText(at),
      `${say(severity)}[${rule}]: ${sentence(finding, locale)}`,
      ...related.map((other) => `${placeText(other)}: ${other.message}`),
    ].join('\n'),
  )
  const name = `${rule}: ${message[locale]}`
  const outcome = fails(severity, report)
    ? `<failure${attributes({ message: message[locale], type: rule })}>${told}</failure>`
    : `<system-out>${told}</system-out>`
  return [
    `    <testcase${attributes({ name, classname: at.path, time: '0' })}>`,
    `      ${outcome}`,
    '    </testcase>',
  ].join('\n')
}

const order: readonly Severity[] = ['info', 'warning', 'error']

function fails(severity: Severity, { failOn = 'error' }: Report): boolean {
  return order.indexOf(severity) >= order.indexOf(failOn)
}

/** What XML 1.0 cannot hold, however it is written: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unwritable =
  /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function text(content: string): string {
  return content
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join('')
}

/** White space is told as numbers: as itself, a reader makes spaces of it. */
function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
