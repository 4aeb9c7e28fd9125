import { Option } from 'commander'
import { fixedRules, isLevel, type Level, levels } from '../../../language/src/config/config.ts'
import { checkProject, localToday, reaches, reportOf } from '../checking.ts'
import type { Context } from '../context.ts'
import { exit } from '../io.ts'
import { nearest, ruleList, type Severity, theLanguage } from '../language.ts'
import { sayIn } from '../messages.ts'
import { choice, count, date, type Program } from '../program.ts'
import { Progress } from '../progress.ts'
import { loadProjects } from '../project/load.ts'
import {
  countBySeverity,
  type FormatName,
  formatNames,
  formats,
  type ProjectFindings,
} from '../report/index.ts'

type RuleLevels = Readonly<Record<string, Level>>

interface Options {
  readonly format: FormatName
  readonly failOn: Severity
  readonly maxWarnings?: number
  readonly rule?: RuleLevels
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
    .addOption(
      new Option('--max-warnings <n>', say('checkMaxWarnings')).argParser(count('--max-warnings', command)),
    )
    .addOption(
      new Option('--rule <rule=level>', say('checkRule')).argParser((value, before: RuleLevels = {}) => ({
        ...before,
        ...ruleLevel(value, command),
      })),
    )
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usagePaths', 'checkExamples')
    .action(async (paths: string[], options: Partial<Options>) => {
      done(await run(paths, { format: 'text', failOn: 'error', ...options }, context))
    })
}

/** Reads `segment-gap=warning`. */
function ruleLevel(value: string, command: Program): RuleLevels {
  const [, rule = '', level = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? []
  if (rule === '') command.complain((say) => say('optionRule', { value }))
  const names = ruleList.map(({ name }) => name)
  if (!names.includes(rule)) {
    const words = nearest(rule, names)
    command.complain(
      (say) => say('unknownRule', { rule }),
      (say) => (words.length > 0 ? say('didYouMean', { words }) : say('listRules')),
    )
  }
  if (!isLevel(level))
    command.complain((say) =>
      say('optionChoice', { option: `--rule ${rule}`, value: level, choices: levels }),
    )
  if (fixedRules.has(rule)) command.complain((say) => say('configFixed', { rule }))
  return { [rule]: level }
}

async function run(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { io } = context
  const { format, failOn, maxWarnings, rule, today = localToday() } = options
  const loaded = await loadProjects(paths, io.cwd)
  const projects = await checkAll(loaded, rule, today, context)
  const report = { ...reportOf(projects, loaded, context, io.stdout), failOn }
  const write = await formats[format]()
  io.stdout.write(write(report))
  const { warnings } = countBySeverity(projects)
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  if (tooMany)
    io.stderr.write(`${sayIn(report.locale)('tooManyWarnings', { warnings, most: maxWarnings })}\n`)
  return tooMany || reaches(projects, failOn) ? exit.findings : exit.done
}

async function checkAll(
  loaded: Awaited<ReturnType<typeof loadProjects>>,
  rules: RuleLevels | undefined,
  today: string,
  context: Context,
): Promise<ProjectFindings[]> {
  const { io, say } = context
  const language = theLanguage()
  const total = loaded.reduce((sum, project) => sum + project.files.length, 0)
  const progress = new Progress(total, { output: io.stderr, say, env: io.env })
  const projects: ProjectFindings[] = []
  try {
    for (const project of loaded) {
      const files = new Set(project.asked)
      const config = { ...project.config, rules: { ...project.config.rules, ...rules } }
      projects.push(
        await checkProject(language, { ...project, config }, { today, files: () => files, progress }),
      )
    }
  } finally {
    progress.end()
  }
  return projects
}
