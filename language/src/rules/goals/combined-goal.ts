import { Big } from 'big.js'
import { isDeadline } from '../../model/deadlines.ts'
import type { Goal, Metric, Reference } from '../../model/declarations.ts'
import { channelsMeet } from '../../model/promises.ts'
import { plainAttributes } from '../../model/segmentation.ts'
import {
  type Attribute,
  type Condition,
  describeWitness,
  noneOf,
  type Witness,
} from '../../segments/index.ts'
import { code, codes, enumeration, type Localized, message, percent } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { conditionOf, witnessOf } from '../support/case-conditions.ts'
import { removeStatement } from '../support/edits.ts'
import { groupsOf, isBroken, standsHere, textAt, unknownRoots } from '../support/promise-texts.ts'
import { declaredHere } from '../words.ts'

interface Combined {
  readonly sla: string
  readonly metric: string
}

export const combinedGoal = defineRule({
  name: 'combined-goal',
  severity: 'error',
  purpose: {
    en: 'A goal for several metrics has no deadlines to combine, or follows from them anyway.',
    de: 'Ein Ziel für mehrere Kennzahlen hat keine Fristen zu verbinden oder folgt ohnehin aus ihnen.',
  },
  messages: {
    'no-deadline': message<Combined>({
      en: ({ sla, metric }) =>
        `${code(sla)} has no deadline for ${code(metric)}: nobody can say which cases meet it.`,
      de: ({ sla, metric }) =>
        `${code(sla)} hat keine Frist für ${code(metric)}: Niemand kann sagen, welche Fälle sie einhalten.`,
      help: {
        en: ({ metric }) => `Add a goal for it, for example: goal ${metric} 90 % within 2 business days`,
        de: ({ metric }) =>
          `Ein Ziel dafür ergänzen, zum Beispiel: goal ${metric} 90 % within 2 business days`,
      },
    }),
    'case-without-deadline': message<Combined & { witness: Localized }>({
      en: ({ sla, metric, witness }) =>
        `For a case with ${witness.en}, ${code(sla)} has no deadline for ${code(metric)} that this goal could count.`,
      de: ({ sla, metric, witness }) =>
        `Für einen Fall mit ${witness.de} hat ${code(sla)} keine Frist für ${code(metric)}, die in diesem Ziel zählen könnte.`,
      help: {
        en: () => 'Add a deadline for it, or let this goal hold for fewer cases.',
        de: () => 'Eine Frist dafür ergänzen oder dieses Ziel für weniger Fälle gelten lassen.',
      },
    }),
    'no-time': message<Combined>({
      en: ({ metric }) => `${code(metric)} measures no time, so it has no deadline that a case could meet.`,
      de: ({ metric }) =>
        `${code(metric)} misst keine Zeit, hat also keine Frist, die ein Fall einhalten könnte.`,
    }),
    twice: message<Combined>({
      en: ({ metric }) => `${code(metric)} stands twice in this goal.`,
      de: ({ metric }) => `${code(metric)} steht in diesem Ziel zweimal.`,
    }),
    follows: message<{ promise: string; metrics: readonly string[]; least: Big }>({
      en: ({ promise, metrics, least }) =>
        `${code(promise)} adds nothing: whoever keeps the goals for ${enumeration(codes(metrics), 'en')} meets all deadlines in at least ${percent(least, 'en')} of the cases.`,
      de: ({ promise, metrics, least }) =>
        `${code(promise)} fügt nichts hinzu: Sind die Ziele für ${enumeration(codes(metrics), 'de')} eingehalten, sind in mindestens ${percent(least, 'de')} der Fälle alle Fristen gewahrt.`,
      help: {
        en: () => 'Promise more together, or leave this goal out.',
        de: () => 'Zusammen mehr zusagen oder dieses Ziel weglassen.',
      },
      severity: 'warning',
    }),
  },
  file(file, report, { project, facts }) {
    const isRootUnknown = unknownRoots()
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || isRootUnknown(sla) || isBroken(project, sla)) continue
      const combined = sla.goals.filter((goal) => goal.with.length > 0)
      if (combined.length === 0) continue
      const { goals, case: about } = facts.sla(sla)
      const attributes = plainAttributes(about?.target?.attributes ?? []) ?? []
      const alone = groupsOf(
        goals.filter((one) => one.with.length === 0),
        ({ metric }) => metric.target,
      )
      for (const goal of combined) {
        if (goal.targets.some(({ kind }) => kind === 'best-effort')) continue
        const metrics = [goal.metric, ...goal.with]
        const found = metrics.map(({ target }) =>
          deadlinesIn(alone.get(target) ?? [], goal, goals, attributes),
        )
        const first = new Map<Metric, Reference>()
        for (const [index, metric] of metrics.entries()) {
          if (metric.target === undefined) continue
          const { goals: deadlines, lacking } = found[index]!
          const earlier = first.get(metric.target)
          if (earlier === undefined) first.set(metric.target, metric)
          const parameters = { sla: sla.id, metric: metric.text }
          if (earlier !== undefined)
            report('twice', parameters, {
              at: metric.origin,
              related: [standsHere(project, earlier)],
              fixes: [withoutSecond(metrics[index - 1]!, metric)],
            })
          else if (metric.target.definition !== undefined && metric.target.definition.kind !== 'time')
            report('no-time', parameters, { at: metric.origin, related: [declaredHere(metric.target)] })
          else if (deadlines.length === 0) report('no-deadline', parameters, { at: metric.origin })
          else if (lacking !== undefined) {
            const witness = {
              en: describeWitness(lacking, attributes, 'en', true),
              de: describeWitness(lacking, attributes, 'de', true),
            }
            report(
              'case-without-deadline',
              { ...parameters, witness },
              {
                at: metric.origin,
                related: deadlines.map((one) => standsHere(project, one)),
                data: { witness: lacking.values, relevant: lacking.relevant },
              },
            )
          }
        }
        const [target] = goal.targets
        if (target?.kind !== 'share' || target.share.value === undefined) continue
        // A minimum, and what counts for few cases, promise something besides.
        if (target.minimum !== undefined || goal.sample !== undefined) continue
        const all = found.flatMap((one) => one.goals)
        if (all.some(({ sample }) => sample !== undefined)) continue
        const least = leastTogether(found.map((one) => one.goals))
        if (least === undefined || least.lt(target.share.value.ratio)) continue
        report(
          'follows',
          {
            promise: textAt(project, target.origin),
            metrics: metrics.map(({ text }) => text),
            least,
          },
          {
            at: target.origin,
            related: all.map((one) => standsHere(project, one)),
            fixes: [
              {
                title: { en: 'Remove the goal', de: 'Das Ziel entfernen' },
                edits: [removeStatement(file, goal.origin)],
              },
            ],
          },
        )
      }
    }
  },
})

function withoutSecond(
  { origin: { end: start } }: Reference,
  { text, origin: { file, end } }: Reference,
): Fix {
  return {
    title: { en: `Remove the second ${text}`, de: `Das zweite ${text} entfernen` },
    edits: [{ file, start, end, text: '' }],
  }
}

/** The deadlines for a metric where a combined goal holds, and a case of it for which there is none. */
interface Deadlines {
  readonly goals: readonly Goal[]
  readonly lacking: Witness | undefined
}

function deadlinesIn(
  goalsOfMetric: readonly Goal[],
  combined: Goal,
  goals: readonly Goal[],
  attributes: readonly Attribute[],
): Deadlines {
  const there = goalsOfMetric.filter((one) => one.targets.some(isDeadline) && channelsMeet(one, combined))
  const cases = conditionOf(combined, goals)
  const conditions = there.map((one) => conditionOf(one, goals))
  // What is not sound is reported elsewhere.
  if (cases === undefined || conditions.includes(undefined)) return { goals: there, lacking: undefined }
  return {
    goals: there.filter((_, index) => witnessOf([cases, conditions[index]!], attributes) !== undefined),
    lacking: witnessOf([cases, noneOf(conditions as Condition[])], attributes),
  }
}

/**
 * In which share of cases all deadlines are met at least, if each goal is kept: what is missed may be missed in
 * different cases (Bonferroni's inequality). Of goals for different cases the lowest share counts. Undefined where one
 * is not known.
 */
function leastTogether(metrics: readonly (readonly Goal[])[]): Big | undefined {
  let least = new Big(1)
  for (const goals of metrics) {
    let lowest: Big | undefined
    for (const { targets } of goals) {
      const { share } = targets.find(isDeadline)!
      const ratio = share === undefined ? '1' : share.value?.ratio
      if (ratio === undefined) return undefined
      if (lowest === undefined || lowest.gt(ratio)) lowest = new Big(ratio)
    }
    if (lowest === undefined) return undefined
    least = least.minus(1).plus(lowest)
  }
  return least.lt(0) ? new Big(0) : least
}
