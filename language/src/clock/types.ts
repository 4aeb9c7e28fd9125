import type { Weekday } from '../speech/index.ts'

/** Local wall-clock times of one day, `HH:MM`; `to` is after `from` and at most `24:00`. `to` itself is closed. */
export interface Hours {
  readonly from: string
  readonly to: string
}

/** Hours of certain dates, both ends included. No hours: closed. */
export interface DatedHours {
  /** `YYYY-MM-DD` */
  readonly from: string
  /** `YYYY-MM-DD`, not before `from`. */
  readonly to: string
  readonly hours: readonly Hours[]
  readonly reason?: string | undefined
}

/** The hours of a week. Days that are absent are closed; hours that overlap or touch are one opening. */
export type Week = readonly { readonly day: Weekday; readonly hours: readonly Hours[] }[]

/** Dates with a week of their own, both ends included: `open mon-sat 06:00-20:00 during Winter`. */
export interface SeasonWeek {
  readonly season: string
  readonly title?: string | undefined
  /** `YYYY-MM-DD` */
  readonly from: string
  /** `YYYY-MM-DD`, not before `from`. */
  readonly to: string
  /** All of it: what is absent is closed, whatever the calendar's usual week says. */
  readonly week: Week
}

/** A calendar with everything it inherits: what the compiled contract carries. */
export interface Calendar {
  readonly id: string
  readonly title?: string | undefined
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string
  readonly week: Week
  /** For one date a later entry wins over an earlier one, and both over the usual week. */
  readonly seasons?: readonly SeasonWeek[] | undefined
  /** Regions whose public holidays are closed: `DE-HE`, `AT`, `US-CA`. */
  readonly holidays: readonly string[]
  /** In source order: for one date a later entry wins over an earlier one, over holidays, seasons and the week. */
  readonly dates: readonly DatedHours[]
}

/**
 * A length of time. `elapsed` (seconds, minutes, hours) runs round the clock; `calendar` (days, weeks, months) keeps
 * the local time; `business` counts open time (seconds, minutes, hours) or open days.
 */
export interface Duration {
  readonly amount: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month'
  readonly clock: 'elapsed' | 'calendar' | 'business'
}

/** `80 % within 20 s` */
export interface WithinTarget {
  readonly kind: 'within'
  /** A ratio: 0.8 is 80 %. */
  readonly share?: number | undefined
  /** The minimum beside the expected share. */
  readonly neverBelow?: number | undefined
  readonly limit: Duration
  /** `HH:MM`: applies only to what is received, so counted, before that time of day. */
  readonly receivedBefore?: string | undefined
}

/** `95 % by close same day when before 14:00` */
export interface ByTarget {
  readonly kind: 'by'
  /** A ratio: 0.8 is 80 %. */
  readonly share?: number | undefined
  /** The minimum beside the expected share. */
  readonly neverBelow?: number | undefined
  /** The last closing of the day, or a local time `HH:MM`. */
  readonly time: string
  readonly day: 'same' | 'next-business'
  /** `HH:MM`: applies only to what is received, so counted, before that time of day. */
  readonly receivedBefore?: string | undefined
}

/** `at most 5 %`: nothing that falls due. */
export interface BoundTarget {
  readonly kind: 'bound'
  readonly share?: number | undefined
}

/** `every 20 business days until resolved` */
export interface RepeatedTarget {
  readonly kind: 'every'
  readonly interval: Duration
  /** The events that end it. */
  readonly until: readonly string[]
}

/** `90 %` of a combined goal: how many cases meet the deadlines of others. Nothing falls due by itself. */
export interface ShareTarget {
  readonly kind: 'share'
  readonly share: number
  readonly neverBelow?: number | undefined
}

/** Expressly no promise. */
export interface BestEffortTarget {
  readonly kind: 'best-effort'
}

/** What falls due for each request by itself. */
export type DeadlineTarget = WithinTarget | ByTarget

export type Target = DeadlineTarget | BoundTarget | RepeatedTarget | ShareTarget | BestEffortTarget

/** An instant as whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** From `from` on, up to and without `to`. */
export interface Interval {
  readonly from: Instant
  readonly to: Instant
}

/**
 * Why there is no answer. The clock answers with one of these instead of throwing; `describeProblem` says it in words.
 * Dates are `YYYY-MM-DD`, instants RFC 3339.
 */
export type ClockProblem =
  | { readonly kind: 'unknown-zone'; readonly calendar: string; readonly timeZone: string }
  /** The provider that the clock was given has no holidays of that region. */
  | { readonly kind: 'unknown-region'; readonly calendar: string; readonly region: string }
  /** The calendar has holidays, and the clock was given none. */
  | { readonly kind: 'holidays-not-loaded'; readonly calendar: string; readonly region: string }
  /** The answer lies where nobody knows the region's holidays; known is what lies between `from` and `until`. */
  | {
      readonly kind: 'holidays-unknown'
      readonly calendar: string
      readonly region: string
      readonly from?: string
      readonly until?: string
    }
  /** No time of day, or an end that is not after its beginning. `on` is a weekday or a date. */
  | ({ readonly kind: 'invalid-hours'; readonly calendar: string; readonly on: string } & Hours)
  /** No such date, or an end before its beginning. */
  | { readonly kind: 'invalid-date'; readonly calendar: string; readonly from: string; readonly to: string }
  /**
   * Not enough open time between `after` and `until`: the receipt and the end of the horizon, or ten years for which the
   * calendar stays closed.
   */
  | {
      readonly kind: 'no-opening'
      readonly calendar: string
      readonly timeZone: string
      readonly after: string
      readonly until: string
    }
  /** Negative, not a number, a part of a day, or a unit that this kind of time does not have. */
  | { readonly kind: 'invalid-duration'; readonly duration: Duration }
  | { readonly kind: 'invalid-time'; readonly time: string }
  /** Outside the years 1 to 9999. `at` is in epoch seconds. */
  | { readonly kind: 'out-of-range'; readonly at: number }

/** Why a day has the hours it has. */
export type DaySource =
  /** Its day of the week. */
  | 'week'
  /** The same in a season. */
  | 'season'
  /** A public holiday. */
  | 'holiday'
  /** A dated closing or opening. */
  | 'date'

/** One date of a calendar. */
export interface DayOverview {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly weekday: Weekday
  /** As agreed for that date, sorted and merged; none means closed. */
  readonly hours: readonly Hours[]
  readonly source: DaySource
  /** The holiday's name, the reason given for a dated closing or opening, or what the season is called. */
  readonly reason?: string
  /** The region whose holiday it is. */
  readonly region?: string
  /** Open seconds as they really pass: more or fewer than the hours say on the day of a clock change. */
  readonly openSeconds: number
}
