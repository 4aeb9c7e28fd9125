// Conditions in the query language of Jira.
import type { CompiledSla } from '../../../language/src/compile/schema.ts'
import {
  type Condition as CaseCondition,
  effectiveCondition,
  type Value,
} from '../../../language/src/segments/index.ts'
import { type Goal, oneLine } from './parts.ts'

/** For which cases a goal holds, in JQL; empty if for all. */
export function jqlOf(goal: Goal, { goals }: CompiledSla): string {
  const condition = effectiveCondition(goal, goals)
  return condition === undefined ? '' : jqlCondition(condition)
}

function jqlCondition(condition: CaseCondition): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const word = condition.kind === 'all' ? ' AND ' : ' OR '
      const parts = condition.of.map((part) => jqlCondition(part))
      return parts.length === 1 ? parts[0]! : parts.map((part) => `(${part})`).join(word)
    }
    case 'not':
      return `NOT (${jqlCondition(condition.of)})`
    case 'compare':
      return `${jqlText(condition.attribute)} ${condition.operator} ${jqlValue(condition.value)}`
    case 'in':
      return `${jqlText(condition.attribute)} in (${condition.values.map(jqlValue).join(', ')})`
    default:
      return condition satisfies never
  }
}

/** Numbers and amounts stand bare, all else in quotes. */
function jqlValue(value: Value): string {
  const text = typeof value === 'object' ? value.amount : String(value)
  return /^-?\d+(\.\d+)?$/.test(text) ? text : jqlText(text)
}

/** A text in JQL, in quotes. */
export function jqlText(text: string): string {
  return `"${oneLine(text).replace(/["\\]/g, (sign) => `\\${sign}`)}"`
}
