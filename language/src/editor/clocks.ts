import type { Clock } from '../clock/index.ts'
import type { Calendar as ClockCalendar } from '../clock/types.ts'
import type { ProjectModel } from '../model/project.ts'
import { type Clockworks, loadClockworks } from '../rules/support/clocks.ts'

/** Of so many calendars at most the clocks are kept. */
const mostClocks = 100

/** The clockworks of all projects: loaded when they are first needed, and again when a region is named that is new. */
export class ClockStore {
  private works: Clockworks | undefined
  /** The regions whose holidays these have. */
  private regions: ReadonlySet<string> = new Set()
  private readonly clocks = new Map<string, Promise<Clock | undefined>>()

  /** Undefined if not all regions of a project are loaded. */
  for(project: ProjectModel): Clockworks | undefined {
    return this.knows(regionsOf(project)) ? this.works : undefined
  }

  load(project: ProjectModel): Promise<Clockworks> {
    return this.worksWith(regionsOf(project))
  }

  /**
   * The clock of a calendar; undefined if the calendar is not sound. Clocks are kept by what the calendar says, so that
   * typing elsewhere costs no new one.
   */
  clockOf(calendar: ClockCalendar): Promise<Clock | undefined> {
    const key = JSON.stringify(calendar)
    let clock = this.clocks.get(key)
    if (clock === undefined) {
      if (this.clocks.size >= mostClocks) this.clocks.clear()
      clock = this.make(calendar)
      this.clocks.set(key, clock)
    }
    return clock
  }

  private async make(calendar: ClockCalendar): Promise<Clock | undefined> {
    const works = await this.worksWith(calendar.holidays)
    const made = works.create(calendar, works.holidays)
    return 'kind' in made ? undefined : made
  }

  private knows(regions: readonly string[]): boolean {
    return regions.every((region) => this.regions.has(region))
  }

  private async worksWith(regions: readonly string[]): Promise<Clockworks> {
    // Others may load other regions meanwhile.
    while (this.works === undefined || !this.knows(regions)) {
      const wanted = new Set([...this.regions, ...regions])
      const works = await loadClockworks(wanted)
      if (![...this.regions].every((region) => wanted.has(region))) continue
      this.works = works
      this.regions = wanted
    }
    return this.works
  }
}

/** The regions whose holidays any calendar has. */
function regionsOf(project: ProjectModel): string[] {
  return project.all('calendar').flatMap(({ holidays }) => holidays.flatMap(({ value }) => value ?? []))
}
