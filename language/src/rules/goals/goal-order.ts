import type { AnyOf, Event, Goal, Metric } from '../../model/declarations.ts'
import { type EventOrder, eventOrderOf } from '../../model/event-order.ts'
import { type OpenDays, openDaysOf } from '../../model/open-days.ts'
import type { Origin } from '../../model/origin.ts'
import { covers, isDeadline, relationOfStages, type Stage, stagesOf } from '../../model/promises.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { groupsOf, standsHere, textAt } from '../support/promise-texts.ts'

interface Disorder {
  readonly inner: string
  readonly innerPromise: string
  readonly outer: string
  readonly outerPromise: string
  readonly early: string
  readonly late: string
}

export const goalOrder = defineRule({
  name: 'goal-order',
  severity: 'warning',
  purpose: {
    en: 'What happens first is promised later than what happens after it.',
    de: 'Was zuerst geschieht, ist später zugesagt als das, was danach geschieht.',
  },
  messages: {
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
  },
  file(file, report, { project, library, facts }) {
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
      for (const mine of ownMetrics) {
        for (const other of byMetric.keys()) {
          if (other === mine) continue
          if (liesWithin(mine, other)) pairs.push([mine, other])
          // Of two own metrics, the other one's turn comes as well.
          else if (!ownMetrics.has(other) && liesWithin(other, mine)) pairs.push([other, mine])
        }
      }
      for (const [inner, outer] of pairs) {
        for (const goal of byMetric.get(inner)!) {
          for (const limit of byMetric.get(outer)!) {
            // What is wholly inherited is said where it comes from.
            if ((!own.has(goal) && !own.has(limit)) || !covers(limit, goal)) continue
            const found = disorder(goal, limit, days)
            if (found !== undefined) say(inner, outer, found, own.has(goal))
          }
        }
      }
    }

    function say(inner: Metric, outer: Metric, found: Disordered, isInnerOwn: boolean): void {
      const [early, late] = [placeOf(found.inner), placeOf(found.outer)]
      report(
        'order',
        {
          inner: inner.id,
          innerPromise: textAt(project, early),
          outer: outer.id,
          outerPromise: textAt(project, late),
          early: endOf(inner)!.id,
          late: endOf(outer)!.id,
        },
        {
          at: isInnerOwn ? early : late,
          related: [standsHere(project, { origin: isInnerOwn ? late : early })],
          data: { earlier: inner.id, later: outer.id },
        },
      )
    }
  },
})

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

function placeOf({ alternatives }: Stage): Origin {
  const [first, last] = [alternatives[0]!.origin, alternatives.at(-1)!.origin]
  return { file: first.file, start: first.start, end: last.end }
}
