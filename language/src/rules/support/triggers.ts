import {
  type Deadline,
  deadlineOf,
  deadlineOfDuration,
  isDeadline,
  relationOf,
} from '../../model/deadlines.ts'
import type { BoundTarget, Credit, Goal, Sla, Target } from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import { type OpenDays, openDaysOf } from '../../model/open-days.ts'
import type { Origin } from '../../model/origin.ts'
import { compareMeasures, rangeOf, type Stage, stagesOf } from '../../model/promises.ts'
import type { Duration, MeasureValue } from '../../model/values.ts'
import type { Fix, Report, RuleContext } from '../define-rule.ts'
import type { messages } from '../goals/goal-contradiction.ts'
import { targetsText } from './goal-analysis.ts'
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
  context: RuleContext,
  report: Say,
  heir?: Origin,
): void {
  const { project } = context
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
  if (
    threshold.kind === 'duration' &&
    sayMeanKept(credit, threshold.duration, effective, context, report, heir)
  )
    return
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

/** Says that a credit on a mean time falls due though all deadlines are kept; whether it does. */
function sayMeanKept(
  credit: Credit,
  threshold: Duration,
  { goals, hours }: EffectiveSla,
  { project, facts }: RuleContext,
  report: Say,
  heir: Origin | undefined,
): boolean {
  const days = hours?.target && openDaysOf(facts.calendar(hours.target))
  const limits = goals
    .filter((goal) => goal.metric.target === credit.metric.target && goal.with.length === 0)
    .map((goal) => meanKept(credit.relation, threshold, goal, days))
  if (limits.length === 0 || limits.includes(undefined)) return false
  const condition = `${credit.relation} ${textAt(project, credit.threshold.origin)}`
  report(
    credit.relation === 'above' ? 'credit-kept-mean' : 'credit-for-speed',
    { condition, goal: targetsText(project, limits[0]!) },
    {
      at: heir ?? credit.origin,
      related: (heir === undefined ? limits : [credit]).map((one) => standsHere(project, one!)),
      fixes: credit.relation === 'below' && heir === undefined ? turned(project, credit) : [],
    },
  )
  return true
}

/**
 * A goal that lets the mean come to where a credit is due, though every deadline is kept: each case as late as its stage
 * allows, and those beyond the last stage no later. Undefined if it does not, or if that is not known.
 */
function meanKept(
  relation: Credit['relation'],
  threshold: Duration,
  goal: Goal,
  days: OpenDays | undefined,
): Goal | undefined {
  const { targets } = goal
  const stages = stagesOf(targets)
  const deadlines = targets.filter(isDeadline)
  // With a bound on the mean itself, and where nothing falls due, other pieces judge.
  const isPlain =
    deadlines.length > 0 &&
    deadlines.length === targets.length &&
    stages.reduce((sum, { alternatives }) => sum + alternatives.length, 0) === deadlines.length
  if (!isPlain) return undefined
  if (relation === 'below') return threshold.amount > 0 ? goal : undefined
  const limit = deadlineOfDuration(threshold)
  if (limit === undefined) return undefined
  const isAllLater = deadlines.every((one) => relationOf(limit, deadlineOf(one)!, days) === 'earlier')
  if (isAllLater) return goal
  const mean = longestMean(stages, limit.kind)
  return mean !== undefined && 'seconds' in limit && mean > limit.seconds ? goal : undefined
}

/** The mean in seconds where each case takes as long as its stage allows; undefined where these are no lengths of one kind. */
function longestMean(stages: readonly Stage[], kind: Deadline['kind']): number | undefined {
  const sorted = stages.toSorted((a, b) => a.share - b.share)
  let [mean, reached, longest] = [0, 0, 0]
  for (const { share, alternatives } of sorted) {
    const deadline = alternatives.length === 1 ? deadlineOf(alternatives[0]!) : undefined
    if (deadline?.kind !== kind || !('seconds' in deadline)) return undefined
    mean += (share - reached) * deadline.seconds
    reached = share
    longest = deadline.seconds
  }
  return mean + (1 - reached) * longest
}

/** A mean below a time is what is wished for; above it is meant. */
function turned(project: RuleContext['project'], { metric, threshold }: Credit): Fix[] {
  const { file, end } = metric.origin
  const between = project.file(file)?.text.slice(end, threshold.origin.start) ?? ''
  const at = between.indexOf('below')
  if (at < 0) return []
  const text = textAt(project, threshold.origin)
  return [
    {
      title: { en: `Write above ${text}`, de: `above ${text} schreiben` },
      edits: [{ file, start: end + at, end: end + at + 'below'.length, text: 'above' }],
    },
  ]
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
