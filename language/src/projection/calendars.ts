import type { Calendar as ClockCalendar } from '../clock/types.ts'
import type { CompiledCalendar, CompiledContract } from '../compile/schema.ts'
import type { Calendar, Season, TimeRange } from '../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../model/effective.ts'
import { type Weekday, weekdays } from '../speech/index.ts'
import { compare } from '../text/order.ts'
import { type Context, placed, tolerant } from './context.ts'
import { resolveDates } from './dates.ts'
import { namedOf } from './named.ts'
import { literalOf } from './values.ts'
import { orAbsent, unlessEmpty, whole } from './whole.ts'

export type SeasonPart = NonNullable<CompiledContract['seasons']>[number]
/** Without its name, which is another for each that takes it. */
export type HoursPart = Omit<CompiledCalendar, 'id' | 'title' | 'documentation'>
type WeekPart = CompiledCalendar['week']

/** When a calendar is open, inheritance resolved. */
export function hoursOf(calendar: EffectiveCalendar, context: Context): HoursPart | undefined {
  const { timeZone, week, seasons, holidays, dates } = calendar
  return whole({
    timeZone: timeZone && literalOf(timeZone),
    week: weekOf(week, context),
    seasons: unlessEmpty(
      context.each(seasons, ({ season, from, to, week: its }) =>
        whole({
          season: context.idOf(season),
          title: orAbsent(season.title),
          from,
          to,
          week: weekOf(its, context),
        }),
      ),
    ),
    holidays: uniqueSorted(context.each(holidays, literalOf)),
    dates: context.each(resolveDates(dates), ({ from, to, line }) =>
      placed(
        line,
        whole({ from, to, hours: rangesOf(line.hours, context), reason: orAbsent(line.reason) }),
        context,
      ),
    ),
  })
}

/** A day that is absent is closed. */
export function weekOf(
  week: ReadonlyMap<Weekday, readonly TimeRange[]>,
  context: Context,
): WeekPart | undefined {
  return context.each(
    weekdays.filter((day) => week.has(day)),
    (day) => whole({ day, hours: rangesOf(week.get(day)!, context) }),
  )
}

/** The hours of a week that end after they begin: of others a rule speaks, and nobody can reckon with them. */
export function forwards(week: WeekPart): WeekPart {
  return week.map(({ day, hours }) => ({ day, hours: hours.filter(({ from, to }) => from < to) }))
}

function rangesOf(ranges: readonly TimeRange[], context: Context) {
  return context
    .each(ranges, ({ from, to }) => whole({ from: literalOf(from), to: literalOf(to) }))
    ?.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
}

function uniqueSorted(texts: readonly string[] | undefined): string[] | undefined {
  return texts && [...new Set(texts)].sort(compare)
}

export function seasonOf(season: Season, context: Context): SeasonPart | undefined {
  const spans = context
    .each(season.spans, ({ from, to }) => whole({ from: literalOf(from), to: literalOf(to) }))
    ?.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
  return whole({ ...namedOf(season, context), spans })
}

/** A calendar as the clock takes it, inheritance resolved; undefined without a time zone. Unsound parts are left out. */
export function clockCalendarOf(facts: Facts, calendar: Calendar): ClockCalendar | undefined {
  const hours = hoursOf(facts.calendar(calendar), tolerant)
  if (hours === undefined) return undefined
  const { id, title } = calendar
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...hours,
    week: forwards(hours.week),
    seasons: (hours.seasons ?? []).map((season) => ({ ...season, week: forwards(season.week) })),
    dates: hours.dates.map((date) => ({
      ...date,
      hours: date.hours.filter(({ from, to }) => from < to),
    })),
  }
}
