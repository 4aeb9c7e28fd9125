import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver-protocol'
import type { ConfigProblem } from '../config/config.ts'
import type { Finding } from '../rules/define-rule.ts'
import type { Locale } from '../speech/index.ts'
import { Lines } from './convert.ts'
import { partOf } from './messages.ts'
import type { EditorProject } from './project.ts'
import { rulePageUri } from './protocol.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** What is found by these can go, and is shown in grey. */
const unnecessary: ReadonlySet<string> = new Set(['unused-declaration', 'import-unused', 'ignore-unused'])

/** What is found by these is mended as often in another file as where it is reported, so it is shown in both. */
const hasTwoSides: ReadonlySet<string> = new Set([
  'duplicate-name',
  'inheritance-cycle',
  'delimited-and-offered',
  'skill-missing',
  'hours-not-covered',
  'profile-outside-hours',
  'process-too-slow',
  'team-overloaded',
  'goal-understaffed',
  'abandonment-exceeded',
  'backlog-misses-deadline',
])

export function diagnosticOf(finding: Finding, project: EditorProject): Diagnostic | undefined {
  const { locale } = project
  const location = project.locationOf(finding.at)
  if (location === undefined) return undefined
  return {
    range: location.range,
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePageUri(finding.rule) },
    source: 'zusage',
    message: [finding.message[locale], finding.help?.[locale]].filter(Boolean).join('\n'),
    relatedInformation: finding.related.flatMap(({ at, message }) => {
      const place = project.locationOf(at)
      return place === undefined ? [] : [{ location: place, message: message[locale] }]
    }),
    ...(unnecessary.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.data === undefined ? {} : { data: finding.data }),
  }
}

/** Where the cause of something that is found in one file may be in another. */
export interface Echo {
  readonly finding: Finding
  readonly file: string
  /** Offsets; they move with the text. */
  start: number
  end: number
}

/** The other files that a finding concerns, each once. */
export function echoesOf(finding: Finding): Echo[] {
  if (finding.severity === 'info' || !hasTwoSides.has(finding.rule)) return []
  const byFile = new Map<string, Echo>()
  for (const { at } of finding.related) {
    const { file, start, end } = at
    if (file !== finding.at.file && !byFile.has(file)) byFile.set(file, { finding, file, start, end })
  }
  return [...byFile.values()]
}

export function diagnosticOfEcho(
  { finding, file, start, end }: Echo,
  project: EditorProject,
): Diagnostic | undefined {
  const { locale } = project
  const lines = project.file(file)?.lines
  const location = project.locationOf(finding.at)
  if (lines === undefined || location === undefined) return undefined
  return {
    range: lines.range({ start, end }),
    severity: DiagnosticSeverity.Information,
    code: finding.rule,
    codeDescription: { href: rulePageUri(finding.rule) },
    source: 'zusage',
    message: partOf(finding.at.file, finding.message)[locale],
    relatedInformation: [{ location, message: finding.message[locale] }],
  }
}

/** Moves places along with a text that was edited, as far as that can be known without looking at what changed. */
export function moved(echoes: readonly Echo[], before: string, after: string): void {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same++
  let tail = 0
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const shift = after.length - before.length
  const move = (offset: number): number =>
    offset <= same
      ? offset
      : offset >= before.length - tail
        ? offset + shift
        : Math.min(offset, after.length - tail)
  for (const echo of echoes) {
    echo.start = move(echo.start)
    echo.end = Math.max(echo.start, move(echo.end))
  }
}

export function diagnosticsOfConfig(
  text: string,
  problems: readonly ConfigProblem[],
  locale: Locale,
): Diagnostic[] {
  const lines = new Lines(text)
  return problems.map(({ start, end, message, help }) => ({
    range: lines.range({ start, end }) satisfies Range,
    severity: DiagnosticSeverity.Error,
    source: 'zusage',
    message: [message[locale], help?.[locale]].filter(Boolean).join('\n'),
  }))
}
