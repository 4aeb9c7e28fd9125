import { enumeration, type Locale } from '../speech/index.ts'
import { fold } from './conditions.ts'
import { compareDecimals } from './decimal.ts'
import { type Reading, readSegmentation, type Unreadable } from './read.ts'
import type { ReadTest, Scalar } from './scalars.ts'
import type { Attribute, Customer, Segmentation, Test, Value } from './types.ts'
import { describeValue } from './words.ts'

/** Which segment a customer is in, and why. */
export interface Classification {
  readonly outcome: 'one' | 'none' | 'several'
  /** The segment; undefined if it is none or several. */
  readonly segment: string | undefined
  /** All segments that take the customer. */
  readonly matches: readonly string[]
  /** Of several matches the first counts. */
  readonly firstMatch: boolean
  /** Each segment that can be read, in the order of declaration, and what decided on it. */
  readonly reasons: readonly Reason[]
  /** Tests that could not be read; their segments take nobody. */
  readonly unreadable: readonly Unreadable[]
}

/** What decided whether a segment takes a customer. */
export interface Reason {
  readonly segment: string
  readonly fulfilled: boolean
  /** The segment is an `otherwise`: what decided is whether a segment with a condition takes the customer. */
  readonly otherwise: boolean
  /** As few tests as decide by themselves; empty for an `otherwise`. */
  readonly tests: readonly DecidedTest[]
}

export interface DecidedTest {
  readonly test: Test
  readonly fulfilled: boolean
  /** The customer's value. */
  readonly value: string | boolean
}

/**
 * Finds the segment of a customer, exactly.
 * @throws RangeError if the customer lacks an attribute that a condition tests, or has no such value
 */
export function classify(segmentation: Segmentation, customer: Customer): Classification {
  const reading = readSegmentation(segmentation)
  const reasons = reading.segments.map(({ id, condition }): Reason => {
    if (condition === undefined) return { segment: id, fulfilled: false, otherwise: true, tests: [] }
    const verdict = fold<Verdict>(
      condition,
      (test) => {
        const value = customer[test.attribute]
        const fulfilled = isFulfilled(reading.read(test), scalarOf(customer, test.attribute, reading))
        return { holds: fulfilled, count: 1, tests: { test, fulfilled, value: value! } }
      },
      (kind, parts) => {
        if (kind === 'not') return { ...parts[0]!, holds: !parts[0]!.holds }
        // One that fails decides a conjunction, one that holds a disjunction; else it takes all.
        const deciding = parts.filter(({ holds }) => holds === (kind === 'any'))
        if (deciding.length > 0)
          return deciding.reduce((best, part) => (part.count < best.count ? part : best))
        return {
          holds: kind === 'all',
          count: parts.reduce((sum, { count }) => sum + count, 0),
          tests: parts.map(({ tests }) => tests),
        }
      },
    )
    return { segment: id, fulfilled: verdict.holds, otherwise: false, tests: flat(verdict.tests) }
  })
  const isLeft = !reasons.some(({ fulfilled }) => fulfilled)
  const final = reasons.map((reason) => (reason.otherwise ? { ...reason, fulfilled: isLeft } : reason))
  const matches = final.filter(({ fulfilled }) => fulfilled).map(({ segment }) => segment)
  const isOne = matches.length === 1 || (reading.firstMatch && matches.length > 0)
  return {
    outcome: isOne ? 'one' : matches.length === 0 ? 'none' : 'several',
    segment: isOne ? matches[0] : undefined,
    matches,
    firstMatch: reading.firstMatch,
    reasons: final,
    unreadable: reading.unreadable,
  }
}

/**
 * A classification in a sentence: `Regular, because strategic is no, revenue 30,000 EUR is at least 20,000 EUR and
 * revenue 30,000 EUR is below 500,000 EUR`.
 * @param segments with their titles, where these are told, and those of attributes and values; else it tells ids
 */
export function describeClassification(
  classification: Classification,
  attributes: readonly Attribute[],
  locale: Locale,
  segments?: readonly Titled[],
): string {
  const words = WORDS[locale]
  const { outcome } = classification
  const title = (id: string): string => segments?.find((one) => one.id === id)?.title ?? id
  const reasons = classification.reasons.map((reason) => ({ ...reason, segment: title(reason.segment) }))
  const matches = classification.matches.map(title)
  const because = (reason: Reason) => {
    const by = segments === undefined ? 'ids' : 'titles'
    const tests = reason.tests.map((test) => describeTest(test, attributes, locale, by))
    return tests.length === 0 ? words.always : enumeration([...new Set(tests)], locale)
  }
  const takers = reasons.filter(({ fulfilled }) => fulfilled)
  const refusals = (of: readonly Reason[]) =>
    of
      .filter(({ fulfilled, otherwise }) => !fulfilled && !otherwise)
      .map((reason) => `${words.not} ${reason.segment}, ${words.because} ${because(reason)}`)
      .join('; ')
  if (outcome === 'none') return followed(words.none, ': ', refusals(reasons))
  if (outcome === 'several') {
    const each = takers.map((reason) =>
      reason.otherwise ? reason.segment : `${reason.segment}, ${words.because} ${because(reason)}`,
    )
    return `${words.several} (${enumeration(matches, locale)}): ${each.join('; ')}`
  }
  const taker = takers[0]!
  if (taker.otherwise) return followed(`${taker.segment}, ${words.rest}`, ': ', refusals(reasons))
  const earlier = classification.firstMatch ? reasons.slice(0, reasons.indexOf(taker)) : []
  return followed(`${taker.segment}, ${words.because} ${because(taker)}`, '; ', refusals(earlier))
}

function followed(start: string, separator: string, end: string): string {
  return end === '' ? start : start + separator + end
}

/** A test as it turned out, always as a true statement: a failed `revenue >= 500_000 EUR` is `revenue 100 EUR is below …`. */
export function describeTest(
  { test, fulfilled, value }: DecidedTest,
  attributes: readonly Attribute[],
  locale: Locale,
  by: 'ids' | 'titles' = 'ids',
): string {
  const attribute = attributes.find(({ id }) => id === test.attribute)
  if (attribute === undefined) return test.attribute
  const words = WORDS[locale]
  const own = describeValue(value, attribute, locale)
  const { kind } = attribute.type
  const name = by === 'titles' ? (attribute.title ?? attribute.id) : attribute.id
  if (kind === 'boolean') return `${name} ${words.is} ${own}`
  const literal = (other: Value) => describeValue(other, attribute, locale)
  if (test.kind === 'in') {
    const list = enumeration(test.values.map(literal), locale)
    return `${name} ${own} ${fulfilled ? words.isIn : words.isNotIn} ${list}`
  }
  const operator = fulfilled ? test.operator : OPPOSITE[test.operator]
  const other = literal(test.value)
  if (operator === '=') return `${name} ${words.is} ${other}`
  const phrases = kind === 'date' ? words.date : words.amount
  return `${name} ${own} ${operator === '!=' ? words.isNot : phrases[operator]} ${other}`
}

interface Titled {
  readonly id: string
  readonly title?: string | undefined
}

interface Verdict {
  readonly holds: boolean
  /** How many tests there are. */
  readonly count: number
  readonly tests: Rope
}

/** Lists in lists: joining them at each level of a deep condition would take its square. */
type Rope = DecidedTest | readonly Rope[]

function flat(rope: Rope): DecidedTest[] {
  const result: DecidedTest[] = []
  const open: Rope[] = [rope]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('test' in next) result.push(next)
    else for (let index = next.length - 1; index >= 0; index--) open.push(next[index]!)
  }
  return result
}

function scalarOf(customer: Customer, id: string, { table }: Reading): Scalar {
  const place = table.place(id)!
  const value = Object.hasOwn(customer, id) ? table.read(place, customer[id]!) : undefined
  if (value === undefined) throw new RangeError(`The customer has no valid value of ${id}`)
  return value
}

function isFulfilled({ operator, values }: ReadTest, value: Scalar): boolean {
  return values.some((other) => {
    const order = compare(value, other)
    switch (operator) {
      case '<':
        return order < 0
      case '<=':
        return order <= 0
      case '>':
        return order > 0
      case '>=':
        return order >= 0
      case '!=':
        return order !== 0
      default:
        return order === 0
    }
  })
}

function compare(a: Scalar, b: Scalar): number {
  if (a.kind === 'decimal' && b.kind === 'decimal') return compareDecimals(a.decimal, b.decimal)
  if (a.kind === 'day' && b.kind === 'day') return a.day - b.day
  return a.kind === 'choice' && b.kind === 'choice' ? a.choice - b.choice : Number.NaN
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' } as const

const WORDS = {
  en: {
    because: 'because',
    not: 'not',
    none: 'in no segment',
    several: 'in several segments',
    rest: 'because no other segment applies',
    always: 'its condition says nothing of the customer',
    is: 'is',
    isNot: 'is not',
    isIn: 'is one of',
    isNotIn: 'is none of',
    amount: { '<': 'is below', '<=': 'is at most', '>': 'is above', '>=': 'is at least' },
    date: { '<': 'is before', '<=': 'is not after', '>': 'is after', '>=': 'is not before' },
  },
  de: {
    because: 'denn',
    not: 'nicht',
    none: 'in keinem Segment',
    several: 'in mehreren Segmenten',
    rest: 'denn kein anderes Segment trifft zu',
    always: 'die Bedingung sagt nichts über den Kunden',
    is: 'ist',
    isNot: 'ist nicht',
    isIn: 'ist eines von',
    isNotIn: 'ist keines von',
    amount: { '<': 'liegt unter', '<=': 'ist höchstens', '>': 'liegt über', '>=': 'ist mindestens' },
    date: {
      '<': 'liegt vor dem',
      '<=': 'liegt nicht nach dem',
      '>': 'liegt nach dem',
      '>=': 'liegt nicht vor dem',
    },
  },
} as const
