import type { Clock } from '../../clock/index.ts'
import type { EffectiveCalendar } from '../../model/effective.ts'
import { type Localized, type Weekday, weekdays } from '../../speech/index.ts'
import { formatDate, formatTime, parseDate, weekdayIndex } from '../../text/civil.ts'
import { addAll } from '../../text/lists.ts'
import type { Clocks } from './clocks.ts'
import { Dates, mergeSpans, type Period, type Span, stretchOf, Weeks, without } from './hours.ts'

/** A time that is promised, but at which nobody works. */
export type Gap = { readonly from: string; readonly to: string } & (
  | { readonly kind: 'weekday'; readonly day: Weekday }
  | { readonly kind: 'date'; readonly date: string; readonly reason?: Localized }
)

/**
 * The first time within a period at which one calendar is open and none of the others, exactly. Hours of the week and
 * of dates are compared as they stand; clocks are asked only where it depends on holidays or time zones.
 */
export function firstGap(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
  clocks: Clocks,
): Gap | undefined {
  if (working.includes(promised)) return undefined
  const answer = compareAsWritten(promised, working, period)
  return answer === 'unknown' ? compareByClock(promised, working, period, clocks) : answer
}

function compareAsWritten(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
): Gap | 'unknown' | undefined {
  const within = stretchOf(period)
  const zone = promised.timeZone?.value
  const near = working.filter(({ timeZone }) => timeZone?.value === zone)
  const isFar = near.length < working.length
  const regions = regionsOf(promised)
  const own = {
    weeks: new Weeks(promised, within),
    dates: new Dates(promised, within),
    hasHolidays: regions.size > 0,
  }
  const others = near.map((calendar) => {
    const theirs = regionsOf(calendar)
    return {
      weeks: new Weeks(calendar, within),
      dates: new Dates(calendar, within),
      hasHolidays: theirs.size > 0,
      /** Whether it is a working day whenever the promise has one. */
      isOpenWithPromise: [...theirs].every((region) => regions.has(region)),
    }
  })
  const bounds = [
    within.from,
    within.to,
    ...[own, ...others].flatMap(({ weeks, dates }) => [...weeks.bounds, ...dates.bounds]),
  ]
  const starts = [...new Set(bounds)].sort((a, b) => a - b)
  let isUnknown = false
  let dated: Gap | undefined
  const weekly: (Gap | undefined)[] = weekdays.map(() => undefined)
  for (const [index, from] of starts.slice(0, -1).entries()) {
    const to = starts[index + 1]!
    const ownDate = own.dates.at(from)
    const otherDates = others.map(({ dates }) => dates.at(from))
    const ownWeek = own.weeks.at(from)
    const otherWeeks = others.map(({ weeks }) => weeks.at(from))
    const isSeasonal = [ownWeek, ...otherWeeks].some(({ season }) => season !== undefined)
    for (let day = from; day < Math.min(to, from + 7); day++) {
      const weekday = weekdayIndex(day)
      const spans = ownDate ?? ownWeek.week[weekday]!
      if (spans.length === 0) continue
      const surely: Span[] = []
      const perhaps: Span[] = []
      for (const [number, other] of others.entries()) {
        const date = otherDates[number]
        if (date !== undefined) addAll(surely, date)
        else {
          const isSure = ownDate === undefined ? other.isOpenWithPromise : !other.hasHolidays
          addAll(isSure ? surely : perhaps, otherWeeks[number]!.week[weekday]!)
        }
      }
      if (without(spans, mergeSpans(surely)).length === 0) continue
      const [gap] = without(spans, mergeSpans([...surely, ...perhaps]))
      // One of many days of the week cannot always be a holiday.
      const isOpen = ownDate !== undefined || !own.hasHolidays || to - from >= 7 * manyDays
      if (gap === undefined || isFar || !isOpen) {
        isUnknown = true
        continue
      }
      const times = { from: formatTime(gap.from), to: formatTime(gap.to) }
      const isWeekly = !isSeasonal && ownDate === undefined && otherDates.every((date) => date === undefined)
      if (isWeekly) weekly[weekday] ??= { kind: 'weekday', day: weekdays[weekday]!, ...times }
      else dated ??= { kind: 'date', date: formatDate(day), ...times }
    }
  }
  return weekly.find((gap) => gap !== undefined) ?? dated ?? (isUnknown ? 'unknown' : undefined)
}

/** So many weeks hold a day of every kind that is no holiday. */
const manyDays = 10

function regionsOf({ holidays }: EffectiveCalendar): ReadonlySet<string> {
  return new Set(holidays.map(({ value, text }) => value ?? text))
}

function compareByClock(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
  clocks: Clocks,
): Gap | undefined {
  const promise = clocks.of(promised.calendar)
  // All are asked, so that whatever is missing is loaded at once.
  const others = working.map(({ calendar }) => clocks.of(calendar))
  if (promise === undefined || !others.every((clock) => clock !== undefined)) return undefined
  const from = promise.read(`${period.from}T00:00`)
  const end = parseDate(period.to)
  const to = end === undefined ? undefined : promise.read(`${formatDate(end + 1)}T00:00`)
  if (from === undefined || to === undefined) return undefined
  const open = mergeSpans(others.flatMap((clock) => [...clock.openIntervals(from, to)]))
  const [gap] = without([...promise.openIntervals(from, to)], open)
  return gap === undefined ? undefined : told(gap, promise, others)
}

/** A gap in local time, up to midnight. */
function told(gap: Span, promise: Clock, others: readonly Clock[]): Gap {
  const start = promise.format(gap.from)
  const date = start.slice(0, 10)
  const end = promise.format(gap.to)
  const reason = others.map((clock) => reasonOf(clock, date)).find((one) => one !== undefined)
  return {
    kind: 'date',
    date,
    from: start.slice(11, 16),
    to: end.slice(0, 10) === date ? end.slice(11, 16) : '24:00',
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Why a team does not work on a date. */
function reasonOf(clock: Clock, date: string): Localized | undefined {
  const en = clock.day(date, 'en')
  const de = clock.day(date, 'de')
  if (en?.reason === undefined || de?.reason === undefined || en.source === 'week') return undefined
  return { en: en.reason, de: de.reason }
}
