import { type ClockOptions, createClock } from './clock.ts'
import { type HolidayProvider, loadHolidays } from './holidays.ts'
import { type DueProblem, isProblem } from './problems.ts'
import { stepsOf, type ToldStep, tellSteps } from './steps.ts'
import { dueOfGoal } from './targets.ts'
import type { Calendar, Locale, Target } from './types.ts'

/** What the clock reads of a compiled contract. */
export interface DueContract {
  readonly calendars: readonly Calendar[]
  readonly slas: readonly {
    readonly id: string
    readonly calendar?: string | undefined
    readonly goals: readonly {
      readonly metric: string
      readonly channels?: readonly string[] | undefined
      readonly targets: readonly Target[]
    }[]
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
}

export interface DueGoal {
  readonly metric: string
  /** The channels on which it holds; none means all. */
  readonly channels: readonly string[]
  readonly targets: readonly DueTarget[]
}

export interface DueTarget {
  /** A ratio: 0.8 is 80 %. */
  readonly share?: number
  /** As in the contract. */
  readonly target: Without<Target, 'share'>
  /** Absent for bounds, and where nothing is promised for what comes so late; the steps then say so. */
  readonly due?: string
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
  for (const { metric, channels = [], targets } of sla.goals) {
    if (channels.length > 0 && possible !== undefined && !channels.some((one) => possible.includes(one)))
      continue
    const stages = dueOfGoal(clock, targets, received)
    if (isProblem(stages)) return stages
    goals.push({
      metric,
      channels,
      targets: stages.map((stage) => {
        const { share, ...target } = stage.target
        return {
          ...(share === undefined ? {} : { share }),
          target,
          ...(stage.due === undefined ? {} : { due: clock.format(stage.due) }),
          steps: tellSteps(stepsOf(clock, received, stage, locale), locale),
        }
      }),
    })
  }
  return {
    segment,
    service,
    sla: sla.id,
    ...(by === undefined ? {} : { by }),
    received: clock.format(received),
    counted: clock.format(counted),
    goals,
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
