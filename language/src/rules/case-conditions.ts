import type { Goal } from '../model/declarations.ts'
import { goalKey } from '../model/effective.ts'
import { plainCondition } from '../model/segmentation.ts'
import { type Attribute, analyse, type Condition, type Witness } from '../segments/index.ts'

/** Holds for every case. */
const always: Condition = { kind: 'all', of: [] }

/** So many steps a question is worth that is asked while somebody types. */
const mostSteps = 20_000

/**
 * The condition by which a goal holds, as plain data: what `otherwise` stands for depends on the goals beside it.
 * Undefined while anything in it is not sound.
 *
 * @param goals all goals of its SLA
 */
export function conditionOf(goal: Goal, goals: readonly Goal[]): Condition | undefined {
  if (goal.when === undefined) return always
  if (!goal.when.otherwise) return goal.when.condition && plainCondition(goal.when.condition)
  const others = goals.filter((other) => other !== goal && goalKey(other) === goalKey(goal))
  const taken = others.map((other) => (other.when?.otherwise ? undefined : conditionOf(other, [])))
  return taken.includes(undefined) ? undefined : not(taken as Condition[])
}

/** That none of some conditions holds. */
export function not(conditions: readonly Condition[]): Condition {
  return { kind: 'not', of: { kind: 'any', of: conditions } }
}

/** A case, or a customer, for whom all of some conditions hold; undefined if there is none, or none was found in time. */
export function witnessOf(
  conditions: readonly Condition[],
  attributes: readonly Attribute[],
): Witness | undefined {
  const condition: Condition = { kind: 'all', of: conditions }
  // What is in both of two segments that are the same is in one.
  const segments = ['0', '1'].map((id) => ({ id, condition }))
  return analyse({ attributes, segments, firstMatch: false }, { limit: mostSteps }).overlaps[0]?.witness
}
