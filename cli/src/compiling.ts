import type { Compilation } from '../../language/src/compile/compile.ts'
import type { Config } from '../../language/src/config/config.ts'
import { addAll } from '../../language/src/text/lists.ts'
import { checkProject } from './checking.ts'
import { type Language, type Origin, type ProjectModel, ruleList } from './language.ts'
import type { LoadedProject } from './project/load.ts'
import { countBySeverity, type ProjectFindings } from './report/index.ts'
import { sourcesOf } from './report/sources.ts'

/** A contract as it is written. */
export interface CompiledFile {
  /** Absolute path of the project's folder. */
  readonly root: string
  readonly contract: Compilation['contract']
  readonly json: string
  /** JSON that says where the parts of the contract stand. */
  readonly sourceMap: string
}

/** What came of compiling: files only where no project has an error. */
export interface CompileResult {
  readonly projects: readonly ProjectFindings[]
  readonly compiled: readonly CompiledFile[]
  /** The names of all contracts that were there to be chosen from. */
  readonly known: readonly string[]
  /** The names of contracts that lack something, though the finding that would say so was silenced or switched off. */
  readonly silenced: readonly string[]
}

export interface CompileScope {
  readonly today: string
  /** The names of the contracts that are wanted; all if none is given. */
  readonly contracts: readonly string[]
}

/** Checks and compiles the contracts in the files that are asked for. What they import has to be sound as well. */
export async function compileProjects(
  language: Language,
  loaded: readonly LoadedProject[],
  { today, contracts }: CompileScope,
): Promise<CompileResult> {
  const { compileContract } = await import('../../language/src/compile/compile.ts')
  const projects: ProjectFindings[] = []
  const compiled: CompiledFile[] = []
  const known: string[] = []
  const silenced: string[] = []
  for (const { root, config, files, asked } of loaded) {
    const inAsked = new Set(asked)
    const wanted = (project: ProjectModel) =>
      project.contracts.filter(
        (contract) =>
          inAsked.has(contract.nameOrigin.file) &&
          (contracts.length === 0 || contracts.includes(contract.id)),
      )
    const scope = (project: ProjectModel): ReadonlySet<string> =>
      withImports(contracts.length === 0 ? asked : wanted(project).map((one) => one.nameOrigin.file), project)
    const found = await checkProject(language, { root, config, files, asked }, { today, files: scope })
    projects.push(found)
    const { project } = found
    addAll(
      known,
      project.contracts.filter((one) => inAsked.has(one.nameOrigin.file)).map((one) => one.id),
    )
    // Before the next project is read: a model does not outlive that.
    if (countBySeverity(projects).errors > 0) continue
    for (const contract of wanted(project)) {
      try {
        const { contract: result, json, origins } = compileContract(contract, project)
        compiled.push({ root, contract: result, json, sourceMap: sourceMap(origins, found) })
      } catch (error) {
        if (!mayHideErrors(config, project)) throw error
        silenced.push(contract.id)
      }
    }
  }
  const unsound = silenced.length > 0 || countBySeverity(projects).errors > 0
  return { projects, known, silenced, compiled: unsound ? [] : compiled }
}

/** Whether there can be errors that are not told. Without, what cannot be compiled is a defect of ours. */
function mayHideErrors({ rules = {} }: Config, project: ProjectModel): boolean {
  return (
    project.files.some((file) => file.ignores.length > 0) ||
    ruleList.some(({ name, severity }) => severity === 'error' && (rules[name] ?? 'error') !== 'error')
  )
}

/** The files and all that they import, near or far. */
function withImports(paths: readonly string[], project: ProjectModel): ReadonlySet<string> {
  const reached = new Set(paths)
  // Grows while it is walked.
  for (const path of reached) {
    for (const { target } of project.file(path)?.imports ?? [])
      if (target.kind === 'file') reached.add(target.path)
  }
  return reached
}

/** By JSON Pointer into the contract, where each part stands: lines and columns from 1, the end exclusive. */
function sourceMap(origins: ReadonlyMap<string, Origin>, found: ProjectFindings): string {
  const source = sourcesOf(found)
  const places = [...origins].map(([pointer, { file, start, end }]) => {
    const range = { start: source(file).position(start), end: source(file).position(end) }
    return [pointer, { file, range }]
  })
  return `${JSON.stringify({ origins: Object.fromEntries(places) }, null, 2)}\n`
}
