import type { CompiledCalendar, CompiledSla, Duration, Target } from '../compile/schema.ts'
import {
  type Attribute,
  type Condition,
  describeWitness,
  effectiveCondition,
  witnessFor,
  writeCondition,
} from '../segments/index.ts'
import { enumeration, type Locale, type Localized } from '../speech/index.ts'
import { tellEvery } from '../wording/durations.ts'
import { boundCovers, compareDurations } from './amounts.ts'
import { canonical, isSame, without } from './canonical.ts'
import { type Draft, draft, together, verdictOfCover } from './changes.ts'
import { isReadable, mergedAttributes } from './customers.ts'
import type { DeadlineComparison, DeadlineTarget, Receipt } from './deadlines.ts'
import type { Verdict, Witness } from './types.ts'
import { both, moment, none, quotedList, target as targetText } from './words.ts'
import type { World } from './world.ts'

/** A service level as it counts for a service: its goals for the channels of that service. */
export interface Level {
  readonly sla: CompiledSla
  readonly calendar: CompiledCalendar | undefined
  /** None means that the service says nothing of channels. */
  readonly channels: readonly string[]
}

type Goal = CompiledSla['goals'][number]
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
interface Slot {
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
const knownGoal = ['metric', 'with', 'channels', 'when', 'windows', 'smallSample', 'targets']
const nothingMore = '{}'

function isKnown(target: Target): boolean {
  const known = knownTarget[target.kind]
  if (known === undefined || !hasOnly(target, known)) return false
  return target.kind === 'within' ? hasOnly(target.limit, knownDuration) : true
}

function hasOnly(thing: object, known: readonly string[]): boolean {
  return Object.keys(thing).every((key) => known.includes(key))
}

function pledgesOf(targets: readonly Target[]): Pledge[] {
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

/** The goals of a level by metric, channel and whatever the comparison does not know. */
function slotsOf({ sla, channels }: Level, allChannels: readonly string[]): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const goal of sla.goals) {
    const more = canonical(without(goal, ...knownGoal))
    const metrics = [goal.metric, ...(goal.with ?? [])]
    for (const channel of allChannels) {
      const isServed = channels.length === 0 || channels.includes(channel)
      if (!isServed || (goal.channels.length > 0 && !goal.channels.includes(channel))) continue
      const key = `${[goal.metric, ...metrics.slice(1).sort()].join(' ')} ${more} ${channel}`
      const known = slots.get(key)
      slots.set(key, {
        metrics,
        channel,
        goals: [...(known?.goals ?? []), goal],
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
  const attributes = attributesOf(before.sla, after.sla, world)
  const found = new Map<string, { readonly change: GoalChange; readonly channels: string[] }>()
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const [old, now] = [olds.get(key), news.get(key)]
    const slots = [old, now].filter((slot) => slot !== undefined)
    const channel = slots.some(({ isNamed }) => isNamed) ? slots[0]!.channel : anyChannel
    for (const change of new SlotComparison(old, now, before, after, attributes, world).changes()) {
      const { kind, metrics, verdict, cases } = change
      const text = canonical([
        kind,
        metrics,
        verdict,
        change.before ?? null,
        change.after ?? null,
        cases ?? null,
      ])
      const group = found.get(text)
      if (group === undefined) found.set(text, { change, channels: [channel] })
      else group.channels.push(channel)
    }
  }
  return [...found.values()].map((one) => told(one.change, one.channels, world))
}

/** What is known of the cases that either SLA is about. */
export function attributesOf(
  before: CompiledSla,
  after: CompiledSla,
  world: World,
): readonly Attribute[] | undefined {
  const of = ({ cases = [] }: World['after'], id: string | undefined) =>
    cases.find((one) => one.id === id)?.attributes ?? []
  return mergedAttributes(of(world.before, before.case), of(world.after, after.case))
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

/** Cases for which the same goals hold, before and after. */
interface Region {
  readonly olds: readonly Goal[]
  readonly news: readonly Goal[]
  /** Which of the conditions hold. */
  readonly holding: ReadonlySet<string>
  readonly witness: Extract<Witness, { kind: 'case' }> | undefined
}

/** Compares the goals of a slot, for each kind of case by itself. */
class SlotComparison {
  private readonly old: Slot | undefined
  private readonly now: Slot | undefined
  private readonly before: Level
  private readonly after: Level
  private readonly attributes: readonly Attribute[] | undefined
  private readonly world: World
  private readonly metrics: readonly string[]

  constructor(
    old: Slot | undefined,
    now: Slot | undefined,
    before: Level,
    after: Level,
    attributes: readonly Attribute[] | undefined,
    world: World,
  ) {
    this.old = old
    this.now = now
    this.before = before
    this.after = after
    this.attributes = attributes
    this.world = world
    this.metrics = (now ?? old)!.metrics
  }

  changes(): GoalChange[] {
    const [olds, news] = [this.old?.goals ?? [], this.now?.goals ?? []]
    const conditions = new Map<string, Condition>()
    const keys = new Map<Goal, string>()
    // Those that stand for all other cases, whatever these are.
    const rest = new Set<string>()
    for (const goals of [olds, news]) {
      for (const goal of goals) {
        const condition = effectiveCondition(goal, goals)
        if (condition === undefined) continue
        const key = canonical(condition)
        conditions.set(key, condition)
        keys.set(goal, key)
        if (goal.when?.kind === 'otherwise') rest.add(key)
      }
    }
    const regions = regionsOf(conditions, this.attributes)
    if (regions === undefined) return isSame(olds, news) ? [] : [this.undecided()]
    const found = new Map<string, { readonly change: GoalChange; readonly regions: Region[] }>()
    for (const { holding, witness } of regions) {
      const holds = (goal: Goal): boolean => {
        const key = keys.get(goal)
        return key === undefined || holding.has(key)
      }
      const region = { olds: olds.filter(holds), news: news.filter(holds), holding, witness }
      for (const change of this.changesIn(region)) {
        const { kind, verdict } = change
        const text = canonical([kind, verdict, change.before ?? null, change.after ?? null])
        const group = found.get(text)
        if (group === undefined) found.set(text, { change, regions: [region] })
        else group.regions.push(region)
      }
    }
    return [...found.values()].map(({ change, regions: where }) =>
      where.length === regions.length ? change : this.forCases(change, where, regions, conditions, rest),
    )
  }

  /** A change that shows for some cases only. */
  private forCases(
    change: GoalChange,
    where: readonly Region[],
    regions: readonly Pick<Region, 'holding' | 'witness'>[],
    conditions: ReadonlyMap<string, Condition>,
    rest: ReadonlySet<string>,
  ): GoalChange {
    const holdings = new Set(where.map(({ holding }) => holding))
    const same = [...conditions]
      .filter(([key]) => regions.every(({ holding }) => holding.has(key) === holdings.has(holding)))
      .sort(([a], [b]) => Number(rest.has(a)) - Number(rest.has(b)))[0]
    if (same !== undefined) {
      if (rest.has(same[0]))
        return { ...change, cases: { en: 'for all other cases', de: 'für alle übrigen Fälle' } }
      const text = writeCondition(same[1])
      return { ...change, cases: { en: `for ${text}`, de: `für ${text}` } }
    }
    const witnesses = where.flatMap(({ witness }) => witness ?? [])
    return {
      ...change,
      cases: { en: 'for some cases', de: 'für manche Fälle' },
      witnesses: [...witnesses.slice(0, 1), ...change.witnesses],
    }
  }

  private changesIn({ olds, news }: Region): GoalChange[] {
    const { metrics, before, after, world } = this
    const [first, second] = [olds, news].map((goals) => goals.flatMap(({ targets }) => pledgesOf(targets)))
    const more = (this.now ?? this.old)!.more
    if (first!.length === 0 || second!.length === 0) {
      const isNew = first!.length === 0
      const pledges = isNew ? second! : first!
      if (pledges.length === 0) return []
      const text = textOf(
        pledges.flatMap(({ targets }) => targets),
        more,
        world,
      )
      const isNothing = pledges.every(({ kind }) => kind === 'nothing')
      return [
        {
          kind: isNew ? 'goal-added' : 'goal-removed',
          metrics,
          ...(isNew ? { after: text } : { before: text }),
          // Under which conditions it held cannot be judged here.
          verdict: more !== nothingMore ? 'unclear' : isNothing ? 'neutral' : isNew ? 'stricter' : 'weaker',
          witnesses: [],
          isByHours: false,
          ...(isNothing ? { phrase: { en: 'expressly no promise', de: 'ausdrücklich keine Zusage' } } : {}),
        },
      ]
    }
    return [
      ...new PledgeComparison(metrics, more, first!, second!, before, after, world).changes(),
      ...this.windows(olds, news),
      ...this.samples(olds, news),
    ]
  }

  /** The periods of the goals' own, where either has some; those of the SLA are compared by themselves. */
  private windows(olds: readonly Goal[], news: readonly Goal[]): GoalChange[] {
    const own = (goals: readonly Goal[]) => goals.find(({ windows }) => windows !== undefined)?.windows
    if (own(olds) === undefined && own(news) === undefined) return []
    const [old, now] = [own(olds) ?? windowsOf(this.before.sla), own(news) ?? windowsOf(this.after.sla)]
    if (isSame(old, now)) return []
    return [
      {
        kind: 'window',
        metrics: this.metrics,
        before: windowsText(old),
        after: windowsText(now),
        verdict: verdictOfWindows(old, now, [...olds, ...news], this.world),
        witnesses: [],
        isByHours: false,
        phrase: { en: 'measured over other periods', de: 'über andere Zeiträume gemessen' },
      },
    ]
  }

  private samples(olds: readonly Goal[], news: readonly Goal[]): GoalChange[] {
    const of = (goals: readonly Goal[]) => goals.find(({ smallSample }) => smallSample !== undefined)
    const [old, now] = [of(olds), of(news)]
    if (isSame(old?.smallSample, now?.smallSample)) return []
    return [
      {
        kind: 'goal',
        metrics: this.metrics,
        before: sampleText(old?.smallSample),
        after: sampleText(now?.smallSample),
        verdict: verdictOfSamples(old, now),
        witnesses: [],
        isByHours: false,
        phrase: { en: 'what counts where there are few cases', de: 'was bei wenigen Fällen zählt' },
      },
    ]
  }

  private undecided(): GoalChange {
    return {
      kind: 'goal',
      metrics: this.metrics,
      verdict: 'unclear',
      witnesses: [],
      isByHours: false,
      phrase: {
        en: 'for which cases it holds cannot be compared',
        de: 'für welche Fälle es gilt, lässt sich nicht vergleichen',
      },
    }
  }
}

/** The ways in which some conditions can hold together, each with a case; undefined if that cannot be told. */
export function regionsOf(
  conditions: ReadonlyMap<string, Condition>,
  attributes: readonly Attribute[] | undefined,
): Pick<Region, 'holding' | 'witness'>[] | undefined {
  if (conditions.size === 0) return [{ holding: new Set(), witness: undefined }]
  if (attributes === undefined || ![...conditions.values()].every(isReadable)) return undefined
  let regions: { readonly holding: ReadonlySet<string>; readonly parts: readonly Condition[] }[] = [
    { holding: new Set(), parts: [] },
  ]
  let last: Pick<Region, 'holding' | 'witness'>[] = []
  for (const [key, condition] of conditions) {
    const split = regions.flatMap(({ holding, parts }) => [
      { holding: new Set([...holding, key]), parts: [...parts, condition] },
      { holding, parts: [...parts, { kind: 'not', of: condition } as const] },
    ])
    if (split.length > mostRegions) return undefined
    const looked = split.map((region) => ({ region, witness: caseOf(region.parts, attributes) }))
    if (looked.some(({ witness }) => witness === 'unknown')) return undefined
    const there = looked.filter(({ witness }) => witness !== undefined)
    regions = there.map(({ region }) => region)
    last = there.map(({ region, witness }) => ({
      holding: region.holding,
      witness: witness as Extract<Witness, { kind: 'case' }>,
    }))
  }
  return last
}

/** Conditions of goals part cases into a few groups; more than this nobody writes. */
const mostRegions = 512

/** A case for which all of some conditions hold; undefined if there is none. */
function caseOf(
  parts: readonly Condition[],
  attributes: readonly Attribute[],
): Extract<Witness, { kind: 'case' }> | 'unknown' | undefined {
  const witness = witnessFor(parts, attributes)
  if (witness === undefined || witness === 'unknown') return witness
  const words = both((locale) => describeWitness(witness, attributes, locale, true))
  return { kind: 'case', values: witness.values, words }
}

/** The periods over which the goals of an SLA are measured, if they do not say so themselves. */
export function windowsOf({ window, windows }: CompiledSla): readonly Duration[] {
  return windows ?? (window === undefined ? [] : [window])
}

export function windowsText(windows: readonly Duration[]): Localized {
  if (windows.length === 0) return none
  return both((locale) =>
    enumeration(
      windows.map((window) => tellEvery(window, locale)),
      locale,
    ),
  )
}

/** Something that is measured over periods. */
interface Measured {
  readonly metric?: string | undefined
  readonly targets?: readonly Target[] | undefined
  readonly smallSample?: Sample
}

/**
 * Who keeps a share or a mean in each of several periods keeps it over all of them, and so it is with a sum that has to
 * be reached. A sum that must not be passed is the other way round, and of a count for few cases nothing follows.
 */
export function verdictOfWindows(
  old: readonly Duration[],
  now: readonly Duration[],
  measured: readonly Measured[],
  world: World,
): Verdict {
  if (isSame(old, now)) return 'neutral'
  if (old.length === 0 || now.length === 0) return 'unclear'
  const verdicts = measured.flatMap(({ metric, targets = [], smallSample }) => {
    const isSum = world.isSum(metric)
    return targets.flatMap((target): Verdict[] => {
      if (target.kind === 'best-effort') return []
      const isLimited = isSum && target.kind === 'bound' && target.bound === 'at-most'
      const follows = (a: Duration, b: Duration): boolean =>
        smallSample === undefined && (isLimited ? isMadeOf(a, b) : isMadeOf(b, a))
      return [verdictOfCover(old, now, (a, b) => isSame(a, b) || follows(a, b))]
    })
  })
  return together(verdicts)
}

function isMadeOf(long: Duration, short: Duration): boolean {
  if (long.clock !== 'calendar' || short.clock !== 'calendar') return false
  if (short.unit === 'day' && short.amount === 1) return true
  const days = { day: 1, week: 7, month: undefined }
  const [a, b] =
    long.unit === short.unit
      ? [long.amount, short.amount]
      : [(days[long.unit] ?? Number.NaN) * long.amount, (days[short.unit] ?? Number.NaN) * short.amount]
  return a > b && a % b === 0
}

type Sample = Goal['smallSample']

function sampleText(sample: Sample): Localized {
  if (sample === undefined) return none
  const { below, misses } = sample
  return {
    en: `below ${below} cases at most ${misses} ${misses === 1 ? 'miss' : 'misses'}`,
    de: `unter ${below} Fällen höchstens ${misses} verfehlt`,
  }
}

/** Whether as many may miss as before, whatever the number of cases; the share by itself is another change. */
function verdictOfSamples(old: Goal | undefined, now: Goal | undefined): Verdict {
  const [before, after] = [old?.smallSample, now?.smallSample]
  const samples = [before, after].filter((sample) => sample !== undefined)
  const most = Math.max(...samples.map(({ below }) => below)) - 1
  // Between these numbers of cases, the difference of what may miss grows only, or shrinks only.
  const numbers = [1, ...samples.flatMap(({ below, misses }) => [below - 1, below, misses, misses + 1])]
  const shares = (now ?? old)!.targets.flatMap((target) =>
    'share' in target && target.share !== undefined ? [target.share] : [],
  )
  if (shares.length === 0) return 'unclear'
  return together(
    shares.flatMap((share) =>
      numbers
        .filter((cases) => cases >= 1 && cases <= most)
        .map((cases): Verdict => {
          const more = mayMiss(cases, share, after) - mayMiss(cases, share, before)
          return more === 0 ? 'neutral' : more > 0 ? 'weaker' : 'stricter'
        }),
    ),
  )
}

/** How many of some cases in a window may miss. */
function mayMiss(cases: number, share: number, sample: Sample): number {
  if (sample !== undefined && cases < sample.below) return Math.min(sample.misses, cases)
  // Decimal shares are no binary ones: of ten, 90 % leave one.
  return Math.floor((1 - share) * cases + 1e-9)
}

/**
 * Compares what is promised of a metric, pledge by pledge. One covers another if whoever keeps it keeps the other as
 * well. What no new pledge covers is lost; what no old one covered is gained; both at once of the same share, and
 * nobody can say which is more.
 */
class PledgeComparison {
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

  private receipt({ received, before: old, after: now }: Receipt, due: 'earlier' | 'later'): Witness {
    const { world, before, after } = this
    const [clockBefore, clockAfter] = [world.clock(before.calendar!)!, world.clock(after.calendar!)!]
    const at = clockBefore.format(received)
    const dueBefore = Number.isFinite(old) ? clockBefore.format(old) : undefined
    const dueAfter = Number.isFinite(now) ? clockAfter.format(now) : undefined
    const words = both((locale) => {
      const tell = (one: string | undefined): string =>
        one === undefined ? { en: 'never due', de: 'ohne Frist' }[locale] : moment(one, locale)
      return {
        en: `received ${moment(at, locale)}: due ${tell(dueAfter)} instead of ${tell(dueBefore)}`,
        de: `Eingang ${moment(at, locale)}: fällig ${tell(dueAfter)} statt ${tell(dueBefore)}`,
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
function textOf(targets: readonly Target[], more: string, world: World): Localized {
  return both((locale) =>
    [
      ...targets.map((one) =>
        isKnown(one) ? targetText(one, locale, (id) => world.name(id)) : canonical(one),
      ),
      ...(more === nothingMore ? [] : [more]),
    ].join(', '),
  )
}

function told(change: GoalChange, channels: readonly string[], world: World): Draft {
  const { kind, metrics, before, after, verdict, witnesses, cases } = change
  const name = quotedList(metrics.map((id) => world.name(id)))
  const named = channels.filter((channel) => channel !== anyChannel)
  const on = named.length === 0 ? '' : ` (${named.join(', ')})`
  const sentence = change.phrase ?? phraseOf(change)
  const where = (locale: Locale): string => (cases === undefined ? '' : ` ${cases[locale]}`)
  return draft({
    kind,
    subject: { kind: 'metric', id: metrics[0]! },
    what: both((locale) => `${name[locale]}${on}${where(locale)}: ${sentence[locale]}`),
    before,
    after,
    verdict,
    witnesses,
  })
}

type Phrases = Readonly<Record<Verdict, Localized>>

const dueWords: Phrases = {
  weaker: { en: 'due later', de: 'später fällig' },
  stricter: { en: 'due earlier', de: 'früher fällig' },
  unclear: {
    en: 'due later for some, earlier for others',
    de: 'für manche später fällig, für andere früher',
  },
  neutral: { en: 'due alike', de: 'gleich fällig' },
}

const shareWords: Phrases = {
  weaker: { en: 'a smaller share', de: 'ein kleinerer Anteil' },
  stricter: { en: 'a larger share', de: 'ein größerer Anteil' },
  unclear: { en: 'another share', de: 'ein anderer Anteil' },
  neutral: { en: 'the same share', de: 'derselbe Anteil' },
}

const promiseWords: Phrases = {
  weaker: { en: 'less is promised', de: 'weniger zugesagt' },
  stricter: { en: 'more is promised', de: 'mehr zugesagt' },
  unclear: { en: 'promised differently', de: 'anders zugesagt' },
  neutral: { en: 'the same is promised', de: 'dasselbe zugesagt' },
}

function phraseOf({ kind, verdict, isByHours, before, after, witnesses }: GoalChange): Localized {
  switch (kind) {
    case 'goal-added':
      return { en: 'newly promised', de: 'neu zugesagt' }
    case 'goal-removed':
      return { en: 'promised no more', de: 'nicht mehr zugesagt' }
    case 'share':
      return shareWords[verdict]
    case 'deadline': {
      if (verdict === 'unclear' && witnesses.length < 2)
        return { en: 'when it is due cannot be compared', de: 'die Fälligkeit lässt sich nicht vergleichen' }
      const { en, de } = dueWords[verdict]
      return isByHours
        ? { en: `${en}, because the opening hours change`, de: `${de}, weil sich die Öffnungszeiten ändern` }
        : dueWords[verdict]
    }
    default:
      if (after === undefined)
        return { en: 'a stage is promised no more', de: 'eine Stufe nicht mehr zugesagt' }
      if (before === undefined)
        return { en: 'a further stage is promised', de: 'eine weitere Stufe zugesagt' }
      return promiseWords[verdict]
  }
}
