// A typical week cut into intervals in each of which everything flows evenly: half hours, and shorter ones where hours
// begin or end in between.
import { dayMinutes, type Span, slotMinutes, weekMinutes } from './week.ts'

/** What flows evenly between two minutes of the week. */
export interface Piece extends Span {
  /** So much in a minute. */
  readonly rate: number
}

/** The intervals of a week, by their number from 0. */
export class Grid {
  /** Where intervals begin, in minutes from Monday 00:00, in order; and where the last one ends. */
  readonly edges: readonly number[]

  constructor(edges: readonly number[]) {
    this.edges = edges
  }

  get size(): number {
    return this.edges.length - 1
  }

  from(interval: number): number {
    return this.edges[interval]!
  }

  to(interval: number): number {
    return this.edges[interval + 1]!
  }

  /** When what comes in an interval arrives, on average. */
  middle(interval: number): number {
    return (this.edges[interval]! + this.edges[interval + 1]!) / 2
  }

  minutes(interval: number): number {
    return this.edges[interval + 1]! - this.edges[interval]!
  }
}

function halves(): number[] {
  return Array.from({ length: weekMinutes / slotMinutes + 1 }, (_, slot) => slot * slotMinutes)
}

/** The week in half hours, where nothing changes between them. */
export const halfHours = new Grid(halves())

/** The half hours of the week, cut where one of some spans begins or ends; `halfHours` itself if none does in between. */
export function gridOf(lists: Iterable<readonly Span[]>): Grid {
  const cuts = new Set<number>()
  for (const spans of lists) {
    for (const { from, to } of spans) {
      if (from % slotMinutes !== 0) cuts.add(from)
      if (to % slotMinutes !== 0) cuts.add(to)
    }
  }
  return cuts.size === 0 ? halfHours : new Grid([...halves(), ...cuts].sort((a, b) => a - b))
}

/** How much of a flow comes in each interval. */
export function amountsIn(grid: Grid, pieces: readonly Piece[]): Float64Array {
  const amounts = new Float64Array(grid.size)
  let first = 0
  for (const { from, to, rate } of pieces) {
    while (first < grid.size && grid.to(first) <= from) first++
    for (let at = first; at < grid.size && grid.from(at) < to; at++)
      amounts[at]! += rate * (Math.min(to, grid.to(at)) - Math.max(from, grid.from(at)))
  }
  return amounts
}

/** Amounts in the intervals of a grid as amounts in half hours. */
export function perHalfHour(grid: Grid, amounts: Float64Array): Float64Array {
  if (grid === halfHours) return amounts
  const sums = new Float64Array(halfHours.size)
  for (let interval = 0; interval < grid.size; interval++)
    sums[Math.floor(grid.from(interval) / slotMinutes)]! += amounts[interval]!
  return sums
}

/** How long each interval is open, in hours. */
export function hoursIn(grid: Grid, spans: readonly Span[]): Float64Array {
  return amountsIn(
    grid,
    spans.map(({ from, to }) => ({ from, to, rate: 1 / 60 })),
  )
}

/** The same week by clocks that are so many minutes behind: in order, and none across the end of the week. */
export function turned<T extends Span>(spans: readonly T[], minutes: number): readonly T[] {
  if (minutes % weekMinutes === 0) return spans
  const result: T[] = []
  for (const span of spans) {
    const from = (((span.from - minutes) % weekMinutes) + weekMinutes) % weekMinutes
    const to = from + span.to - span.from
    if (to <= weekMinutes) result.push({ ...span, from, to })
    else {
      result.push({ ...span, from, to: weekMinutes })
      result.push({ ...span, from: 0, to: to - weekMinutes })
    }
  }
  return result.sort((a, b) => a.from - b.from)
}

/** Times of the week as people say them: the same hours on several days are said once. */
export interface WeeklyTime {
  /** The days, 0 (Monday) to 6, in order. */
  readonly days: readonly number[]
  /** Minutes of the day; `to` is at most 1440. */
  readonly from: number
  readonly to: number
}

/** Some spans by weekday, those that touch as one. */
export function weeklyTimes(spans: readonly Span[]): WeeklyTime[] {
  const byDay = Array.from({ length: 7 }, (): { from: number; to: number }[] => [])
  for (const { from, to } of spans) {
    for (let at = from; at < to; ) {
      const day = Math.floor(at / dayMinutes)
      const end = Math.min(to, (day + 1) * dayMinutes)
      const ofDay = byDay[day % 7]!
      const last = ofDay.at(-1)
      const start = at - day * dayMinutes
      if (last?.to === start) last.to = end - day * dayMinutes
      else ofDay.push({ from: start, to: end - day * dayMinutes })
      at = end
    }
  }
  const times = new Map<string, { days: number[]; from: number; to: number }>()
  for (const [day, list] of byDay.entries()) {
    for (const { from, to } of list) {
      const known = times.get(`${from} ${to}`)
      if (known === undefined) times.set(`${from} ${to}`, { days: [day], from, to })
      else known.days.push(day)
    }
  }
  return [...times.values()].sort((a, b) => a.days[0]! - b.days[0]! || a.from - b.from)
}
