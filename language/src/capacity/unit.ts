// What those who share work have to do, and can do.

import type { AnswerGoal } from './erlang.ts'
import { goalTolerance } from './erlang.ts'
import type { AnswerOutcome, LateOutcome, Promised, SlotFigures, Unit } from './figures.ts'
import type { DistinctGoal } from './immediate.ts'
import { type Requirement, requirementOf } from './requirement.ts'
import { layOut } from './roster.ts'
import type { Shop } from './shop.ts'
import { secondsOf, slotsPerWeek } from './week.ts'

export class PlannedUnit implements Unit {
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
    this.requirement ??= requirementOf(this.shop)
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
