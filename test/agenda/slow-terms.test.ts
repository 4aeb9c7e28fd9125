// Reviews and notice against a reckoning that walks from day to day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaContract, agendaOf } from '../../language/src/agenda/index.ts'
import type { Calendar, Weekday } from '../../language/src/clock/index.ts'
import { clockOf } from '../clock/support.ts'

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const plus = (date: string, by: number): string =>
  new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10)

/** So many months later, on the last day of a month that is too short. */
function months(date: string, by: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + by, Math.min(day, last))).toISOString().slice(0, 10)
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly amount: number
  readonly unit: 'month' | 'week' | 'day'
  readonly clock: 'calendar' | 'business'
  readonly open: readonly Weekday[]
  readonly closed: readonly string[]
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    offset: fc.integer({ min: 0, max: 1500 }),
    lasts: fc.integer({ min: 0, max: 800 }),
    amount: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom('month', 'week', 'day', 'business'),
    open: fc.subarray([...days], { minLength: 1 }),
    closed: fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 12 }),
  })
  .map(({ offset, lasts, amount, kind, open, closed }) => {
    const from = plus('2026-01-01', offset)
    return {
      from,
      to: plus(from, lasts),
      amount,
      unit: kind === 'business' ? 'day' : kind,
      clock: kind === 'business' ? 'business' : 'calendar',
      open,
      closed: [...new Set(closed)].sort((a, b) => a - b).map((day) => plus(from, day)),
    }
  })

function calendarOf({ open, closed }: Asked): Calendar {
  return {
    id: 'Office',
    timeZone: 'Europe/Berlin',
    week: open.map((day) => ({ day, hours: [{ from: '09:00', to: '17:00' }] })),
    holidays: [],
    dates: closed.map((date) => ({ from: date, to: date, hours: [] })),
  }
}

const isOpen = ({ open, closed }: Asked, date: string): boolean =>
  open.includes(days[new Date(date).getUTCDay()]!) && !closed.includes(date)

/** The date so long after another. */
function after(date: string, times: number, one: Asked): string {
  const amount = one.amount * times
  if (one.clock === 'calendar')
    return one.unit === 'month' ? months(date, amount) : plus(date, one.unit === 'week' ? 7 * amount : amount)
  let day = date
  for (let left = amount; left > 0; ) {
    day = plus(day, 1)
    if (isOpen(one, day)) left--
  }
  return day
}

function told(one: Asked, what: 'review' | 'notice'): string[] {
  const { amount, unit, clock, from, to } = one
  const calendar = calendarOf(one)
  const contract = {
    contract: { inForce: { from, to }, [what]: { amount, unit, clock } },
    calendars: [calendar],
    slas: [],
    assignments: [],
    clauses: [],
    reports: [],
  } as unknown as AgendaContract
  return agendaOf(contract, clockOf(calendar))
    .entries.filter(({ kind }) => kind === what)
    .map(({ date }) => date)
}

test('reviews of any contract, so many months, weeks, days or business days apart', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const expected: string[] = []
      for (let times = 1; after(one.from, times, one) <= one.to; times++)
        expected.push(after(one.from, times, one))
      expect(told(one, 'review')).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('the last day of notice of any contract, which has to lie in it', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const expected: string[] = []
      for (let day = one.to; day >= one.from; day = plus(day, -1)) {
        if (after(day, 1, one) > one.to) continue
        expected.push(day)
        break
      }
      expect(told(one, 'notice')).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('duties of each month, due so long after its end', () => {
  fc.assert(
    fc.property(
      asked.filter(({ unit }) => unit === 'day'),
      (one) => {
        const { from, to, amount, unit, clock } = one
        const calendar = calendarOf(one)
        const contract = {
          contract: { inForce: { from, to } },
          calendars: [calendar],
          slas: [],
          assignments: [],
          clauses: [
            {
              ...{ kind: 'duty', id: 'D', side: 'client' },
              every: { amount: 1, unit: 'month', clock: 'calendar' },
              due: { amount, unit, clock },
            },
          ],
          reports: [],
        } as unknown as AgendaContract
        const expected: string[] = []
        for (let day = from; day <= to; day = plus(day, 1)) {
          const isLast = day === to || plus(day, 1).endsWith('-01')
          if (isLast) expected.push(after(day, 1, one))
        }
        const found = agendaOf(contract, clockOf(calendar)).entries.filter(({ kind }) => kind === 'duty')
        expect(found.map(({ date }) => date)).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})
