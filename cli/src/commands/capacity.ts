import { Option } from 'commander'
import { capacityOf, plannedOf, seasonsOf, type TimeOfYear } from '../../../language/src/capacity/index.ts'
import { type Changes, changed, listChanges } from '../capacity/changes.ts'
import { csvOf } from '../capacity/csv.ts'
import { Names } from '../capacity/names.ts'
import { type Reckoned, reportOf } from '../capacity/report.ts'
import type { Context } from '../context.ts'
import { findContract } from '../due/contract.ts'
import { Failure } from '../failure.ts'
import { exit } from '../io.ts'
import { nearest } from '../language.ts'
import { choice, collect, date, type Program } from '../program.ts'
import { terminalCells } from '../report/cells.ts'

const formatNames = ['text', 'json', 'csv', 'html'] as const

interface Options extends Changes {
  readonly season?: string
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
    .option('--season <name>', say('capacitySeason'))
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
  const changes = listChanges(options)
  const reckon = ({ seasons, day, spans }: Partial<TimeOfYear>): Reckoned => {
    const planned = plannedOf(contract, day)
    const whatIf = changes.length === 0 ? undefined : capacityOf(changed(planned, options))
    return { seasons: seasons ?? [], spans: spans ?? [], base: capacityOf(planned), whatIf }
  }
  const times = seasonsOf(contract)
  const reckoned =
    options.season === undefined ? [{}, ...times].map(reckon) : [reckon(timeOf(options.season, times))]
  const report = reportOf(contract, reckoned as [Reckoned, ...Reckoned[]], changes)
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
        return capacityPage(report, locale, new Names(contract, locale))
      }
      case 'text': {
        const { capacityText } = await import('../capacity/text.ts')
        return capacityText(report, new Names(contract, locale), {
          locale,
          paint: context.paint(io.stdout),
          cells: terminalCells(io.stdout),
        })
      }
    }
  }
}

/** The time of the year in which a season holds: alone, if there is such a time. Throws a Failure if there is none. */
function timeOf(typed: string, times: readonly TimeOfYear[]): TimeOfYear {
  const name = typed.normalize('NFC')
  const found = times.filter(({ seasons }) => seasons.includes(name))
  const time = found.find(({ seasons }) => seasons.length === 1) ?? found[0]
  if (time !== undefined) return time
  const known = [...new Set(times.flatMap(({ seasons }) => seasons))].sort()
  const words = nearest(name, known)
  throw new Failure(
    (say) => say('seasonUnknown', { name }),
    (say) => (words.length > 0 ? say('didYouMean', { words }) : say('changeKnown', { names: known })),
  )
}
