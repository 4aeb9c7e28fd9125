// What the model says, in the sentences of `wording/`, which speaks of compiled contracts: one part at a time is
// converted, as far as it is sound.
import { compiledTargetOf } from '../../capacity/from-model.ts'
import type {
  Duration as CompiledDuration,
  CompiledSla,
  Target as CompiledTarget,
} from '../../compile/schema.ts'
import { boundValue, compileDuration } from '../../compile/values.ts'
import type {
  Actor,
  Case,
  Condition,
  Credit,
  Escalation,
  Event,
  Excuse,
  Goal,
  Metric,
  MinimumLevel,
  Reference,
  Segment,
  Target,
} from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import type { Origin } from '../../model/origin.ts'
import { plainAttributes, plainCondition } from '../../model/segmentation.ts'
import type { Duration, Literal } from '../../model/values.ts'
import type { Locale } from '../../speech/index.ts'
import { compare } from '../../text/order.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  metricSentence,
  type Named,
  stopsSentence,
  type Telling,
  targetSentences,
  tellCondition,
  windowsSentence,
} from '../../wording/index.ts'

type PlainMetric = Named['metrics'][number]
type PlainGoal = CompiledSla['goals'][number]
type PlainExcuse = NonNullable<CompiledSla['excuses']>[number]
type PlainCondition = NonNullable<PlainGoal['when']>

/** Things of the model that sentences call by name. */
interface Known {
  readonly metrics?: readonly Metric[]
  readonly events?: readonly Event[]
  readonly actors?: readonly Actor[]
  readonly case?: Case | undefined
  readonly reasons?: readonly Titled[]
}

interface Titled {
  readonly id: string
  readonly title?: string
}

function telling(
  locale: Locale,
  { metrics = [], events = [], actors = [], case: one, reasons = [] }: Known,
): Telling {
  const known = new Map([...metrics.flatMap(eventsOf), ...events].map((event) => [event.id, event]))
  const contract = {
    metrics: metrics.flatMap((metric) => plainMetric(metric) ?? []),
    events: [...known.values()].map(titled),
    parties: [],
    roles: actors.map(titled),
    teams: [],
    pools: [],
    cases: one === undefined ? [] : [{ ...titled(one), attributes: plainAttributes(one.attributes) ?? [] }],
    reasons: reasons.map(titled),
    segmentation: { id: '', firstMatch: false, attributes: [], segments: [] },
  }
  return { contract: contract as unknown as Named, locale }
}

function titled({ id, title }: Titled): Titled {
  return { id, ...(title === undefined ? {} : { title }) }
}

const nameOf = ({ target, text }: Reference): string => target?.id ?? text

function plainMetric({ id, title, definition }: Metric): PlainMetric | undefined {
  if (definition === undefined) return undefined
  const named = titled({ id, ...(title === undefined ? {} : { title }) })
  /** The first event by name, as in the compiled contract, and the others. */
  const events = (name: string, references: readonly Reference[]): object => {
    const [first, ...others] = references.map(nameOf).sort(compare)
    return { [name]: first, ...(others.length === 0 ? {} : { [`${name}Alternatives`]: others }) }
  }
  switch (definition.kind) {
    case 'time': {
      const { starts, ends, pause } = definition
      const plain = {
        kind: definition.kind,
        ...events('start', starts),
        ...events('end', ends),
        ...(pause === undefined
          ? {}
          : { pause: { ...events('start', pause.starts), ...events('end', pause.ends) } }),
      }
      return { ...named, definition: plain } as PlainMetric
    }
    case 'share': {
      const { kind, parts, wholes } = definition
      return {
        ...named,
        definition: { kind, ...events('part', parts), ...events('whole', wholes) },
      } as PlainMetric
    }
    case 'count': {
      const { kind, events: counted, perCase } = definition
      return {
        ...named,
        definition: { kind, ...events('event', counted), per: perCase ? 'case' : 'window' },
      } as PlainMetric
    }
    case 'share-of-time':
      return { ...named, definition: { kind: 'share-of-time' } } as PlainMetric
    case 'score':
      return {
        ...named,
        definition: { kind: 'score', min: definition.min, max: definition.max },
      } as PlainMetric
    default:
      return definition satisfies never
  }
}

/** The events that a metric is measured by. */
function eventsOf({ definition }: Metric): readonly Event[] {
  const references = (): readonly Reference<Event>[] => {
    switch (definition?.kind) {
      case 'time':
        return [
          ...definition.starts,
          ...definition.ends,
          ...(definition.pause?.starts ?? []),
          ...(definition.pause?.ends ?? []),
        ]
      case 'share':
        return [...definition.parts, ...definition.wholes]
      case 'count':
        return definition.events
      default:
        return []
    }
  }
  return references().flatMap(({ target }) => target ?? [])
}

/** A target as the compiled contract has it; undefined if a part of it is not sound. */
export function plainTarget(target: Target): CompiledTarget | undefined {
  switch (target.kind) {
    case 'bound': {
      const { kind, bound, value, minimum } = target
      if (value.value === undefined) return undefined
      const level = minimum?.value.value === undefined ? undefined : boundValue(minimum.value)
      const side = bound === 'at-least' ? 'neverBelow' : 'neverAbove'
      return { kind, bound, value: boundValue(value), ...(level === undefined ? {} : { [side]: level }) }
    }
    case 'every': {
      const { kind, interval, until } = target
      if (interval.value === undefined) return undefined
      return { kind, interval: plainDuration(interval.value), until: until.map(nameOf) }
    }
    case 'share': {
      const { kind, share, minimum } = target
      if (share.value === undefined) return undefined
      return { kind, share: Number(share.value.ratio), ...neverBelow(minimum) }
    }
    case 'best-effort':
      return { kind: target.kind }
    default: {
      const deadline = compiledTargetOf(target)
      return deadline && ({ ...deadline, ...neverBelow(target.minimum) } as CompiledTarget)
    }
  }
}

function neverBelow(minimum: MinimumLevel | undefined): { readonly neverBelow?: number } {
  const level = minimum?.value.value
  return level?.kind === 'share' ? { neverBelow: Number(level.share.ratio) } : {}
}

export function plainDuration(duration: Duration): CompiledDuration {
  return compileDuration(duration)
}

function plainDurations(literals: readonly Literal<Duration>[]): CompiledDuration[] {
  return literals.flatMap(({ value }) => (value === undefined ? [] : plainDuration(value)))
}

function plainWhen(condition: Condition | undefined): PlainCondition | undefined {
  return condition && (plainCondition(condition) as PlainCondition | undefined)
}

/**
 * What a goal promises, a sentence for each stage, and what else is said of it; none while it is not sound.
 * @param about what the conditions of the goals of its SLA are about
 */
export function tellGoal(goal: Goal, locale: Locale, about?: Case): readonly string[] {
  const { metric, with: others, channels, targets, when, windows, sample } = goal
  const metrics = [metric, ...others].flatMap(({ target }) => target ?? [])
  const plain = targets.flatMap((target) => plainTarget(target) ?? [])
  const cases = when?.otherwise ? ({ kind: 'otherwise' } as const) : plainWhen(when?.condition)
  if (metrics.length <= others.length || plain.length === 0) return []
  // Without its condition the sentence would promise more than the goal does.
  if (when !== undefined && cases === undefined) return []
  const [first, ...more] = metrics.map(({ id }) => id)
  const own = plainDurations(windows)
  const { value: below } = sample?.below ?? {}
  const { value: misses } = sample?.misses ?? {}
  const said: PlainGoal = {
    metric: first!,
    ...(more.length === 0 ? {} : { with: more }),
    channels: channels.map(({ text }) => text),
    ...(cases === undefined ? {} : { when: cases }),
    targets: plain,
    ...(own.length === 0 ? {} : { windows: own }),
    ...(below === undefined || misses === undefined ? {} : { smallSample: { below, misses } }),
  }
  const sentences = goalSentences(said, telling(locale, { metrics, events: untilOf(targets), case: about }))
  // What is said of the whole goal would stand there as if it were of all goals.
  return own.length > 0 || sample !== undefined ? [sentences.join(' ')] : sentences
}

/** What targets promise for a metric, as in a duty. */
export function tellTargets(metric: Metric, targets: readonly Target[], locale: Locale): readonly string[] {
  const plain = targets.flatMap((target) => plainTarget(target) ?? [])
  const known = telling(locale, { metrics: [metric], events: untilOf(targets) })
  return targetSentences(plain, { metrics: [metric.id], channels: [] }, known)
}

function untilOf(targets: readonly Target[]): readonly Event[] {
  return targets.flatMap((target) =>
    target.kind === 'every' ? target.until.flatMap(({ target: event }) => event ?? []) : [],
  )
}

export function tellMetric(metric: Metric, locale: Locale): string | undefined {
  const plain = plainMetric(metric)
  return plain && metricSentence(plain, telling(locale, { metrics: [metric] }))
}

/** Over which periods goals are measured; undefined where that is not said. */
export function tellWindows(windows: readonly Literal<Duration>[], locale: Locale): string | undefined {
  const plain = plainDurations(windows)
  return plain.length === 0 ? undefined : windowsSentence(plain, locale)
}

/** @param about what the condition is about */
function tellEscalation({ at, when, to }: Escalation, locale: Locale, about?: Case): string | undefined {
  const { target } = to
  const cases = plainWhen(when)
  if (target === undefined || (when !== undefined && cases === undefined)) return undefined
  if (at !== undefined && at.value === undefined) return undefined
  return escalationSentence(
    {
      at: at?.value === undefined ? 0 : Number(at.value.ratio),
      ...(cases === undefined ? {} : { when: cases }),
      to: target.id,
    },
    telling(locale, { actors: [target], case: about }),
  )
}

function tellCredit(
  { share, step, metric, relation, threshold }: Credit,
  locale: Locale,
): string | undefined {
  const { target } = metric
  if (share.value === undefined || threshold.value === undefined || target === undefined) return undefined
  if (step !== undefined && step.value === undefined) return undefined
  const credit = {
    share: Number(share.value.ratio),
    ...(step === undefined ? {} : { step: boundValue(step) }),
    metric: target.id,
    relation,
    threshold: boundValue(threshold),
  }
  return creditSentence(credit, telling(locale, { metrics: [target] }))
}

/** The most that the credits of an SLA come to, and how many misses they need. */
function tellCreditLimits({ creditCap, creditThreshold }: EffectiveSla, locale: Locale): readonly string[] {
  const share = creditCap?.share.value
  const misses = creditThreshold?.misses.value
  return creditLimitSentences(
    {
      ...(share === undefined ? {} : { creditCap: { share: Number(share.ratio), ...per(creditCap?.per) } }),
      ...(misses === undefined ? {} : { creditThreshold: { misses, ...per(creditThreshold?.per) } }),
    },
    locale,
  )
}

function per(literal: Literal<Duration> | undefined): { readonly per?: CompiledDuration } {
  return literal?.value === undefined ? {} : { per: plainDuration(literal.value) }
}

/** For which reasons the clocks of an SLA stop. */
function tellStops({ stops }: EffectiveSla, locale: Locale): readonly string[] {
  const reasons = stops.map(({ target, text }) => target ?? { id: text })
  return stopsSentence(
    reasons.map(({ id }) => id),
    telling(locale, { reasons }),
  )
}

/** What excuses a miss, and on which conditions; undefined while that is not sound. */
export function tellExcuse(excuse: Excuse, locale: Locale): string | undefined {
  const plain = plainExcuse(excuse)
  const reasons = excuse.kind === 'reason' && excuse.reason.target ? [excuse.reason.target] : []
  return plain && excuseSentence(plain, telling(locale, { reasons }))
}

function plainExcuse(excuse: Excuse): PlainExcuse | undefined {
  const { notify } = excuse
  if (notify !== undefined && notify.value === undefined) return undefined
  const told = notify?.value === undefined ? {} : { notifyWithin: plainDuration(notify.value) }
  if (excuse.kind === 'volume') {
    const { value: above } = excuse.above
    return above && { kind: excuse.kind, above: Number(above.ratio), ...told }
  }
  const { reason, announced, caps } = excuse
  if (announced !== undefined && announced.value === undefined) return undefined
  if (caps.some(({ most }) => most.value === undefined)) return undefined
  return {
    kind: excuse.kind,
    reason: nameOf(reason),
    ...(announced?.value === undefined ? {} : { announced: plainDuration(announced.value) }),
    caps: caps.map(({ most, per: period }) => ({ most: plainDuration(most.value!), ...per(period) })),
    ...told,
  }
}

/** What an SLA says beside its goals, in a sentence, and where. */
export interface Term {
  readonly text: string
  /** What it is, where the text is no sentence of its own. */
  readonly label?: string
  /** Absent for a text of an exception, which has no place. */
  readonly origin?: Origin
}

/** What holds besides the goals: when they are measured, what stops the clocks, what follows a miss, what excuses it. */
export function tellTerms(effective: EffectiveSla, locale: Locale): readonly Term[] {
  const { windows, stops, escalations, credits, creditCap, creditThreshold, exceptions, excuses } = effective
  const about = effective.case?.target
  const term = (text: string | undefined, origin: Origin | undefined, label?: string): Term[] =>
    text === undefined
      ? []
      : [{ text, ...(origin === undefined ? {} : { origin }), ...(label === undefined ? {} : { label }) }]
  const excused = locale === 'de' ? 'Entschuldigt' : 'Excused'
  return [
    ...term(tellWindows(windows, locale), windows[0]?.origin),
    ...tellStops(effective, locale).flatMap((text) => term(text, stops[0]?.origin)),
    ...escalations.flatMap((one) => term(tellEscalation(one, locale, about), one.origin)),
    ...credits.flatMap((one) => term(tellCredit(one, locale), one.origin)),
    ...tellCreditLimits(effective, locale).flatMap((text) =>
      term(text, creditCap?.origin ?? creditThreshold?.origin),
    ),
    ...exceptions.flatMap((text) => term(text, undefined, excused)),
    ...excuses.flatMap((excuse) => term(tellExcuse(excuse, locale), excuse.origin, excused)),
  ]
}

/** Which customers a segment means; undefined while its condition is not sound. */
export function tellSegment(
  { condition, otherwise, segmentation }: Segment,
  locale: Locale,
): string | undefined {
  const plain = otherwise ? ({ kind: 'otherwise' } as const) : plainWhen(condition)
  const attributes = plainAttributes(segmentation.attributes)
  if (plain === undefined || attributes === undefined) return undefined
  return tellCondition(plain, attributes as Parameters<typeof tellCondition>[1], locale)
}
