import {
  type DueAnswer,
  type DueTarget,
  describeDuration,
  describeSteps,
} from '../../../language/src/clock/index.ts'
import type { CompiledContract, Target } from '../../../language/src/compile/schema.ts'
import { tellDate, tellDecimal } from '../../../language/src/wording/numbers.ts'
import type { Paint } from '../colour.ts'
import type { Locale } from '../language.ts'
import type { Say } from '../messages.ts'
import { visible } from './visible.ts'
import { widthOf, wrap } from './width.ts'

interface Telling {
  /** Why a customer is in the segment. */
  readonly because: string | undefined
  /** The one channel that was asked for. */
  readonly channel: string | undefined
  readonly locale: Locale
  readonly say: Say
  readonly paint: Paint
  readonly cells: number
}

interface Named {
  readonly id: string
  readonly title?: string | undefined
}

/** What applies to a request, and for each goal when it falls due and why. */
export function dueText(answer: DueAnswer, contract: CompiledContract, telling: Telling): string {
  const { say, paint } = telling
  const { id, title, version } = contract.contract
  const head = paint.bold(visible(`${nameOf({ id, title })}, ${say('version', { version })}`))
  const goals = answer.goals.map((goal) => {
    const metric = nameOf(contract.metrics.find((one) => one.id === goal.metric) ?? { id: goal.metric })
    const channels = goal.channels.length === 0 ? '' : `, ${goal.channels.join(', ')}`
    const lines = goal.targets.flatMap((target) => targetLines(target, telling))
    return [paint.bold(visible(metric + channels)), ...lines].join('\n')
  })
  if (goals.length === 0) {
    const { channel } = telling
    goals.push(channel === undefined ? say('noGoals') : visible(say('noGoalsFor', { channel })))
  }
  return `${[head, '', ...circumstances(answer, contract, telling), '', goals.join('\n\n')].join('\n')}\n`
}

/** `Reklamationen (ComplaintHandling)` */
function nameOf({ id, title }: Named): string {
  return title === undefined ? id : `${title} (${id})`
}

/** What the reckoning rests on, a line or two for each. */
function circumstances(answer: DueAnswer, contract: CompiledContract, telling: Telling): string[] {
  const { say, locale, because, paint, cells } = telling
  const named = (list: readonly Named[], id: string): string =>
    nameOf(list.find((one) => one.id === id) ?? { id })
  const sla = contract.slas.find((one) => one.id === answer.sla)
  const calendar = contract.calendars.find((one) => one.id === sla?.calendar)
  const rows: [string, string][] = [
    [say('wordService'), named(contract.services, answer.service)],
    [say('wordSegment'), named(contract.segmentation.segments, answer.segment)],
    ...(because === undefined ? [] : ([['', because]] as [string, string][])),
    [say('wordSla'), named(contract.slas, answer.sla)],
  ]
  if (answer.by !== undefined) {
    const isPool = contract.pools.some(({ id }) => id === answer.by)
    rows.push([
      say(isPool ? 'wordPool' : 'wordTeam'),
      named([...contract.teams, ...contract.pools], answer.by),
    ])
  }
  if (calendar !== undefined) rows.push([say('wordCalendar'), `${nameOf(calendar)}, ${calendar.timeZone}`])
  rows.push([say('wordReceived'), moment(answer.received, locale)])
  if (answer.counted !== answer.received) rows.push([say('wordCounted'), moment(answer.counted, locale)])
  const width = Math.max(...rows.map(([title]) => widthOf(title)))
  return rows.flatMap(([title, value]) =>
    wrap(visible(value), cells - width - 4).map(
      (line, index) => `  ${paint.dim((index === 0 ? title : '').padEnd(width))}  ${line}`,
    ),
  )
}

const shareWidth = 8

function targetLines({ share, target, due, steps }: DueTarget, telling: Telling): string[] {
  const { say, locale, paint, cells } = telling
  const bound = boundText(target as Target, locale)
  if (bound !== undefined) return [`  ${bound}; ${say('nothingDue')}`]
  const title = (share === undefined ? say('all') : percent(share, locale)).padStart(shareWidth)
  const date = due === undefined ? say('nothingPromised') : moment(due, locale, 'closing')
  const indent = ' '.repeat(shareWidth + 2)
  const story = wrap(visible(describeSteps(steps, locale)), cells - indent.length)
  return [
    `${title}  ${paint.bold(due === undefined ? date : paint.green(date))}`,
    ...story.map((line) => indent + line),
  ]
}

/** `at most 5 %`; undefined where something falls due. */
function boundText(target: Target, locale: Locale): string | undefined {
  if (target.kind !== 'bound') return undefined
  const words = { en: ['at least', 'at most'], de: ['mindestens', 'höchstens'] }[locale]
  const word = words[target.bound === 'at-least' ? 0 : 1]
  const { value } = target
  switch (value.kind) {
    case 'share':
      return `${word} ${percent(value.share, locale)}`
    case 'number':
      return `${word} ${tellDecimal(value.number, locale)}`
    case 'duration':
      return `${word} ${describeDuration(value.duration, locale)}`
    case 'money':
      return `${word} ${tellDecimal(value.money.amount, locale)} ${value.money.currency}`
    default:
      return value satisfies never
  }
}

function percent(ratio: number, locale: Locale): string {
  const style = { style: 'percent', maximumFractionDigits: 10 } as const
  return `${new Intl.NumberFormat(locale, style).format(ratio).replace(/\s*%$/, '')} %`
}

/** `Monday, 8 March 2027, 08:00`, from RFC 3339; midnight as a closing is the end of the day before, as in the steps. */
function moment(at: string, locale: Locale, as?: 'closing'): string {
  const seconds = at.slice(17, 19) === '00' ? '' : at.slice(16, 19)
  const time = at.slice(11, 16) + seconds
  const isMidnight = as === 'closing' && time === '00:00'
  const day = tellDate(at.slice(0, 10), 'full', locale, isMidnight ? -1 : 0)
  return `${day}, ${isMidnight ? '24:00' : time}${locale === 'de' ? ' Uhr' : ''}`
}
