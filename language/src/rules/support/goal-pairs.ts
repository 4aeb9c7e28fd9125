// Promises for one metric held against each other: which of them say nothing, or contradict.

import type { DeadlineTarget } from '../../model/deadlines.ts'
import type { BoundTarget, Goal, Metric, Sla, Target } from '../../model/declarations.ts'
import { type EffectiveSla, goalKey } from '../../model/effective.ts'
import type { OpenDays } from '../../model/open-days.ts'
import {
  boundsExclude,
  compareMeasures,
  covers,
  isSameCondition,
  meet,
  rangeOf,
  type Stage,
  stagesOf,
  strictnessOf,
  strictnessOfBounds,
  strictnessOfShares,
} from '../../model/promises.ts'
import type { Fix, RuleContext } from '../define-rule.ts'
import type { Say } from '../goals/goal-contradiction.ts'
import { before, mostCompared } from './nearby.ts'
import { groupsOf, standsHere, targetRemoval, textAt } from './promise-texts.ts'

export interface Pair {
  readonly promise: string
  readonly other: string
}

/** Two combined goals for the same metrics. */
function compareShares(
  goal: Goal,
  other: Goal,
  { project }: RuleContext,
  report: Say,
  said: Set<Target>,
): void {
  const [mine, theirs] = [goal, other].map(({ targets }) => targets.find((target) => target.kind === 'share'))
  if (mine === undefined || theirs === undefined) return
  const strictness = strictnessOfShares(mine, theirs)
  if (strictness === 'unknown') return
  const isMine = strictness !== 'stricter'
  const [weak, strong] = isMine ? [mine, theirs] : [theirs, mine]
  if (said.has(weak) || !(isMine ? covers(other, goal) : covers(goal, other))) return
  said.add(weak)
  const pair = { promise: textAt(project, weak.origin), other: textAt(project, strong.origin) }
  report(strictness === 'same' ? 'twice' : 'superfluous', pair, {
    at: weak.origin,
    related: [standsHere(project, strong)],
    data: pair,
  })
}

/** Compares each own goal with those for the same metric: its inherited ones, itself, and the own ones before it. */
export function checkPairs(
  { sla, goals }: Pick<EffectiveSla, 'goals'> & { readonly sla: Pick<Sla, 'goals'> },
  days: OpenDays | undefined,
  context: RuleContext,
  report: Say,
): void {
  if (sla.goals.length === 0) return
  const own = new Set(sla.goals)
  const byMetric = new Map<Metric, Goal[]>()
  const wanted = new Set(sla.goals.flatMap(({ metric }) => metric.target ?? []))
  for (const goal of goals) {
    const metric = goal.metric.target
    if (metric === undefined || !wanted.has(metric)) continue
    const list = byMetric.get(metric)
    if (list === undefined) byMetric.set(metric, [goal])
    else list.push(goal)
  }
  const said = new Set<Target>()
  for (const group of byMetric.values()) {
    for (const [index, goal] of group.entries()) {
      if (!own.has(goal)) continue
      // Of two own goals, each pair once; inherited ones come first in the list.
      for (const other of [...before(group, index), goal]) {
        compareStages(goal, other, own.has(other), days, context, report, said)
        compareBounds(goal, other, own.has(other), context, report, said)
        if (goal === other || !own.has(other) || goalKey(goal) !== goalKey(other)) continue
        if (isSameCondition(goal, other)) checkBestEffort(goal, other, context, report)
      }
    }
  }
  for (const alike of groupsOf(
    sla.goals.filter((goal) => goal.with.length > 0),
    goalKey,
  ).values()) {
    for (const [index, goal] of alike.entries())
      for (const other of before(alike, index)) compareShares(goal, other, context, report, said)
  }
}

function compareStages(
  goal: Goal,
  other: Goal,
  isOtherOwn: boolean,
  days: OpenDays | undefined,
  context: RuleContext,
  report: Say,
  said: Set<Target>,
): void {
  const stages = stagesOf(goal.targets)
  const others = goal === other ? stages : stagesOf(other.targets)
  for (const [index, stage] of stages.entries()) {
    for (const another of goal === other ? before(stages, index) : others.slice(0, mostCompared)) {
      const strictness = strictnessOf(stage, another, days)
      if (strictness === 'unknown') continue
      const isIdle = (strictness === 'milder' || strictness === 'same') && covers(other, goal)
      if (isIdle) sayIdle(goal, stage, another, strictness === 'same', context, report, said)
      else if (isOtherOwn && strictness !== 'milder' && covers(goal, other)) {
        sayIdle(other, another, stage, strictness === 'same', context, report, said)
      }
    }
  }
}

function sayIdle(
  goal: Goal,
  stage: Stage,
  stronger: Stage,
  isSame: boolean,
  { project }: RuleContext,
  report: Say,
  said: Set<Target>,
): void {
  const target = stage.alternatives[0] as DeadlineTarget
  // What promises nothing at all is said already.
  if (said.has(target) || stage.share === 0) return
  said.add(target)
  const pair = { promise: textOfStage(project, stage), other: textOfStage(project, stronger) }
  const last = stage.alternatives.at(-1)!
  report(isSame ? 'twice' : 'superfluous', pair, {
    at: { ...place(target), end: last.origin.end },
    related: [standsHere(project, stronger.alternatives[0]!)],
    data: pair,
    fixes: stage.alternatives.length === 1 ? [leaveOut(project, goal, target)] : [],
  })
}

const place = ({ origin: { file, start, end } }: Target) => ({ file, start, end })

function textOfStage(project: RuleContext['project'], { alternatives }: Stage): string {
  const [first, last] = [alternatives[0]!.origin, alternatives.at(-1)!.origin]
  return textAt(project, { file: first.file, start: first.start, end: last.end })
}

function compareBounds(
  goal: Goal,
  other: Goal,
  isOtherOwn: boolean,
  { project }: RuleContext,
  report: Say,
  said: Set<Target>,
): void {
  const say = (of: Goal, target: BoundTarget, stronger: BoundTarget, isSame: boolean): void => {
    if (said.has(target) || isAlwaysTrue(of.metric.target, target)) return
    said.add(target)
    const pair = { promise: textAt(project, target.origin), other: textAt(project, stronger.origin) }
    report(isSame ? 'twice' : 'superfluous', pair, {
      at: target.origin,
      related: [standsHere(project, stronger)],
      data: pair,
      fixes: [leaveOut(project, of, target)],
    })
  }
  const bounds = goal.targets.filter((target) => target.kind === 'bound')
  const others = goal === other ? bounds : other.targets.filter((target) => target.kind === 'bound')
  for (const [index, bound] of bounds.entries()) {
    for (const another of goal === other ? before(bounds, index) : others.slice(0, mostCompared)) {
      if (meet(goal, other) && boundsExclude(bound, another)) {
        const pair = { promise: textAt(project, bound.origin), other: textAt(project, another.origin) }
        report('exclude', pair, { at: bound.origin, related: [standsHere(project, another)], data: pair })
        continue
      }
      const strictness = strictnessOfBounds(bound, another)
      if (strictness === 'unknown') continue
      if (strictness !== 'stricter' && covers(other, goal)) {
        say(goal, bound, another, strictness === 'same')
      } else if (isOtherOwn && strictness !== 'milder' && covers(goal, other)) {
        say(other, another, bound, strictness === 'same')
      }
    }
  }
}

export function leaveOut(project: RuleContext['project'], goal: Goal, target: Target): Fix {
  const text = textAt(project, target.origin)
  return {
    title: { en: `Leave out ${text}`, de: `${text} weglassen` },
    edits: [targetRemoval(project, goal, target)],
  }
}

export function isAlwaysTrue(metric: Metric | undefined, { bound, value }: BoundTarget): boolean {
  const range = rangeOf(metric, value.value)
  if (range === undefined) return false
  const limit = bound === 'at-least' ? range.least : range.most
  return limit !== undefined && compareMeasures(value.value, limit) === 0
}

/** Nothing and something cannot be promised for the same. */
export function checkBestEffort(goal: Goal, other: Goal, { project }: RuleContext, report: Say): void {
  const nothing = [...goal.targets, ...other.targets].find(({ kind }) => kind === 'best-effort')
  const something = [...other.targets, ...goal.targets].find(({ kind }) => kind !== 'best-effort')
  if (nothing === undefined || something === undefined) return
  const pair = { promise: textAt(project, nothing.origin), other: textAt(project, something.origin) }
  report('exclude', pair, { at: nothing.origin, related: [standsHere(project, something)], data: pair })
}
