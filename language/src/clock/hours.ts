import { type Locale, weekdays } from '../speech/index.ts'
import {
  civilDate,
  daySeconds,
  formatDate,
  formatTime,
  parseDate,
  parseTime,
  weekdayIndex,
} from '../text/civil.ts'
import { addAll } from '../text/lists.ts'
import type { HolidayProvider } from './holidays.ts'
import type { Calendar, ClockProblem, DaySource, Hours, Week } from './types.ts'

/** Seconds since local midnight; from `from` on, without `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface DayHours {
  /** Sorted, merged. */
  readonly spans: readonly Span[]
  readonly source: DaySource
}

export interface DayReason {
  readonly reason?: string
  readonly region?: string
}

/** Which hours a date has: a later dated entry over an earlier one, over holidays, over seasons, over the week. */
export interface HoursRules {
  on(day: number): DayHours
  /** What a person would give as the reason for the hours of a date. */
  reason(day: number, locale: Locale): DayReason
  /** The hours that the weekday alone has, in its season. */
  usually(day: number): readonly Span[]
}

interface SeasonSpans {
  readonly from: number
  readonly to: number
  /** From Monday to Sunday. */
  readonly week: readonly DayHours[]
  readonly name: string
}

interface DatedSpans {
  readonly from: number
  readonly to: number
  readonly spans: readonly Span[]
  readonly reason: string | undefined
}

/** Reads a calendar's hours, or says which of them is none. */
export function hoursRules(
  calendar: Calendar,
  provider: HolidayProvider | undefined,
): HoursRules | ClockProblem {
  const usual = readWeek(calendar, calendar.week, 'week')
  if ('kind' in usual) return usual

  const seasons: SeasonSpans[] = []
  for (const { season, title = season, from, to, week } of calendar.seasons ?? []) {
    const days = readDates(calendar, from, to)
    if ('kind' in days) return days
    const hours = readWeek(calendar, week, 'season')
    if ('kind' in hours) return hours
    seasons.push({ ...days, week: hours, name: title })
  }
  seasons.reverse()

  const dates: DatedSpans[] = []
  for (const { from, to, hours, reason } of calendar.dates) {
    const days = readDates(calendar, from, to)
    if ('kind' in days) return days
    const spans = readHours(calendar, from, hours)
    if ('kind' in spans) return spans
    dates.push({ ...days, spans, reason })
  }
  dates.reverse()

  if (calendar.holidays.length > 0) {
    for (const region of calendar.holidays) {
      if (!provider) return { kind: 'holidays-not-loaded', calendar: calendar.id, region }
      if (!provider.known(region)) return { kind: 'unknown-region', calendar: calendar.id, region }
    }
  }

  const regionsByYear = new Map<number, Map<string, string>>()
  const holidayRegion = (day: number): string | undefined => {
    if (!provider || calendar.holidays.length === 0) return undefined
    const { year } = civilDate(day)
    let regions = regionsByYear.get(year)
    if (!regions) {
      regions = new Map()
      for (const region of calendar.holidays) {
        for (const { date } of provider.holidays(region, year) ?? []) {
          if (!regions.has(date)) regions.set(date, region)
        }
      }
      regionsByYear.set(year, regions)
    }
    return regions.size === 0 ? undefined : regions.get(formatDate(day))
  }
  const dated = (day: number): DatedSpans | undefined =>
    dates.find((entry) => entry.from <= day && day <= entry.to)
  const seasonOn = (day: number): SeasonSpans | undefined =>
    seasons.find((entry) => entry.from <= day && day <= entry.to)
  const usually = (day: number): DayHours => (seasonOn(day)?.week ?? usual)[weekdayIndex(day)]!

  return {
    on(day) {
      const entry = dated(day)
      if (entry) return { spans: entry.spans, source: 'date' }
      if (holidayRegion(day) !== undefined) return { spans: [], source: 'holiday' }
      return usually(day)
    },
    reason(day, locale) {
      const entry = dated(day)
      if (entry) return entry.reason === undefined ? {} : { reason: entry.reason }
      const region = holidayRegion(day)
      if (region === undefined) {
        const season = seasonOn(day)
        return season === undefined ? {} : { reason: season.name }
      }
      const date = formatDate(day)
      const holiday = provider
        ?.holidays(region, civilDate(day).year, locale)
        ?.find((candidate) => candidate.date === date)
      return holiday ? { reason: holiday.name, region } : { region }
    },
    usually: (day) => usually(day).spans,
  }
}

/** The hours from Monday to Sunday. */
function readWeek(
  calendar: Calendar,
  week: Week,
  source: DaySource,
): readonly DayHours[] | (ClockProblem & { kind: 'invalid-hours' }) {
  const byWeekday: Hours[][] = weekdays.map(() => [])
  for (const { day, hours } of week) {
    const known = byWeekday[weekdays.indexOf(day)]
    if (known !== undefined) addAll(known, hours)
  }
  const read: DayHours[] = []
  for (const [index, hours] of byWeekday.entries()) {
    const spans = readHours(calendar, weekdays[index]!, hours)
    if ('kind' in spans) return spans
    read.push({ spans, source })
  }
  return read
}

function readDates(
  calendar: Calendar,
  from: string,
  to: string,
): { readonly from: number; readonly to: number } | (ClockProblem & { kind: 'invalid-date' }) {
  const first = parseDate(from)
  const last = parseDate(to)
  return first === undefined || last === undefined || last < first
    ? { kind: 'invalid-date', calendar: calendar.id, from, to }
    : { from: first, to: last }
}

function readHours(
  calendar: Calendar,
  on: string,
  hours: readonly Hours[],
): readonly Span[] | (ClockProblem & { kind: 'invalid-hours' }) {
  const spans: Span[] = []
  for (const { from, to } of hours) {
    const start = parseTime(from)
    const end = parseTime(to)
    if (start === undefined || end === undefined || start >= end || end > daySeconds) {
      return { kind: 'invalid-hours', calendar: calendar.id, on, from, to }
    }
    spans.push({ from: start, to: end })
  }
  return mergeSpans(spans)
}

/** Sorted, with what overlaps or touches made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else merged.push(span)
  }
  return merged
}

export function hoursOf(spans: readonly Span[]): Hours[] {
  return spans.map(({ from, to }) => ({ from: formatTime(from), to: formatTime(to) }))
}
