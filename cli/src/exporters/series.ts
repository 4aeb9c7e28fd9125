// Many dates of one recurrence as few rules of recurrence (RFC 5545, 3.3.10), with the dates that a rule has too many.
import { ICalWeekday } from 'ical-generator'
import type { AgendaEntry } from '../../../language/src/agenda/index.ts'
import { daySeconds, weekdayIndex } from '../../../language/src/text/civil.ts'
import { append } from '../../../language/src/text/lists.ts'

/** Dates of one recurrence at one time of day, by a rule. */
export interface Series {
  /** Sorted by date; at most one a day. */
  readonly entries: readonly AgendaEntry[]
  readonly rule: Rule
  /** What the rule has besides. */
  readonly exclude: readonly Date[]
}

export interface Rule {
  /** Days, or weeks where certain days of the week are meant. */
  readonly unit: 'day' | 'week'
  readonly interval: number
  readonly byDay?: readonly ICalWeekday[]
  /** How many times, those that are excluded among them. */
  readonly count: number
}

/** So many dates stand alone, each with the days that it is about: a year of weeks. */
const mostAlone = 60

const dayMilliseconds = 1000 * daySeconds
/** From Monday on. */
const { MO, TU, WE, TH, FR, SA, SU } = ICalWeekday
const weekdays = [MO, TU, WE, TH, FR, SA, SU]

/** When something begins, in UTC: its moment, or the day as a whole. */
export function startOf({ at, date }: AgendaEntry): Date {
  return new Date(at ?? `${date}T00:00:00Z`)
}

/**
 * Divides an agenda into series and what stands alone: what recurs more often than some sixty times becomes a series for
 * each time of day at which it is due, in UTC and by the clock on the wall, so that no reader has to know the zone.
 */
export function seriesOf(entries: readonly AgendaEntry[]): {
  readonly series: readonly Series[]
  readonly alone: readonly AgendaEntry[]
} {
  const recurrences = new Map<string, AgendaEntry[]>()
  for (const entry of entries) append(recurrences, JSON.stringify([entry.kind, entry.id]), entry)
  const series: Series[] = []
  const repeated = new Set<AgendaEntry>()
  for (const list of recurrences.values()) {
    if (list.length <= mostAlone) continue
    for (const atOneTime of timesIn(list)) {
      const found = ruleOf(atOneTime.dates)
      if (found === undefined) continue
      series.push(found)
      for (const entry of atOneTime.all) repeated.add(entry)
    }
  }
  return { series, alone: entries.filter((entry) => !repeated.has(entry)) }
}

interface AtOneTime {
  readonly all: readonly AgendaEntry[]
  /** Of several periods that are due at one moment the last; by date. */
  readonly dates: readonly AgendaEntry[]
}

/** Dates by the time of day. */
function timesIn(entries: readonly AgendaEntry[]): Iterable<AtOneTime> {
  const byTime = new Map<string, AgendaEntry[]>()
  for (const entry of entries) {
    const key =
      entry.at === undefined ? '' : `${startOf(entry).toISOString().slice(11)} ${entry.at.slice(11, 16)}`
    append(byTime, key, entry)
  }
  return [...byTime.values()].map((all) => {
    const dates = new Map(all.map((entry) => [startOf(entry).getTime(), entry]))
    return { all, dates: [...dates].sort(([a], [b]) => a - b).map(([, entry]) => entry) }
  })
}

/** The rule that has the fewest dates too many; undefined where these were more than the right ones. */
function ruleOf(entries: readonly AgendaEntry[]): Series | undefined {
  const days = entries.map((entry) => Math.floor(+startOf(entry) / dayMilliseconds))
  const [first, last] = [days[0]!, days.at(-1)!]
  if (first === last) return undefined
  let step = 0
  for (const [index, day] of days.entries()) if (index > 0) step = commonDivisor(step, day - days[index - 1]!)
  const inWeek = new Set(days.map(weekdayIndex))
  const byStep = daysFrom(first, last, (day) => (day - first) % step === 0)
  const byWeek = daysFrom(first, last, (day) => inWeek.has(weekdayIndex(day)))
  const isStep = byStep.length <= byWeek.length
  const all = isStep ? byStep : byWeek
  if (all.length > 2 * days.length) return undefined
  const wanted = new Set(days)
  const time = +startOf(entries[0]!) - first * dayMilliseconds
  return {
    entries,
    rule: isStep
      ? { unit: 'day', interval: step, count: all.length }
      : { unit: 'week', interval: 1, byDay: weekdays.filter((_, day) => inWeek.has(day)), count: all.length },
    exclude: all.filter((day) => !wanted.has(day)).map((day) => new Date(day * dayMilliseconds + time)),
  }
}

function daysFrom(first: number, last: number, isWanted: (day: number) => boolean): number[] {
  const days: number[] = []
  for (let day = first; day <= last; day++) if (isWanted(day)) days.push(day)
  return days
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
