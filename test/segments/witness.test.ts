import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/src/segments/index.ts'
import { segmentation } from './notation.ts'

const tour = { revenue: 'money EUR', strategic: 'boolean', country: 'DE|AT|CH|Other' }

/** The simplest witness of the one gap; only its relevant values. */
function gapOf(attributes: Record<string, string>, segments: Record<string, string>) {
  const { gaps } = analyse(segmentation(attributes, segments))
  const witness = gaps[0]?.witness
  return witness && Object.fromEntries(witness.relevant.map((id) => [id, witness.values[id]]))
}

test('the tour is disjoint and complete', () => {
  const found = analyse(
    segmentation(tour, {
      KeyAccounts: 'strategic or revenue >= 500000',
      Regular: 'not strategic and revenue >= 20000 and revenue < 500000',
      Small: 'otherwise',
    }),
  )
  expect(found).toEqual({
    overlaps: [],
    moreOverlaps: false,
    gaps: [],
    moreGaps: false,
    empty: [],
    completed: true,
    undecided: [],
    unreadable: [],
  })
})

test('a gap in the tour: a limit as written, and the simplest value of what does not matter', () => {
  const { gaps, moreGaps } = analyse(
    segmentation(tour, {
      KeyAccounts: 'strategic or revenue >= 500000',
      Regular: 'not strategic and revenue >= 20000 and revenue < 400000',
      Small: 'not strategic and revenue < 20000',
    }),
  )
  expect(moreGaps).toBe(false)
  expect(gaps).toEqual([
    {
      witness: {
        values: { revenue: '400000', strategic: false, country: 'DE' },
        relevant: ['revenue', 'strategic'],
      },
      region: [
        {
          attribute: 'revenue',
          extent: {
            kind: 'ranges',
            ranges: [{ from: { value: '400000', included: true }, to: { value: '500000', included: false } }],
          },
        },
        { attribute: 'strategic', extent: { kind: 'choices', values: [false] } },
      ],
    },
  ])
})

test('an overlap in the tour', () => {
  const { overlaps } = analyse(
    segmentation(tour, {
      KeyAccounts: 'strategic or revenue >= 500000',
      Regular: 'revenue >= 20000',
      Small: 'otherwise',
    }),
  )
  expect(overlaps).toEqual([
    {
      segments: ['KeyAccounts', 'Regular'],
      witness: { values: { revenue: '500000', strategic: false, country: 'DE' }, relevant: ['revenue'] },
    },
  ])
})

describe('the simplest values', () => {
  test.each([
    // Limits as they are written.
    ['money EUR', 'x < 500000', 'x > 500000', '500000'],
    ['money EUR', 'x < 99.99', 'x > 99.99', '99.99'],
    ['money EUR', 'x < 10.50', 'x > 10.50', '10.50'],
    ['money EUR', 'x < 400000', 'x >= 500000', '400000'],
    ['money EUR', 'x <= 400000', 'x > 500000', '500000'],
    ['number', 'x < 3', 'x > 5', '3'],
    ['date', 'x < 2024-02-29', 'x > 2024-02-29', '2024-02-29'],
    ['date', 'x < 2024-05-07', 'x >= 2025-05-07', '2024-05-07'],
    // Between limits: whole and round.
    ['money EUR', 'x <= 400000', 'x >= 500000', '410000'],
    ['money EUR', 'x <= 400000', 'x >= 2000000', '500000'],
    ['money EUR', 'x <= 1234000', 'x >= 1236000', '1235000'],
    ['money EUR', 'x <= 0', 'x >= 500000', '1'],
    ['money EUR', 'x <= 10', 'x >= 11', '10.10'],
    ['money EUR', 'x <= 10', 'x >= 10.02', '10.01'],
    ['money KWD', 'x <= 10', 'x >= 10.002', '10.001'],
    ['money JPY', 'x <= 10', 'x >= 12', '11'],
    ['number', 'x <= 10', 'x >= 11', '10.1'],
    ['number', 'x <= 0.5', 'x >= 10.5', '1'],
    ['number', 'x <= 95', 'x >= 1000', '100'],
    ['number', 'x <= 0.01', 'x >= 0.02', '0.011'],
    ['number', 'x <= -20', 'x >= -10', '-11'],
    ['number', 'x <= -20', 'x >= 20', '0'],
    ['date', 'x <= 2024-05-07', 'x >= 2026-05-07', '2025-01-01'],
    ['date', 'x <= 2024-05-07', 'x >= 2024-08-07', '2024-06-01'],
    ['date', 'x <= 2024-12-07', 'x >= 2025-01-01', '2024-12-08'],
    ['date', 'x <= 2024-11-30', 'x >= 2024-12-02', '2024-12-01'],
    ['date', 'x <= 2024-11-07', 'x >= 2024-11-09', '2024-11-08'],
    // Of two gaps.
    ['money JPY', 'x <= 10 or x >= 21', 'x >= 12 and x <= 19', '20'],
    ['money EUR', 'x <= 10 or x >= 20.10', 'x >= 10.10 and x <= 20', '10.01'],
    ['money EUR', 'x <= 10 or x >= 12', 'x >= 10.10 and x < 10.90', '10.90'],
    ['number', 'x <= -8 or x >= 8', 'x >= -6 and x <= 6', '7'],
    // No limit on one side.
    ['money EUR', 'x < 500000', 'x < 400000', '500000'],
    ['money EUR', 'x <= 500000', 'x < 400000', '600000'],
    ['money EUR', 'x > 20', 'x >= 30', '20'],
    ['money EUR', 'x >= 20', 'x >= 30', '0'],
    ['number', 'x >= -5', 'x >= 10', '-6'],
    ['date', 'x >= 2024-05-07', 'x > 2025-05-07', '2024-01-01'],
    ['date', 'x <= 2024-05-07', 'x < 2024-01-07', '2025-01-01'],
    ['A|B|C', 'x = A', 'x = C', 'B'],
    ['A|B|C', 'x = C', 'x = C', 'A'],
    ['boolean', 'x', 'x', false],
    ['boolean', 'not x', 'not x', true],
  ])('%s, neither %s nor %s: %s', (type, first, second, value) => {
    expect(gapOf({ x: type }, { first, second })).toEqual({ x: value })
  })

  test('of what does not matter', () => {
    const all = { m: 'money EUR', n: 'number', b: 'boolean', d: 'date', e: 'X|Y' }
    expect(analyse(segmentation(all, {})).gaps).toEqual([
      {
        witness: { values: { m: '0', n: '0', b: false, d: '2000-01-01', e: 'X' }, relevant: [] },
        region: [],
      },
    ])
    // Tested, but not decisive for the overlap; negative numbers are possible, and 0 is simple all the same.
    const { overlaps } = analyse(
      segmentation(all, { A: 'b or m < -5 or n >= 7', B: 'b or d > 2024-01-01 and e = Y', C: 'otherwise' }),
    )
    expect(overlaps[0]!.witness).toEqual({
      values: { m: '0', n: '0', b: true, d: '2000-01-01', e: 'X' },
      relevant: ['b'],
    })
  })
})

test('few relevant attributes are simpler than simple values', () => {
  const attributes = { a: 'boolean', b: 'boolean', c: 'number' }
  expect(gapOf(attributes, { A: 'not (a and b or c = 12.345)' })).toEqual({ c: '12.345' })
  expect(gapOf(attributes, { A: 'not (c = 12.345 or a and b or not a and b)' })).toEqual({ b: true })
})

test('of equally many, the attributes declared first are relevant', () => {
  const attributes = { a: 'boolean', b: 'boolean', c: 'boolean' }
  expect(gapOf(attributes, { A: 'not (c or b)' })).toEqual({ b: true })
  expect(gapOf(attributes, { A: 'not (b and c or a and c)' })).toEqual({ a: true, c: true })
})

test('several gaps, apart from each other, the simplest first', () => {
  const { gaps, moreGaps } = analyse(
    segmentation(
      { x: 'money EUR', b: 'boolean' },
      { A: 'x < 10', B: 'x > 20 and x < 30', C: 'x >= 40 and b' },
    ),
  )
  expect(gaps.map(({ witness }) => witness.values)).toEqual([
    { x: '10', b: false },
    { x: '40', b: false },
  ])
  expect(moreGaps).toBe(false)
  expect(gaps[0]!.region).toEqual([
    {
      attribute: 'x',
      extent: {
        kind: 'ranges',
        ranges: [
          { from: { value: '10', included: true }, to: { value: '20', included: true } },
          { from: { value: '30', included: true }, to: { value: '40', included: false } },
        ],
      },
    },
  ])
})

test('a region goes on where a limit of another segment lies in it', () => {
  const { gaps } = analyse(
    segmentation(
      { x: 'number', e: 'A|B|C' },
      { A: 'x < 10 or e = B', B: 'x >= 30', C: 'x < 20 and x > 25 and e = A' },
    ),
  )
  expect(gaps[0]!.region).toEqual([
    {
      attribute: 'x',
      extent: {
        kind: 'ranges',
        ranges: [{ from: { value: '10', included: true }, to: { value: '30', included: false } }],
      },
    },
    { attribute: 'e', extent: { kind: 'choices', values: ['A', 'C'] } },
  ])
})

test('no more than three gaps are told apart', () => {
  const corner = (name: string) => `${name} and not a and not b and not c and not d`
  const others = ['a', 'b', 'c', 'd'].map((name) =>
    corner(name).replace(`not ${name} and `, '').replace(` and not ${name}`, ''),
  )
  const { gaps, moreGaps } = analyse(
    segmentation(
      { a: 'boolean', b: 'boolean', c: 'boolean', d: 'boolean' },
      { A: `not (${others.map((one) => `(${one})`).join(' or ')})` },
    ),
  )
  expect(gaps).toHaveLength(3)
  expect(moreGaps).toBe(true)
})

test('names that objects have by nature are names like others', () => {
  const { gaps } = analyse(
    segmentation(
      { constructor: 'boolean', ['__proto__']: 'boolean' },
      { toString: 'constructor or __proto__' },
    ),
  )
  expect(JSON.stringify(gaps[0]!.witness.values)).toBe('{"constructor":false,"__proto__":false}')
})
