import type { BoundTarget, Credit, Goal, Sla, Target } from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import type { Origin } from '../../model/origin.ts'
import { compareMeasures, isDeadline, rangeOf } from '../../model/promises.ts'
import type { MeasureValue } from '../../model/values.ts'
import type { Fix, Report, RuleContext } from '../define-rule.ts'
import type { messages } from '../goals/goal-contradiction.ts'
import { isBroken, removal, standsHere, textAt, unknownRoots } from './promise-texts.ts'

// The part of `goal-contradiction` that speaks of what follows from promises: credits and escalations.

type Say = Report<typeof messages>

/**
 * A credit that cannot fall due, or falls due without need.
 *
 * @param heir the goal to which an inherited one does not fit; the rest is said where the credit stands
 */
export function checkCredit(
  credit: Credit,
  effective: EffectiveSla,
  { project }: RuleContext,
  report: Say,
  heir?: Origin,
): void {
  const metric = credit.metric.target
  const threshold = credit.threshold.value
  if (metric === undefined || threshold === undefined) return
  const condition = `${credit.relation} ${textAt(project, credit.threshold.origin)}`
  const range = rangeOf(metric, threshold)
  const end = credit.relation === 'below' ? range?.least : range?.most
  if (end !== undefined && compareMeasures(threshold, end) === 0) {
    if (heir !== undefined) return
    report(
      'credit-impossible',
      { metric: metric.id, condition },
      { at: credit.origin, fixes: [removeCredit(project, credit)] },
    )
    return
  }
  const goals = effective.goals.filter((goal) => goal.metric.target === metric)
  const kept = goals.map((goal) => goal.targets.findLast((target) => isPossible(credit, target, threshold)))
  if (goals.length === 0 || kept.some((target) => target === undefined)) return
  // A goal with several stages is missed where its highest share is.
  const missable = goals.some((goal) => goal.targets.some((target) => isMissed(credit, target, threshold)))
  if (missable) return
  const goal = textAt(project, kept[0]!.origin)
  report(
    'credit-kept',
    { condition, goal },
    {
      at: heir ?? credit.origin,
      related:
        heir === undefined
          ? kept.map((target) => standsHere(project, target!))
          : [standsHere(project, credit)],
    },
  )
}

/** What a target asks for at the edge: the measure that just keeps it. */
function edgeOf(
  target: Target,
  threshold: MeasureValue,
): { bound: BoundTarget['bound']; value: MeasureValue } | undefined {
  if (target.kind === 'bound') {
    return target.value.value && { bound: target.bound, value: target.value.value }
  }
  if (threshold.kind !== 'share' || !(isDeadline(target) || target.kind === 'share')) return undefined
  const ratio = target.share === undefined ? '1' : target.share.value?.ratio
  return ratio === undefined ? undefined : { bound: 'at-least', value: { kind: 'share', share: { ratio } } }
}

/** Whether the credit's condition can be true while the target is kept. */
function isPossible({ relation }: Credit, target: Target, threshold: MeasureValue): boolean {
  const edge = edgeOf(target, threshold)
  const order = edge && compareMeasures(threshold, edge.value)
  if (edge === undefined || order === undefined) return false
  if (edge.bound === 'at-least') return relation === 'above' || order > 0
  return relation === 'below' || order < 0
}

/** Whether the credit's condition says that the target was missed, or whether that is not known. */
function isMissed(credit: Credit, target: Target, threshold: MeasureValue): boolean {
  return !isPossible(credit, target, threshold)
}

function removeCredit(project: RuleContext['project'], credit: Credit): Fix {
  return {
    title: { en: 'Remove the credit', de: 'Die Gutschrift entfernen' },
    edits: [removal(project, credit.origin)],
  }
}

/**
 * Credits for what no SLA that has them promises, and escalations where nothing falls due. One that only heirs give
 * a goal to is meant for them.
 */
export function checkTriggers(slas: readonly Sla[], { project, facts }: RuleContext, report: Say): void {
  const sound = new Set<unknown>()
  const isRootUnknown = unknownRoots()
  for (const sla of slas) {
    const { goals, credits, escalations } = facts.sla(sla)
    if (credits.length === 0 && escalations.length === 0) continue
    const isOpen = isRootUnknown(sla) || isBroken(project, sla) || goals.some(({ metric }) => !metric.target)
    const metrics = new Set(goals.map(({ metric }) => metric.target))
    for (const credit of credits) {
      const metric = credit.metric.target
      if (isOpen || metric === undefined || metrics.has(metric)) sound.add(credit)
    }
    const hasDeadlines = isOpen || goals.some(hasDeadline)
    for (const escalation of escalations) {
      // What goes on at once needs no deadline.
      if (hasDeadlines || escalation.at === undefined) sound.add(escalation)
    }
  }
  for (const sla of slas) {
    for (const credit of sla.credits) {
      if (sound.has(credit)) continue
      const metric = credit.metric.target!.id
      report(
        'credit-without-goal',
        { metric, sla: sla.id },
        { at: credit.metric.origin, data: { metric }, fixes: [removeCredit(project, credit)] },
      )
    }
    for (const escalation of sla.escalations) {
      if (sound.has(escalation)) continue
      report('escalation-without-deadline', { sla: sla.id }, { at: escalation.origin })
    }
  }
}

const hasDeadline = ({ targets }: Goal): boolean =>
  targets.some((target) => isDeadline(target) || target.kind === 'every')
