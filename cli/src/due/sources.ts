import { localeOfProjects, localToday, reportOf } from '../checking.ts'
import { compileProjects } from '../compiling.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { exit } from '../io.ts'
import { nearest, theLanguage } from '../language.ts'
import { sayIn } from '../messages.ts'
import { loadProjects } from '../project/load.ts'
import type { Report } from '../report/index.ts'
import { findingsText, summaryLine } from '../report/text.ts'
import type { FoundContract } from './contract.ts'

/**
 * Compiles the one contract that is wanted, of some paths or of the current project. Tells the errors that it or what
 * it imports has; throws a Failure where there is no such contract, or several.
 */
export async function contractOfProject(
  paths: readonly string[],
  name: string | undefined,
  today: string | undefined,
  context: Context,
): Promise<FoundContract> {
  const loaded = await loadProjects(paths, context.io.cwd)
  const result = await compileProjects(theLanguage(), loaded, {
    today: today ?? localToday(),
    contracts: name === undefined ? [] : [name],
  })
  const { known } = result
  if (name !== undefined && !known.includes(name)) {
    if (known.length === 0) throw new Failure((say) => say('noContractThere'))
    const words = nearest(name, known)
    throw new Failure(
      (say) => say('unknownContract', { name, known }),
      words.length > 0 ? (say) => say('didYouMean', { words }) : undefined,
    )
  }
  if (name === undefined && known.length > 1)
    throw new Failure((say) => say('severalContracts', { names: known }))
  const locale = localeOfProjects(loaded, context)
  const report = errorsOf(reportOf(result.projects, loaded, context, context.io.stderr))
  const { stderr } = context.io
  const say = sayIn(locale)
  if (report.projects.some(({ findings }) => findings.length > 0)) {
    stderr.write(`${findingsText(report)}${summaryLine(report)}. ${say('nothingReckoned')}\n`)
    return { code: exit.findings }
  }
  if (result.silenced.length > 0) {
    for (const contract of result.silenced)
      stderr.write(`${say('silencedErrors', { name: contract })} ${say('nothingReckoned')}\n`)
    return { code: exit.findings }
  }
  const [compiled, ...more] = result.compiled
  if (compiled === undefined) throw new Failure((say) => say('noContractThere'))
  const { id } = compiled.contract.contract
  if (more.length > 0) throw new Failure((say) => say('contractTwice', { name: id }))
  return { contract: compiled.contract, locale }
}

/** What keeps a contract from being compiled, and nothing else. */
function errorsOf(report: Report): Report {
  const projects = report.projects.map((part) => ({
    ...part,
    findings: part.findings.filter(({ severity }) => severity === 'error'),
  }))
  return { ...report, projects }
}
