export { localToday } from '../../language/src/files/machine.ts'

import type { Context } from './context.ts'
import type { Output } from './io.ts'
import { check, type Language, type Locale, type ProjectModel, type Rule, type Severity } from './language.ts'
import { sayIn } from './messages.ts'
import type { Progress } from './progress.ts'
import type { LoadedProject } from './project/load.ts'
import { terminalCells } from './report/cells.ts'
import type { ProjectFindings, Report } from './report/index.ts'

/** What a check is to answer for. */
export interface CheckScope {
  /** The day on which comments that silence findings are judged, `YYYY-MM-DD`. */
  readonly today: string
  /** The files whose findings count, relative to the project's folder. */
  readonly files: (project: ProjectModel) => ReadonlySet<string>
  /** The rules to run; all if not given. */
  readonly rules?: readonly Rule[]
  /** Is told how far the check is. */
  readonly progress?: Pick<Progress, 'reading' | 'checking'>
}

/**
 * Checks one project. A defect of ours is told whatever files are asked for. The model is good until the language
 * reads the next project.
 */
export async function checkProject(
  language: Language,
  loaded: LoadedProject,
  scope: CheckScope,
): Promise<ProjectFindings> {
  const project = language.readProject(scope.progress?.reading(loaded.files) ?? loaded.files)
  scope.progress?.checking()
  const { library } = language
  const severities = loaded.config.rules
  const files = scope.files(project)
  const findings = await check(
    { project, library },
    {
      today: scope.today,
      ...(severities === undefined ? {} : { severities }),
      ...(scope.rules === undefined ? {} : { rules: scope.rules }),
    },
  )
  return {
    root: loaded.root,
    project,
    library,
    paths: [...files].sort(),
    findings: findings.filter((finding) => files.has(finding.at.file) || finding.rule === 'internal-error'),
  }
}

export function reportOf(
  projects: readonly ProjectFindings[],
  loaded: readonly LoadedProject[],
  context: Context,
  output: Output,
): Report {
  const locale = localeOfProjects(loaded, context)
  return {
    projects,
    locale,
    say: sayIn(locale),
    paint: context.paint(output),
    cwd: context.io.cwd,
    cells: terminalCells(output),
  }
}

/** The language of what is said about projects: that of the first that has one. */
export function localeOfProjects(loaded: readonly LoadedProject[], context: Context): Locale {
  return context.localeFor(
    loaded.map((project) => project.config.locale).find((locale) => locale !== undefined),
  )
}

const order: readonly Severity[] = ['info', 'warning', 'error']

export function reaches(projects: readonly ProjectFindings[], level: Severity): boolean {
  return projects.some(({ findings }) =>
    findings.some((finding) => order.indexOf(finding.severity) >= order.indexOf(level)),
  )
}
