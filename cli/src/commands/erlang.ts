import { Option } from 'commander'
import {
  type Answering,
  answering,
  fewestAgents,
  greatestLoad,
  loadOf,
  type Stream,
} from '../../../language/src/capacity/erlang.ts'
import { tellNumber } from '../../../language/src/capacity/wording.ts'
import { greatest } from '../../../language/src/text/lists.ts'
import { positive, seconds, share, whole } from '../capacity/values.ts'
import type { Context } from '../context.ts'
import { exit } from '../io.ts'
import { choice, type Program } from '../program.ts'
import { widthOf } from '../report/width.ts'

const formatNames = ['text', 'json'] as const

interface Options {
  readonly contacts: number
  /** In seconds, as all that follows. */
  readonly interval: number
  readonly effort: number
  readonly share?: number
  readonly within: number
  readonly patience?: number
  readonly agents?: number
  readonly format?: (typeof formatNames)[number]
}

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .addOption(
      new Option('--contacts <number>', say('erlangContacts')).argParser(positive('--contacts', command)),
    )
    .addOption(
      new Option('--interval <duration>', say('erlangInterval')).argParser(seconds('--interval', command)),
    )
    .addOption(new Option('--effort <duration>', say('erlangEffort')).argParser(seconds('--effort', command)))
    .addOption(new Option('--share <share>', say('erlangShare')).argParser(share('--share', command)))
    .addOption(
      new Option('--within <duration>', say('erlangWithin')).argParser(seconds('--within', command, 'zero')),
    )
    .addOption(
      new Option('--patience <duration>', say('erlangPatience')).argParser(seconds('--patience', command)),
    )
    .addOption(new Option('--agents <number>', say('erlangAgents')).argParser(whole('--agents', command)))
    .addOption(
      new Option('--format <name>', say('dueFormat')).argParser(choice('--format', formatNames, command)),
    )
    .common('usageErlang', 'erlangExamples')
    .action((options: Partial<Options>) => {
      for (const option of ['contacts', 'interval', 'effort', 'within'] as const) {
        if (options[option] === undefined)
          command.complain((say) => say('optionMissing', { option: `--${option}` }))
      }
      if (options.share === undefined && options.agents === undefined)
        command.complain((say) => say('optionMissing', { option: '--share' }))
      const { contacts, interval, effort } = options as Options
      if ((contacts / interval) * effort > greatestLoad) {
        command.complain((say) => say('erlangTooMuch', { most: greatestLoad }))
      }
      done(run(options as Options, context))
    })
}

function run(options: Options, context: Context): number {
  const { contacts, interval, effort, share, within, patience, format = 'text' } = options
  const stream: Stream = { rate: contacts / interval, effort, patience }
  const agents = options.agents ?? fewestAgents(stream, [{ share: share!, within }])
  const answers = answering(stream, agents)
  const { io } = context
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(jsonOf(answers, agents, options), null, 2)}\n`
      : textOf(answers, agents, stream, options, context),
  )
  return exit.done
}

/** Where the queue grows without end there is no mean wait: null. */
function jsonOf(answers: Answering, agents: number, { within, patience }: Options): object {
  return {
    agents,
    serviceLevel: answers.serviceLevel(within),
    waitProbability: answers.waitProbability,
    averageWaitSeconds: answers.averageWait ?? null,
    occupancy: answers.occupancy,
    ...(patience === undefined ? {} : { abandonment: answers.abandonment }),
    stable: answers.stable,
  }
}

function textOf(
  answers: Answering,
  agents: number,
  stream: Stream,
  { share, within, patience, agents: given }: Options,
  { say, locale, paint, io }: Context,
): string {
  const { bold, green, red } = paint(io.stdout)
  const number = (value: number, decimals: number): string => tellNumber(value, locale, decimals)
  const percent = (value: number): string => `${number(value * 100, 2)} %`
  const level = answers.serviceLevel(within)
  const isKept = share === undefined || level >= share - 1e-6
  const shown = (text: string): string => (share === undefined ? text : isKept ? green(text) : red(text))
  const rows: (readonly [string, string])[] = [
    [say('erlangRowLoad'), `${number(loadOf(stream), 2)} Erlang`],
    [say('erlangRowAgents'), bold(String(agents)) + (given === undefined ? ` ${say('erlangFewest')}` : '')],
    [say('erlangRowLevel', { seconds: number(within, 1) }), shown(percent(level))],
  ]
  if (answers.stable) {
    rows.push([say('erlangRowWaiting'), percent(answers.waitProbability)])
    rows.push([say('erlangRowWait'), `${number(answers.averageWait!, 1)} s`])
    if (patience !== undefined) {
      rows.push([say('erlangRowAbandonment'), percent(answers.abandonment)])
      if (answers.averageSpeedOfAnswer !== undefined)
        rows.push([say('erlangRowSpeed'), `${number(answers.averageSpeedOfAnswer, 1)} s`])
    }
  }
  rows.push([say('erlangRowOccupancy'), percent(answers.occupancy)])
  const widest = greatest(rows.map(([label]) => widthOf(label)))
  const lines = rows.map(([label, value]) => `${label}${' '.repeat(widest - widthOf(label) + 2)}${value}`)
  if (!answers.stable) lines.push(red(say('erlangUnstable')))
  lines.push('', say(patience === undefined ? 'erlangModelC' : 'erlangModelA'))
  return `${lines.join('\n')}\n`
}
