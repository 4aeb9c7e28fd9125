// The agenda against a reckoning that walks from day to day and asks of each whether a period begins.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaContract, agendaOf } from '../../language/src/agenda/index.ts'
import type { Calendar } from '../../language/src/clock/index.ts'
import { clockOf } from '../clock/support.ts'

const office: Calendar = {
  id: 'Office',
  timeZone: 'Europe/Berlin',
  week: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => ({
    day,
    hours: [{ from: '09:00', to: '17:00' }],
  })),
  holidays: [],
  dates: [],
}
const clock = clockOf(office)
const plus = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
const partsOf = (date: string): [month: number, day: number] => [
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
]

/** Whether a fiscal month, quarter or week begins on a date. */
function begins(date: string, every: 'week' | 'month' | 'quarter', start: number): boolean {
  const [month, day] = partsOf(date)
  if (every === 'week') return new Date(date).getUTCDay() === 1
  if (day !== start) return false
  if (every === 'month') return true
  // One that begins after the 15th is named by the month that follows, in which it ends.
  const [named] = start === 1 ? [month] : partsOf(plus(date, start > 15 ? 16 : 0))
  return named! % 3 === 1
}

const lengths = {
  week: { amount: 1, unit: 'week' },
  month: { amount: 1, unit: 'month' },
  quarter: { amount: 3, unit: 'month' },
} as const

test('periods and what is due ahead of them, in any contract', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 0, max: 900 }),
      fc.constantFrom('week', 'month', 'quarter'),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 120 }),
      (offset, days, every, start, ahead) => {
        const from = plus('2026-01-01', offset)
        const to = plus(from, days)
        const contract = {
          contract: { inForce: { from, to }, monthsStartOn: start },
          calendars: [office],
          slas: [],
          assignments: [],
          clauses: [],
          reports: [
            {
              id: 'R',
              every: { ...lengths[every], clock: 'calendar' },
              ahead: { amount: ahead, unit: 'day', clock: 'calendar' },
              to: [],
            },
          ],
        } as unknown as AgendaContract
        const expected: [date: string, from: string, to: string][] = []
        let first = from
        for (let date = from; date <= to; date = plus(date, 1)) {
          const next = plus(date, 1)
          if (date === to || begins(next, every, start)) {
            expected.push([plus(first, -ahead), first, date])
            first = next
          }
        }
        const found = agendaOf(contract, clock)
          .entries.filter(({ kind }) => kind === 'report')
          .map(({ date, period }) => [date, period!.from, period!.to])
        expect(found).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('quarters of fiscal months from 22 December are four in a year', () => {
  const contract = {
    contract: { inForce: { from: '2026-12-22', to: '2027-12-21' }, monthsStartOn: 22 },
    calendars: [office],
    slas: [],
    assignments: [],
    clauses: [],
    reports: [{ id: 'R', every: { amount: 3, unit: 'month', clock: 'calendar' }, to: [] }],
  } as unknown as AgendaContract
  const periods = agendaOf(contract, clock).entries.flatMap(({ period }) => period ?? [])
  expect(periods.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-12-22 2027-03-21',
    '2027-03-22 2027-06-21',
    '2027-06-22 2027-09-21',
    '2027-09-22 2027-12-21',
  ])
})
