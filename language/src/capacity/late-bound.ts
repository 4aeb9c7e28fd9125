// How much deferrable work is late at most: quick to reckon, and enough to tell most teams that have plenty of time from
// those of which the distribution of what waits has to be found.

import { allowedMisses } from './erlang.ts'
import { Flow, scratch } from './flow.ts'
import { gathered } from './gathered.ts'
import type { Grid } from './grid.ts'
import { total } from './queue.ts'
import { weekMinutes } from './week.ts'

/** Cases that are due alike, in the intervals of a grid. */
export interface BoundedWork {
  /** What comes in each interval, in hours of work. */
  readonly hours: Float64Array
  /** The largest mean of a handling time among them, in hours. */
  readonly size: number
  readonly deadlines: readonly BoundedDeadline[]
}

export interface BoundedDeadline {
  readonly promise: number
  /** Promised to so many of all, more than 0 up to 1. */
  readonly share: number
  /** When it is due that comes in the middle of an interval, in minutes; infinite where nothing is promised. */
  due(interval: number): number
}

/** What a team has for cases in each interval: see `DeskHours`. */
export interface BoundedHours {
  readonly capacity: Float64Array
  readonly hand: Float64Array
  readonly noise: Float64Array
}

/** So much of what may be late may be so for its handling time alone, and as much for that of what was begun before. */
const ownPart = 0.1

/** Where so many times too much is late by one bound, the others do not mend it. */
const hopeless = 4
/** Of the steepest slope that the week allows, what is tried; each is a bound, and the least counts. */
const slopes = [0.6, 0.85, 0.35, 0.97]

/**
 * Whether of every promise no more is late than may be, by a bound: what is reckoned in full then is kept as well.
 *
 * A case that comes at `u` and has to be begun by `b` waits too long if for some `s ≤ u` more work is ahead that comes from
 * `s` on than can be done from `s` to `b`. Cases come as Poisson processes and take exponential times, so that
 * `exp(θ·A − κ(θ)·W)` of the work `A` that has come, with mean `W`, is a martingale for `κ(θ) = θ / (1 − θ·m)`, `m` being
 * the mean time; by Ville's inequality (J. Ville 1939, for queues J. F. C. Kingman, Inequalities in the theory of queues,
 * 1970)
 *
 * `P(late) ≤ exp(−min over s of [θ·C(s, b) − Σ κ(θ)·W(s) − θ²/2·N(s, b)])`,
 *
 * `C` being the working time, and `N` the variance that immediate work gives it. Work is ahead if it is due no later.
 */
export function isSurelyKept(kinds: readonly BoundedWork[], grid: Grid, hours: BoundedHours): boolean {
  scratch.clear()
  const bound = new LateBound(kinds, grid, hours)
  return bound.steepest > 0 && bound.keepsAll()
}

/** Work that has a deadline. */
interface Member {
  readonly work: BoundedWork
  /** When the first of what comes in an interval is due; never sooner than what came before. */
  readonly first: Float64Array
}

/** Work that is ahead of other work alike: of one kind, or of very many of those that are next to each other. */
interface Line {
  readonly first: Float64Array
  readonly flow: Flow
  /** The largest of its members' sizes. */
  readonly size: number
  /** The work of a line of its own. */
  readonly only: BoundedWork | undefined
}

/** So many lines are told apart: each case is held against each of them. */
const mostLines = 32

class LateBound {
  /** The largest θ for which the bound holds; 0 where there is more work than time. */
  readonly steepest: number
  readonly #grid: Grid
  /** Those that have a deadline; what has none is never ahead of them, but may have been begun. */
  readonly #members: readonly Member[]
  readonly #lines: readonly Line[]
  /** The two largest sizes of all. */
  readonly #sizes: readonly [number, number]
  readonly #can: Flow
  readonly #hand: Flow
  readonly #noise: Flow

  constructor(kinds: readonly BoundedWork[], grid: Grid, { capacity, hand, noise }: BoundedHours) {
    this.#grid = grid
    this.#sizes = largestTwo(kinds)
    this.#members = kinds.flatMap((work) => {
      const first = firstDues(work, grid)
      return first === undefined ? [] : [{ work, first }]
    })
    this.#lines = linesOf(this.#members, grid)
    this.#can = new Flow(grid, capacity)
    this.#hand = new Flow(grid, hand)
    this.#noise = new Flow(grid, noise)
    this.steepest = this.#steepest()
  }

  #steepest(): number {
    let [size, work] = [0, 0]
    for (const line of this.#lines) {
      size = Math.max(size, line.size)
      work += line.flow.all
    }
    if (size === 0 || !(work < this.#can.all) || this.#hand.all === 0) return 0
    let [low, high] = [0, 1 / size]
    for (let round = 0; round < 40; round++) {
      const middle = (low + high) / 2
      if (this.#balance(middle, this.#grid.size) > 0) low = middle
      else high = middle
    }
    return low
  }

  /** Whether so little is late, of all that is due alike and of each of its deadlines. */
  keepsAll(): boolean {
    const steep = slopes.map((): Steep | undefined => undefined)
    const places = new Places(this.#grid.size, this.#lines.length)
    return this.#members.every((member) => {
      const { hours, deadlines } = member.work
      const all = total(hours)
      return deadlines.every((deadline) => {
        const allowed = allowedMisses(deadline.share)
        this.#place(places, member, deadline, allowed)
        const enough = (1 - 2 * ownPart) * allowed * all
        for (const [at, part] of slopes.entries()) {
          steep[at] ??= this.#steep(part * this.steepest)
          const late = this.#lateWith(places, hours, enough, steep[at])
          if (late <= enough) return true
          if (late > hopeless * enough) return false
        }
        return false
      })
    })
  }

  /** How many hours of work are late at most, by what one slope tells, and those before; reckoned only until it is too much. */
  #lateWith(places: Places, hours: Float64Array, enough: number, steep: Steep): number {
    let late = 0
    // As if all were ahead that has come before, which is quicker; most have time enough for that.
    for (const isAllAhead of [true, false]) {
      late = 0
      for (let interval = 0; interval < this.#grid.size; interval++) {
        if (!places.isPromised(interval)) continue
        const likely = Math.min(places.late[interval]!, this.#late(places, interval, steep, isAllAhead))
        places.late[interval] = likely
        late += hours[interval]! * likely
        if (late > hopeless * enough) return late
      }
      if (late <= enough) return late
    }
    return late
  }

  /** What comes in each interval and is to be done by a deadline. */
  #place(places: Places, { work, first }: Member, deadline: BoundedDeadline, allowed: number): void {
    const grid = this.#grid
    const { hours, size } = work
    const most = Math.log(1 / (ownPart * allowed))
    // Who is on work that is due later finishes it first.
    const [largest, next] = this.#sizes
    const begun = (size === largest ? next : largest) * most
    places.clear()
    for (let interval = 0; interval < grid.size; interval++) {
      if (hours[interval] === 0) continue
      const due = deadline.due(interval)
      if (due === Number.POSITIVE_INFINITY) continue
      const begin = this.#hand.momentOf(this.#hand.until(due) - size * most)
      places.late[interval] = 1
      // Else there is not time enough for one alone.
      if (!(begin > grid.middle(interval))) continue
      places.begin[interval] = this.#can.until(begin) - begun
      places.noise[interval] = this.#noise.until(begin)
      for (let at = 0; at < this.#lines.length; at++) {
        const line = this.#lines[at]!
        const end = line.only === work ? interval + 1 : endAhead(line.first, first[interval]!, grid.size)
        places.setAhead(interval, at, end)
      }
    }
  }

  /** `θ·C − Σ κ·W − θ²/2·N` up to an edge. */
  #balance(slope: number, edge: number): number {
    let sum = slope * this.#can.upTo(edge) - (slope ** 2 / 2) * this.#noise.upTo(edge)
    for (const { size, flow } of this.#lines) sum -= factor(slope, size) * flow.upTo(edge)
    return sum
  }

  #steep(slope: number): Steep {
    const { size } = this.#grid
    const highest = scratch.take(size, 0)
    let most = Number.NEGATIVE_INFINITY
    for (let edge = -size; edge < size; edge++) {
      most = Math.max(most, this.#balance(slope, edge))
      if (edge >= 0) highest[edge] = most
    }
    const factors = this.#lines.map((line) => factor(slope, line.size))
    return { slope, factors, highest, drift: this.#balance(slope, size) }
  }

  /** How likely a case is late at most that comes in an interval. */
  #late(places: Places, interval: number, steep: Steep, isAllAhead: boolean): number {
    const begin = places.begin[interval]!
    if (Number.isNaN(begin)) return 1
    const { slope, factors, highest, drift } = steep
    const { size } = this.#grid
    const lines = this.#lines
    const aheadOf = (at: number): number => {
      const edge = places.ahead(interval, at)
      return isAllAhead && edge < interval ? interval : edge
    }
    const spread = slope ** 2 / 2
    let all = slope * begin - spread * places.noise[interval]!
    let start = interval
    for (let at = 0; at < lines.length; at++) {
      const edge = aheadOf(at)
      all -= factors[at]! * lines[at]!.flow.upTo(edge)
      if (edge < start) start = edge
    }
    // Up to here all that comes is ahead.
    const week = Math.floor(start / size)
    let least = all - (highest[start - week * size]! + week * drift)
    for (let edge = start + 1; edge <= interval; edge++) {
      let one = all - slope * this.#can.upTo(edge) + spread * this.#noise.upTo(edge)
      for (let at = 0; at < lines.length; at++)
        one += factors[at]! * lines[at]!.flow.upTo(Math.min(edge, aheadOf(at)))
      if (one < least) least = one
    }
    let last = all - slope * this.#can.untilMiddle(interval) + spread * this.#noise.untilMiddle(interval)
    for (let at = 0; at < lines.length; at++) {
      const { flow } = lines[at]!
      last += factors[at]! * Math.min(flow.upTo(aheadOf(at)), flow.untilMiddle(interval))
    }
    return Math.min(1, Math.exp(-Math.min(least, last)))
  }
}

/** What is known of a θ. */
interface Steep {
  readonly slope: number
  /** κ of each line. */
  readonly factors: readonly number[]
  /** Of each edge of the week the highest balance up to it, whenever before; and by how much it rises in a week. */
  readonly highest: Float64Array
  readonly drift: number
}

/** What comes in each interval and is to be done by a deadline. */
class Places {
  /** Working time up to the moment by which they have to be begun; NaN where there is not time enough for one alone. */
  readonly begin: Float64Array
  /** The variance of that time. */
  readonly noise: Float64Array
  /** How likely they are late at most, as far as is known; NaN where nothing comes or nothing is promised. */
  readonly late: Float64Array
  readonly #ahead: Float64Array
  readonly #lines: number

  constructor(intervals: number, lines: number) {
    this.begin = scratch.take(intervals, Number.NaN)
    this.noise = scratch.take(intervals, 0)
    this.late = scratch.take(intervals, Number.NaN)
    this.#ahead = scratch.take(intervals * lines, 0)
    this.#lines = lines
  }

  clear(): void {
    this.begin.fill(Number.NaN)
    this.late.fill(Number.NaN)
  }

  isPromised(interval: number): boolean {
    return !Number.isNaN(this.late[interval])
  }

  /** Of a line up to which edge what comes is ahead of them. */
  ahead(interval: number, line: number): number {
    return this.#ahead[interval * this.#lines + line]!
  }

  setAhead(interval: number, line: number, edge: number): void {
    this.#ahead[interval * this.#lines + line] = edge
  }
}

/** By how much work that comes at random counts for more than its mean. */
function factor(slope: number, size: number): number {
  return slope / (1 - slope * size)
}

/** The members as lines; of very many each counts as due when the first of its line is, and as large as the largest. */
function linesOf(members: readonly Member[], grid: Grid): Line[] {
  const groups = gathered(
    members,
    mostLines,
    () => 0,
    ({ first }) => first[0]!,
  )
  return groups.map((group) => {
    const [{ work, first }] = group as [Member]
    if (group.length === 1) return { first, flow: new Flow(grid, work.hours), size: work.size, only: work }
    const together = { first: first.slice(), hours: work.hours.slice(), size: work.size }
    for (const other of group.slice(1)) {
      together.size = Math.max(together.size, other.work.size)
      for (let interval = 0; interval < grid.size; interval++) {
        together.first[interval] = Math.min(together.first[interval]!, other.first[interval]!)
        together.hours[interval]! += other.work.hours[interval]!
      }
    }
    const { size } = together
    return { first: together.first, flow: new Flow(grid, together.hours), size, only: undefined }
  })
}

function largestTwo(kinds: readonly BoundedWork[]): [number, number] {
  let [largest, next] = [0, 0]
  for (const { size } of kinds) {
    if (size > largest) [largest, next] = [size, largest]
    else if (size > next) next = size
  }
  return [largest, next]
}

/** When the first of what comes in an interval is due, nothing sooner than what came before it; undefined if none ever is. */
function firstDues({ hours, deadlines }: BoundedWork, grid: Grid): Float64Array | undefined {
  const first = scratch.take(grid.size, Number.POSITIVE_INFINITY)
  let most = Number.NEGATIVE_INFINITY
  for (let interval = 0; interval < grid.size; interval++) {
    for (const deadline of deadlines) first[interval] = Math.min(first[interval]!, deadline.due(interval))
    if (first[interval]! < Number.POSITIVE_INFINITY) most = Math.max(most, first[interval]!)
  }
  if (most === Number.NEGATIVE_INFINITY || hours.every((one) => one === 0)) return undefined
  most -= weekMinutes
  for (let interval = 0; interval < grid.size; interval++) {
    if (first[interval]! < Number.POSITIVE_INFINITY) most = Math.max(most, first[interval]!)
    first[interval] = most
  }
  return first
}

/** The edge after the last interval of which the work is due no later; counted on through the weeks. */
function endAhead(first: Float64Array, due: number, size: number): number {
  const week = Math.floor((due - first[0]!) / weekMinutes)
  const left = due - week * weekMinutes
  let [low, high] = [0, size]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (first[middle]! <= left) low = middle
    else high = middle
  }
  return week * size + low + 1
}
