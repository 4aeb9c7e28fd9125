import type { Locale } from '../speech/index.ts'
import { type ClockOptions, createClock } from './clock.ts'
import { type HolidayProvider, loadHolidays } from './holidays.ts'
import { type DueProblem, isProblem } from './problems.ts'
import { stepsOf, type ToldStep, tellSteps } from './steps.ts'
import { dueOfGoal } from './targets.ts'
import type { Calendar, Duration, Target } from './types.ts'

/** What the clock reads of a compiled contract. */
export interface DueContract {
  readonly calendars: readonly Calendar[]
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

  const goals: DueGoal[] = []
  const possible =
    request.channel === undefined
      ? contract.services?.find(({ id }) => id === service)?.channels
      : [request.channel]
  for (const { metric, with: others, channels = [], when, targets, windows, smallSample } of sla.goals) {
    if (channels.length > 0 && possible !== undefined && !channels.some((one) => possible.includes(one)))
      continue
    const stages = dueOfGoal(clock, targets, received)
    if (isProblem(stages)) return stages
    goals.push({
      metric,
      ...(others === undefined ? {} : { with: others }),
      channels,
      ...(when === undefined ? {} : { when }),
      targets: stages.map((stage) => {
        const { share, ...target } = stage.target as Target & { readonly share?: number }
        return {
          ...(share === undefined ? {} : { share }),
          target,
          ...(stage.due === undefined ? {} : { due: clock.format(stage.due) }),
          ...(stage.next === undefined ? {} : { next: stage.next.map((at) => clock.format(at)) }),
          steps: tellSteps(stepsOf(clock, received, stage, locale), locale),
        }
      }),
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
