// Deferrable work under chance: how many cases are done in time where requests come at random and take as long as they take.
// What it is held against is a desk played through case by case.

import { type CaseKind, Kind, levelsOf } from './case-kinds.ts'
import { erlangC } from './erlang.ts'
import { added, type Kernel, kernelOf, lessened, settled } from './lattice.ts'
import { slotMinutes, slotsPerWeek, weekMinutes } from './week.ts'
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
/** So many amounts of work are told apart at most. */
const mostSteps = 192
/** So many lengths of deadlines are told apart; time grows with them. */
const mostLevels = 4
/** What waits repeats week by week but for this, as a sum of chances; after so many weeks at most. */
const tolerance = 1e-3
const mostRounds = 48
/** The handling time of a case is taken at so many points. */
const points = 6

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

/** Amounts of work that are told apart. They know nothing of the staff, so that more of it is never worse. */
interface Lattice {
  /** In hours. */
  readonly step: number
  readonly steps: number
}

/** @param rate hours of work in an hour that is open */
function latticeOf(kinds: readonly Kind[], rate: number, gathered: number): Lattice {
  let [work, squares, longest, filled] = [0, 0, 0, 0]
  for (const kind of kinds) {
    work += kind.flow.all
    squares += 2 * kind.size * kind.flow.all
    longest = Math.max(longest, kind.longest)
    filled = Math.max(filled, kind.filled)
  }
  if (work === 0) return { step: 1, steps: 2 }
  const size = squares / (2 * work)
  // Beyond what can be done in time nothing has to be told apart; what is far beyond comes back late only.
  const range = 2.5 * rate * longest + 14 * size + 2 * gathered
  const wanted = Math.max(size / 3, Math.sqrt(squares / filled) / 1.5, range / mostSteps)
  const step = 2 ** (Math.ceil(2 * Math.log2(wanted)) / 2)
  return { step, steps: Math.min(2 * mostSteps, Math.ceil(range / step) + 2) }
}

/** Sizes of cases that differ by less than this factor are one. */
const alike = 2

/** The work of some kinds by the size of cases, in hours in each cell. */
function sizesOf(kinds: readonly Kind[]): { readonly size: number; readonly hours: Float64Array }[] {
  const parts = kinds
    .flatMap((kind) => kind.handling.map(({ share, effort }) => ({ kind, share, effort })))
    .filter(({ share, effort }) => share * effort > 0)
    .sort((a, b) => a.effort - b.effort)
  const groups: { from: number; work: number; squares: number; hours: Float64Array }[] = []
  for (const { kind, share, effort } of parts) {
    let group = groups.at(-1)
    if (group === undefined || effort > alike * group.from) {
      group = { from: effort, work: 0, squares: 0, hours: new Float64Array(kind.hours.length) }
      groups.push(group)
    }
    const part = kind.cases === 0 ? 0 : (share * effort * kind.cases) / kind.flow.all
    group.work += part * kind.flow.all
    group.squares += part * kind.flow.all * effort
    for (let cell = 0; cell < group.hours.length; cell++) group.hours[cell]! += part * kind.hours[cell]!
  }
  return groups.map(({ work, squares, hours }) => ({ size: work > 0 ? squares / work : 0, hours }))
}

/** How likely more than so many steps are, of what is before and after the arrivals of a cell in equal parts. */
function tailOf(before: Float64Array, after: Float64Array): Float64Array {
  const tail = new Float64Array(before.length)
  let rest = 0
  for (let at = before.length - 1; at > 0; at--) {
    const chance = (before[at]! + after[at]!) / 2
    tail[at] = rest + chance / 2
    rest += chance
  }
  tail[0] = rest
  return tail
}

/** Slots are cut where deadlines are so short that half an hour counts. */
function cellsPerSlot(kinds: readonly CaseKind[], open: Weekly): number {
  let shortest = Number.POSITIVE_INFINITY
  for (const kind of kinds) shortest = Math.min(shortest, new Kind(kind, slotsPerWeek, open).window)
  return shortest < 0.6 ? 4 : shortest < 1.5 ? 2 : 1
}

interface Hours {
  readonly can: Weekly
  readonly hand: Weekly
  readonly noise: Weekly
}

/** Of a level: what is ahead of a case that comes in a cell. */
interface Ahead {
  readonly lattice: Lattice
  /** How much of it waits in a cell, the last in which all of it counts. */
  readonly tail: Float64Array
  readonly cell: number
  /** What comes later and is ahead all the same: up to which cell. */
  readonly later: readonly { readonly line: Line; readonly last: number }[]
  readonly steady: Steady
}

/** Work of kinds that are due alike. */
interface Line {
  /** One of them. */
  readonly kind: Kind
  readonly flow: Weekly
  /** Half the variance of it. */
  readonly squares: Weekly
}

function linesOf(kinds: readonly Kind[]): Line[] {
  const groups: Kind[][] = []
  for (const kind of kinds) {
    const alike = groups.find(
      ([first]) => first!.level === kind.level && first!.first.every((due, cell) => due === kind.first[cell]),
    )
    if (alike === undefined) groups.push([kind])
    else alike.push(kind)
  }
  return groups.map((group) => {
    const [first] = group as [Kind]
    const sumOf = (of: (kind: Kind) => number): Weekly =>
      new Weekly(
        first.hours.map((_, cell) => group.reduce((sum, one) => sum + of(one) * one.hours[cell]!, 0)),
      )
    return { kind: first, flow: sumOf(() => 1), squares: sumOf(({ size }) => size) }
  })
}

/**
 * Several people are no single one at their common pace: where fewer cases are there than people, nobody waits. In the
 * steady state that is Erlang's C in place of the load of each, of waits that fall off as fast.
 */
class Steady {
  private readonly load: number
  private readonly waiting: number
  private readonly decay: number

  /**
   * @param load of all cases, in people at work, and of those that are ahead
   * @param agents whole people
   * @param size of cases, in hours
   */
  constructor(load: number, ahead: number, agents: number, size: number) {
    this.load = Math.min(1, load / agents)
    this.waiting = agents > 1 ? erlangC(load, agents) : this.load
    this.decay = size > 0 ? Math.max(0, agents - ahead) / (agents * size) : 0
  }

  /**
   * What is left of the chance that more than so many hours of work are ahead: less what is too much in the steady state, but
   * for that part in which work waits anyway, as that of a night.
   * @param waits how likely work waits at all
   */
  less(chance: number, hours: number, waits: number): number {
    const { load, waiting, decay } = this
    if (waiting >= load || chance === 0) return chance
    const piled = Math.max(0, (waits - load) / (1 - load))
    const tooMuch = (1 - piled) * (load - waiting) * Math.exp(-decay * Math.max(0, hours))
    return Math.max((chance * waiting) / load, chance - tooMuch)
  }
}

/** How likely a case is late, given what waits. */
class Odds {
  private readonly kinds: readonly Kind[]
  private readonly lines: readonly Line[]
  private readonly tails: readonly (readonly (Float64Array | undefined)[])[]
  private readonly lattices: readonly Lattice[]
  private readonly cellMinutes: number
  private readonly cells: number
  private readonly hours: Hours
  private readonly blocking = new Map<number, { busy: number; size: number }>()

  constructor(
    kinds: readonly Kind[],
    lines: readonly Line[],
    tails: readonly (readonly (Float64Array | undefined)[])[],
    lattices: readonly Lattice[],
    cellMinutes: number,
    hours: Hours,
  ) {
    this.kinds = kinds
    this.lines = lines
    this.tails = tails
    this.lattices = lattices
    this.cellMinutes = cellMinutes
    this.cells = weekMinutes / cellMinutes
    this.hours = hours
  }

  /** Of a kind, the share of cases that miss each of its deadlines. */
  lateShares(kind: Kind): number[] {
    const { hand } = this.hours
    const late = kind.deadlines.map(() => 0)
    const alone = kind.deadlines.map(() => 0)
    const byWait = kind.deadlines.map(() => 0)
    let all = 0
    const per = this.cells / slotsPerWeek
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      // Where a half hour has several cells, one of them stands for all, in turn.
      const cell = slot * per + (slot % per)
      const weight = kind.hours[cell]!
      if (weight === 0) continue
      all += weight
      const ahead = this.aheadOf(kind, cell)
      const minute = this.middle(cell)
      const start = hand.until(minute)
      for (const [index, { dues, begun = false }] of kind.deadlines.entries()) {
        const due = dues[cell]!
        if (due === Number.POSITIVE_INFINITY) continue
        const end = hand.until(due)
        const time = end - start
        if (time <= 0) {
          late[index]! += weight
          byWait[index]! += weight
        } else if (begun) late[index]! += weight * this.notBegun(kind, ahead, minute, due)
        else {
          for (const { share, own } of kind.handling) {
            const tooLong = Math.exp(-time / own)
            alone[index]! += weight * share * tooLong
            late[index]! += weight * share * this.lateOf(kind, ahead, minute, end, time, own, tooLong)
            const begin = hand.momentOf(end - Math.min(own, time / 2))
            byWait[index]! += weight * share * this.notBegun(kind, ahead, minute, begin)
          }
        }
      }
    }
    // Where a promise breaks by the handling alone, no staff mends it, and nobody has said how much that varies.
    return kind.deadlines.map(({ share }, index) =>
      all === 0 ? 0 : (alone[index]! > all * mostAlone(share) ? byWait[index]! : late[index]!) / all,
    )
  }

  private middle(cell: number): number {
    return (cell + 0.5) * this.cellMinutes
  }

  private lateOf(
    kind: Kind,
    ahead: readonly Ahead[],
    minute: number,
    end: number,
    time: number,
    own: number,
    tooLong: number,
  ): number {
    // What takes a hundredth of the time may take its mean.
    const nodes = own < 0.01 * time ? 1 : points
    if (nodes === 1) {
      const late = this.notBegun(kind, ahead, minute, this.hours.hand.momentOf(end - own))
      return tooLong + (1 - tooLong) * late
    }
    let sum = 0
    for (let node = 0; node < nodes; node++) {
      // Closer together where it takes long, for there most is late.
      const place = (node + 0.5) / nodes
      const length = -own * Math.log(tooLong + (1 - tooLong) * place * place)
      sum += 2 * place * this.notBegun(kind, ahead, minute, this.hours.hand.momentOf(end - length))
    }
    return tooLong + ((1 - tooLong) * sum) / nodes
  }

  /** What is ahead of a case, by levels: longer deadlines of before may be ahead, too. */
  private aheadOf(kind: Kind, cell: number): Ahead[] {
    const found: Ahead[] = []
    const first = kind.first[cell]!
    const last = this.lines.map((line) => line.kind.lastAhead(first, cell))
    for (let level = kind.level; level < this.tails.length; level++) {
      let from = level === kind.level ? cell : Number.NEGATIVE_INFINITY
      if (level !== kind.level) {
        for (const [index, line] of this.lines.entries())
          if (line.kind.level === level) from = Math.max(from, last[index]!)
        from = Math.min(cell, from)
      }
      const tail = this.tailAt(level, from)
      if (tail === undefined) continue
      const later: Ahead['later'][number][] = []
      for (const [index, line] of this.lines.entries())
        if (line.kind.level < level && last[index]! > from) later.push({ line, last: last[index]! })
      const steady = this.steadyOf(level, cell)
      found.push({ lattice: this.lattices[level]!, tail, cell: from, later, steady })
    }
    return found
  }

  private readonly steadyStates = new Map<number, Steady>()

  /** As if the day went on as it is when a case comes. */
  private steadyOf(level: number, cell: number): Steady {
    const key = level * this.cells + cell
    const known = this.steadyStates.get(key)
    if (known !== undefined) return known
    const { can, hand } = this.hours
    const minute = this.middle(cell)
    // By the next hour in which anybody is there.
    const start = hand.until(minute)
    const end = hand.momentOf(start + 1)
    const time = Math.max(1e-6, hand.until(end) - start)
    const agents = Math.max(1, Math.floor((can.until(end) - can.until(minute)) / time + 1e-6))
    let [load, ahead, squares] = [0, 0, 0]
    for (const { kind, flow, squares: square } of this.lines) {
      // Not less than over the week, so that what a peak has left behind counts.
      const rate = Math.max((flow.until(end) - flow.until(minute)) / time, flow.all / hand.all)
      load += rate
      if (kind.level > level || flow.all === 0) continue
      ahead += rate
      squares += (rate * square.all) / flow.all
    }
    const found = new Steady(load, ahead, agents, ahead > 0 ? squares / ahead : 0)
    this.steadyStates.set(key, found)
    return found
  }

  private tailAt(level: number, cell: number): Float64Array | undefined {
    if (cell === Number.NEGATIVE_INFINITY) return undefined
    const tails = this.tails[level]!
    const place = ((cell % this.cells) + this.cells) % this.cells
    for (let back = 0; back < this.cells; back++) {
      const found = tails[(place - back + this.cells) % this.cells]
      if (found !== undefined) return found
    }
    return undefined
  }

  /** How likely a case that comes at a moment is not begun at another. */
  private notBegun(kind: Kind, ahead: readonly Ahead[], minute: number, begin: number): number {
    const { busy, size } = this.blocked(kind.level)
    let begun = 1
    for (const one of ahead) begun *= 1 - this.notDone(one, Math.max(begin, minute), busy, size)
    return 1 - begun
  }

  private notDone(
    { lattice, tail, cell, later, steady }: Ahead,
    until: number,
    busy: number,
    size: number,
  ): number {
    const { can, noise } = this.hours
    const started = this.middle(cell)
    let left = can.until(until) - can.until(started)
    let variance = noise.until(until) - noise.until(started)
    const now = Math.floor(until / this.cellMinutes)
    for (const { line, last } of later) {
      const end = Math.min(now, last)
      if (end <= cell) continue
      left -= line.flow.upTo(end) - line.flow.upTo(cell)
      variance += 2 * (line.squares.upTo(end) - line.squares.upTo(cell))
    }
    const { step } = lattice
    let chance = beyond(tail, step, left, variance)
    if (busy > 0) {
      // Who is on a case that is due later finishes it first, which takes an exponential time.
      let held = 0
      for (let node = 0; node < 4; node++)
        held += beyond(tail, step, left + size * Math.log((node + 0.5) / 4), variance) / 4
      chance += busy * (held - chance)
    }
    return steady.less(chance, left, tail[0]!)
  }

  /**
   * How likely somebody is on work that is due later where nobody is on what is due as soon, and how long that takes on
   * average, in hours of work: what waits is then more by the rest of it (as in M/G/1 with priorities; A. Cobham 1954).
   */
  private blocked(level: number): { busy: number; size: number } {
    let found = this.blocking.get(level)
    if (found === undefined) {
      let [work, squares, left] = [0, 0, this.hours.can.all]
      for (const kind of this.kinds) {
        if (kind.level <= level) {
          left -= kind.flow.all
          continue
        }
        work += kind.flow.all
        squares += kind.size * kind.flow.all
      }
      found = { busy: Math.min(1, work / left), size: work > 0 ? squares / work : 0 }
      this.blocking.set(level, found)
    }
    return found
  }
}

/** How likely more waits than so much, which is random itself: by Gauss and Hermite's rule of three points. */
function beyond(tail: Float64Array, step: number, hours: number, variance: number): number {
  if (variance <= 0) return beyondExactly(tail, hours / step)
  const width = Math.sqrt(3 * variance)
  return (
    (beyondExactly(tail, (hours - width) / step) +
      4 * beyondExactly(tail, hours / step) +
      beyondExactly(tail, (hours + width) / step)) /
    6
  )
}

function beyondExactly(tail: Float64Array, steps: number): number {
  if (steps <= 0) return 1
  const low = Math.floor(steps)
  if (low >= tail.length - 1) return 0
  return tail[low]! + (tail[low + 1]! - tail[low]!) * (steps - low)
}

/** All of something random is never certain: a promise of 100 % counts as kept from this share on. */
export const surely = 0.999

/** How many may be late. */
export function allowedLate(share: number): number {
  return 1 - Math.min(share, surely)
}

/** So many may be late by their handling alone, for that to count. */
function mostAlone(share: number): number {
  return allowedLate(share) / 2
}
