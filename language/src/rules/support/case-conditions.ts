import type { Goal } from '../../model/declarations.ts'
import { goalKey } from '../../model/effective.ts'
import { type Attribute, type Condition, noneOf, type Witness, witnessFor } from '../../segments/index.ts'
import { segmentOf } from './goal-analysis.ts'

/** So many steps a question is worth that is asked while somebody types. */
const mostSteps = 20_000

/**
 * The condition by which a goal holds, as plain data: what `otherwise` stands for depends on the goals beside it.
 * Undefined while anything in it is not sound.
 *
 * @param goals all goals of its SLA
 */
export function conditionOf(goal: Goal, goals: readonly Goal[]): Condition | undefined {
  const own = segmentOf(goal, '')?.condition
  if (own?.kind !== 'otherwise') return own
  const others = goals
    .filter((other) => other !== goal && goalKey(other) === goalKey(goal))
    .map((other) => segmentOf(other, '')?.condition)
  const isSound = others.every((other) => other !== undefined && other.kind !== 'otherwise')
  return isSound ? noneOf(others as Condition[]) : undefined
}

/** A case, or a customer, for whom all of some conditions hold; undefined if there is none, or none was found in time. */
export function witnessOf(
  conditions: readonly Condition[],
  attributes: readonly Attribute[],
): Witness | undefined {
  const found = witnessFor(conditions, attributes, { limit: mostSteps })
  return found === 'unknown' ? undefined : found
}
