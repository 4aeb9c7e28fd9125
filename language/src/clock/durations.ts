import { addMonths, unitSeconds } from '../text/civil.ts'
import type { Duration } from './types.ts'

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7 }

/**
 * The seconds of an elapsed duration or of business seconds, minutes and hours, to the nearest second; undefined for
 * one that is counted in days or months, and for an amount that is negative or no number.
 */
export function secondsOf(duration: Duration): number | undefined {
  const factor = unitSeconds[duration.unit]
  if (factor === undefined || duration.clock === 'calendar' || !(duration.amount >= 0)) return undefined
  // Rounding also takes back what binary fractions lose: 1.1 hours are 3960 seconds.
  const seconds = Math.round(duration.amount * factor)
  return Number.isFinite(seconds) ? seconds : undefined
}

/** The number of business days; undefined for anything else, also for a part of a day. */
export function businessDaysOf(duration: Duration): number | undefined {
  const { amount, unit, clock } = duration
  return clock === 'business' && unit === 'day' && Number.isInteger(amount) && amount >= 0
    ? amount
    : undefined
}

/** The day number so many days, weeks or months after `day`; undefined for anything else, also for a part of one. */
export function calendarDayAfter(day: number, duration: Duration): number | undefined {
  const { amount, unit, clock } = duration
  if (clock !== 'calendar' || !Number.isInteger(amount) || amount < 0) return undefined
  if (unit === 'month') return addMonths(day, amount)
  const days = unitDays[unit]
  return days === undefined ? undefined : day + amount * days
}

/** The last day number after which so many days, weeks or months still fit before `end`; undefined as above. */
export function calendarDayBefore(end: number, duration: Duration): number | undefined {
  const { amount, unit, clock } = duration
  if (clock !== 'calendar' || !Number.isInteger(amount) || amount < 0) return undefined
  if (unit !== 'month') {
    const days = unitDays[unit]
    return days === undefined ? undefined : end - amount * days
  }
  // The 30th and the 31st may both come to the same last day of a shorter month.
  let day = addMonths(end, -amount)
  while (addMonths(day + 1, amount) <= end) day++
  return day
}
