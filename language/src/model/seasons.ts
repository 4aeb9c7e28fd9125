import { type Weekday, weekdays } from '../speech/index.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import type { DateSpan, Season, TimeRange } from './declarations.ts'
import { paint, type Stretch } from './stretches.ts'
import type { IsoDate } from './values.ts'

type Week = ReadonlyMap<Weekday, readonly TimeRange[]>

/** What one calendar says about a day of the week in a season; no hours where it is closed. */
export interface SeasonalHours {
  readonly season: Season
  readonly day: Weekday
  readonly hours: readonly TimeRange[]
}

/** Dates on which a season makes another week, with all its days. */
export interface SeasonWeek {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly season: Season
  readonly week: Week
}

const spansKnown = new WeakMap<Season, readonly Stretch[]>()

/** The days of a season, as far as they are sound, in the order in which they stand there. */
export function daysIn(season: Season): readonly Stretch[] {
  let spans = spansKnown.get(season)
  if (spans === undefined) {
    spans = season.spans.flatMap((span) => daysOf(span) ?? [])
    spansKnown.set(season, spans)
  }
  return spans
}

/** A span of dates as days; undefined if it is not sound. */
export function daysOf({ from, to }: Partial<Pick<DateSpan, 'from' | 'to'>>): Stretch | undefined {
  const first = from?.value === undefined ? undefined : parseDate(from.value)
  const last = to?.value === undefined ? undefined : parseDate(to.value)
  return first === undefined || last === undefined || last < first ? undefined : { from: first, to: last + 1 }
}

/**
 * The weeks of a calendar's seasons, by date, without overlap. Of several that speak of a date and its day of the week
 * the later counts; a day of the week of which none speaks has its usual hours.
 */
export function resolveSeasons(usual: Week, seasonal: readonly SeasonalHours[]): readonly SeasonWeek[] {
  if (seasonal.length === 0) return []
  const order = new Map(seasonal.map((one, index) => [one, index]))
  const byDay = weekdays.map((day) =>
    paint(
      seasonal.flatMap((one) =>
        one.day === day ? daysIn(one.season).map((days) => ({ ...days, one })) : [],
      ),
    ),
  )
  const bounds = byDay.flatMap((painted) => painted.flatMap(({ from, to }) => [from, to]))
  const days = [...new Set(bounds)].sort((a, b) => a - b)
  const places = byDay.map(() => 0)
  const result: (SeasonWeek & { readonly said: readonly (SeasonalHours | undefined)[] })[] = []
  for (const [index, day] of days.slice(0, -1).entries()) {
    const said = byDay.map((painted, weekday) => {
      while ((painted[places[weekday]!]?.to ?? Number.POSITIVE_INFINITY) <= day) places[weekday]!++
      const there = painted[places[weekday]!]
      return there !== undefined && there.from <= day ? there.by.one : undefined
    })
    const speaking = said.filter((one) => one !== undefined)
    if (speaking.length === 0) continue
    const to = formatDate(days[index + 1]! - 1)
    const last = result.at(-1)
    if (
      last !== undefined &&
      parseDate(last.to) === day - 1 &&
      last.said.every((one, at) => one === said[at])
    ) {
      result[result.length - 1] = { ...last, to }
      continue
    }
    const week = new Map(usual)
    for (const { day: weekday, hours } of speaking) week.set(weekday, hours)
    const { season } = speaking.reduce((a, b) => (order.get(b)! > order.get(a)! ? b : a))
    result.push({ from: formatDate(day), to, season, week, said })
  }
  return result.map(({ said: _, ...rest }) => rest)
}

/** Whether a day (its number) is in a season. */
export function isIn(season: Season, day: number): boolean {
  return daysIn(season).some(({ from, to }) => from <= day && day < to)
}

/** The week that holds on a date. */
export function weekOn(
  calendar: { readonly week: Week; readonly seasons: readonly SeasonWeek[] },
  date: IsoDate,
): Week {
  return calendar.seasons.find(({ from, to }) => from <= date && date <= to)?.week ?? calendar.week
}
