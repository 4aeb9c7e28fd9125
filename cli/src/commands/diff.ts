import { Option } from 'commander'
import type { Change } from '../../../language/src/compare/index.ts'
import type { Context } from '../context.ts'
import { type FailOn, failOnForms, isFailing, isFailingFinding, readFailOn } from '../diff/fail-on.ts'
import { pairsOf } from '../diff/pairs.ts'
import { type DiffReport, findingsIn } from '../diff/report.ts'
import { readSide, readSideAt, type Side } from '../diff/sides.ts'
import { exit } from '../io.ts'
import { choice, collect, date, type Program } from '../program.ts'
import { terminalCells } from '../report/cells.ts'

const formatNames = ['text', 'json', 'markdown', 'github'] as const

interface Options {
  readonly since?: string
  readonly contract?: readonly string[]
  readonly failOn?: readonly FailOn[]
  readonly format?: (typeof formatNames)[number]
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('nameOld')}]`, say('argumentOld'))
    .argument(`[${say('nameNew')}]`, say('argumentNew'))
    .option('--since <revision>', say('diffSince'))
    .option('--contract <name>', say('diffContract'), (name: string, before?: readonly string[]) =>
      collect(name.normalize('NFC'), before),
    )
    .addOption(
      new Option('--fail-on <verdict>', say('diffFailOn')).argParser(
        (value: string, before: FailOn[] = []) => [...before, ...failOn(value, command)],
      ),
    )
    .addOption(
      new Option('--format <name>', say('checkFormat', { formats: formatNames })).argParser(
        choice('--format', formatNames, command),
      ),
    )
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageDiff', 'diffExamples')
    .action(async (old: string | undefined, now: string | undefined, options: Options) => {
      done(await run(old, now, options, command, context))
    })
}

/** Reads `weaker:client,unclear`. */
function failOn(value: string, command: Program): FailOn[] {
  return value.split(',').map((form) => {
    const read = readFailOn(form.trim())
    return (
      read ??
      command.complain((say) =>
        say('optionChoice', { option: '--fail-on', value: form, choices: failOnForms }),
      )
    )
  })
}

async function run(
  old: string | undefined,
  now: string | undefined,
  options: Options,
  command: Program,
  context: Context,
): Promise<number> {
  const { since } = options
  const today = { today: options.today }
  let before: Side | undefined
  let after: Side | undefined
  if (since !== undefined) {
    if (now !== undefined) command.complain((say) => say('together', { one: '--since', other: now }))
    const range = /^(.*?)(\.\.\.?)(.*)$/.exec(since)
    if (range === null) {
      // What others have done meanwhile is none of this branch.
      before = await readSideAt(since, old, today, context, 'HEAD')
      if (before !== undefined) after = await readSide(old, today, context)
    } else {
      const [, from, dots, to] = range
      const until = to || 'HEAD'
      before = await readSideAt(from || 'HEAD', old, today, context, dots === '...' ? until : undefined)
      if (before !== undefined) after = await readSideAt(until, old, today, context)
    }
  } else {
    if (old === undefined) command.complain((say) => say('diffNothing'))
    if (now === undefined) command.complain((say) => say('diffOnlyOne', { path: old }))
    before = await readSide(old, today, context)
    if (before !== undefined) after = await readSide(now, today, context)
  }
  if (before === undefined || after === undefined) return exit.findings
  const report = await compared(before, after, options.contract ?? [])
  const failing = options.failOn ?? []
  await show(report, after, failing, options, context)
  const isFailed = report.contracts.some(
    (one) =>
      one.changes.some((change) => isFailing(change, failing)) ||
      findingsIn(one).some((finding) => isFailingFinding(finding, failing)),
  )
  return isFailed ? exit.findings : exit.done
}

async function compared(before: Side, after: Side, names: readonly string[]): Promise<DiffReport> {
  const { compareContracts, contractAppears } = await import('../../../language/src/compare/index.ts')
  const { both, gone, come } = pairsOf(before, after, names)
  const contracts: DiffReport['contracts'][number][] = []
  for (const pair of both) {
    const comparison = await compareContracts(pair.before, pair.after.contract)
    contracts.push({ kind: 'changed', comparison, changes: comparison.changes })
  }
  const one = (change: Change): readonly Change[] => [change]
  for (const contract of gone) {
    const { version, change } = contractAppears(contract, false)
    contracts.push({ kind: 'removed', contract: version, changes: one(change) })
  }
  for (const { contract } of come) {
    const { version, change } = contractAppears(contract, true)
    contracts.push({ kind: 'added', contract: version, changes: one(change) })
  }
  return { contracts }
}

async function show(
  report: DiffReport,
  after: Side,
  failing: readonly FailOn[],
  { format = 'text' }: Options,
  context: Context,
): Promise<void> {
  const { io } = context
  const locale = context.localeFor(after.locale)
  const { stdout } = io
  switch (format) {
    case 'json': {
      const { diffJson } = await import('../diff/report.ts')
      return stdout.write(diffJson(report, locale))
    }
    case 'markdown': {
      const { diffMarkdown } = await import('../diff/markdown.ts')
      return stdout.write(diffMarkdown(report, locale))
    }
    case 'github': {
      const { diffGithub } = await import('../diff/github.ts')
      return stdout.write(
        diffGithub(report, { locale, failOn: failing, cwd: io.cwd, after: after.contracts }),
      )
    }
    case 'text': {
      const { diffText } = await import('../diff/text.ts')
      return stdout.write(
        diffText(report, { locale, paint: context.paint(stdout), cells: terminalCells(stdout) }),
      )
    }
  }
}
