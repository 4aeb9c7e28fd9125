import type { CompiledSla } from '../compile/schema.ts'
import type { Goal } from '../model/declarations.ts'
import { compare } from '../text/order.ts'
import { caseConditionOf } from './conditions.ts'
import { type Context, idsOf, inOrder, type Projected, placed } from './context.ts'
import { targetOf } from './targets.ts'
import { literalOf, windowsOf, wordsOf } from './values.ts'
import { given, unlessEmpty, whole } from './whole.ts'

export type GoalPart = CompiledSla['goals'][number]

export function goalOf(goal: Goal, context: Context): GoalPart | undefined {
  const { when, sample } = goal
  const [metric, ...others] = idsOf([goal.metric, ...goal.with], context) ?? []
  const part = whole({
    metric,
    with: unlessEmpty(others),
    channels: wordsOf(goal.channels),
    when: given(when, caseConditionOf),
    targets: context.each(goal.targets, (target) => targetOf(target, goal.metric.target, context)),
    windows: unlessEmpty(windowsOf(goal.windows, context)),
    smallSample: given(sample, ({ below, misses }) =>
      whole({ below: literalOf(below), misses: literalOf(misses) }),
    ),
  })
  return placed(goal, part, context)
}

/** By metric and channels; of these the combined goals last, and then by their conditions. */
export function goalsOf(goals: readonly Goal[], context: Context): Projected<Goal, GoalPart>[] {
  return inOrder(
    goals,
    (goal) => goalOf(goal, context),
    (a, b) => compare(placeOf(a), placeOf(b)),
  )
}

function placeOf({ metric, channels, with: others = [], when }: GoalPart): string {
  return JSON.stringify([metric, channels, others.length, others, when ?? {}])
}
