import type {
  Assignment,
  Calendar,
  Contract,
  Declared,
  Demand,
  Exclusion,
  Goal,
  Metric,
  Pool,
  Profile,
  Reference,
  Season,
  Service,
  Sla,
  Target,
  Team,
} from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'
import { type MatrixCell, offeredBy } from '../model/matrix.ts'
import { isIn, weekOn } from '../model/seasons.ts'
import type { IsoDate, Literal, VolumeValue } from '../model/values.ts'
import { forwards, weekOf } from '../projection/calendars.ts'
import { caseConditionOf } from '../projection/conditions.ts'
import { type Context, onlySound } from '../projection/context.ts'
import { profileOf, rateOf, type VolumePart, volumeOf } from '../projection/demand.ts'
import { goalsOf } from '../projection/goals.ts'
import { metricOf } from '../projection/metrics.ts'
import { hoursOfTeam, poolOf, staffOf } from '../projection/organisation.ts'
import { workOf } from '../projection/services.ts'
import { durationOf } from '../projection/values.ts'
import { parseDate } from '../text/civil.ts'
import { noVolume, type PlannedContract } from './contract.ts'

type Listed<K extends 'calendars' | 'teams' | 'pools' | 'profiles' | 'services' | 'metrics' | 'slas'> =
  PlannedContract[K][number]
type Answer = PlannedContract['assignments'][number]

/** Gathers what planning has to know of a contract that is being written, as far as it is known. */
export class Planner {
  private readonly facts: Facts
  private readonly day: IsoDate | undefined
  private readonly number: number | undefined
  private readonly ids = new Map<Declared, string>()
  private readonly declared = new Map<string, Declared>()
  /** By name, the number of the last of that name. */
  private readonly namesakes = new Map<string, number>()
  private readonly volumes = new Map<Literal<VolumeValue>, VolumePart | undefined>()
  private readonly seasonsUsed = new Set<Season>()
  private readonly calendars = new Map<Calendar, Listed<'calendars'>>()
  private readonly teams = new Map<Team, Listed<'teams'> | undefined>()
  private readonly pools = new Map<Pool, Listed<'pools'> | undefined>()
  private readonly profiles = new Map<Profile, Listed<'profiles'>>()
  private readonly services = new Map<Service, Listed<'services'> | undefined>()
  private readonly metrics = new Map<Metric, Listed<'metrics'>>()
  private readonly slas = new Map<Sla, Listed<'slas'>>()
  private readonly context: Context = {
    // A name that stands for nothing is an id of its own: what is known of the rest counts.
    idOf: (what) =>
      what?.kind === 'reference'
        ? what.target === undefined
          ? what.text
          : this.idOf(what.target)
        : what && this.idOf(what),
    each: onlySound,
    placed: () => {},
  }

  /** @param day in a time of the year with its hours and volumes; in a usual week if not given */
  constructor(facts: Facts, day: IsoDate | undefined) {
    this.facts = facts
    this.day = day
    this.number = day === undefined ? undefined : parseDate(day)
  }

  /** Who does a service for a segment, and what is promised; undefined while too little is known. */
  answer({ segment, service, row, assignment }: MatrixCell): Answer | undefined {
    const sla = row.sla?.target
    const doer = row.by?.target
    if (row.notOffered !== undefined || sla === undefined || doer === undefined) return undefined
    const [offered, promised, by] = [this.service(service), this.sla(sla), this.doer(doer)]
    if (offered === undefined || promised === undefined || by === undefined) return undefined
    const written = row.volume ?? assignment.volume
    const volume = written && this.volume(written, assignment)
    return {
      segment: this.idOf(segment),
      service: offered,
      offered: true,
      sla: promised,
      by,
      ...(volume === undefined ? {} : { volume }),
    }
  }

  /** A row is asked about once for each of its segments, all of which are in its volume. */
  private volume(written: Literal<VolumeValue>, { segments }: Assignment): VolumePart | undefined {
    if (!this.volumes.has(written))
      this.volumes.set(written, volumeOf(written, known(segments), this.context))
    return this.volumes.get(written)
  }

  planned(contract: Contract, assignments: readonly Answer[]): PlannedContract {
    const exclusions = offeredBy(contract).exclusions.map((one) => this.exclusion(one))
    return {
      day: this.day ?? contract.inForce?.from.value ?? '2000-01-01',
      segments: this.facts.matrix(contract).segments.map((segment) => ({
        id: this.idOf(segment),
        needs: known(segment.needs).map(({ target }) => this.idOf(target)),
      })),
      assignments,
      exclusions,
      metrics: [...this.metrics.values()],
      calendars: [...this.calendars.values()],
      teams: [...this.teams.values()].filter((team) => team !== undefined),
      pools: [...this.pools.values()].filter((pool) => pool !== undefined),
      profiles: [...this.profiles.values()],
      services: [...this.services.values()].filter((service) => service !== undefined),
      slas: [...this.slas.values()],
    }
  }

  /** The seasons that hours, volumes and staff are about. */
  seasons(): readonly Season[] {
    return [...this.seasonsUsed]
  }

  declaredAs(id: string): Declared | undefined {
    return this.declared.get(id)
  }

  /** Names from different files may be the same. */
  private idOf(one: Declared): string {
    let id = this.ids.get(one)
    if (id === undefined) {
      id = one.id
      let number = this.namesakes.get(id) ?? 1
      while (this.declared.has(id)) id = `${one.id}#${++number}`
      this.namesakes.set(one.id, number)
      this.ids.set(one, id)
      this.declared.set(id, one)
    }
    return id
  }

  /** Of what holds in seasons what holds on the day, the last of several. */
  private now<T extends { readonly season: Reference<Season> }>(seasonal: readonly T[]): T | undefined {
    for (const { season } of seasonal) if (season.target !== undefined) this.seasonsUsed.add(season.target)
    const { number } = this
    if (number === undefined) return undefined
    return seasonal.findLast(({ season: { target } }) => target !== undefined && isIn(target, number))
  }

  private calendar(calendar: Calendar): string {
    const id = this.idOf(calendar)
    if (!this.calendars.has(calendar)) {
      const effective = this.facts.calendar(calendar)
      for (const { season } of effective.seasonal) this.seasonsUsed.add(season)
      const week = this.day === undefined ? effective.week : weekOn(effective, this.day)
      this.calendars.set(calendar, {
        id,
        timeZone: effective.timeZone?.value ?? '',
        week: forwards(weekOf(week, this.context) ?? []).filter(({ hours }) => hours.length > 0),
      })
    }
    return id
  }

  private team(team: Team): string | undefined {
    if (!this.teams.has(team)) this.teams.set(team, this.teamPart(team))
    return this.teams.get(team)?.id
  }

  private teamPart(team: Team): Listed<'teams'> | undefined {
    const calendar = hoursOfTeam(team)?.target
    const staff = this.now(team.seasonalStaff)?.staff ?? team.staff
    if (calendar === undefined || staff === undefined) return undefined
    const part = staffOf({ ...team, staff, skills: known(team.skills) }, this.context)
    // Who is never at work is another rule's finding.
    if (part === undefined || part.week.amount <= 0 || part.shrinkage >= 1) return undefined
    return { id: this.idOf(team), ...part, calendar: this.calendar(calendar) }
  }

  private pool(pool: Pool): string | undefined {
    if (!this.pools.has(pool)) {
      const teams = pool.members.map(({ target }) => (target === undefined ? undefined : this.team(target)))
      // With a team of which too little is known, nothing is known of the pool.
      const isKnown = teams.length > 0 && !teams.includes(undefined)
      this.pools.set(pool, isKnown ? poolOf(pool, this.context) : undefined)
    }
    return this.pools.get(pool)?.id
  }

  private doer(doer: Team | Pool): string | undefined {
    return doer.kind === 'team' ? this.team(doer) : this.pool(doer)
  }

  private demand(demand: Demand | undefined) {
    const volume = demand && rateOf(demand.volume)
    const profile = demand?.profile?.target
    return {
      ...(volume === undefined ? {} : { volume }),
      ...(profile === undefined ? {} : { profile: this.profile(profile) }),
    }
  }

  private profile(profile: Profile): string {
    if (!this.profiles.has(profile)) {
      const part = profileOf(profile, this.context)
      if (part !== undefined) this.profiles.set(profile, part)
    }
    return this.idOf(profile)
  }

  private service(service: Service): string | undefined {
    if (!this.services.has(service)) this.services.set(service, this.servicePart(service))
    return this.services.get(service)?.id
  }

  private servicePart(service: Service): Listed<'services'> | undefined {
    const { patience, ...others } = service
    const part = workOf(
      { ...others, needs: known(service.needs), ...(isSound(patience) ? { patience } : {}) },
      this.context,
    )
    // So is work that takes no time.
    if (part === undefined || part.effort.amount <= 0) return undefined
    const now = this.now(service.seasonalDemand)
    const isOnlySeasonal = service.demand === undefined && service.seasonalDemand.length > 0
    return {
      id: this.idOf(service),
      ...part,
      ...(isOnlySeasonal ? { volume: noVolume } : {}),
      ...this.demand(now ?? service.demand),
    }
  }

  private exclusion(exclusion: Exclusion) {
    const effort = exclusion.effort && durationOf(exclusion.effort)
    return {
      id: this.idOf(exclusion),
      ...(effort === undefined ? {} : { effort }),
      ...this.demand(exclusion.demand),
    }
  }

  private sla(sla: Sla): string | undefined {
    const effective = this.facts.sla(sla)
    const calendar = effective.hours?.target
    if (calendar === undefined) return undefined
    const id = this.idOf(sla)
    if (!this.slas.has(sla)) {
      const goals = effective.goals.flatMap((goal) => (this.metric(goal.metric) ? figuresOf(goal) : []))
      this.slas.set(sla, {
        id,
        calendar: this.calendar(calendar),
        goals: goalsOf(goals, this.context).flatMap(({ part }) => part ?? []),
      })
    }
    return id
  }

  /** Whether it is known what a metric is. */
  private metric({ target: metric }: Reference<Metric>): boolean {
    if (metric === undefined) return false
    if (!this.metrics.has(metric)) {
      const part = metricOf(metric, this.context)
      if (part === undefined) return false
      this.metrics.set(metric, part)
    }
    return true
  }
}

function isSound<T>(literal: Literal<T> | undefined): literal is Literal<T> {
  return literal?.value !== undefined
}

/** Those of which something is known. */
function known<T extends Declared>(
  references: readonly Reference<T>[],
): (Reference<T> & { readonly target: T })[] {
  return references.filter((one): one is Reference<T> & { readonly target: T } => one.target !== undefined)
}

/** A goal as far as it is about how many people it takes, so that nothing else that is not sound hides it. */
function figuresOf({ origin, metric, with: others, channels, targets, when, sample }: Goal): Goal {
  return {
    origin,
    metric,
    with: known(others),
    channels,
    targets: targets.map(withoutMinimum),
    windows: [],
    // That it holds for some cases only counts, even while it is not sound for which.
    ...(when === undefined
      ? {}
      : { when: caseConditionOf(when) === undefined ? { ...when, otherwise: true } : when }),
    ...(sample !== undefined && isSound(sample.below) && isSound(sample.misses) ? { sample } : {}),
  }
}

function withoutMinimum(target: Target): Target {
  if (!('minimum' in target) || isSound(target.minimum?.value)) return target
  const { minimum, ...others } = target
  return others
}
