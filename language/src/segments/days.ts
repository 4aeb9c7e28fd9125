const DAY = 86_400_000

/** The first and the last day that a date can be, 0001-01-01 and 9999-12-31, as day numbers. */
export const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z') / DAY
export const LAST_DAY = Date.parse('9999-12-31T00:00:00Z') / DAY

/** The number of a day, 0 for 1970-01-01; undefined if the text is no ISO date (`2027-01-31`) or no such day exists. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const day = Date.parse(`${text}T00:00:00Z`) / DAY
  // The engine takes 30 February for 2 March.
  return day >= FIRST_DAY && isoDate(day) === text ? day : undefined
}

/** The ISO date of a day number between {@link FIRST_DAY} and {@link LAST_DAY}. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/**
 * The simplest day from `low` to `high`, both included: the first 1 January, else the first of the first month, else
 * `low`. Without a lower limit ({@link FIRST_DAY}) it is the last 1 January, without any limit 2000-01-01.
 */
export function simplestDay(low: number, high: number): number {
  if (low === FIRST_DAY) return high === LAST_DAY ? newYear(2000) : newYear(yearOf(high))
  const date = isoDate(low)
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
  const date = isoDate(day)
  return date.endsWith('-01-01') ? 0 : date.endsWith('-01') ? 1 : 2
}

function yearOf(day: number): number {
  return Number(isoDate(day).slice(0, 4))
}

function newYear(year: number): number {
  return firstOf(year, 1)
}

function firstOf(year: number, month: number): number {
  if (year > 9999) return LAST_DAY + 1
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)!
}
