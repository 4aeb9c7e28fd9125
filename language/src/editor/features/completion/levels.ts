// What the SLA around a cursor says, and what its goals can ask of a case.
import type { Attribute, Case, Goal, Sla } from '../../../model/declarations.ts'
import { goalKey } from '../../../model/effective.ts'
import type { Cursor } from './cursor.ts'
import { attributesAt } from './names.ts'

/** The SLA in which the cursor is, as far as it could be read. */
export function slaAt({ file, following }: Cursor): Sla | undefined {
  const head = following.tokens[0]
  return file.model.declarations.find(
    (one): one is Sla => one.kind === 'sla' && one.origin.start === head?.startOffset,
  )
}

/** The metrics for which the SLA around the cursor has goals for all cases already. */
export function settledAt(cursor: Cursor): ReadonlySet<string> {
  const goals = slaAt(cursor)?.goals ?? []
  return new Set(
    goals
      .filter(({ when, with: others }) => others.length === 0 && (when === undefined || when.otherwise))
      .map(({ metric }) => metric.text),
  )
}

/** What the goals of the SLA around the cursor can depend on; undefined where that is not said. */
export function caseAt(cursor: Cursor): Case | undefined {
  const sla = slaAt(cursor)
  return sla && cursor.file.project.facts.sla(sla).case?.target
}

/** The metrics for which the SLA around the cursor gives credits. */
export function creditsAt(cursor: Cursor): readonly string[] {
  const sla = slaAt(cursor)
  const credits = sla === undefined ? [] : cursor.file.project.facts.sla(sla).credits
  return credits.map(({ metric }) => metric.text)
}

/** The goals of the SLA around the cursor that promise anything, those that it takes over as well. */
export function promisesAt(cursor: Cursor): readonly Goal[] {
  const sla = slaAt(cursor)
  const goals = sla === undefined ? [] : cursor.file.project.facts.sla(sla).goals
  return goals.filter(({ targets }) => targets.some(({ kind }) => kind !== 'best-effort'))
}

/** Those of them with a deadline. */
export function deadlinesAt(cursor: Cursor): readonly Goal[] {
  return promisesAt(cursor).filter(({ metric }) => metric.target?.definition?.kind === 'time')
}

/** Conditions on the attributes of the segmentation around the cursor, or of the case of the SLA around it. */
export function testsAt(cursor: Cursor): readonly string[] {
  const tests = attributesAt(cursor).flatMap(testsOf)
  const isSegmentation = cursor.following.tokens[0]?.image === 'segmentation'
  return tests.length === 0 && isSegmentation ? ['condition'] : tests
}

/** What one would ask of an attribute: of an enumeration each value. */
export function testsOf({ id, type }: Attribute): readonly string[] {
  switch (type?.kind) {
    case 'boolean':
      return [id, `not ${id}`]
    case 'money':
      return [`${id} >= 100_000 ${type.currency.text}`]
    case 'number':
      return [`${id} >= 10`]
    case 'enumeration':
      return type.values.map((value) => `${id} = ${value.id}`)
    default:
      return []
  }
}

/** The other goals of the SLA around the cursor for the same metric and channels as the one in which it is. */
function goalsBeside(cursor: Cursor): readonly Goal[] {
  const { tokens } = cursor.following
  const start = tokens.findLast(({ image }) => image === 'goal')?.startOffset
  const goals = slaAt(cursor)?.goals ?? []
  const own = goals.find(({ origin }) => origin.start === start)
  return goals.filter((goal) => goal !== own && (own === undefined || goalKey(own) === goalKey(goal)))
}

/** Whether goals beside this one are for some cases, and none for all others. */
export function isRestOpen(cursor: Cursor): boolean {
  const conditions = goalsBeside(cursor).map(({ when }) => when)
  return conditions.some((when) => when !== undefined) && conditions.every((when) => !when?.otherwise)
}

/** The conditions of the SLA around the cursor that no goal for the same metric and channels has yet. */
export function openTests(cursor: Cursor): readonly string[] {
  const { text } = cursor.file
  const taken = new Set(
    goalsBeside(cursor).flatMap(({ when }) => {
      const { origin } = when?.condition ?? {}
      return origin === undefined ? [] : [text.slice(origin.start, origin.end).replace(/\s+/g, ' ')]
    }),
  )
  return testsAt(cursor).filter((test) => !taken.has(test))
}
