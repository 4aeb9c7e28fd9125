import { declaredAs } from '../model/file.ts'
import type { ProjectModel } from '../model/project.ts'
import { type Clockworks, loadClockworks } from '../rules/clocks.ts'

/** The clockworks of all projects: loaded when they are first needed, and again when a region is named that is new. */
export class ClockStore {
  private works: Clockworks | undefined
  private readonly regions = new Set<string>()

  /** Undefined if not all regions of a project are loaded. */
  for(project: ProjectModel): Clockworks | undefined {
    return regionsOf(project).every((region) => this.regions.has(region)) ? this.works : undefined
  }

  async load(project: ProjectModel): Promise<Clockworks> {
    const known = this.for(project)
    if (known !== undefined) return known
    for (const region of regionsOf(project)) this.regions.add(region)
    this.works = await loadClockworks(this.regions)
    return this.works
  }
}

/** The regions whose holidays any calendar has. */
function regionsOf(project: ProjectModel): string[] {
  return project.files.flatMap((file) =>
    declaredAs(file, 'calendar').flatMap(({ holidays }) => holidays.flatMap(({ value }) => value ?? [])),
  )
}
