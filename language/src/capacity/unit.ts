// What those who share work have to do, and can do.

import { finished } from '../steps.ts'
import type { Crew } from './crew.ts'
import type { Index } from './demand.ts'
import { type AnswerGoal, type Answering, goalTolerance, misses } from './erlang.ts'
import type {
  AnswerOutcome,
  DoneOutcome,
  LateOutcome,
  Promised,
  SlotFigures,
  Unit,
  Unmet,
} from './figures.ts'
import type { DistinctGoal } from './immediate.ts'
import { keptRequirementOf } from './kept.ts'
import type { KindAnswering } from './network.ts'
import { requirementOfAll, type StaffNeeded } from './pooling.ts'
import { layOut } from './roster.ts'
import type { Shop } from './shop.ts'
import { type Span, secondsOf, slotMinutes } from './week.ts'

export class PlannedUnit implements Unit {
  readonly id: string
  readonly doers: readonly string[]
  readonly teams: readonly string[]
  readonly services: readonly string[]
  readonly overloaded: boolean
  answers: readonly AnswerOutcome[]
  readonly late: readonly LateOutcome[]
  readonly backlog: Unit['backlog']
  private readonly shop: Shop
  private readonly present: Float64Array
  private readonly planned: { hours: number; fte: number }
  private readonly waiting: Float64Array
  private known: { readonly average: StaffNeeded; readonly kept: StaffNeeded } | undefined
  private reckoned: readonly DoneOutcome[] | undefined
  private surelyKept: boolean | undefined
  private readonly index: Index
  private readonly crew: Crew | undefined
  readonly isDividing: boolean
  private takesTurns = false

  /**
   * @param common in how many shops of several teams somebody works, by id
   * @param crew those with whom it shares people, if there are any that are reckoned together
   * @param isDividing whether its people have other work, too, for which a part of their hours is set apart
   */
  constructor(
    shop: Shop,
    hours: readonly number[],
    common: ReadonlyMap<string, number>,
    index: Index,
    crew: Crew | undefined,
    isDividing: boolean,
  ) {
    this.crew = crew
    this.isDividing = isDividing
    this.shop = shop
    this.index = index
    this.present = new Float64Array(shop.grid.size)
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
      layOut(hours[at]!, shop.need, shop.lengthsOfTeams[at]!, this.present)
      const perFte = (secondsOf(team.week) / 3600) * (1 - team.shrinkage)
      fte += perFte > 0 ? hours[at]! / perFte : 0
    }
    this.planned = { hours: hours.reduce((sum, one) => sum + one, 0), fte }
    // What comes while nobody is there is done by nobody, however many hours there are.
    this.overloaded = shop.work - shop.unmetHours > this.planned.hours + 1e-9
    this.answers = this.outcomes()
    const queue = shop.queue(this.present)
    this.waiting = queue.backlog
    this.backlog = { largest: queue.largestBacklog, growth: queue.growth, stable: queue.stable }
    this.late = queue.late.flatMap((late) => {
      const promised = shop.promises[late.promise]
      return promised === undefined ? [] : [{ ...promised, late }]
    })
  }

  private outcomes(): AnswerOutcome[] {
    return this.shop.goals
      .filter(({ counts, lost }) => lost > 0 || counts.includes(1))
      .map((goal) => this.outcome(goal))
  }

  /** From now on those who share people with others take what comes first, whatever it is. */
  takeTurns(): void {
    this.takesTurns = true
    this.answers = this.outcomes()
  }

  /** How what comes in an interval is answered; at least so well where too many share people to reckon it. */
  private answersIn(interval: number): KindAnswering | undefined {
    const alone = this.shop.answers(interval, this.present[interval]!)
    return (this.takesTurns ? this.crew?.answers(this.shop, interval) : undefined) ?? alone
  }

  private outcome(distinct: DistinctGoal): AnswerOutcome {
    const { goal, kind, promises, counts, lost } = distinct
    const { shop } = this
    const requests = shop.requestsOf(distinct)
    let weight = 0
    let sum = 0
    let isBound = false
    // Where nobody is at work the wait has no end.
    let endless = goal.meanWait !== undefined && lost > 0
    for (let interval = 0; interval < shop.grid.size; interval++) {
      if (counts[interval] === 0) continue
      const answers = this.answersIn(interval)!
      isBound ||= this.takesTurns && this.crew?.answers(shop, interval) === undefined
      let amount = requests[interval]!
      if (goal.share !== undefined) sum += amount * answers.serviceLevel(goal.within ?? 0)
      else if (goal.abandonment !== undefined) sum += amount * answers.abandonment
      else {
        amount *= 1 - answers.abandonment
        if (answers.averageSpeedOfAnswer === undefined) endless ||= answers.abandonment < 1
        else sum += amount * answers.averageSpeedOfAnswer
      }
      weight += amount
    }
    if (goal.meanWait === undefined) weight += lost
    // Who reaches nobody gives up sooner or later.
    if (goal.abandonment !== undefined) sum += lost
    const reached = endless || weight === 0 ? undefined : sum / weight
    return {
      ...mergedPromise(promises),
      kind,
      goal,
      reached,
      kept: reached !== undefined && isKept(goal, reached, lost > 0),
      isBound,
      busiest: this.busiest(distinct),
      requests: weight,
      lost,
    }
  }

  /** The interval with the most work among those in which a goal counts; where nobody ever is at work then, the first. */
  private busiest({ counts, lostFrom }: DistinctGoal): Span {
    const { shop } = this
    let busiest = counts.indexOf(1)
    if (busiest < 0) busiest = lostFrom
    for (let interval = 0; interval < counts.length; interval++) {
      if (counts[interval] === 1 && loadAt(shop, interval) > loadAt(shop, busiest) + 1e-12) busiest = interval
    }
    return { from: shop.grid.from(busiest), to: shop.grid.to(busiest) }
  }

  /** What is promised of deferrable work and what is reached, in steps, for it takes the longest; not where it is not asked for. */
  *reckon(): Generator<void, void> {
    const { shop } = this
    this.reckoned ??= (yield* shop.reached(this.present)).flatMap(({ promise, cases, late }) => {
      const promised = shop.promises[promise]
      if (promised === undefined || cases === 0) return []
      const share = shop.shareOf(promise)
      const reached = Math.min(1, Math.max(0, 1 - late / cases))
      const kept = !misses(reached, share)
      const [forAll, certain] = [shop.isForAll(promise), shop.isCertain(promise)]
      return [{ ...promised, share, reached, kept, forAll, certain, isBound: this.isDividing }]
    })
  }

  get mayMiss(): boolean {
    this.surelyKept ??= this.shop.isSurelyKept(this.present)
    return !this.surelyKept
  }

  get done(): readonly DoneOutcome[] {
    if (this.reckoned === undefined) finished(this.reckon())
    return this.reckoned!
  }

  get strictest(): Promised | undefined {
    const [first] = this.shop.strictest
    return first === undefined ? undefined : mergedPromise(first.promises)
  }

  get keepable(): boolean {
    return this.required.kept.keepable
  }

  get fte(): Unit['fte'] {
    const { average, kept } = this.required
    return { planned: this.planned.fte, average: average.fte, needed: kept.fte }
  }

  get hours(): Unit['hours'] {
    return {
      immediate: this.shop.immediateHours,
      deferrable: this.shop.deferrableHours,
      planned: this.planned.hours,
      average: this.required.average.hours,
      needed: this.required.kept.hours,
    }
  }

  get unmet(): Unmet | undefined {
    return this.shop.unmet
  }

  /** Not where less is planned than is needed, though it may do on average over the week. */
  get isEnough(): boolean {
    return this.keepsAll && this.fte.planned >= this.fte.needed - 1e-9
  }

  get keepsAll(): boolean {
    return (
      !this.overloaded &&
      this.backlog.stable &&
      this.late.length === 0 &&
      (!this.mayMiss || this.done.every(({ kept, certain }) => kept || !certain)) &&
      this.answers.every(({ kept }) => kept) &&
      !this.shop.hasUnpromisedUnmet
    )
  }

  get slots(): readonly SlotFigures[] {
    const { shop, present, waiting } = this
    const { grid } = shop
    const needed = this.required.kept.present
    const top = shop.strictest.find(({ kind }) => kind === 'answer')
    return Array.from({ length: grid.size }, (_, interval) => interval).flatMap((interval): SlotFigures[] => {
      const stream = shop.streams[interval]
      if (shop.lengths[interval] === 0) return this.unmetIn(interval)
      const answers = this.answersIn(interval)
      return [
        {
          slot: Math.floor(grid.from(interval) / slotMinutes),
          from: grid.from(interval),
          to: grid.to(interval),
          arrivals: stream === undefined ? 0 : stream.rate * shop.lengths[interval]! * 3600,
          load: stream === undefined ? 0 : stream.rate * stream.effort,
          needed: needed[interval]!,
          neededForImmediate: shop.need[interval]!,
          present: present[interval]!,
          ...(answers !== undefined && top?.counts[interval] === 1 && top.goal.share !== undefined
            ? { serviceLevel: answers.serviceLevel(top.goal.within ?? 0) }
            : {}),
          ...averageWaitOf(answers),
          ...(answers !== undefined && stream?.patience !== undefined
            ? { abandonment: answers.abandonment }
            : {}),
          stable: answers?.stable ?? true,
          backlog: waiting[interval]! <= 1e-9 ? 0 : waiting[interval]!,
        },
      ]
    })
  }

  private unmetIn(interval: number): SlotFigures[] {
    const { grid, unmetRequests, unmetLoad } = this.shop
    const arrivals = unmetRequests[interval]!
    if (arrivals <= 1e-9) return []
    return [
      {
        slot: Math.floor(grid.from(interval) / slotMinutes),
        from: grid.from(interval),
        to: grid.to(interval),
        arrivals,
        load: unmetLoad(interval),
        needed: 0,
        neededForImmediate: 0,
        present: 0,
        serviceLevel: 0,
        stable: false,
        backlog: this.waiting[interval]! <= 1e-9 ? 0 : this.waiting[interval]!,
      },
    ]
  }

  private get required(): NonNullable<PlannedUnit['known']> {
    if (this.known === undefined) {
      const average = requirementOfAll(this.shop, this.index, this.crew !== undefined)
      this.known = { average, kept: keptRequirementOf(this.shop, average, this.index) }
    }
    return this.known
  }
}

function averageWaitOf(answers: KindAnswering | Answering | undefined): { readonly averageWait?: number } {
  if (answers === undefined) return {}
  const wait = 'averageWait' in answers ? answers.averageWait : answers.averageSpeedOfAnswer
  return wait === undefined ? {} : { averageWait: wait }
}

function loadAt(shop: Shop, interval: number): number {
  const stream = shop.streams[interval]
  return stream === undefined ? 0 : stream.rate * stream.effort
}

/** @param isLost whether some come while nobody is at work: those are missed for certain, not by chance */
function isKept({ share, abandonment, meanWait }: AnswerGoal, reached: number, isLost: boolean): boolean {
  if (share !== undefined) return isLost ? reached >= share - goalTolerance : !misses(reached, share)
  if (abandonment !== undefined)
    return isLost ? reached <= abandonment + goalTolerance : !misses(1 - reached, 1 - abandonment)
  return reached <= meanWait! * (1 + goalTolerance)
}

function mergedPromise(promises: readonly Promised[]): Promised {
  return {
    ...promises[0]!,
    segments: [...new Set(promises.flatMap(({ segments }) => segments))],
    services: [...new Set(promises.flatMap(({ services }) => services))],
  }
}
