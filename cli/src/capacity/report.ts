import {
  type Capacity,
  type CapacitySettings,
  type Freed,
  type Pooling,
  type Promised,
  slotMinutes,
  slotsPerWeek,
  type Unit,
} from '../../../language/src/capacity/index.ts'
import { tellTime, writeTarget } from '../../../language/src/capacity/wording.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { type Weekday, weekdays } from '../../../language/src/speech/index.ts'
import type { Word } from './words.ts'

/** A promise as it is written, with the segments and services that it counts for. */
export interface PromiseReport {
  readonly sla: string
  readonly metric: string
  readonly target: string
  readonly segments: readonly string[]
  readonly services: readonly string[]
}

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

export interface UnitReport {
  readonly id: string
  readonly title: string | null
  readonly teams: readonly string[]
  readonly services: readonly string[]
  readonly fte: { readonly planned: number; readonly needed: number }
  readonly hours: Unit['hours']
  readonly overloaded: boolean
  /** False where no number of people keeps every promise. */
  readonly keepable: boolean
  readonly strictest: PromiseReport | null
  readonly promises: readonly (PromiseReport & {
    /** A share; of a mean wait, seconds. */
    readonly reached: number | null
    readonly kept: boolean
    readonly busiest: { readonly day: string; readonly from: string }
  })[]
  readonly late: readonly (PromiseReport & {
    /** What is latest; null where the backlog grows, so that everything is late sooner or later. */
    readonly latest: {
      readonly arrived: { readonly day: string; readonly time: string }
      readonly due: { readonly day: string; readonly time: string }
      readonly done: { readonly day: string; readonly time: string }
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
  readonly fte: { readonly planned: number; readonly needed: number }
  readonly pooling: readonly Pooling[]
  readonly missing: Capacity['missing']
}

/** A typical week in a time of the year in which other hours or volumes hold. */
export interface SeasonReport {
  /** The seasons that hold then, by id, and their titles where they have any. */
  readonly seasons: readonly { readonly id: string; readonly title: string | null }[]
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
  /** The seasons that hold, by id; none in a usual week. */
  readonly seasons: readonly string[]
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
    fte: { planned: sum(({ fte }) => fte.planned), needed: sum(({ fte }) => fte.needed) },
    pooling: capacity.pooling,
    missing: capacity.missing,
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
    overloaded: unit.overloaded,
    keepable: unit.keepable,
    strictest: unit.strictest === undefined ? null : promiseOf(unit.strictest),
    promises: unit.answers.map((answer) => ({
      ...promiseOf(answer),
      reached: answer.reached ?? null,
      kept: answer.kept,
      busiest: { day: dayOf(answer.busiest * slotMinutes), from: tellTime(answer.busiest * slotMinutes) },
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
      day: dayOf(slot.slot * slotMinutes),
      from: tellTime(slot.slot * slotMinutes),
      to: (slot.slot + 1) % (slotsPerWeek / 7) === 0 ? '24:00' : tellTime((slot.slot + 1) * slotMinutes),
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

function promiseOf({ sla, metric, target, segments, services }: Promised): PromiseReport {
  return { sla, metric, target: writeTarget(target), segments, services }
}

function dayOf(moment: number): Weekday {
  return weekdays[((Math.floor(moment / 1440) % 7) + 7) % 7]!
}

function momentOf(moment: number): { day: string; time: string } {
  return { day: dayOf(moment), time: tellTime(moment) }
}

/** Seasons as people call them: `Erntezeit (Harvest)`. */
export function namesOf(seasons: SeasonReport['seasons']): string {
  return seasons.map(({ id, title }) => (title === null ? id : `${title} (${id})`)).join(' + ')
}

/** In which week all of it is. */
export function introOf({ during }: CapacityReport, word: Word): string {
  return during.length === 0 ? word('intro') : word('introSeason', { season: namesOf(during) })
}

/** Whether the planned staff keeps all that is promised for a unit. */
export function isEnough({ overloaded, promises, late, backlog }: UnitReport): boolean {
  return !overloaded && backlog.stable && late.length === 0 && promises.every(({ kept }) => kept)
}

/** The day with the most immediate work, and of days that are alike the first; without such work that of the largest backlog. */
export function busiestDay({ intervals }: UnitReport): Weekday {
  const sums = weekdays.map((day) => {
    const ofDay = intervals.filter((interval) => interval.day === day)
    const load = ofDay.reduce((sum, one) => sum + one.load, 0)
    const backlog = Math.max(0, ...ofDay.map((one) => one.backlogHours))
    return Math.round(load * 1e4) * 1e6 + (load > 0 ? 0 : Math.round(backlog * 100))
  })
  return weekdays[sums.indexOf(Math.max(...sums))]!
}

/** One line for each interval: names are identifiers, so that nothing needs quotes; numbers have a decimal point. */
export function csvOf({ base, whatIf, seasons }: CapacityReport): string {
  const head = [
    'case',
    'unit',
    'day',
    'from',
    'to',
    'arrivals',
    'load',
    'needed',
    'present',
    'serviceLevel',
    'averageWaitSeconds',
    'abandonment',
    'stable',
    'backlogHours',
    'fteNeeded',
    'ftePlanned',
  ]
  const rows = (name: string, { units }: CaseReport): (string | number | boolean | null)[][] =>
    units.flatMap(({ id, fte, intervals }) =>
      intervals.map((one) => [
        name,
        id,
        one.day,
        one.from,
        one.to,
        one.arrivals,
        one.load,
        one.needed,
        one.present,
        one.serviceLevel,
        one.averageWaitSeconds,
        one.abandonment,
        one.stable,
        one.backlogHours,
        fte.needed,
        fte.planned,
      ]),
    )
  const inSeasons = seasons.flatMap((one) => {
    const name = one.seasons.map(({ id }) => id).join('+')
    return [...rows(name, one.base), ...(one.whatIf === null ? [] : rows(`${name} what-if`, one.whatIf))]
  })
  const all = [head, ...rows('base', base), ...(whatIf === null ? [] : rows('what-if', whatIf)), ...inSeasons]
  return all.map((row) => `${row.map((cell) => field(cell)).join(',')}\r\n`).join('')
}

function field(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(Math.round(cell * 1e6) / 1e6) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same unit in the other case, where anything is different there; by its teams, since changes may rename it. */
export function counterpart(unit: UnitReport, other: CaseReport | null): UnitReport | undefined {
  const found = other?.units.find(({ id, teams }) => id === unit.id && teams.join() === unit.teams.join())
  return found === undefined || JSON.stringify(found) === JSON.stringify(unit) ? undefined : found
}
