import { join, resolve } from 'node:path'
import { Option } from 'commander'
import { localeOfProjects, localToday, reportOf } from '../checking.ts'
import { type CompiledFile, type CompileResult, compileProjects } from '../compiling.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { fileKey, outputName } from '../files/names.ts'
import { type NewFile, writeOutputs } from '../files/write.ts'
import { exit } from '../io.ts'
import { theLanguage } from '../language.ts'
import { type Say, sayIn } from '../messages.ts'
import { collect, date, type Program } from '../program.ts'
import { loadProjects } from '../project/load.ts'
import { readable } from '../project/paths.ts'
import { askedProjects } from '../project/roots.ts'
import { tellFailure } from '../report/failure.ts'
import { findingsText, summaryLine } from '../report/text.ts'
import { shown, visible } from '../report/visible.ts'

interface Options {
  readonly out?: string
  readonly stdout?: boolean
  readonly contract?: readonly string[]
  readonly sourceMap?: boolean
  readonly watch?: boolean
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('namePaths')}...]`, say('argumentPaths'))
    .option('-o, --out <folder>', say('compileOut'))
    .option('--stdout', say('compileStdout'))
    .option('--contract <name>', say('compileContract'), collect)
    .option('--source-map', say('compileSourceMap'))
    .option('-w, --watch', say('compileWatch'))
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usagePaths', 'compileExamples')
    .action(async (paths: string[], options: Options) => {
      for (const other of ['out', 'sourceMap', 'watch'] as const) {
        if (!options.stdout || !options[other]) continue
        command.complain((say) =>
          say('together', { one: '--stdout', other: other === 'sourceMap' ? '--source-map' : `--${other}` }),
        )
      }
      const job = new Compile(paths, options, context)
      done(options.watch ? await job.watch() : await job.once())
    })
}

/** One call of the command; `--watch` makes it run again and again. */
class Compile {
  private readonly language = theLanguage()
  private readonly paths: readonly string[]
  private readonly options: Options
  private readonly context: Context

  constructor(paths: readonly string[], options: Options, context: Context) {
    this.paths = paths
    this.options = options
    this.context = context
  }

  /** Runs until it is interrupted. What goes wrong is told, and the next change is a new chance. */
  async watch(): Promise<number> {
    const { context } = this
    const { io, say } = context
    const roots = [...new Set(askedProjects(this.paths, io.cwd).map((project) => project.root))]
    const { watchFolders } = await import('../files/watch.ts')
    const run = async (): Promise<void> => {
      try {
        await this.once(`${new Date().toTimeString().slice(0, 8)}  `)
      } catch (error) {
        await tellFailure(error, context)
      }
    }
    return await watchFolders(roots, io, run, () => io.stderr.write(`${say('watching')}\n`))
  }

  /** Answers the exit code. Every line about what was written begins with the prefix. */
  async once(prefix = ''): Promise<number> {
    const { context, language, options } = this
    const { stderr } = context.io
    const loaded = await loadProjects(this.paths, context.io.cwd)
    const today = options.today ?? localToday()
    const contracts = options.contract ?? []
    const result = await compileProjects(language, loaded, { today, contracts })
    const say = sayIn(localeOfProjects(loaded, context))
    for (const name of contracts) {
      if (result.known.includes(name)) continue
      throw new Failure((say) =>
        result.known.length === 0 ? say('noContract') : say('unknownContract', { name, known: result.known }),
      )
    }
    const report = reportOf(result.projects, loaded, context, stderr)
    const failed = result.projects.some(({ findings }) => findings.some((one) => one.severity === 'error'))
    if (result.projects.some(({ findings }) => findings.length > 0)) {
      stderr.write(`${findingsText(report)}${prefix}${summaryLine(report)}${failed ? '' : '\n'}`)
      if (failed) stderr.write(`. ${say('nothingWritten')}\n`)
    }
    if (failed) return exit.findings
    if (result.silenced.length > 0) {
      for (const name of result.silenced) stderr.write(`${prefix}${say('silencedErrors', { name })}\n`)
      stderr.write(`${say('nothingWritten')}\n`)
      return exit.findings
    }
    if (result.compiled.length === 0) {
      stderr.write(`${prefix}${say('noContract')}\n`)
      return exit.findings
    }
    if (options.stdout) this.print(result)
    else this.write(result, say, prefix)
    return exit.done
  }

  private print({ compiled }: CompileResult): void {
    const [only, ...more] = compiled
    if (more.length > 0) {
      const names = compiled.map((file) => file.contract.contract.id)
      throw new Failure((say) => say('severalContracts', { names }))
    }
    this.context.io.stdout.write(shown(only!.json, this.context.io.stdout))
  }

  private write({ compiled }: CompileResult, say: Say, prefix: string): void {
    const { io, paint } = this.context
    const files = compiled.map((file) => ({ ...file, path: this.pathFor(file) }))
    refuseSamePlace(files, io.cwd)
    const all = files.flatMap(({ path, json, sourceMap }): NewFile[] => [
      { path: `${path}.json`, content: json },
      ...(this.options.sourceMap ? [{ path: `${path}.map.json`, content: sourceMap }] : []),
    ])
    const written = writeOutputs(all, io.cwd)
    const colours = paint(io.stdout)
    for (const { path, contract } of files) {
      const { id, version } = contract.contract
      const counts = say('compiled', {
        services: contract.services.length,
        segments: contract.segmentation.segments.length,
        assignments: contract.assignments.length,
      })
      const target = visible(readable(`${path}.json`, io.cwd))
      const state = written.has(`${path}.json`) ? '' : `, ${say('unchanged')}`
      io.stdout.write(
        `${prefix}${colours.bold(id)} ${version} → ${colours.green(target)} ${colours.dim(`(${counts}${state})`)}\n`,
      )
    }
  }

  private pathFor({ root, contract }: CompiledFile): string {
    const { out } = this.options
    const folder = out === undefined ? join(root, 'out') : resolve(this.context.io.cwd, out)
    return join(folder, outputName(contract.contract.id))
  }
}

function refuseSamePlace(files: readonly (CompiledFile & { path: string })[], cwd: string): void {
  const seen = new Map<string, string>()
  for (const { path, contract } of files) {
    const { id } = contract.contract
    const key = fileKey(path)
    const other = seen.get(key)
    if (other !== undefined) {
      const file = readable(`${path}.json`, cwd)
      throw new Failure((say) => say('sameOutput', { one: other, other: id, file }))
    }
    seen.set(key, id)
  }
}
