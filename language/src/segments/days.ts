import { civilDate, dayNumber, formatDate } from '../text/civil.ts'

/** The first and the last day that a date can be, 0001-01-01 and 9999-12-31, as day numbers. */
export const FIRST_DAY: number = dayNumber(1, 1, 1)
export const LAST_DAY: number = dayNumber(9999, 12, 31)

/**
 * The simplest day from `low` to `high`, both included: the first 1 January, else the first of the first month, else
 * `low`. Without a lower limit ({@link FIRST_DAY}) it is the last 1 January, without any limit 2000-01-01.
 */
export function simplestDay(low: number, high: number): number {
  if (low === FIRST_DAY) return high === LAST_DAY ? newYear(2000) : newYear(yearOf(high))
  const date = formatDate(low)
  const year = yearOf(low)
  const month = Number(date.slice(5, 7))
  const candidates = [
    date.endsWith('-01-01') ? low : newYear(year + 1),
    date.endsWith('-01') ? low : firstOf(month === 12 ? year + 1 : year, (month % 12) + 1),
  ]
  return candidates.find((day) => day <= high) ?? low
}

/** How simple a day reads, the simplest first: 1 January, then the first of a month, then early days. */
export function compareDays(a: number, b: number): number {
  return plainness(a) - plainness(b) || a - b
}

function plainness(day: number): number {
  const date = formatDate(day)
  return date.endsWith('-01-01') ? 0 : date.endsWith('-01') ? 1 : 2
}

function yearOf(day: number): number {
  return civilDate(day).year
}

function newYear(year: number): number {
  return firstOf(year, 1)
}

function firstOf(year: number, month: number): number {
  if (year > 9999) return LAST_DAY + 1
  return dayNumber(year, month, 1)
}
