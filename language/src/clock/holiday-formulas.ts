// What the laws on public holidays reckon with.
import type { Locale } from '../speech/index.ts'
import { addMonths, dayNumber, weekdayIndex } from '../text/civil.ts'

/** A public holiday by day number, with its name in both languages. */
export interface LegalDay {
  readonly day: number
  readonly name: Readonly<Record<Locale, string>>
}

export const monday = 0
export const tuesday = 1
export const saturday = 5
export const sunday = 6

/** Easter Sunday by Gauss, with the corrections of Lichtenberg (Historia Mathematica 24, 1997, pages 441 to 444). */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const age = year % 19
  const seed = (19 * age + moon) % 30
  const correction = Math.floor((seed + Math.floor(age / 11)) / 29)
  const fullMoon = 21 + seed - correction
  const firstSunday = 7 - ((((year + Math.floor(year / 4) + sun) % 7) + 7) % 7)
  const distance = 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7)
  return dayNumber(year, 3, 1) + fullMoon + distance - 1
}

export const easterMonday = (year: number): number => easterSunday(year) + 1
export const whitMonday = (year: number): number => easterSunday(year) + 50
export const corpusChristi = (year: number): number => easterSunday(year) + 60

export const named = (day: number, en: string, de: string): LegalDay => ({ day, name: { en, de } })

/** The nth weekday of a month, a Monday where none is named. */
export function nth(year: number, month: number, n: number, weekday = monday): number {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayIndex(first) + 7) % 7) + 7 * (n - 1)
}

/** Days of a year that are observed on another day because they fall on a weekday, a Saturday or a Sunday. */
export function observed(year: number, weekday: number, shift: number, dates: readonly MonthDay[]): number[] {
  // New Year's Day may be observed in the year before.
  return [year, year + 1].flatMap((one) =>
    dates
      .map(([month, day]) => dayNumber(one, month, day))
      .filter((day) => weekdayIndex(day) === weekday)
      .map((day) => day + shift)
      .filter((day) => day >= dayNumber(year, 1, 1) && day < dayNumber(year + 1, 1, 1)),
  )
}
export type MonthDay = readonly [month: number, day: number]

export function nearestMonday(year: number, month: number, date: number): number {
  const day = dayNumber(year, month, date)
  const since = weekdayIndex(day) - monday
  return since <= 3 ? day - since : day + 7 - since
}

export const lastMonday = (year: number, month: number): number => {
  const last = addMonths(dayNumber(year, month, 1), 1) - 1
  return last - weekdayIndex(last) + monday
}
