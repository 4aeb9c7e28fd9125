import { describe, expect, test } from 'vitest'
import { gridOf, hoursIn } from '../../language/src/capacity/grid.ts'
import { weekOfCalendar } from '../../language/src/capacity/week.ts'
import { zoneShift } from '../../language/src/capacity/zones.ts'
import { createClock, isProblem, type Target } from '../../language/src/clock/index.ts'
import type { Target as CompiledTarget } from '../../language/src/compile/schema.ts'
import { calendar } from '../clock/calendars.ts'

const week = {
  'mon tue wed thu': '08:00-12:00, 12:45-17:30',
  fri: '08:00-15:00',
  sat: '10:00-11:15, 23:00-24:00',
}
const rules = calendar({ week })
const clock = createClock(rules)
if (isProblem(clock)) throw new Error(clock.kind)
/** A Monday with weeks before and after in which no clock changes. */
const monday = clock.read('2027-01-11T00:00')!

const targets: readonly Target[] = [
  ...[1, 45, 285, 600, 5000].map(
    (amount): Target => ({ kind: 'within', limit: { amount, unit: 'minute', clock: 'business' } }),
  ),
  ...[1, 2, 5, 6, 7, 13].map(
    (amount): Target => ({ kind: 'within', limit: { amount, unit: 'day', clock: 'business' } }),
  ),
  { kind: 'within', limit: { amount: 30, unit: 'hour', clock: 'elapsed' } },
  { kind: 'within', limit: { amount: 2, unit: 'week', clock: 'calendar' } },
  { kind: 'by', time: 'close', day: 'same' },
  { kind: 'by', time: 'close', day: 'next-business' },
  { kind: 'by', time: '12:00', day: 'next-business' },
]

describe('a typical week agrees with the business clock where there are no holidays', () => {
  const typical = weekOfCalendar(rules)

  test.each(targets.map((target) => [JSON.stringify(target), target] as const))('%s', (_, target) => {
    for (let minute = 0; minute < 7 * 1440; minute += 13) {
      const due = clock.dueOf(target, monday + minute * 60)
      expect([minute, typical.dueOf([target as CompiledTarget], minute)]).toEqual([
        minute,
        ((due as number) - monday) / 60,
      ])
    }
  })

  test('of alternatives the first that applies', () => {
    const alternatives: CompiledTarget[] = [
      { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
      { kind: 'by', time: 'close', day: 'next-business' },
    ]
    const at = (day: number, hour: number): number => day * 1440 + hour * 60
    expect(typical.dueOf(alternatives, at(0, 10))).toBe(at(0, 17.5))
    expect(typical.dueOf(alternatives, at(0, 14))).toBe(at(1, 17.5))
    expect(typical.dueOf(alternatives, at(4, 16))).toBe(at(5, 24))
    // What comes on Sunday counts as Monday's opening.
    expect(typical.dueOf(alternatives, at(6, 15))).toBe(at(7, 17.5))
    expect(typical.dueOf([{ kind: 'by', time: '15:00', day: 'same' }], at(0, 16))).toBe(at(1, 15))
  })

  test('is cut where it opens and closes', () => {
    const grid = gridOf([typical.spans])
    // Half hours, and what of them is cut where it opens or closes at another time.
    const cuts = new Set(typical.spans.flatMap(({ from, to }) => [from, to]).filter((at) => at % 30 !== 0))
    expect(cuts.size).toBeGreaterThan(0)
    expect(grid.size).toBe(336 + cuts.size)
    const hours = hoursIn(grid, typical.spans)
    expect(hours.reduce((sum, one) => sum + one, 0) * 60).toBeCloseTo(typical.minutes, 9)
    for (const [at, open] of hours.entries()) expect([0, grid.minutes(at) / 60]).toContain(open)
  })
})

test('a week that never opens promises nothing', () => {
  const never = weekOfCalendar({ week: [] })
  expect(
    never.dueOf([{ kind: 'within', limit: { amount: 1, unit: 'day', clock: 'business' } }], 0),
  ).toBeUndefined()
  expect(never.nextOpening(0)).toBeUndefined()
})

test('zones differ by what their clocks say on a day', () => {
  expect(zoneShift('Europe/Berlin', 'Europe/Vienna', '2027-01-01')).toBe(0)
  expect(zoneShift('Europe/Berlin', 'Europe/London', '2027-01-01')).toBe(-60)
  expect(zoneShift('Europe/London', 'Asia/Kolkata', '2027-07-01')).toBe(270)
  expect(zoneShift('Europe/London', 'Nowhere/Atall', '2027-07-01')).toBe(0)
})
