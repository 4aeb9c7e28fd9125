import type { Clock } from '../clock/clock.ts'
import { businessDaysOf, calendarDayBefore, secondsOf } from '../clock/durations.ts'
import { range } from '../clock/timeline.ts'
import type { ClockProblem, Duration, Instant } from '../clock/types.ts'
import type { CompiledContract } from '../compile/schema.ts'
import {
  addMonths,
  civilDate,
  dayNumber,
  daySeconds,
  formatDate,
  parseDate,
  weekdayIndex,
} from '../text/civil.ts'

/** Days of which something is due afterwards, both ends included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A date by which something has to be there, and the moment of that day where one is meant. */
export interface Deadline {
  /** `YYYY-MM-DD`, local to the calendar. */
  readonly date: string
  readonly at?: Instant
}

/** More than once a day: there are no dates to list. */
export interface TooOften {
  readonly kind: 'too-often'
}

/** Where periods begin, other than with the calendar's months and weeks. */
export interface Beginning {
  /** `YYYY-MM-DD` of the first period; before it there is none. */
  readonly from?: string | undefined
  /** The day on which a month begins, 1 to 28. */
  readonly monthsStartOn?: number | undefined
}

/**
 * The periods into which a recurrence divides the days from `from` to `to`; the first and the last are cut to them.
 * Months and quarters are those of the calendar year, or begin on the day on which the contract's months do (a month that
 * begins after the 15th counts as the next one, since most of it as a rule lies there), weeks begin on Monday; other numbers of months and weeks are counted from the month or week of the first day, days from the first
 * day, business days from the first open one. Where the first period is said, all are counted from it. Ends with a
 * problem where one cannot be reckoned.
 */
export function* periodsOf(
  every: Duration,
  { from, to }: Period,
  clock: Clock,
  beginning: Beginning = {},
): Generator<Period | ClockProblem | TooOften, void, undefined> {
  const first = parseDate(from)
  const last = parseDate(to)
  if (first === undefined || last === undefined) return
  if (every.clock === 'elapsed' || (every.clock === 'business' && every.unit !== 'day')) {
    yield { kind: 'too-often' }
    return
  }
  if (!Number.isInteger(every.amount) || every.amount < 1) {
    yield { kind: 'invalid-duration', duration: every }
    return
  }
  const said = beginning.from === undefined ? undefined : parseDate(beginning.from)
  if (every.clock === 'business') {
    yield* businessPeriods(every.amount, Math.max(first, said ?? first), last, clock)
    return
  }
  const startOf = startsOf(every, said ?? anchorOf(every, first, beginning.monthsStartOn))
  let number = 0
  while (startOf(number + 1) <= first) number++
  for (let begins = startOf(number); begins <= last; number++) {
    const next = startOf(number + 1)
    yield {
      from: formatDate(Math.max(begins, first)),
      to: formatDate(Math.min(next - 1, last)),
    }
    begins = next
  }
}

/** The first day of each period, by number from the one that begins on the anchor. */
function startsOf({ amount, unit }: Duration, anchor: number): (number: number) => number {
  if (unit === 'month') return (number) => addMonths(anchor, number * amount)
  const days = amount * (unit === 'week' ? 7 : 1)
  return (number) => anchor + number * days
}

/** The day on which the period begins that a day belongs to, where it is the first one of a contract. */
function anchorOf({ amount, unit }: Duration, first: number, monthsStartOn = 1): number {
  if (unit === 'week') return first - weekdayIndex(first)
  if (unit !== 'month') return first
  const { year, month, day } = civilDate(first)
  const start = addMonths(dayNumber(year, month, monthsStartOn), day < monthsStartOn ? -1 : 0)
  if (amount !== 3) return start
  // A month counts as the one in which most of it lies: from 22 December on it is January, and a quarter begins.
  const counted = civilDate(start).month - 1 + (monthsStartOn > 15 ? 1 : 0)
  return addMonths(start, -(counted % 3))
}

/** When the first period of a recurrence would begin (`YYYY-MM-DD`) if the contract did not cut it. */
export function firstDayOfPeriods(
  every: Duration,
  { inForce, monthsStartOn }: Pick<CompiledContract['contract'], 'inForce' | 'monthsStartOn'>,
): string | undefined {
  const first = parseDate(inForce.from)
  return first === undefined ? undefined : formatDate(anchorOf(every, first, monthsStartOn))
}

function* businessPeriods(
  amount: number,
  first: number,
  last: number,
  clock: Clock,
): Generator<Period | ClockProblem, void, undefined> {
  for (let begins = first; begins <= last; ) {
    const end = nthOpenDay(begins, amount, clock)
    if (!('date' in end)) {
      yield end
      return
    }
    const day = parseDate(end.date) ?? begins
    yield { from: formatDate(begins), to: formatDate(Math.min(day, last)) }
    begins = day + 1
  }
}

/** By when something is due so long after the end of a period; on its last day where nothing is said. */
export function deadlineAfter(
  { to }: Period,
  due: Duration | undefined,
  clock: Clock,
): Deadline | ClockProblem {
  const last = parseDate(to) ?? 0
  if (due === undefined || due.amount === 0) return { date: to }
  if (due.clock === 'calendar') {
    const { amount, unit } = due
    if (!Number.isInteger(amount) || amount < 0) return { kind: 'invalid-duration', duration: due }
    const day = unit === 'month' ? addMonths(last, amount) : last + amount * (unit === 'week' ? 7 : 1)
    return day < range.to / daySeconds
      ? { date: formatDate(day) }
      : { kind: 'out-of-range', at: day * daySeconds }
  }
  if (due.clock === 'business' && due.unit === 'day') {
    const days = businessDaysOf(due)
    return days === undefined
      ? { kind: 'invalid-duration', duration: due }
      : nthOpenDay(last + 1, days, clock)
  }
  const seconds = secondsOf(due)
  if (seconds === undefined) return { kind: 'invalid-duration', duration: due }
  const begin = midnight(last + 1, clock)
  if (typeof begin !== 'number') return begin
  const at = due.clock === 'business' ? clock.addOpen(begin, seconds) : begin + seconds
  return typeof at === 'number' ? momentOf(at, clock) : at
}

/** By when something is due so long before the first day of a period, which the contract's beginning may have cut. */
export function deadlineAhead({ from }: Period, ahead: Duration, clock: Clock): Deadline | ClockProblem {
  const begins = parseDate(from) ?? 0
  if (ahead.clock === 'elapsed' || (ahead.clock === 'business' && ahead.unit !== 'day'))
    return { kind: 'invalid-duration', duration: ahead }
  // So many open days lie between, so that the last one before them counts.
  const end = ahead.clock === 'business' ? begins - 1 : begins
  const day = lastDayBefore(end, ahead, clock)
  if (day === undefined) return { kind: 'invalid-duration', duration: ahead }
  return typeof day === 'number' ? { date: formatDate(day) } : day
}

/** The nth open day from a day on, 1 being the day itself if it is open, and its last closing. */
export function nthOpenDay(day: number, n: number, clock: Clock): Deadline | ClockProblem {
  const begin = midnight(day, clock)
  if (typeof begin !== 'number') return begin
  // What arrives as the day begins counts from the first open day on, which the clock does not count.
  const at = clock.nthBusinessDayClose(begin, n - 1)
  return typeof at === 'number' ? momentOf(at, clock) : at
}

/** How far back a notice is looked for, in days: a hundred years. */
const longestNotice = 36_525

/** The last day after which a whole notice still fits before the end of another; undefined if there is none. */
export function lastDayBefore(
  end: number,
  notice: Duration,
  clock: Clock,
): number | undefined | ClockProblem {
  const { amount, unit } = notice
  if (!Number.isInteger(amount) || amount < 0) return { kind: 'invalid-duration', duration: notice }
  if (notice.clock === 'calendar') {
    const about = amount * (unit === 'month' ? 30 : unit === 'week' ? 7 : 1)
    return about > longestNotice ? undefined : calendarDayBefore(end, notice)
  }
  if (notice.clock === 'elapsed' || unit !== 'day') return { kind: 'invalid-duration', duration: notice }
  let day = end
  for (let left = amount; left > 0; day--) {
    if (end - day > longestNotice) return undefined
    if ((clock.day(formatDate(day))?.openSeconds ?? 0) > 0) left--
  }
  return day
}

function momentOf(at: Instant, clock: Clock): Deadline {
  // A closing at midnight belongs to the day that it ends.
  return { date: clock.format(at - 1).slice(0, 10), at }
}

function midnight(day: number, clock: Clock): Instant | ClockProblem {
  return clock.read(`${formatDate(day)}T00:00`) ?? { kind: 'out-of-range', at: day * daySeconds }
}
