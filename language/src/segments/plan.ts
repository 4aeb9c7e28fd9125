import { type Axis, axisOf } from './axis.ts'
import { eachTest } from './conditions.ts'
import { type Reading, readSegmentation } from './read.ts'
import type { ReadTest } from './scalars.ts'
import type { Segmentation } from './types.ts'

/** A segmentation, read and with the values of its attributes gathered into cells. */
export interface Plan extends Reading {
  /** The axis of the attribute at a place. */
  readonly axes: readonly Axis[]
  /** The places of the attributes that some condition tests, ascending. */
  readonly tested: readonly number[]
  /** How many tests there are. */
  readonly size: number
}

export function planOf(segmentation: Segmentation): Plan {
  const reading = readSegmentation(segmentation)
  const { table, segments } = reading
  const tests: ReadTest[][] = table.list.map(() => [])
  const signed = new Set<number>()
  const hasOtherwise = segments.some(({ condition }) => condition === undefined)
  for (const { condition } of segments) {
    if (condition === undefined) continue
    eachTest(condition, (test, negated) => {
      const read = reading.read(test)
      tests[read.attribute]!.push(read)
      if (meansNegatives(read, negated, hasOtherwise)) signed.add(read.attribute)
    })
  }
  return {
    ...reading,
    axes: table.list.map((_, place) => axisOf(table, place, tests[place]!, signed.has(place))),
    tested: [...tests.keys()].filter((place) => tests[place]!.length > 0),
    size: tests.reduce((sum, { length }) => sum + length, 0),
  }
}

/**
 * The numbers and amounts of a segmentation that can be below zero, by id: those of which some condition means it. Of all
 * others the proof knows values from zero on, so that nothing is said of what is less.
 */
export function signedAttributes(segmentation: Segmentation): ReadonlySet<string> {
  const reading = readSegmentation(segmentation)
  const hasOtherwise = reading.segments.some(({ condition }) => condition === undefined)
  const signed = new Set<string>()
  for (const { condition } of reading.segments) {
    if (condition === undefined) continue
    eachTest(condition, (test, negated) => {
      if (meansNegatives(reading.read(test), negated, hasOtherwise)) signed.add(test.attribute)
    })
  }
  return signed
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
