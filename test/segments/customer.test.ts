import { describe, expect, test } from 'vitest'
import { describeCustomerError, parseCustomer } from '../../language/src/segments/index.ts'
import { attributesOf } from './notation.ts'

const attributes = attributesOf({
  revenue: 'money EUR',
  country: 'DE|AT|CH',
  strategic: 'boolean',
})

const parsed = (text: string, types: Record<string, string>) => {
  const result = parseCustomer(text, attributesOf(types))
  return result.ok ? result.customer : result.errors.map(({ kind }) => kind)
}

describe('a customer in text', () => {
  test('each attribute once, in any order', () => {
    const customer = { revenue: '30000', country: 'DE', strategic: false }
    expect(parseCustomer('revenue=30000,country=DE,strategic=no', attributes)).toEqual({ ok: true, customer })
    expect(parseCustomer(' strategic = nein , country=DE,revenue= 30_000 EUR ', attributes)).toEqual({
      ok: true,
      customer,
    })
  })

  test.each([
    ['money EUR', '30000', '30000'],
    ['money EUR', '30_000', '30000'],
    ['money EUR', '30000 EUR', '30000'],
    ['money EUR', '30000EUR', '30000'],
    ['money EUR', '4.2', '4.20'],
    ['money EUR', '4.00', '4'],
    ['money EUR', '-4', '-4'],
    ['money EUR', '30.000', undefined],
    ['money EUR', '30000 USD', undefined],
    ['money EUR', 'EUR', undefined],
    ['money EUR', '', undefined],
    ['money EUR', '1e3', undefined],
    ['money JPY', '4', '4'],
    ['money JPY', '4.5', undefined],
    ['money KWD', '30.000', '30'],
    ['money KWD', '0.001 KWD', '0.001'],
    ['number', '0012.500', '12.5'],
    ['number', '.5', undefined],
    ['number', '1__0', undefined],
    ['boolean', 'YES', true],
    ['boolean', 'ja', true],
    ['boolean', 'true', true],
    ['boolean', 'Nein', false],
    ['boolean', 'false', false],
    ['boolean', '1', undefined],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '2023-02-29', undefined],
    ['date', '29.02.2024', undefined],
    ['A|B', 'B', 'B'],
    ['A|B', 'b', undefined],
    ['A|Öl', 'Ol\u0308'.replace('Ol', 'O').concat('l'), 'Öl'],
  ])('%s %j is %j', (type, text, value) => {
    expect(parsed(`x=${text}`, { x: type })).toEqual(value === undefined ? ['invalid-value'] : { x: value })
  })

  test('everything that is wrong at once', () => {
    const result = parseCustomer('revenue=much,revenu=1,strategic=yes,strategic=no,DE,=5', attributes)
    expect(result.ok).toBe(false)
    const errors = result.ok ? [] : result.errors
    expect(errors.map((error) => describeCustomerError(error, 'en'))).toEqual([
      '`much` is no value of `revenue`; expected is an amount such as 30000 EUR, with at most 2 decimals',
      'There is no attribute `revenu`; known are: revenue, country, strategic',
      '`strategic` is given more than once',
      '`DE` is not of the form attribute=value',
      '`=5` is not of the form attribute=value',
      '`country` is missing; expected is DE, AT or CH',
    ])
    expect(errors.map((error) => describeCustomerError(error, 'de'))).toEqual([
      '`much` ist kein Wert von `revenue`; erwartet wird ein Betrag wie 30000 EUR, mit höchstens 2 Nachkommastellen',
      'Ein Merkmal `revenu` gibt es nicht; bekannt sind: revenue, country, strategic',
      '`strategic` ist mehrfach angegeben',
      '`DE` ist keine Angabe der Form merkmal=wert',
      '`=5` ist keine Angabe der Form merkmal=wert',
      '`country` fehlt; erwartet wird DE, AT oder CH',
    ])
  })

  test('what is expected of each type', () => {
    const types = { a: 'money JPY', b: 'number', c: 'boolean', d: 'date', e: 'X' }
    const result = parseCustomer('', attributesOf(types))
    const errors = result.ok ? [] : result.errors
    expect(errors.map((error) => describeCustomerError(error, 'en').split('; expected is ')[1])).toEqual([
      'an amount such as 30000 JPY, without decimals',
      'a number such as 12 or 0.5',
      'yes or no',
      'a date such as 2027-01-31',
      'X',
    ])
  })

  test('nothing, of no attributes, is a customer', () => {
    expect(parsed('', {})).toEqual({})
    expect(parsed(',', {})).toEqual(['malformed', 'malformed'])
  })

  test('names that objects have by nature', () => {
    expect(parsed('toString=1', {})).toEqual(['unknown-attribute'])
    expect(JSON.stringify(parsed('__proto__=1', { ['__proto__']: 'number' }))).toBe('{"__proto__":"1"}')
  })
})
