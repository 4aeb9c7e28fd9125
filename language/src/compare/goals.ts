import { type Attribute, type Condition, effectiveCondition } from '../segments/index.ts'
import type { Locale, Localized } from '../speech/index.ts'
import { canonical, isSame, without } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import {
  type Goal,
  type GoalChange,
  knownGoal,
  type Level,
  nothingMore,
  PledgeComparison,
  pledgesOf,
  type Slot,
  textOf,
} from './pledges.ts'
import { attributesOf, type Region, regionsOf } from './regions.ts'
import { sampleText, verdictOfSamples } from './samples.ts'
import type { Verdict } from './types.ts'
import { verdictOfWindows, windowsOf, windowsText } from './windows.ts'
import { both, quotedList } from './words.ts'
import type { World } from './world.ts'

/** The goals of a level by metric, channel and whatever the comparison does not know. */
function slotsOf({ sla, channels }: Level, allChannels: readonly string[]): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const goal of sla.goals) {
    const more = canonical(without(goal, knownGoal))
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
      const { before, after, world } = this
      const text = (locale: Locale): string =>
        world.condition(same[1] as Goal['when'] & object, [before.sla.case, after.sla.case], locale)
      return { ...change, cases: { en: `for ${text('en')}`, de: `für ${text('de')}` } }
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

export function told(change: GoalChange, channels: readonly string[], world: World): Draft {
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
