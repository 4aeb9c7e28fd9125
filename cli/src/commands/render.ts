import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { Option } from 'commander'
import { isProblem } from '../../../language/src/clock/index.ts'
import packageFile from '../../package.json' with { type: 'json' }
import type { Context } from '../context.ts'
import type { Document } from '../document/tree.ts'
import { findContract } from '../due/contract.ts'
import { tellProblem } from '../due/request.ts'
import { outputName } from '../files/names.ts'
import { writeOutputs } from '../files/write.ts'
import { exit, type Io } from '../io.ts'
import { sayIn } from '../messages.ts'
import { choice, date, type Program } from '../program.ts'
import { readable } from '../project/paths.ts'
import { shown, visible } from '../report/visible.ts'

const formats = ['html', 'md', 'pdf'] as const
type Format = (typeof formats)[number]

/** Which form the ending of a file's name asks for. */
const endings: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.pdf': 'pdf',
}

interface Options {
  readonly to?: Format
  readonly out?: string
  readonly contract?: string
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('nameContract')}]`, say('argumentCapacity'))
    .addOption(
      new Option('--to <format>', say('renderTo', { formats })).argParser(choice('--to', formats, command)),
    )
    .option('-o, --out <file|folder>', say('renderOut'))
    .option('--contract <name>', say('dueContract'))
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageRender', 'renderExamples')
    .action(async (typed: string | undefined, options: Options) => {
      const ending = options.out === undefined ? undefined : formatOf(options.out)
      const { to = ending ?? 'html', out = '' } = options
      if (ending !== undefined && ending !== to && !isFolder(resolve(context.io.cwd, out)))
        command.complain((say) => say('renderEnding', { out, to }))
      done(await run(typed, { ...options, to }, context))
    })
}

async function run(
  typed: string | undefined,
  options: Options & { readonly to: Format },
  context: Context,
): Promise<number> {
  const { io, paint } = context
  const { to, out } = options
  const found = await findContract(typed, options, context)
  if ('code' in found) return found.code
  const { contract, locale } = found
  const { documentOf } = await import('../document/build.ts')
  const { writerOf } = await import('../document/version.ts')
  const document = await documentOf(contract, { locale, writer: writerOf(packageFile.version) })
  if (isProblem(document)) throw tellProblem(document)
  const content = await written(document, to, io)
  if (out === undefined && typeof content === 'string') {
    io.stdout.write(shown(content, io.stdout))
    return exit.done
  }
  const say = sayIn(locale)
  const { id, version } = contract.contract
  const path = targetFor(out ?? '.', `${outputName(id)}.${to}`, io.cwd)
  const isNew = writeOutputs([{ path, content }], io.cwd).has(path)
  const colours = paint(io.stdout)
  const target = colours.green(visible(readable(path, io.cwd)))
  io.stdout.write(
    `${colours.bold(visible(id))} ${visible(version)} → ${target}${isNew ? '' : ` (${say('unchanged')})`}\n`,
  )
  return exit.done
}

async function written(document: Document, to: Format, io: Io): Promise<string | Uint8Array> {
  switch (to) {
    case 'html': {
      const { documentHtml } = await import('../document/html.ts')
      return documentHtml(document)
    }
    case 'md': {
      const { documentMarkdown } = await import('../document/markdown.ts')
      return documentMarkdown(document)
    }
    case 'pdf': {
      const { documentPdf } = await import('../document/pdf.ts')
      return await documentPdf(document, io)
    }
    default:
      return to satisfies never
  }
}

/** A folder gets a file with the name of the contract; what has no ending is one. */
function targetFor(out: string, name: string, cwd: string): string {
  const path = resolve(cwd, out)
  return /[\\/]$/.test(out) || extname(out) === '' || isFolder(path) ? join(path, name) : path
}

function formatOf(out: string): Format | undefined {
  const ending = extname(out).toLowerCase()
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
