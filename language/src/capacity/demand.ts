// What comes to each team and pool in each half hour of a typical week, and what is promised for it.
import type { Duration, Rate } from '../compile/schema.ts'
import type { PlannedContract } from './contract.ts'
import { amountsIn, type Grid, gridOf, hoursIn, type Piece, turned } from './grid.ts'
import { dayMinutes, minutesOf, perWeek, type Span, secondsOf, type Week, weekOfCalendar } from './week.ts'
import { zoneShift } from './zones.ts'

type Team = PlannedContract['teams'][number]
type Service = PlannedContract['services'][number]
type Sla = PlannedContract['slas'][number]
type Profile = PlannedContract['profiles'][number]
type OfferedAssignment = Extract<PlannedContract['assignments'][number], { offered: true }>

/** One service for segments that share a volume, an SLA and those who do it. */
export interface WorkItem {
  readonly service: Service
  readonly segments: readonly string[]
  readonly sla: Sla
  /** Id of the team or pool. */
  readonly by: string
  /** Mean working time for one request, in seconds. */
  readonly effort: number
  /** Requests in the week are so many times … */
  readonly amount: number
  /** … what this has, in the zone of its station; the same list for all that comes alike. */
  readonly pattern: readonly Piece[]
  /** The SLA's hours, in the zone of the station. */
  readonly promised: readonly Span[]
}

/** Whether somebody waits while it is done. */
export function isImmediate({ service }: WorkItem): boolean {
  return service.work === 'immediate'
}

/** Teams that share work, and that work. */
export interface Station {
  /** The ids of the team or pools from which the work comes to them. */
  readonly doers: readonly string[]
  readonly teams: readonly Team[]
  readonly items: readonly WorkItem[]
  /** The hours of each team, in the zone of the first. */
  readonly hours: readonly (readonly Span[])[]
}

/** Work of which nobody knows how much there is. */
export interface MissingVolume {
  readonly service: string
  readonly segments: readonly string[]
  readonly by: string
}

export interface Demand {
  readonly stations: readonly Station[]
  readonly missing: readonly MissingVolume[]
}

/** Looks things up in a contract, and reckons with each calendar once. */
export class Index {
  readonly contract: PlannedContract
  readonly services: ReadonlyMap<string, Service>
  readonly slas: ReadonlyMap<string, Sla>
  readonly teams: ReadonlyMap<string, Team>
  readonly pools: ReadonlyMap<string, PlannedContract['pools'][number]>
  readonly metrics: ReadonlyMap<string, PlannedContract['metrics'][number]>
  private readonly calendars: ReadonlyMap<string, PlannedContract['calendars'][number]>
  private readonly profiles: ReadonlyMap<string, Profile>
  private readonly needs: ReadonlyMap<string, readonly string[]>
  private readonly weeks = new Map<string, Week>()
  private readonly alikeWeeks = new Map<string, Week>()
  private readonly patterns = new Map<Week, Map<string, readonly Piece[]>>()
  /** What a profile says, as text. */
  private readonly saidOf = new Map<Profile | undefined, string>()
  private readonly shifts = new Map<string, number>()
  private readonly turned = new Map<readonly Span[], Map<number, readonly Span[]>>()
  private readonly sampled = new Map<Grid, Map<readonly Span[], Float64Array>>()
  private readonly grids = new Map<string, Grid>()

  constructor(contract: PlannedContract) {
    this.contract = contract
    this.services = byId(contract.services.map(soundService))
    this.slas = byId(contract.slas)
    this.teams = byId(contract.teams)
    this.pools = byId(contract.pools)
    this.metrics = byId(contract.metrics)
    this.calendars = byId(contract.calendars)
    this.profiles = byId(contract.profiles)
    this.needs = new Map(contract.segments.map(({ id, needs }) => [id, needs]))
  }

  /** The typical week of a calendar; calendars with the same hours have the same. */
  week(calendar: string): Week {
    let week = this.weeks.get(calendar)
    if (week === undefined) {
      const hours = this.calendars.get(calendar) ?? { week: [] }
      const key = JSON.stringify(hours.week)
      week = this.alikeWeeks.get(key) ?? weekOfCalendar(hours)
      this.alikeWeeks.set(key, week)
      this.weeks.set(calendar, week)
    }
    return week
  }

  /** By how many minutes the clocks of one calendar are ahead of those of another. */
  shift(reference: string, calendar: string): number {
    const [from, to] = [reference, calendar].map((id) => this.calendars.get(id)?.timeZone ?? '')
    const key = `${from} ${to}`
    let shift = this.shifts.get(key)
    if (shift === undefined) {
      shift = zoneShift(from!, to!, this.contract.day)
      this.shifts.set(key, shift)
    }
    return shift
  }

  /** The hours that one full-time equivalent is at work in a week, less what shrinkage takes: counted here and only here. */
  hoursPerFte({ week, shrinkage }: Pick<Team, 'week' | 'shrinkage'>): number {
    return (secondsOf(week) / 3600) * (1 - shrinkage)
  }

  /** Requests over the week where one is said of such a period, in the calendar's own zone. */
  pattern(per: Duration, profile: string | undefined, calendar: string): readonly Piece[] {
    const parts = profile === undefined ? undefined : this.profiles.get(profile)
    const said = this.saidOf.get(parts) ?? JSON.stringify(parts?.parts ?? null)
    this.saidOf.set(parts, said)
    const week = this.week(calendar)
    const key = `${per.amount} ${per.unit} ${per.clock} ${said}`
    const known = this.patterns.get(week) ?? new Map<string, readonly Piece[]>()
    this.patterns.set(week, known)
    let pattern = known.get(key)
    if (pattern === undefined) {
      pattern = patternOf(per, parts, week)
      known.set(key, pattern)
    }
    return pattern
  }

  /** The same week by clocks that many minutes behind; the same list for the same question. */
  rotated<T extends Span>(spans: readonly T[], minutes: number): readonly T[] {
    const known = this.turned.get(spans) ?? new Map<number, readonly Span[]>()
    this.turned.set(spans, known)
    let result = known.get(minutes)
    if (result === undefined) {
      result = turned(spans, minutes)
      known.set(minutes, result)
    }
    return result as readonly T[]
  }

  /** How much of a flow comes in each interval; the same array for the same question. */
  amounts(grid: Grid, pieces: readonly Piece[]): Float64Array {
    return this.inGrid(grid, pieces, () => amountsIn(grid, pieces))
  }

  /** How long each interval is open, in hours; the same array for the same question. */
  lengths(grid: Grid, spans: readonly Span[]): Float64Array {
    return this.inGrid(grid, spans, () => hoursIn(grid, spans))
  }

  private inGrid(grid: Grid, spans: readonly Span[], reckon: () => Float64Array): Float64Array {
    const known = this.sampled.get(grid) ?? new Map<readonly Span[], Float64Array>()
    this.sampled.set(grid, known)
    let values = known.get(spans)
    if (values === undefined) {
      values = reckon()
      known.set(spans, values)
    }
    return values
  }

  /** The intervals of a station's week; stations whose hours change at the same times have the same. */
  grid({ hours, items }: Pick<Station, 'hours' | 'items'>): Grid {
    const lists = new Set<readonly Span[]>(hours)
    for (const { pattern, promised } of items) lists.add(pattern).add(promised)
    const grid = gridOf(lists)
    const key = grid.edges.join(' ')
    const known = this.grids.get(key) ?? grid
    this.grids.set(key, known)
    return known
  }

  /** The hours of a calendar, seen from the zone of another. */
  hours(reference: string, calendar: string): readonly Span[] {
    return this.rotated(this.week(calendar).spans, this.shift(reference, calendar))
  }

  /** The teams that may do a service for some segments: in a pool those that have all the skills that it takes. */
  able(doer: string, service: Service, segments: readonly string[]): readonly Team[] {
    const team = this.teams.get(doer)
    if (team !== undefined) return [team]
    const members = (this.pools.get(doer)?.teams ?? []).flatMap((id) => this.teams.get(id) ?? [])
    const skills = [...service.needs, ...segments.flatMap((segment) => this.needs.get(segment) ?? [])]
    const able = members.filter((member) => skills.every((skill) => member.skills.includes(skill)))
    // That nobody can do it is said elsewhere; here it is still work.
    return able.length > 0 ? able : members
  }

  /** The skills that an item takes. */
  skillsOf({ service, segments }: WorkItem): readonly string[] {
    return [...service.needs, ...segments.flatMap((segment) => this.needs.get(segment) ?? [])]
  }
}

/** No patience at all is a finding, and no figure to reckon with. */
function soundService(service: Service): Service {
  const { patience, ...rest } = service
  return patience === undefined || secondsOf(patience) > 0 ? service : rest
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}

/**
 * How one request in each such period spreads over a week: so many on each business day; a rate by weeks or months
 * evenly over the business days; one by days over all days, also those that are closed. Over the day by the profile, or
 * evenly over the opening hours.
 */
function patternOf(per: Duration, profile: Profile | undefined, week: Week): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, amount: number): void => {
    if (amount > 0) pieces.push({ from, to, rate: amount / (to - from) })
  }
  const everyDay = per.clock !== 'business' && per.unit === 'day'
  const days = everyDay ? [0, 1, 2, 3, 4, 5, 6] : week.days
  const [firstDay] = week.days
  for (const day of days) {
    const spansOf = (of: number | undefined) =>
      week.spans.filter(({ from }) => Math.floor(from / dayMinutes) === of)
    let spans = spansOf(day)
    // What comes on a closed day comes at the hours at which it comes elsewhere.
    if (spans.length === 0) {
      spans = spansOf(firstDay).map(({ from, to }) => {
        const shift = (day - firstDay!) * dayMinutes
        return { from: from + shift, to: to + shift }
      })
    }
    const open = spans.reduce((sum, { from, to }) => sum + to - from, 0)
    let amount: number
    if (per.clock === 'business') amount = per.unit === 'day' ? 1 / per.amount : open / (secondsOf(per) / 60)
    else amount = (perWeek(per) ?? 0) / days.length
    if (profile === undefined) for (const { from, to } of spans) add(from, to, (amount * (to - from)) / open)
    else {
      for (const part of profile.parts) {
        const start = day * dayMinutes
        const [from, to] = [start + minutesOf(part.from), start + minutesOf(part.to)]
        if (to > from) add(from, to, amount * part.share)
      }
    }
  }
  return joined(pieces)
}

/** The same in order, with pieces that touch and flow alike as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: { from: number; to: number; rate: number }[] = []
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last?.to === piece.from && Math.abs(last.rate - piece.rate) <= 1e-12 * piece.rate) last.to = piece.to
    else result.push({ ...piece })
  }
  return result
}

/** So much work is looked at between two steps. */
const groupsAtATime = 64

/** Collects the work of a contract by who does it. */
export function* demandOf(index: Index): Generator<void, Demand> {
  const groups = new Map<string, OfferedAssignment[]>()
  const perService = new Map<string, { share: number; open: number }>()
  for (const assignment of index.contract.assignments) {
    if (!assignment.offered) continue
    const { service, sla, by, volume } = assignment
    const key = JSON.stringify([service, sla, by, volume])
    const group = groups.get(key)
    if (group !== undefined) {
      group.push(assignment)
      continue
    }
    groups.set(key, [assignment])
    const sum = perService.get(service) ?? { share: 0, open: 0 }
    if (volume === undefined) sum.open++
    else if (volume.kind === 'share') sum.share += volume.share
    perService.set(service, sum)
  }
  const missing: MissingVolume[] = []
  const stations = new Map<string, { teams: readonly Team[]; doers: Set<string>; items: WorkItem[] }>()
  let done = 0
  for (const group of groups.values()) {
    if (++done % groupsAtATime === 0) yield
    const [{ service: serviceId, sla: slaId, by, volume }] = group as [OfferedAssignment]
    const service = index.services.get(serviceId)
    const sla = index.slas.get(slaId)
    if (service === undefined || sla === undefined || by === undefined) continue
    const segments = group.map(({ segment }) => segment)
    const teams = index.able(by, service, segments)
    const [first] = teams
    if (first === undefined) continue
    let rate: Rate | undefined
    let part = 1
    if (volume?.kind === 'rate') rate = volume.rate
    else {
      rate = service.volume
      const { share, open } = perService.get(serviceId)!
      part = volume === undefined ? Math.max(0, 1 - share) / open : volume.share
    }
    if (rate === undefined) {
      missing.push({ service: serviceId, segments, by })
      continue
    }
    const shift = index.shift(first.calendar, sla.calendar)
    const item: WorkItem = {
      service,
      segments,
      sla,
      by,
      effort: secondsOf(service.effort),
      amount: rate.amount * part,
      pattern: index.rotated(index.pattern(rate.per, service.profile, sla.calendar), shift),
      promised: index.hours(first.calendar, sla.calendar),
    }
    const key = teams.map(({ id }) => id).join(' ')
    const station = stations.get(key) ?? { teams, doers: new Set<string>(), items: [] }
    stations.set(key, station)
    station.doers.add(by)
    station.items.push(item)
  }
  return {
    missing,
    stations: [...stations.values()].map(({ teams, doers, items }) => ({
      teams,
      doers: [...doers],
      items,
      hours: teams.map((team) => index.hours(teams[0]!.calendar, team.calendar)),
    })),
  }
}
