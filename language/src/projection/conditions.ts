import type { Condition as ConditionPart } from '../compile/schema.ts'
import type { CaseCondition, Condition } from '../model/declarations.ts'
import { plainCondition } from '../model/segmentation.ts'

export function conditionOf(condition: Condition): ConditionPart | undefined {
  // The plain form is the same, but for lists that nobody may change.
  return plainCondition(condition) as ConditionPart | undefined
}

/** For which cases something holds. */
export function caseConditionOf({ otherwise, condition }: CaseCondition): ConditionPart | undefined {
  return otherwise ? { kind: 'otherwise' } : condition && conditionOf(condition)
}
