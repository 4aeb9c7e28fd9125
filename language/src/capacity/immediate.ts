// Work that is answered while somebody waits, and the people that it takes.

import { answerGoalOf, goalKindOf, goalsOf, type Index, type WorkItem } from './demand.ts'
import { type AnswerGoal, type Answering, answering, fewestAgents, type Stream } from './erlang.ts'
import type { Promised } from './figures.ts'
import { streamsOf } from './streams.ts'
import { slotsPerWeek } from './week.ts'

export interface DistinctGoal {
  readonly goal: AnswerGoal
  readonly kind: 'answer' | 'abandonment'
  readonly promises: Promised[]
  readonly items: WorkItem[]
  readonly counts: Uint8Array
}

/** The immediate work of a station. */
export class Immediate {
  /** The work of each slot; absent where nothing comes or nobody is there. */
  readonly streams: readonly (Stream | undefined)[]
  readonly goals: DistinctGoal[] = []
  /** People needed in each slot, whole. */
  readonly need = new Float64Array(slotsPerWeek)
  /** Hours of work in a week. */
  readonly hours: number
  private readonly index: Index
  private byNeed: readonly DistinctGoal[] | undefined
  private readonly known = new Map<Stream, Map<number, Answering>>()

  /** @param lengths how long anybody is at work in each slot, in hours */
  constructor(items: readonly WorkItem[], lengths: Float64Array, index: Index) {
    this.index = index
    this.streams = streamsOf(items, lengths)
    let hours = 0
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      const stream = this.streams[slot]
      if (stream !== undefined) hours += stream.rate * stream.effort * lengths[slot]!
    }
    this.hours = hours
    this.collectGoals(items)
    this.needImmediate()
  }

  private collectGoals(items: readonly WorkItem[]): void {
    const known = new Map<string, DistinctGoal>()
    for (const item of items) {
      for (const goal of goalsOf(item)) {
        const kind = goalKindOf(this.index.metrics.get(goal.metric))
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
              kind,
              promises: [],
              items: [],
              counts: new Uint8Array(slotsPerWeek),
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
          const { pattern, promised } = item
          for (let slot = 0; slot < slotsPerWeek; slot++) {
            if (this.streams[slot] !== undefined && promised[slot]! > 0 && pattern[slot]! > 0)
              one.counts[slot] = 1
          }
        }
      }
    }
  }

  private needImmediate(): void {
    const known = new Map<Stream, Map<string, number>>()
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      const stream = this.streams[slot]
      if (stream === undefined) continue
      let ofStream = known.get(stream)
      if (ofStream === undefined) {
        ofStream = new Map()
        known.set(stream, ofStream)
      }
      let which = ''
      for (const { counts } of this.goals) which += counts[slot]
      let agents = ofStream.get(which)
      if (agents === undefined) {
        agents = this.fewest(
          slot,
          this.goals.filter(({ counts }) => counts[slot] === 1),
        )
        ofStream.set(which, agents)
      }
      this.need[slot] = agents
    }
  }

  private fewest(slot: number, goals: readonly DistinctGoal[]): number {
    const stream = this.streams[slot]!
    const answersOf = (agents: number): Answering => this.answers(slot, agents)!
    // Somebody has to be there, even where those who call would give up anyway.
    let most = 1
    try {
      most = Math.max(
        most,
        fewestAgents(
          stream,
          goals.map(({ goal }) => goal),
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
        for (let slot = 0; slot < slotsPerWeek; slot++) {
          if (goal.counts[slot] === 0) continue
          const stream = this.streams[slot]!
          const agents = known.get(stream) ?? this.fewest(slot, [goal])
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

  /** How so many people answer what comes in a slot. */
  answers(slot: number, agents: number): Answering | undefined {
    const stream = this.streams[slot]
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
