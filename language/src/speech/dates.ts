import { remembered } from './formats.ts'
import type { Locale } from './locale.ts'
import { type Weekday, weekdays } from './weekdays.ts'

const timeZone = 'UTC'

const dates = remembered(
  (tag, style) => new Intl.DateTimeFormat(tag, { dateStyle: style as 'full' | 'long' | 'medium', timeZone }),
)
const weekdaysLong = remembered((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone }))
const weekdaysShort = remembered((tag) => new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone }))
const datesShort = remembered(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
)
const monthNames = remembered((tag) => new Intl.DateTimeFormat(tag, { month: 'long', timeZone }))
const months = remembered((tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone }))

/** Midnight of a day such as `2027-03-08`. */
function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** A day such as `2027-03-08`: `8 March 2027`, in full with the day of the week; or one some days later. */
export function tellDate(date: string, style: 'full' | 'long' | 'medium', locale: Locale, later = 0): string {
  const day = utc(date)
  day.setUTCDate(day.getUTCDate() + later)
  return dates(locale, style).format(day)
}

/** A day of a year that is known, short, with the day of the week: `Mon 8 Mar`. */
export function tellShortDate(date: string, locale: Locale): string {
  return datesShort(locale).format(utc(date))
}

/** The day of the week of a date, in full: `Monday`. */
export function tellWeekdayOf(date: string, locale: Locale): string {
  return weekdaysLong(locale).format(utc(date))
}

/** The day of the week of a date, short: `Mon`, `Mo`. */
export function tellShortWeekday(date: string, locale: Locale): string {
  return weekdaysShort(locale).format(utc(date))
}

/** A day of the week by its number, 0 (Monday) or more; days of later weeks have the same names. */
export function tellDayOfWeek(index: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
  // The first of January 2029 is a Monday.
  const date = `2029-01-0${(((index % 7) + 7) % 7) + 1}`
  return style === 'long' ? tellWeekdayOf(date, locale) : tellShortWeekday(date, locale)
}

/** The name of a weekday such as `mon`; anything else as it is. */
export function tellWeekday(day: string, locale: Locale): string {
  const index = weekdays.indexOf(day as Weekday)
  return index < 0 ? day : tellDayOfWeek(index, locale)
}

/** `March`, of a date. */
export function tellMonthName(date: string, locale: Locale): string {
  return monthNames(locale).format(utc(date))
}

/** `March 2027`, of a date. */
export function tellMonth(date: string, locale: Locale): string {
  return months(locale).format(utc(date))
}

/** A period of days: `January 2027`, `January–March 2027`, `4–10 January 2027`, `4 January 2027`. */
export function tellPeriod(from: string, to: string, locale: Locale): string {
  const [first, last] = [utc(from), utc(to)]
  const afterLast = new Date(last)
  afterLast.setUTCDate(afterLast.getUTCDate() + 1)
  const wholeMonths = first.getUTCDate() === 1 && afterLast.getUTCDate() === 1
  return (wholeMonths ? months(locale) : dates(locale, 'long')).formatRange(first, last)
}
