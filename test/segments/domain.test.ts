import { describe, expect, test } from 'vitest'
import { type Analysis, analyse, minorDigits } from '../../language/src/segments/index.ts'
import { segmentation } from './notation.ts'

/** In one word each what an analysis found. */
function found({ overlaps, gaps, empty, completed }: Analysis): string {
  expect(completed).toBe(true)
  const parts = [
    ...overlaps.map(({ segments }) => `${segments.join('+')} overlap`),
    ...gaps.slice(0, 1).map(({ witness }) => `gap ${Object.values(witness.values)}`),
    ...empty.map(({ segment, reason }) => `${segment} ${reason}`),
  ]
  return parts.join('; ') || 'fine'
}

describe('the natural domain', () => {
  test.each([
    // Money is discrete in the currency's minor unit.
    ['money EUR', ['x <= 10.00', 'x > 10.00 and x < 10.01', 'x >= 10.01'], 's1 contradiction'],
    ['money EUR', ['x <= 10.00', 'x >= 10.01'], 'fine'],
    ['money EUR', ['x <= 10.00', 'x >= 10.02'], 'gap 10.01'],
    ['money EUR', ['x < 10.005', 'x > 10.005'], 'fine'],
    ['money EUR', ['x <= 10.005', 'x = 10.005', 'x >= 10.005'], 's1 contradiction'],
    ['money EUR', ['x != 10.005', 'x < 10.009 and x > 10.001'], 's1 contradiction'],
    ['money JPY', ['x <= 10', 'x >= 11'], 'fine'],
    ['money JPY', ['x <= 10', 'x > 10.5'], 'fine'],
    ['money JPY', ['x <= 10', 'x >= 12'], 'gap 11'],
    ['money KWD', ['x <= 10.00', 'x >= 10.01'], 'gap 10.001'],
    ['money KWD', ['x <= 10.000', 'x >= 10.001'], 'fine'],
    ['money CLF', ['x <= 10.000', 'x >= 10.001'], 'gap 10.0001'],
    ['money HUF', ['x <= 10', 'x >= 11'], 'gap 10.10'],
    // Numbers lie dense.
    ['number', ['x <= 10', 'x >= 10.000001'], 'gap 10.0000001'],
    ['number', ['x < 10', 'x > 10'], 'gap 10'],
    ['number', ['x < 10', 'x = 10.0', 'x > 10.00'], 'fine'],
    ['number', ['x < 3', 'x in (3, 4, 5)', 'x > 5', 'x > 3 and x < 4', 'x > 4 and x < 5'], 'fine'],
    // Dates are days, from the first to the last.
    ['date', ['x <= 2024-02-28', 'x >= 2024-03-01'], 'gap 2024-02-29'],
    ['date', ['x <= 2023-02-28', 'x >= 2023-03-01'], 'fine'],
    ['date', ['x <= 1900-02-28', 'x >= 1900-03-01'], 'fine'],
    ['date', ['x <= 2000-02-28', 'x >= 2000-03-01'], 'gap 2000-02-29'],
    ['date', ['x >= 0001-01-01', 'x < 0001-01-01'], 's1 contradiction'],
    ['date', ['x <= 9999-12-31', 'x > 9999-12-31'], 's1 contradiction'],
    ['date', ['x < 9999-12-31'], 'gap 9999-12-31'],
    ['date', ['x > 0001-01-01'], 'gap 0001-01-01'],
    // Lists are closed.
    ['A|B|C', ['x = A', 'x in (B, C)'], 'fine'],
    ['A|B|C', ['x != A', 'x != B'], 's0+s1 overlap'],
    ['A|B|C', ['x = A', 'x != A and x != B and x != C', 'x != A'], 's1 contradiction'],
    ['boolean', ['x', 'not x'], 'fine'],
    ['boolean', ['x = no', 'x != no'], 'fine'],
    // Amounts and numbers begin at zero,
    ['money EUR', ['x >= 0 and x < 20', 'x >= 20'], 'fine'],
    ['money EUR', ['x < 20', 'x >= 20'], 'fine'],
    ['number', ['x >= 0 and x < 20', 'x >= 20'], 'fine'],
    ['number', ['x > 0', 'x = 0'], 'fine'],
    ['number', ['x <= 0', 'x > 0'], 'fine'],
    ['money EUR', ['x <= 0 and x != 0', 'x >= 0'], 's0 contradiction'],
    // unless a condition means those below.
    ['money EUR', ['x < 0', 'x >= 0'], 'fine'],
    ['money EUR', ['x >= 0', 'not x >= 0'], 'fine'],
    ['number', ['x >= 0', 'otherwise'], 'fine'],
    ['number', ['x < 20', 'x >= 20', 'otherwise'], 's2 nothing-left'],
    ['number', ['not x < 0'], 'fine'],
    ['number', ['x > -10'], 'gap -10'],
    ['money EUR', ['x > -0.01'], 'gap -0.01'],
    ['money EUR', ['x >= 0', 'x <= -0.01'], 'fine'],
    ['money EUR', ['x >= 0', 'x <= -0.02'], 'gap -0.01'],
    ['number', ['x >= 0', 'x in (-1, -2)'], 'gap -3'],
    ['number', ['x = -0', 'x != 0'], 'fine'],
    // Equal limits in different forms are one limit.
    ['number', ['x < 20.0', 'x >= 20'], 'fine'],
    ['number', ['x < 1_000', 'x >= 1000.000'], 'fine'],
    [
      'number',
      ['x < 123456789012345678901234567890.1', 'x > 123456789012345678901234567890.1'],
      'gap 123456789012345678901234567890.1',
    ],
  ])('%s %j: %s', (type, conditions, expected) => {
    const segments = Object.fromEntries(conditions.map((condition, index) => [`s${index}`, condition]))
    expect(found(analyse(segmentation({ x: type }, segments)))).toBe(expected)
  })
})

test('minor digits by ISO 4217, whatever is usual in daily life', () => {
  const digits = ['EUR', 'USD', 'CHF', 'JPY', 'KRW', 'KWD', 'TND', 'CLF', 'HUF', 'ISK', 'NONE'].map(
    minorDigits,
  )
  expect(digits).toEqual([2, 2, 2, 0, 0, 3, 3, 4, 2, 0, 2])
})

test('money as amount and currency', () => {
  const spec = segmentation({ x: 'money EUR' }, { A: 'x < 5' })
  const money = (currency: string) => ({
    ...spec,
    segments: [
      ...spec.segments,
      {
        id: 'B',
        condition: {
          kind: 'compare',
          attribute: 'x',
          operator: '>',
          value: { amount: '5.00', currency },
        } as const,
      },
    ],
  })
  expect(found(analyse(money('EUR')))).toBe('gap 5')
  expect(analyse(money('USD')).unreadable).toEqual([
    { segment: 'B', attribute: 'x', problem: 'invalid-value' },
  ])
})
