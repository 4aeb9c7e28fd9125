import type { CompiledCalendar, CompiledSla, Target } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { boundCovers, compareDurations } from './amounts.ts'
import { canonical } from './canonical.ts'
import { together } from './changes.ts'
import type { DeadlineComparison, DeadlineTarget, Receipt } from './deadlines.ts'
import type { Verdict, Witness } from './types.ts'
import { both, moment, target as targetText } from './words.ts'
import type { World } from './world.ts'

/** A service level as it counts for a service: its goals for the channels of that service. */
export interface Level {
  readonly sla: CompiledSla
  readonly calendar: CompiledCalendar | undefined
  /** None means that the service says nothing of channels. */
  readonly channels: readonly string[]
}

export type Goal = CompiledSla['goals'][number]
type Of<K extends Target['kind']> = Extract<Target, { kind: K }>

/** What has to be kept on its own: a stage with its alternatives, or any other target by itself. */
type Pledge =
  | {
      readonly kind: 'stage'
      readonly share: number
      /** The share that is reached in any case. */
      readonly minimum: number | undefined
      readonly alternatives: readonly DeadlineTarget[]
      readonly targets: readonly Target[]
    }
  | { readonly kind: 'bound'; readonly bound: Of<'bound'>; readonly targets: readonly Target[] }
  | { readonly kind: 'repeated'; readonly every: Of<'every'>; readonly targets: readonly Target[] }
  | { readonly kind: 'combined'; readonly all: Of<'share'>; readonly targets: readonly Target[] }
  /** Best effort: there is nothing to be kept. */
  | { readonly kind: 'nothing'; readonly targets: readonly Target[] }
  /** Something of which only equality is known. */
  | { readonly kind: 'unknown'; readonly targets: readonly Target[] }

/** All goals for one metric, or several together, on one channel. */
export interface Slot {
  readonly metrics: readonly string[]
  readonly channel: string
  readonly goals: readonly Goal[]
  /** What the goals say besides, as JSON. */
  readonly more: string
  /** Whether a goal for this channel names its channels. */
  readonly isNamed: boolean
}

const knownTarget: Readonly<Record<string, readonly string[]>> = {
  within: ['kind', 'share', 'limit', 'receivedBefore', 'neverBelow'],
  by: ['kind', 'share', 'time', 'day', 'receivedBefore', 'neverBelow'],
  bound: ['kind', 'bound', 'value', 'average', 'neverBelow', 'neverAbove'],
  every: ['kind', 'interval', 'until'],
  share: ['kind', 'share', 'neverBelow'],
  'best-effort': ['kind'],
}

const knownDuration = ['amount', 'unit', 'clock', 'iso']

/** What the comparison understands of a goal; what it has besides makes two goals comparable only if it is the same. */
export const knownGoal = ['metric', 'with', 'channels', 'when', 'windows', 'smallSample', 'targets']
export const nothingMore = '{}'

function isKnown(target: Target): boolean {
  const known = knownTarget[target.kind]
  if (known === undefined || !hasOnly(target, known)) return false
  return target.kind === 'within' ? hasOnly(target.limit, knownDuration) : true
}

function hasOnly(thing: object, known: readonly string[]): boolean {
  return Object.keys(thing).every((key) => known.includes(key))
}

export function pledgesOf(targets: readonly Target[]): Pledge[] {
  const stages = new Map<unknown, { share: number; alternatives: DeadlineTarget[] }>()
  const others: Pledge[] = []
  for (const target of targets) {
    if (!isKnown(target)) others.push({ kind: 'unknown', targets: [target] })
    else if (target.kind === 'bound') others.push({ kind: 'bound', bound: target, targets: [target] })
    else if (target.kind === 'every') others.push({ kind: 'repeated', every: target, targets: [target] })
    else if (target.kind === 'share') others.push({ kind: 'combined', all: target, targets: [target] })
    else if (target.kind === 'best-effort') others.push({ kind: 'nothing', targets: [target] })
    else {
      const stage = stages.get(target.share) ?? { share: target.share ?? 1, alternatives: [] }
      stages.set(target.share, stage)
      stage.alternatives.push(target)
    }
  }
  const known = [...stages.values()].map(({ share, alternatives }): Pledge => {
    const minimum = alternatives.find(({ neverBelow }) => neverBelow !== undefined)?.neverBelow
    return { kind: 'stage', share, minimum, alternatives, targets: alternatives }
  })
  return [...known, ...others]
}

export interface GoalChange {
  readonly kind: 'goal-added' | 'goal-removed' | 'deadline' | 'share' | 'bound' | 'goal' | 'window'
  readonly metrics: readonly string[]
  readonly before?: Localized
  readonly after?: Localized
  readonly verdict: Verdict
  readonly witnesses: readonly Witness[]
  /** The same is written as before; only the hours are others. */
  readonly isByHours: boolean
  /** What is told in place of what the kind and the verdict say. */
  readonly phrase?: Localized
  /** For which cases; for all if absent. */
  readonly cases?: Localized
}

/**
 * Compares what is promised of a metric, pledge by pledge. One covers another if whoever keeps it keeps the other as
 * well. What no new pledge covers is lost; what no old one covered is gained; both at once of the same share, and
 * nobody can say which is more.
 */
export class PledgeComparison {
  private readonly olds: readonly Pledge[]
  private readonly news: readonly Pledge[]
  private readonly metrics: readonly string[]
  private readonly more: string
  private readonly before: Pick<Level, 'calendar'>
  private readonly after: Pick<Level, 'calendar'>
  private readonly world: World

  constructor(
    metrics: readonly string[],
    more: string,
    olds: readonly Pledge[],
    news: readonly Pledge[],
    before: Pick<Level, 'calendar'>,
    after: Pick<Level, 'calendar'>,
    world: World,
  ) {
    this.metrics = metrics
    this.more = more
    this.olds = olds
    this.news = news
    this.before = before
    this.after = after
    this.world = world
  }

  changes(): GoalChange[] {
    const lost = this.olds.filter((old) => !this.news.some((now) => this.covers(now, old, true)))
    const gained = this.news.filter((now) => !this.olds.some((old) => this.covers(old, now, false)))
    const changes: GoalChange[] = []
    const paired = new Set<Pledge>()
    for (const old of lost) {
      const now =
        gained.find((one) => !paired.has(one) && isAlike(old, one)) ?? gainedInstead(old, lost, gained)
      if (now !== undefined && !paired.has(now)) {
        paired.add(now)
        changes.push(this.change(old, now, 'unclear'))
      } else changes.push(this.change(old, counterpart(old, this.news, this.olds), 'weaker'))
    }
    for (const now of gained) {
      if (!paired.has(now)) changes.push(this.change(counterpart(now, this.olds, this.news), now, 'stricter'))
    }
    return changes
  }

  /** Whether who keeps `a` keeps `b`; one of them is old, the other new. */
  private covers(a: Pledge, b: Pledge, isNew: boolean): boolean {
    if (b.kind === 'nothing') return true
    if (a.kind === 'bound' && b.kind === 'bound') return boundCovers(a.bound, b.bound)
    if (a.kind === 'unknown' && b.kind === 'unknown') return canonical(a.targets) === canonical(b.targets)
    if (a.kind === 'combined' && b.kind === 'combined')
      return a.all.share >= b.all.share && keepsMinimum(a.all.neverBelow, b.all.neverBelow)
    if (a.kind === 'repeated' && b.kind === 'repeated') return this.repeats(a.every, b.every)
    if (a.kind !== 'stage' || b.kind !== 'stage') return false
    if (a.share < b.share || !keepsMinimum(a.minimum, b.minimum)) return false
    const { due } = isNew ? this.due(b, a) : this.due(a, b)
    return due === 'same' || due === (isNew ? 'earlier' : 'later')
  }

  /** Whether one comes at least as often as another, and does not end before it. */
  private repeats(a: Of<'every'>, b: Of<'every'>): boolean {
    const order = compareDurations(a.interval, b.interval)
    if (order === undefined || order > 0 || !a.until.every((event) => b.until.includes(event))) return false
    const isOpenTime = [a, b].some(({ interval }) => interval.clock === 'business')
    return !isOpenTime || this.isSameClock()
  }

  private isSameClock(): boolean {
    const [old, now] = [this.before.calendar, this.after.calendar]
    return old !== undefined && now !== undefined && this.world.hoursOf(old) === this.world.hoursOf(now)
  }

  /** How a new stage falls due, held against an old one. */
  private due(old: Stage, now: Stage): DeadlineComparison {
    return this.world.compare(this.before.calendar, old.alternatives, this.after.calendar, now.alternatives)
  }

  private change(old: Pledge | undefined, now: Pledge | undefined, verdict: Verdict): GoalChange {
    const comparison = old?.kind === 'stage' && now?.kind === 'stage' ? this.due(old, now) : undefined
    const isByHours =
      old !== undefined && now !== undefined && canonical(old.targets) === canonical(now.targets)
    return {
      kind: isByHours ? 'deadline' : kindOf(old, now, comparison),
      metrics: this.metrics,
      ...(old === undefined ? {} : { before: textOf(old.targets, this.more, this.world) }),
      ...(now === undefined ? {} : { after: textOf(now.targets, this.more, this.world) }),
      verdict: [old?.kind, now?.kind].includes('unknown') ? 'unclear' : verdict,
      witnesses: this.witnesses(comparison, verdict),
      isByHours,
    }
  }

  private witnesses(comparison: DeadlineComparison | undefined, verdict: Verdict): Witness[] {
    const { later, earlier } = comparison ?? {}
    return [
      ...(later === undefined || verdict === 'stricter' ? [] : [this.receipt(later, 'later')]),
      ...(earlier === undefined || verdict === 'weaker' ? [] : [this.receipt(earlier, 'earlier')]),
    ]
  }

  private receipt(receipt: Receipt, due: 'earlier' | 'later'): Witness {
    const { world, before, after } = this
    const [clockBefore, clockAfter] = [world.clock(before.calendar!)!, world.clock(after.calendar!)!]
    const at = clockBefore.format(receipt.received)
    const dueBefore = Number.isFinite(receipt.before) ? clockBefore.format(receipt.before) : undefined
    const dueAfter = Number.isFinite(receipt.after) ? clockAfter.format(receipt.after) : undefined
    const [zoneBefore, zoneAfter] = [clockBefore.calendar.timeZone, clockAfter.calendar.timeZone]
    // Without its zone, one moment may read like another.
    const zoned = (told: string, zone: string): string =>
      zoneBefore === zoneAfter ? told : `${told} (${zone})`
    const words = both((locale) => {
      const tell = (one: string | undefined, zone: string): string =>
        one === undefined ? { en: 'never due', de: 'ohne Frist' }[locale] : zoned(moment(one, locale), zone)
      const [now, old] = [tell(dueAfter, zoneAfter), tell(dueBefore, zoneBefore)]
      const received = zoned(moment(at, locale), zoneBefore)
      return {
        en: `received ${received}: due ${now} instead of ${old}`,
        de: `Eingang ${received}: fällig ${now} statt ${old}`,
      }[locale]
    })
    return {
      kind: 'receipt',
      received: at,
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(dueAfter === undefined ? {} : { dueAfter }),
      due,
      words,
    }
  }
}

/** What becomes of targets that no calendar counts, such as those of a duty. */
export function verdictOfTargets(before: readonly Target[], after: readonly Target[], world: World): Verdict {
  const [olds, news] = [pledgesOf(before), pledgesOf(after)]
  const nowhere = { calendar: undefined }
  const changes = new PledgeComparison([], nothingMore, olds, news, nowhere, nowhere, world).changes()
  return together(changes.map(({ verdict }) => verdict))
}

type Stage = Extract<Pledge, { kind: 'stage' }>

/** Whether two pledges are about the same: the same share, or the same side of a limit. */
function isAlike(a: Pledge, b: Pledge): boolean {
  if (a.kind === 'stage') return b.kind === 'stage' && a.share === b.share
  if (a.kind === 'bound') return b.kind === 'bound' && a.bound.bound === b.bound.bound
  return a.kind === b.kind
}

function keepsMinimum(a: number | undefined, b: number | undefined): boolean {
  return b === undefined || (a !== undefined && a >= b)
}

/** One lost and one gained, and nothing else: the one has become the other. */
function gainedInstead(old: Pledge, lost: readonly Pledge[], gained: readonly Pledge[]): Pledge | undefined {
  const [only] = gained
  return lost.length === 1 && lost[0] === old && gained.length === 1 ? only : undefined
}

/** What a pledge corresponds to on the other side, to be shown beside it. */
function counterpart(one: Pledge, others: readonly Pledge[], own: readonly Pledge[]): Pledge | undefined {
  const alike = others.find((other) => isAlike(one, other))
  if (alike !== undefined) return alike
  const free = others.filter((other) => other.kind === one.kind && !own.some((mine) => isAlike(mine, other)))
  return free.length === 1 ? free[0] : others.find(({ kind }) => kind === 'nothing')
}

/** Which part of a pledge is another one. */
function kindOf(
  old: Pledge | undefined,
  now: Pledge | undefined,
  comparison: DeadlineComparison | undefined,
): GoalChange['kind'] {
  if (old === undefined || now === undefined) return 'goal'
  if (old.kind === 'bound' && now.kind === 'bound') return 'bound'
  if (old.kind !== 'stage' || now.kind !== 'stage') return 'goal'
  // With the same share and the same deadlines only the minimum is another.
  if (old.share === now.share) return comparison?.due === 'same' ? 'goal' : 'deadline'
  return comparison?.due === 'same' ? 'share' : 'goal'
}

/** Targets as a reader would say them. */
export function textOf(targets: readonly Target[], more: string, world: World): Localized {
  return both((locale) =>
    [
      ...targets.map((one) =>
        isKnown(one) ? targetText(one, locale, (id) => world.name(id)[locale]) : canonical(one),
      ),
      ...(more === nothingMore ? [] : [more]),
    ].join(', '),
  )
}
