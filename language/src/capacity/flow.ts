// Sums over a week that repeats, cut into intervals of any length; the numbers of one reckoning at a time.
import type { Grid } from './grid.ts'
import { weekMinutes } from './week.ts'

/** Numbers for one bound at a time: to make an array of its own for each takes longer than what is reckoned in it. */
class Scratch {
  #all = new Float64Array(1 << 14)
  #used = 0

  /** What was taken before may be taken again. */
  clear(): void {
    this.#used = 0
  }

  take(count: number, value: number): Float64Array {
    // What is taken already keeps what it was taken from.
    if (this.#used + count > this.#all.length) {
      this.#all = new Float64Array(Math.max(count, this.#all.length * 2))
      this.#used = 0
    }
    this.#used += count
    return this.#all.subarray(this.#used - count, this.#used).fill(value)
  }
}

export const scratch = new Scratch()

/** What flows in a week that repeats, summed up to moments; those of later weeks go on counting. */
export class Flow {
  readonly all: number
  readonly #sums: Float64Array
  readonly #grid: Grid

  constructor(grid: Grid, values: Float64Array) {
    this.#grid = grid
    this.#sums = scratch.take(values.length + 1, 0)
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
    if (this.all === 0) return 0
    const week = Math.floor(minute / weekMinutes)
    const at = minute - week * weekMinutes
    const interval = intervalOf(this.#grid, at)
    const part = (at - this.#grid.from(interval)) / this.#grid.minutes(interval)
    const before = this.#sums[interval]!
    return week * this.all + before + (this.#sums[interval + 1]! - before) * part
  }

  /** Up to the middle of an interval. */
  untilMiddle(interval: number): number {
    return (this.#sums[interval]! + this.#sums[interval + 1]!) / 2
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

/** Intervals are about as long as each other, so that it is near its part of the week. */
function intervalOf(grid: Grid, minute: number): number {
  let interval = Math.min(grid.size - 1, Math.floor((minute * grid.size) / weekMinutes))
  while (grid.from(interval) > minute) interval--
  while (interval + 1 < grid.size && grid.to(interval) <= minute) interval++
  return interval
}
