// How much deferrable work is late at most: quick to reckon, and enough to tell most teams that have plenty of time from
// those of which the distribution of what waits has to be found.

import { allowedMisses } from './erlang.ts'
import type { Grid } from './grid.ts'
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
  const bound = new LateBound(kinds, grid, hours)
  return bound.steepest > 0 && bound.keepsAll()
}

/** What flows in a week that repeats, summed up to moments; those of later weeks go on counting. */
class Flow {
  readonly all: number
  readonly #sums: Float64Array
  readonly #grid: Grid

  constructor(grid: Grid, values: Float64Array) {
    this.#grid = grid
    this.#sums = new Float64Array(values.length + 1)
    for (let at = 0; at < values.length; at++) this.#sums[at + 1] = this.#sums[at]! + values[at]!
    this.all = this.#sums[values.length]!
  }

  /** Up to the beginning of an interval, counted on through the weeks. */
  upTo(edge: number): number {
    const { size } = this.#grid
    const week = Math.floor(edge / size)
    return week * this.all + this.#sums[edge - week * size]!
  }

  /** Up to a minute. */
  until(minute: number): number {
    const week = Math.floor(minute / weekMinutes)
    const at = minute - week * weekMinutes
    const interval = intervalOf(this.#grid, at)
    const part = (at - this.#grid.from(interval)) / this.#grid.minutes(interval)
    const [before, after] = [this.#sums[interval]!, this.#sums[interval + 1]!]
    return week * this.all + before + (after - before) * part
  }

  /** The first moment up to which there is so much; there is some in the week. */
  momentOf(sum: number): number {
    const week = Math.ceil(sum / this.all) - 1
    const left = sum - week * this.all
    const sums = this.#sums
    let [low, high] = [0, sums.length - 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (sums[middle]! < left) low = middle
      else high = middle
    }
    const part = Math.min(1, Math.max(0, (left - sums[low]!) / (sums[low + 1]! - sums[low]!)))
    return week * weekMinutes + this.#grid.from(low) + part * this.#grid.minutes(low)
  }
}

function intervalOf(grid: Grid, minute: number): number {
  let [low, high] = [0, grid.size]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (grid.from(middle) <= minute) low = middle
    else high = middle
  }
  return low
}

interface Line {
  readonly work: BoundedWork
  readonly flow: Flow
  /** When the first of what comes in an interval is due; never sooner than what came before. */
  readonly first: Float64Array
}

class LateBound {
  /** The largest θ for which the bound holds; 0 where there is more work than time. */
  readonly steepest: number
  readonly #grid: Grid
  /** Those that have a deadline; what has none is never ahead of them, but may have been begun. */
  readonly #lines: readonly Line[]
  readonly #kinds: readonly BoundedWork[]
  readonly #can: Flow
  readonly #hand: Flow
  readonly #noise: Flow

  constructor(kinds: readonly BoundedWork[], grid: Grid, { capacity, hand, noise }: BoundedHours) {
    this.#grid = grid
    this.#kinds = kinds
    this.#lines = kinds.flatMap((work) => {
      const first = firstDues(work, grid)
      return first === undefined ? [] : [{ work, flow: new Flow(grid, work.hours), first }]
    })
    this.#can = new Flow(grid, capacity)
    this.#hand = new Flow(grid, hand)
    this.#noise = new Flow(grid, noise)
    this.steepest = this.#steepest()
  }

  #steepest(): number {
    let [size, work] = [0, 0]
    for (const line of this.#lines) {
      size = Math.max(size, line.work.size)
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
    let open = this.#lines.flatMap((line) =>
      line.work.deadlines.map((deadline) => {
        const allowed = allowedMisses(deadline.share)
        return {
          enough: (1 - 2 * ownPart) * allowed * line.flow.all,
          places: this.#placesOf(line, deadline, allowed),
        }
      }),
    )
    for (const part of slopes) {
      const steep = this.#steep(part * this.steepest)
      open = open.filter(({ enough, places }) => {
        // As if all were ahead that has come before, which is quicker; most have time enough for that.
        for (const isAllAhead of [true, false]) {
          let late = 0
          for (const place of places) {
            place.late = Math.min(place.late, this.#late(place, steep, isAllAhead))
            late += place.weight * place.late
          }
          if (late <= enough) return false
        }
        return true
      })
      if (open.length === 0) return true
    }
    return false
  }

  /** What comes in each interval and is to be done by a deadline. */
  #placesOf(line: Line, deadline: BoundedDeadline, allowed: number): Place[] {
    const grid = this.#grid
    const { hours, size } = line.work
    const most = Math.log(1 / (ownPart * allowed))
    // Who is on work that is due later finishes it first.
    let begun = 0
    for (const other of this.#kinds) if (other !== line.work) begun = Math.max(begun, other.size * most)
    const places: Place[] = []
    for (let interval = 0; interval < grid.size; interval++) {
      const weight = hours[interval]!
      if (weight === 0) continue
      const due = deadline.due(interval)
      if (due === Number.POSITIVE_INFINITY) continue
      const begin = this.#hand.momentOf(this.#hand.until(due) - size * most)
      const first = line.first[interval]!
      places.push({
        weight,
        interval,
        begin: this.#can.until(begin) - begun,
        noise: this.#noise.until(begin),
        ahead: this.#lines.map((other) =>
          other === line ? interval + 1 : endAhead(other.first, first, grid.size),
        ),
        isInTime: begin > grid.middle(interval),
        late: 1,
      })
    }
    return places
  }

  /** `θ·C − Σ κ·W − θ²/2·N` up to an edge. */
  #balance(slope: number, edge: number): number {
    let sum = slope * this.#can.upTo(edge) - (slope ** 2 / 2) * this.#noise.upTo(edge)
    for (const { work, flow } of this.#lines) sum -= factor(slope, work.size) * flow.upTo(edge)
    return sum
  }

  #steep(slope: number): Steep {
    const { size } = this.#grid
    const highest = new Float64Array(size)
    let most = Number.NEGATIVE_INFINITY
    for (let edge = -size; edge < size; edge++) {
      most = Math.max(most, this.#balance(slope, edge))
      if (edge >= 0) highest[edge] = most
    }
    const factors = this.#lines.map(({ work }) => factor(slope, work.size))
    return { slope, factors, highest, drift: this.#balance(slope, size) }
  }

  /** How likely a case is late at most. */
  #late(place: Place, steep: Steep, isAllAhead: boolean): number {
    const { interval, begin, noise, isInTime } = place
    if (!isInTime) return 1
    const { slope, factors, highest, drift } = steep
    const { size } = this.#grid
    const lines = this.#lines
    const ahead = isAllAhead ? place.ahead.map((edge) => Math.max(edge, interval)) : place.ahead
    const spread = slope ** 2 / 2
    let all = slope * begin - spread * noise
    let start = interval
    for (let at = 0; at < lines.length; at++) {
      all -= factors[at]! * lines[at]!.flow.upTo(ahead[at]!)
      start = Math.min(start, ahead[at]!)
    }
    // Up to here all that comes is ahead.
    const week = Math.floor(start / size)
    let least = all - (highest[start - week * size]! + week * drift)
    for (let edge = start + 1; edge <= interval; edge++) {
      let one = all - slope * this.#can.upTo(edge) + spread * this.#noise.upTo(edge)
      for (let at = 0; at < lines.length; at++)
        one += factors[at]! * lines[at]!.flow.upTo(Math.min(edge, ahead[at]!))
      if (one < least) least = one
    }
    const minute = this.#grid.middle(interval)
    let last = all - slope * this.#can.until(minute) + spread * this.#noise.until(minute)
    for (let at = 0; at < lines.length; at++) {
      const { flow } = lines[at]!
      last += factors[at]! * Math.min(flow.upTo(ahead[at]!), flow.until(minute))
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

interface Place {
  /** Hours of their work in a week. */
  readonly weight: number
  /** In which they come. */
  readonly interval: number
  /** Working time, and its variance, up to the moment by which they have to be begun. */
  readonly begin: number
  readonly noise: number
  /** Of each line up to which edge what comes is ahead of them. */
  readonly ahead: readonly number[]
  /** Whether there is time enough for one alone. */
  readonly isInTime: boolean
  /** How likely they are late at most, as far as is known. */
  late: number
}

/** By how much work that comes at random counts for more than its mean. */
function factor(slope: number, size: number): number {
  return slope / (1 - slope * size)
}

/** When the first of what comes in an interval is due, nothing sooner than what came before it; undefined if none ever is. */
function firstDues({ hours, deadlines }: BoundedWork, grid: Grid): Float64Array | undefined {
  const first = new Float64Array(grid.size).fill(Number.POSITIVE_INFINITY)
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
