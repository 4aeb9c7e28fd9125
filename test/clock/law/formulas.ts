// Days by the formulas of calendars and of the laws, without a library: what the table of holidays is compared with.

/** A date as `YYYY-MM-DD`. */
export type Day = string

export function day(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

export function plus(date: Day, days: number): Day {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekday(date: Day): number {
  return new Date(date).getUTCDay()
}

/** Easter Sunday in the Gregorian calendar: the algorithm of Meeus, Jones and Butcher (Nature, 20 April 1876). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** The nth weekday of a month, counted from its end where n is negative. */
export function nth(year: number, month: number, which: number, n: number): Day {
  const start = n > 0 ? day(year, month, 1) : plus(day(year, month + 1, 1), -1)
  const step = n > 0 ? 1 : -1
  let date = start
  for (let left = Math.abs(n); ; date = plus(date, step)) {
    if (weekday(date) === which && --left === 0) return date
  }
}

/** The last such weekday before a date. */
export function before(date: Day, which: number): Day {
  let found = plus(date, -1)
  while (weekday(found) !== which) found = plus(found, -1)
  return found
}
