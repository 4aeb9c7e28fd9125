import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Agenda,
  type AgendaContract,
  agendaOf,
  contractCalendar,
  mostDates,
  openAgenda,
} from '../../language/src/agenda/index.ts'
import { type Calendar, type Duration, isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { clockOf, duration } from '../clock/support.ts'
import { jsonOf, tour } from '../support/projects.ts'

/** Monday to Friday 9 to 17 in Hesse; dates below are told from a calendar on paper. */
const office: Calendar = {
  id: 'Office',
  timeZone: 'Europe/Berlin',
  week: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => ({
    day,
    hours: [{ from: '09:00', to: '17:00' }],
  })),
  holidays: ['DE-HE'],
  dates: [],
}
const roundTheClock: Calendar = {
  ...office,
  id: 'Always',
  week: (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => ({
    day,
    hours: [{ from: '00:00', to: '24:00' }],
  })),
  holidays: [],
}

interface Said {
  readonly inForce?: string
  readonly review?: string
  readonly notice?: string
  readonly every?: string
  readonly due?: string
  readonly calendar?: Calendar
}

function agenda({ inForce = '2027-01-01 to 2027-12-31', calendar = office, ...said }: Said): Agenda {
  const [from = '', to = ''] = inForce.split(' to ')
  const length = (text: string): CompiledContract['reports'][number]['every'] =>
    duration(text) as CompiledContract['reports'][number]['every']
  const contract: AgendaContract = {
    contract: {
      inForce: { from, to },
      ...(said.review === undefined ? {} : { review: length(said.review) }),
      ...(said.notice === undefined ? {} : { notice: length(said.notice) }),
    },
    calendars: [calendar],
    slas: [],
    assignments: [],
    clauses: [],
    reports:
      said.every === undefined
        ? []
        : [
            {
              id: 'Report',
              every: length(said.every),
              ...(said.due === undefined ? {} : { due: length(said.due) }),
              to: [],
            },
          ],
  }
  return agendaOf(contract, clockOf(calendar))
}

/** The dates of one kind of entry, with the time where there is one: `2027-02-05 17:00`. */
function dates(said: Said, kind = 'report'): string[] {
  return agenda(said)
    .entries.filter((entry) => entry.kind === kind)
    .map(({ date, at }) => (at === undefined ? date : `${date} ${at.slice(11, 16)}`))
}

describe('the tour', () => {
  test('has all its dates, which are told from a calendar on paper', async () => {
    const contract: CompiledContract = JSON.parse(jsonOf(tour))
    const found = await openAgenda(contract)
    if (isProblem(found)) throw new Error(found.kind)
    expect([found.calendar, found.timeZone, found.gaps]).toEqual(['Office', 'Europe/Berlin', []])
    const lines = found.entries.map(({ kind, id, date, at, period }) =>
      [date, at?.slice(11), kind, id, period?.to].filter((part) => part !== undefined).join(' '),
    )
    // The fifth open day after each month; Hesse closes on 6 May (Ascension), not on 6 January.
    const fifth = [
      ['2027-02-05 15:00:00+01:00', '2027-01-31'],
      ['2027-03-05 15:00:00+01:00', '2027-02-28'],
      ['2027-04-07 17:30:00+02:00', '2027-03-31'],
      ['2027-05-10 17:30:00+02:00', '2027-04-30'],
      ['2027-06-07 17:30:00+02:00', '2027-05-31'],
      ['2027-07-07 17:30:00+02:00', '2027-06-30'],
      ['2027-08-06 15:00:00+02:00', '2027-07-31'],
      ['2027-09-07 17:30:00+02:00', '2027-08-31'],
      ['2027-10-07 17:30:00+02:00', '2027-09-30'],
      ['2027-11-05 15:00:00+01:00', '2027-10-31'],
      ['2027-12-07 17:30:00+01:00', '2027-11-30'],
      ['2028-01-07 15:00:00+01:00', '2027-12-31'],
    ]
    expect(lines).toEqual(
      [
        ...fifth.flatMap(([moment, end]) => [
          `${moment} report Monthly ${end}`,
          `${moment} duty Forecast ${end}`,
        ]),
        '2027-01-01 begin',
        '2027-07-01 review',
        '2027-09-30 notice',
        '2027-12-31 end',
      ].sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0)),
    )
    const monthly = found.entries.find(({ kind }) => kind === 'report')
    expect(monthly).toMatchObject({
      title: 'Monatsbericht',
      side: 'provider',
      to: ['FieldSales', 'HeadOfSales'],
    })
    expect(found.entries.find(({ kind }) => kind === 'duty')?.side).toBe('client')
  })
})

describe('periods', () => {
  test('months are those of the calendar, cut by the contract', () => {
    const said = { inForce: '2027-01-15 to 2027-04-10', every: '1 month' }
    expect(dates(said)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-10'])
    expect(agenda(said).entries.find(({ kind }) => kind === 'report')?.period).toEqual({
      from: '2027-01-15',
      to: '2027-01-31',
    })
  })

  test('quarters are those of the calendar', () => {
    expect(dates({ inForce: '2027-02-01 to 2027-10-31', every: '3 months' })).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-10-31',
    ])
  })

  test('other numbers of months count from the first month', () => {
    expect(dates({ inForce: '2027-04-10 to 2028-03-31', every: '6 months' })).toEqual([
      '2027-09-30',
      '2028-03-31',
    ])
    expect(dates({ inForce: '2027-04-01 to 2029-03-31', every: '12 months' })).toEqual([
      '2028-03-31',
      '2029-03-31',
    ])
  })

  test('weeks begin on Monday', () => {
    // 1 January 2027 is a Friday.
    expect(dates({ inForce: '2027-01-01 to 2027-01-20', every: '1 week' })).toEqual([
      '2027-01-03',
      '2027-01-10',
      '2027-01-17',
      '2027-01-20',
    ])
    expect(dates({ inForce: '2027-01-01 to 2027-01-31', every: '2 weeks' })).toEqual([
      '2027-01-10',
      '2027-01-24',
      '2027-01-31',
    ])
  })

  test('days and business days count from the first', () => {
    expect(dates({ inForce: '2027-01-01 to 2027-01-25', every: '10 days' })).toEqual([
      '2027-01-10',
      '2027-01-20',
      '2027-01-25',
    ])
    // From Monday 4 January, since New Year is a holiday.
    expect(dates({ inForce: '2027-01-01 to 2027-01-20', every: '5 business days' })).toEqual([
      '2027-01-08',
      '2027-01-15',
      '2027-01-20',
    ])
  })

  test('once a day and not more often', () => {
    expect(dates({ inForce: '2027-01-01 to 2027-01-03', every: '1 day' })).toHaveLength(3)
    expect(agenda({ every: '4 business hours' }).gaps).toEqual([
      { kind: 'report', id: 'Report', because: { kind: 'too-often' } },
    ])
  })

  test('no more dates than one can list', () => {
    const { entries, gaps } = agenda({ inForce: '2000-01-01 to 2999-12-31', every: '1 day' })
    expect(entries.filter(({ kind }) => kind === 'report')).toHaveLength(mostDates)
    // The two thousandth day from 1 January 2000.
    expect(gaps[0]?.because).toEqual({ kind: 'too-many', after: '2005-06-22' })
  })
})

describe('due after a period', () => {
  const january = { inForce: '2027-01-01 to 2027-01-31', every: '1 month' }

  test.each([
    // 31 January 2027 is a Sunday.
    ['1 business day', '2027-02-01 17:00'],
    ['5 business days', '2027-02-05 17:00'],
    ['4 business hours', '2027-02-01 13:00'],
    ['10 days', '2027-02-10'],
    ['2 weeks', '2027-02-14'],
    ['1 month', '2027-02-28'],
    ['36 h', '2027-02-02 12:00'],
    ['0 days', '2027-01-31'],
  ])('%s: %s', (due, expected) => {
    expect(dates({ ...january, due })).toEqual([expected])
  })

  test('a closing at midnight belongs to the day that it ends', () => {
    const [entry] = agenda({ ...january, due: '2 business days', calendar: roundTheClock }).entries.filter(
      ({ kind }) => kind === 'report',
    )
    expect([entry?.date, entry?.at]).toEqual(['2027-02-02', '2027-02-03T00:00:00+01:00'])
  })

  test('what cannot be reckoned is said', () => {
    const closed: Calendar = { ...office, week: [] }
    const { entries, gaps } = agenda({ ...january, due: '5 business days', calendar: closed })
    expect(entries.map(({ kind }) => kind)).toEqual(['begin', 'end'])
    expect(gaps).toMatchObject([{ kind: 'report', id: 'Report', because: { kind: 'no-opening' } }])
    expect(agenda({ ...january, due: '1.5 days' }).gaps[0]?.because).toMatchObject({
      kind: 'invalid-duration',
    })
  })
})

describe('notice', () => {
  test.each([
    ['3 months', '2027-12-31', '2027-09-30'],
    ['1 month', '2027-02-28', '2027-01-31'],
    ['1 month', '2027-03-30', '2027-02-28'],
    ['1 month', '2027-03-31', '2027-02-28'],
    ['1 month', '2027-02-27', '2027-01-27'],
    ['14 days', '2027-12-31', '2027-12-17'],
    ['4 weeks', '2027-12-31', '2027-12-03'],
    // Friday 31, Thursday 30, Wednesday 29 December are the three.
    ['3 business days', '2027-12-31', '2027-12-28'],
    ['3 business days', '2027-12-26', '2027-12-21'],
  ])('of %s to %s is given on %s at the latest', (notice, end, last) => {
    expect(dates({ inForce: `2026-01-01 to ${end}`, notice }, 'notice')).toEqual([last])
  })

  test.each([
    ['12 months', '2027-01-01 to 2027-12-31'],
    ['13 months', '2027-01-01 to 2027-12-31'],
    ['6 weeks', '2027-03-01 to 2027-04-11'],
    ['30 business days', '2027-03-01 to 2027-04-09'],
  ])('of %s in a contract from %s is too long to be given', (notice, inForce) => {
    const { entries, gaps } = agenda({ inForce, notice })
    expect(entries.filter(({ kind }) => kind === 'notice')).toEqual([])
    expect(gaps).toEqual([{ kind: 'notice', because: { kind: 'never' } }])
  })

  test('on the first day of the contract is still in time', () => {
    expect(dates({ inForce: '2027-01-01 to 2027-12-31', notice: '364 days' }, 'notice')).toEqual([
      '2027-01-01',
    ])
  })

  test('that no calendar has days for', () => {
    const closed: Calendar = { ...office, week: [] }
    expect(agenda({ notice: '3 business days', calendar: closed }).gaps).toEqual([
      { kind: 'notice', because: { kind: 'never' } },
    ])
  })
})

describe('reviews', () => {
  test.each([
    ['6 months', '2027-01-01 to 2027-12-31', ['2027-07-01']],
    ['1 month', '2027-01-31 to 2027-05-15', ['2027-02-28', '2027-03-31', '2027-04-30']],
    ['12 months', '2027-01-01 to 2027-12-31', []],
    ['10 business days', '2027-01-01 to 2027-01-31', ['2027-01-15', '2027-01-29']],
  ])('every %s in %s', (review, inForce, expected) => {
    expect(dates({ inForce, review }, 'review')).toEqual(expected)
  })
})

describe('the calendar of a contract', () => {
  const sla = (id: string, calendar: string) => ({ id, calendar })
  const row = (under: string) => ({ segment: 'S', service: 'X', offered: true as const, sla: under })
  const calendars = [
    { ...office, id: 'A' },
    { ...office, id: 'B' },
  ]

  test('is the one that most of what is offered goes by', () => {
    const slas = [sla('Gold', 'B'), sla('Silver', 'A')]
    expect(
      contractCalendar({ calendars, slas, assignments: [row('Gold'), row('Silver'), row('Gold')] }).id,
    ).toBe('B')
    expect(contractCalendar({ calendars, slas, assignments: [row('Gold'), row('Silver')] }).id).toBe('A')
  })

  test('is an ordinary week where the contract has none', () => {
    expect(contractCalendar({ calendars: [], slas: [], assignments: [] })).toMatchObject({ timeZone: 'UTC' })
  })
})

describe('for any contract', () => {
  const lengths = fc.oneof(
    fc.record({
      amount: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom<Duration['unit']>('day', 'week', 'month'),
      clock: fc.constant('calendar' as const),
    }),
    fc.record({
      amount: fc.integer({ min: 1, max: 40 }),
      unit: fc.constant('day' as const),
      clock: fc.constant('business' as const),
    }),
  )
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => iso(Date.UTC(2026, 0, 1) + days * 86_400_000))

  function iso(time: number): string {
    return new Date(time).toISOString().slice(0, 10)
  }

  const clock = clockOf(office)
  /** Whether anybody works on a date, by the clock's own overview. */
  const isOpen = (date: string): boolean => (clock.day(date)?.hours.length ?? 0) > 0
  const next = (date: string): string => iso(Date.parse(date) + 86_400_000)

  test('periods follow on one another and fill the contract; what is due counts open days one by one', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 700 }),
        lengths,
        fc.integer({ min: 1, max: 30 }),
        (from, days, every, due) => {
          const to = iso(Date.parse(from) + days * 86_400_000)
          const contract = {
            contract: { inForce: { from, to } },
            calendars: [office],
            slas: [],
            assignments: [],
            clauses: [],
            reports: [{ id: 'R', every, due: { amount: due, unit: 'day', clock: 'business' }, to: [] }],
          } as unknown as AgendaContract
          const { entries, gaps } = agendaOf(contract, clock)
          expect(gaps).toEqual([])
          const reports = entries.filter(({ kind }) => kind === 'report')
          let expected = from
          for (const { period, date } of reports.toSorted((a, b) =>
            a.period!.from < b.period!.from ? -1 : 1,
          )) {
            expect(period!.from).toBe(expected)
            expect(period!.to >= period!.from).toBe(true)
            expected = next(period!.to)
            let counted = period!.to
            for (let left = due; left > 0; ) {
              counted = next(counted)
              if (isOpen(counted)) left--
            }
            expect(date).toBe(counted)
          }
          expect(expected).toBe(next(to))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('notice on its last day is early enough, and a day later it is not', () => {
    fc.assert(
      fc.property(day, lengths, (end, notice) => {
        const contract = {
          contract: { inForce: { from: '2020-01-01', to: end }, notice },
          calendars: [office],
          slas: [],
          assignments: [],
          clauses: [],
          reports: [],
        } as unknown as AgendaContract
        const [last] = agendaOf(contract, clock).entries.filter(({ kind }) => kind === 'notice')
        // The clock's own reckoning, forwards: from noon, which a calendar duration keeps.
        const over = (given: string): string => {
          if (notice.clock === 'calendar') {
            return clock.format(clock.dueOf(notice, clock.read(`${given}T12:00`)!) as number).slice(0, 10)
          }
          let date = given
          for (let left = notice.amount; left > 0; ) {
            date = next(date)
            if (isOpen(date)) left--
          }
          return date
        }
        expect(over(last!.date) <= end).toBe(true)
        expect(over(next(last!.date)) > end).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
