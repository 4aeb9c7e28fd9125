import { realpathSync, statSync } from 'node:fs'
import { readWhole } from '../../../language/src/files/read.ts'
import { formatText } from '../../../language/src/syntax/format/index.ts'
import { checkProject, localToday, reportOf } from '../checking.ts'
import type { Context } from '../context.ts'
import { errorCode, Failure } from '../failure.ts'
import { readText, type TextFile, writeText } from '../files/text.ts'
import { writeFiles } from '../files/write.ts'
import { exit } from '../io.ts'
import { type Language, ruleList, theLanguage } from '../language.ts'
import { sayIn } from '../messages.ts'
import type { Program } from '../program.ts'
import { type LoadedProject, loadProjects } from '../project/load.ts'
import { readable } from '../project/paths.ts'
import type { ProjectFindings } from '../report/index.ts'
import { absoluteFile } from '../report/sources.ts'
import { findingsText } from '../report/text.ts'
import { visible } from '../report/visible.ts'

interface Options {
  readonly check?: boolean
  readonly stdin?: boolean
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('namePaths')}...]`, say('argumentPaths'))
    .option('--check', say('formatCheck'))
    .option('--stdin', say('formatStdin'))
    .common('usagePaths', 'formatExamples')
    .action(async (paths: string[], { check = false, stdin = false }: Options) => {
      if (stdin && paths.length > 0) command.complain((say) => say('tooMany', { surplus: paths }))
      done(stdin ? await formatStdin(check, context) : await formatFiles(paths, check, context))
    })
}

async function formatFiles(paths: readonly string[], check: boolean, context: Context): Promise<number> {
  const { io, paint } = context
  const loaded = await loadProjects(paths, io.cwd)
  const language = theLanguage()
  const broken: LoadedProject[] = []
  let files = 0
  let changed = 0
  for (const project of loaded) {
    const unsound: string[] = []
    const unread = new Set(project.files.flatMap((file) => (file.unread === undefined ? [] : file.path)))
    for (const path of project.asked) {
      const absolute = absoluteFile(project.root, path)
      const state = unread.has(path) ? 'unsound' : formatFile(absolute, check, io.cwd)
      files++
      if (state === 'unsound') unsound.push(path)
      if (state !== 'changed') continue
      changed++
      io.stdout.write(`${visible(readable(absolute, io.cwd))}\n`)
    }
    if (unsound.length > 0) broken.push({ ...project, asked: unsound })
  }
  const found: ProjectFindings[] = []
  for (const project of broken) found.push(await syntaxFindings(language, project))
  const report = reportOf(found, loaded, context, io.stderr)
  const say = sayIn(report.locale)
  io.stderr.write(findingsText(report))
  const colours = paint(io.stderr)
  const colour = (text: string): string =>
    colours.bold(check && changed > 0 ? colours.yellow(text) : colours.green(text))
  io.stderr.write(`${colour(say(check ? 'wouldFormat' : 'formatted', { changed, files }))}\n`)
  const untouched = broken.reduce((sum, project) => sum + project.asked.length, 0)
  if (untouched > 0) io.stderr.write(`${colours.bold(colours.red(say('untouched', { files: untouched })))}\n`)
  return untouched > 0 || (check && changed > 0) ? exit.findings : exit.done
}

type State = 'changed' | 'unchanged' | 'unsound'

/** Formats one file in its place, its permissions, line ends and byte order mark kept. */
function formatFile(path: string, check: boolean, cwd: string): State {
  const bytes = readBytes(path, cwd)
  const file = readText(bytes)
  const text = formatted(file)
  if (text === undefined) return 'unsound'
  const content = Buffer.from(writeText(text, file))
  if (content.equals(bytes)) return 'unchanged'
  // A link keeps leading to its file.
  if (!check) writeFiles([{ path: realpathSync(path), content, mode: statSync(path).mode & 0o7777 }], cwd)
  return 'changed'
}

function readBytes(path: string, cwd: string): Uint8Array {
  try {
    return readWhole(path)
  } catch (error) {
    const code = errorCode(error)
    throw new Failure((say) => say('unreadable', { path: readable(path, cwd), code }))
  }
}

/** Undefined where the text has syntax errors or is not all text. */
function formatted(file: TextFile): string | undefined {
  if (!file.faithful) return undefined
  const result = formatText(file.text, theLanguage().parsing)
  return 'text' in result ? result.text : undefined
}

const syntaxRules = ruleList.filter((rule) => rule.name === 'syntax-error')

async function syntaxFindings(language: Language, project: LoadedProject): Promise<ProjectFindings> {
  const files = new Set(project.asked)
  const rest = { today: localToday(), files: () => files, rules: syntaxRules }
  return await checkProject(
    language,
    { ...project, files: project.files.filter((file) => files.has(file.path)) },
    rest,
  )
}

async function formatStdin(check: boolean, context: Context): Promise<number> {
  const { io } = context
  const bytes = await io.readStdin()
  const file = readText(bytes)
  const text = formatted(file)
  if (text === undefined) {
    const path = 'stdin.zusage'
    const project = { root: io.cwd, config: {}, files: [{ path, text: file.text }], asked: [path] }
    const found = await syntaxFindings(theLanguage(), project)
    io.stderr.write(findingsText(reportOf([found], [], context, io.stderr)))
    return exit.findings
  }
  const content = writeText(text, file)
  if (!check) io.stdout.write(content)
  return check && !Buffer.from(content).equals(bytes) ? exit.findings : exit.done
}
