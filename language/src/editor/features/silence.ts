import { Temporal } from 'temporal-polyfill'

/** So long a finding is silenced at first: a quarter, as the next review. */
const months = 3

/**
 * The day up to which a comment silences a finding at first, `YYYY-MM-DD`: the same day of the month, or the last one
 * of a month that has no such day.
 */
export function silentUntil(today: string): string {
  return Temporal.PlainDate.from(today).add({ months }).toString()
}
