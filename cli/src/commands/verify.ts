import { resolve } from 'node:path'
import { Option } from 'commander'
import { isProblem } from '../../../language/src/clock/index.ts'
import { readWhole } from '../../../language/src/files/read.ts'
import type { Context } from '../context.ts'
import type { Discrepancy } from '../document/verify.ts'
import { findContract } from '../due/contract.ts'
import { tellProblem } from '../due/request.ts'
import { errorCode, Failure } from '../failure.ts'
import { exit } from '../io.ts'
import { type Say, sayIn } from '../messages.ts'
import { date, type Program } from '../program.ts'
import { asStored } from '../project/paths.ts'
import { visible } from '../report/visible.ts'

interface Options {
  readonly contract?: string
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`<${say('nameDocument')}>`, say('argumentDocument'))
    .argument(`[${say('nameContract')}]`, say('argumentCapacity'))
    .option('--contract <name>', say('dueContract'))
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageVerify', 'verifyExamples')
    .action(async (document: string, typed: string | undefined, options: Options) => {
      done(await run(document, typed, options, context))
    })
}

async function run(
  path: string,
  typed: string | undefined,
  options: Options,
  context: Context,
): Promise<number> {
  const { io, paint } = context
  const bytes = read(path, io.cwd)
  const found = await findContract(typed, options, context)
  if ('code' in found) return found.code
  const { contract, locale } = found
  const { verifyDocument } = await import('../document/verify.ts')
  const result = await verifyDocument(bytes, contract)
  if (result === undefined) throw new Failure((say) => say('noDocument', { path }))
  if (isProblem(result)) throw tellProblem(result)
  const say = sayIn(locale)
  const { id, version } = contract.contract
  const { discrepancies, signedLater, added, identity } = result
  const told = { path: visible(path), contract: visible(id), version: visible(version) }
  const colours = paint(io.stdout)
  if (discrepancies.length > 0) {
    const { hasOurWords, writerOf } = await import('../document/version.ts')
    // Which words another version had, nobody knows here; of which contract it is the document, everybody.
    const isUnknown = !hasOurWords(identity.writer) && discrepancies.every(({ kind }) => byWords.has(kind))
    const lines = discrepancies.map((one) => `  - ${tell(one, say)}\n`)
    if (isUnknown) {
      const { default: packageFile } = await import('../../package.json', { with: { type: 'json' } })
      const versions = { writer: visible(identity.writer), current: writerOf(packageFile.version) }
      io.stdout.write(
        `${colours.yellow('?')} ${say('otherWriter', { ...told, ...versions })}\n${lines.join('')}`,
      )
      return exit.unusable
    }
    io.stdout.write(`${colours.red('✗')} ${say('documentDiffers', told)}\n${lines.join('')}`)
    return exit.findings
  }
  const notes = [...(signedLater ? [say('signedLater')] : []), ...(added ? [say('pdfAdded')] : [])].map(
    (note) => `  ${note}\n`,
  )
  io.stdout.write(
    `${colours.green('✓')} ${say('documentHolds', { ...told, hash: identity.hash })}\n${notes.join('')}`,
  )
  return exit.done
}

/** What differs where the words do. */
const byWords: ReadonlySet<Discrepancy['kind']> = new Set(['text', 'missing', 'added'])

function read(path: string, cwd: string): Buffer {
  try {
    return readWhole(asStored(resolve(cwd, path)))
  } catch (error) {
    const code = errorCode(error)
    throw new Failure((say) => say('unreadable', { path, code }))
  }
}

function tell(discrepancy: Discrepancy, say: Say): string {
  const short = (text: string): string => {
    const line = visible(text)
    return line.length > 160 ? `${line.slice(0, 160)}…` : line
  }
  switch (discrepancy.kind) {
    case 'contract':
      return say('otherContract', { ...discrepancy, document: short(discrepancy.document) })
    case 'version':
      return say('otherVersion', { ...discrepancy, document: short(discrepancy.document) })
    case 'content':
      return say('otherContent', discrepancy)
    case 'text': {
      const { line, found, expected } = discrepancy
      return say('otherText', { line, found: short(found), expected: short(expected) })
    }
    case 'missing':
      return say('pdfMissing', { text: short(discrepancy.text) })
    case 'added':
      return say('pdfMore', { text: short(discrepancy.text) })
    case 'unreadable':
      return say('pdfUnreadable')
    case 'seal':
      return say('pdfSeal')
    default:
      return discrepancy satisfies never
  }
}
