import { Option } from 'commander'
import { type DueAnswer, due, isProblem } from '../../../language/src/clock/index.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import type { Customer } from '../../../language/src/segments/types.ts'
import { tellDate } from '../../../language/src/speech/index.ts'
import type { Context } from '../context.ts'
import { findContract } from '../due/contract.ts'
import { eventsFor, pausesFor } from '../due/happened.ts'
import { forCase, ofChannel, segmentFor, serviceFor, tellProblem } from '../due/request.ts'
import { exit } from '../io.ts'
import { sayIn } from '../messages.ts'
import { choice, collect, date, type Program } from '../program.ts'
import { terminalCells } from '../report/cells.ts'
import { dueText } from '../report/due.ts'

const formatNames = ['text', 'json'] as const

interface Options {
  readonly service: string
  readonly segment?: string
  readonly customer?: string
  readonly received: string
  readonly case?: string
  readonly channel?: string
  readonly at?: readonly string[]
  readonly paused?: readonly string[]
  readonly contract?: string
  readonly format?: (typeof formatNames)[number]
  readonly today?: string
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`<${say('nameContract')}>`, say('argumentContract'))
    .option('--service <name>', say('dueService'))
    .option('--segment <name>', say('dueSegment'))
    .option('--customer <attributes>', say('dueCustomer'))
    .option('--received <moment>', say('dueReceived'))
    .option('--case <attributes>', say('dueCase'))
    .option('--channel <name>', say('dueChannel'))
    .option('--at <event=moment>', say('dueAt'), collect)
    .option('--paused <name=from/to>', say('duePaused'), collect)
    .option('--contract <name>', say('dueContract'))
    .addOption(
      new Option('--format <name>', say('dueFormat')).argParser(choice('--format', formatNames, command)),
    )
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageDue', 'dueExamples')
    .action(async (typed: string, options: Partial<Options>) => {
      for (const option of ['service', 'received'] as const) {
        if (options[option] === undefined)
          command.complain((say) => say('optionMissing', { option: `--${option}` }))
      }
      if (options.segment !== undefined && options.customer !== undefined)
        command.complain((say) => say('together', { one: '--segment', other: '--customer' }))
      if (options.segment === undefined && options.customer === undefined)
        command.complain((say) => say('dueForWhom'))
      done(await run(typed, options as Options, context))
    })
}

async function run(typed: string, options: Options, context: Context): Promise<number> {
  const { io } = context
  const found = await findContract(typed, options, context)
  if ('code' in found) return found.code
  const { contract, locale } = found
  const service = serviceFor(contract, options.service)
  const channel = options.channel?.normalize('NFC')
  const ofService = ofChannel(service, channel)
  const { segment, because } = segmentFor(contract, options, locale)
  const request = { service: service.id, segment, received: options.received }
  const ofCase = options.case === undefined ? undefined : forCase(contract, request, options.case)
  const events = eventsFor(contract, request, options.at ?? [], locale)
  const pauses = pausesFor(contract, request, options.paused ?? [], locale)
  const answer = await due(ofCase?.contract ?? contract, { ...request, events, pauses }, { locale })
  if (isProblem(answer)) throw tellProblem(answer)
  const known = ofCase?.known
  const shown = {
    ...answer,
    ...(known === undefined ? {} : { case: known }),
    goals: answer.goals.filter(ofService),
  } satisfies DueAnswer & { case?: Customer }
  const say = sayIn(locale)
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
  else {
    const paint = context.paint(io.stdout)
    const cells = terminalCells(io.stdout)
    io.stdout.write(dueText(shown, contract, { because, channel, known, locale, say, paint, cells }))
  }
  if (!isInForce(shown, contract)) {
    const { from, to } = contract.contract.inForce
    const told = { from: tellDate(from, 'long', locale), to: tellDate(to, 'long', locale) }
    io.stderr.write(`${say('notInForce', told)}\n`)
  }
  return exit.done
}

/** By the local day of the receipt. */
function isInForce({ received }: DueAnswer, { contract }: CompiledContract): boolean {
  const day = received.slice(0, 10)
  return day >= contract.inForce.from && day <= contract.inForce.to
}
