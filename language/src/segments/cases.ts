import { append } from '../text/lists.ts'
import { type AnalysisOptions, analyse } from './analyse.ts'
import { classify } from './classify.ts'
import { eachTest } from './conditions.ts'
import type { Witness } from './findings.ts'
import type { Attribute, Condition, Customer, Segment } from './types.ts'

/** What is read of a goal of a compiled SLA. */
interface ConditionalGoal {
  readonly metric: string
  readonly with?: readonly string[] | undefined
  readonly channels: readonly string[]
  /** As in the compiled contract: a condition, or `otherwise` alone. */
  readonly when?: object | undefined
}

/** What has no condition holds for every case, and leaves none for `otherwise`. */
export const always: Condition = { kind: 'all', of: [] }

/** Goals of one key are for one metric, or several together, on the same channels: their conditions belong together. */
function keyOf({ metric, with: others = [], channels }: ConditionalGoal): string {
  return JSON.stringify([metric, [...others].sort(), [...channels].sort()])
}

/**
 * When a goal holds, with what `otherwise` stands for beside the other goals of its SLA; undefined if for every case.
 */
export function effectiveCondition(
  goal: ConditionalGoal,
  goals: readonly ConditionalGoal[],
): Condition | undefined {
  const conditionOf = ({ when }: ConditionalGoal) => when as Segment['condition'] | undefined
  const own = conditionOf(goal)
  if (own === undefined || own.kind !== 'otherwise') return own
  const others = goals
    .filter((other) => keyOf(other) === keyOf(goal))
    .map(conditionOf)
    .filter((when) => when !== undefined && when.kind !== 'otherwise')
  return others.length === 0 ? undefined : noneOf(others as Condition[])
}

/** That none of some conditions holds. */
export function noneOf(conditions: readonly Condition[]): Condition {
  return { kind: 'not', of: { kind: 'any', of: conditions } }
}

/**
 * A case, or a customer, for whom all of some conditions hold; undefined if there is none, `unknown` if that cannot be
 * told: a condition cannot be read, or the analysis was given up.
 */
export function witnessFor(
  conditions: readonly Condition[],
  attributes: readonly Attribute[],
  options?: AnalysisOptions,
): Witness | 'unknown' | undefined {
  const segments = [
    { id: 'all', condition: always },
    { id: 'these', condition: { kind: 'all', of: conditions } },
  ] as const
  const { overlaps, unreadable, undecided } = analyse({ attributes, segments, firstMatch: false }, options)
  if (unreadable.length > 0 || undecided.some(({ question }) => question === 'overlap')) return 'unknown'
  return overlaps[0]?.witness
}

/** The attributes of a case that the conditions of goals or escalations test. */
export function attributesTested(conditional: readonly Pick<ConditionalGoal, 'when'>[]): ReadonlySet<string> {
  const tested = new Set<string>()
  for (const { when } of conditional) {
    const condition = when as Segment['condition'] | undefined
    if (condition === undefined || condition.kind === 'otherwise') continue
    eachTest(condition as Condition, ({ attribute }) => tested.add(attribute))
  }
  return tested
}

/**
 * The goals that hold for a case: those without a condition, those whose condition holds, and of those for one metric
 * and the same channels `otherwise` if no condition does.
 * @throws RangeError if the case lacks an attribute that a condition tests, or has no such value
 */
export function goalsOfCase<T extends ConditionalGoal>(
  goals: readonly T[],
  attributes: readonly Attribute[],
  known: Customer,
): readonly T[] {
  const alike = new Map<string, T[]>()
  for (const goal of goals) {
    append(alike, keyOf(goal), goal)
  }
  const holding = new Set<T>()
  for (const group of alike.values()) {
    const segments = group.map(({ when = always }, index): Segment => {
      return { id: `${index}`, condition: when as Segment['condition'] }
    })
    const { matches } = classify({ attributes, segments, firstMatch: false }, known)
    for (const match of matches) holding.add(group[Number(match)]!)
  }
  return goals.filter((goal) => holding.has(goal))
}

/**
 * Whether a condition of its own holds for a case, such as that of an escalation.
 * @throws RangeError as `goalsOfCase` does
 */
export function holdsFor(
  when: object | undefined,
  attributes: readonly Attribute[],
  known: Customer,
): boolean {
  if (when === undefined) return true
  const segments = [{ id: '0', condition: when as Segment['condition'] }]
  return classify({ attributes, segments, firstMatch: false }, known).matches.length > 0
}
