import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Option } from 'commander'
import { nearest } from '../../../language/src/syntax/nearest.ts'
import type { Context } from '../context.ts'
import { findContract } from '../due/contract.ts'
import type { Exported, ExportFile } from '../exporters/exporter.ts'
import { type ExportFormat, exporterEntry, exportFormats } from '../exporters/index.ts'
import { Failure } from '../failure.ts'
import { outputName } from '../files/names.ts'
import { writeOutputs } from '../files/write.ts'
import { exit } from '../io.ts'
import { sayIn } from '../messages.ts'
import { choice, date, type Program } from '../program.ts'
import { readable } from '../project/paths.ts'
import { shown, visible } from '../report/visible.ts'

const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const
type DelimiterName = keyof typeof delimiters
const decimals = { comma: ',', point: '.' } as const
type DecimalName = keyof typeof decimals

interface Options {
  readonly to: ExportFormat
  readonly out?: string
  readonly table?: string
  readonly diagram?: string
  readonly delimiter?: DelimiterName
  readonly decimal?: DecimalName
  readonly contract?: string
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  const formats = exportFormats
  command
    .argument(`[${say('nameContract')}]`, say('argumentCapacity'))
    .addOption(
      new Option('--to <format>', say('exportTo', { formats })).argParser(choice('--to', formats, command)),
    )
    .option('-o, --out <file|folder>', say('exportOut'))
    .option('--table <name>', say('exportTable'))
    .option('--diagram <name>', say('exportDiagram'))
    .addOption(
      new Option('--delimiter <name>', say('exportDelimiter')).argParser(
        choice('--delimiter', Object.keys(delimiters) as DelimiterName[], command),
      ),
    )
    .addOption(
      new Option('--decimal <sign>', say('exportDecimal')).argParser(
        choice('--decimal', Object.keys(decimals) as DecimalName[], command),
      ),
    )
    .option('--contract <name>', say('dueContract'))
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageExport', 'exportExamples')
    .action(async (typed: string | undefined, options: Partial<Options>) => {
      const { to } = options
      if (to === undefined) command.complain((say) => say('optionMissing', { option: '--to' }))
      const { parts } = exporterEntry(to)
      for (const option of ['table', 'diagram'] as const) {
        if (options[option] !== undefined && parts !== option)
          command.complain((say) => say('together', { one: `--to ${to}`, other: `--${option}` }))
      }
      for (const option of ['delimiter', 'decimal'] as const) {
        if (options[option] !== undefined && to !== 'csv')
          command.complain((say) => say('together', { one: `--to ${to}`, other: `--${option}` }))
      }
      done(await run(typed, { ...options, to }, context))
    })
}

async function run(typed: string | undefined, options: Options, context: Context): Promise<number> {
  const { io } = context
  const found = await findContract(typed, options, context)
  if ('code' in found) return found.code
  const { contract, locale } = found
  const exporter = await exporterEntry(options.to).load()
  const decimal = options.decimal && decimals[options.decimal]
  const delimiter = options.delimiter && delimiters[options.delimiter]
  const exported = await exporter.export(contract, { locale, delimiter, decimal })
  const files = chosen(exported, options)
  const say = sayIn(locale)
  if (options.out === undefined) {
    const [only, ...more] = files
    if (more.length > 0) {
      const option = `--${exporterEntry(options.to).parts}`
      throw new Failure(
        (say) => say('exportSeveral', { files: files.length }),
        (say) => say('exportWhere', { option, parts: files.map(({ part = '' }) => part) }),
      )
    }
    io.stdout.write(shown(only?.content ?? '', io.stdout))
  } else {
    const target = resolve(io.cwd, options.out)
    const isFolder = files.length > 1 || /[\\/]$/.test(options.out) || isExistingFolder(target)
    const named = files.map((file) => ({
      path: isFolder ? join(target, `${outputName(contract.contract.id)}.${file.ending}`) : target,
      content: file.content,
    }))
    const written = writeOutputs(named, io.cwd)
    for (const { path } of named) {
      const state = written.has(path) ? '' : ` (${say('unchanged')})`
      io.stdout.write(`${visible(readable(path, io.cwd))}${state}\n`)
    }
  }
  if (exported.left.length > 0) {
    const lines = exported.left.map((sentence) => `  - ${visible(sentence)}\n`)
    io.stderr.write(`${say('exportLeft', { format: options.to })}\n${lines.join('')}`)
  }
  return exit.done
}

/** All files, or the one that is asked for. */
function chosen({ files }: Exported, { table, diagram }: Options): readonly ExportFile[] {
  const wanted = (table ?? diagram)?.normalize('NFC')
  if (wanted === undefined) return files
  const file = files.find(({ part }) => part === wanted)
  if (file !== undefined) return [file]
  const parts = files.map(({ part = '' }) => part)
  const words = nearest(wanted, parts)
  throw new Failure(
    (say) => say('exportNoPart', { part: wanted }),
    (say) => (words.length > 0 ? say('didYouMean', { words }) : say('thereIs', { names: parts })),
  )
}

function isExistingFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
