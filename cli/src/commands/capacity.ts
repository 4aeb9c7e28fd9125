import { Option } from 'commander'
import { capacityOf, plannedOf } from '../../../language/src/capacity/index.ts'
import { type Changes, changed, listChanges } from '../capacity/changes.ts'
import { csvOf, reportOf } from '../capacity/report.ts'
import { collect } from '../capacity/values.ts'
import type { Context } from '../context.ts'
import { findContract } from '../due/contract.ts'
import { exit } from '../io.ts'
import { choice, date, type Program } from '../program.ts'
import { terminalCells } from '../report/cells.ts'

const formatNames = ['text', 'json', 'csv', 'html'] as const

interface Options extends Changes {
  readonly contract?: string
  readonly format?: (typeof formatNames)[number]
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('nameContract')}]`, say('argumentCapacity'))
    .option('--staff <TEAM=number>', say('capacityStaff'), collect)
    .option('--volume <SERVICE=change>', say('capacityVolume'), collect)
    .option('--goal <SLA.METRIC=target>', say('capacityGoal'), collect)
    .option('--contract <name>', say('dueContract'))
    .addOption(
      new Option('--format <name>', say('checkFormat', { formats: formatNames })).argParser(
        choice('--format', formatNames, command),
      ),
    )
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageCapacity', 'capacityExamples')
    .action(async (typed: string | undefined, options: Options) => {
      done(await run(typed, options, context))
    })
}

async function run(typed: string | undefined, options: Options, context: Context): Promise<number> {
  const { io } = context
  const found = await findContract(typed, options, context)
  if ('code' in found) return found.code
  const { contract, locale } = found
  const planned = plannedOf(contract)
  const changes = listChanges(options)
  const whatIf =
    changes.length === 0 ? undefined : { changes, capacity: capacityOf(changed(planned, options)) }
  const report = reportOf(contract, capacityOf(planned), whatIf)
  io.stdout.write(await shown())
  return exit.done

  async function shown(): Promise<string> {
    switch (options.format ?? 'text') {
      case 'json':
        return `${JSON.stringify(report, null, 2)}\n`
      case 'csv':
        return csvOf(report)
      case 'html': {
        const { capacityPage } = await import('../capacity/page.ts')
        return capacityPage(report, locale)
      }
      case 'text': {
        const { capacityText } = await import('../capacity/text.ts')
        return capacityText(report, {
          locale,
          paint: context.paint(io.stdout),
          cells: terminalCells(io.stdout),
        })
      }
    }
  }
}
