import type { Clock, createClock, HolidayProvider } from '../../clock/index.ts'
import type { Calendar as ClockCalendar } from '../../clock/types.ts'
import type { Calendar } from '../../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../../model/effective.ts'
import { weekdays } from '../../speech/index.ts'

/** What it takes to make clocks. It is loaded only when a rule cannot decide without. */
export interface Clockworks {
  readonly create: typeof createClock
  readonly holidays: HolidayProvider
}

/** Loads the clock and the holidays of some regions. */
export async function loadClockworks(regions: Iterable<string>): Promise<Clockworks> {
  const { createClock, loadHolidays } = await import('../../clock/index.ts')
  return { create: createClock, holidays: await loadHolidays(regions) }
}

/** The clocks of calendars, for rules. */
export class Clocks {
  /** Whether a rule asked for a clock that could not be made, because the clockworks were not there. */
  isMissing = false
  /** The regions whose holidays that would need. */
  readonly missingHolidays = new Set<string>()
  private readonly facts: Facts
  private readonly works: Clockworks | undefined
  private readonly made = new Map<Calendar, Clock | undefined>()

  constructor(facts: Facts, works: Clockworks | undefined) {
    this.facts = facts
    this.works = works
  }

  /**
   * The clock of a calendar; undefined if the calendar is not sound, which other rules report, or if the clockworks
   * are not there yet: then everything is checked once more when they are, and a rule just passes over.
   */
  of(calendar: Calendar): Clock | undefined {
    if (this.made.has(calendar)) return this.made.get(calendar)
    const rules = clockCalendarOf(this.facts, calendar)
    if (rules === undefined) return undefined
    if (this.works === undefined) {
      this.isMissing = true
      for (const region of rules.holidays) this.missingHolidays.add(region)
      return undefined
    }
    const clock = this.works.create(rules, this.works.holidays)
    const made = 'kind' in clock ? undefined : clock
    this.made.set(calendar, made)
    return made
  }
}

/** A calendar as the clock takes it, inheritance resolved; undefined without a time zone. Unsound parts are left out. */
export function clockCalendarOf(facts: Facts, calendar: Calendar): ClockCalendar | undefined {
  const { timeZone, week, seasons, holidays, dates } = facts.calendar(calendar)
  if (timeZone?.value === undefined) return undefined
  return {
    id: calendar.id,
    ...(calendar.title === undefined ? {} : { title: calendar.title }),
    timeZone: timeZone.value,
    week: soundWeek(week),
    seasons: seasons.map(({ season, from, to, week: its }) => ({
      season: season.id,
      ...(season.title === undefined ? {} : { title: season.title }),
      from,
      to,
      week: soundWeek(its),
    })),
    holidays: holidays.flatMap((region) => region.value ?? []),
    dates: dates.flatMap(({ from, to, hours, reason }) => {
      if (from?.value === undefined || to?.value === undefined || to.value < from.value) return []
      return [
        {
          from: from.value,
          to: to.value,
          hours: soundHours(hours),
          ...(reason === undefined ? {} : { reason }),
        },
      ]
    }),
  }
}

function soundWeek(week: EffectiveCalendar['week']): ClockCalendar['week'] {
  return weekdays.flatMap((day) => (week.has(day) ? [{ day, hours: soundHours(week.get(day)!) }] : []))
}

function soundHours(
  ranges: readonly { from: { value: string | undefined }; to: { value: string | undefined } }[],
) {
  return ranges.flatMap(({ from, to }) =>
    from.value !== undefined && to.value !== undefined && from.value < to.value
      ? [{ from: from.value, to: to.value }]
      : [],
  )
}
