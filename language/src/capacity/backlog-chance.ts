// Deferrable work under chance: how many cases are done in time where requests come at random and take as long as they take.
// What it is held against is a desk played through case by case.

import { type Lattice, latticeOf, sizesOf, tailOf } from './amounts.ts'
import { type CaseKind, Kind, levelsOf } from './case-kinds.ts'
import { type Line, linesOf, Odds } from './late-odds.ts'
import { added, type Kernel, kernelOf, lessened, settled } from './lattice.ts'
import { slotMinutes, slotsPerWeek } from './week.ts'
import { Weekly } from './weekly.ts'

/** What a team has for cases in each slot of the week. */
export interface DeskHours {
  /** Working time for cases, in hours. */
  readonly capacity: Float64Array
  /** How much of it one person alone can give to one case. */
  readonly hand: Float64Array
  /** The variance of the working time, in hours squared, where immediate work takes a random part of it. */
  readonly noise?: Float64Array
}

/** What of a promise is reached, by cases; of those whose promise it is. */
export interface Reached {
  readonly promise: number
  /** Cases in a week. */
  readonly cases: number
  /** Cases that are late. */
  readonly late: number
}

/**
 * The mean of what waits in the first year of a queue with nothing to spare, as that of one that has been running for ever:
 * `⅔·√(2/π)·σ·√52` of a Brownian motion reflected at 0 is `σ²/(2·spare)` if so many σ are to spare each week.
 */
const spareOfYear = 0.13
/** So many lengths of deadlines are told apart; time grows with them. */
const mostLevels = 4
/** What waits repeats week by week but for this, as a sum of chances; after so many weeks at most. */
const tolerance = 1e-3
const mostRounds = 48

/**
 * Cases come as Poisson processes, a rate for each slot, and take exponential times. Whoever is free takes the case that is due first
 * and keeps it, or puts it aside for immediate work (preemptive resume). A case is late if it is not begun so early that it
 * can be finished in time:
 *
 * `P(late) = E[ P( V + F > C(begin) ) ]`, `begin` being the deadline less the handling time, which is random.
 *
 * `V` is the work that is ahead at arrival. It is a queue with compound Poisson input that is emptied at the pace of those
 * who are there; its distribution in each slot is found on a lattice, by running the week until it repeats
 * (the unfinished work of M/G/1, L. Takács 1955, with periodic rates as in J. Harrison and A. Lemoine, Limit theorems for
 * periodic queues, 1977). `F` is what comes later and is due sooner; of it mean and variance count, as in heavy traffic
 * (J. F. C. Kingman 1962). `C` is the working time up to a moment, with the variance that immediate work gives it.
 * Of deadlines of different length the queues are nested: only what is due sooner is ahead
 * (earliest deadline first: B. Doytchinov, J. Lehoczky and S. Shreve 2001).
 * Several people are reckoned as one with their common pace, but for the handling of the case itself; that is exact for
 * one, and for many it counts some waits too much (Erlang C is below the load).
 */
export class BacklogChance {
  private readonly kinds: readonly Kind[]
  private readonly levels: number
  private readonly cells: number
  private readonly cellMinutes: number
  private readonly lattices: readonly Lattice[]
  private readonly lines: readonly Line[]
  /** Hours of work with a deadline in a week, and the variance of it. */
  private readonly work: number = 0
  private readonly squares: number = 0

  /** @param lengths how long somebody can be at work in each slot, in hours */
  constructor(kinds: readonly CaseKind[], lengths: Float64Array) {
    const open = new Weekly(lengths)
    const per = cellsPerSlot(kinds, open)
    this.cells = slotsPerWeek * per
    this.cellMinutes = slotMinutes / per
    this.kinds = kinds.map((kind) => new Kind(kind, this.cells, open))
    this.levels = levelsOf(this.kinds, mostLevels)
    this.lines = linesOf(this.kinds)
    for (const { flow, size, level } of this.kinds) {
      if (level >= this.levels) continue
      this.work += flow.all
      this.squares += 2 * size * flow.all
    }
    const rate = open.all > 0 ? this.work / open.all : 0
    const gathered = this.gathered(lengths)
    this.lattices = Array.from({ length: this.levels }, (_, level) =>
      latticeOf(
        this.kinds.filter((kind) => kind.level <= level),
        rate,
        gathered,
      ),
    )
  }

  /** The most that comes while nobody is there. */
  private gathered(lengths: Float64Array): number {
    let [now, most] = [0, 0]
    for (let cell = 0; cell < 2 * this.cells; cell++) {
      const minute = (cell % this.cells) * this.cellMinutes
      if (lengths[Math.floor(minute / slotMinutes)]! > 0) now = 0
      for (const { hours } of this.kinds) now += hours[cell % this.cells]!
      most = Math.max(most, now)
    }
    return most
  }

  /** What is reached of each promise. Where there is more work than time, nothing is, in the long run. */
  *reached(desk: DeskHours): Generator<void, Reached[]> {
    const all = new Weekly(desk.capacity).all
    if (this.work === 0) return this.all(({ deadlines }) => deadlines.map(() => 0))
    if (!(this.work < all * (1 - 1e-9))) return this.all(({ deadlines }) => deadlines.map(() => 1))
    // With so little to spare what waits would go on growing for more than a year: then it is as large as a year makes it.
    const least = this.work + Math.sqrt(this.squares) * spareOfYear
    const can = new Weekly(least > all ? desk.capacity.map((hours) => (hours * least) / all) : desk.capacity)
    const hand = new Weekly(desk.hand)
    const noise = new Weekly(desk.noise ?? new Float64Array(slotsPerWeek))
    const tails: (readonly (Float64Array | undefined)[])[] = []
    for (let level = 0; level < this.levels; level++) {
      yield
      tails.push(this.tailsOf(level, can, noise))
    }
    yield
    const odds = new Odds(this.kinds, this.lines, tails, this.lattices, this.cellMinutes, {
      can,
      hand,
      noise,
    })
    return this.all((kind) => odds.lateShares(kind))
  }

  private all(lateShares: (kind: Kind) => readonly number[]): Reached[] {
    const found = new Map<number, { promise: number; cases: number; late: number }>()
    for (const kind of this.kinds) {
      if (kind.cases === 0) continue
      const late = lateShares(kind)
      for (const [index, { promise }] of kind.deadlines.entries()) {
        const one = found.get(promise) ?? { promise, cases: 0, late: 0 }
        found.set(promise, one)
        one.cases += kind.cases
        one.late += kind.cases * late[index]!
      }
    }
    return [...found.values()]
  }

  /**
   * For each cell in which work of a level or a stricter one comes, how likely it is that more than so many steps of it
   * wait: what a case finds that comes in its middle, among others that come with it.
   */
  private tailsOf(level: number, can: Weekly, noise: Weekly): (Float64Array | undefined)[] {
    const { cells, cellMinutes } = this
    const { step, steps } = this.lattices[level]!
    const sizes = sizesOf(this.kinds.filter((kind) => kind.level <= level))
    let work = 0
    const filled: number[] = []
    for (let cell = 0; cell < cells; cell++) {
      let hours = 0
      for (const one of sizes) hours += one.hours[cell]!
      work += hours
      if (hours > 0) filled.push(cell)
    }
    let spread = 0
    const kernels = filled.map((cell, index): Kernel => {
      const next = index + 1 < filled.length ? filled[index + 1]! : filled[0]! + cells
      const [from, to] = [(cell + 0.5) * cellMinutes, (next + 0.5) * cellMinutes]
      const less = Math.min(2 * steps, (can.until(to) - can.until(from)) / step)
      const random = (noise.until(to) - noise.until(from)) / step ** 2
      const coming = sizes.map(({ hours, size }, index) => ({
        mean: hours[cell]! / step,
        variance: (2 * size * hours[cell]!) / step ** 2 + (index === 0 ? random : 0),
      }))
      const kernel = kernelOf(coming, less, steps)
      spread += kernel.variance
      return kernel
    })
    // Without a week's shape the work that waits is exponential, which is near enough to begin with.
    const slope = (2 * (can.all - work) * work) / (can.all * Math.max(spread, 1e-12) * step)
    const start = new Float64Array(steps)
    let sum = 0
    for (let at = 0; at < steps; at++) sum += start[at] = Math.exp(-slope * at)
    for (let at = 0; at < steps; at++) start[at]! /= sum
    const now = settled(start, kernels, tolerance, mostRounds)
    const after = new Float64Array(steps)
    const tails = new Array<Float64Array | undefined>(cells).fill(undefined)
    for (const [index, cell] of filled.entries()) {
      added(now, kernels[index]!, after)
      tails[cell] = tailOf(now, after)
      lessened(after, kernels[index]!.less, now)
    }
    return tails
  }
}

/** Slots are cut where deadlines are so short that half an hour counts. */
function cellsPerSlot(kinds: readonly CaseKind[], open: Weekly): number {
  let shortest = Number.POSITIVE_INFINITY
  for (const kind of kinds) shortest = Math.min(shortest, new Kind(kind, slotsPerWeek, open).window)
  return shortest < 0.6 ? 4 : shortest < 1.5 ? 2 : 1
}
