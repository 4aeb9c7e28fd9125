import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  type Clock,
  createClock,
  type Duration,
  type Hours,
  isProblem,
  type Weekday,
  weekdays,
} from '../../language/src/clock/index.ts'

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Tehran',
]
/** Days on which one of the zones changes its clock. */
const changes = [
  '2027-03-28',
  '2027-10-31',
  '2027-03-14',
  '2027-04-04',
  '2018-11-04',
  '2011-12-30',
  '2022-09-22',
]
const daySeconds = 86_400

const minutes = fc.oneof(
  fc.constantFrom(0, 60, 90, 120, 150, 180, 480, 720, 765, 1050, 1380, 1440),
  fc.nat({ max: 1440 }),
)
const hours: fc.Arbitrary<Hours> = fc
  .tuple(minutes, minutes)
  // Short openings would put due dates beyond the horizon.
  .filter(([a, b]) => Math.abs(a - b) >= 30)
  .map(([a, b]) => ({ from: timeOf(Math.min(a, b)), to: timeOf(Math.max(a, b)) }))
const manyHours = fc.array(hours, { minLength: 1, maxLength: 3 })
const date = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -4, max: 12 }))
  .map(([change, days]) => addDays(change, days))
const dated = fc
  .tuple(date, fc.nat({ max: 10 }), fc.oneof(fc.constant([]), manyHours))
  .map(([from, days, open]) => ({ from, to: addDays(from, days), hours: open }))
const week = fc
  .uniqueArray(fc.constantFrom<Weekday>(...weekdays), { minLength: 1, maxLength: 7 })
  .chain((days) => fc.tuple(...days.map((day) => manyHours.map((open) => ({ day, hours: open })))))
const calendar: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constant('Any'),
  timeZone: fc.constantFrom(...zones),
  week,
  holidays: fc.constant([]),
  dates: fc.array(dated, { maxLength: 3 }),
})
/** Moments near a clock change, to the second. */
const moment = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * daySeconds, max: 3 * daySeconds }))
  .map(([change, seconds]) => Date.parse(change) / 1000 + seconds)
const openSeconds = fc.oneof(fc.constantFrom(1, 60, 3600, 4 * 3600), fc.integer({ min: 1, max: 60 * 3600 }))
const businessTime: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({
    amount: fc.nat({ max: 60 }),
    unit: fc.constantFrom('second', 'minute', 'hour'),
    clock: fc.constant('business'),
  }),
  fc.record({ amount: fc.nat({ max: 30 }), unit: fc.constant('day'), clock: fc.constant('business') }),
)
const anyTime: fc.Arbitrary<Duration> = fc.oneof(
  businessTime,
  fc.record({
    amount: fc.nat({ max: 4000 }),
    unit: fc.constantFrom('second', 'minute', 'hour'),
    clock: fc.constant('elapsed'),
  }),
)

function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * daySeconds * 1000).toISOString().slice(0, 10)
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function clockOf(given: Calendar): Clock {
  const clock = createClock(given)
  if (isProblem(clock)) throw new Error(JSON.stringify(clock))
  return clock
}

function instantOf(answer: ReturnType<Clock['dueOf']>): number {
  expect(answer).toBeTypeOf('number')
  return answer as number
}

describe('a later receipt is never due earlier', () => {
  const later = fc.oneof(fc.nat({ max: 7200 }), fc.nat({ max: 5 * daySeconds }))

  test('within elapsed or business time', () => {
    fc.assert(
      fc.property(calendar, moment, later, anyTime, (given, received, seconds, limit) => {
        const clock = clockOf(given)
        const first = instantOf(clock.dueOf({ kind: 'within', limit }, received))
        expect(instantOf(clock.dueOf({ kind: 'within', limit }, received + seconds))).toBeGreaterThanOrEqual(
          first,
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('by a closing or a time of day', () => {
    const target = fc.record({
      kind: fc.constant('by' as const),
      time: fc.oneof(fc.constant('close'), minutes.map(timeOf)),
      day: fc.constantFrom<'same' | 'next-business'>('same', 'next-business'),
    })
    fc.assert(
      fc.property(calendar, moment, later, target, (given, received, seconds, by) => {
        const clock = clockOf(given)
        const first = instantOf(clock.dueOf(by, received))
        expect(instantOf(clock.dueOf(by, received + seconds))).toBeGreaterThanOrEqual(first)
      }),
      { numRuns: 2000 },
    )
  })

  test('within days and weeks, by the reading of the local clock', () => {
    const limit = fc.record({
      amount: fc.nat({ max: 20 }),
      unit: fc.constantFrom<'day' | 'week'>('day', 'week'),
      clock: fc.constant('calendar' as const),
    })
    fc.assert(
      fc.property(calendar, moment, later, limit, (given, received, seconds, within) => {
        const clock = clockOf(given)
        // Where an hour comes twice, the later receipt may well read earlier.
        fc.pre(clock.format(received).slice(0, 19) <= clock.format(received + seconds).slice(0, 19))
        const first = instantOf(clock.dueOf(within, received))
        expect(instantOf(clock.dueOf(within, received + seconds))).toBeGreaterThanOrEqual(first)
      }),
      { numRuns: 1000 },
    )
  })
})

test('adding a and b is adding a and then b', () => {
  fc.assert(
    fc.property(calendar, moment, openSeconds, openSeconds, (given, received, a, b) => {
      const clock = clockOf(given)
      const both = instantOf(clock.addOpen(received, a + b))
      expect(instantOf(clock.addOpen(instantOf(clock.addOpen(received, a)), b))).toBe(both)
    }),
    { numRuns: 2000 },
  )
})

test('what is added is what has been open in between', () => {
  fc.assert(
    fc.property(calendar, moment, openSeconds, (given, received, seconds) => {
      const clock = clockOf(given)
      const due = instantOf(clock.addOpen(received, seconds))
      expect(clock.openSecondsBetween(received, due)).toBe(seconds)
      // And not a second later than it must be.
      expect(clock.isOpen(due - 1)).toBe(true)
      const intervals = [...clock.openIntervals(received, due)]
      expect(intervals.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(seconds)
      for (const [index, { from, to }] of intervals.entries()) {
        expect(from).toBeLessThan(to)
        if (index > 0) expect(intervals[index - 1]!.to).toBeLessThan(from)
      }
    }),
    { numRuns: 1000 },
  )
})

describe('more opening never makes a due date later', () => {
  test('hours added to the week', () => {
    fc.assert(
      fc.property(calendar, week, moment, openSeconds, (given, more, received, seconds) => {
        const wider = { ...given, week: [...given.week, ...more] }
        const narrow = instantOf(clockOf(given).addOpen(received, seconds))
        expect(instantOf(clockOf(wider).addOpen(received, seconds))).toBeLessThanOrEqual(narrow)
      }),
      { numRuns: 2000 },
    )
  })

  test('hours added to a date', () => {
    fc.assert(
      fc.property(
        calendar,
        dated,
        manyHours,
        moment,
        openSeconds,
        (given, entry, more, received, seconds) => {
          const narrow = { ...given, dates: [...given.dates, entry] }
          const wide = { ...given, dates: [...given.dates, { ...entry, hours: [...entry.hours, ...more] }] }
          const due = instantOf(clockOf(narrow).addOpen(received, seconds))
          expect(instantOf(clockOf(wide).addOpen(received, seconds))).toBeLessThanOrEqual(due)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('weekdays opened, for business days', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 20 }), (given, received, days) => {
        const closed = weekdays.filter((day) => !given.week.some((each) => each.day === day))
        const wider = {
          ...given,
          week: [...given.week, ...closed.map((day) => ({ day, hours: given.week[0]!.hours }))],
        }
        const clock = clockOf(given)
        const narrow = instantOf(clock.nthBusinessDayClose(received, days))
        expect(
          dateOf(clock, instantOf(clockOf(wider).nthBusinessDayClose(received, days))),
        ).toBeLessThanOrEqual(dateOf(clock, narrow))
      }),
      { numRuns: 1000 },
    )
  })
})

/** The date whose closing it is, as a number: a closing at midnight belongs to the date it ends. */
function dateOf(clock: Clock, closing: number): number {
  return Number(
    clock
      .format(closing - 1)
      .slice(0, 10)
      .replaceAll('-', ''),
  )
}

test('a moment is read as it is written', () => {
  fc.assert(
    fc.property(calendar, moment, (given, at) => {
      const clock = clockOf(given)
      expect(clock.read(clock.format(at))).toBe(at)
    }),
    { numRuns: 1000 },
  )
})

test('the order of questions does not change the answers', () => {
  fc.assert(
    fc.property(
      calendar,
      fc.array(fc.tuple(moment, businessTime), { minLength: 2, maxLength: 8 }),
      (given, asked) => {
        const clock = clockOf(given)
        const forward = asked.map(([received, limit]) => clock.dueOf(limit, received))
        const backward = asked.toReversed().map(([received, limit]) => clockOf(given).dueOf(limit, received))
        expect(backward.toReversed()).toEqual(forward)
      },
    ),
    { numRuns: 300 },
  )
})
