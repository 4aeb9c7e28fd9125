// Whether there are enough people to keep what a contract promises: for a typical week, half hour by half hour.

import type { Target } from '../compile/schema.ts'
import { finished } from '../steps.ts'
import type { PlannedContract } from './contract.ts'
import {
  answerGoalOf,
  demandOf,
  goalKindOf,
  goalsOf,
  Index,
  type MissingVolume,
  type Station,
  type WorkItem,
} from './demand.ts'
import {
  type AnswerGoal,
  type Answering,
  answering,
  fewestAgents,
  goalTolerance,
  type Stream,
} from './erlang.ts'
import { type Arrival, type Lateness, type QueueResult, runInOrder, runQueue, total } from './queue.ts'
import { layOut } from './roster.ts'
import { perWeek, secondsOf, slotMinutes, slotsPerWeek, weekMinutes } from './week.ts'

export interface CapacitySettings {
  /**
   * Which share of the time between two immediate requests can be used for deferrable work, 0 to 1; the rest is lost by
   * turning from one to the other. It counts for those who have to be there for immediate work; who is there beyond
   * that does deferrable work all the time. 0.7 unless something else is measured.
   */
  readonly usableIdle?: number
  /**
   * Which share of the effort a reply takes, where a reply is promised sooner than the result, 0 to 1. 0.25 unless
   * something else is measured.
   */
  readonly replyShare?: number
}

export const defaultSettings = { usableIdle: 0.7, replyShare: 0.25 } as const satisfies CapacitySettings

/** A promise as it counts for some work. */
export interface Promised {
  readonly sla: string
  readonly metric: string
  readonly target: Target
  readonly segments: readonly string[]
  readonly services: readonly string[]
  /** From whom the work comes: the team or pool that assignments name. */
  readonly by: string
}

/** A promise to those who wait, and what the planned staff reaches. */
export interface AnswerOutcome extends Promised {
  readonly kind: 'answer' | 'abandonment'
  readonly goal: AnswerGoal
  /** Over the week, weighted by requests: a share, or a mean wait in seconds; undefined where that grows without end. */
  readonly reached: number | undefined
  readonly kept: boolean
  /** The slot with the most work for this team among those in which the promise counts, 0 to 335. */
  readonly busiest: number
}

/** A promise on deferrable work that the planned staff does not keep. */
export interface LateOutcome extends Promised {
  /** What is latest. In minutes of the week by the clock of the first team. */
  readonly late: Lateness
}

/** One half hour of the typical week in which anybody can be at work. */
export interface SlotFigures {
  /** 0 (Monday 00:00) to 335. */
  readonly slot: number
  /** Immediate requests that arrive. */
  readonly arrivals: number
  /** Immediate load in erlangs. */
  readonly load: number
  /** People needed, whole: for all work, and for immediate work alone. */
  readonly needed: number
  readonly neededForImmediate: number
  /** People planned, whole. */
  readonly present: number
  /** What the strictest promise reaches with the people planned; absent where nobody waits or nothing is promised. */
  readonly serviceLevel?: number
  /** Mean wait in seconds; absent where nobody waits, and where the queue grows without end. */
  readonly averageWait?: number
  readonly abandonment?: number
  /** False where the load is at or above the people planned, and nobody gives up. */
  readonly stable: boolean
  /** Deferrable work that waits at the end, in hours. */
  readonly backlog: number
}

/** What a team or pool has to do and can do. */
export interface Unit {
  /** The team; the pool; or, where only some of a pool can do the work, the pool and those. */
  readonly id: string
  readonly doers: readonly string[]
  readonly teams: readonly string[]
  readonly services: readonly string[]
  readonly fte: { readonly planned: number; readonly needed: number }
  /** In a typical week. */
  readonly hours: {
    readonly immediate: number
    readonly deferrable: number
    /** Time at work of the planned staff, and of the staff needed. */
    readonly planned: number
    readonly needed: number
  }
  /** More work than hours. */
  readonly overloaded: boolean
  /** The promise that takes the most people, if there is immediate work. */
  readonly strictest: Promised | undefined
  readonly answers: readonly AnswerOutcome[]
  readonly late: readonly LateOutcome[]
  readonly backlog: { readonly largest: number; readonly growth: number; readonly stable: boolean }
  /** False where no number of people keeps every promise, as where a deadline falls when the team is closed. */
  readonly keepable: boolean
  readonly slots: readonly SlotFigures[]
}

/** What one common team needs, and what its teams would need each for itself, in FTE. */
export interface Pooling {
  readonly id: string
  readonly teams: readonly string[]
  readonly common: number
  readonly separate: number
  /** Whether they are common now. */
  readonly pooled: boolean
}

/** What is delimited, and how many FTE it takes today. */
export interface Freed {
  readonly id: string
  readonly title?: string
  readonly instead?: string
  /** Undefined where effort or volume are not known. */
  readonly fte: number | undefined
}

/** Of so many teams with the same work every pair is looked at; of more, the first of them. */
const mostSharing = 40

/**
 * The capacity of a contract. What is costly is reckoned when it is asked for: whether the staff is enough at once,
 * how much would be with `needed`, `slots` and `pooling`.
 */
export class Capacity {
  readonly settings: Required<CapacitySettings>
  readonly units: readonly Unit[]
  readonly missing: readonly MissingVolume[]
  private readonly index: Index
  private readonly shops: readonly Shop[]

  /** @param built what is reckoned at once, if it was reckoned before */
  constructor(contract: PlannedContract, settings: CapacitySettings = {}, built?: Built) {
    this.settings = { ...defaultSettings, ...settings }
    const { index, shops, units, missing } = built ?? finished(build(contract, this.settings))
    this.index = index
    this.missing = missing
    this.shops = shops
    this.units = units
  }

  /** For each pool what it saves, and for teams apart what a pool of them would save. */
  get pooling(): readonly Pooling[] {
    return [...this.pooled(), ...this.possiblePools().map(({ units, ...pooling }) => pooling)]
  }

  private pooled(): Pooling[] {
    return this.shops.flatMap((shop, index): Pooling[] => {
      const { teams } = shop.station
      if (teams.length < 2) return []
      const { id, fte } = this.units[index]!
      const weights = teams.map((team) => team.staff * this.index.hoursPerFte(team))
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      const separate = teams.reduce((sum, team, at) => {
        if (all === 0) return sum
        const alone = shop.part(at, weights[at]! / all)
        return sum + alone.required().hours / this.index.hoursPerFte(team)
      }, 0)
      return [{ id, teams: teams.map((team) => team.id), common: fte.needed, separate, pooled: true }]
    })
  }

  /**
   * Teams and pools that do the same service at the same hours apart, though each has the skills for all that the other
   * does of immediate work. Pairs only; those with the greatest saving first.
   */
  possiblePools(): readonly (Pooling & { readonly units: readonly Unit[] })[] {
    const found: (Pooling & { units: Unit[] })[] = []
    for (const [at, others] of this.sharing()) {
      for (const offset of others) {
        const [one, other] = [this.shops[at]!, this.shops[offset]!]
        if (!one.couldJoin(other)) continue
        const joined = one.join(other)
        const units = [this.units[at]!, this.units[offset]!]
        found.push({
          units,
          id: units.map(({ id }) => id).join(' + '),
          teams: units.flatMap(({ teams }) => teams),
          common: joined.required().hours / joined.hoursPerFte,
          separate: units.reduce((sum, { fte }) => sum + fte.needed, 0),
          pooled: false,
        })
      }
    }
    return found.sort((a, b) => b.separate - b.common - (a.separate - a.common))
  }

  /** For each shop those behind it that do some of the same immediate work, both by their place in the list. */
  private sharing(): Map<number, ReadonlySet<number>> {
    const byService = new Map<string, number[]>()
    for (const [at, { station }] of this.shops.entries()) {
      for (const id of new Set(station.items.filter(isImmediate).map(({ service }) => service.id))) {
        const shops = byService.get(id) ?? []
        byService.set(id, shops)
        if (shops.length < mostSharing) shops.push(at)
      }
    }
    const result = new Map<number, Set<number>>()
    for (const shops of byService.values()) {
      for (const [place, at] of shops.entries()) {
        const behind = result.get(at) ?? new Set()
        for (const other of shops.slice(place + 1)) behind.add(other)
        result.set(at, behind)
      }
    }
    return result
  }

  /** What is delimited and how many FTE it takes today, by the mean hours of an FTE in the teams of the contract. */
  get freed(): readonly Freed[] {
    const { contract } = this.index
    const staff = contract.teams.reduce((sum, team) => sum + team.staff, 0)
    const hours = contract.teams.reduce((sum, team) => sum + team.staff * this.index.hoursPerFte(team), 0)
    const [team] = contract.teams
    return contract.exclusions.map(({ id, title, instead, effort, volume }) => {
      const times =
        volume &&
        (perWeek(volume.per) ??
          (team &&
            this.index.pattern(volume.per, undefined, team.calendar).reduce((sum, one) => sum + one, 0)))
      const fte =
        effort === undefined || times === undefined || hours === 0
          ? undefined
          : ((secondsOf(effort) / 3600) * volume!.amount * times) / (hours / staff)
      return {
        id,
        ...(title === undefined ? {} : { title }),
        ...(instead === undefined ? {} : { instead }),
        fte,
      }
    })
  }
}

/**
 * Where a team has work of its own and of a pool, or of two pools, its hours are divided by how much work there is for
 * them: of a pool's work that part which is the team's part of the pool's hours.
 */
function dividedHours(shops: readonly Shop[], index: Index): Map<Shop, readonly number[]> {
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

interface Requirement {
  /** People in each slot, whole. */
  readonly present: Float64Array
  readonly hours: number
  readonly keepable: boolean
}

interface DistinctGoal {
  readonly goal: AnswerGoal
  readonly kind: 'answer' | 'abandonment'
  readonly promises: Promised[]
  readonly items: WorkItem[]
  readonly counts: Uint8Array
}

/** The work of a station as it is in each slot, and what it takes to do it. */
class Shop {
  readonly station: Station
  /** When stages are due, by slot of arrival; shared by all shops. */
  private readonly dues: Map<string, Float64Array>
  readonly hoursPerFte: number
  /** The longest that anybody is at work in a slot, in hours. */
  readonly lengths: Float64Array
  /** The immediate work of each slot; absent where nothing comes or nobody is there. */
  readonly streams: readonly (Stream | undefined)[]
  readonly goals: DistinctGoal[] = []
  /** People needed for immediate work. */
  readonly need = new Float64Array(slotsPerWeek)
  readonly promises: Promised[] = []
  private readonly promiseNumbers = new Map<string, number>()
  /** Hours of work in a week. */
  readonly immediateHours: number
  readonly deferrableHours: number
  private readonly index: Index
  private readonly settings: Required<CapacitySettings>
  /** Deferrable work that arrives in each slot, in hours, and when the first of it is due. */
  private readonly coming = new Float64Array(slotsPerWeek)
  private readonly firstDue = new Float64Array(slotsPerWeek)
  private readonly queued: { readonly work: Float64Array; readonly stages: readonly Stage[] }[] = []
  private parts: readonly Arrival[] | undefined
  private byNeed: readonly DistinctGoal[] | undefined
  private readonly known = new Map<Stream, Map<number, Answering>>()

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
    const immediate = items.filter(isImmediate)
    const staff = teams.reduce((sum, team) => sum + team.staff, 0)
    // Without any staff planned every team of a pool counts alike.
    this.hoursPerFte = teams.reduce(
      (sum, team) => sum + index.hoursPerFte(team) * (staff > 0 ? team.staff / staff : 1 / teams.length),
      0,
    )
    this.lengths = longest(lengths)
    this.streams = streamsOf(immediate, this.lengths)
    let hours = 0
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      const stream = this.streams[slot]
      if (stream !== undefined) hours += stream.rate * stream.effort * this.lengths[slot]!
    }
    this.immediateHours = hours
    this.collectGoals(immediate)
    this.needImmediate()
    this.deferrableHours = this.collectDeferrable(items.filter((item) => !isImmediate(item)))
  }

  get work(): number {
    return this.immediateHours + this.deferrableHours
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

  private collectDeferrable(items: readonly WorkItem[]): number {
    let sum = 0
    const [{ calendar: reference }] = this.station.teams as [Station['teams'][number]]
    const groups = new Map<string, { item: WorkItem; items: WorkItem[]; work: Float64Array }>()
    for (const item of items) {
      const goals = goalsOf(item).map((goal) => item.sla.goals.indexOf(goal))
      const key = `${item.by} ${item.sla.id} ${goals.join(',')}`
      let group = groups.get(key)
      if (group === undefined) {
        group = { item, items: [], work: new Float64Array(slotsPerWeek) }
        groups.set(key, group)
      }
      group.items.push(item)
      const { pattern } = item
      const hours = (item.amount * item.effort) / 3600
      for (let slot = 0; slot < slotsPerWeek; slot++) group.work[slot]! += pattern[slot]! * hours
    }
    this.firstDue.fill(Number.POSITIVE_INFINITY)
    for (const { item, items: alike, work } of groups.values()) {
      const shift = this.index.shift(reference, item.sla.calendar)
      const stages = this.stagesOf(item, alike, shift)
      this.queued.push({ work, stages })
      for (let slot = 0; slot < slotsPerWeek; slot++) {
        const hours = work[slot]!
        if (hours <= 0) continue
        sum += hours
        this.coming[slot]! += hours
        for (const stage of stages) {
          const due = stage.due(slot)
          if (due < this.firstDue[slot]!) this.firstDue[slot] = due
        }
      }
    }
    return sum
  }

  /** Deferrable work by when it is due. */
  private get arrivals(): readonly Arrival[] {
    this.parts ??= this.queued.flatMap(({ work, stages }) => partsOf(work, stages, this.settings.replyShare))
    return this.parts
  }

  /** The number of a promise; one that is known already counts for more work then. */
  private promiseOf(
    { by, sla }: WorkItem,
    alike: readonly WorkItem[],
    metric: string,
    target: Target,
  ): number {
    const key = `${by} ${sla.id} ${metric} ${JSON.stringify(target)}`
    const number = this.promiseNumbers.get(key) ?? this.promises.length
    this.promiseNumbers.set(key, number)
    const before = this.promises[number]
    this.promises[number] = {
      sla: sla.id,
      metric,
      target,
      segments: [...new Set([...(before?.segments ?? []), ...alike.flatMap(({ segments }) => segments)])],
      services: [...new Set([...(before?.services ?? []), ...alike.map(({ service }) => service.id)])],
      by,
    }
    return number
  }

  private stagesOf(item: WorkItem, alike: readonly WorkItem[], shift: number): Stage[] {
    const week = this.index.week(item.sla.calendar)
    const stages: Stage[] = []
    for (const { metric, targets } of goalsOf(item)) {
      const kind = goalKindOf(this.index.metrics.get(metric))
      if (kind !== 'reply' && kind !== 'done') continue
      const byShare = new Map<number, Target[]>()
      for (const target of targets) {
        if (target.kind !== 'within' && target.kind !== 'by') continue
        const share = target.share ?? 1
        const stage = byShare.get(share)
        if (stage === undefined) byShare.set(share, [target])
        else stage.push(target)
      }
      for (const [share, alternatives] of byShare) {
        const key = `${item.sla.calendar} ${shift} ${JSON.stringify(alternatives)}`
        let dues = this.dues.get(key)
        if (dues === undefined) {
          dues = new Float64Array(slotsPerWeek).fill(Number.NaN)
          this.dues.set(key, dues)
        }
        const promise = this.promiseOf(item, alike, metric, alternatives[0]!)
        const known = dues
        stages.push({
          kind,
          share,
          promise,
          due(slot) {
            if (Number.isNaN(known[slot])) {
              // What arrives in a half hour does so in its middle, on average.
              const arrived = slot * slotMinutes + slotMinutes / 2
              const due = week.dueOf(alternatives, (arrived + shift + weekMinutes) % weekMinutes)
              const base = Math.floor((arrived + shift) / weekMinutes) * weekMinutes
              known[slot] = due === undefined ? Number.POSITIVE_INFINITY : due - shift + base
            }
            return known[slot]!
          },
        })
      }
    }
    return stages
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

  /** Working time that people have for deferrable work in each slot, in hours. */
  private capacity(present: Float64Array): Float64Array {
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
    const capacity = this.capacity(present)
    return runInOrder(this.coming, this.firstDue, capacity) ?? runQueue(this.arrivals, capacity)
  }

  /**
   * The least paid time with which all promises are kept in every half hour, found by halving over rosters that lay
   * time out as people would (see `layOut`).
   */
  required(): Requirement {
    const least = this.need.reduce((sum, agents, slot) => sum + agents * this.lengths[slot]!, 0)
    const roster = (extra: number): Float64Array => {
      const present = new Float64Array(slotsPerWeek)
      layOut(least + extra, this.need, this.lengths, present)
      return present
    }
    const isEnough = (present: Float64Array, late: boolean): boolean => {
      if (total(this.capacity(present)) < this.deferrableHours - 1e-9) return false
      if (!late) return true
      const queue = this.queue(present)
      return queue.stable && queue.late.length === 0
    }
    // Whoever is there beyond the need does deferrable work all the time; so much more is needed in any case.
    const lacking = this.deferrableHours - total(this.capacity(roster(0)))
    const most = Math.ceil(2 * this.plenty)
    const smallest = (late: boolean): Float64Array | undefined => {
      // If not even these keep it, more do not either.
      if (!isEnough(roster(most / 2), late)) return undefined
      // In steps of a person for half an hour.
      let tooFew = Math.max(0, Math.floor(lacking * 2)) - 1
      let plenty = tooFew + 1
      for (let step = 1; !isEnough(roster(plenty / 2), late); step *= 2) {
        tooFew = plenty
        plenty = Math.min(plenty + step, most)
      }
      while (plenty - tooFew > 1) {
        const middle = Math.floor((plenty + tooFew) / 2)
        if (isEnough(roster(middle / 2), late)) plenty = middle
        else tooFew = middle
      }
      return roster(plenty / 2)
    }
    const kept = smallest(true)
    const present = kept ?? smallest(false) ?? roster(this.deferrableHours)
    const hours = present.reduce((sum, agents, slot) => sum + agents * this.lengths[slot]!, 0)
    return { present, hours, keepable: kept !== undefined }
  }

  /**
   * Time at work in a week beyond the need with which all that waits is done in each half hour in which anybody is there,
   * as soon as it can be.
   */
  private get plenty(): number {
    let waiting = 0
    let people = 0
    // Twice around, for what comes at the end of the week while nobody is there.
    for (let at = 0; at < 2 * slotsPerWeek; at++) {
      const slot = at % slotsPerWeek
      waiting += this.coming[slot]!
      const length = this.lengths[slot]!
      if (length === 0) continue
      people = Math.max(people, Math.ceil(waiting / length))
      // What comes during a half hour may have to wait for the next one.
      waiting = this.coming[slot]!
    }
    return (people + 1) * total(this.lengths)
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

function isImmediate({ service }: WorkItem): boolean {
  return service.work === 'immediate'
}

interface Stage {
  readonly kind: 'reply' | 'done'
  readonly share: number
  readonly promise: number
  due(slot: number): number
}

/**
 * Work of which different shares have different deadlines: the first so many of a hundred have to be done by the
 * strictest of what is promised to that many or more; what is promised to nobody has no deadline.
 */
function partsOf(work: Float64Array, stages: readonly Stage[], replyShare: number): Arrival[] {
  const parts: Arrival[] = []
  const borders = [...new Set([...stages.map(({ share }) => share), 1])].sort((a, b) => a - b)
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    const hours = work[slot]!
    if (hours <= 0) continue
    let below = 0
    for (const border of borders) {
      const amount = hours * (border - below)
      below = border
      if (amount <= 0) continue
      const whole = earliest(stages, 'done', border, slot)
      const reply = earliest(stages, 'reply', border, slot)
      const sooner = reply.due < whole.due ? replyShare : 0
      if (sooner > 0) parts.push({ slot, work: amount * sooner, ...reply })
      if (sooner < 1) parts.push({ slot, work: amount * (1 - sooner), ...whole })
    }
  }
  return parts
}

function earliest(
  stages: readonly Stage[],
  kind: Stage['kind'],
  share: number,
  slot: number,
): { due: number; promise: number } {
  let found = { due: Number.POSITIVE_INFINITY, promise: -1 }
  for (const stage of stages) {
    if (stage.kind !== kind || stage.share < share) continue
    const due = stage.due(slot)
    if (due < found.due) found = { due, promise: stage.promise }
  }
  return found
}

/** For each slot the longest of some lengths. */
function longest([first, ...rest]: readonly Float64Array[]): Float64Array {
  const others = rest.filter((one) => one !== first)
  if (others.length === 0) return first!
  return first!.map((length, slot) => Math.max(length, ...others.map((one) => one[slot]!)))
}

/**
 * All immediate work of a slot as one stream: the rates add up; efforts, and the rates at which people give up, are
 * means weighted by requests. Slots with the same work have the same stream. Absent where nothing comes or nobody works.
 */
function streamsOf(items: readonly WorkItem[], lengths: Float64Array): (Stream | undefined)[] {
  const streams = new Array<Stream | undefined>(slotsPerWeek).fill(undefined)
  if (items.length === 0) return streams
  const byPattern = new Map<Float64Array, { count: number; work: number; giveUp: number }>()
  for (const { pattern, amount, effort, service } of items) {
    const sum = byPattern.get(pattern) ?? { count: 0, work: 0, giveUp: 0 }
    sum.count += amount
    sum.work += amount * effort
    if (service.patience !== undefined) sum.giveUp += amount / secondsOf(service.patience)
    byPattern.set(pattern, sum)
  }
  const sums = [...byPattern]
  const known = new Map<string, Stream>()
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    if (lengths[slot] === 0) continue
    let count = 0
    let work = 0
    let giveUp = 0
    for (const [pattern, sum] of sums) {
      const times = pattern[slot]!
      count += sum.count * times
      work += sum.work * times
      giveUp += sum.giveUp * times
    }
    if (count <= 1e-12 || work <= 0) continue
    const key = `${count.toPrecision(13)} ${work.toPrecision(13)} ${giveUp.toPrecision(13)}`
    let stream = known.get(key)
    if (stream === undefined) {
      const answered = { rate: count / (slotMinutes * 60), effort: work / count }
      stream = giveUp > 0 ? { ...answered, patience: count / giveUp } : answered
      known.set(key, stream)
    }
    streams[slot] = stream
  }
  return streams
}

class PlannedUnit implements Unit {
  readonly id: string
  readonly doers: readonly string[]
  readonly teams: readonly string[]
  readonly services: readonly string[]
  readonly overloaded: boolean
  readonly answers: readonly AnswerOutcome[]
  readonly late: readonly LateOutcome[]
  readonly backlog: Unit['backlog']
  private readonly shop: Shop
  private readonly present = new Float64Array(slotsPerWeek)
  private readonly planned: { hours: number; fte: number }
  private readonly waiting: Float64Array
  private requirement: Requirement | undefined

  /** @param common in how many shops of several teams somebody works, by id */
  constructor(shop: Shop, hours: readonly number[], common: ReadonlyMap<string, number>) {
    this.shop = shop
    const { station } = shop
    this.doers = station.doers
    this.teams = station.teams.map(({ id }) => id)
    const own = station.teams.length === 1 ? station.teams[0]!.id : station.doers[0]!
    const isIn = station.teams.length > 1 && station.doers.includes(own)
    const isAlone = (common.get(own) ?? 0) === (isIn ? 1 : 0)
    this.id = isAlone ? own : `${own} (${this.teams.join(', ')})`
    this.services = [...new Set(station.items.map(({ service }) => service.id))].sort()
    let fte = 0
    for (const [at, team] of station.teams.entries()) {
      layOut(hours[at]!, shop.need, station.lengths[at]!, this.present)
      const perFte = (secondsOf(team.week) / 3600) * (1 - team.shrinkage)
      fte += perFte > 0 ? hours[at]! / perFte : 0
    }
    this.planned = { hours: hours.reduce((sum, one) => sum + one, 0), fte }
    this.overloaded = shop.work > this.planned.hours + 1e-9
    this.answers = shop.goals.filter(({ counts }) => counts.includes(1)).map((goal) => this.outcome(goal))
    const queue = shop.queue(this.present)
    this.waiting = queue.backlog
    this.backlog = { largest: queue.largestBacklog, growth: queue.growth, stable: queue.stable }
    this.late = queue.late.flatMap((late) => {
      const promised = shop.promises[late.promise]
      return promised === undefined ? [] : [{ ...promised, late }]
    })
  }

  private outcome({ goal, kind, promises, items, counts }: DistinctGoal): AnswerOutcome {
    const { shop } = this
    let weight = 0
    let sum = 0
    let busiest = counts.indexOf(1)
    let endless = false
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      if (counts[slot] === 0) continue
      const answers = shop.answers(slot, this.present[slot]!)!
      if (loadAt(shop, slot) > loadAt(shop, busiest) + 1e-12) busiest = slot
      let amount = 0
      for (const item of items) if (item.promised[slot]! > 0) amount += item.amount * item.pattern[slot]!
      amount *= shop.lengths[slot]!
      if (goal.share !== undefined) sum += amount * answers.serviceLevel(goal.within ?? 0)
      else if (goal.abandonment !== undefined) sum += amount * answers.abandonment
      else {
        amount *= 1 - answers.abandonment
        if (answers.averageSpeedOfAnswer === undefined) endless ||= answers.abandonment < 1
        else sum += amount * answers.averageSpeedOfAnswer
      }
      weight += amount
    }
    const reached = endless || weight === 0 ? undefined : sum / weight
    return {
      ...mergedPromise(promises),
      kind,
      goal,
      reached,
      kept: reached !== undefined && isKept(goal, reached),
      busiest,
    }
  }

  get strictest(): Promised | undefined {
    const [first] = this.shop.strictest
    return first === undefined ? undefined : mergedPromise(first.promises)
  }

  get keepable(): boolean {
    return this.required.keepable
  }

  get fte(): Unit['fte'] {
    return { planned: this.planned.fte, needed: this.required.hours / this.shop.hoursPerFte }
  }

  get hours(): Unit['hours'] {
    return {
      immediate: this.shop.immediateHours,
      deferrable: this.shop.deferrableHours,
      planned: this.planned.hours,
      needed: this.required.hours,
    }
  }

  get slots(): readonly SlotFigures[] {
    const { shop, present, waiting } = this
    const needed = this.required.present
    const top = shop.strictest.find(({ kind }) => kind === 'answer')
    return Array.from({ length: slotsPerWeek }, (_, slot) => slot).flatMap((slot): SlotFigures[] => {
      const stream = shop.streams[slot]
      if (shop.lengths[slot] === 0) return []
      const answers = shop.answers(slot, present[slot]!)
      return [
        {
          slot,
          arrivals: stream === undefined ? 0 : stream.rate * shop.lengths[slot]! * 3600,
          load: stream === undefined ? 0 : stream.rate * stream.effort,
          needed: needed[slot]!,
          neededForImmediate: shop.need[slot]!,
          present: present[slot]!,
          ...(answers !== undefined && top?.counts[slot] === 1 && top.goal.share !== undefined
            ? { serviceLevel: answers.serviceLevel(top.goal.within ?? 0) }
            : {}),
          ...(answers?.averageWait === undefined ? {} : { averageWait: answers.averageWait }),
          ...(answers !== undefined && stream?.patience !== undefined
            ? { abandonment: answers.abandonment }
            : {}),
          stable: answers?.stable ?? true,
          backlog: waiting[slot]! <= 1e-9 ? 0 : waiting[slot]!,
        },
      ]
    })
  }

  private get required(): Requirement {
    this.requirement ??= this.shop.required()
    return this.requirement
  }
}

function loadAt(shop: Shop, slot: number): number {
  const stream = shop.streams[slot]
  return stream === undefined ? 0 : stream.rate * stream.effort
}

function isKept({ share, abandonment, meanWait }: AnswerGoal, reached: number): boolean {
  if (share !== undefined) return reached >= share - goalTolerance
  if (abandonment !== undefined) return reached <= abandonment + goalTolerance
  return reached <= meanWait! * (1 + goalTolerance)
}

function mergedPromise(promises: readonly Promised[]): Promised {
  return {
    ...promises[0]!,
    segments: [...new Set(promises.flatMap(({ segments }) => segments))],
    services: [...new Set(promises.flatMap(({ services }) => services))],
  }
}

/** Reckons whether a contract's staff is enough. */
export function capacityOf(contract: PlannedContract, settings?: CapacitySettings): Capacity {
  return new Capacity(contract, settings)
}

/** The same in steps, between which something else can be done. */
export function* capacityInSteps(contract: PlannedContract): Generator<void, Capacity> {
  return new Capacity(contract, {}, yield* build(contract, defaultSettings))
}

interface Built {
  readonly index: Index
  readonly shops: readonly Shop[]
  readonly units: readonly Unit[]
  readonly missing: readonly MissingVolume[]
}

function* build(contract: PlannedContract, settings: Required<CapacitySettings>): Generator<void, Built> {
  const index = new Index(contract)
  yield
  const { stations, missing } = yield* demandOf(index)
  const dues = new Map<string, Float64Array>()
  const shops: Shop[] = []
  for (const station of stations) {
    yield
    shops.push(new Shop(station, index, settings, dues))
  }
  const hours = dividedHours(shops, index)
  const common = new Map<string, number>()
  for (const { station } of shops) {
    if (station.teams.length === 1) continue
    for (const doer of station.doers) common.set(doer, (common.get(doer) ?? 0) + 1)
  }
  const units: Unit[] = []
  for (const shop of shops) {
    yield
    units.push(new PlannedUnit(shop, hours.get(shop)!, common))
  }
  return { index, shops, units, missing }
}
