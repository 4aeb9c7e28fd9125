import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  createClock,
  type DueProblem,
  describeProblem,
  isKnownZone,
  isProblem,
  type Target,
} from '../../language/src/clock/index.ts'
import { calendar, hours, roundTheClock } from './calendars.ts'
import { clockOf, dueText, duration, target } from './support.ts'

const open = calendar({ week: { mon: '08:00-12:00' } })

describe('a calendar that makes no sense has no clock', () => {
  test.each<[string, Calendar, DueProblem]>([
    [
      'zone',
      { ...open, timeZone: 'Europe/Bielefeld' },
      { kind: 'unknown-zone', calendar: 'Test', timeZone: 'Europe/Bielefeld' },
    ],
    [
      'offset',
      { ...open, timeZone: '+01:00' },
      { kind: 'unknown-zone', calendar: 'Test', timeZone: '+01:00' },
    ],
    ['no zone', { ...open, timeZone: '' }, { kind: 'unknown-zone', calendar: 'Test', timeZone: '' }],
    [
      'hours backwards',
      calendar({ week: { mon: '22:00-06:00' } }),
      { kind: 'invalid-hours', calendar: 'Test', on: 'mon', from: '22:00', to: '06:00' },
    ],
    [
      'hours of no length',
      calendar({ week: { tue: '08:00-08:00' } }),
      { kind: 'invalid-hours', calendar: 'Test', on: 'tue', from: '08:00', to: '08:00' },
    ],
    [
      'hours past midnight',
      calendar({ week: { mon: '08:00-24:01' } }),
      { kind: 'invalid-hours', calendar: 'Test', on: 'mon', from: '08:00', to: '24:01' },
    ],
    [
      'hours of a date',
      { ...open, dates: [{ from: '2027-03-08', to: '2027-03-09', hours: hours('8:00-12:00') }] },
      { kind: 'invalid-hours', calendar: 'Test', on: '2027-03-08', from: '8:00', to: '12:00' },
    ],
    [
      'a date that does not exist',
      { ...open, dates: [{ from: '2027-02-29', to: '2027-02-29', hours: [] }] },
      { kind: 'invalid-date', calendar: 'Test', from: '2027-02-29', to: '2027-02-29' },
    ],
    [
      'a season that ends before it begins',
      { ...open, seasons: [{ season: 'Winter', from: '2027-11-01', to: '2027-02-28', week: [] }] },
      { kind: 'invalid-date', calendar: 'Test', from: '2027-11-01', to: '2027-02-28' },
    ],
    [
      'hours of a season',
      {
        ...open,
        seasons: [
          {
            season: 'Winter',
            from: '2027-11-01',
            to: '2027-12-31',
            week: [{ day: 'sat', hours: hours('12:00-08:00') }],
          },
        ],
      },
      { kind: 'invalid-hours', calendar: 'Test', on: 'sat', from: '12:00', to: '08:00' },
    ],
    [
      'dates backwards',
      { ...open, dates: [{ from: '2027-03-09', to: '2027-03-08', hours: [] }] },
      { kind: 'invalid-date', calendar: 'Test', from: '2027-03-09', to: '2027-03-08' },
    ],
  ])('%s', (_, given, problem) => {
    expect(createClock(given)).toEqual(problem)
  })

  test('zones are those of IANA', () => {
    expect(
      ['Europe/Berlin', 'UTC', 'Etc/GMT+3', 'America/Argentina/Buenos_Aires'].filter(isKnownZone),
    ).toHaveLength(4)
    expect(
      ['Berlin', 'Europe/', '2027-03-08T10:00[Europe/Berlin]', ' UTC', '+02:00'].filter(isKnownZone),
    ).toEqual([])
  })
})

describe('no open time left', () => {
  const never = clockOf(calendar({ week: {} }))
  const noOpening = {
    kind: 'no-opening',
    calendar: 'Test',
    timeZone: 'Europe/Berlin',
    after: '2027-03-08T10:00:00+01:00',
    until: '2037-03-08T10:00:00+01:00',
  }
  const received = '2027-03-08T10:00'

  test.each(['1 business hour', '0 business hours', '1 business day', '0 business days'])('%s', (text) => {
    expect(dueText(never, duration(text), received)).toEqual(noOpening)
  })

  test.each(['by close same day', 'by 12:00 next business day', 'by 12:00 same day when before 08:00'])(
    '%s',
    (text) => {
      expect(dueText(never, target(text), received)).toEqual(noOpening)
    },
  )

  test('but other time passes', () => {
    expect(dueText(never, duration('2 h'), received)).toBe('2027-03-08 12:00')
    expect(dueText(never, duration('2 days'), received)).toBe('2027-03-10 10:00')
    expect(never.isOpen(never.read(received)!)).toBe(false)
    expect(never.openSecondsBetween(0, 2e9)).toBe(0)
    expect([...never.openIntervals(0, 2e9)]).toEqual([])
  })

  test('after the last opening', () => {
    const once = clockOf({
      ...calendar({ week: {} }),
      dates: [{ from: '2027-03-09', to: '2027-03-10', hours: hours('08:00-12:00') }],
    })
    const closed = { ...noOpening, after: '2027-03-10T12:00:00+01:00', until: '2037-03-10T12:00:00+01:00' }
    expect(dueText(once, duration('8 business hours'), received)).toBe('2027-03-10 12:00')
    expect(dueText(once, duration('28801 business s'), received)).toEqual(closed)
    expect(dueText(once, duration('1 business day'), received)).toBe('2027-03-10 12:00')
    expect(dueText(once, duration('2 business days'), received)).toEqual(closed)
    expect(dueText(once, target('by close next business day'), '2027-03-10T10:00')).toMatchObject({
      kind: 'no-opening',
    })
  })

  test('within the horizon, which can be set', () => {
    const day = 86_400
    const clock = createClock(open, undefined, { horizonSeconds: 14 * day })
    if (isProblem(clock)) expect.fail(clock.kind)
    // Fourteen days after Monday at ten is Monday at ten.
    expect(dueText(clock, duration('8 business hours'), received)).toBe('2027-03-22 10:00')
    expect(dueText(clock, duration('28801 business s'), received)).toMatchObject({
      kind: 'no-opening',
      until: '2027-03-22T10:00:00+01:00',
    })
    expect(dueText(clock, duration('1 business day'), received)).toBe('2027-03-15 12:00')
    expect(dueText(clock, duration('2 business days'), received)).toMatchObject({ kind: 'no-opening' })
    expect(dueText(clock, target('by 11:00 next business day'), '2027-03-08T13:00')).toBe('2027-03-22 11:00')
    expect(dueText(clock, target('by 14:00 next business day'), '2027-03-08T13:00')).toMatchObject({
      kind: 'no-opening',
    })
    const short = createClock(open, undefined, { horizonSeconds: day })
    if (isProblem(short)) expect.fail(short.kind)
    expect(short.countedFrom(short.read('2027-03-08T13:00')!)).toMatchObject({ kind: 'no-opening' })
    expect(short.countedFrom(short.read('2027-03-07T08:00')!)).toBe(short.read('2027-03-08T08:00'))
  })
})

describe('what cannot be reckoned is a problem, never a throw', () => {
  const clock = clockOf(roundTheClock)
  const at = clock.read('2027-03-08T10:00')!

  test.each([
    { amount: -1, unit: 'hour', clock: 'business' },
    { amount: -1, unit: 'second', clock: 'elapsed' },
    { amount: Number.NaN, unit: 'minute', clock: 'elapsed' },
    { amount: Number.POSITIVE_INFINITY, unit: 'minute', clock: 'business' },
    { amount: 1.5, unit: 'day', clock: 'business' },
    { amount: 1.5, unit: 'day', clock: 'calendar' },
    { amount: 0.5, unit: 'month', clock: 'calendar' },
    { amount: 1, unit: 'day', clock: 'elapsed' },
    { amount: 1, unit: 'hour', clock: 'calendar' },
    { amount: 1, unit: 'week', clock: 'business' },
  ] as const)('$amount $unit $clock', (limit) => {
    expect(clock.dueOf(limit, at)).toEqual({ kind: 'invalid-duration', duration: limit })
    expect(clock.outcomeOf({ kind: 'within', limit }, at)).toEqual({
      kind: 'invalid-duration',
      duration: limit,
    })
  })

  test.each([
    { kind: 'by', time: '25:00', day: 'same' },
    { kind: 'by', time: 'noon', day: 'next-business' },
    { kind: 'by', time: 'close', day: 'same', receivedBefore: '9:00' },
  ] as const satisfies Target[])('by $time, before $receivedBefore', (by) => {
    expect(clock.dueOf(by, at)).toMatchObject({ kind: 'invalid-time' })
  })

  test('outside of the years 1 to 9999', () => {
    for (const far of [-1e12, 1e12, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(clock.countedFrom(far)).toMatchObject({ kind: 'out-of-range' })
      expect(clock.dueOf(duration('1 h'), far)).toMatchObject({ kind: 'out-of-range' })
      expect(clock.dueOf(duration('1 month'), far)).toMatchObject({ kind: 'out-of-range' })
      expect(clock.dueOf(target('by close same day'), far)).toMatchObject({ kind: 'out-of-range' })
      expect(clock.isOpen(far)).toBe(false)
    }
    expect(clock.dueOf(duration('900000 months'), at)).toMatchObject({ kind: 'out-of-range' })
    expect(clock.dueOf(duration('900000000 h'), at)).toMatchObject({ kind: 'out-of-range' })
    expect(clock.read('0000-01-01T00:00')).toBeUndefined()
    expect(dueText(clock, duration('2 business days'), '9999-12-29T10:00')).toMatchObject({
      kind: 'no-opening',
    })
    const greenwich = clockOf({ ...roundTheClock, timeZone: 'UTC' })
    expect(dueText(greenwich, duration('1 business day'), '0001-01-02T10:00')).toBe('0001-01-04 00:00')
  })
})

describe('problems in words', () => {
  const problems: readonly DueProblem[] = [
    { kind: 'unknown-zone', calendar: 'Office', timeZone: 'Europe/Bielefeld' },
    { kind: 'unknown-region', calendar: 'Office', region: 'DE-XX' },
    { kind: 'holidays-not-loaded', calendar: 'Office', region: 'DE-HE' },
    { kind: 'holidays-unknown', calendar: 'Office', region: 'AE', until: '2076-12-31' },
    { kind: 'invalid-hours', calendar: 'Office', on: 'mon', from: '22:00', to: '06:00' },
    { kind: 'invalid-date', calendar: 'Office', from: '2027-02-29', to: '2027-02-29' },
    {
      kind: 'no-opening',
      calendar: 'Office',
      timeZone: 'Europe/Berlin',
      after: '2027-03-08T10:00:00+01:00',
      until: '2037-03-08T10:00:00+01:00',
    },
    { kind: 'invalid-duration', duration: { amount: 1.5, unit: 'day', clock: 'business' } },
    { kind: 'invalid-time', time: '25:00' },
    { kind: 'out-of-range', at: 1e12 },
    { kind: 'invalid-received', received: 'yesterday' },
    { kind: 'unknown-service', service: 'Orders', services: ['OrderEntry', 'Samples'] },
    { kind: 'unknown-segment', segment: 'Key', segments: ['KeyAccounts', 'Small'] },
    { kind: 'segment-needed', service: 'OrderEntry', segments: ['KeyAccounts', 'Small'] },
    { kind: 'not-assigned', segment: 'Small', service: 'OrderEntry' },
    { kind: 'not-offered', segment: 'Small', service: 'Samples', because: 'Muster nur für Großkunden' },
    { kind: 'unknown-sla', sla: 'Gold' },
    { kind: 'unknown-calendar', sla: 'Gold' },
  ]

  test.each(['en', 'de'] as const)('%s', (locale) => {
    expect(problems.map((problem) => describeProblem(problem, locale))).toMatchSnapshot()
  })

  test('are told from answers', () => {
    for (const problem of problems) expect(isProblem(problem)).toBe(true)
    for (const answer of [undefined, null, 0, 'no-opening', {}, { kind: 'due' }, { kind: 'toString' }, []]) {
      expect(isProblem<unknown>(answer)).toBe(false)
    }
  })
})
