/** Dates as day numbers and times as seconds, without a time zone: plain arithmetic, fast enough for every due date. */

export const daySeconds = 86_400

/** How many seconds the units have that are the same round the clock; days may be shorter or longer. */
export const unitSeconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 }

/** Days since 1970-01-01 in the Gregorian calendar; `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function civilDate(number: number): CivilDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  )
}

/** The same day of the month so many months on, or the last one of a month that has no such day. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDate(number)
  const index = year * 12 + month - 1 + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return dayNumber(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** 0 is Monday. */
export function weekdayIndex(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

/** The day number of `YYYY-MM-DD` from 0001 to 9999; undefined if there is no such date. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

export function formatDate(number: number): string {
  const { year, month, day } = civilDate(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Seconds since midnight of `HH:MM`, `00:00` to `24:00`; undefined if it is no time of day. */
export function parseTime(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (!match) return undefined
  const hour = Number(match[1])
  const minute = Number(match[2])
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  return hour * 3600 + minute * 60
}

/** `HH:MM`, with seconds only where there are some. */
export function formatTime(seconds: number): string {
  const rest = seconds % 60
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? time : `${time}:${two(rest)}`
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
