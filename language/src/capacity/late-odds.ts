// How likely a case is late, given what waits when it comes.

import { append, least } from '../text/lists.ts'
import { beyond, type Lattice } from './amounts.ts'
import { type Kind, Order } from './case-kinds.ts'
import { allowedMisses } from './erlang.ts'
import { gathered } from './gathered.ts'
import { Steady } from './steady.ts'
import { slotsPerWeek, weekMinutes } from './week.ts'
import { Weekly } from './weekly.ts'

/** A handling time is taken at so many points. */
const points = 6

/** What a team has for cases. */
export interface Hours {
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
export interface Line {
  readonly level: number
  readonly order: Order
  readonly flow: Weekly
  /** Half the variance of it. */
  readonly squares: Weekly
}

/** So many lines are told apart: each case is held against each of them. */
const mostLines = 32

/**
 * The kinds by when they are due. Of very many those of a level whose deadlines are next to each other are one line, which
 * is due when the first of them is: so no less is ahead of a case than really is.
 */
export function linesOf(kinds: readonly Kind[]): Line[] {
  const alike = new Map<string, Kind[]>()
  for (const kind of kinds) append(alike, `${kind.level} ${kind.order.first.join()}`, kind)
  const groups = gathered(
    [...alike.values()],
    mostLines,
    ([first]) => first!.level,
    ([first]) => first!.window,
  )
  return groups.map((group) => {
    const members = group.flat()
    const [{ order, level, hours }] = members as [Kind]
    const sumOf = (of: (kind: Kind) => number): Weekly => {
      const sum = new Float64Array(hours.length)
      for (const one of members) for (const [cell, work] of one.hours.entries()) sum[cell]! += of(one) * work
      return new Weekly(sum)
    }
    const first =
      group.length === 1
        ? order
        : new Order(
            order.first.map((_, cell) => least(members.map((one) => one.order.first[cell]!))),
            order.isEndless,
          )
    return { level, order: first, flow: sumOf(() => 1), squares: sumOf(({ size }) => size) }
  })
}

/** How likely a case is late, given what waits. */
export class Odds {
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
    const first = kind.order.first[cell]!
    const last = this.lines.map(({ order }) => order.lastAhead(first, cell))
    for (let level = kind.level; level < this.tails.length; level++) {
      let from = level === kind.level ? cell : Number.NEGATIVE_INFINITY
      if (level !== kind.level) {
        for (const [index, line] of this.lines.entries())
          if (line.level === level) from = Math.max(from, last[index]!)
        from = Math.min(cell, from)
      }
      const tail = this.tailAt(level, from)
      if (tail === undefined) continue
      const later: Ahead['later'][number][] = []
      for (const [index, line] of this.lines.entries())
        if (line.level < level && last[index]! > from) later.push({ line, last: last[index]! })
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
    for (const { level: own, flow, squares: square } of this.lines) {
      // Not less than over the week, so that what a peak has left behind counts.
      const rate = Math.max((flow.until(end) - flow.until(minute)) / time, flow.all / hand.all)
      load += rate
      if (own > level || flow.all === 0) continue
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
      // Who is on a case that is due later finishes it first, which takes an exponential time: longer than there is, or not.
      const tooLong = Math.exp(-Math.max(0, left) / size)
      let held = tooLong
      for (let node = 0; node < points; node++) {
        const rest = -size * Math.log(tooLong + (1 - tooLong) * ((node + 0.5) / points))
        held += ((1 - tooLong) * beyond(tail, step, left - rest, variance)) / points
      }
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

/** So many may be late by their handling alone, for that to count. */
function mostAlone(share: number): number {
  return allowedMisses(share) / 2
}
