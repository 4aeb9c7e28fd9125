// What the model says, in the sentences of `wording/`, which speaks of compiled contracts: a part at a time is projected,
// and none is told that is not sound.
import type { Case, Excuse, Goal, Metric, Segment, Target } from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import type { Origin } from '../../model/origin.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { allOrNothing, type Context, idsOf, tolerant } from '../../projection/context.ts'
import { attributesOf, segmentConditionOf } from '../../projection/customers.ts'
import { type GoalPart, goalOf } from '../../projection/goals.ts'
import { Mentioned } from '../../projection/mentioned.ts'
import { metricOf } from '../../projection/metrics.ts'
import { type Promised, promisedBy } from '../../projection/slas.ts'
import { targetOf } from '../../projection/targets.ts'
import { creditOf, escalationOf, excuseOf } from '../../projection/terms.ts'
import { windowsOf } from '../../projection/values.ts'
import type { Locale } from '../../speech/index.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  metricSentence,
  stopsSentence,
  type Telling,
  targetSentences,
  tellCondition,
  windowsSentence,
} from '../../wording/index.ts'

const wholeParts: Context = { ...tolerant, each: allOrNothing }

/** What is said of something, by what it mentions; undefined while it is not sound. */
function told<P, S>(
  project: (context: Context) => P | undefined,
  say: (part: P, telling: Telling) => S,
  locale: Locale,
): S | undefined {
  const mentioned = new Mentioned()
  const part = project(mentioned)
  const contract = mentioned.parts()
  return part === undefined || contract === undefined ? undefined : say(part, { contract, locale })
}

/** What targets promise for a metric, as in a duty. */
export function tellTargets(metric: Metric, targets: readonly Target[], locale: Locale): readonly string[] {
  const sentences = told(
    (context) => {
      const id = context.idOf(metric)
      const parts = context.each(targets, (target) => targetOf(target, metric, context))
      return id === undefined || parts === undefined ? undefined : { id, parts }
    },
    ({ id, parts }, telling) => targetSentences(parts, { metrics: [id], channels: [] }, telling),
    locale,
  )
  return sentences ?? []
}

export function tellMetric(metric: Metric, locale: Locale): string | undefined {
  return told((context) => metricOf(metric, context), metricSentence, locale)
}

/** Over which periods something is measured; undefined where that is not said. */
export function tellWindows(windows: readonly Literal<Duration>[], locale: Locale): string | undefined {
  const periods = windowsOf(windows, wholeParts)
  return periods === undefined || periods.length === 0 ? undefined : windowsSentence(periods, locale)
}

/** What excuses a miss, and on which conditions; undefined while that is not sound. */
export function tellExcuse(excuse: Excuse, locale: Locale): string | undefined {
  return told((context) => excuseOf(excuse, context), excuseSentence, locale)
}

/** Which customers a segment means; undefined while its condition is not sound. */
export function tellSegment(segment: Segment, locale: Locale): string | undefined {
  const condition = segmentConditionOf(segment)
  const attributes = attributesOf(segment.segmentation.attributes, wholeParts)
  return condition && attributes && tellCondition(condition, attributes, locale)
}

/** A goal and its sentences, one for each stage and what else is said of it; none while it is not sound. */
export interface ToldGoal {
  readonly goal: Goal
  readonly sentences: readonly string[]
}

/** What an SLA says beside its goals, in a sentence, and where. */
export interface Term {
  readonly text: string
  /** What it is, where the text is no sentence of its own. */
  readonly label?: string
  /** Absent for a text of an exception, which has no place. */
  readonly origin?: Origin
}

/** An SLA in sentences, in the order of the document. */
export interface ToldSla {
  readonly goals: readonly ToldGoal[]
  /** What holds besides: when goals are measured, what stops the clocks, what follows a miss, what excuses it. */
  readonly terms: readonly Term[]
}

/** Parts that are not sound have no sentences; goals among them are listed all the same. */
export function tellSla(effective: EffectiveSla, locale: Locale): ToldSla {
  const about = effective.case?.target
  const promised = promisedBy(effective, wholeParts)
  return {
    goals: promised.goals.map(({ source }) => ({ goal: source, sentences: tellGoal(source, locale, about) })),
    terms: [
      ...windowTerm(effective, promised, locale),
      ...stopTerms(effective, locale),
      ...promised.escalations.flatMap(({ source }) =>
        term(
          told((context) => escalationOf(source, knowing(about, context)), escalationSentence, locale),
          source.origin,
        ),
      ),
      ...promised.credits.flatMap(({ source }) =>
        term(
          told((context) => creditOf(source, context), creditSentence, locale),
          source.origin,
        ),
      ),
      ...limitTerms(effective, promised, locale),
      ...promised.exceptions.flatMap((text) => term(text, undefined, excused[locale])),
      ...promised.excuses.flatMap(({ source }) =>
        term(tellExcuse(source, locale), source.origin, excused[locale]),
      ),
    ],
  }
}

const excused = { en: 'Excused', de: 'Entschuldigt' } as const

function term(text: string | undefined, origin: Origin | undefined, label?: string): Term[] {
  if (text === undefined) return []
  return [{ text, ...(origin === undefined ? {} : { origin }), ...(label === undefined ? {} : { label }) }]
}

/** What a goal promises, a sentence for each stage. */
function tellGoal(goal: Goal, locale: Locale, about: Case | undefined): readonly string[] {
  const say = (part: GoalPart, telling: Telling): readonly string[] => {
    const sentences = goalSentences(part, telling)
    // What is said of the whole goal would stand there as if it were of all goals.
    return part.windows === undefined && part.smallSample === undefined ? sentences : [sentences.join(' ')]
  }
  return told((context) => goalOf(goal, knowing(about, context)), say, locale) ?? []
}

/** Has the case in mind whose attributes conditions are about. */
function knowing(about: Case | undefined, context: Context): Context {
  context.idOf(about)
  return context
}

function windowTerm({ windows }: EffectiveSla, promised: Promised, locale: Locale): Term[] {
  const periods = promised.windows ?? []
  return periods.length === 0 ? [] : term(windowsSentence(periods, locale), windows[0]?.origin)
}

function stopTerms({ stops }: EffectiveSla, locale: Locale): Term[] {
  const sentences = told((context) => idsOf(stops, context), stopsSentence, locale) ?? []
  return sentences.flatMap((text) => term(text, stops[0]?.origin))
}

/** The most that the credits of an SLA come to, and how many misses they need. */
function limitTerms(
  { creditCap, creditThreshold }: EffectiveSla,
  { creditCap: cap, creditThreshold: threshold }: Promised,
  locale: Locale,
): Term[] {
  return creditLimitSentences({ creditCap: cap, creditThreshold: threshold }, locale).flatMap((text) =>
    term(text, creditCap?.origin ?? creditThreshold?.origin),
  )
}
