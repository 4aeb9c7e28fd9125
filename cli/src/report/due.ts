import {
  type DueAnswer,
  type DueGoal,
  type DueTarget,
  type Duration,
  describeDuration,
  describeSteps,
  describeTarget,
  type Excuse,
  momentOf,
  startsOf,
  tellClockTime,
} from '../../../language/src/clock/index.ts'
import type { CompiledContract, Condition, Target } from '../../../language/src/compile/schema.ts'
import type { Customer } from '../../../language/src/segments/types.ts'
import { describeWitness } from '../../../language/src/segments/words.ts'
import { quote, tellDate, tellDecimal } from '../../../language/src/speech/index.ts'
import { greatest, withId } from '../../../language/src/text/lists.ts'
import { casesOf, channelNames } from '../../../language/src/wording/index.ts'
import {
  actorTitle,
  eventTitle,
  eventTitles,
  metricTitle,
  ofSla,
  reasonTitle,
} from '../../../language/src/wording/names.ts'
import type { Paint } from '../colour.ts'
import type { Locale } from '../language.ts'
import type { Say } from '../messages.ts'
import { visible } from './visible.ts'
import { widthOf, wrap } from './width.ts'

interface Telling {
  /** In which the answer's moments are told. */
  readonly timeZone: string
  /** Why a customer is in the segment. */
  readonly because: string | undefined
  /** The one channel that was asked for. */
  readonly channel: string | undefined
  /** What is known of the case. */
  readonly known: Customer | undefined
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
export function dueText(
  answer: DueAnswer,
  contract: CompiledContract,
  asked: Omit<Telling, 'timeZone'>,
): string {
  const sla = contract.slas.find((one) => one.id === answer.sla)
  const calendar = contract.calendars.find((one) => one.id === sla?.calendar)
  const telling = { ...asked, timeZone: calendar?.timeZone ?? 'UTC' }
  const { say, paint } = telling
  const { version } = contract.contract
  const head = paint.bold(visible(`${nameOf(contract.contract)}, ${say('version', { version })}`))
  const wording = ofSla({ contract, locale: asked.locale }, { case: sla?.case })
  const goals = answer.goals.map((goal) => {
    const metrics = [goal.metric, ...(goal.with ?? [])].map((id) => metricTitle(id, wording))
    const cases = casesOf(goal.when as Condition | undefined, wording)
    const parts = [metrics.join(' + '), ...channelNames(goal.channels, asked.locale), cases]
    const lines = [
      ...startLines(goal, contract, telling),
      ...goal.targets.flatMap((target) =>
        targetLines(target, contract, telling, goal.startsWith !== undefined),
      ),
    ]
    const title = parts.filter((part) => part !== '').join(', ')
    return [paint.bold(visible(title)), ...lines, ...measuringLines(goal, say)].join('\n')
  })
  if (goals.length === 0) {
    const { channel } = telling
    goals.push(channel === undefined ? say('noGoals') : visible(say('noGoalsFor', { channel })))
  }
  return `${[head, '', ...circumstances(answer, contract, telling), '', goals.join('\n\n')].join('\n')}\n`
}

function nameOf({ id, title }: Named): string {
  return title ?? id
}

/** What the reckoning rests on, a line or two for each. */
function circumstances(answer: DueAnswer, contract: CompiledContract, telling: Telling): string[] {
  const { say, locale, because, paint, cells } = telling
  const named = (list: readonly Named[], id: string): string =>
    nameOf(list.find((one) => one.id === id) ?? { id })
  const sla = contract.slas.find((one) => one.id === answer.sla)
  const calendar = contract.calendars.find((one) => one.id === sla?.calendar)
  const wording = ofSla({ contract, locale }, { case: sla?.case })
  const rows: [string, string][] = [
    [say('wordService'), named(contract.services, answer.service)],
    [say('wordSegment'), named(contract.segmentation.segments, answer.segment)],
    ...(because === undefined ? [] : ([['', because]] as [string, string][])),
    [say('wordSla'), named(contract.slas, answer.sla)],
  ]
  if (answer.by !== undefined) {
    const isPool = contract.pools.some(({ id }) => id === answer.by)
    rows.push([say(isPool ? 'wordPool' : 'wordTeam'), actorTitle(answer.by, wording)])
  }
  if (calendar !== undefined) rows.push([say('wordCalendar'), `${nameOf(calendar)}, ${calendar.timeZone}`])
  if (telling.known !== undefined) {
    const { known } = telling
    const attributes = contract.cases?.find(({ id }) => id === sla?.case)?.attributes ?? []
    const told = attributes.map(({ id, title, type }) => ({ id, title: title ?? id, type }))
    rows.push([
      say('wordCase'),
      describeWitness({ values: known, relevant: [] }, told, locale, false, 'titles'),
    ])
  }
  rows.push([say('wordReceived'), moment(answer.received, telling)])
  if (answer.counted !== answer.received) rows.push([say('wordCounted'), moment(answer.counted, telling)])
  const reason = (id: string): string => reasonTitle(id, wording)
  if (answer.stops !== undefined)
    rows.push([say('wordStops'), say('stopsWhile', { reasons: answer.stops.map(reason) })])
  const excused = [
    ...(answer.excuses ?? []).map((excuse) => excuseText(excuse, reason, telling)),
    ...(answer.excuses === undefined ? [] : (sla?.exceptions ?? [])),
  ]
  if (excused.length > 0) rows.push([say('wordExcused'), excused.join('; ')])
  for (const { to, when } of answer.escalations ?? []) {
    const parts = [actorTitle(to, wording), casesOf(when as Condition | undefined, wording)]
    rows.push([say('wordEscalation'), parts.filter((part) => part !== '').join(', ')])
  }
  const width = greatest(rows.map(([title]) => widthOf(title)))
  return rows.flatMap(([title, value]) =>
    wrap(visible(value), cells - width - 4).map(
      (line, index) => `  ${paint.dim((index === 0 ? title : '').padEnd(width))}  ${line}`,
    ),
  )
}

/** `Wartung, sofern 2 Tage vorher angekündigt, zusammen bis zu 8 Stunden je Monat` */
function excuseText(excuse: Excuse, reason: (id: string) => string, { say, locale }: Telling): string {
  const told = (duration: Duration): string => describeDuration(duration, locale)
  const parts =
    excuse.kind === 'volume'
      ? [say('volumeAbove', { share: percent(excuse.above, locale) })]
      : [
          reason(excuse.reason),
          ...(excuse.announced === undefined ? [] : [say('ifAnnounced', { ahead: told(excuse.announced) })]),
          ...(excuse.caps ?? []).map(({ most, per }) =>
            per === undefined
              ? say('upToEach', { most: told(most) })
              : say('upToPer', { most: told(most), period: periodWord(per, say) }),
          ),
        ]
  const { notifyWithin } = excuse
  if (notifyWithin !== undefined) parts.push(say('ifTold', { limit: told(notifyWithin) }))
  return parts.join(', ')
}

const shareWidth = 8

/** With what the clock of a goal starts, where that is not the receipt. */
function startLines({ metric, startsWith, started }: DueGoal, contract: CompiledContract, telling: Telling) {
  const { say, locale, cells } = telling
  if ((startsWith ?? started) === undefined) return []
  const [first, ...others] = startsOf(withId(contract.metrics, metric))
  if (first === undefined) return []
  const start = eventTitles(first, others, { contract, locale })
  const line =
    started === undefined
      ? say('noDateYet', { start })
      : say('startedWith', { start, moment: moment(started, telling) })
  return wrap(visible(line), cells - 2).map((part) => `  ${part}`)
}

function targetLines(
  { share, target, due, steps }: DueTarget,
  contract: CompiledContract,
  telling: Telling,
  isWaiting: boolean,
): string[] {
  const { say, locale, paint, cells } = telling
  const nameOfEvent = (id: string): string => quote(eventTitle(id, { contract, locale }), locale)
  const indent = ' '.repeat(shareWidth + 2)
  if (target.kind === 'best-effort') return [`  ${say('bestEffort')}`]
  const minimum =
    'neverBelow' in target && typeof target.neverBelow === 'number' ? target.neverBelow : undefined
  const level = minimum === undefined ? [] : [indent + say('neverBelow', { level: percent(minimum, locale) })]
  if (target.kind === 'share') {
    const part = percent(share ?? 1, locale).padStart(shareWidth)
    return [`${part}  ${say('ofCases')}`, ...level]
  }
  const bound = boundText(target as Target, telling)
  if (bound !== undefined) return [`  ${bound}; ${say('nothingDue')}`]
  // Beside a date `alle` would be every such day.
  const all = target.kind === 'every' ? '' : say('all')
  const title = (share === undefined ? all : percent(share, locale)).padStart(shareWidth)
  if (isWaiting) return [`${title}  ${visible(describeTarget(target as Target, locale))}`, ...level]
  const date = due === undefined ? say('nothingPromised') : moment(due, telling, 'closing')
  const story = wrap(visible(describeSteps(steps, locale, nameOfEvent)), cells - indent.length)
  return [
    `${title}  ${paint.bold(due === undefined ? date : paint.green(date))}`,
    ...story.map((line) => indent + line),
    ...level,
  ]
}

/** What periods and small numbers of cases mean for a goal, where it says so itself. */
function measuringLines({ windows, smallSample }: DueGoal, say: Say): string[] {
  const periods = windows?.map((window) => periodWord(window, say)) ?? []
  return [
    ...(periods.length === 0 ? [] : [`  ${say('measuredEach', { periods })}`]),
    ...(smallSample === undefined ? [] : [`  ${say('smallSample', smallSample)}`]),
  ]
}

function periodWord({ amount, unit }: Duration, say: Say): string {
  if (unit === 'month')
    return say(amount === 12 ? 'periodYear' : amount === 3 ? 'periodQuarter' : 'periodMonth')
  return say(unit === 'week' ? 'periodWeek' : 'periodDay')
}

/** `at most 5 %, never above 8 %`; undefined where something falls due. */
function boundText(target: Target, { locale, say }: Telling): string | undefined {
  if (target.kind !== 'bound') return undefined
  const words = { en: ['at least', 'at most'], de: ['mindestens', 'höchstens'] }[locale]
  const limit = `${words[target.bound === 'at-least' ? 0 : 1]} ${measure(target.value, locale)}`
  const { neverBelow, neverAbove } = target
  const levels = [
    ...(neverBelow === undefined ? [] : [say('neverBelow', { level: measure(neverBelow, locale) })]),
    ...(neverAbove === undefined ? [] : [say('neverAbove', { level: measure(neverAbove, locale) })]),
  ]
  return [target.average ? say('onAverage', { limit }) : limit, ...levels].join(', ')
}

function measure(value: Extract<Target, { kind: 'bound' }>['value'], locale: Locale): string {
  switch (value.kind) {
    case 'share':
      return percent(value.share, locale)
    case 'number':
      return tellDecimal(value.number, locale)
    case 'duration':
      return describeDuration(value.duration, locale)
    case 'money':
      return `${tellDecimal(value.money.amount, locale)} ${value.money.currency}`
    default:
      return value satisfies never
  }
}

function percent(ratio: number, locale: Locale): string {
  const style = { style: 'percent', maximumFractionDigits: 10 } as const
  return `${new Intl.NumberFormat(locale, style).format(ratio).replace(/\s*%$/, '')} %`
}

/** `Monday, 8 March 2027, 08:00`, from RFC 3339; midnight as a closing is the end of the day before, as in the steps. */
function moment(at: string, { timeZone, locale }: Telling, as?: 'closing'): string {
  const { date, time, ...rest } = momentOf(at, timeZone)
  const isMidnight = as === 'closing' && time === '00:00'
  const day = tellDate(date, 'full', locale, isMidnight ? -1 : 0)
  return `${day}, ${tellClockTime({ ...rest, time: isMidnight ? '24:00' : time }, locale)}`
}
