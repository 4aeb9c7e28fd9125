import { describe, expect, test } from 'vitest'
import {
  type Condition,
  classify,
  describeClassification,
  parseCustomer,
} from '../../language/src/segments/index.ts'
import { segmentation } from './notation.ts'

const types = {
  revenue: 'money EUR',
  country: 'DE|AT|CH',
  strategic: 'boolean',
  since: 'date',
  staff: 'number',
}

const inWords = (
  segments: Record<string, string>,
  customer: string,
  locale: 'de' | 'en' = 'en',
  firstMatch = false,
) => {
  const spec = segmentation(types, segments, firstMatch)
  const all = `revenue=0,country=DE,strategic=no,since=2000-01-01,staff=0`
  const given = new Map(
    [...all.split(','), ...customer.split(',')].map((part) => part.split('=') as [string, string]),
  )
  const parsed = parseCustomer([...given].map((pair) => pair.join('=')).join(), spec.attributes)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return describeClassification(classify(spec, parsed.customer), spec.attributes, locale)
}

const tour = {
  KeyAccounts: 'strategic or revenue >= 500000',
  Regular: 'not strategic and revenue >= 20000 and revenue < 500000',
  Small: 'otherwise',
}

test('the segment, and the tests that decided', () => {
  const spec = segmentation({ revenue: 'money EUR', strategic: 'boolean' }, tour)
  expect(classify(spec, { revenue: '30000', strategic: false })).toMatchObject({
    outcome: 'one',
    segment: 'Regular',
    matches: ['Regular'],
    reasons: [
      {
        segment: 'KeyAccounts',
        fulfilled: false,
        otherwise: false,
        tests: [
          { test: { attribute: 'strategic' }, fulfilled: false, value: false },
          { test: { attribute: 'revenue', value: '500000' }, fulfilled: false, value: '30000' },
        ],
      },
      { segment: 'Regular', fulfilled: true, tests: [{}, {}, {}] },
      { segment: 'Small', fulfilled: false, otherwise: true, tests: [] },
    ],
  })
})

describe('in words', () => {
  test.each([
    [
      'revenue=30000',
      'Regular, because strategic is no, revenue 30,000 EUR is at least 20,000 EUR and revenue 30,000 EUR is below 500,000 EUR',
    ],
    ['strategic=yes', 'KeyAccounts, because strategic is yes'],
    ['revenue=500000', 'KeyAccounts, because revenue 500,000 EUR is at least 500,000 EUR'],
    [
      'revenue=99.5',
      'Small, because no other segment applies: not KeyAccounts, because strategic is no and revenue 99.50 EUR is below 500,000 EUR; not Regular, because revenue 99.50 EUR is below 20,000 EUR',
    ],
  ])('the tour: %s', (customer, words) => {
    expect(inWords(tour, customer)).toBe(words)
  })

  test.each([
    [
      'revenue=30000',
      'Regular, denn strategic ist nein, revenue 30.000 EUR ist mindestens 20.000 EUR und revenue 30.000 EUR liegt unter 500.000 EUR',
    ],
    ['strategic=ja', 'KeyAccounts, denn strategic ist ja'],
    [
      'revenue=99.5',
      'Small, denn kein anderes Segment trifft zu: nicht KeyAccounts, denn strategic ist nein und revenue 99,50 EUR liegt unter 500.000 EUR; nicht Regular, denn revenue 99,50 EUR liegt unter 20.000 EUR',
    ],
  ])('in German: %s', (customer, words) => {
    expect(inWords(tour, customer, 'de')).toBe(words)
  })

  test.each([
    ['staff < 5', 'staff=4', 'staff 4 is below 5', 'staff 4 liegt unter 5'],
    ['staff <= 5', 'staff=5', 'staff 5 is at most 5', 'staff 5 ist höchstens 5'],
    ['staff > 5', 'staff=5.25', 'staff 5.25 is above 5', 'staff 5,25 liegt über 5'],
    ['staff >= 5', 'staff=5', 'staff 5 is at least 5', 'staff 5 ist mindestens 5'],
    ['not staff < 5', 'staff=5', 'staff 5 is at least 5', 'staff 5 ist mindestens 5'],
    ['not staff <= 5', 'staff=6', 'staff 6 is above 5', 'staff 6 liegt über 5'],
    ['not staff > 5', 'staff=5', 'staff 5 is at most 5', 'staff 5 ist höchstens 5'],
    ['not staff >= 5', 'staff=4', 'staff 4 is below 5', 'staff 4 liegt unter 5'],
    ['staff = 5.0', 'staff=5', 'staff is 5', 'staff ist 5'],
    ['staff != 5', 'staff=4', 'staff 4 is not 5', 'staff 4 ist nicht 5'],
    [
      'since < 2024-01-01',
      'since=2020-05-05',
      'since 2020-05-05 is before 2024-01-01',
      'since 2020-05-05 liegt vor dem 2024-01-01',
    ],
    [
      'since <= 2024-01-01',
      'since=2024-01-01',
      'since 2024-01-01 is not after 2024-01-01',
      'since 2024-01-01 liegt nicht nach dem 2024-01-01',
    ],
    [
      'since > 2024-01-01',
      'since=2024-01-02',
      'since 2024-01-02 is after 2024-01-01',
      'since 2024-01-02 liegt nach dem 2024-01-01',
    ],
    [
      'since >= 2024-01-01',
      'since=2024-01-01',
      'since 2024-01-01 is not before 2024-01-01',
      'since 2024-01-01 liegt nicht vor dem 2024-01-01',
    ],
    ['country = AT', 'country=AT', 'country is AT', 'country ist AT'],
    ['country != AT', 'country=DE', 'country DE is not AT', 'country DE ist nicht AT'],
    [
      'country in (AT, CH)',
      'country=CH',
      'country CH is one of AT and CH',
      'country CH ist eines von AT und CH',
    ],
    [
      'not country in (AT, CH)',
      'country=DE',
      'country DE is none of AT and CH',
      'country DE ist keines von AT und CH',
    ],
    ['strategic != yes', 'strategic=no', 'strategic is no', 'strategic ist nein'],
    // Of several ways the shortest is told, and each test once.
    ['staff > 1 and staff > 2 or staff > 3', 'staff=9', 'staff 9 is above 3', 'staff 9 liegt über 3'],
    ['staff > 1 and (strategic or staff > 1)', 'staff=9', 'staff 9 is above 1', 'staff 9 liegt über 1'],
    [
      'not (staff < 1 or country in (AT))',
      'staff=9',
      'staff 9 is at least 1 and country DE is none of AT',
      'staff 9 ist mindestens 1 und country DE ist keines von AT',
    ],
  ])('%s', (condition, customer, en, de) => {
    expect(inWords({ A: condition, B: 'otherwise' }, customer)).toBe(`A, because ${en}`)
    expect(inWords({ A: condition, B: 'otherwise' }, customer, 'de')).toBe(`A, denn ${de}`)
  })

  test('none and several', () => {
    const segments = { A: 'staff > 5', B: 'staff > 7 and country = DE', C: 'strategic' }
    expect(inWords(segments, 'staff=1')).toBe(
      'in no segment: not A, because staff 1 is at most 5; not B, because staff 1 is at most 7; not C, because strategic is no',
    )
    expect(inWords(segments, 'staff=8')).toBe(
      'in several segments (A and B): A, because staff 8 is above 5; B, because staff 8 is above 7 and country is DE',
    )
    expect(inWords({ A: 'otherwise', B: 'otherwise' }, 'staff=8', 'de')).toBe(
      'in mehreren Segmenten (A und B): A; B',
    )
    expect(inWords({}, 'staff=8', 'de')).toBe('in keinem Segment')
  })

  test('first match: why not the earlier ones', () => {
    const segments = { A: 'staff > 9', B: 'staff > 5', C: 'staff > 1' }
    expect(inWords(segments, 'staff=8', 'en', true)).toBe(
      'B, because staff 8 is above 5; not A, because staff 8 is at most 9',
    )
    expect(inWords(segments, 'staff=10', 'en', true)).toBe('A, because staff 10 is above 9')
  })

  test('a condition that holds of itself', () => {
    const spec = {
      ...segmentation(types, {}),
      segments: [{ id: 'A', condition: { kind: 'all', of: [] } as const }],
    }
    expect(describeClassification(classify(spec, {}), spec.attributes, 'en')).toBe(
      'A, because its condition says nothing of the customer',
    )
  })
})

test('exactly, however long the number', () => {
  const spec = segmentation(
    { x: 'number' },
    { A: 'x <= 0.1000000000000000000001', B: 'x > 0.1000000000000000000001' },
  )
  expect(classify(spec, { x: '0.1000000000000000000001' }).segment).toBe('A')
  expect(classify(spec, { x: '0.10000000000000000000011' }).segment).toBe('B')
})

test('without a valid value it does not guess', () => {
  const spec = segmentation({ x: 'number', toString: 'boolean' }, { A: 'x < 5 and toString' })
  expect(() => classify(spec, { x: 'much', toString: true } as never)).toThrow(RangeError)
  expect(() => classify(spec, { x: '3' } as never)).toThrow('The customer has no valid value of toString')
})

test('a segment that cannot be read takes nobody and is named', () => {
  const spec = segmentation({ x: 'number' }, { A: 'x < 5', B: 'y > 5' })
  const result = classify(spec, { x: '9' })
  expect(result.outcome).toBe('none')
  expect(result.unreadable).toEqual([{ segment: 'B', attribute: 'y', problem: 'unknown-attribute' }])
})

test('100,000 levels deep', () => {
  const x: Condition = { kind: 'compare', attribute: 'x', operator: '>', value: '5' }
  let deep: Condition = x
  for (let level = 0; level < 100_000; level++) {
    deep = level % 2 === 0 ? { kind: 'all', of: [x, deep] } : { kind: 'not', of: { kind: 'not', of: deep } }
  }
  const spec = { ...segmentation({ x: 'number' }, {}), segments: [{ id: 'A', condition: deep }] }
  const result = classify(spec, { x: '9' })
  expect(result.segment).toBe('A')
  expect(result.reasons[0]!.tests).toHaveLength(50_001)
  expect(describeClassification(result, spec.attributes, 'en')).toBe('A, because x 9 is above 5')
})
