import { Option } from 'commander'
import { checkProject, localToday, reaches, reportOf } from '../checking.ts'
import type { Context } from '../context.ts'
import { exit } from '../io.ts'
import { type Severity, theLanguage } from '../language.ts'
import { choice, date, type Program } from '../program.ts'
import { loadProjects } from '../project/load.ts'
import { type FormatName, formatNames, formats, type ProjectFindings } from '../report/index.ts'

interface Options {
  readonly format: FormatName
  readonly failOn: Severity
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('namePaths')}...]`, say('argumentPaths'))
    .addOption(
      new Option('--format <name>', say('checkFormat', { formats: formatNames })).argParser(
        choice('--format', formatNames, command),
      ),
    )
    .addOption(
      new Option('--fail-on <level>', say('checkFailOn')).argParser(
        choice('--fail-on', ['error', 'warning', 'info'], command),
      ),
    )
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usagePaths', 'checkExamples')
    .action(async (paths: string[], options: Partial<Options>) => {
      done(await run(paths, { format: 'text', failOn: 'error', ...options }, context))
    })
}

async function run(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { io } = context
  const loaded = await loadProjects(paths, io.cwd)
  const language = theLanguage()
  const today = options.today ?? localToday()
  const projects: ProjectFindings[] = []
  for (const project of loaded) {
    const files = new Set(project.asked)
    projects.push(await checkProject(language, project, { today, files: () => files }))
  }
  const format = await formats[options.format]()
  io.stdout.write(format(reportOf(projects, loaded, context, io.stdout)))
  return reaches(projects, options.failOn) ? exit.findings : exit.done
}
