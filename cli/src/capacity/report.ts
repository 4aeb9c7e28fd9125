import type {
  Capacity,
  CapacitySettings,
  Freed,
  NotReckoned,
  Pooling,
  Promised,
  TimeOfYear,
  Unit,
} from '../../../language/src/capacity/index.ts'
import { tellTime, writeTarget } from '../../../language/src/capacity/wording.ts'
import type { CompiledContract, Target } from '../../../language/src/compile/schema.ts'
import { type Weekday, weekdays } from '../../../language/src/speech/index.ts'
import { greatest } from '../../../language/src/text/lists.ts'

/** A promise as it is written, with the segments and services that it counts for. */
export interface PromiseReport {
  readonly sla: string
  readonly metric: string
  /** As it is written in the language. */
  readonly target: string
  /** The same as a compiled contract has it. */
  readonly promised: Target
  readonly segments: readonly string[]
  readonly services: readonly string[]
}

/** A half hour, or a part of one where hours begin or end in it. */
export interface IntervalReport {
  readonly day: Weekday
  readonly from: string
  readonly to: string
  readonly arrivals: number
  /** In erlangs. */
  readonly load: number
  readonly needed: number
  readonly neededForImmediate: number
  readonly present: number
  /** Of the strictest promise to those who wait; null where none counts. */
  readonly serviceLevel: number | null
  /** Null where nobody waits or the queue grows without end. */
  readonly averageWaitSeconds: number | null
  readonly abandonment: number | null
  readonly stable: boolean
  readonly backlogHours: number
}

/** Requests to be answered at once that come in the hours of their SLA while nobody is at work. */
export interface UnmetReport {
  /** In a week. */
  readonly requests: number
  /** Of all that come in the hours of their SLA, 0 to 1. */
  readonly share: number
  readonly hours: number
  readonly times: readonly { readonly days: readonly Weekday[]; readonly from: string; readonly to: string }[]
}

export interface UnitReport {
  readonly id: string
  readonly title: string | null
  readonly teams: readonly string[]
  readonly services: readonly string[]
  /** `average` is needed on average, `needed` to keep the promises under chance. */
  readonly fte: Unit['fte']
  readonly hours: Unit['hours']
  /** Null where nothing does. */
  readonly unmet: UnmetReport | null
  readonly overloaded: boolean
  /** False where no number of people keeps every promise at the hours that they have. */
  readonly keepable: boolean
  /** Whether the planned staff keeps over the week all that is promised. */
  readonly keepsAll: boolean
  /** Whether it does, and is no less than what is needed to do so in every half hour. */
  readonly enough: boolean
  readonly strictest: PromiseReport | null
  readonly promises: readonly (PromiseReport & {
    /** A share; of a mean wait, seconds. */
    readonly reached: number | null
    readonly kept: boolean
    /** Whether it is only known that it is no worse than this. */
    readonly isBound: boolean
    readonly busiest: { readonly day: string; readonly from: string }
    /** Requests in a week for which it counts, and how many of them come while nobody is at work. */
    readonly requests: number
    readonly unmetRequests: number
  })[]
  /** Promises on work that can wait, under chance. */
  readonly done: readonly (PromiseReport & {
    /** To so many it is promised, and so many are done in time, about. */
    readonly share: number
    readonly reached: number
    readonly kept: boolean
    /** False where it is made for some cases only: `reached` is what it would be if it held for all. */
    readonly forAll: boolean
    /** False where it is, or where a number of misses is let pass: it is not counted as missed then. */
    readonly certain: boolean
    /** Whether `reached` is at least so much, and the FTE needed are at most so many: people who have other work, too. */
    readonly isBound: boolean
  })[]
  readonly late: readonly (PromiseReport & {
    /** What is latest; null where the backlog grows, so that everything is late sooner or later. */
    readonly latest: {
      readonly arrived: { readonly day: Weekday; readonly time: string }
      readonly due: { readonly day: Weekday; readonly time: string }
      readonly done: { readonly day: Weekday; readonly time: string }
      readonly minutesLate: number
      /** Work that is late in a week. */
      readonly hoursLate: number
    } | null
  })[]
  readonly backlog: { readonly largestHours: number; readonly growthHours: number; readonly stable: boolean }
  readonly intervals: readonly IntervalReport[]
}

export interface CaseReport {
  readonly units: readonly UnitReport[]
  readonly fte: Unit['fte']
  readonly pooling: readonly Pooling[]
  readonly missing: Capacity['missing']
  /** Where teams have work of several units: the FTE of these teams, and how they count for the units. */
  readonly divided: Capacity['divided']
  /** Promises of which it is not reckoned whether they are kept, from whom, and why not. */
  readonly notReckoned: readonly (PromiseReport & Pick<NotReckoned, 'by' | 'why'>)[]
}

/** A typical week in a time of the year in which other hours, volumes or staff hold, or clocks differ otherwise. */
export interface SeasonReport {
  /** The seasons that hold then, by id, and their titles where they have any; none where only clocks differ. */
  readonly seasons: readonly { readonly id: string; readonly title: string | null }[]
  /** The days of that time; of a contract over many years those of the first. */
  readonly spans: TimeOfYear['spans']
  readonly base: CaseReport
  readonly whatIf: CaseReport | null
}

/** What `zusage capacity --format json` prints. */
export interface CapacityReport {
  readonly contract: { readonly id: string; readonly title: string | null; readonly version: string }
  readonly settings: Required<CapacitySettings>
  /** The seasons in which all of this is; none in a usual week. */
  readonly during: SeasonReport['seasons']
  readonly base: CaseReport
  readonly whatIf: (CaseReport & { readonly changes: readonly string[] }) | null
  /** The times of the year that are another than this, where this is a usual week. */
  readonly seasons: readonly SeasonReport[]
  readonly exclusions: readonly Freed[]
}

/** What was reckoned for a week: as agreed, and with changes where any are asked for. */
export interface Reckoned {
  /** The seasons that hold, by id, and the days; none in a usual week. */
  readonly seasons: readonly string[]
  readonly spans: TimeOfYear['spans']
  readonly base: Capacity
  readonly whatIf: Capacity | undefined
}

export function reportOf(
  { contract, teams, pools, seasons }: CompiledContract,
  [shown, ...others]: readonly [Reckoned, ...Reckoned[]],
  changes: readonly string[],
): CapacityReport {
  const titles = new Map([...teams, ...pools].map(({ id, title }) => [id, title]))
  const named = (ids: readonly string[]): SeasonReport['seasons'] =>
    ids.map((id) => ({ id, title: seasons?.find((one) => one.id === id)?.title ?? null }))
  const { base, whatIf } = shown
  return {
    contract: { id: contract.id, title: contract.title ?? null, version: contract.version },
    settings: base.settings,
    during: named(shown.seasons),
    base: caseOf(base, titles),
    whatIf: whatIf === undefined ? null : { changes, ...caseOf(whatIf, titles) },
    seasons: others.map((one) => ({
      seasons: named(one.seasons),
      spans: one.spans,
      base: caseOf(one.base, titles),
      whatIf: one.whatIf === undefined ? null : caseOf(one.whatIf, titles),
    })),
    exclusions: base.freed,
  }
}

type Titles = ReadonlyMap<string, string | undefined>

function caseOf(capacity: Capacity, titles: Titles): CaseReport {
  const units = capacity.units.map((unit) => unitOf(unit, titles)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const sum = (of: (unit: UnitReport) => number): number => units.reduce((total, unit) => total + of(unit), 0)
  return {
    units,
    fte: {
      planned: sum(({ fte }) => fte.planned),
      average: sum(({ fte }) => fte.average),
      needed: sum(({ fte }) => fte.needed),
    },
    pooling: capacity.pooling,
    missing: capacity.missing,
    divided: capacity.divided,
    notReckoned: capacity.notReckoned.map((one) => ({ ...promiseOf(one), by: one.by, why: one.why })),
  }
}

function unitOf(unit: Unit, titles: Titles): UnitReport {
  return {
    id: unit.id,
    title: titles.get(unit.id) ?? null,
    teams: unit.teams,
    services: unit.services,
    fte: unit.fte,
    hours: unit.hours,
    unmet: unmetOf(unit),
    overloaded: unit.overloaded,
    keepable: unit.keepable,
    keepsAll: unit.keepsAll,
    enough: unit.isEnough,
    strictest: unit.strictest === undefined ? null : promiseOf(unit.strictest),
    promises: unit.answers.map((answer) => ({
      ...promiseOf(answer),
      reached: answer.reached ?? null,
      kept: answer.kept,
      isBound: answer.isBound,
      busiest: { day: dayOf(answer.busiest.from), from: tellTime(answer.busiest.from) },
      requests: answer.requests,
      unmetRequests: answer.lost,
    })),
    done: unit.done.map((outcome) => ({
      ...promiseOf(outcome),
      share: outcome.share,
      reached: outcome.reached,
      kept: outcome.kept,
      forAll: outcome.forAll,
      certain: outcome.certain,
      isBound: outcome.isBound,
    })),
    late: unit.late.map(({ late, ...promised }) => ({
      ...promiseOf(promised),
      latest: unit.backlog.stable
        ? {
            arrived: momentOf(late.arrived),
            due: momentOf(late.due),
            done: momentOf(late.done),
            minutesLate: late.minutes,
            hoursLate: late.work,
          }
        : null,
    })),
    backlog: {
      largestHours: unit.backlog.largest,
      growthHours: unit.backlog.growth,
      stable: unit.backlog.stable,
    },
    intervals: unit.slots.map((slot) => ({
      day: dayOf(slot.from),
      from: tellTime(slot.from),
      to: endOf(slot.to),
      arrivals: slot.arrivals,
      load: slot.load,
      needed: slot.needed,
      neededForImmediate: slot.neededForImmediate,
      present: slot.present,
      serviceLevel: slot.serviceLevel ?? null,
      averageWaitSeconds: slot.averageWait ?? null,
      abandonment: slot.abandonment ?? null,
      stable: slot.stable,
      backlogHours: slot.backlog,
    })),
  }
}

function unmetOf({ unmet }: Unit): UnmetReport | null {
  if (unmet === undefined) return null
  const { times, ...rest } = unmet
  return {
    ...rest,
    times: times.map(({ days: on, from, to }) => ({
      days: on.map((day) => weekdays[day]!),
      from: tellTime(from),
      to: endOf(to),
    })),
  }
}

function promiseOf({ sla, metric, target, segments, services }: Promised): PromiseReport {
  return { sla, metric, target: writeTarget(target), promised: target, segments, services }
}

function dayOf(moment: number): Weekday {
  return weekdays[((Math.floor(moment / 1440) % 7) + 7) % 7]!
}

function endOf(moment: number): string {
  return moment % 1440 === 0 ? '24:00' : tellTime(moment)
}

function momentOf(moment: number): { day: Weekday; time: string } {
  return { day: dayOf(moment), time: tellTime(moment) }
}

/** The day with the most immediate work, and of days that are alike the first; without such work that of the largest backlog. */
export function busiestDay({ intervals }: UnitReport): Weekday {
  const sums = weekdays.map((day) => {
    const ofDay = intervals.filter((interval) => interval.day === day)
    const load = ofDay.reduce((sum, one) => sum + one.load, 0)
    const backlog = greatest(
      ofDay.map((one) => one.backlogHours),
      0,
    )
    return Math.round(load * 1e4) * 1e6 + (load > 0 ? 0 : Math.round(backlog * 100))
  })
  return weekdays[sums.indexOf(greatest(sums))]!
}

/** A half hour of a day as charts show it. */
export type Column = Pick<IntervalReport, 'from' | 'needed' | 'present' | 'load' | 'backlogHours'>

/** The half hours of a day, of those that are cut the part in which most people are missing. */
export function columnsOf({ intervals }: UnitReport, day: string): Column[] {
  const columns = new Map<string, Column>()
  for (const { day: on, from, needed, present, load, backlogHours } of intervals) {
    if (on !== day) continue
    const half = `${from.slice(0, 3)}${from.slice(3) < '30' ? '00' : '30'}`
    const before = columns.get(half)
    const worst =
      before !== undefined && before.needed - before.present >= needed - present ? before : undefined
    columns.set(half, {
      from: half,
      needed: worst?.needed ?? needed,
      present: worst?.present ?? present,
      load: Math.max(load, before?.load ?? 0),
      backlogHours,
    })
  }
  return [...columns.values()]
}

/** The same unit in the other case, where anything is different there; by its teams, since changes may rename it. */
export function counterpart(unit: UnitReport, other: CaseReport | null): UnitReport | undefined {
  const found = other?.units.find(({ id, teams }) => id === unit.id && teams.join() === unit.teams.join())
  return found === undefined || JSON.stringify(found) === JSON.stringify(unit) ? undefined : found
}
