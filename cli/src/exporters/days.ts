import { formatDate, parseDate } from '../../../language/src/text/civil.ts'

/** The dates (`YYYY-MM-DD`) from one to another, both included. */
export function* eachDay(from: string, to: string): Generator<string, void, undefined> {
  const last = parseDate(to) ?? Number.NEGATIVE_INFINITY
  for (let day = parseDate(from) ?? Number.POSITIVE_INFINITY; day <= last; day++) yield formatDate(day)
}

/** Stays within the years that have four digits. */
export function addDays(date: string, days: number): string {
  return formatDate(Math.min((parseDate(date) ?? 0) + days, parseDate('9999-12-31')!))
}
