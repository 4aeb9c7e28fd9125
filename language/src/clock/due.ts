import type { Locale } from '../speech/index.ts'
import { withId } from '../text/lists.ts'
import { type Clock, type ClockOptions, createClock } from './clock.ts'
import { type HolidayProvider, loadHolidays } from './holidays.ts'
import { mergeSpans } from './hours.ts'
import { type ClockedMetric, movedBy, pausesOf, startAmong, startsOf } from './occurrences.ts'
import { type DueProblem, isProblem } from './problems.ts'
import { stepsOf, type ToldStep } from './steps.ts'
import { dueOfGoal } from './targets.ts'
import { tellSteps } from './telling.ts'
import type { Calendar, Duration, Instant, Interval, Target } from './types.ts'

/** What the clock reads of a compiled contract. */
export interface DueContract {
  readonly calendars: readonly Calendar[]
  /** What starts and pauses the clocks of the goals; a metric that is not there begins with the receipt. */
  readonly metrics?: readonly ClockedMetric[] | undefined
  readonly slas: readonly {
    readonly id: string
    readonly calendar?: string | undefined
    readonly goals: readonly {
      readonly metric: string
      readonly with?: readonly string[] | undefined
      readonly channels?: readonly string[] | undefined
      readonly when?: object | undefined
      readonly targets: readonly Target[]
      readonly windows?: readonly Duration[] | undefined
      readonly smallSample?: SmallSample | undefined
    }[]
    readonly stops?: readonly string[] | undefined
    readonly excuses?: readonly Excuse[] | undefined
    readonly escalations?: readonly Escalation[] | undefined
  }[]
  readonly assignments: readonly {
    readonly segment: string
    readonly service: string
    readonly offered: boolean
    readonly sla?: string | undefined
    readonly by?: string | undefined
    readonly because?: string | undefined
  }[]
  readonly services?: readonly { readonly id: string; readonly channels: readonly string[] }[] | undefined
}

/** What counts in place of shares where a window has fewer cases. */
export interface SmallSample {
  readonly below: number
  readonly misses: number
}

/** What excuses a miss, and on which conditions. */
export type Excuse =
  | {
      readonly kind: 'reason'
      readonly reason: string
      /** Only if it was announced so long before. */
      readonly announced?: Duration | undefined
      /** Only up to so much, each time or in a period. */
      readonly caps?: readonly { readonly most: Duration; readonly per?: Duration | undefined }[] | undefined
      /** Only if the other side is told within this time from the beginning. */
      readonly notifyWithin?: Duration | undefined
    }
  /** What exceeds this ratio of the agreed volume. */
  | { readonly kind: 'volume'; readonly above: number; readonly notifyWithin?: Duration | undefined }

/** Whom a case goes on to; `at` is the share of the promised time that has passed, 0 at once. */
export interface Escalation {
  readonly at: number
  readonly when?: object | undefined
  readonly to: string
}

export interface DueRequest {
  readonly service: string
  /** By which channel the request comes; any of the service's, unless told. Goals for others do not speak of it. */
  readonly channel?: string | undefined
  /** May be left out where only one segment has the service. */
  readonly segment?: string | undefined
  /** `2027-03-05T15:40`, local to the SLA's calendar, or RFC 3339 with an offset. */
  readonly received: string
  /**
   * When events happened, by their ids: those that start clocks of their own, and what was complete later than it was
   * received. Moments as in `received`.
   */
  readonly events?: Readonly<Record<string, string>> | undefined
  /** While a clock stood still: by the event that began it (`pausing from …`) or the reason (`stop while …`). */
  readonly pauses?: readonly DuePause[] | undefined
}

export interface DuePause {
  /** The id of an event or a reason. */
  readonly of: string
  /** Moments as in `received`; `to` is after `from`. */
  readonly from: string
  readonly to: string
}

export interface DueOptions extends ClockOptions {
  /** The language of the steps and of the names of holidays in them; English unless told. */
  readonly locale?: Locale
  /** Holidays that are already there; otherwise they are loaded. */
  readonly holidays?: HolidayProvider
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What a customer is promised for one request, and when it falls due. Instants are RFC 3339 with the zone's offset. */
export interface DueAnswer {
  readonly segment: string
  readonly service: string
  readonly sla: string
  /** The team or pool that answers for it. */
  readonly by?: string
  readonly received: string
  /** When it counts as received: at once while open, else at the next opening. */
  readonly counted: string
  readonly goals: readonly DueGoal[]
  /** Ids of the reasons for which the clocks stop while they last; what falls due does so that much later. */
  readonly stops?: readonly string[]
  /** What excuses a miss, but for what is only said in words. */
  readonly excuses?: readonly Excuse[]
  /** Whom it goes on to at once. */
  readonly escalations?: readonly Escalation[]
}

export interface DueGoal {
  readonly metric: string
  /** The other metrics of a combined goal. */
  readonly with?: readonly string[]
  /** For which cases it holds, as in the contract; for all if absent. Whether it does, `goalsOfCase` says. */
  readonly when?: object
  /** The channels on which it holds; none means all. */
  readonly channels: readonly string[]
  readonly targets: readonly DueTarget[]
  /** Ids of the events of which the first starts the clock, where none has happened yet: no target has a date. */
  readonly startsWith?: readonly string[]
  /** When the clock started, where it did not start with the receipt. */
  readonly started?: string
  /** The periods over which it is measured in place of the SLA's. */
  readonly windows?: readonly Duration[]
  readonly smallSample?: SmallSample
}

export interface DueTarget {
  /** A ratio: 0.8 is 80 %. */
  readonly share?: number
  /** As in the contract. */
  readonly target: Without<Target, 'share'>
  /** Absent for bounds, and where nothing is promised for what comes so late; the steps then say so. */
  readonly due?: string
  /** Of a target that repeats, the next times of which there are more: each as late as the one before allows. */
  readonly next?: readonly string[]
  /** How it comes about; none for bounds. */
  readonly steps: readonly ToldStep[]
}

/** When what the contract promises for a request falls due. Needs the compiled contract and nothing else. */
export async function due(
  contract: DueContract,
  request: DueRequest,
  options: DueOptions = {},
): Promise<DueAnswer | DueProblem> {
  const { locale = 'en' } = options
  const row = assignmentOf(contract, request)
  if ('kind' in row) return row
  const { segment, service, by } = row
  const sla = contract.slas.find(({ id }) => id === row.sla)
  if (!sla) return { kind: 'unknown-sla', sla: row.sla ?? '' }
  const calendar = contract.calendars.find(({ id }) => id === sla.calendar)
  if (!calendar) {
    return {
      kind: 'unknown-calendar',
      sla: sla.id,
      ...(sla.calendar === undefined ? {} : { calendar: sla.calendar }),
    }
  }

  const clock = createClock(calendar, options.holidays ?? (await loadHolidays(calendar.holidays)), options)
  if (isProblem(clock)) return clock
  const received = clock.read(request.received)
  if (received === undefined) return { kind: 'invalid-received', received: request.received }
  const counted = clock.countedFrom(received)
  if (isProblem(counted)) return counted

  const happened = occurrencesOf(request, clock)
  if (isProblem(happened)) return happened
  const goals: DueGoal[] = []
  const possible =
    request.channel === undefined
      ? contract.services?.find(({ id }) => id === service)?.channels
      : [request.channel]
  for (const { metric, with: others, channels = [], when, targets, windows, smallSample } of sla.goals) {
    if (channels.length > 0 && possible !== undefined && !channels.some((one) => possible.includes(one)))
      continue
    const reckoning: Reckoning = {
      ...{ clock, received, happened, locale },
      metric: withId(contract.metrics ?? [], metric),
      stops: sla.stops ?? [],
    }
    const reckoned = reckonGoal(targets, reckoning)
    if (isProblem(reckoned)) return reckoned
    goals.push({
      metric,
      ...(others === undefined ? {} : { with: others }),
      channels,
      ...(when === undefined ? {} : { when }),
      ...reckoned,
      ...(windows === undefined ? {} : { windows }),
      ...(smallSample === undefined ? {} : { smallSample }),
    })
  }
  const { stops = [], excuses = [] } = sla
  const escalations = (sla.escalations ?? []).filter(({ at }) => at === 0)
  return {
    segment,
    service,
    sla: sla.id,
    ...(by === undefined ? {} : { by }),
    received: clock.format(received),
    counted: clock.format(counted),
    goals,
    ...(stops.length === 0 ? {} : { stops }),
    ...(excuses.length === 0 ? {} : { excuses }),
    ...(escalations.length === 0 ? {} : { escalations }),
  }
}

/** What happened, as instants. */
interface Happened {
  readonly events: ReadonlyMap<string, Instant>
  readonly pauses: readonly (Interval & { readonly of: string })[]
}

function occurrencesOf({ events = {}, pauses = [] }: DueRequest, clock: Clock): Happened | DueProblem {
  const read = new Map<string, Instant>()
  for (const [of, value] of Object.entries(events)) {
    const at = clock.read(value)
    if (at === undefined) return { kind: 'invalid-moment', part: 'event', of, value }
    read.set(of, at)
  }
  const spans: (Interval & { readonly of: string })[] = []
  for (const { of, ...pause } of pauses) {
    const from = clock.read(pause.from)
    if (from === undefined) return { kind: 'invalid-moment', part: 'pause', of, value: pause.from }
    const to = clock.read(pause.to)
    if (to === undefined) return { kind: 'invalid-moment', part: 'pause', of, value: pause.to }
    if (to <= from) return { kind: 'pause-ends-early', of, ...pause }
    spans.push({ of, from, to })
  }
  return { events: read, pauses: spans }
}

interface Reckoning {
  readonly clock: Clock
  readonly received: Instant
  readonly happened: Happened
  readonly metric: ClockedMetric | undefined
  /** Reasons for which the clock stops. */
  readonly stops: readonly string[]
  readonly locale: Locale
}

/** What the targets of a goal come to. */
function reckonGoal(
  targets: readonly Target[],
  { clock, received, happened, metric, stops, locale }: Reckoning,
): Pick<DueGoal, 'targets' | 'startsWith' | 'started'> | DueProblem {
  const starts = startsOf(metric)
  const hasDeadline = targets.some(({ kind }) => kind === 'within' || kind === 'by' || kind === 'every')
  const start = starts.length === 0 ? received : startAmong(starts, happened.events, received)
  if (start === undefined && hasDeadline) {
    return { startsWith: starts, targets: targets.map((target) => ({ ...withShare(target), steps: [] })) }
  }
  const started = start ?? received
  const stages = dueOfGoal(clock, targets, started)
  if (isProblem(stages)) return stages
  const pausing = new Set([...pausesOf(metric), ...stops])
  const pauses = mergeSpans(happened.pauses.filter(({ of }) => pausing.has(of)))
  const told: DueTarget[] = []
  for (const stage of stages) {
    const moved = movedBy(clock, stage, started, pauses)
    if (isProblem(moved)) return moved
    const { due, next } = moved ?? stage
    told.push({
      ...withShare(stage.target),
      ...(due === undefined ? {} : { due: clock.format(due) }),
      ...(next === undefined ? {} : { next: next.map((at) => clock.format(at)) }),
      steps: tellSteps(
        stepsOf(clock, started, stage, locale, { moved, isOtherEvent: started !== received }),
        locale,
      ),
    })
  }
  const isLater = hasDeadline && started !== received
  return { targets: told, ...(isLater ? { started: clock.format(started) } : {}) }
}

function withShare(whole: Target): Pick<DueTarget, 'share' | 'target'> {
  const { share, ...target } = whole as Target & { readonly share?: number }
  return { ...(share === undefined ? {} : { share }), target }
}

type Row = DueContract['assignments'][number]

function assignmentOf(contract: DueContract, { service, segment }: DueRequest): Row | DueProblem {
  const rows = contract.assignments.filter((row) => row.service === service)
  if (rows.length === 0) return { kind: 'unknown-service', service, services: names(contract, 'service') }
  let row: Row | undefined
  if (segment === undefined) {
    if (rows.length > 1)
      return { kind: 'segment-needed', service, segments: rows.map((each) => each.segment) }
    row = rows[0]!
  } else {
    row = rows.find((each) => each.segment === segment)
    if (!row) {
      const segments = names(contract, 'segment')
      return segments.includes(segment)
        ? { kind: 'not-assigned', segment, service }
        : { kind: 'unknown-segment', segment, segments }
    }
  }
  if (row.offered) return row
  const { because } = row
  return { kind: 'not-offered', segment: row.segment, service, ...(because === undefined ? {} : { because }) }
}

function names(contract: DueContract, key: 'service' | 'segment'): string[] {
  return [...new Set(contract.assignments.map((row) => row[key]))].sort()
}
