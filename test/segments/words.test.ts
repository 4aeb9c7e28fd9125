import { describe, expect, test } from 'vitest'
import { analyse, describeRegion, describeValue, describeWitness } from '../../language/src/segments/index.ts'
import { attributesOf, segmentation } from './notation.ts'

describe('a value in words', () => {
  test.each([
    ['money EUR', '500000', '500,000 EUR', '500.000 EUR'],
    ['money EUR', '1234567.5', '1,234,567.50 EUR', '1.234.567,50 EUR'],
    ['money EUR', '-4.20', '-4.20 EUR', '-4,20 EUR'],
    ['money EUR', '4.00', '4 EUR', '4 EUR'],
    ['money KWD', '4.5', '4.500 KWD', '4,500 KWD'],
    ['money JPY', '1000', '1,000 JPY', '1.000 JPY'],
    ['number', '0.50', '0.5', '0,5'],
    ['number', '-0.5', '-0.5', '-0,5'],
    ['number', '1000', '1,000', '1.000'],
    [
      'number',
      `12345678901234567890.${'1'.repeat(120)}`,
      `12,345,678,901,234,567,890.${'1'.repeat(120)}`,
      `12.345.678.901.234.567.890,${'1'.repeat(120)}`,
    ],
    ['boolean', true, 'yes', 'ja'],
    ['boolean', false, 'no', 'nein'],
    ['date', '2027-01-31', '2027-01-31', '2027-01-31'],
    ['DE|AT', 'AT', 'AT', 'AT'],
  ])('%s %s', (type, value, en, de) => {
    const attribute = attributesOf({ x: type })[0]!
    expect([describeValue(value, attribute, 'en'), describeValue(value, attribute, 'de')]).toEqual([en, de])
  })

  test('money as amount and currency', () => {
    expect(
      describeValue({ amount: '4.20', currency: 'EUR' }, attributesOf({ x: 'money EUR' })[0]!, 'de'),
    ).toBe('4,20 EUR')
  })
})

test('a witness in words', () => {
  const spec = segmentation(
    { revenue: 'money EUR', country: 'DE|AT', strategic: 'boolean' },
    { A: 'strategic or revenue > 500000', B: 'not strategic and revenue < 500000' },
  )
  const { witness } = analyse(spec).gaps[0]!
  expect(describeWitness(witness, spec.attributes, 'en', true)).toBe('revenue 500,000 EUR, strategic no')
  expect(describeWitness(witness, spec.attributes, 'de', true)).toBe('revenue 500.000 EUR, strategic nein')
  expect(describeWitness(witness, spec.attributes, 'en', false)).toBe(
    'revenue 500,000 EUR, country DE, strategic no',
  )
  const anyone = analyse({ ...spec, segments: [] }).gaps[0]!
  expect(describeWitness(anyone.witness, spec.attributes, 'en', true)).toBe(
    'revenue 0 EUR, country DE, strategic no',
  )
  expect(describeRegion(anyone, spec.attributes, 'en')).toBe('')
})

describe('the region of a gap in words', () => {
  test.each([
    ['money EUR', 'x < 10 or x >= 20', 'x from 10 EUR to below 20 EUR', 'x ab 10 EUR bis unter 20 EUR'],
    ['money EUR', 'x < 10 or x > 20', 'x from 10 EUR up to 20 EUR', 'x ab 10 EUR bis 20 EUR'],
    ['money EUR', 'x <= 10 or x > 20', 'x above 10 EUR up to 20 EUR', 'x über 10 EUR bis 20 EUR'],
    ['money EUR', 'x <= 10 or x >= 20', 'x above 10 EUR and below 20 EUR', 'x über 10 EUR und unter 20 EUR'],
    ['money EUR', 'x < 10 or x > 10', 'x 10 EUR', 'x 10 EUR'],
    ['money EUR', 'x < 10', 'x from 10 EUR', 'x ab 10 EUR'],
    ['money EUR', 'x <= 10', 'x above 10 EUR', 'x über 10 EUR'],
    ['money EUR', 'x >= 10', 'x below 10 EUR', 'x unter 10 EUR'],
    ['money EUR', 'x > 10', 'x up to 10 EUR', 'x bis 10 EUR'],
    ['number', 'x != 3 and x != 5 and x <= 7', 'x 3, 5 or above 7', 'x 3, 5 oder über 7'],
    [
      'date',
      'x < 2024-01-01 or x >= 2025-01-01',
      'x from 2024-01-01 to before 2025-01-01',
      'x ab 2024-01-01 bis vor dem 2025-01-01',
    ],
    ['date', 'x <= 2024-01-01', 'x after 2024-01-01', 'x nach dem 2024-01-01'],
    ['DE|AT|CH', 'x = AT', 'x DE or CH', 'x DE oder CH'],
    ['boolean', 'x', 'x no', 'x nein'],
  ])('%s, all but %s', (type, condition, en, de) => {
    const spec = segmentation({ x: type }, { A: condition })
    const gap = analyse(spec).gaps[0]!
    expect([describeRegion(gap, spec.attributes, 'en'), describeRegion(gap, spec.attributes, 'de')]).toEqual([
      en,
      de,
    ])
  })
})
