import type { Goal, Metric } from '../model/declarations.ts'
import { EventOrder } from '../model/event-order.ts'
import { openDaysOf } from '../model/open-days.ts'
import { channelsCover, relationOfStages, type Stage, stagesOf } from '../model/promises.ts'
import { defineRule, message } from './define-rule.ts'
import { groupsOf, standsHere, textAt } from './promise-texts.ts'
import { code } from './words.ts'

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
  project({ project, library, facts }, report) {
    let order: EventOrder | undefined
    const isWithin = (inner: Metric, outer: Metric): boolean => {
      order ??= new EventOrder(project, library)
      const [a, b] = [inner.definition, outer.definition]
      if (a?.kind !== 'time' || b?.kind !== 'time') return false
      const [aStart, aEnd, bStart, bEnd] = [a.start.target, a.end.target, b.start.target, b.end.target]
      if (aStart === undefined || aEnd === undefined || bStart === undefined || bEnd === undefined)
        return false
      return order.isBefore(aEnd, bEnd) && (aStart === bStart || order.isBefore(bStart, aStart))
    }
    for (const file of project.files) {
      for (const sla of file.declarations) {
        if (sla.kind !== 'sla' || sla.goals.length === 0) continue
        const effective = facts.sla(sla)
        const timed = effective.goals.filter(
          ({ metric, targets }) =>
            metric.target?.definition?.kind === 'time' && targets.some(({ kind }) => kind !== 'bound'),
        )
        const own = new Set(sla.goals)
        const byMetric = groupsOf(timed, ({ metric }) => metric.target!)
        if (byMetric.size < 2) continue
        const calendar = effective.hours?.target
        const days = calendar && openDaysOf(facts.calendar(calendar))
        const ownMetrics = new Set(timed.filter((goal) => own.has(goal)).map(({ metric }) => metric.target!))
        for (const mine of ownMetrics) {
          for (const other of byMetric.keys()) {
            if (other === mine) continue
            if (isWithin(mine, other)) compare(mine, other)
            // Between two own metrics the pair comes round once more.
            else if (!ownMetrics.has(other) && isWithin(other, mine)) compare(other, mine)
            else if (ownMetrics.has(other) && isWithin(other, mine)) continue
          }
        }
        function compare(inner: Metric, outer: Metric): void {
          for (const goal of byMetric.get(inner)!) {
            for (const limit of byMetric.get(outer)!) {
              if (!own.has(goal) && !own.has(limit)) continue
              if (!channelsCover(limit, goal)) continue
              const found = disorder(goal, limit)
              if (found === undefined) continue
              const [stage, outerStage] = found
              const [isOwn, at] = own.has(goal) ? [true, stage] : [false, outerStage]
              const [a, b] = [inner.definition, outer.definition]
              if (a?.kind !== 'time' || b?.kind !== 'time') return
              const details = {
                inner: inner.id,
                innerPromise: textOf(stage),
                outer: outer.id,
                outerPromise: textOf(outerStage),
                early: a.end.target!.id,
                late: b.end.target!.id,
              }
              report('order', details, {
                at: placeOf(at),
                related: [standsHere(project, { origin: placeOf(isOwn ? outerStage : stage) })],
                data: { earlier: inner.id, later: outer.id },
              })
            }
          }
        }
        function disorder(goal: Goal, limit: Goal): readonly [Stage, Stage] | undefined {
          for (const stage of stagesOf(goal.targets)) {
            for (const outer of stagesOf(limit.targets)) {
              if (outer.share >= stage.share && relationOfStages(outer, stage, days) === 'earlier') {
                return [stage, outer]
              }
            }
          }
          return undefined
        }
      }
    }

    function placeOf({ alternatives }: Stage) {
      const [first, last] = [alternatives[0]!.origin, alternatives.at(-1)!.origin]
      return { file: first.file, start: first.start, end: last.end }
    }

    function textOf(stage: Stage): string {
      return textAt(project, placeOf(stage))
    }
  },
})
