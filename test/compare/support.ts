// Contracts to compare: the tour, and the tour with changes.
import { loadHolidays } from '../../language/src/clock/index.ts'
import { type Change, type Comparison, compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import type { SourceFile } from '../../language/src/index.ts'
import { jsonOf, tour } from '../support/projects.ts'

const holidays = await loadHolidays(['DE-HE', 'DE-BY', 'AT'])

/** The holidays of all examples. */
export const clauseHolidays = await loadHolidays(['DE', 'DE-HE', 'DE-SN', 'DE-BY', 'AT'])

/** What stands in the tour, and what it becomes; every place where it stands. */
export type Edit = readonly [from: string | RegExp, to: string]

export function edited(files: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return edits.reduce<readonly SourceFile[]>((before, [from, to]) => {
    const after = before.map(({ path, text }) => ({ path, text: text.replaceAll(from, to) }))
    if (after.every(({ text }, index) => text === before[index]!.text))
      throw new Error(`${from} does not stand there`)
    return after
  }, files) as SourceFile[]
}

export function compiled(...edits: readonly Edit[]): CompiledContract {
  return JSON.parse(jsonOf(edited(tour, edits))) as CompiledContract
}

const original = compiled()

/** What changes in the tour with some edits. */
export function changesBy(...edits: readonly Edit[]): Comparison {
  return compareWith(original, compiled(...edits), holidays)
}

/** What changes in the tour's JSON. */
export function changesIn(edit: (contract: CompiledContract) => void): Comparison {
  const copy = structuredClone(original)
  edit(copy)
  return compareWith(original, copy, holidays)
}

export function compare(before: CompiledContract, after: CompiledContract): Comparison {
  return compareWith(before, after, holidays)
}

/** `deadline weaker weaker` */
export function brief({ kind, verdict }: Change): string {
  return `${kind} ${verdict.client} ${verdict.provider}`
}
