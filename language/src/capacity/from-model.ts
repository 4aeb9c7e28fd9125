// A contract as planning sees it, from the model while it is being written: what is missing or wrong is left out, and
// whoever does that says so elsewhere.

import { parseDate } from '../clock/civil.ts'
import type { Duration as CompiledDuration, Target as CompiledTarget } from '../compile/schema.ts'
import type {
  AnyOf,
  Assignment,
  AssignmentRow,
  Calendar,
  Contract,
  Declared,
  Demand,
  Event,
  Pool,
  Profile,
  Reference,
  Season,
  Service,
  Sla,
  Target,
  Team,
} from '../model/declarations.ts'
import { type Facts, offeredBy } from '../model/effective.ts'
import { isDeadline } from '../model/promises.ts'
import { isIn, weekOn } from '../model/seasons.ts'
import type { Duration, IsoDate, VolumeValue } from '../model/values.ts'
import { weekdays } from '../speech/index.ts'
import { finished } from '../steps.ts'
import { compare } from '../text/order.ts'
import { figuresOf, noVolume, type PlannedContract } from './contract.ts'
import { timesOfYear } from './seasons.ts'

/** A contract as planning sees it, and where its parts are in the model. */
export interface PlannedModel {
  readonly planned: PlannedContract
  /** The seasons that its hours and volumes are about. */
  readonly seasons: readonly Season[]
  declaredAs(id: string): Declared | undefined
  /** The row that lets a team or pool do a service for a segment; the first where several do. */
  rowOf(
    segment: string,
    service: string,
  ): { readonly assignment: Assignment; readonly row: AssignmentRow } | undefined
}

/** A contract in a usual week; or, by a day in one, in a time of the year with its hours and volumes. */
export function plannedModelOf(contract: Contract, facts: Facts, day?: IsoDate): PlannedModel {
  return finished(plannedModelInSteps(contract, facts, day))
}

/** The times of the year in which a contract is another than in a usual week. */
export function* seasonsInSteps(
  contract: Contract,
  facts: Facts,
  usual: PlannedModel,
): Generator<void, { readonly seasons: readonly Season[]; readonly model: PlannedModel }[]> {
  const [from, to] = [contract.inForce?.from.value, contract.inForce?.to.value]
  if (usual.seasons.length === 0 || from === undefined || to === undefined) return []
  const byKey = new Map(usual.seasons.map((season, index) => [`${index}`, season]))
  const spans = [...byKey].map(([id, season]) => ({
    id,
    spans: season.spans.flatMap(({ from: first, to: last }) =>
      first.value === undefined || last.value === undefined ? [] : [{ from: first.value, to: last.value }],
    ),
  }))
  const figures = figuresOf(usual.planned)
  const found = []
  for (const { seasons, day } of timesOfYear(spans, { from, to })) {
    const model = yield* plannedModelInSteps(contract, facts, day)
    if (figuresOf(model.planned) !== figures)
      found.push({ seasons: seasons.map((key) => byKey.get(key)!), model })
  }
  return found
}

/** So many answers are looked at between two steps. */
const answersAtATime = 128

/** The same in steps. */
export function* plannedModelInSteps(
  contract: Contract,
  facts: Facts,
  day?: IsoDate,
): Generator<void, PlannedModel> {
  const number = day === undefined ? undefined : parseDate(day)
  const seasons = new Set<Season>()
  const holds = (season: Season | undefined): boolean =>
    number !== undefined && season !== undefined && isIn(season, number)
  const ids = new Map<Declared, string>()
  const declared = new Map<string, Declared>()
  // Names from different files may be the same.
  const idOf = (one: Declared): string => {
    let id = ids.get(one)
    if (id === undefined) {
      id = one.id
      for (let number = 2; declared.has(id); number++) id = `${one.id}#${number}`
      ids.set(one, id)
      declared.set(id, one)
    }
    return id
  }
  const targetsOf = (references: readonly Reference[]): string[] =>
    references.flatMap(({ target }) => (target === undefined ? [] : [idOf(target)]))

  const calendars = new Map<Calendar, PlannedContract['calendars'][number]>()
  const calendarId = (calendar: Calendar): string => {
    const id = idOf(calendar)
    if (!calendars.has(calendar)) {
      const effective = facts.calendar(calendar)
      const { timeZone, seasonal } = effective
      for (const { season } of seasonal) seasons.add(season)
      const week = day === undefined ? effective.week : weekOn(effective, day)
      calendars.set(calendar, {
        id,
        timeZone: timeZone?.value ?? '',
        week: weekdays.flatMap((day) => {
          const hours = (week.get(day) ?? []).flatMap(({ from, to }) =>
            from.value !== undefined && to.value !== undefined && from.value < to.value
              ? [{ from: from.value, to: to.value }]
              : [],
          )
          return hours.length === 0 ? [] : [{ day, hours }]
        }),
      })
    }
    return id
  }

  const teams = new Map<Team, PlannedContract['teams'][number]>()
  const teamId = (team: Team): string | undefined => {
    const calendar = team.hours === undefined ? team.site?.target?.calendar?.target : team.hours.target
    for (const { season } of team.seasonalStaff) if (season.target !== undefined) seasons.add(season.target)
    const seasonal = team.seasonalStaff.findLast(({ season }) => holds(season.target))?.staff
    const [staff, week, shrinkage] = [
      (seasonal ?? team.staff)?.value,
      team.week?.value,
      team.shrinkage?.value,
    ]
    if (calendar === undefined || staff === undefined || week === undefined || shrinkage === undefined)
      return undefined
    const id = idOf(team)
    if (!teams.has(team)) {
      teams.set(team, {
        id,
        calendar: calendarId(calendar),
        staff,
        week: durationOf(week),
        shrinkage: Number(shrinkage.ratio),
        skills: targetsOf(team.skills),
      })
    }
    return id
  }
  const pools = new Map<Pool, PlannedContract['pools'][number] | undefined>()
  const poolOf = (pool: Pool) => {
    if (!pools.has(pool)) {
      const members = pool.members.map(({ target }) => (target === undefined ? undefined : teamId(target)))
      // With a team of which too little is known, nothing is known of the pool.
      const known = members.filter((member) => member !== undefined)
      pools.set(
        pool,
        known.length === members.length && known.length > 0
          ? { id: idOf(pool), teams: [...new Set(known)] }
          : undefined,
      )
    }
    return pools.get(pool)
  }
  const doerId = (doer: Team | Pool): string | undefined =>
    doer.kind === 'team' ? teamId(doer) : poolOf(doer)?.id

  const profiles = new Map<Profile, PlannedContract['profiles'][number]>()
  const profileId = (profile: Profile): string => {
    const id = idOf(profile)
    if (!profiles.has(profile)) {
      profiles.set(profile, {
        id,
        parts: profile.parts.flatMap(({ range: { from, to }, share }) =>
          from.value !== undefined && to.value !== undefined && share.value !== undefined
            ? [{ from: from.value, to: to.value, share: Number(share.value.ratio) }]
            : [],
        ),
      })
    }
    return id
  }
  const demandOf = (demand: Demand | undefined) => {
    const volume = demand?.volume.value
    const profile = demand?.profile?.target
    return {
      ...(volume?.kind === 'rate' ? { volume: rateOf(volume) } : {}),
      ...(profile === undefined ? {} : { profile: profileId(profile) }),
    }
  }

  const services = new Map<Service, PlannedContract['services'][number]>()
  const serviceId = (service: Service): string | undefined => {
    const { work, effort, patience } = service
    if (work === undefined || effort?.value === undefined) return undefined
    const id = idOf(service)
    if (!services.has(service)) {
      for (const { season } of service.seasonalDemand)
        if (season.target !== undefined) seasons.add(season.target)
      const now = service.seasonalDemand.findLast(({ season }) => holds(season.target))
      services.set(service, {
        id,
        channels: service.channels.map(({ text }) => text),
        work,
        effort: durationOf(effort.value),
        ...(service.demand === undefined && service.seasonalDemand.length > 0 ? { volume: noVolume } : {}),
        ...demandOf(now ?? service.demand),
        ...(patience?.value === undefined ? {} : { patience: durationOf(patience.value) }),
        needs: targetsOf(service.needs),
      })
    }
    return id
  }

  const metrics: PlannedContract['metrics'][number][] = []
  const slas = new Map<Sla, PlannedContract['slas'][number]>()
  const slaId = (sla: Sla): string | undefined => {
    const effective = facts.sla(sla)
    const calendar = effective.hours?.target
    if (calendar === undefined) return undefined
    const id = idOf(sla)
    if (!slas.has(sla)) {
      slas.set(sla, {
        id,
        calendar: calendarId(calendar),
        goals: effective.goals.flatMap((goal) => {
          const metric = goal.metric.target
          const definition = metric?.definition
          if (metric === undefined || definition === undefined) return []
          const known = declared.has(idOf(metric)) && metrics.some((one) => one.id === idOf(metric))
          if (!known && definition.kind === 'time')
            metrics.push({
              id: idOf(metric),
              definition: { kind: 'time', start: eventOf(definition.starts), end: eventOf(definition.ends) },
            })
          else if (!known && definition.kind === 'share')
            metrics.push({
              id: idOf(metric),
              definition: {
                kind: 'share',
                part: eventOf(definition.parts),
                whole: eventOf(definition.wholes),
              },
            })
          return [
            {
              metric: idOf(metric),
              channels: goal.channels.map(({ text }) => text),
              targets: goal.targets.flatMap((target) => compiledTargetOf(target) ?? []),
            },
          ]
        }),
      })
    }
    return id
  }

  const matrix = facts.matrix(contract)
  const rows = new Map<string, { assignment: Assignment; row: AssignmentRow }>()
  const assignments: PlannedContract['assignments'][number][] = []
  let done = 0
  for (const segment of matrix.segments) {
    for (const service of matrix.services) {
      if (++done % answersAtATime === 0) yield
      const [cell] = matrix.cells(segment, service)
      const sla = cell?.row.sla?.target
      const doer = cell?.row.by?.target
      if (cell === undefined || cell.row.notOffered !== undefined || sla === undefined || doer === undefined)
        continue
      const { row, assignment } = cell
      const volume = (row.volume ?? assignment.volume)?.value
      const [offered, promised, by] = [serviceId(service), slaId(sla), doerId(doer)]
      if (offered === undefined || promised === undefined || by === undefined) continue
      rows.set(`${idOf(segment)} ${offered}`, { assignment, row })
      assignments.push({
        segment: idOf(segment),
        service: offered,
        offered: true,
        sla: promised,
        by,
        ...(volume === undefined ? {} : { volume: volumeOf(volume, targetsOf(assignment.segments).sort()) }),
      })
    }
  }
  const exclusions = offeredBy(contract).exclusions.map((exclusion) => ({
    id: idOf(exclusion),
    ...(exclusion.effort?.value === undefined ? {} : { effort: durationOf(exclusion.effort.value) }),
    ...demandOf(exclusion.demand),
  }))
  const planned: PlannedContract = {
    day: day ?? contract.inForce?.from.value ?? '2000-01-01',
    segments: matrix.segments.map((segment) => ({ id: idOf(segment), needs: targetsOf(segment.needs) })),
    assignments,
    exclusions,
    metrics,
    calendars: [...calendars.values()],
    teams: [...teams.values()],
    pools: [...pools.values()].filter((pool) => pool !== undefined),
    profiles: [...profiles.values()],
    services: [...services.values()],
    slas: [...slas.values()],
  }
  return {
    planned,
    seasons: [...seasons],
    declaredAs: (id) => declared.get(id),
    rowOf: (segment, service) => rows.get(`${segment} ${service}`),
  }
}

/** Of several the first by name, as in the compiled contract. */
function eventOf(events: AnyOf<Event>): string {
  return events.map(({ target, text }) => target?.id ?? text).sort(compare)[0]!
}

/** The format writes an elapsed length of time in a second way, which planning does not read. */
function durationOf({ amount, unit, clock }: Duration): CompiledDuration {
  return { amount, unit, clock } as CompiledDuration
}

function rateOf(volume: Extract<VolumeValue, { kind: 'rate' }>) {
  return { amount: volume.rate.amount, per: durationOf(volume.rate.per) }
}

function volumeOf(volume: VolumeValue, segments: string[]) {
  return volume.kind === 'share'
    ? { kind: volume.kind, share: Number(volume.share.ratio), segments }
    : { kind: volume.kind, rate: rateOf(volume), segments }
}

/** A target as the compiled contract has it, as far as planning reads it; undefined if a part of it is not sound. */
export function compiledTargetOf(target: Target): CompiledTarget | undefined {
  if (target.kind === 'bound') {
    const { bound, value } = target
    if (value.value === undefined) return undefined
    if (value.value.kind === 'share')
      return { kind: 'bound', bound, value: { kind: 'share', share: Number(value.value.share.ratio) } }
    if (value.value.kind === 'duration')
      return { kind: 'bound', bound, value: { kind: 'duration', duration: durationOf(value.value.duration) } }
    return undefined
  }
  if (!isDeadline(target)) return undefined
  const { receivedBefore } = target
  if (target.share !== undefined && target.share.value === undefined) return undefined
  if (receivedBefore !== undefined && receivedBefore.value === undefined) return undefined
  const stage = {
    ...(target.share?.value === undefined ? {} : { share: Number(target.share.value.ratio) }),
    ...(receivedBefore?.value === undefined ? {} : { receivedBefore: receivedBefore.value }),
  }
  if (target.kind === 'within') {
    if (target.limit.value === undefined) return undefined
    return { kind: 'within', ...stage, limit: durationOf(target.limit.value) }
  }
  const { time, day } = target
  if (time !== undefined && time.value === undefined) return undefined
  return { kind: 'by', ...stage, time: time?.value ?? 'close', day }
}
