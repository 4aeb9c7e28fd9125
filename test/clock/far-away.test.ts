import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  describeProblem,
  describeSteps,
  dueOfGoal,
  isProblem,
  stepsOf,
} from '../../language/src/clock/index.ts'
import { calendar, hours } from './calendars.ts'
import { clockOf, dueText, duration, localText, target } from './support.ts'

const anHourAWeek = clockOf(calendar({ id: 'Hours', week: { mon: '08:00-09:00' } }))

describe('an hour a week', () => {
  // The first Monday is 1 March 2027: a thousand hours are over on the 999th after it, 6,993 days on.
  const nth = (weeks: number): string =>
    new Date(Date.UTC(2027, 2, 1) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)

  test.each([
    ['1000 business hours', `${nth(999)} 09:00`, '2046-04-23 09:00'],
    ['900 business days', `${nth(900)} 09:00`, '2044-05-30 09:00'],
    ['5000 business hours', `${nth(4999)} 09:00`, '2122-12-21 09:00'],
  ])('%s', (length, reckoned, known) => {
    expect(dueText(anHourAWeek, duration(length), '2027-03-01T08:00')).toBe(known)
    expect(reckoned).toBe(known)
  })

  test('what takes longer than a hundred years is beyond the horizon, and says so', () => {
    const problem = dueText(anHourAWeek, duration('6000 business hours'), '2027-03-01T08:00')
    if (!isProblem(problem)) expect.fail(String(problem))
    expect(describeProblem(problem, 'en')).toBe(
      'Calendar "Hours" has not enough open time between Monday 1 March 2027 08:00 and Sunday 2 March 2127. Open it, or promise less.',
    )
    expect(describeProblem(problem, 'de')).toBe(
      'Der Kalender „Hours“ hat zwischen Montag, 1. März 2027, 08:00 Uhr und Sonntag, 2. März 2127, nicht genug geöffnete Zeit. Öffnen Sie ihn, oder sagen Sie weniger zu.',
    )
  })
})

describe('a calendar that closes', () => {
  const closing = (until: string): Calendar => ({
    ...calendar({ id: 'Hours', week: { 'mon tue wed thu fri': '08:00-17:00' } }),
    dates: [{ from: '2027-06-01', to: until, hours: [] }],
  })

  test('for less than ten years opens again', () => {
    // 31 May 2027 is a Monday, 2 January 2036 a Wednesday.
    expect(dueText(clockOf(closing('2036-01-01')), duration('2 business hours'), '2027-05-31T16:00')).toBe(
      '2036-01-02 09:00',
    )
  })

  test.each([
    ['2027-05-31T16:00', '2 business hours'],
    ['2027-05-31T16:00', '1 business day'],
    ['2027-05-28T10:00', '2 business days'],
  ])('for longer is closed for good: %s, %s', (received, length) => {
    expect(dueText(clockOf(closing('2045-12-31')), duration(length), received)).toEqual({
      kind: 'no-opening',
      calendar: 'Hours',
      timeZone: 'Europe/Berlin',
      after: '2027-05-31T17:00:00+02:00',
      until: '2037-05-31T17:00:00+02:00',
    })
  })

  test('what comes then is due no more', () => {
    expect(dueText(clockOf(closing('2045-12-31')), target('by close same day'), '2027-07-01T10:00')).toEqual({
      kind: 'no-opening',
      calendar: 'Hours',
      timeZone: 'Europe/Berlin',
      after: '2027-07-01T10:00:00+02:00',
      until: '2037-07-01T10:00:00+02:00',
    })
  })

  test('a Sunday is not said to have closed it', () => {
    expect(dueText(clockOf(closing('2045-12-31')), duration('2 business hours'), '2027-05-30T10:00')).toBe(
      '2027-05-31 10:00',
    )
  })
})

test('a length of any number comes to an end: a moment after the receipt, or a problem in words', () => {
  const clocks = [
    anHourAWeek,
    clockOf(calendar({ week: { 'mon tue wed thu fri sat sun': '00:00-24:00' } })),
    clockOf({
      ...calendar({ week: {} }),
      dates: [{ from: '2027-03-09', to: '2027-03-10', hours: hours('08:00-12:00') }],
    }),
  ]
  const anyAmount = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom(0, -0, 1e300, 99_999_999, 999_999_999, Number.MAX_VALUE, Number.MIN_VALUE, Number.NaN),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...clocks),
      anyAmount,
      fc.constantFrom('second', 'minute', 'hour', 'day', 'week', 'month'),
      fc.constantFrom('elapsed', 'calendar', 'business'),
      fc.oneof(
        fc.integer({ min: 0, max: 4e9 }),
        fc.constantFrom(-62e9, 253_402_214_399, 1e300, -1e300, Number.NaN),
      ),
      (clock, amount, unit, kind, received) => {
        const limit = { amount, unit, clock: kind } as const
        const stages = dueOfGoal(clock, [{ kind: 'within', share: 1, limit }], received)
        if (isProblem(stages)) {
          for (const locale of ['en', 'de'] as const)
            expect(describeProblem(stages, locale)).not.toMatch(/NaN|undefined|Infinity|Invalid|T\d\d:/)
          return
        }
        const { due } = stages[0]!
        expect(due).toBeGreaterThanOrEqual(received)
        expect(localText(clock, due)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/)
        for (const locale of ['en', 'de'] as const)
          expect(describeSteps(stepsOf(clock, received, stages[0]!, locale), locale)).not.toMatch(
            /NaN|undefined/,
          )
      },
    ),
    { numRuns: 400 },
  )
})

test('the longest reckoning is told in less than a page, and soon', () => {
  const clock = clockOf(
    calendar({ week: { 'mon tue wed thu fri': '08:00-12:00, 13:00-17:00' }, holidays: ['DE-HE'] }),
  )
  const received = clock.read('2027-03-01T08:00')!
  for (const limit of ['200000 business hours', '20000 business days']) {
    const stages = dueOfGoal(clock, [target(`within ${limit}`)], received)
    if (isProblem(stages)) expect.fail(describeProblem(stages))
    const start = performance.now()
    const told = describeSteps(stepsOf(clock, received, stages[0]!, 'en'))
    expect(told.length).toBeLessThan(500)
    expect(performance.now() - start).toBeLessThan(5000)
  }
})
