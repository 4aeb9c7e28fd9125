// Whether one deadline is later than another is decided from a few moments. Here every answer is held against many
// receipts, each reckoned by itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  type Clock,
  createClock,
  dueOfGoal,
  isProblem,
  weekdays,
} from '../../language/src/clock/index.ts'
import { compareDeadlines, type DeadlineTarget } from '../../language/src/compare/deadlines.ts'
import { calendar as madeOf, office, phones } from '../clock/calendars.ts'

const day = 86_400
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago']

const two = (n: number): string => String(n).padStart(2, '0')
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
const minutes = fc.oneof(
  fc.constantFrom(0, 60, 90, 120, 150, 180, 480, 720, 765, 1050, 1380, 1440),
  fc.nat({ max: 1440 }),
)
const hours = fc
  .tuple(minutes, minutes)
  .filter(([a, b]) => Math.abs(a - b) >= 30)
  .map(([a, b]) => ({ from: timeOf(Math.min(a, b)), to: timeOf(Math.max(a, b)) }))
const manyHours = fc.array(hours, { minLength: 1, maxLength: 2 })
const date = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10))
const calendars: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constant('Any'),
  timeZone: fc.constantFrom(...zones),
  week: fc
    .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 })
    .chain((days) => fc.tuple(...days.map((one) => manyHours.map((open) => ({ day: one, hours: open }))))),
  holidays: fc.constant([]),
  dates: fc.array(
    fc
      .tuple(date, fc.oneof(fc.constant([]), manyHours))
      .map(([from, open]) => ({ from, to: from, hours: open })),
    { maxLength: 3 },
  ),
})
const time = fc.constantFrom('00:00', '02:30', '09:00', '12:00', '14:00', '17:30', '24:00')
const limit = fc.oneof(
  fc.record({
    amount: fc.nat({ max: 30 }),
    unit: fc.constantFrom('minute', 'hour'),
    clock: fc.constant('business'),
  }),
  fc.record({ amount: fc.nat({ max: 6 }), unit: fc.constant('day'), clock: fc.constant('business') }),
  fc.record({
    amount: fc.nat({ max: 100 }),
    unit: fc.constantFrom('second', 'minute', 'hour'),
    clock: fc.constant('elapsed'),
  }),
  fc.record({
    amount: fc.nat({ max: 4 }),
    unit: fc.constantFrom('day', 'week', 'month'),
    clock: fc.constant('calendar'),
  }),
)
const within = limit.map((one) => ({ kind: 'within', limit: one }) as DeadlineTarget)
const by = fc
  .record({
    time: fc.oneof(fc.constant('close'), time),
    day: fc.constantFrom('same', 'next-business'),
    receivedBefore: fc.option(time, { nil: undefined }),
  })
  .map(({ receivedBefore, ...rest }) => ({
    kind: 'by',
    ...rest,
    ...(receivedBefore === undefined ? {} : { receivedBefore }),
  }))
  .map((target) => target as DeadlineTarget)
const alternatives = fc.oneof(
  within.map((one) => [one]),
  by.map((one) => [one]),
  fc.tuple(by, fc.oneof(by, within)).map((both) => [...both]),
)

function clockOf(calendar: Calendar): Clock {
  const clock = createClock(calendar, { holidays: () => [], known: () => ({}) })
  if (isProblem(clock)) throw new Error(JSON.stringify(clock))
  return clock
}

/** Reckoned anew for each receipt, as `zusage due` does. */
function dueAt(clock: Clock, targets: readonly DeadlineTarget[], received: number): number {
  const stages = dueOfGoal(clock, targets, received)
  if (isProblem(stages)) throw new Error(JSON.stringify(stages))
  return stages[0]!.due ?? Number.POSITIVE_INFINITY
}

const year = { from: Date.UTC(2027, 0, 1) / 1000, to: Date.UTC(2028, 0, 1) / 1000 }

/** Every eleven minutes of four weeks of the year, every two around changes of the clock, and some to the second. */
function* receipts(seed: number): Generator<number> {
  for (let at = year.from; at < year.to; at += 13 * 7 * day)
    for (let minute = 0; minute < 7 * 1440; minute += 11) yield at + minute * 60 + (seed % 60)
  for (const change of [
    '2027-03-14',
    '2027-03-28',
    '2027-04-03',
    '2027-09-04',
    '2027-10-02',
    '2027-10-31',
    '2027-11-07',
  ])
    for (let minute = -700; minute < 2800; minute += 2) yield Date.parse(change) / 1000 + minute * 60 + 1
  for (let n = 0; n < 300; n++) yield year.from + ((seed + n * 104_729 * 7) % (364 * day))
}

describe('deadlines', () => {
  test('are compared as each receipt by itself would tell', () => {
    const pair = fc.oneof(
      calendars.map((one) => [one, one] as const),
      fc.tuple(calendars, calendars),
      // Hours that differ in one day only: nearly equal is where mistakes hide.
      fc
        .tuple(calendars, date)
        .map(
          ([one, on]) => [one, { ...one, dates: [...one.dates, { from: on, to: on, hours: [] }] }] as const,
        ),
    )
    fc.assert(
      fc.property(pair, alternatives, alternatives, fc.nat(1e6), ([oldHours, newHours], a, b, seed) => {
        const before = { clock: clockOf(oldHours), alternatives: a }
        const after = { clock: clockOf(newHours), alternatives: b }
        const answer = compareDeadlines(before, after, year)
        expect(answer.due).not.toBe('unknown')
        const mayBeLater = answer.due === 'later' || answer.due === 'mixed'
        const mayBeEarlier = answer.due === 'earlier' || answer.due === 'mixed'
        expect(answer.later !== undefined).toBe(mayBeLater)
        expect(answer.earlier !== undefined).toBe(mayBeEarlier)
        for (const example of [answer.later, answer.earlier]) {
          if (example === undefined) continue
          expect(example.received).toBeGreaterThanOrEqual(year.from)
          expect(example.received).toBeLessThan(year.to)
          expect(example.before).toBe(dueAt(before.clock, a, example.received))
          expect(example.after).toBe(dueAt(after.clock, b, example.received))
        }
        if (answer.later) expect(answer.later.after).toBeGreaterThan(answer.later.before)
        if (answer.earlier) expect(answer.earlier.after).toBeLessThan(answer.earlier.before)
        for (const received of receipts(seed)) {
          const old = dueAt(before.clock, a, received)
          const now = dueAt(after.clock, b, received)
          if ((now > old && !mayBeLater) || (now < old && !mayBeEarlier))
            throw new Error(`${answer.due}, but ${received} is due ${now} instead of ${old}`)
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  const clock = clockOf({ ...office, holidays: [] })
  const businessDays = (amount: number): DeadlineTarget[] => [
    { kind: 'within', limit: { amount, unit: 'day', clock: 'business' } },
  ]

  test('shows a receipt that people understand', () => {
    const answer = compareDeadlines(
      { clock, alternatives: businessDays(1) },
      { clock, alternatives: businessDays(2) },
      year,
    )
    expect(answer.due).toBe('later')
    expect(clock.isOpen(answer.later!.received)).toBe(true)
    expect(answer.later!.received % 900).toBe(0)
  })

  test('finds the one hour of a year', () => {
    const closed = clockOf({
      ...office,
      holidays: [],
      dates: [...office.dates, { from: '2027-06-03', to: '2027-06-03', hours: [] }],
    })
    const hour: DeadlineTarget[] = [{ kind: 'within', limit: { amount: 1, unit: 'hour', clock: 'business' } }]
    const answer = compareDeadlines(
      { clock, alternatives: hour },
      { clock: closed, alternatives: hour },
      year,
    )
    expect(answer.due).toBe('later')
    expect(clock.format(answer.later!.received)).toMatch(/^2027-06-0[23]T/)
  })

  test('that mean the same are the same', () => {
    const nextClose: DeadlineTarget[] = [{ kind: 'by', time: 'close', day: 'next-business' }]
    for (const alternatives of [nextClose, [nextClose[0]!, ...businessDays(9)]])
      expect(
        compareDeadlines({ clock, alternatives: businessDays(1) }, { clock, alternatives }, year),
      ).toEqual({ due: 'same' })
  })

  test('can be earlier for some and later for others', () => {
    const longer = clockOf({ ...phones, holidays: [] })
    const close: DeadlineTarget[] = [{ kind: 'by', time: 'close', day: 'same' }]
    const answer = compareDeadlines(
      { clock, alternatives: close },
      { clock: longer, alternatives: close },
      year,
    )
    expect(answer.due).toBe('mixed')
    expect(answer.earlier).toBeDefined()
    expect(answer.later).toBeDefined()
  })

  test('differ for a receipt although they agree whenever somebody opens or closes', () => {
    // Three hours on from 09:00 run into one break, from 11:00 into both.
    const breaks = ['08:00-12:00, 13:00-20:00', '08:00-13:00, 14:00-20:00'] as const
    const [early, late] = breaks.map((hours) => clockOf(madeOf({ week: { 'mon tue wed thu fri': hours } })))
    const hours: DeadlineTarget[] = [
      { kind: 'within', limit: { amount: 3, unit: 'hour', clock: 'business' } },
    ]
    const morning = { from: early!.read('2027-03-03T08:00')!, to: early!.read('2027-03-03T12:00')! }
    const answer = compareDeadlines(
      { clock: early!, alternatives: hours },
      { clock: late!, alternatives: hours },
      morning,
    )
    expect(answer.due).toBe('earlier')
    expect(early!.format(answer.earlier!.received)).toMatch(/T(09|10):/)
  })

  test('are unknown where the calendar never opens again', () => {
    const never = clockOf(madeOf({ week: {} }))
    expect(
      compareDeadlines(
        { clock, alternatives: businessDays(1) },
        { clock: never, alternatives: businessDays(1) },
        year,
      ).due,
    ).toBe('unknown')
  })
})
