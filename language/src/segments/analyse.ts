import { Budget } from './budget.ts'
import { Check } from './check.ts'
import type { Analysis } from './findings.ts'
import { orderOf } from './order.ts'
import { planOf } from './plan.ts'
import { allOpen, settle } from './settle.ts'
import type { Segmentation } from './types.ts'

export interface AnalysisOptions {
  /** The most steps that the analysis may take; {@link STEP_LIMIT} if not given. */
  readonly limit?: number
}

/**
 * How many steps an analysis takes at most: at worst about a second. A segmentation of the usual size takes some hundreds.
 */
export const STEP_LIMIT = 10_000_000

/**
 * Steps for diagrams, and as many more for each test. A diagram that needs more has exploded, and the solver is the better
 * tool; where there are just many tests it is not.
 */
const DIAGRAM_LIMIT = 500_000
const STEPS_PER_TEST = 100

/**
 * Finds out whether the segments of a segmentation are disjoint and complete, and whether each can have customers.
 * Exact: every finding is shown by a customer, and without a finding there is none, unless `completed` is false. Never
 * throws, and comes to the same result on every machine.
 *
 * The values that an attribute can have, its natural domain:
 * - money: multiples of the currency's minor unit (ISO 4217) from zero upward, so that nothing lies between 10.00 EUR and
 *   10.01 EUR; `number`: all decimals from zero upward. Values below zero count as well, without a limit, once a
 *   condition means them: it names a negative literal, or asks for less than zero (`x < 0`, `not x >= 0`, or `x >= 0`
 *   beside an `otherwise`). So `revenue >= 0 EUR` and `revenue < 0 EUR` are complete, `revenue >= 0 EUR and revenue <
 *   20_000 EUR` leaves no gap below zero.
 * - date: the days from 0001-01-01 to 9999-12-31; boolean: both; enumeration: the values listed, and no other.
 *
 * A witness has as few relevant attributes as can be, of these the ones declared first. Their values are the limits that
 * the conditions name, where one belongs, else the shortest: whole numbers before decimals, round ones before others, the
 * first of January, false before true, values of an enumeration in the order of their declaration. The irrelevant
 * attributes have the simplest value of all: 0, 2000-01-01, false, the first value. In segmentations so tangled that their
 * diagrams are given up, a witness may have more relevant attributes than the fewest, but none that it could do without.
 */
export function analyse(segmentation: Segmentation, options: AnalysisOptions = {}): Analysis {
  const plan = planOf(segmentation)
  const limit = Math.floor(options.limit ?? STEP_LIMIT)
  const share = Math.min(Math.floor(limit / 4), DIAGRAM_LIMIT + STEPS_PER_TEST * plan.size)
  const order = orderOf(plan)
  const drawn = order === undefined ? allOpen(plan) : new Check(plan, order, new Budget(share)).run()
  return drawn.completed ? drawn : settle(plan, drawn, new Budget(limit - share))
}
