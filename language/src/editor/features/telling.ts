// What the model says, in the sentences of `wording/`, which speaks of compiled contracts: one part at a time is
// converted, as far as it is sound.
import { compiledTargetOf } from '../../capacity/from-model.ts'
import type { Duration as CompiledDuration, Target as CompiledTarget } from '../../compile/schema.ts'
import { boundValue, compileDuration } from '../../compile/values.ts'
import type {
  Actor,
  Credit,
  Escalation,
  Goal,
  Metric,
  Reference,
  Segment,
  Target,
} from '../../model/declarations.ts'
import { plainCondition, plainSegmentation } from '../../model/segmentation.ts'
import type { Duration } from '../../model/values.ts'
import type { Locale } from '../../rules/words.ts'
import {
  creditSentence,
  escalationSentence,
  goalSentences,
  metricSentence,
  type Named,
  type Telling,
  tellCondition,
} from '../../wording/index.ts'

type PlainMetric = Named['metrics'][number]

function telling(locale: Locale, metrics: readonly Metric[], actors: readonly Actor[] = []): Telling {
  const plain = metrics.flatMap((metric) => plainMetric(metric) ?? [])
  const events = new Map(metrics.flatMap(eventsOf).map((event) => [event.id, event]))
  const titled = ({ id, title }: { id: string; title?: string }) => ({
    id,
    ...(title === undefined ? {} : { title }),
  })
  const contract = {
    metrics: plain,
    events: [...events.values()].map(titled),
    parties: [],
    roles: actors.map(titled),
    teams: [],
    pools: [],
    segmentation: { id: '', firstMatch: false, attributes: [], segments: [] },
  }
  return { contract: contract as unknown as Named, locale }
}

function plainMetric({ id, title, definition }: Metric): PlainMetric | undefined {
  if (definition === undefined) return undefined
  const named = { id, ...(title === undefined ? {} : { title }) }
  const name = ({ target, text }: Reference): string => target?.id ?? text
  switch (definition.kind) {
    case 'time': {
      const { start, end, pause } = definition
      const plain = {
        kind: definition.kind,
        start: name(start),
        end: name(end),
        ...(pause === undefined ? {} : { pause: { start: name(pause.start), end: name(pause.end) } }),
      }
      return { ...named, definition: plain } as PlainMetric
    }
    case 'share':
      return {
        ...named,
        definition: { kind: 'share', part: name(definition.part), whole: name(definition.whole) },
      } as PlainMetric
    case 'share-of-time':
      return { ...named, definition: { kind: 'share-of-time' } } as PlainMetric
    case 'score':
      return {
        ...named,
        definition: { kind: 'score', min: definition.min, max: definition.max },
      } as PlainMetric
  }
}

function eventsOf({ definition }: Metric) {
  const references =
    definition?.kind === 'time'
      ? [definition.start, definition.end, definition.pause?.start, definition.pause?.end]
      : definition?.kind === 'share'
        ? [definition.part, definition.whole]
        : []
  return references.flatMap((reference) => reference?.target ?? [])
}

/** A target as the compiled contract has it; undefined if a part of it is not sound. */
export function plainTarget(target: Target): CompiledTarget | undefined {
  if (target.kind !== 'bound') return compiledTargetOf(target)
  const { kind, bound, value } = target
  return value.value === undefined ? undefined : { kind, bound, value: boundValue(value) }
}

export function plainDuration(duration: Duration): CompiledDuration {
  return compileDuration(duration)
}

/** What a goal promises, a sentence for each stage; none while it is not sound. */
export function tellGoal({ metric, channels, targets }: Goal, locale: Locale): readonly string[] {
  const declared = metric.target
  const plain = targets.flatMap((target) => plainTarget(target) ?? [])
  if (declared === undefined || plain.length === 0) return []
  const goal = { metric: declared.id, channels: channels.map(({ text }) => text), targets: plain }
  return goalSentences(goal, telling(locale, [declared]))
}

export function tellMetric(metric: Metric, locale: Locale): string | undefined {
  const plain = plainMetric(metric)
  return plain && metricSentence(plain, telling(locale, [metric]))
}

export function tellEscalation({ at, to }: Escalation, locale: Locale): string | undefined {
  const { target } = to
  if (at.value === undefined || target === undefined) return undefined
  return escalationSentence({ at: Number(at.value.ratio), to: target.id }, telling(locale, [], [target]))
}

export function tellCredit(
  { share, metric, relation, threshold }: Credit,
  locale: Locale,
): string | undefined {
  const { target } = metric
  if (share.value === undefined || threshold.value === undefined || target === undefined) return undefined
  const credit = {
    share: Number(share.value.ratio),
    metric: target.id,
    relation,
    threshold: boundValue(threshold),
  }
  return creditSentence(credit, telling(locale, [target]))
}

/** Which customers a segment means; undefined while its condition is not sound. */
export function tellSegment(
  { condition, otherwise, segmentation }: Segment,
  locale: Locale,
): string | undefined {
  const plain = otherwise ? ({ kind: 'otherwise' } as const) : condition && plainCondition(condition)
  const attributes = plainSegmentation(segmentation)?.attributes
  if (plain === undefined || attributes === undefined) return undefined
  return tellCondition(plain as never, attributes as never, locale)
}
