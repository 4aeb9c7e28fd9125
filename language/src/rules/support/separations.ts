import type { Condition } from '../../model/declarations.ts'
import type { ProjectModel } from '../../model/project.ts'
import { plainCondition } from '../../model/segmentation.ts'
import { type Attribute, noneOf } from '../../segments/index.ts'
import type { Fix } from '../define-rule.ts'
import { witnessOf } from './case-conditions.ts'
import { conditionText, spanOf } from './edits.ts'

/** A segment or a goal that takes what another takes, too. */
export interface Overlapping {
  /** As people call it, ready to be shown. */
  readonly label: string
  readonly condition: Condition | undefined
}

/** So many overlaps of one list are offered to be mended: people mend one after another, and looking takes time. */
export const mostMended = 10

/** Ways to part two that overlap by their conditions: one leaves out what the other is for, if anything is left for it. */
export function separations(
  project: ProjectModel,
  first: Overlapping,
  second: Overlapping,
  attributes: readonly Attribute[],
): Fix[] {
  return [
    ...leavingOut(project, second, first, attributes),
    ...leavingOut(project, first, second, attributes),
  ]
}

function leavingOut(
  project: ProjectModel,
  { label, condition }: Overlapping,
  other: Overlapping,
  attributes: readonly Attribute[],
): Fix[] {
  if (condition === undefined || other.condition === undefined) return []
  const [own, others] = [plainCondition(condition), plainCondition(other.condition)]
  if (own === undefined || others === undefined) return []
  if (witnessOf([own, noneOf([others])], attributes) === undefined) return []
  const part = written(project, condition)
  // A comment in it would be lost.
  if (part.hasComment) return []
  const excluded = written(project, other.condition)
  const kept = condition.kind === 'any' ? inParentheses(part) : part.text
  return [
    {
      title: {
        en: `Leave out in ${label} what ${other.label} is for`,
        de: `In ${label} ausnehmen, wofür ${other.label} gilt`,
      },
      edits: [{ ...part.place, text: `${kept} and not ${inParentheses(excluded)}` }],
    },
  ]
}

interface Written {
  readonly place: { readonly file: string; readonly start: number; readonly end: number }
  readonly text: string
  readonly hasComment: boolean
  readonly isInParentheses: boolean
}

/** A condition as it is written, on one line. */
function written(project: ProjectModel, condition: Condition): Written {
  const { file, start: from } = condition.origin
  const { text } = project.file(file)!
  const { start, end } = spanOf(condition, text)
  const shown = conditionText(condition, text)
  return {
    place: { file, start, end },
    text: shown,
    hasComment: shown !== text.slice(start, end).replace(/\s+/g, ' '),
    isInParentheses: start < from,
  }
}

function inParentheses({ text, isInParentheses }: Written): string {
  return isInParentheses ? text : `(${text})`
}
