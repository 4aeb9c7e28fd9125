// Deadlines as the model has them, and how one stands to another whatever is received when.
import { daySeconds, unitSeconds } from '../text/civil.ts'
import type { ByTarget, Target, WithinTarget } from './declarations.ts'
import {
  earliestClose,
  latestClose,
  leastOpen,
  mostClockChange,
  mostOpen,
  type OpenDays,
  secondsOfDay,
} from './open-days.ts'
import type { Duration } from './values.ts'

/** A target with something that falls due. */
export type DeadlineTarget = WithinTarget | ByTarget

/** Whether a target names a moment at which a request falls due, once for each. */
export function isDeadline(target: Target): target is DeadlineTarget {
  return target.kind === 'within' || target.kind === 'by'
}

/** When something falls due, in one of the ways in which due dates can be compared. */
export type Deadline =
  /** Round the clock, from the receipt. */
  | { readonly kind: 'elapsed'; readonly seconds: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  /** Open time, from when the receipt counts. */
  | { readonly kind: 'open'; readonly seconds: number }
  /** The last closing of the nth open day after the day of receipt. */
  | { readonly kind: 'closing'; readonly day: number }
  /** A time of the day of receipt (0) or of the next open day (1). */
  | { readonly kind: 'time'; readonly day: 0 | 1; readonly time: number }

/** How one thing stands to another in time; `unknown` where neither can be proven for all receipts. */
export type Relation = 'same' | 'earlier' | 'later' | 'unknown'

/** A duration as a deadline; undefined for a part of a day, which has no due date. */
export function deadlineOfDuration({ amount, unit, clock }: Duration): Deadline | undefined {
  if (clock === 'calendar') {
    if (!Number.isInteger(amount)) return undefined
    if (unit === 'month') return { kind: 'months', months: amount }
    return { kind: 'days', days: unit === 'week' ? amount * 7 : amount }
  }
  if (clock === 'business' && unit === 'day') {
    return Number.isInteger(amount) ? { kind: 'closing', day: amount } : undefined
  }
  const seconds = Math.round(amount * (unitSeconds[unit] ?? Number.NaN))
  if (!Number.isFinite(seconds)) return undefined
  return { kind: clock === 'business' ? 'open' : 'elapsed', seconds }
}

/** When a target falls due if it applies on the day of receipt; undefined if that is not known. */
export function deadlineOf(target: DeadlineTarget): Deadline | undefined {
  if (target.kind === 'within') {
    return target.limit.value === undefined ? undefined : deadlineOfDuration(target.limit.value)
  }
  const day = target.day === 'same' ? 0 : 1
  if (target.time === undefined) return { kind: 'closing', day }
  return target.time.value === undefined
    ? undefined
    : { kind: 'time', day, time: secondsOfDay(target.time.value) }
}

/** What is known of the moment at which a receipt counts: after, or at, `from` and not after `to`. */
export interface Received {
  readonly from: number
  readonly to: number
}

export const anyTime: Received = { from: 0, to: daySeconds }

export interface Bounds {
  readonly least: number
  readonly most: number
}

/** Seconds that pass, from the receipt on, until something is due. */
function elapsedBounds(deadline: Deadline, days: OpenDays | undefined, received: Received): Bounds {
  switch (deadline.kind) {
    case 'elapsed':
      return { least: deadline.seconds, most: deadline.seconds }
    case 'days':
    case 'months': {
      const { least, most } = daysOf(deadline)
      return {
        least: Math.max(0, least * daySeconds - (least === 0 ? 0 : mostClockChange)),
        most: most * daySeconds + (most === 0 ? 0 : mostClockChange),
      }
    }
    case 'open':
      return { least: deadline.seconds, most: Number.POSITIVE_INFINITY }
    case 'closing':
    case 'time': {
      const { least } = openBounds(deadline, days, received)
      const at = deadline.kind === 'time' ? deadline.time : days === undefined ? 0 : earliestClose(days)
      const byDate = deadline.day * daySeconds + at - received.to - mostClockChange
      return { least: Math.max(least, deadline.day === 0 ? 0 : byDate, 0), most: Number.POSITIVE_INFINITY }
    }
  }
}

/** Open seconds that pass, from when the receipt counts, until something is due. */
function openBounds(deadline: Deadline, days: OpenDays | undefined, received: Received): Bounds {
  const unbounded = { least: 0, most: Number.POSITIVE_INFINITY }
  switch (deadline.kind) {
    case 'elapsed':
      return { least: 0, most: deadline.seconds }
    case 'days':
    case 'months':
      return { least: 0, most: elapsedBounds(deadline, days, received).most }
    case 'open':
      return both(deadline.seconds)
    case 'closing':
      if (days === undefined) return unbounded
      return {
        least: leastOpen(days, received.to) + deadline.day * leastOpen(days),
        most: mostOpen(days, received.from) + deadline.day * mostOpen(days),
      }
    case 'time':
      if (days === undefined) return unbounded
      if (deadline.day === 0) return { least: 0, most: mostOpen(days, received.from, deadline.time) }
      return {
        least: leastOpen(days, received.to) + leastOpen(days, 0, deadline.time),
        most: mostOpen(days, received.from) + mostOpen(days, 0, deadline.time),
      }
  }
}

const both = (value: number): Bounds => ({ least: value, most: value })

type CalendarDeadline = Extract<Deadline, { kind: 'days' | 'months' }>

const isCalendar = (deadline: Deadline): deadline is CalendarDeadline =>
  deadline.kind === 'days' || deadline.kind === 'months'

const daysOf = (deadline: CalendarDeadline): Bounds =>
  deadline.kind === 'days' ? both(deadline.days) : daysOfMonths(deadline.months)

// Days of so many months in a row, at least and at most, by the number of months past whole years.
const leastDays = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const
const mostDays = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const

/** How many days so many months are. */
export function daysOfMonths(months: number): Bounds {
  const years = Math.floor(months / 12)
  return {
    least: years * 365 + leastDays[months % 12]!,
    most: years * 366 + mostDays[months % 12]!,
  }
}

/** Whether `a` provably never falls due after `b`, for the same receipt on the same calendar. */
export function isNoLater(a: Deadline, b: Deadline, days: OpenDays | undefined, received: Received): boolean {
  if (a.kind === 'closing' || a.kind === 'time') {
    if (b.kind === 'closing' || b.kind === 'time') return isNoLaterMoment(a, b, days)
  } else if (a.kind === b.kind) {
    return amountOf(a) <= amountOf(b)
  } else if (isCalendar(a) && isCalendar(b)) {
    // Both keep the time of day, so that no clock change comes between them.
    return daysOf(a).most <= daysOf(b).least
  }
  if (elapsedBounds(a, days, received).most <= elapsedBounds(b, days, received).least) return true
  const { most } = openBounds(a, days, received)
  const { least } = openBounds(b, days, received)
  // A time of day may lie after the closing at which the same open time has passed.
  return a.kind === 'time' ? most < least : most <= least
}

function amountOf(deadline: Exclude<Deadline, { kind: 'closing' | 'time' }>): number {
  switch (deadline.kind) {
    case 'days':
      return deadline.days
    case 'months':
      return deadline.months
    default:
      return deadline.seconds
  }
}

type DayMoment = Extract<Deadline, { kind: 'closing' | 'time' }>

function isNoLaterMoment(a: DayMoment, b: DayMoment, days: OpenDays | undefined): boolean {
  if (a.day !== b.day) return a.day < b.day
  if (a.kind === 'closing') {
    if (b.kind === 'closing') return true
    return days !== undefined && latestClose(days) <= b.time
  }
  if (b.kind === 'time') return a.time <= b.time
  return days !== undefined && a.time <= earliestClose(days)
}

/** How two deadlines stand to each other, for the same receipt on the same calendar. */
export function relationOf(
  a: Deadline,
  b: Deadline,
  days?: OpenDays,
  received: Received = anyTime,
): Relation {
  const first = normal(a, days)
  const second = normal(b, days)
  const isEarlier = isNoLater(first, second, days, received)
  const isLater = isNoLater(second, first, days, received)
  if (isEarlier) return isLater ? 'same' : 'earlier'
  return isLater ? 'later' : 'unknown'
}

/** Where it is always open, open time is time. */
export function normal(deadline: Deadline, days: OpenDays | undefined): Deadline {
  return deadline.kind === 'open' && days?.always === true
    ? { kind: 'elapsed', seconds: deadline.seconds }
    : deadline
}
