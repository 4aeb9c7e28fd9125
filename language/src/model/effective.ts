import type {
  Assignment,
  AssignmentRow,
  Calendar,
  Contract,
  Credit,
  DatedHours,
  Escalation,
  Exclusion,
  Goal,
  Reference,
  Segment,
  Service,
  Sla,
  TimeRange,
} from './declarations.ts'
import { type Duration, type Literal, type Weekday, weekdays } from './values.ts'

/** A calendar with everything it takes over from those that it extends. */
export interface EffectiveCalendar {
  readonly calendar: Calendar
  readonly timeZone: Literal<string> | undefined
  /** Opening hours by day of the week, as declared; a day that is absent is closed. */
  readonly week: ReadonlyMap<Weekday, readonly TimeRange[]>
  readonly holidays: readonly Literal<string>[]
  /** In the order in which they win: later over earlier. */
  readonly dates: readonly DatedHours[]
}

/**
 * What a calendar has: the heir takes all; a day of the week that it opens replaces the inherited hours of that day,
 * its time zone and its holidays replace the inherited ones, its dates come after them and so win.
 */
function inheritCalendar(inherited: EffectiveCalendar | undefined, calendar: Calendar): EffectiveCalendar {
  const week = new Map<Weekday, readonly TimeRange[]>(inherited?.week)
  const dates = [...(inherited?.dates ?? [])]
  const own = new Map<Weekday, TimeRange[]>()
  for (const line of calendar.lines) {
    if (line.kind === 'dated-hours') dates.push(line)
    else {
      for (const day of line.days.flatMap(({ from, to }) => daysBetween(from, to))) {
        const hours = own.get(day)
        if (hours === undefined) own.set(day, [...line.hours])
        else hours.push(...line.hours)
      }
    }
  }
  for (const [day, hours] of own) week.set(day, hours)
  const { timeZone = inherited?.timeZone } = calendar
  const holidays = calendar.holidays.length > 0 ? calendar.holidays : (inherited?.holidays ?? [])
  return { calendar, timeZone, week, holidays, dates }
}

/** The days from one to another, both included; none if they are reversed. */
export function daysBetween(from: Weekday, to: Weekday): readonly Weekday[] {
  return weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1)
}

/** An SLA with everything it takes over from those that it extends. */
export interface EffectiveSla {
  readonly sla: Sla
  readonly hours: Reference<Calendar> | undefined
  readonly window: Literal<Duration> | undefined
  readonly goals: readonly Goal[]
  readonly escalations: readonly Escalation[]
  readonly credits: readonly Credit[]
  readonly exceptions: readonly string[]
}

/**
 * What an SLA has: a goal for the same metric and channels replaces the inherited one, and so do an escalation at the
 * same share and a credit for the same threshold; exceptions add up.
 */
function inheritSla(inherited: EffectiveSla | undefined, sla: Sla): EffectiveSla {
  return {
    sla,
    hours: sla.hours ?? inherited?.hours,
    window: sla.window ?? inherited?.window,
    goals: replaced(inherited?.goals ?? [], sla.goals, goalKey),
    escalations: replaced(
      inherited?.escalations ?? [],
      sla.escalations,
      ({ at }) => at.value?.ratio ?? at.text,
    ),
    credits: replaced(inherited?.credits ?? [], sla.credits, creditKey),
    exceptions: [...new Set([...(inherited?.exceptions ?? []), ...sla.exceptions])],
  }
}

/** Two goals with the same key are about the same thing: the later replaces the inherited one. */
export function goalKey(goal: Goal): string {
  const metric = goal.metric.target
  const name = metric === undefined ? `?${goal.metric.text}` : `${metric.origin.file}#${metric.id}`
  const channels = [...new Set(goal.channels.map((channel) => channel.text))].sort()
  return JSON.stringify([name, channels])
}

function creditKey({ metric, relation, threshold }: Credit): string {
  return JSON.stringify([
    metric.target?.origin.file,
    metric.text,
    relation,
    threshold.value ?? threshold.text,
  ])
}

/** The inherited list without what the own one replaces, and then the own. */
function replaced<T>(inherited: readonly T[], own: readonly T[], keyOf: (one: T) => string): readonly T[] {
  if (own.length === 0) return inherited
  const keys = new Set(own.map(keyOf))
  return [...inherited.filter((one) => !keys.has(keyOf(one))), ...own]
}

/** The services and exclusions of all catalogues that a contract offers. */
export function offeredBy(contract: Contract): {
  services: readonly Service[]
  exclusions: readonly Exclusion[]
} {
  const catalogues = new Set(
    contract.offers.map((offer) => offer.target).filter((target) => target !== undefined),
  )
  return {
    services: [...catalogues].flatMap((catalogue) => catalogue.services),
    exclusions: [...catalogues].flatMap((catalogue) => catalogue.exclusions),
  }
}

/** One answer: what a segment gets of a service. */
export interface MatrixCell {
  readonly segment: Segment
  readonly service: Service
  readonly assignment: Assignment
  readonly row: AssignmentRow
}

/** What a contract answers for each of its segments and offered services. */
export interface Matrix {
  readonly segments: readonly Segment[]
  readonly services: readonly Service[]
  /** All answers to one question, in source order: none is a gap, several contradict each other. */
  cells(segment: Segment, service: Service): readonly MatrixCell[]
}

/**
 * The matrix of segments and services. `others` stands for every offered service that no other row of the same
 * segments names, in whichever `assign` block that row stands.
 */
function matrixOf(contract: Contract): Matrix {
  const segments = contract.serves?.target?.segments ?? []
  const { services } = offeredBy(contract)
  const named = new Map<Segment, Map<Service, MatrixCell[]>>()
  const others = new Map<Segment, { assignment: Assignment; row: AssignmentRow }[]>()
  for (const assignment of contract.assignments) {
    for (const { target: segment } of assignment.segments) {
      if (segment === undefined) continue
      for (const row of assignment.rows) {
        if (row.others) append(others, segment, { assignment, row })
        const bySegment = named.get(segment) ?? new Map<Service, MatrixCell[]>()
        named.set(segment, bySegment)
        for (const { target: service } of row.services) {
          if (service?.kind === 'service') append(bySegment, service, { segment, service, assignment, row })
        }
      }
    }
  }
  return {
    segments,
    services,
    cells: (segment, service) =>
      named.get(segment)?.get(service) ??
      (others.get(segment) ?? []).map(({ assignment, row }) => ({ segment, service, assignment, row })),
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/**
 * What follows from declarations, each computed once: inheritance, the matrix. Valid as long as no file changes.
 */
export class Facts {
  private readonly calendars = new Map<Calendar, EffectiveCalendar>()
  private readonly slas = new Map<Sla, EffectiveSla>()
  private readonly matrices = new Map<Contract, Matrix>()

  calendar(calendar: Calendar): EffectiveCalendar {
    return inherit(calendar, this.calendars, inheritCalendar)
  }

  sla(sla: Sla): EffectiveSla {
    return inherit(sla, this.slas, inheritSla)
  }

  matrix(contract: Contract): Matrix {
    let matrix = this.matrices.get(contract)
    if (matrix === undefined) {
      matrix = matrixOf(contract)
      this.matrices.set(contract, matrix)
    }
    return matrix
  }
}

/** Folds a chain of heirs from its root on, without recursion; a cycle is cut where it closes. */
function inherit<T extends Sla | Calendar, E>(
  start: T,
  known: Map<T, E>,
  add: (inherited: E | undefined, heir: T) => E,
): E {
  const chain: T[] = []
  const seen = new Set<T>()
  let at: T | undefined = start
  while (at !== undefined && !known.has(at) && !seen.has(at)) {
    chain.push(at)
    seen.add(at)
    at = at.parent?.target as T | undefined
  }
  let inherited = at === undefined ? undefined : known.get(at)
  for (const heir of chain.reverse()) {
    inherited = add(inherited, heir)
    known.set(heir, inherited)
  }
  return inherited ?? known.get(start)!
}
