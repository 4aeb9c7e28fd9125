import type { Clock, createClock, HolidayProvider } from '../../clock/index.ts'
import type { Calendar } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { clockCalendarOf } from '../../projection/calendars.ts'

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
