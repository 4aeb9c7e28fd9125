import { describe, expect, test } from 'vitest'
import {
  createClock,
  isKnownRegion,
  isProblem,
  knownRegions,
  loadHolidays,
  openClock,
  weekOf,
} from '../../language/src/clock/index.ts'
import { calendar, office } from './calendars.ts'
import { dueText, duration } from './support.ts'

describe('public holidays', () => {
  test('of Hesse in 2027, by their German and English names', async () => {
    const provider = await loadHolidays(['DE-HE'])
    expect(provider.holidays('DE-HE', 2027, 'de')?.map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2027-01-01 Neujahr',
      '2027-03-26 Karfreitag',
      '2027-03-29 Ostermontag',
      '2027-05-01 Maifeiertag',
      '2027-05-06 Christi Himmelfahrt',
      '2027-05-17 Pfingstmontag',
      '2027-05-27 Fronleichnam',
      '2027-10-03 Tag der Deutschen Einheit',
      '2027-12-25 1. Weihnachtstag',
      '2027-12-26 2. Weihnachtstag',
    ])
    expect(provider.holidays('DE-HE', 2027)?.map(({ name }) => name)).toContain('Easter Monday')
    expect(provider.holidays('DE-HE', 2027, 'en')?.map(({ date }) => date)).toEqual(
      provider.holidays('DE-HE', 2027, 'de')?.map(({ date }) => date),
    )
  })

  test('of a state are more than those of its country', async () => {
    const provider = await loadHolidays(['DE', 'DE-BY', 'DE-BY-A'])
    const dates = (region: string): string[] => provider.holidays(region, 2027)?.map(({ date }) => date) ?? []
    expect(dates('DE')).not.toContain('2027-05-27')
    expect(dates('DE-BY')).toContain('2027-05-27')
    expect(dates('DE-BY')).not.toContain('2027-08-08')
    expect(dates('DE-BY-A')).toContain('2027-08-08')
  })

  test('that last for days close each of them, and go on into the next year', async () => {
    const provider = await loadHolidays(['AM', 'AE'])
    expect(
      provider
        .holidays('AM', 2027)
        ?.map(({ date }) => date)
        .slice(0, 5),
    ).toEqual(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'])
    expect(
      provider
        .holidays('AE', 2072)
        ?.map(({ date }) => date)
        .slice(0, 2),
    ).toEqual(['2072-01-01', '2072-01-02'])
    // Eid al-Fitr begins on the evening of the 8th; the 8th itself stays a working day.
    const eid = provider.holidays('AE', 2027)?.filter(({ date }) => date.startsWith('2027-03'))
    expect(eid?.map(({ date }) => date)).toEqual(['2027-03-09', '2027-03-10', '2027-03-11'])
  })

  test('that begin at noon close nothing', async () => {
    const provider = await loadHolidays(['IS'])
    const dates = provider.holidays('IS', 2027)?.map(({ date }) => date)
    expect(dates).toContain('2027-12-25')
    expect(dates).not.toContain('2027-12-24')
  })

  test('on the day of a clock change are whole days', async () => {
    // Easter Sunday 2027 is the day on which the clock goes forward; Zürich has it as a holiday.
    const provider = await loadHolidays(['CH-ZH'])
    expect(provider.holidays('CH-ZH', 2027, 'de')).toContainEqual({
      date: '2027-03-28',
      name: 'Ostersonntag',
    })
  })

  test('of a substitute day count', async () => {
    const provider = await loadHolidays(['US', 'US-CA'])
    const datesOf = (region: string) => provider.holidays(region, 2027)?.map(({ date }) => date)
    expect(datesOf('US')).toEqual(expect.arrayContaining(['2027-07-05', '2027-12-31']))
    // California moves a Sunday's to Monday, but 1 January 2028, a Saturday, to no Friday (Government Code § 6701).
    expect(datesOf('US-CA')).toContain('2027-07-05')
    expect(datesOf('US-CA')).not.toContain('2027-12-31')
  })
})

describe('how far holidays are known', () => {
  test('without end where they are computed', async () => {
    const provider = await loadHolidays(['DE-HE', 'KR'])
    expect(provider.known('DE-HE')).toEqual({})
    expect(provider.known('KR')).toEqual({})
    expect(provider.holidays('DE-HE', 2999)?.length).toBe(10)
  })

  test('as far as the library’s tables go where they are not', async () => {
    const provider = await loadHolidays(['AE', 'IL'])
    expect(provider.known('AE')).toEqual({ from: '1970-01-01', until: '2076-12-31' })
    expect(provider.known('IL')).toEqual({ from: '1970-01-01', until: '2099-12-31' })
    const count = (region: string, year: number): number => provider.holidays(region, year)?.length ?? 0
    expect(count('AE', 2076)).toBeGreaterThan(count('AE', 2077))
    expect(count('IL', 2099)).toBeGreaterThan(count('IL', 2100))
    expect(count('AE', 1970)).toBeGreaterThan(count('AE', 1968))
    expect(count('IL', 1970)).toBeGreaterThan(count('IL', 1968))
  })

  test('and no due date is told beyond', async () => {
    const clock = await openClock(
      calendar({ timeZone: 'Asia/Dubai', week: { 'mon tue wed thu fri': '08:00-17:00' }, holidays: ['AE'] }),
    )
    if (isProblem(clock)) expect.fail(clock.kind)
    const unknown = {
      kind: 'holidays-unknown',
      calendar: 'Test',
      region: 'AE',
      from: '1970-01-01',
      until: '2076-12-31',
    }
    expect(dueText(clock, duration('1 business day'), '2076-12-29T10:00')).toBe('2076-12-30 17:00')
    expect(dueText(clock, duration('10 business days'), '2076-12-29T10:00')).toEqual(unknown)
    expect(dueText(clock, duration('90 business hours'), '2076-12-29T10:00')).toEqual(unknown)
    expect(dueText(clock, duration('1 business hour'), '2077-03-01T10:00')).toEqual(unknown)
    expect(dueText(clock, duration('1 business hour'), '1969-12-31T10:00')).toEqual(unknown)
    expect(dueText(clock, duration('1 h'), '2077-03-01T10:00')).toBe('2077-03-01 11:00')
  })
})

describe('regions', () => {
  test.each(['DE', 'DE-HE', 'AT', 'US-CA', 'US-LA-NO', 'DE-BY-A'])('%s is one', async (region) => {
    expect(await isKnownRegion(region)).toBe(true)
    expect(await knownRegions()).toContain(region)
  })

  test.each(['', 'XX', 'DE-XX', 'DE-HE-', 'de-he', 'DE-BY-A-B', 'toString', 'DE-constructor', 'Hessen'])(
    '"%s" is none',
    async (region) => {
      expect(await isKnownRegion(region)).toBe(false)
      const provider = await loadHolidays([region])
      expect(provider.holidays(region, 2027)).toBeUndefined()
      expect(provider.known(region)).toBeUndefined()
    },
  )

  test('a calendar of an unknown one, or whose holidays were not loaded, has no clock', async () => {
    const bavaria = calendar({ week: { mon: '08:00-12:00' }, holidays: ['DE-XX'] })
    expect(await openClock(bavaria)).toEqual({ kind: 'unknown-region', calendar: 'Test', region: 'DE-XX' })
    expect(createClock(office)).toEqual({ kind: 'holidays-not-loaded', calendar: 'Office', region: 'DE-HE' })
  })
})

describe('a week', () => {
  test('tells its hours and why', async () => {
    const clock = await openClock(office)
    if (isProblem(clock)) expect.fail(clock.kind)
    const told = (date: string, locale?: 'de' | 'en'): string[] | undefined =>
      weekOf(clock, date, locale)?.map(
        ({ date, weekday, hours, source, reason }) =>
          `${weekday} ${date} ${hours.map(({ from, to }) => `${from}-${to}`).join(' ') || 'closed'} ${source}${reason ? ` ${reason}` : ''}`,
      )
    expect(told('2027-03-31', 'de')).toEqual([
      'mon 2027-03-29 closed holiday Ostermontag',
      'tue 2027-03-30 08:00-12:00 12:45-17:30 week',
      'wed 2027-03-31 08:00-12:00 12:45-17:30 week',
      'thu 2027-04-01 08:00-12:00 12:45-17:30 week',
      'fri 2027-04-02 08:00-15:00 week',
      'sat 2027-04-03 closed week',
      'sun 2027-04-04 closed week',
    ])
    expect(told('2027-03-29')?.[0]).toBe('mon 2027-03-29 closed holiday Easter Monday')
    expect(told('2027-11-28')?.slice(4)).toEqual([
      'fri 2027-11-26 08:00-15:00 week',
      'sat 2027-11-27 09:00-13:00 date Inventur',
      'sun 2027-11-28 closed week',
    ])
    expect(told('2027-12-25')?.slice(4)).toEqual([
      'fri 2027-12-24 closed date Betriebsruhe',
      'sat 2027-12-25 closed date Betriebsruhe',
      'sun 2027-12-26 closed date Betriebsruhe',
    ])
    expect(told('2027-02-30')).toBeUndefined()
  })
})
