// Work that is answered while somebody waits, and the people that it takes.

import type { Index, WorkItem } from './demand.ts'
import {
  type AnswerGoal,
  type Answering,
  answering,
  fewestAgents,
  goalTolerance,
  type Stream,
} from './erlang.ts'
import type { Promised, Unmet } from './figures.ts'
import { answerGoalOf, goalKindOf, goalsOf } from './goals.ts'
import { type Grid, weeklyTimes } from './grid.ts'
import { total } from './queue.ts'
import { streamsOf } from './streams.ts'

export interface DistinctGoal {
  readonly goal: AnswerGoal
  readonly kind: 'answer' | 'abandonment'
  readonly promises: Promised[]
  readonly items: WorkItem[]
  /** 1 for each interval in which it counts and somebody is at work. */
  readonly counts: Uint8Array
  /** Requests in a week for which it counts and nobody is at work. */
  lost: number
  /** What those who are at work have to reach, so that it is kept in spite of these. */
  inHours: AnswerGoal
  /** The first interval in which there are such requests. */
  lostFrom: number
}

/** Fewer requests in a week, or hours of their work, are what is lost in reckoning. */
const negligible = 1e-9

/** The immediate work of a station. */
export class Immediate {
  /** The work of each interval; absent where nothing comes or nobody is there. */
  readonly streams: readonly (Stream | undefined)[]
  readonly goals: DistinctGoal[] = []
  /** People needed in each interval, whole. */
  readonly need: Float64Array
  /** Hours of work in a week, of those that reach nobody as well. */
  readonly hours: number
  /** Requests of each interval that come in the hours of their SLA while nobody is at work; and their work, in hours. */
  readonly unmet: Float64Array
  readonly unmetHours: number
  /** The mean work of such a request, in seconds. */
  get unmetEffort(): number {
    return this.unmetHours === 0 ? 0 : (this.unmetHours * 3600) / total(this.unmet)
  }

  /** Whether there are some of which nothing that is reckoned is promised. */
  hasUnpromisedUnmet = false
  private readonly grid: Grid
  private readonly lengths: Float64Array
  private readonly items: readonly WorkItem[]
  private readonly index: Index
  private byNeed: readonly DistinctGoal[] | undefined
  private readonly known = new Map<Stream, Map<number, Answering>>()

  /** @param lengths how long anybody is at work in each interval, in hours */
  constructor(items: readonly WorkItem[], grid: Grid, lengths: Float64Array, index: Index) {
    this.index = index
    this.items = items
    this.grid = grid
    this.lengths = lengths
    this.need = new Float64Array(grid.size)
    this.unmet = new Float64Array(grid.size)
    const streams = streamsOf(items, grid, index)
    this.streams = streams
    let hours = 0
    for (let interval = 0; interval < grid.size; interval++) {
      if (lengths[interval] === 0) streams[interval] = undefined
      const stream = streams[interval]
      if (stream !== undefined) hours += stream.rate * stream.effort * lengths[interval]!
    }
    this.unmetHours = this.collectUnmet(items)
    this.hours = hours + this.unmetHours
    this.collectGoals(items)
    for (const goal of this.goals) goal.inHours = this.inHours(goal)
    this.needImmediate()
  }

  private collectUnmet(items: readonly WorkItem[]): number {
    let hours = 0
    for (const item of items) {
      const lost = this.lost(item)
      let lostHere = false
      for (let interval = 0; interval < this.grid.size; interval++) {
        const count = lost(interval)
        this.unmet[interval]! += count
        hours += (count * item.effort) / 3600
        lostHere ||= count > negligible
      }
      this.hasUnpromisedUnmet ||= lostHere && !this.hasGoal(item)
    }
    return hours
  }

  private hasGoal(item: WorkItem): boolean {
    return goalsOf(item).some(({ metric, targets }) => {
      const kind = goalKindOf(this.index.metrics.get(metric), 'immediate')
      return typeof kind === 'string' && targets.some((target) => answerGoalOf(kind, target) !== undefined)
    })
  }

  /** The requests of an item that come in an interval, in the hours of its SLA and while nobody is at work. */
  private lost(item: WorkItem): (interval: number) => number {
    const { grid, index, lengths } = this
    const amounts = index.amounts(grid, item.pattern)
    const promised = index.lengths(grid, item.promised)
    return (interval) =>
      lengths[interval] === 0 && promised[interval]! > 0 ? item.amount * amounts[interval]! : 0
  }

  private inHours(distinct: DistinctGoal): AnswerGoal {
    const { goal, lost } = distinct
    if (
      lost <= negligible ||
      goal.meanWait !== undefined ||
      !isWithinReach(distinct, this.requestsOf(distinct))
    )
      return goal
    const met = 1 - lost / (lost + total(this.requestsOf(distinct)))
    return goal.share === undefined
      ? { ...goal, abandonment: 1 - (1 - goal.abandonment!) / met }
      : { ...goal, share: goal.share / met }
  }

  /** Whether enough comes while somebody is at work for every promise to be kept at all. */
  get isWithinReach(): boolean {
    return this.goals.every((goal) => isWithinReach(goal, this.requestsOf(goal)))
  }

  /** What comes while nobody is at work; undefined where nothing does. */
  get lostRequests(): Unmet | undefined {
    const requests = total(this.unmet)
    if (this.unmetHours <= negligible) return undefined
    const { grid, index } = this
    let all = 0
    for (const { pattern, promised, amount } of this.items) {
      const amounts = index.amounts(grid, pattern)
      const open = index.lengths(grid, promised)
      for (let interval = 0; interval < grid.size; interval++)
        if (open[interval]! > 0) all += amount * amounts[interval]!
    }
    const spans = [...this.unmet.keys()].flatMap((interval) =>
      this.unmet[interval]! > negligible ? [{ from: grid.from(interval), to: grid.to(interval) }] : [],
    )
    return { requests, share: requests / all, hours: this.unmetHours, times: weeklyTimes(spans) }
  }

  /** The requests for which a goal counts in each interval in which somebody is at work. */
  requestsOf({ items, counts }: DistinctGoal): Float64Array {
    const { grid, index } = this
    const requests = new Float64Array(grid.size)
    for (const { pattern, promised, amount } of items) {
      const amounts = index.amounts(grid, pattern)
      const open = index.lengths(grid, promised)
      for (let interval = 0; interval < grid.size; interval++)
        if (counts[interval] === 1 && open[interval]! > 0) requests[interval]! += amount * amounts[interval]!
    }
    return requests
  }

  private collectGoals(items: readonly WorkItem[]): void {
    const known = new Map<string, DistinctGoal>()
    const { grid } = this
    for (const item of items) {
      for (const goal of goalsOf(item)) {
        const kind = goalKindOf(this.index.metrics.get(goal.metric), 'immediate')
        if (kind !== 'answer' && kind !== 'abandonment') continue
        for (const target of goal.targets) {
          const answer = answerGoalOf(kind, target)
          if (answer === undefined) continue
          // Without patience in the model nobody gives up, so that nothing is known of it.
          if (kind === 'abandonment' && items.every(({ service }) => service.patience === undefined)) continue
          const key = `${item.by} ${item.sla.id} ${goal.metric} ${JSON.stringify(answer)}`
          let one = known.get(key)
          if (one === undefined) {
            one = {
              goal: answer,
              inHours: answer,
              kind,
              promises: [],
              items: [],
              counts: new Uint8Array(grid.size),
              lost: 0,
              lostFrom: grid.size,
            }
            known.set(key, one)
            this.goals.push(one)
          }
          one.items.push(item)
          one.promises.push({
            sla: item.sla.id,
            metric: goal.metric,
            target,
            segments: item.segments,
            services: [item.service.id],
            by: item.by,
          })
          const pattern = this.index.amounts(grid, item.pattern)
          const promised = this.index.lengths(grid, item.promised)
          const lost = this.lost(item)
          for (let interval = 0; interval < grid.size; interval++) {
            const missed = lost(interval)
            one.lost += missed
            if (missed > 0) one.lostFrom = Math.min(one.lostFrom, interval)
            if (this.streams[interval] !== undefined && promised[interval]! > 0 && pattern[interval]! > 0)
              one.counts[interval] = 1
          }
        }
      }
    }
  }

  private needImmediate(): void {
    const known = new Map<Stream, Map<string, number>>()
    for (let interval = 0; interval < this.grid.size; interval++) {
      const stream = this.streams[interval]
      if (stream === undefined) continue
      let ofStream = known.get(stream)
      if (ofStream === undefined) {
        ofStream = new Map()
        known.set(stream, ofStream)
      }
      let which = ''
      for (const { counts } of this.goals) which += counts[interval]
      let agents = ofStream.get(which)
      if (agents === undefined) {
        agents = this.fewest(
          interval,
          this.goals.filter(({ counts }) => counts[interval] === 1),
        )
        ofStream.set(which, agents)
      }
      this.need[interval] = agents
    }
  }

  private fewest(interval: number, goals: readonly DistinctGoal[]): number {
    const stream = this.streams[interval]!
    const answersOf = (agents: number): Answering => this.answers(interval, agents)!
    // Somebody has to be there, even where those who call would give up anyway.
    let most = 1
    try {
      most = Math.max(
        most,
        fewestAgents(
          stream,
          goals.map(({ inHours }) => inHours),
          answersOf,
        ),
      )
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      most = Math.max(most, fewestAgents(stream, [], answersOf))
    }
    return most
  }

  /** The goals by how many people each alone takes over the week, the most first. */
  get strictest(): readonly DistinctGoal[] {
    this.byNeed ??= this.goals
      .map((goal) => {
        const known = new Map<Stream, number>()
        let need = 0
        for (let interval = 0; interval < this.grid.size; interval++) {
          if (goal.counts[interval] === 0) continue
          const stream = this.streams[interval]!
          const agents = known.get(stream) ?? this.fewest(interval, [goal])
          known.set(stream, agents)
          need += agents
        }
        return { goal, need }
      })
      .filter(({ need }) => need > 0)
      .sort((a, b) => b.need - a.need)
      .map(({ goal }) => goal)
    return this.byNeed
  }

  /** How so many people answer what comes in a interval. */
  answers(interval: number, agents: number): Answering | undefined {
    const stream = this.streams[interval]
    if (stream === undefined) return undefined
    let known = this.known.get(stream)
    if (known === undefined) {
      known = new Map()
      this.known.set(stream, known)
    }
    let answers = known.get(agents)
    if (answers === undefined) {
      answers = answering(stream, agents)
      known.set(agents, answers)
    }
    return answers
  }
}

/** Whether a promise can be kept in spite of what comes while nobody is at work. */
function isWithinReach({ goal, lost }: DistinctGoal, requests: Float64Array): boolean {
  if (lost <= negligible) return true
  const met = 1 - lost / (lost + total(requests))
  if (goal.meanWait !== undefined) return false
  return met >= (goal.share ?? 1 - goal.abandonment!) - goalTolerance
}
