// The work of those who share it, and what it takes to do it.

import type { DeskHours, Reached } from './backlog-chance.ts'
import { Deferrable, type Dues } from './deferrable.ts'
import { type Index, isImmediate, type Station } from './demand.ts'
import type { Answering, Stream } from './erlang.ts'
import type { CapacitySettings, Promised, Unmet } from './figures.ts'
import { type Grid, perHalfHour } from './grid.ts'
import { type DistinctGoal, Immediate } from './immediate.ts'
import type { BoundedHours } from './late-bound.ts'
import type { QueueResult } from './queue.ts'
import { longest } from './streams.ts'

/** The work of a station as it is in each slot, and what it takes to do it. */
export class Shop {
  readonly station: Station
  readonly hoursPerFte: number
  /** The intervals of its week. */
  readonly grid: Grid
  /** Of each team, how long it is at work in each interval, in hours; and the longest of these. */
  readonly lengthsOfTeams: readonly Float64Array[]
  readonly lengths: Float64Array
  private readonly immediate: Immediate
  private readonly deferrable: Deferrable
  private readonly index: Index
  private readonly settings: Required<CapacitySettings>
  private readonly dues: Dues

  constructor(station: Station, index: Index, settings: Required<CapacitySettings>, dues: Dues, grid?: Grid) {
    this.station = station
    this.index = index
    this.settings = settings
    this.dues = dues
    const { teams, items } = station
    const staff = teams.reduce((sum, team) => sum + team.staff, 0)
    // Without any staff planned every team of a pool counts alike.
    this.hoursPerFte = teams.reduce(
      (sum, team) => sum + index.hoursPerFte(team) * (staff > 0 ? team.staff / staff : 1 / teams.length),
      0,
    )
    this.grid = grid ?? index.grid(station)
    this.lengthsOfTeams = station.hours.map((hours) => index.lengths(this.grid, hours))
    this.lengths = longest(this.lengthsOfTeams)
    this.immediate = new Immediate(items.filter(isImmediate), this.grid, this.lengths, index)
    this.deferrable = new Deferrable(
      items.filter((item) => !isImmediate(item)),
      this.grid,
      teams[0]!.calendar,
      index,
      settings,
      dues,
    )
  }

  /** How many FTE are so many hours at work in a week; without end for people who are never there. */
  fteOf(hours: number): number {
    return hours === 0 ? 0 : hours / this.hoursPerFte
  }

  /** Hours of work in a week. */
  get work(): number {
    return this.immediateHours + this.deferrableHours
  }

  get immediateHours(): number {
    return this.immediate.hours
  }

  get deferrableHours(): number {
    return this.deferrable.hours
  }

  get streams(): readonly (Stream | undefined)[] {
    return this.immediate.streams
  }

  get goals(): readonly DistinctGoal[] {
    return this.immediate.goals
  }

  /** People needed in each slot for immediate work, whole. */
  get need(): Float64Array {
    return this.immediate.need
  }

  get strictest(): readonly DistinctGoal[] {
    return this.immediate.strictest
  }

  get promises(): readonly Promised[] {
    return this.deferrable.promises
  }

  /** Time at work beyond the need with which nothing deferrable waits longer than it has to, in hours. */
  get plenty(): number {
    return this.deferrable.plenty(this.lengths)
  }

  /** Work that comes in the hours of its SLA while nobody is there, in hours. */
  get unmetHours(): number {
    return this.immediate.unmetHours
  }

  /** The same in each interval, as requests. */
  get unmetRequests(): Float64Array {
    return this.immediate.unmet
  }

  /** The same in an interval, in erlangs. */
  unmetLoad = (interval: number): number =>
    (this.immediate.unmet[interval]! * this.immediate.unmetEffort) / (this.grid.minutes(interval) * 60)

  /** The same as requests, and when that is. */
  get unmet(): Unmet | undefined {
    return this.immediate.lostRequests
  }

  /** Whether enough comes while somebody is at work for every promise to be kept at all. */
  get isWithinReach(): boolean {
    return this.immediate.isWithinReach
  }

  /** Whether something comes while nobody is there of which nothing that is reckoned is promised. */
  get hasUnpromisedUnmet(): boolean {
    return this.immediate.hasUnpromisedUnmet
  }

  /** The requests for which a goal counts in each interval. */
  requestsOf(goal: DistinctGoal): Float64Array {
    return this.immediate.requestsOf(goal)
  }

  /** How so many people answer what comes in a slot. */
  answers(slot: number, agents: number): Answering | undefined {
    return this.immediate.answers(slot, agents)
  }

  /** Working time that people have for deferrable work in each slot, in hours. */
  capacity(present: Float64Array): Float64Array {
    const capacity = new Float64Array(this.grid.size)
    for (let slot = 0; slot < this.grid.size; slot++) {
      const agents = present[slot]!
      if (agents === 0) continue
      const answers = this.answers(slot, agents)
      if (answers === undefined) capacity[slot] = agents * this.lengths[slot]!
      else if (answers.stable) {
        const tied = Math.min(agents, this.need[slot]!)
        const idle = Math.max(0, tied - answers.occupancy * agents)
        capacity[slot] = (agents - tied + this.settings.usableIdle * idle) * this.lengths[slot]!
      }
    }
    return capacity
  }

  /** How deferrable work goes with so many people in each slot. */
  queue(present: Float64Array): QueueResult {
    return this.deferrable.queue(this.capacity(present))
  }

  /**
   * What is reached of each promise on deferrable work where cases come and take time by chance.
   * @param part of the working time that is left for them
   */
  *reached(present: Float64Array, part = 1): Generator<void, Reached[]> {
    const { capacity, hand, noise } = this.desk(present, part)
    const desk: DeskHours = {
      capacity: perHalfHour(this.grid, capacity),
      hand: perHalfHour(this.grid, hand),
      noise: perHalfHour(this.grid, noise),
    }
    return yield* this.deferrable.reached(desk, perHalfHour(this.grid, this.lengths))
  }

  /** Whether it is seen at once that every promise on deferrable work is kept under chance. */
  isSurelyKept(present: Float64Array): boolean {
    return this.promises.length === 0 || this.deferrable.isSurelyKept(this.desk(present, 1))
  }

  /** What people have for deferrable work in each interval. */
  private desk(present: Float64Array, part: number): BoundedHours {
    const capacity = this.capacity(present)
    const hand = new Float64Array(this.grid.size)
    const noise = new Float64Array(this.grid.size)
    for (let interval = 0; interval < this.grid.size; interval++) {
      capacity[interval]! *= part
      hand[interval] = Math.min(this.lengths[interval]!, capacity[interval]!)
      const answers = this.answers(interval, present[interval]!)
      if (answers === undefined || capacity[interval] === 0) continue
      // The work of a random stream in a while has a variance of twice its load times its handling time.
      const load = answers.occupancy * present[interval]!
      const effort = this.streams[interval]!.effort / 3600
      noise[interval] = 2 * this.settings.usableIdle ** 2 * load * effort * this.lengths[interval]!
    }
    return { capacity, hand, noise }
  }

  /** To how many a promise on deferrable work is made, 0 to 1. */
  shareOf(promise: number): number {
    const { target } = this.promises[promise]!
    return 'share' in target ? (target.share ?? 1) : 1
  }

  /** Whether it is made for all cases of some work. */
  isForAll(promise: number): boolean {
    return this.deferrable.isForAll(promise)
  }

  /** Whether it is, and no number of misses is let pass where there are few. */
  isCertain(promise: number): boolean {
    return this.deferrable.isCertain(promise)
  }

  /** Other work, or the same for others, in the same intervals. */
  with(station: Station): Shop {
    return new Shop(station, this.index, this.settings, this.dues, this.grid)
  }
}
