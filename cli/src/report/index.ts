import type { Paint } from '../colour.ts'
import type { FileModel, Finding, Locale, ProjectModel, Severity } from '../language.ts'
import type { Say } from '../messages.ts'
import { textReport } from './text.ts'

/** What was found in one project. */
export interface ProjectFindings {
  /** Absolute path of the project's folder. */
  readonly root: string
  readonly project: ProjectModel
  readonly library: FileModel
  /** The files that the findings are about, relative to that folder, sorted. */
  readonly paths: readonly string[]
  /** Sorted by file and place. */
  readonly findings: readonly Finding[]
}

/** What was found in all, and how to show it. */
export interface Report {
  readonly projects: readonly ProjectFindings[]
  readonly locale: Locale
  readonly say: Say
  readonly paint: Paint
  /** The folder from which people read paths, absolute. */
  readonly cwd: string
  /** Width of the output in cells. */
  readonly cells: number
  /** The mildest level at which the check fails; errors if not given. */
  readonly failOn?: Severity
}

/** Writes a report. */
export type Format = (report: Report) => string

/** Every form of a report; a new one is a file and a line. Those but the first load when they are asked for. */
export const formats = {
  text: async () => textReport,
  json: async () => (await import('./json.ts')).jsonReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  github: async () => (await import('./github.ts')).githubReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  junit: async () => (await import('./junit.ts')).junitReport,
} satisfies Readonly<Record<string, () => Promise<Format>>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]

export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export function countBySeverity(projects: readonly Pick<ProjectFindings, 'findings'>[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { findings } of projects) for (const finding of findings) counts[finding.severity]++
  return { errors: counts.error, warnings: counts.warning, infos: counts.info }
}
