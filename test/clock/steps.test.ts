import { describe, expect, test } from 'vitest'
import {
  describeSteps,
  dueOfGoal,
  isProblem,
  type Locale,
  type Step,
  stepsOf,
  tellSteps,
} from '../../language/src/clock/index.ts'
import { calendar, hours, office, roundTheClock } from './calendars.ts'
import { clockOf, targets } from './support.ts'

const clock = clockOf(office)
const nights = clockOf(calendar({ week: { 'mon tue wed thu': '00:00-06:00, 22:00-24:00' } }))

function steps(goal: string, received: string, locale: Locale = 'en', by = clock): readonly Step[] {
  const at = by.read(received)!
  const stages = dueOfGoal(by, targets(goal), at)
  if (isProblem(stages)) expect.fail(stages.kind)
  return stepsOf(by, at, stages[0]!, locale)
}

function tell(goal: string, received: string, locale: Locale, by = clock): string {
  return describeSteps(steps(goal, received, locale, by), locale)
}

describe('told to a colleague', () => {
  test.each([
    [
      'within 5 business hours',
      '2027-03-06T10:00',
      'received Saturday 10:00, counts as Monday 08:00; 5 business hours, closed 12:00–12:45; due Monday 13:45',
      'Eingang Samstag 10:00 Uhr, zählt ab Montag 08:00 Uhr; 5 Geschäftsstunden, geschlossen 12:00–12:45 Uhr; fällig Montag 13:45 Uhr',
    ],
    [
      'within 4 business hours',
      '2027-03-08T16:30',
      'received Monday 16:30; 4 business hours, closed Monday 17:30 to Tuesday 08:00; due Tuesday 11:00',
      'Eingang Montag 16:30 Uhr; 4 Geschäftsstunden, geschlossen Montag 17:30 Uhr bis Dienstag 08:00 Uhr; fällig Dienstag 11:00 Uhr',
    ],
    [
      'within 1 business hour',
      '2027-03-29T10:00',
      'received Monday 10:00, counts as Tuesday 08:00 (Easter Monday); 1 business hour; due Tuesday 09:00',
      'Eingang Montag 10:00 Uhr, zählt ab Dienstag 08:00 Uhr (Ostermontag); 1 Geschäftsstunde; fällig Dienstag 09:00 Uhr',
    ],
    [
      'within 90 business min',
      '2027-05-05T16:30:30',
      'received Wednesday 16:30:30; 90 business minutes, closed Wednesday 17:30 to Friday 08:00 (Ascension Day); due Friday 08:30:30',
      'Eingang Mittwoch 16:30:30 Uhr; 90 Geschäftsminuten, geschlossen Mittwoch 17:30 Uhr bis Freitag 08:00 Uhr (Christi Himmelfahrt); fällig Freitag 08:30:30 Uhr',
    ],
    [
      'within 30 min',
      '2027-03-06T23:45',
      'received Saturday 23:45; 30 minutes round the clock; due Sunday 00:15',
      'Eingang Samstag 23:45 Uhr; 30 Minuten rund um die Uhr; fällig Sonntag 00:15 Uhr',
    ],
    [
      'within 1.5 h',
      '2027-03-08T10:00',
      'received Monday 10:00; 1.5 hours round the clock; due Monday 11:30',
      'Eingang Montag 10:00 Uhr; 1,5 Stunden rund um die Uhr; fällig Montag 11:30 Uhr',
    ],
    [
      'within 3 business days when before 12:00, within 4 business days',
      '2027-03-05T15:40',
      'received Friday 15:40, counts as Monday 08:00; before 12:00, so 3 business days; due Thursday 17:30',
      'Eingang Freitag 15:40 Uhr, zählt ab Montag 08:00 Uhr; vor 12:00 Uhr, also 3 Arbeitstage; fällig Donnerstag 17:30 Uhr',
    ],
    [
      'within 3 business days when before 12:00, within 4 business days',
      '2027-03-08T12:00',
      'received Monday 12:00, counts as Monday 12:45; not before 12:00, so 4 business days; due Friday 15:00',
      'Eingang Montag 12:00 Uhr, zählt ab Montag 12:45 Uhr; nicht vor 12:00 Uhr, also 4 Arbeitstage; fällig Freitag 15:00 Uhr',
    ],
    [
      'within 4 h when before 09:00',
      '2027-03-06T10:00',
      'received Saturday 10:00, counts as Monday 08:00; before 09:00, so 4 hours round the clock; due Saturday 14:00',
      'Eingang Samstag 10:00 Uhr, zählt ab Montag 08:00 Uhr; vor 09:00 Uhr, also 4 Stunden rund um die Uhr; fällig Samstag 14:00 Uhr',
    ],
    [
      'every 2 business days until resolved',
      '2027-03-08T10:00',
      'received Monday 10:00; every 2 business days; due Wednesday 17:30; then Friday 15:00, Tuesday 16 March 17:30 and so on, until resolved',
      'Eingang Montag 10:00 Uhr; alle 2 Arbeitstage; fällig Mittwoch 17:30 Uhr; dann Freitag 15:00 Uhr, Dienstag, 16. März, 17:30 Uhr und so weiter, bis resolved',
    ],
    [
      'every 1 business day until resolved',
      '2027-03-08T10:00',
      'received Monday 10:00; every business day; due Tuesday 17:30; then Wednesday 17:30, Thursday 17:30 and so on, until resolved',
      'Eingang Montag 10:00 Uhr; jeden Arbeitstag; fällig Dienstag 17:30 Uhr; dann Mittwoch 17:30 Uhr, Donnerstag 17:30 Uhr und so weiter, bis resolved',
    ],
    [
      'every 1 h until resolved',
      '2027-03-08T10:00',
      'received Monday 10:00; every hour round the clock; due Monday 11:00; then Monday 12:00, Monday 13:00 and so on, until resolved',
      'Eingang Montag 10:00 Uhr; jede Stunde rund um die Uhr; fällig Montag 11:00 Uhr; dann Montag 12:00 Uhr, Montag 13:00 Uhr und so weiter, bis resolved',
    ],
    [
      'every 4 h until resolved',
      '2027-03-06T22:00',
      'received Saturday 22:00; every 4 hours round the clock; due Sunday 02:00; then Sunday 06:00, Sunday 10:00 and so on, until resolved',
      'Eingang Samstag 22:00 Uhr; alle 4 Stunden rund um die Uhr; fällig Sonntag 02:00 Uhr; dann Sonntag 06:00 Uhr, Sonntag 10:00 Uhr und so weiter, bis resolved',
    ],
    [
      'within 6 days',
      '2027-03-08T10:00',
      'received Monday 10:00; 6 calendar days; due Sunday 10:00',
      'Eingang Montag 10:00 Uhr; 6 Kalendertage; fällig Sonntag 10:00 Uhr',
    ],
    [
      'within 1 week',
      '2027-03-08T10:00',
      'received Monday 10:00; 1 week; due Monday 15 March 10:00',
      'Eingang Montag 10:00 Uhr; 1 Woche; fällig Montag, 15. März, 10:00 Uhr',
    ],
    [
      'within 3 months',
      '2027-03-08T10:00',
      'received Monday 10:00; 3 months; due Tuesday 8 June 10:00',
      'Eingang Montag 10:00 Uhr; 3 Monate; fällig Dienstag, 8. Juni, 10:00 Uhr',
    ],
    [
      'within 1 business day',
      '2027-03-08T18:00',
      'received Monday 18:00, counts as Tuesday 08:00; 1 business day; due Wednesday 17:30',
      'Eingang Montag 18:00 Uhr, zählt ab Dienstag 08:00 Uhr; 1 Arbeitstag; fällig Mittwoch 17:30 Uhr',
    ],
    [
      'within 3 business days',
      '2027-03-25T09:00',
      'received Thursday 09:00; 3 business days, without Friday (Good Friday), without Monday (Easter Monday); due Thursday 1 April 17:30',
      'Eingang Donnerstag 09:00 Uhr; 3 Arbeitstage, ohne Freitag (Karfreitag), ohne Montag (Ostermontag); fällig Donnerstag, 1. April, 17:30 Uhr',
    ],
    [
      'within 2 business days',
      '2027-12-23T09:00',
      'received Thursday 09:00; 2 business days, without Friday 24 December to Friday 31 December (Betriebsruhe); due Tuesday 4 January 2028 17:30',
      'Eingang Donnerstag 09:00 Uhr; 2 Arbeitstage, ohne Freitag, 24. Dezember bis Freitag, 31. Dezember (Betriebsruhe); fällig Dienstag, 4. Januar 2028, 17:30 Uhr',
    ],
    [
      'within 100 business hours',
      '2027-03-22T08:00',
      'received Monday 08:00; 100 business hours, spread over 12 days, closed Thursday 17:30 to Tuesday 30 March 08:00 (Good Friday, Easter Monday); due Thursday 8 April 14:15',
      'Eingang Montag 08:00 Uhr; 100 Geschäftsstunden, verteilt auf 12 Tage, geschlossen Donnerstag 17:30 Uhr bis Dienstag, 30. März, 08:00 Uhr (Karfreitag, Ostermontag); fällig Donnerstag, 8. April, 14:15 Uhr',
    ],
    [
      'by close same day when before 14:00',
      '2027-03-07T20:00',
      'received Sunday 20:00, counts as Monday 08:00; before 14:00, so by close of the same day; due Monday 17:30',
      'Eingang Sonntag 20:00 Uhr, zählt ab Montag 08:00 Uhr; vor 14:00 Uhr, also bis Geschäftsschluss am selben Tag; fällig Montag 17:30 Uhr',
    ],
    [
      'by close same day when before 14:00, by close next business day',
      '2027-03-08T15:00',
      'received Monday 15:00; not before 14:00, so by close of the next business day; due Tuesday 17:30',
      'Eingang Montag 15:00 Uhr; nicht vor 14:00 Uhr, also bis Geschäftsschluss am nächsten Arbeitstag; fällig Dienstag 17:30 Uhr',
    ],
    [
      'by 12:00 same day when before 10:00, by close same day when before 14:00',
      '2027-03-08T11:00',
      'received Monday 11:00; not before 10:00, but before 14:00, so by close of the same day; due Monday 17:30',
      'Eingang Montag 11:00 Uhr; nicht vor 10:00 Uhr, aber vor 14:00 Uhr, also bis Geschäftsschluss am selben Tag; fällig Montag 17:30 Uhr',
    ],
    [
      'by close same day when before 10:00, by close same day when before 11:00',
      '2027-03-08T13:00',
      'received Monday 13:00; not before 10:00, not before 11:00, for which nothing is promised',
      'Eingang Montag 13:00 Uhr; nicht vor 10:00 Uhr, nicht vor 11:00 Uhr, dafür ist nichts zugesagt',
    ],
    [
      'by 09:00 same day',
      '2027-03-08T10:00',
      'received Monday 10:00; after 09:00, so by 09:00 on the next business day; due Tuesday 09:00',
      'Eingang Montag 10:00 Uhr; nach 09:00 Uhr, also bis 09:00 Uhr am nächsten Arbeitstag; fällig Dienstag 09:00 Uhr',
    ],
    [
      'by close same day when before 08:00, within 2 h',
      '2027-03-06T10:00',
      'received Saturday 10:00, counts as Monday 08:00; not before 08:00, so 2 hours round the clock; due Saturday 12:00',
      'Eingang Samstag 10:00 Uhr, zählt ab Montag 08:00 Uhr; nicht vor 08:00 Uhr, also 2 Stunden rund um die Uhr; fällig Samstag 12:00 Uhr',
    ],
    [
      'by 09:00 same day, within 2 h',
      '2027-03-08T10:00',
      'received Monday 10:00; after 09:00, so 2 hours round the clock; due Monday 12:00',
      'Eingang Montag 10:00 Uhr; nach 09:00 Uhr, also 2 Stunden rund um die Uhr; fällig Montag 12:00 Uhr',
    ],
  ])('%s, received %s', (goal, received, english, german) => {
    expect(tell(goal, received, 'en')).toBe(english)
    expect(tell(goal, received, 'de')).toBe(german)
  })

  test('a closing at midnight is one of the day it ends', () => {
    expect(tell('by close same day', '2027-03-08T23:00', 'en', nights)).toBe(
      'received Monday 23:00; by close of the same day; due Monday 24:00',
    )
    expect(tell('within 8 business hours', '2027-03-08T00:00', 'de', nights)).toBe(
      'Eingang Montag 00:00 Uhr; 8 Geschäftsstunden, geschlossen 06:00–22:00 Uhr; fällig Montag 24:00 Uhr',
    )
  })

  test('special hours are the reason where they take usual ones away', () => {
    const eve = clockOf({
      ...office,
      dates: [{ from: '2027-12-24', to: '2027-12-24', hours: hours('09:00-12:00'), reason: 'Heiligabend' }],
    })
    expect(tell('within 1 business hour', '2027-12-24T08:00', 'de', eve)).toBe(
      'Eingang Freitag 08:00 Uhr, zählt ab Freitag 09:00 Uhr (Heiligabend); 1 Geschäftsstunde; fällig Freitag 10:00 Uhr',
    )
    expect(tell('within 1 business hour', '2027-12-24T13:00', 'de', eve)).toBe(
      'Eingang Freitag 13:00 Uhr, zählt ab Montag 08:00 Uhr (Heiligabend); 1 Geschäftsstunde; fällig Montag 09:00 Uhr',
    )
  })
})

test('closings with the same reason around an open day are two', () => {
  const moving = clockOf({
    ...office,
    dates: [
      { from: '2027-03-09', to: '2027-03-09', hours: [], reason: 'Umzug' },
      { from: '2027-03-11', to: '2027-03-12', hours: [], reason: 'Umzug' },
    ],
  })
  expect(tell('within 2 business days', '2027-03-08T10:00', 'de', moving)).toBe(
    'Eingang Montag 10:00 Uhr; 2 Arbeitstage, ohne Dienstag (Umzug), ohne Donnerstag bis Freitag (Umzug); fällig Montag, 15. März, 17:30 Uhr',
  )
})

test('a holiday is the reason before a closing that follows it', () => {
  const bridge = clockOf({
    ...office,
    dates: [{ from: '2027-05-07', to: '2027-05-07', hours: [], reason: 'Brückentag' }],
  })
  expect(steps('within 2 business hours', '2027-05-05T16:30', 'de', bridge)[3]).toEqual({
    kind: 'closed',
    from: '2027-05-05T17:30:00+02:00',
    to: '2027-05-10T08:00:00+02:00',
    because: 'holiday',
    reasons: ['Christi Himmelfahrt', 'Brückentag'],
  })
})

describe('as data', () => {
  test('of business hours', () => {
    expect(tellSteps(steps('95 % within 5 business hours', '2027-03-06T10:00'), 'en')).toEqual([
      {
        kind: 'received',
        at: '2027-03-06T10:00:00+01:00',
        timeZone: 'Europe/Berlin',
        text: 'received Saturday 10:00',
      },
      {
        kind: 'counted',
        at: '2027-03-08T08:00:00+01:00',
        because: 'day',
        reasons: [],
        text: 'counts as Monday 08:00',
      },
      {
        kind: 'promise',
        target: { kind: 'within', limit: { amount: 5, unit: 'hour', clock: 'business' } },
        text: '5 business hours',
      },
      {
        kind: 'open',
        from: '2027-03-08T08:00:00+01:00',
        to: '2027-03-08T12:00:00+01:00',
        seconds: 14_400,
        text: 'open 08:00–12:00: 4 h',
      },
      {
        kind: 'closed',
        from: '2027-03-08T12:00:00+01:00',
        to: '2027-03-08T12:45:00+01:00',
        because: 'hours',
        reasons: [],
        text: 'closed 12:00–12:45',
      },
      {
        kind: 'open',
        from: '2027-03-08T12:45:00+01:00',
        to: '2027-03-08T13:45:00+01:00',
        seconds: 3600,
        text: 'open 12:45–13:45: 1 h',
      },
      { kind: 'due', at: '2027-03-08T13:45:00+01:00', text: 'due Monday 13:45' },
    ])
  })

  test('of business days', () => {
    expect(tellSteps(steps('within 2 business days', '2027-05-05T09:00', 'de'), 'de').slice(2)).toEqual([
      {
        kind: 'skipped',
        from: '2027-05-06',
        to: '2027-05-06',
        because: 'holiday',
        reasons: ['Christi Himmelfahrt'],
        text: 'ohne Donnerstag (Christi Himmelfahrt)',
      },
      { kind: 'day', date: '2027-05-07', number: 1, text: '1. Arbeitstag: Freitag' },
      { kind: 'day', date: '2027-05-10', number: 2, text: '2. Arbeitstag: Montag' },
      { kind: 'due', at: '2027-05-10T17:30:00+02:00', text: 'fällig Montag 17:30 Uhr' },
    ])
  })

  test('of many openings, in sum', () => {
    expect(steps('within 100 business hours', '2027-04-05T08:00').slice(2)).toEqual([
      {
        kind: 'open-days',
        from: '2027-04-05T08:00:00+02:00',
        to: '2027-04-20T16:00:00+02:00',
        seconds: 360_000,
        days: 12,
      },
      { kind: 'due', at: '2027-04-20T16:00:00+02:00' },
    ])
    expect(steps('within 20 business days', '2027-04-05T08:00').map(({ kind }) => kind)).toEqual([
      'received',
      'promise',
      'due',
    ])
  })

  test('of the open seconds add up to the promise', () => {
    for (const received of [
      '2027-03-05T14:10',
      '2027-03-08T11:59:59',
      '2027-03-28T12:00',
      '2027-12-23T17:29',
    ]) {
      const seconds = steps('within 13 business hours', received).reduce(
        (sum, step) => sum + (step.kind === 'open' || step.kind === 'open-days' ? step.seconds : 0),
        0,
      )
      expect(seconds).toBe(13 * 3600)
    }
  })

  test('of a bound there are none', () => {
    expect(steps('at most 5 %', '2027-03-08T10:00')).toEqual([])
    expect(describeSteps([])).toBe('')
  })

  test('a clock without closings tells none', () => {
    expect(tell('within 100 business hours', '2027-03-08T10:00', 'en', clockOf(roundTheClock))).toBe(
      'received Monday 10:00; 100 business hours; due Friday 14:00',
    )
  })
})
