// Work that waits until somebody has time, and when it is due.

import type { Target } from '../compile/schema.ts'
import { greatest } from '../text/lists.ts'
import { BacklogChance, type DeskHours, type Reached } from './backlog-chance.ts'
import { casesOf, type Queued } from './case-kinds.ts'
import type { Index, WorkItem } from './demand.ts'
import type { CapacitySettings, Promised } from './figures.ts'
import { goalKindOf, goalsOf } from './goals.ts'
import { type Grid, perHalfHour } from './grid.ts'
import { type BoundedHours, isSurelyKept } from './late-bound.ts'
import { type Arrival, type QueueResult, runInOrder, runQueue, total } from './queue.ts'
import { partsOf, type Stage } from './stages.ts'
import { type Week, weekMinutes } from './week.ts'

/** When stages are due, by interval of arrival, of the same hours in the same words; shared by all stations of a contract. */
export type Dues = Map<Grid, Map<Week, Map<string, Float64Array>>>

/** The deferrable work of a station. */
export class Deferrable {
  readonly promises: Promised[] = []
  /** Hours of work in a week. */
  readonly hours: number
  private readonly index: Index
  private readonly settings: Required<CapacitySettings>
  private readonly dues: Dues
  private readonly promiseNumbers = new Map<string, number>()
  /** What arrives in each slot, in hours, and when the first of it is due. */
  private readonly coming: Float64Array
  private readonly firstDue: Float64Array
  private readonly grid: Grid
  private readonly queued: Queued[] = []
  private parts: readonly Arrival[] | undefined
  private chance: BacklogChance | undefined
  /** Of promises by their number, whether they are made for all of some work, and whether the share alone decides. */
  private readonly forAll: boolean[] = []
  private readonly certain: boolean[] = []

  /** @param reference the calendar in whose zone it is reckoned */
  constructor(
    items: readonly WorkItem[],
    grid: Grid,
    reference: string,
    index: Index,
    settings: Required<CapacitySettings>,
    dues: Dues,
  ) {
    this.index = index
    this.settings = settings
    this.dues = dues
    this.grid = grid
    this.coming = new Float64Array(grid.size)
    this.firstDue = new Float64Array(grid.size)
    this.hours = this.collect(items, reference)
  }

  private collect(items: readonly WorkItem[], reference: string): number {
    let sum = 0
    const groups = new Map<string, { item: WorkItem; items: WorkItem[]; work: Float64Array }>()
    for (const item of items) {
      const goals = goalsOf(item).map((goal) => item.sla.goals.indexOf(goal))
      const key = `${item.by} ${item.sla.id} ${goals.join(',')}`
      let group = groups.get(key)
      if (group === undefined) {
        group = { item, items: [], work: new Float64Array(this.grid.size) }
        groups.set(key, group)
      }
      group.items.push(item)
      const pattern = this.index.amounts(this.grid, item.pattern)
      const hours = (item.amount * item.effort) / 3600
      for (let slot = 0; slot < this.grid.size; slot++) group.work[slot]! += pattern[slot]! * hours
    }
    this.firstDue.fill(Number.POSITIVE_INFINITY)
    for (const { item, items: alike, work } of groups.values()) {
      const shift = this.index.shift(reference, item.sla.calendar)
      const stages = this.stagesOf(item, alike, shift)
      this.queued.push({ work, stages, items: alike })
      for (let slot = 0; slot < this.grid.size; slot++) {
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
    const { grid } = this
    const ofGrid = this.dues.get(grid) ?? new Map<Week, Map<string, Float64Array>>()
    this.dues.set(grid, ofGrid)
    const ofWeek = ofGrid.get(week) ?? new Map<string, Float64Array>()
    ofGrid.set(week, ofWeek)
    const stages: Stage[] = []
    /** What is promised twice in the same words is reckoned once. */
    const said = new Set<string>()
    for (const { metric, targets, when, smallSample } of goalsOf(item)) {
      const kind = goalKindOf(this.index.metrics.get(metric), 'deferrable')
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
        const promised = JSON.stringify([metric, alternatives, when, smallSample])
        if (said.has(promised)) continue
        said.add(promised)
        const key = `${shift} ${JSON.stringify(alternatives)}`
        let dues = ofWeek.get(key)
        if (dues === undefined) {
          dues = new Float64Array(this.grid.size).fill(Number.NaN)
          ofWeek.set(key, dues)
        }
        const promise = this.promiseOf(item, alike, metric, alternatives[0]!)
        this.forAll[promise] ||= when === undefined
        this.certain[promise] ||= when === undefined && smallSample === undefined
        const known = dues
        const dueOf = (minute: number): number => {
          const due = week.dueOf(alternatives, (minute + shift + weekMinutes) % weekMinutes)
          const base = Math.floor((minute + shift) / weekMinutes) * weekMinutes
          return due === undefined ? Number.POSITIVE_INFINITY : due - shift + base
        }
        stages.push({
          kind,
          metric,
          share,
          promise,
          due(slot) {
            if (Number.isNaN(known[slot])) known[slot] = dueOf(grid.middle(slot))
            return known[slot]!
          },
          dueAt: dueOf,
        })
      }
    }
    return stages
  }

  /**
   * What is reached of each promise where cases come and take time by chance.
   * @param lengths how long somebody can be at work in each half hour, in hours
   */
  *reached(desk: DeskHours, lengths: Float64Array): Generator<void, Reached[]> {
    if (this.promises.length === 0) return []
    this.chance ??= new BacklogChance(
      this.queued.flatMap((queued) =>
        casesOf({ ...queued, work: perHalfHour(this.grid, queued.work) }, this.settings.replyShare),
      ),
      lengths,
    )
    return yield* this.chance.reached(desk)
  }

  /** Whether a quick bound shows that every promise is kept where cases come and take time by chance. */
  isSurelyKept(hours: BoundedHours): boolean {
    const kinds = this.queued.map(({ work, stages, items }) => ({
      hours: work,
      size:
        greatest(
          items.map(({ effort }) => effort),
          0,
        ) / 3600,
      deadlines: stages,
    }))
    return isSurelyKept(kinds, this.grid, hours)
  }

  /** Whether a promise is made for all cases of some work. */
  isForAll(promise: number): boolean {
    return this.forAll[promise] === true
  }

  /** Whether it is, and no number of misses is let pass where there are few. */
  isCertain(promise: number): boolean {
    return this.certain[promise] === true
  }

  /** How it goes with so much working time for it in each slot, in hours. */
  queue(capacity: Float64Array): QueueResult {
    return (
      runInOrder(this.coming, this.firstDue, capacity, this.grid) ??
      runQueue(this.arrivals, capacity, this.grid)
    )
  }

  /**
   * Time at work in a week beyond the need with which all that waits is done in each half hour in which anybody is there,
   * as soon as it can be.
   */
  plenty(lengths: Float64Array): number {
    let waiting = 0
    let people = 0
    // Twice around, for what comes at the end of the week while nobody is there.
    for (let at = 0; at < 2 * this.grid.size; at++) {
      const slot = at % this.grid.size
      waiting += this.coming[slot]!
      const length = lengths[slot]!
      if (length === 0) continue
      people = Math.max(people, Math.ceil(waiting / length))
      waiting = 0
    }
    return (people + 1) * total(lengths)
  }
}
