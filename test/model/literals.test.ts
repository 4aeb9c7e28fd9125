import { describe, expect, test } from 'vitest'
import {
  attributeTypeMeant,
  type QuantityText,
  readDate,
  readDay,
  readDuration,
  readHolidayRegion,
  readMeasure,
  readMoney,
  readShare,
  readStaff,
  readTime,
  readTimeZone,
  readVersion,
  readVolume,
} from '../../language/src/syntax/literals.ts'

/** `4 business hours` as the parser hands it over. */
function quantity(text: string): QuantityText {
  const [, amount = '', business, unit] = /^(-?[\d.]+)(?: (business))?(?: (\S+))?$/.exec(text) ?? []
  return { amount, business: business !== undefined, unit }
}

/** A value, or the code of what is wrong with it. */
const shown = (read: { value?: unknown } | { problem?: { code: string; instead?: string } }): unknown =>
  'value' in read
    ? read.value
    : 'problem' in read
      ? `${read.problem!.code}${read.problem!.instead === undefined ? '' : ` ${read.problem!.instead}`}`
      : undefined

describe('durations, as in section 3 of the design', () => {
  test.each([
    ['20 s', { amount: 20, unit: 'second', clock: 'elapsed' }],
    ['30 min', { amount: 30, unit: 'minute', clock: 'elapsed' }],
    ['4 h', { amount: 4, unit: 'hour', clock: 'elapsed' }],
    ['4 hours', { amount: 4, unit: 'hour', clock: 'elapsed' }],
    ['2 days', { amount: 2, unit: 'day', clock: 'calendar' }],
    ['1 week', { amount: 1, unit: 'week', clock: 'calendar' }],
    ['3 months', { amount: 3, unit: 'month', clock: 'calendar' }],
    ['1 quarter', { amount: 3, unit: 'month', clock: 'calendar' }],
    ['2 years', { amount: 24, unit: 'month', clock: 'calendar' }],
    ['4 business hours', { amount: 4, unit: 'hour', clock: 'business' }],
    ['90 business min', { amount: 90, unit: 'minute', clock: 'business' }],
    ['2 business days', { amount: 2, unit: 'day', clock: 'business' }],
    ['1 business week', 'unknown-unit:business'],
    ['1 fortnight', 'unknown-unit'],
    ['1 %', 'unknown-unit'],
  ])('%s within a limit', (text, value) => {
    expect(shown(readDuration(quantity(text), 'limit'))).toEqual(value)
  })

  test.each([
    ['2 days', 'effort', 'unknown-unit'],
    ['2 business hours', 'effort', 'unknown-unit:business'],
    ['90 min', 'notice', 'unknown-unit'],
    ['2 h', 'interval', 'unknown-unit'],
    ['1 business day', 'interval', { amount: 1, unit: 'day', clock: 'business' }],
    ['38.5 h', 'week', { amount: 38.5, unit: 'hour', clock: 'elapsed' }],
  ] as const)('%s as %s', (text, role, value) => {
    expect(shown(readDuration(quantity(text), role))).toEqual(value)
  })

  test('after same and next business comes day', () => {
    expect(shown(readDay('day'))).toBe('day')
    expect(shown(readDay('days'))).toBe('unknown-unit:day')
  })
})

describe('shares are exact', () => {
  test.each([
    ['80 %', '0.8'],
    ['99.95 %', '0.9995'],
    ['0.1 %', '0.001'],
    ['33.3333333333 %', '0.333333333333'],
    ['0 %', '0'],
    ['100 %', '1'],
    ['7 %', '0.07'],
    ['29 %', '0.29'],
    ['57.3 %', '0.573'],
    ['0.0000000001 %', '0.000000000001'],
  ])('%s is %s', (text, ratio) => {
    expect(shown(readShare(quantity(text)))).toEqual({ ratio })
  })

  test.each([
    ['100.0000000001 %', 'share-range'],
    ['5 EUR', 'unknown-unit'],
    ['5 business %', 'unknown-unit'],
  ])('%s is none: %s', (text, problem) => {
    expect(shown(readShare(quantity(text)))).toBe(problem)
  })

  test('a shrinkage stays below all', () => {
    expect(shown(readShare(quantity('100 %'), { exclusive: true }))).toBe('share-range')
    expect(shown(readShare(quantity('99.9 %'), { exclusive: true }))).toEqual({ ratio: '0.999' })
  })
})

describe('money is exact, as written', () => {
  test.each([
    ['4.20 EUR', { amount: '4.20', currency: 'EUR' }],
    ['007.50 CHF', { amount: '7.50', currency: 'CHF' }],
    ['0.10 USD', { amount: '0.10', currency: 'USD' }],
    ['999999999999999.9999999999 EUR', { amount: '999999999999999.9999999999', currency: 'EUR' }],
  ])('%s', (text, money) => {
    expect(shown(readMoney(quantity(text)))).toEqual(money)
  })

  test.each([
    ['4 €', 'unknown-currency'],
    ['4 eur', 'unknown-currency'],
    ['4 h', 'unknown-unit'],
    ['4 %', 'unknown-unit'],
    ['4 business EUR', 'unknown-unit:business'],
  ])('%s is none: %s', (text, problem) => {
    expect(shown(readMoney(quantity(text)))).toBe(problem)
  })
})

describe('measures, staff, demand', () => {
  test.each([
    ['4.2', { kind: 'number', number: '4.2' }],
    ['-3', { kind: 'number', number: '-3' }],
    ['5 %', { kind: 'share', share: { ratio: '0.05' } }],
    ['20 s', { kind: 'duration', duration: { amount: 20, unit: 'second', clock: 'elapsed' } }],
    ['5 EUR', { kind: 'money', money: { amount: '5', currency: 'EUR' } }],
    ['5 apples', 'unknown-unit'],
    ['5 FTE', 'unknown-unit'],
  ])('%s as a bound', (text, value) => {
    expect(shown(readMeasure(quantity(text), 'bound'))).toEqual(value)
  })

  test('staff is counted in FTE', () => {
    expect(shown(readStaff(quantity('6.5 FTE')))).toBe(6.5)
    expect(shown(readStaff(quantity('6.5 h')))).toBe('unknown-unit')
  })

  test.each([
    ['25 %', undefined, false, { kind: 'share', share: { ratio: '0.25' } }],
    [
      '320',
      'day',
      true,
      { kind: 'rate', rate: { amount: 320, per: { amount: 1, unit: 'day', clock: 'business' } } },
    ],
    [
      '150',
      'week',
      false,
      { kind: 'rate', rate: { amount: 150, per: { amount: 1, unit: 'week', clock: 'calendar' } } },
    ],
    ['40', 'hour', false, 'unknown-unit'],
    ['40 EUR', undefined, false, 'unknown-unit'],
  ])('%s per %s', (text, period, business, value) => {
    expect(shown(readVolume({ ...quantity(text), period, business }))).toEqual(value)
  })
})

describe('dates and times', () => {
  test.each([
    ['2027-01-31', '2027-01-31'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', 'invalid-date'],
    ['2027-1-5', 'invalid-date 2027-01-05'],
    ['2027-13-01', 'invalid-date'],
    ['2027-00-01', 'invalid-date'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('%s', (text, value) => {
    expect(shown(readDate(text))).toBe(value)
  })

  test.each([
    ['00:00', '00:00'],
    ['24:00', '24:00'],
    ['24:01', 'invalid-time'],
    ['23:60', 'invalid-time'],
    ['8:05', 'invalid-time 08:05'],
    ['99:00', 'invalid-time'],
  ])('%s', (text, value) => {
    expect(shown(readTime(text))).toBe(value)
  })
})

describe('versions, zones, regions, kinds of attributes', () => {
  test.each([
    ['1.2.0', '1.2.0'],
    ['1.2', 'invalid-version 1.2.0'],
    ['1', 'invalid-version 1.0.0'],
    ['1.0.0-rc.1', '1.0.0-rc.1'],
    ['1.0.0+x', '1.0.0+x'],
    ['01.0.0', 'invalid-version 1.0.0'],
  ])('version %s', (text, value) => {
    expect(shown(readVersion(text))).toBe(value)
  })

  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['Europe/Belfast', 'Europe/Belfast'],
    ['CET', 'unknown-time-zone'],
    ['+01:00', 'unknown-time-zone'],
    ['europe/berlin!', 'unknown-time-zone'],
    ['', 'unknown-time-zone'],
  ])('time zone %j', (text, value) => {
    expect(shown(readTimeZone(text))).toBe(value)
  })

  test.each([
    ['DE', 'DE'],
    ['DE-HE', 'DE-HE'],
    ['DE-XX', 'unknown-holiday-region'],
    ['de-he', 'unknown-holiday-region'],
  ])('region %s', (text, value) => {
    expect(shown(readHolidayRegion(text))).toBe(value)
  })

  test.each([
    ['bool', 'boolean'],
    ['Integer', 'number'],
    ['EUR', 'money EUR'],
    ['Date', 'date'],
    ['Other', undefined],
    ['toString', undefined],
  ])('kind of attribute %s', (word, meant) => {
    expect(attributeTypeMeant(word)).toBe(meant)
  })
})
