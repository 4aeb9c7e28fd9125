import { mergeSpans, type Span } from '../clock/hours.ts'
import { daySeconds, parseTime } from '../text/civil.ts'
import { greatest, least } from '../text/lists.ts'
import type { TimeRange } from './declarations.ts'
import type { EffectiveCalendar } from './effective.ts'
import type { TimeOfDay } from './values.ts'

/**
 * What is known of a calendar's open days without a clock: the hours that a day can have. Holidays and closings make
 * days fewer, not other, so what holds for every one of these holds for every open day.
 */
export interface OpenDays {
  /** The hours of each kind of open day, sorted and merged; at least one. */
  readonly shapes: readonly (readonly Span[])[]
  /** How many days of the week are open, in some season. */
  readonly perWeek: number
  /** How many dates at most are open besides. */
  readonly dated: number
  /** Whether it is open round the clock, on every day. */
  readonly always: boolean
  /** Whether a clock change may make an open day shorter or longer than its hours say. */
  readonly changes: boolean
}

/** Clocks are changed by so much at most. */
export const mostClockChange: number = 3 * 3600

const known = new WeakMap<EffectiveCalendar, OpenDays | undefined>()

/** What can be said of a calendar's open days; undefined if nothing, because there are none or a time is not known. */
export function openDaysOf(calendar: EffectiveCalendar): OpenDays | undefined {
  if (!known.has(calendar)) known.set(calendar, readOpenDays(calendar))
  return known.get(calendar)
}

function readOpenDays({ week, seasons, dates, holidays }: EffectiveCalendar): OpenDays | undefined {
  const shapes = new Map<string, readonly Span[]>()
  const add = (ranges: readonly TimeRange[]): boolean => {
    const spans = spansOf(ranges)
    if (spans === undefined) return false
    if (spans.length > 0) shapes.set(JSON.stringify(spans), spans)
    return true
  }
  const weeks = [week, ...seasons.map((season) => season.week)]
  for (const one of weeks) for (const hours of one.values()) if (!add(hours)) return undefined
  let dated = 0
  for (const { from, to, hours } of dates) {
    if (hours.length === 0) continue
    if (from?.value === undefined || to?.value === undefined || !add(hours)) return undefined
    dated += 1 + Math.max(0, daysBetweenDates(from.value, to.value))
  }
  if (shapes.size === 0) return undefined
  const all = [...shapes.values()]
  const openDays = weeks.map((one) => [...one].flatMap(([day, hours]) => (hours.length > 0 ? [day] : [])))
  const perWeek = new Set(openDays.flat()).size
  const isWhole = all.every((spans) => spans[0]!.from === 0 && spans[0]!.to === daySeconds)
  return {
    shapes: all,
    perWeek,
    dated,
    always:
      isWhole &&
      openDays.every((days) => days.length === 7) &&
      holidays.length === 0 &&
      dates.every(({ hours }) => hours.length > 0),
    changes: all.some((spans) => spans.some(({ from, to }) => from < 5 * 3600 || to > 23 * 3600)),
  }
}

function daysBetweenDates(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (daySeconds * 1000))
}

/** Sorted, with what overlaps or touches made one; undefined if a time is not known. */
export function spansOf(ranges: readonly TimeRange[]): readonly Span[] | undefined {
  const spans: Span[] = []
  for (const { from, to } of ranges) {
    if (from.value === undefined || to.value === undefined) return undefined
    const span = { from: secondsOfDay(from.value), to: secondsOfDay(to.value) }
    if (span.from < span.to) spans.push(span)
  }
  return mergeSpans(spans)
}

/** Seconds since midnight of a time of day that was read. */
export function secondsOfDay(time: TimeOfDay): number {
  return parseTime(time)!
}

/** The least or most open seconds that a kind of open day has between two times of day. */
export function leastOpen(days: OpenDays, from = 0, to: number = daySeconds): number {
  const open = least(days.shapes.map((spans) => openBetween(spans, from, to)))
  return days.changes ? Math.max(0, open - mostClockChange) : open
}

export function mostOpen(days: OpenDays, from = 0, to: number = daySeconds): number {
  const most = greatest(days.shapes.map((spans) => openBetween(spans, from, to)))
  return days.changes ? most + mostClockChange : most
}

function openBetween(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
}

export function earliestClose(days: OpenDays): number {
  return least(days.shapes.map((spans) => spans.at(-1)!.to))
}

export function latestClose(days: OpenDays): number {
  return greatest(days.shapes.map((spans) => spans.at(-1)!.to))
}

export function earliestOpening(days: OpenDays): number {
  return least(days.shapes.map((spans) => spans[0]!.from))
}
