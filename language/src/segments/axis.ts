import { choiceAxis } from './choice-axis.ts'
import { lineAxis } from './line-axis.ts'
import type { Ranges } from './ranges.ts'
import type { AttributeTable, ReadTest } from './scalars.ts'
import type { Extent } from './types.ts'

/**
 * An attribute, its values gathered into finitely many cells: two values that no condition tells apart share a cell.
 * This is what makes the analysis exact: what holds for one value of a cell holds for all.
 */
export interface Axis {
  /** The number of cells, at least 1 unless the attribute has no values at all. */
  readonly size: number
  /** The cells that a test of this attribute takes. */
  select(test: ReadTest): Ranges
  /** The simplest value of each cell. */
  readonly values: readonly (string | boolean)[]
  /** The place of each cell in the order of preference: 0 for the cell with the simplest value. */
  readonly rank: readonly number[]
  /** The simplest of all values, for a customer with whom the attribute does not matter. */
  readonly simplest: string | boolean
  /** A set of cells in terms of the attribute's values. */
  extent(cells: Ranges): Extent
}

/**
 * Gathers the values of the attribute at a place into cells.
 * @param tests all tests of this attribute in the segmentation
 * @param negative whether values below zero are possible, of a number or an amount of money
 */
export function axisOf(
  table: AttributeTable,
  place: number,
  tests: readonly ReadTest[],
  negative: boolean,
): Axis {
  const { kind } = table.list[place]!.type
  if (kind === 'boolean') return choiceAxis([false, true], tests)
  if (kind === 'enumeration') return choiceAxis(table.choices(place), tests)
  return lineAxis(table.list[place]!, tests, negative)
}
