// Business time of a calendar. One file, since every answer goes by the opening that was found last, which nobody else may
// move.
import { type Locale, weekdays } from '../speech/index.ts'
import {
  addMonths,
  daySeconds,
  formatDate,
  formatTime,
  parseDate,
  parseTime,
  two,
  weekdayIndex,
} from '../text/civil.ts'
import { businessDaysOf, calendarDayAfter, secondsOf } from './durations.ts'
import { type HolidayProvider, loadHolidays } from './holidays.ts'
import { type HoursRules, hoursOf, hoursRules } from './hours.ts'
import { firstAbove, range, Timeline, type YearBlock } from './timeline.ts'
import type {
  ByTarget,
  Calendar,
  ClockProblem,
  DayOverview,
  Duration,
  Hours,
  Instant,
  Interval,
  Target,
  WithinTarget,
} from './types.ts'
import { zoneOf } from './zone.ts'

export interface ClockOptions {
  /**
   * How far after a receipt the clock looks for open time, in seconds. What is not due by then is a problem of kind
   * `no-opening`, and so is all that waits for a calendar that stays closed for ten years. A hundred years unless told.
   * Elapsed and calendar durations need no open time and know no horizon.
   */
  readonly horizonSeconds?: number
}

/** A hundred years: what is promised for longer is no promise to anybody. */
export const defaultHorizonSeconds: number = 36_525 * daySeconds

/** A calendar that stays closed for so many years is closed for good. */
const longestClosureYears = 10

/** A moment at which the local clock jumps. */
export interface ClockChange {
  readonly at: Instant
  /** Seconds ahead of UTC before and after. */
  readonly offsetBefore: number
  readonly offsetAfter: number
}

/** What a target comes to for a receipt. */
export type TargetOutcome =
  | {
      readonly kind: 'due'
      readonly at: Instant
      /** The time of the day of receipt had passed, so it is that of the next open day. */
      readonly postponed: boolean
    }
  /** It applies only to what is received earlier in the day. */
  | { readonly kind: 'not-before' }
  /** It has nothing that falls due. */
  | { readonly kind: 'bound' }

/**
 * Business time on one calendar. Instants are whole epoch seconds. Nothing here throws: what has no answer comes back
 * as a `ClockProblem`, which `isProblem` tells from an answer.
 */
export interface Clock {
  readonly calendar: Calendar
  readonly horizonSeconds: number

  /** When what is received then counts as received: at once while open, else at the next opening. */
  countedFrom(received: Instant): Instant | ClockProblem
  /**
   * When so many open seconds have passed. What runs out exactly at a closing is due at that closing, and nothing at
   * all (0) when the receipt counts.
   */
  addOpen(received: Instant, seconds: number): Instant | ClockProblem
  /** The last closing of the nth open day after the day of receipt so counted; of that day itself for 0. */
  nthBusinessDayClose(received: Instant, n: number): Instant | ClockProblem
  /**
   * When a duration or a single target falls due; undefined for a target that does not apply or has no due. Business
   * time runs from the receipt as counted, elapsed and calendar durations from the receipt itself.
   *
   * A target `by TIME same day` whose time has passed when the receipt counts is due at that time of the next open
   * day; `dueOfGoal` first tries the alternatives.
   */
  dueOf(promise: Target | Duration, received: Instant): Instant | undefined | ClockProblem
  /** Like `dueOf`, saying also why. */
  outcomeOf(target: Target, received: Instant): TargetOutcome | ClockProblem
  /** The openings between two instants, cut to them; what goes on over midnight is one. */
  openIntervals(from: Instant, to: Instant): Generator<Interval, void, undefined>
  /** Open seconds between two instants; negative if `to` is before `from`. */
  openSecondsBetween(from: Instant, to: Instant): number
  isOpen(at: Instant): boolean

  /** A date (`YYYY-MM-DD`) with its hours and the reason for them; undefined if there is no such date. */
  day(date: string, locale?: Locale): DayOverview | undefined
  /** When the zone's clock is changed between two instants, ascending. */
  clockChanges(from: Instant, to: Instant): readonly ClockChange[]
  /** The hours that a date (`YYYY-MM-DD`) has by its weekday, when nothing special is on: those of the week in its season. */
  usualHours(date: string): readonly Hours[]
  /**
   * The instant of a local time (`2027-03-05T15:40`, with or without seconds) or of a timestamp with an offset
   * (RFC 3339); undefined if it is neither. A local time that the clock change repeats is its first one, and one that
   * is skipped is the moment of the change.
   */
  read(text: string): Instant | undefined
  /** RFC 3339 with the zone's offset at that instant: `2027-03-05T15:40:00+01:00`. */
  format(at: Instant): string
}

/**
 * A clock for a calendar. The provider must have the holidays of every region that the calendar names, and may be
 * left out for a calendar that names none; `openClock` loads them.
 *
 * Making one costs next to nothing: open time is reckoned a year at a time, when first asked for.
 */
export function createClock(
  calendar: Calendar,
  provider?: HolidayProvider,
  options: ClockOptions = {},
): Clock | ClockProblem {
  const zone = zoneOf(calendar.timeZone)
  if (!zone) return { kind: 'unknown-zone', calendar: calendar.id, timeZone: calendar.timeZone }
  const rules = hoursRules(calendar, provider)
  if ('kind' in rules) return rules
  return new CalendarClock(calendar, rules, new Timeline(zone, rules), provider, options)
}

/** A clock for a calendar, with the holidays it names. */
export async function openClock(
  calendar: Calendar,
  options: ClockOptions = {},
): Promise<Clock | ClockProblem> {
  return createClock(calendar, await loadHolidays(calendar.holidays), options)
}

interface HolidayLimit {
  readonly at: Instant
  readonly problem: ClockProblem
}

class CalendarClock implements Clock {
  readonly calendar: Calendar
  readonly horizonSeconds: number
  readonly #rules: HoursRules
  readonly #timeline: Timeline
  readonly #times = new Map<string, number | undefined>()
  #holidaysFrom: HolidayLimit | undefined
  #holidaysUntil: HolidayLimit | undefined

  // Where `#locate` left off: the first opening that ends after the receipt.
  #block: YearBlock | undefined
  #index = 0

  constructor(
    calendar: Calendar,
    rules: HoursRules,
    timeline: Timeline,
    provider: HolidayProvider | undefined,
    options: ClockOptions,
  ) {
    this.calendar = calendar
    const { horizonSeconds = defaultHorizonSeconds } = options
    this.horizonSeconds = horizonSeconds >= 0 ? horizonSeconds : defaultHorizonSeconds
    this.#rules = rules
    this.#timeline = timeline
    for (const region of calendar.holidays) {
      const span = provider?.known(region) ?? {}
      const problem: ClockProblem = { kind: 'holidays-unknown', calendar: calendar.id, region, ...span }
      const from = span.from === undefined ? undefined : parseDate(span.from)
      const until = span.until === undefined ? undefined : parseDate(span.until)
      if (from !== undefined) {
        const at = timeline.instantOf(from * daySeconds)
        if (!this.#holidaysFrom || at > this.#holidaysFrom.at) this.#holidaysFrom = { at, problem }
      }
      if (until !== undefined) {
        const at = timeline.instantOf((until + 1) * daySeconds)
        if (!this.#holidaysUntil || at < this.#holidaysUntil.at) this.#holidaysUntil = { at, problem }
      }
    }
  }

  countedFrom(received: Instant): Instant | ClockProblem {
    const limit = this.#limit(received)
    if (typeof limit !== 'number') return limit
    return this.#locate(received, limit)
  }

  addOpen(received: Instant, seconds: number): Instant | ClockProblem {
    const limit = this.#limit(received)
    if (typeof limit !== 'number') return limit
    if (!(seconds >= 0)) {
      return { kind: 'invalid-duration', duration: { amount: seconds, unit: 'second', clock: 'business' } }
    }
    const counted = this.#locate(received, limit)
    if (typeof counted !== 'number' || seconds === 0) return counted
    let block = this.#block!
    let used = block.before[this.#index]! + counted - block.starts[this.#index]! + seconds
    while (used > block.total) {
      used -= block.total
      const next = this.#nextOpen(block, received, limit)
      if ('kind' in next) return next
      block = next
    }
    // The last opening with less before it than is used, so that an exact end is a closing and not the next opening.
    let low = 0
    let high = block.before.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (block.before[middle]! >= used) high = middle
      else low = middle + 1
    }
    const due = block.starts[low - 1]! + used - block.before[low - 1]!
    return due > limit ? this.#beyond(received, limit) : due
  }

  nthBusinessDayClose(received: Instant, n: number): Instant | ClockProblem {
    const limit = this.#limit(received)
    if (typeof limit !== 'number') return limit
    if (!Number.isInteger(n) || n < 0) {
      return { kind: 'invalid-duration', duration: { amount: n, unit: 'day', clock: 'business' } }
    }
    const counted = this.#locate(received, limit)
    if (typeof counted !== 'number') return counted
    const place = this.#openDay(n, received, limit)
    if (typeof place !== 'number') return place
    const due = this.#block!.closings[place]!
    return due > limit ? this.#beyond(received, limit) : due
  }

  dueOf(promise: Target | Duration, received: Instant): Instant | undefined | ClockProblem {
    if (!('kind' in promise)) return this.#dueOfDuration(promise, received)
    const outcome = this.outcomeOf(promise, received)
    if (outcome.kind === 'due') return outcome.at
    return outcome.kind === 'bound' || outcome.kind === 'not-before' ? undefined : outcome
  }

  outcomeOf(target: Target, received: Instant): TargetOutcome | ClockProblem {
    let due: Instant | 'not-before' | 'passed' | ClockProblem
    switch (target.kind) {
      case 'within':
        due = this.#dueWithin(target, received)
        break
      case 'by':
        due = this.#dueBy(target, received)
        break
      case 'every':
        due = this.#dueOfDuration(target.interval, received)
        break
      default:
        return { kind: 'bound' }
    }
    if (due === 'not-before') return { kind: 'not-before' }
    const postponed = due === 'passed'
    if (due === 'passed') due = this.#timeOfNextOpenDay(target as ByTarget, received)
    return typeof due === 'number' ? { kind: 'due', at: due, postponed } : due
  }

  *openIntervals(from: Instant, to: Instant): Generator<Interval, void, undefined> {
    const begin = Math.max(from, range.from)
    const end = Math.min(to, range.to)
    if (!(begin < end)) return
    let pending: { from: number; to: number } | undefined
    let block: YearBlock | undefined = this.#timeline.blockAt(begin)
    let index = firstAbove(block.ends, begin)
    while (block) {
      for (; index < block.starts.length && block.starts[index]! < end; index++) {
        const opens = Math.max(begin, block.starts[index]!)
        const closes = Math.min(end, block.ends[index]!)
        if (pending?.to === opens) pending.to = closes
        else {
          if (pending) yield pending
          pending = { from: opens, to: closes }
        }
      }
      block = this.#next(block, end - 1)
      index = 0
    }
    if (pending) yield pending
  }

  openSecondsBetween(from: Instant, to: Instant): number {
    if (to < from) return -this.openSecondsBetween(to, from)
    const begin = Math.max(from, range.from)
    const end = Math.min(to, range.to)
    if (!(begin < end)) return 0
    let block = this.#timeline.blockAt(begin)
    let sum = -openBefore(block, begin)
    while (end >= block.end) {
      sum += block.total
      block = this.#timeline.block(block.year + 1)
    }
    return sum + openBefore(block, end)
  }

  isOpen(at: Instant): boolean {
    if (!(at >= range.from && at < range.to)) return false
    const block = this.#timeline.blockAt(at)
    return block.starts[firstAbove(block.ends, at)]! <= at
  }

  day(date: string, locale: Locale = 'en'): DayOverview | undefined {
    const day = parseDate(date)
    if (day === undefined) return undefined
    const { spans, source } = this.#rules.on(day)
    return {
      date,
      weekday: weekdays[weekdayIndex(day)]!,
      hours: hoursOf(spans),
      source,
      ...this.#rules.reason(day, locale),
      openSeconds: this.#timeline.openOn(day),
    }
  }

  clockChanges(from: Instant, to: Instant): readonly ClockChange[] {
    const begin = Math.max(from, range.from)
    const end = Math.min(to, range.to)
    const changes: ClockChange[] = []
    if (!(begin < end)) return changes
    let offsetBefore = this.#timeline.offsetAt(begin - 1)
    let block: YearBlock | undefined = this.#timeline.blockAt(begin)
    while (block) {
      for (const [index, offset] of block.offsets.offsets.entries()) {
        const at = block.offsets.starts[index]!
        if (at < begin || at >= end) continue
        if (offset !== offsetBefore) changes.push({ at, offsetBefore, offsetAfter: offset })
        offsetBefore = offset
      }
      block = this.#next(block, end - 1)
    }
    return changes
  }

  usualHours(date: string): readonly Hours[] {
    const day = parseDate(date)
    return day === undefined ? [] : hoursOf(this.#rules.usually(day))
  }

  read(text: string): Instant | undefined {
    const match = timestamp.exec(text)
    if (!match) return undefined
    const day = parseDate(match[1]!)
    const time = parseTime(match[2]!)
    const second = Number(match[3] ?? 0)
    if (day === undefined || time === undefined || time === daySeconds || second > 59) return undefined
    const local = day * daySeconds + time + second
    let at: number
    if (match[4] !== undefined) {
      const offset = readOffset(match[4])
      if (offset === undefined) return undefined
      at = local - offset
    } else {
      at = this.#timeline.instantOf(local)
    }
    return at >= range.from && at < range.to ? at : undefined
  }

  format(at: Instant): string {
    const whole = Math.floor(at)
    let offset = this.#timeline.offsetAt(whole)
    // RFC 3339 has no seconds in an offset; some zones did before they took up standard time.
    if (offset % 60 !== 0) offset = 0
    const local = whole + offset
    const day = Math.floor(local / daySeconds)
    const second = local - day * daySeconds
    const minutes = Math.abs(offset) / 60
    const time = `${formatTime(second - (second % 60))}:${two(second % 60)}`
    return `${formatDate(day)}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }

  /** Until when something received then may be due. */
  #limit(received: Instant): Instant | ClockProblem {
    if (!(received >= range.from && received < range.to)) return { kind: 'out-of-range', at: received }
    if (this.#holidaysFrom && received < this.#holidaysFrom.at) return this.#holidaysFrom.problem
    return Math.min(
      received + this.horizonSeconds,
      range.to,
      this.#holidaysUntil?.at ?? Number.POSITIVE_INFINITY,
    )
  }

  #beyond(received: Instant, limit: Instant): ClockProblem {
    return this.#holidaysUntil?.at === limit ? this.#holidaysUntil.problem : this.#noOpening(received, limit)
  }

  #noOpening(after: Instant, until: Instant): ClockProblem {
    const { id, timeZone } = this.calendar
    return {
      kind: 'no-opening',
      calendar: id,
      timeZone,
      after: this.format(after),
      until: this.format(until),
    }
  }

  /** Finds the opening in which a receipt counts, and when. */
  #locate(received: Instant, limit: Instant): Instant | ClockProblem {
    let block = this.#timeline.blockAt(received)
    let index = firstAbove(block.ends, received)
    if (index === block.ends.length) {
      const next = this.#nextOpen(block, received, limit, received)
      if ('kind' in next) return next
      block = next
      index = 0
    }
    const start = block.starts[index]!
    if (start > limit) return this.#beyond(received, limit)
    this.#block = block
    this.#index = index
    return start > received ? start : received
  }

  /** Goes from the day of receipt to the nth open day after it, and answers its place in its block. */
  #openDay(n: number, received: Instant, limit: Instant): number | ClockProblem {
    let block = this.#block!
    let place = block.dayOf[this.#index]! + n
    while (place >= block.days.length) {
      place -= block.days.length
      const next = this.#nextOpen(block, received, limit)
      if ('kind' in next) return next
      block = next
    }
    this.#block = block
    return place
  }

  /** The next year with open time after a block that is closed from `closed` on, unless that is too far away. */
  #nextOpen(
    block: YearBlock,
    received: Instant,
    limit: Instant,
    closed: Instant = block.ends.at(-1) ?? received,
  ): YearBlock | ClockProblem {
    const reopened = this.#yearsAfter(closed, longestClosureYears)
    for (let next = this.#next(block, limit); next; next = this.#next(next, limit)) {
      if (next.start > reopened || next.starts[0]! > reopened) return this.#noOpening(closed, reopened)
      if (next.starts.length > 0) return next
    }
    return this.#beyond(received, limit)
  }

  /** The same local time so many years later. */
  #yearsAfter(at: Instant, years: number): Instant {
    const local = at + this.#timeline.offsetAt(at)
    const day = Math.floor(local / daySeconds)
    return this.#timeline.instantOf(local + (addMonths(day, 12 * years) - day) * daySeconds)
  }

  #next(block: YearBlock, limit: Instant): YearBlock | undefined {
    return block.end > limit ? undefined : this.#timeline.block(block.year + 1)
  }

  #dueOfDuration(duration: Duration, received: Instant): Instant | ClockProblem {
    if (duration.clock === 'business') {
      if (duration.unit === 'day') {
        const days = businessDaysOf(duration)
        return days === undefined
          ? { kind: 'invalid-duration', duration }
          : this.nthBusinessDayClose(received, days)
      }
      const seconds = secondsOf(duration)
      return seconds === undefined ? { kind: 'invalid-duration', duration } : this.addOpen(received, seconds)
    }
    if (!(received >= range.from && received < range.to)) return { kind: 'out-of-range', at: received }
    let due: number
    if (duration.clock === 'elapsed') {
      const seconds = secondsOf(duration)
      if (seconds === undefined) return { kind: 'invalid-duration', duration }
      due = received + seconds
    } else {
      const local = received + this.#timeline.offsetAt(received)
      const day = Math.floor(local / daySeconds)
      const dueDay = calendarDayAfter(day, duration)
      if (dueDay === undefined) return { kind: 'invalid-duration', duration }
      const dueLocal = local + (dueDay - day) * daySeconds
      due = dueLocal < range.to ? this.#timeline.instantOf(dueLocal) : dueLocal
    }
    return due < range.to ? due : { kind: 'out-of-range', at: due }
  }

  #dueWithin(
    { limit, receivedBefore }: WithinTarget,
    received: Instant,
  ): Instant | 'not-before' | ClockProblem {
    if (receivedBefore !== undefined) {
      const last = this.#limit(received)
      if (typeof last !== 'number') return last
      const counted = this.#locate(received, last)
      if (typeof counted !== 'number') return counted
      const isBefore = this.#isBefore(receivedBefore, counted)
      if (isBefore !== true) return isBefore === false ? 'not-before' : isBefore
    }
    return this.#dueOfDuration(limit, received)
  }

  /** Whether what was located last counts as received before a time of its day. */
  #isBefore(receivedBefore: string, counted: Instant): boolean | ClockProblem {
    const before = this.#time(receivedBefore)
    if (before === undefined) return { kind: 'invalid-time', time: receivedBefore }
    const block = this.#block!
    const midnight = block.days[block.dayOf[this.#index]!]! * daySeconds
    return counted + this.#timeline.offsetAt(counted) - midnight < before
  }

  #dueBy(target: ByTarget, received: Instant): Instant | 'not-before' | 'passed' | ClockProblem {
    const time = target.time === 'close' ? undefined : this.#time(target.time)
    if (target.time !== 'close' && time === undefined) return { kind: 'invalid-time', time: target.time }
    const limit = this.#limit(received)
    if (typeof limit !== 'number') return limit
    const counted = this.#locate(received, limit)
    if (typeof counted !== 'number') return counted
    if (target.receivedBefore !== undefined) {
      const isBefore = this.#isBefore(target.receivedBefore, counted)
      if (isBefore !== true) return isBefore === false ? 'not-before' : isBefore
    }
    const place = this.#openDay(target.day === 'same' ? 0 : 1, received, limit)
    if (typeof place !== 'number') return place
    const block = this.#block!
    const due =
      time === undefined
        ? block.closings[place]!
        : this.#timeline.instantOf(block.days[place]! * daySeconds + time)
    if (due < counted) return 'passed'
    return due > limit ? this.#beyond(received, limit) : due
  }

  #timeOfNextOpenDay(target: ByTarget, received: Instant): Instant | ClockProblem {
    const { receivedBefore: _, ...anyTime } = target
    const due = this.#dueBy({ ...anyTime, day: 'next-business' }, received)
    // The next open day is after the receipt, whatever the time.
    return due === 'not-before' || due === 'passed' ? { kind: 'invalid-time', time: target.time } : due
  }

  #time(text: string): number | undefined {
    if (!this.#times.has(text)) this.#times.set(text, parseTime(text))
    return this.#times.get(text)
  }
}

// Local, or with an offset; parts of a second are read over.
const timestamp = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?$/

function readOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}

function openBefore(block: YearBlock, at: Instant): number {
  const index = firstAbove(block.ends, at)
  if (index === block.ends.length) return block.total
  return block.before[index]! + Math.max(0, at - block.starts[index]!)
}
