// The work of those who share it, and what it takes to do it.

import { Deferrable } from './deferrable.ts'
import { type Index, isImmediate, type Station, type WorkItem } from './demand.ts'
import type { Answering, Stream } from './erlang.ts'
import type { CapacitySettings, Promised } from './figures.ts'
import { type DistinctGoal, Immediate } from './immediate.ts'
import type { QueueResult } from './queue.ts'
import { longest } from './streams.ts'
import { slotsPerWeek } from './week.ts'

/** The work of a station as it is in each slot, and what it takes to do it. */
export class Shop {
  readonly station: Station
  readonly hoursPerFte: number
  /** The longest that anybody is at work in a slot, in hours. */
  readonly lengths: Float64Array
  private readonly immediate: Immediate
  private readonly deferrable: Deferrable
  private readonly index: Index
  private readonly settings: Required<CapacitySettings>
  private readonly dues: Map<string, Float64Array>

  /** @param dues when stages are due, by slot of arrival; shared by all shops */
  constructor(
    station: Station,
    index: Index,
    settings: Required<CapacitySettings>,
    dues: Map<string, Float64Array>,
  ) {
    this.station = station
    this.index = index
    this.settings = settings
    this.dues = dues
    const { teams, items, lengths } = station
    const staff = teams.reduce((sum, team) => sum + team.staff, 0)
    // Without any staff planned every team of a pool counts alike.
    this.hoursPerFte = teams.reduce(
      (sum, team) => sum + index.hoursPerFte(team) * (staff > 0 ? team.staff / staff : 1 / teams.length),
      0,
    )
    this.lengths = longest(lengths)
    this.immediate = new Immediate(items.filter(isImmediate), this.lengths, index)
    this.deferrable = new Deferrable(
      items.filter((item) => !isImmediate(item)),
      teams[0]!.calendar,
      index,
      settings,
      dues,
    )
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

  /** How so many people answer what comes in a slot. */
  answers(slot: number, agents: number): Answering | undefined {
    return this.immediate.answers(slot, agents)
  }

  /** Working time that people have for deferrable work in each slot, in hours. */
  capacity(present: Float64Array): Float64Array {
    const capacity = new Float64Array(slotsPerWeek)
    for (let slot = 0; slot < slotsPerWeek; slot++) {
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

  /** The work that one of the teams would have for itself. */
  part(team: number, share: number): Shop {
    const { teams, items, lengths, doers } = this.station
    return new Shop(
      {
        doers,
        teams: [teams[team]!],
        lengths: [lengths[team]!],
        items: items.map((item) => ({ ...item, amount: item.amount * share })),
      },
      this.index,
      this.settings,
      this.dues,
    )
  }

  couldJoin(other: Shop): boolean {
    const [mine, theirs] = [this.station, other.station]
    if (mine.teams.some((team) => theirs.teams.includes(team))) return false
    if (mine.teams[0]!.calendar !== theirs.teams[0]!.calendar) {
      // Only where both are at work all the time can either take what comes to the other.
      if (!this.lengths.every((length, slot) => length === other.lengths[slot])) return false
    }
    const done = new Set(mine.items.filter(isImmediate).map(({ service }) => service.id))
    if (!theirs.items.some((item) => isImmediate(item) && done.has(item.service.id))) return false
    const able = (teams: Station['teams'], items: readonly WorkItem[]): boolean =>
      items.every((item) =>
        teams.every((team) => this.index.skillsOf(item).every((skill) => team.skills.includes(skill))),
      )
    return able(mine.teams, theirs.items) && able(theirs.teams, mine.items)
  }

  join(other: Shop): Shop {
    const [mine, theirs] = [this.station, other.station]
    const station: Station = {
      doers: [...mine.doers, ...theirs.doers],
      teams: [...mine.teams, ...theirs.teams],
      lengths: [...mine.lengths, ...theirs.lengths],
      items: [...mine.items, ...theirs.items],
    }
    return new Shop(station, this.index, this.settings, this.dues)
  }
}

/**
 * Where a team has work of its own and of a pool, or of two pools, its hours are divided by how much work there is for
 * them: of a pool's work that part which is the team's part of the pool's hours.
 */
export function dividedHours(shops: readonly Shop[], index: Index): Map<Shop, readonly number[]> {
  const claims = new Map<string, number>()
  const claimOf = (shop: Shop, at: number): number => {
    const hours = shop.station.teams.map((team) => team.staff * index.hoursPerFte(team))
    const all = hours.reduce((sum, one) => sum + one, 0)
    return all === 0 ? 0 : (shop.work * hours[at]!) / all
  }
  for (const shop of shops) {
    for (const [at, { id }] of shop.station.teams.entries()) {
      claims.set(id, (claims.get(id) ?? 0) + claimOf(shop, at))
    }
  }
  return new Map(
    shops.map((shop) => [
      shop,
      shop.station.teams.map((team, at) => {
        const hours = team.staff * index.hoursPerFte(team)
        const claim = claims.get(team.id)!
        return claim === 0 ? hours : (hours * claimOf(shop, at)) / claim
      }),
    ]),
  )
}
