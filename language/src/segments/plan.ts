import { type Axis, axisOf } from './axis.ts'
import { eachTest } from './conditions.ts'
import { AttributeTable, type ReadProblem, type ReadTest, readTest } from './scalars.ts'
import type { Condition, Segmentation, Test } from './types.ts'

/** A test that cannot be read, so that nothing can be said about its segment. */
export interface Unreadable {
  readonly segment: string
  readonly attribute: string
  readonly problem: ReadProblem
}

/** A segment whose condition can be read. */
export interface PlannedSegment {
  readonly id: string
  /** Undefined for `otherwise`. */
  readonly condition: Condition | undefined
}

/** A segmentation, read. */
export interface Plan {
  readonly table: AttributeTable
  readonly segments: readonly PlannedSegment[]
  readonly unreadable: readonly Unreadable[]
  readonly firstMatch: boolean
  /** What a test of a readable segment says. */
  read(test: Test): ReadTest
  /** The axis of the attribute at a place. */
  readonly axes: readonly Axis[]
  /** The places of the attributes that some condition tests, ascending. */
  readonly tested: readonly number[]
}

/** Reads a segmentation. Total: what cannot be read is set aside. */
export function planOf(segmentation: Segmentation): Plan {
  const table = new AttributeTable(segmentation.attributes)
  const known = new Map<Test, ReadTest>()
  const unreadable: Unreadable[] = []
  const segments: PlannedSegment[] = []
  for (const { id, condition } of segmentation.segments) {
    if (condition.kind === 'otherwise') {
      segments.push({ id, condition: undefined })
      continue
    }
    let isReadable = true
    eachTest(condition, (test) => {
      const result = readTest(test, table)
      if (typeof result !== 'string') known.set(test, result)
      else {
        isReadable = false
        unreadable.push({ segment: id, attribute: test.attribute, problem: result })
      }
    })
    if (isReadable) segments.push({ id, condition })
  }

  const tests: ReadTest[][] = table.list.map(() => [])
  const signed = new Set<number>()
  const hasOtherwise = segments.some(({ condition }) => condition === undefined)
  for (const { condition } of segments) {
    if (condition === undefined) continue
    eachTest(condition, (test, negated) => {
      const read = known.get(test)!
      tests[read.attribute]!.push(read)
      if (meansNegatives(read, negated, hasOtherwise)) signed.add(read.attribute)
    })
  }
  return {
    table,
    segments,
    unreadable,
    firstMatch: segmentation.firstMatch,
    read: (test) => known.get(test)!,
    axes: table.list.map((_, place) => axisOf(table, place, tests[place]!, signed.has(place))),
    tested: [...tests.keys()].filter((place) => tests[place]!.length > 0),
  }
}

/**
 * Whether a test only makes sense if the number or amount can be below zero: it names a negative one, or asks for what
 * is less than zero. `>= 0` asks for that where something takes the rest, after `not` or beside an `otherwise`.
 */
function meansNegatives({ operator, values }: ReadTest, negated: boolean, hasOtherwise: boolean): boolean {
  return values.some((value) => {
    if (value.kind !== 'decimal') return false
    if (value.decimal.units !== 0n) return value.decimal.units < 0n
    return (operator === '<' && !negated) || (operator === '>=' && (negated || hasOtherwise))
  })
}
