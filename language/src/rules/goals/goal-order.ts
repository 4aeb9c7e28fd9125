import type { Instant } from '../../clock/index.ts'
import { isDeadline } from '../../model/deadlines.ts'
import type { AnyOf, Event, Goal, Metric } from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import { type EventOrder, eventOrderOf } from '../../model/event-order.ts'
import { type OpenDays, openDaysOf } from '../../model/open-days.ts'
import type { Origin } from '../../model/origin.ts'
import type { ProjectModel } from '../../model/project.ts'
import { channelsCover, covers, relationOfStages, type Stage, stagesOf } from '../../model/promises.ts'
import { plainAttributes } from '../../model/segmentation.ts'
import { type Condition, describeWitness, noneOf, type Witness } from '../../segments/index.ts'
import { code, type Locale, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Report } from '../define-rule.ts'
import { conditionOf, witnessOf } from '../support/case-conditions.ts'
import { tellEnd, tellMoment } from '../support/moments.ts'
import { around, mostCompared } from '../support/nearby.ts'
import { groupsOf, standsHere, textAt } from '../support/promise-texts.ts'
import { exchangingDeadlines, type SwappedReceipts, swappedIn } from '../support/swapped-receipts.ts'

interface Disorder {
  readonly inner: string
  readonly innerPromise: string
  readonly outer: string
  readonly outerPromise: string
  readonly early: string
  readonly late: string
}

interface Swapped {
  readonly first: string
  readonly second: string
  /** When two requests come, and when they are due. */
  readonly earlier: Localized
  readonly earlierDue: Localized
  readonly later: Localized
  readonly laterDue: Localized
}

const messages = {
  order: message<Disorder>({
    en: ({ inner, innerPromise, outer, outerPromise, early, late }) =>
      `${code(inner)} is promised ${code(innerPromise)}, later than ${code(outer)} with ${code(outerPromise)}, although ${code(early)} comes before ${code(late)}.`,
    de: ({ inner, innerPromise, outer, outerPromise, early, late }) =>
      `${code(inner)} ist mit ${code(innerPromise)} später zugesagt als ${code(outer)} mit ${code(outerPromise)}, obwohl ${code(early)} vor ${code(late)} kommt.`,
    help: {
      en: ({ inner, outer }) => `Promise ${inner} in less time than ${outer}, or leave it out.`,
      de: ({ inner, outer }) => `${inner} in kürzerer Zeit zusagen als ${outer} oder weglassen.`,
    },
  }),
  'order-for-case': message<Disorder & { cases: Localized }>({
    en: ({ cases, inner, innerPromise, outer, outerPromise, early, late }) =>
      `For a case with ${cases.en}, ${code(inner)} is promised ${code(innerPromise)}, later than ${code(outer)} with ${code(outerPromise)}, although ${code(early)} comes before ${code(late)}.`,
    de: ({ cases, inner, innerPromise, outer, outerPromise, early, late }) =>
      `Für einen Fall mit ${cases.de} ist ${code(inner)} mit ${code(innerPromise)} später zugesagt als ${code(outer)} mit ${code(outerPromise)}, obwohl ${code(early)} vor ${code(late)} kommt.`,
    help: {
      en: ({ inner }) => `Promise ${inner} for such cases in less time, with a goal of their own if need be.`,
      de: ({ inner }) =>
        `${inner} für solche Fälle in kürzerer Zeit zusagen, nötigenfalls mit einem eigenen Ziel.`,
    },
  }),
  swapped: message<Swapped>({
    en: ({ first, second, earlier, earlierDue, later, laterDue }) =>
      `${code(first)} and ${code(second)} stand the wrong way round: what is received ${earlier.en} is due ${earlierDue.en}, what comes after it, ${later.en}, is due earlier, ${laterDue.en}.`,
    de: ({ first, second, earlier, earlierDue, later, laterDue }) =>
      `${code(first)} und ${code(second)} sind vertauscht: Was ${earlier.de} eingeht, ist ${earlierDue.de} fällig; was danach kommt, ${later.de}, schon ${laterDue.de}.`,
    help: {
      en: () => 'The earlier deadline belongs to what is received before the time.',
      de: () => 'Die frühere Frist gehört zu dem, was vor der Uhrzeit eingeht.',
    },
  }),
}

export const goalOrder = defineRule({
  name: 'goal-order',
  severity: 'warning',
  purpose: {
    en: 'What happens or comes first is promised later than what happens or comes after it.',
    de: 'Was zuerst geschieht oder eingeht, ist später zugesagt als das, was danach geschieht oder eingeht.',
  },
  messages,
  file(file, report, context) {
    const { project, library, facts } = context
    for (const swapped of swappedIn(file, context)) saySwapped(swapped, project, report)
    const order = (): EventOrder => eventOrderOf(project, library, facts)
    /** Whether one metric starts no earlier than another and ends before it. */
    const liesWithin = (inner: Metric, outer: Metric): boolean => isWithin(inner, outer, order)
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.goals.length === 0) continue
      const effective = facts.sla(sla)
      const timed = effective.goals.filter(isTimed)
      const byMetric = groupsOf(timed, ({ metric }) => metric.target!)
      if (byMetric.size < 2) continue
      const own = new Set(sla.goals)
      const ownMetrics = new Set(sla.goals.filter(isTimed).map(({ metric }) => metric.target!))
      const calendar = effective.hours?.target
      const days = calendar && openDaysOf(facts.calendar(calendar))
      const pairs: (readonly [inner: Metric, outer: Metric])[] = []
      const metrics = [...byMetric.keys()]
      for (const [index, mine] of metrics.entries()) {
        if (!ownMetrics.has(mine)) continue
        for (const other of around(metrics, index)) {
          if (other === mine) continue
          if (liesWithin(mine, other)) pairs.push([mine, other])
          // Of two own metrics, the other one's turn comes as well.
          else if (!ownMetrics.has(other) && liesWithin(other, mine)) pairs.push([other, mine])
        }
      }
      for (const [inner, outer] of pairs) {
        for (const goal of byMetric.get(inner)!.slice(0, mostCompared)) {
          for (const limit of byMetric.get(outer)!.slice(0, mostCompared)) {
            // What is wholly inherited is said where it comes from.
            if ((!own.has(goal) && !own.has(limit)) || !channelsCover(limit, goal)) continue
            const found = disorder(goal, limit, days)
            if (found === undefined) continue
            if (covers(limit, goal)) say(inner, outer, found, own.has(goal), undefined, project, report)
            else {
              const cases = casesOfBoth(goal, limit, effective)
              if (cases !== undefined) say(inner, outer, found, own.has(goal), cases, project, report)
            }
          }
        }
      }
    }
  },
})

function saySwapped(
  { first, second, isAgreed, receipts, dues, clock }: SwappedReceipts,
  project: ProjectModel,
  report: Report<typeof messages>,
): void {
  const date = clock.format(receipts[0]).slice(0, 10)
  const onEnd = (at: Instant): Localized => ({
    en: `on ${tellEnd(clock, at, 'en', date)}`,
    de: `am ${tellEnd(clock, at, 'de', date)}`,
  })
  const onMoment = (at: Instant, reference: string | undefined): Localized => ({
    en: `on ${tellMoment(clock, at, 'en', reference)}`,
    de: `am ${tellMoment(clock, at, 'de', reference)}`,
  })
  report(
    'swapped',
    {
      first: textAt(project, first.origin),
      second: textAt(project, second.origin),
      earlier: onMoment(receipts[0], isAgreed ? undefined : date),
      earlierDue: onEnd(dues[0]),
      later: onMoment(receipts[1], date),
      laterDue: onEnd(dues[1]),
    },
    {
      at: placeOf({ alternatives: [first, second] }),
      data: {
        received: receipts.map((at) => clock.format(at)),
        due: dues.map((at) => clock.format(at)),
      },
      fixes: exchangingDeadlines(project, first, second),
    },
  )
}

function say(
  inner: Metric,
  outer: Metric,
  found: Disordered,
  isInnerOwn: boolean,
  cases: CasesOfBoth | undefined,
  project: ProjectModel,
  report: Report<typeof messages>,
): void {
  const [early, late] = [placeOf(found.inner), placeOf(found.outer)]
  const parameters = {
    inner: inner.id,
    innerPromise: textAt(project, early),
    outer: outer.id,
    outerPromise: textAt(project, late),
    early: endOf(inner)!.id,
    late: endOf(outer)!.id,
  }
  const details = {
    at: isInnerOwn ? early : late,
    related: [standsHere(project, { origin: isInnerOwn ? late : early })],
    data: { earlier: inner.id, later: outer.id, ...(cases && { witness: cases.witness.values }) },
  }
  if (cases === undefined) report('order', parameters, details)
  else report('order-for-case', { ...parameters, cases: cases.words }, details)
}

function isTimed({ metric, targets }: Goal): boolean {
  return metric.target?.definition?.kind === 'time' && targets.some(isDeadline)
}

function isWithin(
  { definition: inner }: Metric,
  { definition: outer }: Metric,
  order: () => EventOrder,
): boolean {
  if (inner?.kind !== 'time' || outer?.kind !== 'time') return false
  // Of several events whichever comes first counts: so it has to be true of each with each.
  const everyPair = (
    a: AnyOf<Event>,
    b: AnyOf<Event>,
    isSo: (one: Event, other: Event) => boolean,
  ): boolean =>
    a.every(({ target: one }) =>
      b.every(({ target: other }) => one !== undefined && other !== undefined && isSo(one, other)),
    )
  return (
    everyPair(inner.ends, outer.ends, (a, b) => order().isBefore(a, b)) &&
    everyPair(outer.starts, inner.starts, (a, b) => a === b || order().isBefore(a, b))
  )
}

function endOf({ definition }: Metric): Event | undefined {
  return definition?.kind === 'time' ? definition.ends[0].target : undefined
}

interface Disordered {
  readonly inner: Stage
  readonly outer: Stage
}

/** A stage of one goal, and a stage of the other that is due earlier for no lower a share. */
function disorder(goal: Goal, limit: Goal, days: OpenDays | undefined): Disordered | undefined {
  for (const inner of stagesOf(goal.targets)) {
    for (const outer of stagesOf(limit.targets)) {
      if (outer.share >= inner.share && relationOfStages(outer, inner, days) === 'earlier')
        return { inner, outer }
    }
  }
  return undefined
}

/** A case for which two goals hold, and in words what matters of it. */
interface CasesOfBoth {
  readonly witness: Witness
  readonly words: Localized
}

/** A case for which two goals hold, and no other for the metric of the first; undefined if none was found. */
function casesOfBoth(
  inner: Goal,
  outer: Goal,
  { goals, case: about }: EffectiveSla,
): CasesOfBoth | undefined {
  const attributes = plainAttributes(about?.target?.attributes ?? [])
  if (attributes === undefined) return undefined
  const others = goals.filter(
    (goal) => goal !== inner && goal.metric.target === inner.metric.target && channelsCover(goal, inner),
  )
  const both = [inner, outer].map((goal) => conditionOf(goal, goals))
  const taken = others.map((goal) => conditionOf(goal, goals))
  if (both.includes(undefined) || taken.includes(undefined)) return undefined
  const rest = taken.length === 0 ? [] : [noneOf(taken as Condition[])]
  const witness = witnessOf([...(both as Condition[]), ...rest], attributes)
  if (witness === undefined) return undefined
  const words = (locale: Locale): string => describeWitness(witness, attributes, locale, true)
  return { witness, words: { en: words('en'), de: words('de') } }
}

function placeOf({ alternatives }: Pick<Stage, 'alternatives'>): Origin {
  const [first, last] = [alternatives[0]!.origin, alternatives.at(-1)!.origin]
  return { file: first.file, start: first.start, end: last.end }
}
