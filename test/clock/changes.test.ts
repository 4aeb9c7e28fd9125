import { describe, expect, test } from 'vitest'
import { clockChangeProblems } from '../../language/src/clock/index.ts'
import { calendar, office, roundTheClock } from './calendars.ts'
import { clockOf } from './support.ts'

const everyDay = 'mon tue wed thu fri sat sun'

function problems(hours: string, from: string, to: string, timeZone = 'Europe/Berlin'): string[] {
  const clock = clockOf(calendar({ timeZone, week: { [everyDay]: hours } }))
  return clockChangeProblems(clock, from, to).map(
    ({ date, time, edge, kind }) => `${date} ${edge} ${time} ${kind}`,
  )
}

describe('opening times that the clock change takes or doubles', () => {
  test.each([
    ['02:30-06:00', ['2027-03-28 opening 02:30 skipped', '2027-10-31 opening 02:30 repeated']],
    ['02:00-06:00', ['2027-03-28 opening 02:00 skipped', '2027-10-31 opening 02:00 repeated']],
    ['03:00-06:00', []],
    ['01:59-06:00', []],
    ['00:00-02:30', ['2027-03-28 closing 02:30 skipped', '2027-10-31 closing 02:30 repeated']],
    ['00:00-02:00', []],
    ['00:00-03:00', []],
    ['00:00-24:00', []],
  ])('%s in Berlin', (hours, expected) => {
    expect(problems(hours, '2027-01-01', '2027-12-31')).toEqual(expected)
  })

  test('within the dates asked for, both included', () => {
    expect(problems('02:30-06:00', '2027-03-28', '2027-03-28')).toHaveLength(1)
    expect(problems('02:30-06:00', '2027-03-29', '2027-10-30')).toEqual([])
    expect(problems('02:30-06:00', '2027-10-31', '2028-03-25')).toHaveLength(1)
    expect(problems('02:30-06:00', '2027-03-28', '2036-12-31')).toHaveLength(20)
    expect(problems('02:30-06:00', '2027-13-01', '2027-12-31')).toEqual([])
  })

  test('midnight is no opening where the day before goes on to it', () => {
    expect(problems('00:00-24:00', '2018-01-01', '2018-12-31', 'America/Sao_Paulo')).toEqual([])
    expect(problems('00:00-20:00', '2018-01-01', '2018-12-31', 'America/Sao_Paulo')).toEqual([
      '2018-11-04 opening 00:00 skipped',
    ])
    expect(problems('20:00-23:30', '2018-01-01', '2018-12-31', 'America/Sao_Paulo')).toEqual([
      '2018-02-17 closing 23:30 repeated',
    ])
  })

  test('midnight comes twice where the clock goes back over it', () => {
    expect(problems('20:00-24:00', '2010-06-01', '2010-12-31', 'America/St_Johns')).toEqual([
      '2010-11-06 closing 24:00 repeated',
    ])
    expect(problems('00:00-24:00', '2010-06-01', '2010-12-31', 'America/St_Johns')).toEqual([])
  })

  test('closed days have none', () => {
    const clock = clockOf(calendar({ week: { 'mon tue wed thu fri sat': '02:30-06:00' } }))
    expect(clockChangeProblems(clock, '2027-01-01', '2027-12-31')).toEqual([])
    expect(clockChangeProblems(clockOf(office), '2027-01-01', '2027-12-31')).toEqual([])
    expect(clockChangeProblems(clockOf(roundTheClock), '2027-01-01', '2027-12-31')).toEqual([])
  })

  test('a zone without changes has none, and a date that never was has them all', () => {
    expect(problems('02:30-06:00', '2027-01-01', '2027-12-31', 'Asia/Kolkata')).toEqual([])
    expect(problems('08:00-17:00', '2011-12-29', '2011-12-31', 'Pacific/Apia')).toEqual([
      '2011-12-30 opening 08:00 skipped',
      '2011-12-30 closing 17:00 skipped',
    ])
  })

  test('the change is named', () => {
    const clock = clockOf(calendar({ week: { sun: '02:30-06:00' } }))
    expect(clockChangeProblems(clock, '2027-03-01', '2027-03-31')).toEqual([
      {
        date: '2027-03-28',
        time: '02:30',
        edge: 'opening',
        kind: 'skipped',
        at: '2027-03-28T03:00:00+02:00',
      },
    ])
  })
})
