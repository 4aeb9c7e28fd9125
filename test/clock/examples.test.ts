import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../language/src/clock/index.ts'
import { calendar, hours, office, phones, roundTheClock } from './calendars.ts'
import { clockOf, dueText, duration, localText, target, targets } from './support.ts'

/** A week without holidays: Monday 8 March to Sunday 14 March 2027. */
const monday = '2027-03-08'

function examples(
  title: string,
  given: Calendar,
  rows: readonly (readonly [string, string, string])[],
): void {
  describe(title, () => {
    const clock = clockOf(given)
    test.each(rows)('%s, received %s: due %s', (promise, received, due) => {
      const isTarget = /within|by |every|best/.test(promise)
      expect(dueText(clock, isTarget ? target(promise) : duration(promise), received)).toBe(due)
    })
  })
}

examples('elapsed time runs round the clock, from the receipt itself', office, [
  ['20 s', `${monday}T10:00`, '2027-03-08 10:00:20'],
  ['30 min', '2027-03-06T23:45', '2027-03-07 00:15'],
  ['4 h', '2027-03-05T15:40', '2027-03-05 19:40'],
  ['48 h', '2027-03-27T12:00', '2027-03-29 13:00'],
  ['48 h', '2027-10-30T12:00', '2027-11-01 11:00'],
  ['1.5 h', `${monday}T10:00`, '2027-03-08 11:30'],
  ['0.5 s', `${monday}T10:00`, '2027-03-08 10:00:01'],
  ['1.1 h', `${monday}T10:00`, '2027-03-08 11:06'],
])

examples('calendar time keeps the local time', office, [
  ['2 days', '2027-03-27T12:00', '2027-03-29 12:00'],
  ['1 week', '2027-10-30T12:00', '2027-11-06 12:00'],
  ['3 months', '2027-01-15T09:30', '2027-04-15 09:30'],
  ['1 month', '2027-01-31T09:30', '2027-02-28 09:30'],
  ['1 month', '2028-01-31T09:30', '2028-02-29 09:30'],
  ['2 months', '2027-12-31T09:30', '2028-02-29 09:30'],
  ['13 months', '2027-12-05T09:30', '2029-01-05 09:30'],
  ['30 days', '2027-02-10T18:00', '2027-03-12 18:00'],
  // Half past two is skipped, so the first moment that is not before it is three.
  ['1 day', '2027-03-27T02:30', '2027-03-28 03:00'],
  ['0 days', `${monday}T10:00`, '2027-03-08 10:00'],
])

examples('business hours', office, [
  ['4 business hours', `${monday}T08:00`, '2027-03-08 12:00'],
  ['5 business hours', '2027-03-06T10:00', '2027-03-08 13:45'],
  ['4 business hours', `${monday}T10:00`, '2027-03-08 14:45'],
  ['4 business hours', '2027-03-05T15:40', '2027-03-08 12:00'],
  ['90 business min', '2027-03-05T14:00', '2027-03-08 08:30'],
  ['1 business hour', `${monday}T12:10`, '2027-03-08 13:45'],
  ['1.5 business hours', `${monday}T10:00`, '2027-03-08 11:30'],
  ['0.25 business hours', `${monday}T11:50`, '2027-03-08 12:50'],
  ['1 business s', `${monday}T17:29:59`, '2027-03-08 17:30'],
  ['1 business s', `${monday}T17:30:00`, '2027-03-09 08:00:01'],
  ['0 business hours', `${monday}T12:10`, '2027-03-08 12:45'],
  // A week has 4 × 8:45 and 7 hours.
  ['42 business hours', `${monday}T08:00`, '2027-03-12 15:00'],
  ['84 business hours', `${monday}T08:00`, '2027-03-19 15:00'],
  // Good Friday and Easter Monday.
  ['10 business hours', '2027-03-25T15:00', '2027-03-30 16:15'],
])

examples('business days', office, [
  ['1 business day', `${monday}T10:00`, '2027-03-09 17:30'],
  ['1 business day', `${monday}T17:30`, '2027-03-10 17:30'],
  ['1 business day', `${monday}T20:00`, '2027-03-10 17:30'],
  ['1 business day', `${monday}T05:00`, '2027-03-09 17:30'],
  ['1 business day', `${monday}T12:15`, '2027-03-09 17:30'],
  ['2 business days', '2027-03-11T09:00', '2027-03-15 17:30'],
  ['4 business days', `${monday}T10:00`, '2027-03-12 15:00'],
  ['1 business day', '2027-03-06T10:00', '2027-03-09 17:30'],
  ['0 business days', '2027-03-05T16:00', '2027-03-08 17:30'],
  ['10 business days', '2027-03-15T10:00', '2027-03-31 17:30'],
  // The stocktaking on a Saturday is an open day like any other.
  ['1 business day', '2027-11-26T10:00', '2027-11-27 13:00'],
  ['2 business days', '2027-11-26T10:00', '2027-11-29 17:30'],
  // The shutdown.
  ['1 business day', '2027-12-23T10:00', '2028-01-03 17:30'],
  ['1 business day', '2027-12-23T18:00', '2028-01-04 17:30'],
])

examples('by a closing or a time', office, [
  ['by close same day', `${monday}T10:00`, '2027-03-08 17:30'],
  ['by close same day', '2027-03-05T10:00', '2027-03-05 15:00'],
  ['by close same day', '2027-03-05T15:00', '2027-03-08 17:30'],
  ['by close next business day', '2027-03-05T10:00', '2027-03-08 17:30'],
  ['by close next business day', '2027-03-07T10:00', '2027-03-09 17:30'],
  ['by 12:00 next business day', '2027-03-05T10:00', '2027-03-08 12:00'],
  ['by 16:00 same day', `${monday}T10:00`, '2027-03-08 16:00'],
  ['by 20:00 same day', `${monday}T10:00`, '2027-03-08 20:00'],
  ['by 24:00 same day', `${monday}T10:00`, '2027-03-09 00:00'],
  ['by 10:00 same day', `${monday}T10:00`, '2027-03-08 10:00'],
  // Too late for that day, and nothing else is promised: that time of the next open day.
  ['by 09:00 same day', '2027-03-05T10:00', '2027-03-08 09:00'],
  ['by close same day when before 14:00', `${monday}T13:59:59`, '2027-03-08 17:30'],
  ['by close same day when before 14:00', `${monday}T14:00`, 'none'],
  // Mail of Sunday counts as Monday's opening, which is before 14:00.
  ['by close same day when before 14:00', '2027-03-07T20:00', '2027-03-08 17:30'],
  ['by close same day when before 08:00', '2027-03-07T20:00', 'none'],
])

examples('within a length of time, if it comes early enough', office, [
  ['within 4 h when before 12:00', `${monday}T11:59:59`, '2027-03-08 15:59:59'],
  ['within 4 h when before 12:00', `${monday}T12:00`, 'none'],
  ['within 2 business days when before 12:00', `${monday}T10:00`, '2027-03-10 17:30'],
  // Mail of Sunday counts as Monday's opening; the hours round the clock run from Sunday on all the same.
  ['within 4 h when before 12:00', '2027-03-07T20:00', '2027-03-08 00:00'],
  ['within 4 business hours when before 08:00', '2027-03-07T20:00', 'none'],
  // Friday after closing counts as Monday.
  ['within 1 business day when before 14:00', '2027-03-05T15:00', '2027-03-09 17:30'],
])

examples('again and again', office, [
  ['every 4 h until resolved', '2027-03-07T20:00', '2027-03-08 00:00'],
  ['every 2 business days until resolved', `${monday}T10:00`, '2027-03-10 17:30'],
  ['best effort', `${monday}T10:00`, 'none'],
])

examples('the telephones, open on through noon', phones, [
  ['4 business hours', `${monday}T10:00`, '2027-03-08 14:00'],
  ['1 business day', '2027-03-11T18:00', '2027-03-15 18:00'],
  ['by close same day', '2027-03-12T16:00', '2027-03-12 18:00'],
  ['2 business hours', '2027-11-26T17:00', '2027-11-27 10:00'],
])

examples('round the clock', roundTheClock, [
  ['4 business hours', '2027-03-27T23:00', '2027-03-28 04:00'],
  ['4 business hours', '2027-10-30T23:00', '2027-10-31 02:00'],
  ['100 business hours', `${monday}T10:00`, '2027-03-12 14:00'],
  // The last closing of a day that runs to 24:00 is midnight.
  ['1 business day', `${monday}T10:00`, '2027-03-10 00:00'],
  ['by close same day', `${monday}T00:00`, '2027-03-09 00:00'],
  ['by close same day', `${monday}T23:59:59`, '2027-03-09 00:00'],
])

examples(
  'a night shift over midnight',
  calendar({ week: { 'mon tue wed thu': '00:00-06:00, 22:00-24:00', fri: '00:00-06:00' } }),
  [
    ['3 business hours', `${monday}T23:00`, '2027-03-09 02:00'],
    ['8 business hours', `${monday}T22:00`, '2027-03-09 06:00'],
    ['by close same day', `${monday}T23:00`, '2027-03-09 00:00'],
    ['1 business day', `${monday}T07:00`, '2027-03-10 00:00'],
    ['1 business day', '2027-03-11T23:00', '2027-03-12 06:00'],
  ],
)

describe('targets of a goal', () => {
  const clock = clockOf(office)

  test.each([
    // Alternatives: the first that applies counts.
    [
      '95 % by close same day when before 14:00, 95 % by close next business day',
      `${monday}T13:00`,
      ['2027-03-08 17:30'],
    ],
    [
      '95 % by close same day when before 14:00, 95 % by close next business day',
      `${monday}T15:00`,
      ['2027-03-09 17:30'],
    ],
    [
      '95 % by close same day when before 14:00, 95 % by close next business day',
      '2027-03-05T15:30',
      ['2027-03-08 17:30'],
    ],
    ['90 % within 3 business days, 90 % within 1 business day', `${monday}T13:00`, ['2027-03-11 17:30']],
    // Stages: all apply.
    [
      '90 % within 3 business days, 100 % within 10 business days',
      `${monday}T13:00`,
      ['2027-03-11 17:30', '2027-03-22 17:30'],
    ],
    ['80 % within 20 s, within 1 day', `${monday}T13:00`, ['2027-03-08 13:00:20', '2027-03-09 13:00']],
    // Both.
    [
      '50 % by close same day when before 11:00, 90 % within 2 days, 50 % by 12:00 next business day',
      `${monday}T11:00`,
      ['2027-03-09 12:00', '2027-03-10 11:00'],
    ],
    // A time that has passed gives way to another alternative, which is taken as it stands.
    ['by 12:00 same day, by close next business day', `${monday}T13:00`, ['2027-03-09 17:30']],
    ['by 12:00 same day, by close next business day', `${monday}T11:00`, ['2027-03-08 12:00']],
    ['by 09:00 same day, by 10:00 same day', `${monday}T13:00`, ['2027-03-09 09:00']],
    ['by 12:00 same day, by close same day when before 10:00', `${monday}T13:00`, ['2027-03-09 12:00']],
    // Nothing is promised for what comes so late.
    ['by close same day when before 10:00, by close same day when before 11:00', `${monday}T13:00`, ['none']],
    // Bounds have no due.
    ['at most 5 %, 90 % within 1 h', `${monday}T13:00`, ['none', '2027-03-08 14:00']],
  ])('%s, received %s', (text, received, dues) => {
    expect(dueText(clock, targets(text), received)).toEqual(dues)
  })
})

describe('clauses of real contracts', () => {
  const weekdaysOnly = calendar({ week: { 'mon tue wed thu': '09:00-17:00', fri: '09:00-15:00' } })

  test('4: orders received by 14:00 ship the same day', () => {
    const clock = clockOf(weekdaysOnly)
    expect(dueText(clock, target('by close same day when before 14:00'), '2027-03-12T13:30')).toBe(
      '2027-03-12 15:00',
    )
    expect(dueText(clock, target('by close same day when before 14:00'), '2027-03-12T14:00')).toBe('none')
  })

  test('5: cut-off at 11:00; what comes Thursday after, Friday or at the weekend is done on Monday', () => {
    const clock = clockOf(calendar({ week: { 'mon tue wed thu': '08:00-16:00' } }))
    const goal = targets('by close same day when before 11:00, by close next business day')
    expect(dueText(clock, goal, '2027-03-10T10:59')).toEqual(['2027-03-10 16:00'])
    expect(dueText(clock, goal, '2027-03-10T11:00')).toEqual(['2027-03-11 16:00'])
    for (const received of ['2027-03-11T11:00', '2027-03-12T09:00', '2027-03-13T09:00', '2027-03-14T23:59']) {
      expect(dueText(clock, goal, received)).toEqual(['2027-03-15 16:00'])
    }
  })

  test('6: a request at 18:30 starts its clock on the next business day at 8:00', () => {
    const clock = clockOf(office)
    expect(localText(clock, clock.countedFrom(clock.read('2027-03-11T18:30')!))).toBe('2027-03-12 08:00')
    expect(localText(clock, clock.countedFrom(clock.read('2027-03-12T18:30')!))).toBe('2027-03-15 08:00')
  })

  test('12: working days beside calendar days', () => {
    const clock = clockOf(weekdaysOnly)
    const goal = targets('50 % within 15 business days, 100 % within 20 business days, within 30 days')
    expect(dueText(clock, goal, '2027-02-01T10:00')).toEqual([
      '2027-02-22 17:00',
      '2027-03-01 17:00',
      '2027-03-03 10:00',
    ])
  })
})

describe('the days of a clock change are as long as they really are', () => {
  const nights = calendar({ week: { 'sat sun mon': '00:00-04:00' } })

  test.each([
    ['2027-03-27', 4],
    ['2027-03-28', 3],
    ['2027-10-30', 4],
    ['2027-10-31', 5],
  ])('%s is open for %i hours', (date, open) => {
    const clock = clockOf(nights)
    expect(clock.day(date)?.openSeconds).toBe(open * 3600)
    expect(clock.openSecondsBetween(clock.read(`${date}T00:00`)!, clock.read(`${date}T12:00`)!)).toBe(
      open * 3600,
    )
  })

  test('half an hour on Lord Howe', () => {
    const clock = clockOf({ ...nights, timeZone: 'Australia/Lord_Howe' })
    expect(clock.day('2027-04-04')?.openSeconds).toBe(4.5 * 3600)
    expect(clock.day('2027-10-03')?.openSeconds).toBe(3.5 * 3600)
  })

  test('a date that Apia never had is not open', () => {
    const clock = clockOf({ ...roundTheClock, timeZone: 'Pacific/Apia' })
    expect(clock.day('2011-12-30')?.openSeconds).toBe(0)
    expect(dueText(clock, duration('1 business day'), '2011-12-29T10:00')).toBe('2012-01-01 00:00')
    expect(dueText(clock, duration('1 day'), '2011-12-29T10:00')).toBe('2011-12-31 00:00')
  })

  test('an opening that is skipped begins with the change, one that is repeated is its first', () => {
    const clock = clockOf(calendar({ week: { sun: '02:30-06:00' } }))
    const next = (from: string): unknown => {
      const at = clock.countedFrom(clock.read(from)!)
      return typeof at === 'number' ? clock.format(at) : at
    }
    expect(next('2027-03-28T00:00')).toBe('2027-03-28T03:00:00+02:00')
    expect(next('2027-10-31T00:00')).toBe('2027-10-31T02:30:00+02:00')
    // Whoever goes by the clock on the wall finds it closed again when it reads 02:00 once more.
    expect(clock.isOpen(clock.read('2027-10-31T02:15:00+01:00')!)).toBe(false)
    expect(clock.isOpen(clock.read('2027-10-31T02:30:00+01:00')!)).toBe(true)
  })
})

describe('which hours a date has', () => {
  test('a later entry over an earlier one, over holidays, over the week', () => {
    const clock = clockOf({
      ...office,
      dates: [
        { from: '2027-03-22', to: '2027-03-31', hours: [], reason: 'Umzug' },
        { from: '2027-03-29', to: '2027-03-29', hours: hours('10:00-11:00'), reason: 'Notdienst' },
      ],
    })
    expect(clock.day('2027-03-24')).toMatchObject({ hours: [], source: 'date', reason: 'Umzug' })
    expect(clock.day('2027-03-29')).toMatchObject({
      hours: [{ from: '10:00', to: '11:00' }],
      source: 'date',
      reason: 'Notdienst',
      openSeconds: 3600,
    })
    expect(clock.day('2027-05-06')).toMatchObject({ hours: [], source: 'holiday', region: 'DE-HE' })
    expect(clock.day('2027-05-07')).toMatchObject({ hours: [{ from: '08:00', to: '15:00' }], source: 'week' })
  })

  test('hours that overlap or touch are one opening', () => {
    const clock = clockOf(calendar({ week: { mon: '12:00-13:00, 08:00-10:00, 09:00-12:00' } }))
    expect(clock.day(monday)?.hours).toEqual([{ from: '08:00', to: '13:00' }])
    const from = clock.read(`${monday}T00:00`)!
    expect([...clock.openIntervals(from, from + 86_400)]).toEqual([
      { from: from + 8 * 3600, to: from + 13 * 3600 },
    ])
  })

  test('openings go on over midnight, over the year’s end too', () => {
    const clock = clockOf(roundTheClock)
    const from = clock.read('2027-12-30T10:00')!
    expect([...clock.openIntervals(from, from + 3 * 86_400)]).toEqual([{ from, to: from + 3 * 86_400 }])
  })
})

test('seconds between are negative backwards, and nothing outside of the openings', () => {
  const clock = clockOf(office)
  const at = (time: string): number => clock.read(`${monday}T${time}`)!
  expect(clock.openSecondsBetween(at('11:00'), at('13:00'))).toBe(75 * 60)
  expect(clock.openSecondsBetween(at('13:00'), at('11:00'))).toBe(-75 * 60)
  expect(clock.openSecondsBetween(at('12:05'), at('12:40'))).toBe(0)
})

describe('moments are read and written', () => {
  const clock = clockOf(office)
  test.each([
    ['2027-03-05T15:40', '2027-03-05T15:40:00+01:00'],
    ['2027-03-05 15:40:07', '2027-03-05T15:40:07+01:00'],
    ['2027-07-05T15:40:00Z', '2027-07-05T17:40:00+02:00'],
    ['2027-07-05T15:40:00.25-05:00', '2027-07-05T22:40:00+02:00'],
    // Before standard time Berlin was 53 minutes and 28 seconds ahead, which RFC 3339 cannot say.
    ['1890-01-01T00:53:28', '1890-01-01T00:00:00+00:00'],
    ['2027-10-31T02:30', '2027-10-31T02:30:00+02:00'],
    ['2027-10-31T02:30+01:00', '2027-10-31T02:30:00+01:00'],
    ['2027-03-28T02:30', '2027-03-28T03:00:00+02:00'],
  ])('%s is %s', (text, written) => {
    expect(clock.format(clock.read(text)!)).toBe(written)
  })

  test.each([
    '',
    '2027-02-29T10:00',
    '2027-03-05',
    '2027-03-05T24:00',
    '2027-03-05T10:60',
    '05.03.2027 10:00',
    '2027-03-05T10:00+25:00',
  ])('%s is no moment', (text) => {
    expect(clock.read(text)).toBeUndefined()
  })
})

/** In summer it closes at noon on Fridays, and opens on Saturdays. */
const summer: Calendar = {
  ...office,
  seasons: [
    {
      season: 'Summer',
      title: 'Sommerzeiten',
      from: '2027-07-01',
      to: '2027-08-31',
      week: calendar({ week: { 'mon tue wed thu': '08:00-17:30', fri: '08:00-12:00', sat: '09:00-12:00' } })
        .week,
    },
  ],
}

examples('in a season its own week holds, and on both sides of it the usual one', summer, [
  ['1 business day', '2027-06-29T10:00', '2027-06-30 17:30'],
  // A Wednesday, and the first day of the season: no lunch break any more.
  ['6 business hours', '2027-06-30T15:30', '2027-07-01 12:00'],
  ['1 business day', '2027-07-01T10:00', '2027-07-02 12:00'],
  ['1 business day', '2027-07-02T10:00', '2027-07-03 12:00'],
  ['by close next business day', '2027-07-02T12:30', '2027-07-05 17:30'],
  // The last day is a Tuesday; the Saturday after it is closed again.
  ['4 business days', '2027-08-31T10:00', '2027-09-06 17:30'],
])

describe('a date in a season', () => {
  const clock = clockOf({
    ...summer,
    holidays: ['DE-HE'],
    dates: [{ from: '2027-07-17', to: '2027-07-17', hours: [], reason: 'Umzug' }],
    seasons: [
      ...summer.seasons!,
      // It overlaps the other and the day of German unity, which stays a holiday.
      {
        season: 'Autumn',
        from: '2027-08-30',
        to: '2027-10-31',
        week: calendar({ week: { sun: '10:00-12:00' } }).week,
      },
    ],
  })
  test.each([
    ['2027-06-30', 'week', undefined, '08:00-12:00, 12:45-17:30'],
    ['2027-07-02', 'season', 'Sommerzeiten', '08:00-12:00'],
    ['2027-07-04', 'season', 'Sommerzeiten', ''],
    ['2027-07-17', 'date', 'Umzug', ''],
    ['2027-08-29', 'season', 'Sommerzeiten', ''],
    ['2027-08-30', 'season', 'Autumn', ''],
    ['2027-10-03', 'holiday', 'Tag der Deutschen Einheit', ''],
    ['2027-10-10', 'season', 'Autumn', '10:00-12:00'],
    ['2027-11-01', 'week', undefined, '08:00-12:00, 12:45-17:30'],
  ])('%s: %s', (date, source, reason, open) => {
    const day = clock.day(date, 'de')!
    const told = day.hours.map(({ from, to }) => `${from}-${to}`).join(', ')
    expect([day.source, day.reason, told]).toEqual([source, reason, open])
  })

  test('has by its week the hours of the season', () => {
    const dates = ['2027-06-26', '2027-07-03', '2027-10-03', '2027-11-07']
    expect(dates.map((date) => clock.usualHours(date).length > 0)).toEqual([false, true, true, false])
  })
})
