import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { easterSunday } from '../../../language/src/clock/holiday-formulas.ts'
import { amendments } from '../../../language/src/clock/holiday-law.ts'
import { knownRegions, loadHolidays } from '../../../language/src/clock/index.ts'
import { day, easter, weekday } from './formulas.ts'
import { laws } from './laws.ts'

const provider = await loadHolidays(Object.keys(laws))

describe('the holidays of 2024 to 2035 are those of the law, but for Sundays', () => {
  test.each(Object.entries(laws))('%s', (region, law) => {
    const isOf = (date: string): boolean => date >= '2024' && date < '2036' && weekday(date) !== 0
    // A year more on both sides, for days that are observed before the year begins.
    const years = Array.from({ length: 14 }, (_, index) => 2023 + index)
    const lawful = new Set(years.flatMap((year) => law(year)).filter(isOf))
    const found = years.flatMap((year) => provider.holidays(region, year)!.map(({ date }) => date))
    expect(found.filter(isOf)).toEqual([...lawful].sort())
  })
})

test('Easter by Gauss and by Meeus, from the new calendar on', () => {
  for (let year = 1583; year < 4100; year++) {
    expect(new Date(easterSunday(year) * 86_400_000).toISOString().slice(0, 10)).toBe(easter(year))
  }
})

test('names are in both languages', () => {
  const of = (region: string, date: string): (string | undefined)[] =>
    (['en', 'de'] as const).map(
      (locale) =>
        provider.holidays(region, Number(date.slice(0, 4)), locale)!.find((one) => one.date === date)?.name,
    )
  expect(of('US', '2028-11-10')).toEqual(['Veterans Day (substitute day)', 'Tag der Veteranen (Ersatztag)'])
  expect(of('CL', '2027-03-27')).toEqual(['Holy Saturday', 'Karsamstag'])
  expect(of('CH-AG', '2035-05-03')).toEqual(['Ascension Day', 'Auffahrt'])
})

test('where Ascension falls on 1 May, it stays a holiday', async () => {
  // 2008, and not again in this century before 2160.
  expect(easter(2008)).toBe(day(2008, 3, 23))
  const aargau = await loadHolidays(['CH-AG'])
  expect(aargau.holidays('CH-AG', 2008)!.map(({ date }) => date)).toContain('2008-05-01')
})

test('each amendment is of known regions, and stands in the documentation with its source', async () => {
  const regions = new Set(await knownRegions())
  const page = readFileSync(new URL('../../../language/docs/holidays.md', import.meta.url), 'utf8')
  for (const { regions: own, source, verified } of amendments) {
    for (const region of own) {
      expect(regions.has(region)).toBe(true)
      const row = page.split('\n').find((line) => line.startsWith(`| \`${region}\``))
      expect(row).toContain(source)
      expect(row).toContain(verified ? '| read |' : '| unverified |')
    }
  }
})
