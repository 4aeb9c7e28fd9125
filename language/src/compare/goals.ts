import type { CompiledCalendar, CompiledSla, Target } from '../compile/schema.ts'
import { boundCovers } from './amounts.ts'
import { canonical, without } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import type { DeadlineComparison, DeadlineTarget, Receipt } from './deadlines.ts'
import type { Verdict, Witness } from './types.ts'
import { both, type Localized, moment, nameOf, quotedBoth, say, target as targetText } from './words.ts'
import type { World } from './world.ts'

/** A service level as it counts for a service: its goals for the channels of that service. */
export interface Level {
  readonly sla: CompiledSla
  readonly calendar: CompiledCalendar | undefined
  /** None means that the service says nothing of channels. */
  readonly channels: readonly string[]
}

type Goal = CompiledSla['goals'][number]

/** What has to be kept on its own: a stage with its alternatives, a bound, or something of which only equality is known. */
type Pledge =
  | {
      readonly kind: 'stage'
      readonly share: number
      readonly alternatives: readonly DeadlineTarget[]
      readonly targets: readonly Target[]
    }
  | {
      readonly kind: 'bound'
      readonly bound: Extract<Target, { kind: 'bound' }>
      readonly targets: readonly Target[]
    }
  | { readonly kind: 'unknown'; readonly targets: readonly Target[] }

/** All that is promised of one metric on one channel. */
interface Slot {
  readonly metric: string
  readonly channel: string
  readonly pledges: readonly Pledge[]
  /** What the goal says besides, as JSON. */
  readonly more: string
  /** Whether a goal for this channel names its channels. */
  readonly isNamed: boolean
}

const knownTarget: Readonly<Record<string, readonly string[]>> = {
  within: ['kind', 'share', 'limit', 'receivedBefore'],
  by: ['kind', 'share', 'time', 'day', 'receivedBefore'],
  bound: ['kind', 'bound', 'value'],
}

const knownDuration = ['amount', 'unit', 'clock', 'iso']

/** What the comparison understands of a goal; what it has besides makes two goals comparable only if it is the same. */
const knownGoal = ['metric', 'channels', 'targets']
const nothingMore = '{}'

function isKnown(target: Target): boolean {
  const known = knownTarget[target.kind]
  if (known === undefined || !hasOnly(target, known)) return false
  return target.kind === 'within' ? hasOnly(target.limit, knownDuration) : true
}

function hasOnly(thing: object, known: readonly string[]): boolean {
  return Object.keys(thing).every((key) => known.includes(key))
}

function pledgesOf(goal: Goal): Pledge[] {
  const stages = new Map<unknown, { share: number; alternatives: DeadlineTarget[] }>()
  const others: Pledge[] = []
  for (const target of goal.targets) {
    if (!isKnown(target)) others.push({ kind: 'unknown', targets: [target] })
    else if (target.kind === 'bound') others.push({ kind: 'bound', bound: target, targets: [target] })
    else {
      const stage = stages.get(target.share) ?? { share: target.share ?? 1, alternatives: [] }
      stages.set(target.share, stage)
      stage.alternatives.push(target)
    }
  }
  const known = [...stages.values()].map(
    (stage): Pledge => ({ kind: 'stage', ...stage, targets: stage.alternatives }),
  )
  return [...known, ...others]
}

/** The goals of a level by metric, channel and whatever else says when they hold. */
function slotsOf({ sla, channels }: Level, allChannels: readonly string[]): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const goal of sla.goals) {
    const more = canonical(without(goal, ...knownGoal))
    const pledges = pledgesOf(goal)
    for (const channel of allChannels) {
      const isServed = channels.length === 0 || channels.includes(channel)
      if (!isServed || (goal.channels.length > 0 && !goal.channels.includes(channel))) continue
      const key = `${goal.metric} ${more} ${channel}`
      const known = slots.get(key)
      slots.set(key, {
        metric: goal.metric,
        channel,
        pledges: [...(known?.pledges ?? []), ...pledges],
        more,
        isNamed: known?.isNamed === true || goal.channels.length > 0,
      })
    }
  }
  return slots
}

/** Whatever channel it is: that of requests for which nothing is said of channels. */
const anyChannel = '*'

/** What changes in the goals of a service when its level changes. The same on several channels is one change. */
export function compareGoals(before: Level, after: Level, world: World): Draft[] {
  const channels = comparedChannels(before, after)
  const olds = slotsOf(before, channels)
  const news = slotsOf(after, channels)
  const found = new Map<string, { readonly change: GoalChange; readonly channels: string[] }>()
  const add = (change: GoalChange, channel: string): void => {
    const { kind, metric, verdict } = change
    const key = canonical([kind, metric, verdict, change.before ?? null, change.after ?? null])
    const group = found.get(key)
    if (group === undefined) found.set(key, { change, channels: [channel] })
    else group.channels.push(channel)
  }
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const [old, now] = [olds.get(key), news.get(key)]
    for (const change of compareSlots(old, now, before, after, world)) {
      const slots = [old, now].filter((slot) => slot !== undefined)
      add(change, slots.some(({ isNamed }) => isNamed) ? slots[0]!.channel : anyChannel)
    }
  }
  return [...found.values()].map((one) => told(one.change, one.channels, world))
}

/** What becomes of a channel that is no longer served, or of a new one, is told by itself. */
function comparedChannels(before: Level, after: Level): string[] {
  if (before.channels.length > 0 && after.channels.length > 0)
    return before.channels.filter((channel) => after.channels.includes(channel))
  const named = [before, after].flatMap(({ sla, channels }) => [
    ...channels,
    ...sla.goals.flatMap((goal) => goal.channels),
  ])
  return [...new Set([anyChannel, ...named])]
}

interface GoalChange {
  readonly kind: 'goal-added' | 'goal-removed' | 'deadline' | 'share' | 'bound' | 'goal'
  readonly metric: string
  readonly before?: Localized
  readonly after?: Localized
  readonly verdict: Verdict
  readonly witnesses: readonly Witness[]
  /** The same is written as before; only the hours are others. */
  readonly isByHours: boolean
}

function compareSlots(
  old: Slot | undefined,
  now: Slot | undefined,
  before: Level,
  after: Level,
  world: World,
): GoalChange[] {
  if (old === undefined || now === undefined) {
    const slot = (now ?? old)!
    const isNew = old === undefined
    const text = textOf(
      slot.pledges.flatMap(({ targets }) => targets),
      slot.more,
    )
    return [
      {
        kind: isNew ? 'goal-added' : 'goal-removed',
        metric: slot.metric,
        ...(isNew ? { after: text } : { before: text }),
        // Under which conditions it held cannot be judged here.
        verdict: slot.more !== nothingMore ? 'unclear' : isNew ? 'stricter' : 'weaker',
        witnesses: [],
        isByHours: false,
      },
    ]
  }
  return new PledgeComparison(old, now, before, after, world).changes()
}

/**
 * Compares what is promised of a metric, pledge by pledge. One covers another if whoever keeps it keeps the other as
 * well. What no new pledge covers is lost; what no old one covered is gained; both at once of the same share, and
 * nobody can say which is more.
 */
class PledgeComparison {
  private readonly olds: readonly Pledge[]
  private readonly news: readonly Pledge[]
  private readonly metric: string
  private readonly more: string
  private readonly before: Level
  private readonly after: Level
  private readonly world: World

  constructor(old: Slot, now: Slot, before: Level, after: Level, world: World) {
    this.olds = old.pledges
    this.news = now.pledges
    this.metric = now.metric
    this.more = now.more
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
    if (a.kind === 'bound' && b.kind === 'bound') return boundCovers(a.bound, b.bound)
    if (a.kind === 'unknown' && b.kind === 'unknown') return canonical(a.targets) === canonical(b.targets)
    if (a.kind !== 'stage' || b.kind !== 'stage' || a.share < b.share) return false
    const { due } = isNew ? this.due(b, a) : this.due(a, b)
    return due === 'same' || due === (isNew ? 'earlier' : 'later')
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
      metric: this.metric,
      ...(old === undefined ? {} : { before: textOf(old.targets, this.more) }),
      ...(now === undefined ? {} : { after: textOf(now.targets, this.more) }),
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

  private receipt({ received, before: old, after: now }: Receipt, due: 'earlier' | 'later'): Witness {
    const { world, before, after } = this
    const [clockBefore, clockAfter] = [world.clock(before.calendar!)!, world.clock(after.calendar!)!]
    const at = clockBefore.format(received)
    const dueBefore = Number.isFinite(old) ? clockBefore.format(old) : undefined
    const dueAfter = Number.isFinite(now) ? clockAfter.format(now) : undefined
    const words = both((locale) => {
      const tell = (one: string | undefined): string =>
        one === undefined ? (locale === 'de' ? 'ohne Frist' : 'never due') : moment(one, locale)
      return locale === 'de'
        ? `Eingang ${moment(at, locale)}: fällig ${tell(dueAfter)} statt ${tell(dueBefore)}`
        : `received ${moment(at, locale)}: due ${tell(dueAfter)} instead of ${tell(dueBefore)}`
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

type Stage = Extract<Pledge, { kind: 'stage' }>

/** Whether two pledges are about the same: the same share, or the same side of a limit. */
function isAlike(a: Pledge, b: Pledge): boolean {
  if (a.kind === 'stage') return b.kind === 'stage' && a.share === b.share
  if (a.kind === 'bound') return b.kind === 'bound' && a.bound.bound === b.bound.bound
  return b.kind === 'unknown'
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
  return free.length === 1 ? free[0] : undefined
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
  if (old.share === now.share) return 'deadline'
  return comparison?.due === 'same' ? 'share' : 'goal'
}

/** Targets as a reader would say them. */
function textOf(targets: readonly Target[], more: string): Localized {
  return both((locale) =>
    [
      ...targets.map((one) => (isKnown(one) ? targetText(one, locale) : canonical(one))),
      ...(more === nothingMore ? [] : [more]),
    ].join(', '),
  )
}

function told(change: GoalChange, channels: readonly string[], world: World): Draft {
  const { kind, metric, before, after, verdict, witnesses } = change
  const known = [...world.after.metrics, ...world.before.metrics].find(({ id }) => id === metric)
  const name = quotedBoth(nameOf(known ?? { id: metric }))
  const named = channels.filter((channel) => channel !== anyChannel)
  const on = named.length === 0 ? '' : ` (${named.join(', ')})`
  const sentence = phraseOf(change)
  return draft({
    kind,
    subject: { kind: 'metric', id: metric },
    what: both((locale) => `${name[locale]}${on}: ${sentence[locale]}`),
    before,
    after,
    verdict,
    witnesses,
  })
}

type Phrases = Readonly<Record<Verdict, Localized>>

const dueWords: Phrases = {
  weaker: say('due later', 'später fällig'),
  stricter: say('due earlier', 'früher fällig'),
  unclear: say('due later for some, earlier for others', 'für manche später fällig, für andere früher'),
  neutral: say('due alike', 'gleich fällig'),
}

const shareWords: Phrases = {
  weaker: say('a smaller share', 'ein kleinerer Anteil'),
  stricter: say('a larger share', 'ein größerer Anteil'),
  unclear: say('another share', 'ein anderer Anteil'),
  neutral: say('the same share', 'derselbe Anteil'),
}

const promiseWords: Phrases = {
  weaker: say('less is promised', 'weniger zugesagt'),
  stricter: say('more is promised', 'mehr zugesagt'),
  unclear: say('promised differently', 'anders zugesagt'),
  neutral: say('the same is promised', 'dasselbe zugesagt'),
}

function phraseOf({ kind, verdict, isByHours, before, after, witnesses }: GoalChange): Localized {
  switch (kind) {
    case 'goal-added':
      return say('newly promised', 'neu zugesagt')
    case 'goal-removed':
      return say('promised no more', 'nicht mehr zugesagt')
    case 'share':
      return shareWords[verdict]
    case 'deadline': {
      if (verdict === 'unclear' && witnesses.length < 2)
        return say('when it is due cannot be compared', 'die Fälligkeit lässt sich nicht vergleichen')
      const { en, de } = dueWords[verdict]
      return isByHours
        ? say(`${en}, because the opening hours change`, `${de}, weil sich die Öffnungszeiten ändern`)
        : dueWords[verdict]
    }
    default:
      if (after === undefined) return say('a stage is promised no more', 'eine Stufe nicht mehr zugesagt')
      if (before === undefined) return say('a further stage is promised', 'eine weitere Stufe zugesagt')
      return promiseWords[verdict]
  }
}
