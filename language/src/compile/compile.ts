import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type {
  AnyOf,
  Attribute,
  Calendar,
  Contract,
  Demand,
  Event,
  Exclusion,
  Excuse,
  Goal,
  Metric,
  MetricDefinition,
  MinimumLevel,
  ProcessElement,
  Recurrence,
  Service,
  Sla,
  Target,
  TimeRange,
  Word,
} from '../model/declarations.ts'
import type { Named, Origin, Placed } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import { sideWaitedFor } from '../model/reasons.ts'
import { plainCondition } from '../model/segmentation.ts'
import type { Duration, Literal, VolumeValue } from '../model/values.ts'
import { type Weekday, weekdays } from '../speech/index.ts'
import { compare } from '../text/order.ts'
import { resolveDates } from './dates.ts'
import { Reach } from './reach.ts'
import {
  type CompiledContract,
  type ProcessElement as CompiledElement,
  contractSchema,
  formatVersion,
} from './schema.ts'
import { boundValue, checked, duration, money, rate, ratio } from './values.ts'

/** A compiled contract, and where each part of it stands in the source. */
export interface Compilation {
  readonly contract: CompiledContract
  /** The text of `<ContractName>.json`: the same bytes for the same meaning. */
  readonly json: string
  /** By JSON Pointer, where each part was declared. */
  readonly origins: ReadonlyMap<string, Origin>
}

/**
 * Compiles one contract of a project that was checked without an error.
 * @throws if it was not: what is missing then is a defect of the caller, not of the contract.
 */
export function compileContract(contract: Contract, project: ProjectModel): Compilation {
  const compiler = new Compiler(contract, project)
  const compiled = contractSchema.parse(compiler.compile())
  return { contract: compiled, json: canonicalJson(compiled), origins: compiler.origins() }
}

/** JSON as it is written to files: two spaces, a line at the end. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Leaves out what is undefined, so that it is absent in JSON and for the schema. */
function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value)) {
    if ((value as Record<string, unknown>)[key] === undefined) delete (value as Record<string, unknown>)[key]
  }
  return value
}

class Compiler {
  private readonly contract: Contract
  private readonly project: ProjectModel
  private readonly reach: Reach
  private readonly placed = new Map<object, Origin>()
  private result: object = {}

  constructor(contract: Contract, project: ProjectModel) {
    this.contract = contract
    this.project = project
    this.reach = new Reach(contract)
  }

  compile(): object {
    const { contract, reach } = this
    const list = <T extends Named, R extends object>(things: readonly T[], compile: (thing: T) => R): R[] =>
      things.map((thing) => this.place(thing, defined(compile(thing))))
    this.result = {
      formatVersion,
      contract: this.place(contract, this.compileHead()),
      parties: list(reach.of('party'), (party) => this.named(party)),
      roles: list(reach.of('role'), (role) => ({ ...this.named(role), party: reach.id(role.party) })),
      skills: list(reach.of('skill'), (skill) => this.named(skill)),
      ...this.compileSeasons(),
      calendars: list(reach.of('calendar'), (calendar) => this.compileCalendar(calendar)),
      sites: list(reach.of('site'), (site) => ({ ...this.named(site), calendar: reach.id(site.calendar) })),
      teams: list(reach.of('team'), (team) => ({
        ...this.named(team),
        party: reach.id(team.party),
        site: team.site && reach.id(team.site),
        calendar: reach.id(team.hours ?? team.site?.target?.calendar),
        staff: checked(team.staff!),
        seasonalStaff:
          team.seasonalStaff.length === 0
            ? undefined
            : team.seasonalStaff
                .map((one) => this.place(one, { season: reach.id(one.season), staff: checked(one.staff) }))
                .sort((a, b) => compare(a.season!, b.season!)),
        week: duration(team.week!),
        shrinkage: ratio(team.shrinkage!),
        skills: reach.idList(team.skills),
      })),
      pools: list(reach.of('pool'), (pool) => ({ ...this.named(pool), teams: reach.idList(pool.members) })),
      segmentation: this.compileSegmentation(),
      services: list(reach.of('service'), (service) => ({
        ...this.named(service),
        catalogue: reach.id(service.catalogue),
        summary: service.summary,
        channels: words(service.channels),
        work: service.work!,
        effort: duration(service.effort!),
        ...this.compileDemands(service),
        patience: service.patience && duration(service.patience),
        price: service.price && money(service.price),
        needs: reach.idList(service.needs),
        clientProvides: [...service.clientProvides],
        delivers: [...service.delivers],
        process: service.process && reach.id(service.process),
        case: service.case && reach.id(service.case),
      })),
      exclusions: list(reach.of('exclusion'), (exclusion) => ({
        ...this.named(exclusion),
        catalogue: reach.id(exclusion.catalogue),
        because: exclusion.because!,
        instead: exclusion.instead && reach.id(exclusion.instead),
        effort: exclusion.effort && duration(exclusion.effort),
        ...this.compileDemands(exclusion),
      })),
      profiles: list(reach.of('profile'), (profile) => ({
        ...this.named(profile),
        parts: profile.parts
          .map(({ range, share }) => ({
            from: checked(range.from),
            to: checked(range.to),
            share: ratio(share),
          }))
          .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
      })),
      processes: list(reach.of('process'), (process) => ({
        ...this.named(process),
        elements: process.elements.map((element) => this.compileElement(element)),
      })),
      events: list(reach.of('event'), (event) => this.named(event)),
      metrics: list(reach.of('metric'), (metric) => ({
        ...this.named(metric),
        definition: this.compileDefinition(metric.definition!),
      })),
      ...this.compileCases(),
      ...this.compileReasons(),
      slas: list(reach.of('sla'), (sla) => this.compileSla(sla)),
      assignments: this.compileMatrix(),
      clauses: [...contract.clauses]
        .sort(byId)
        .map((clause) => this.place(clause, this.compileClause(clause))),
      reports: [...contract.reports].sort(byId).map((report) =>
        this.place(
          report,
          defined({
            ...this.named(report),
            ...compileRecurrence(report.recurrence!),
            to: reach.idList(report.recipients),
            metrics: reach.idList(report.metrics),
            by: [...new Set(report.dimensions)].sort(compare),
          }),
        ),
      ),
      signatures: contract.signatures
        .map((signature) => {
          const { signatory, party, date } = signature
          return this.place(signature, { signatory, party: reach.id(party), date: checked(date) })
        })
        .sort(
          (a, b) => compare(a.date, b.date) || compare(a.party, b.party) || compare(a.signatory, b.signatory),
        ),
      sources: [...reach.files].sort(compare).map((path) => ({
        path,
        sha256: bytesToHex(sha256(utf8ToBytes(this.project.file(path)!.meaning()))),
      })),
    }
    return this.result
  }

  /** Where the parts of the result stand in the source, by JSON Pointer. */
  origins(): Map<string, Origin> {
    const found = new Map<string, Origin>()
    const visit = (value: unknown, pointer: string): void => {
      if (typeof value !== 'object' || value === null) return
      const origin = this.placed.get(value)
      if (origin !== undefined) found.set(pointer, origin)
      for (const [key, child] of Object.entries(value)) visit(child, `${pointer}/${key}`)
    }
    visit(this.result, '')
    return found
  }

  private place<T extends object>(source: Placed, compiled: T): T {
    this.placed.set(compiled, source.origin)
    return compiled
  }

  private named(declared: Named & { kind?: string }) {
    const { title, documentation } = declared
    return { id: this.reach.id(declared as never) || declared.id, title, documentation }
  }

  private compileHead(): object {
    const { contract, reach } = this
    return defined({
      ...defined({ id: contract.id, title: contract.title, documentation: contract.documentation }),
      version: checked(contract.version!),
      client: reach.id(contract.client),
      provider: reach.id(contract.provider),
      inForce: { from: checked(contract.inForce!.from), to: checked(contract.inForce!.to) },
      monthsStartOn: contract.monthsStart && checked(contract.monthsStart),
      review: contract.review && duration(contract.review),
      notice: contract.notice && duration(contract.notice),
      offers: reach.idList(contract.offers),
      serves: reach.id(contract.serves),
    })
  }

  private compileCalendar(declared: Calendar): object {
    const { timeZone, week, seasons, holidays, dates } = this.reach.facts.calendar(declared)
    return {
      ...this.named(declared),
      timeZone: checked(timeZone!),
      week: compileWeek(week),
      seasons:
        seasons.length === 0
          ? undefined
          : seasons.map(({ season, from, to, week: its }) =>
              defined({
                season: this.reach.id(season),
                title: season.title,
                from,
                to,
                week: compileWeek(its),
              }),
            ),
      holidays: [...new Set(holidays.map((region) => checked(region)))].sort(compare),
      dates: resolveDates(dates).map(({ from, to, line }) =>
        this.place(line, defined({ from, to, hours: hours(line.hours), reason: line.reason })),
      ),
    }
  }

  private compileSegmentation(): object {
    const segmentation = this.contract.serves!.target!
    const { firstMatch } = segmentation
    const segments = firstMatch ? segmentation.segments : [...segmentation.segments].sort(byId)
    return this.place(
      segmentation,
      defined({
        ...this.named(segmentation),
        firstMatch,
        attributes: this.compileAttributes(segmentation.attributes),
        segments: segments.map((segment) =>
          this.place(
            segment,
            defined({
              ...this.named(segment),
              condition:
                segment.condition === undefined ? { kind: 'otherwise' } : plainCondition(segment.condition)!,
              needs: this.reach.idList(segment.needs),
            }),
          ),
        ),
      }),
    )
  }

  private compileAttributes(attributes: readonly Attribute[]): object[] {
    return [...attributes].sort(byId).map((attribute) => {
      const type = attribute.type!
      const compiled =
        type.kind === 'money'
          ? { kind: type.kind, currency: checked(type.currency) }
          : type.kind === 'enumeration'
            ? { kind: type.kind, values: type.values.map(({ id }) => ({ id })) }
            : { kind: type.kind }
      return this.place(attribute, defined({ ...this.named(attribute), type: compiled }))
    })
  }

  private compileCases(): object {
    const cases = this.reach.of('case').map((one) => {
      const attributes = this.compileAttributes(one.attributes)
      return this.place(one, defined({ ...this.named(one), attributes }))
    })
    return cases.length === 0 ? {} : { cases }
  }

  private compileSeasons(): object {
    const seasons = this.reach.of('season').map((season) => {
      const spans = season.spans
        .map(({ from, to }) => ({ from: checked(from), to: checked(to) }))
        .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
      return this.place(season, defined({ ...this.named(season), spans }))
    })
    return seasons.length === 0 ? {} : { seasons }
  }

  private compileReasons(): object {
    const reasons = this.reach.of('reason').map((reason) => {
      const side = sideWaitedFor(reason, this.contract)
      const { waitingFor } = reason
      const waited =
        side !== undefined
          ? { kind: 'side', side }
          : typeof waitingFor === 'object'
            ? { kind: 'party', party: this.reach.id(waitingFor) }
            : undefined
      return this.place(reason, defined({ ...this.named(reason), waitingFor: waited }))
    })
    return reasons.length === 0 ? {} : { reasons }
  }

  private compileDemands({ demand, seasonalDemand }: Service | Exclusion) {
    const seasonal = seasonalDemand
      .map((one) =>
        this.place(one, defined({ season: this.reach.id(one.season), ...this.compileDemand(one) })),
      )
      .sort((a, b) => compare(a.season, b.season))
    return {
      ...(demand && this.compileDemand(demand)),
      seasonalVolumes: seasonal.length === 0 ? undefined : seasonal,
    }
  }

  private compileDemand(demand: Demand) {
    const volume = checked(demand.volume)
    return {
      volume: volume.kind === 'rate' ? rate(volume.rate) : undefined,
      profile: demand.profile && this.reach.id(demand.profile),
    }
  }

  private compileElement(element: ProcessElement): CompiledElement {
    if (element.kind === 'parallel') {
      const elements = element.elements.map((part) => this.compileElement(part))
      return this.place(element, { kind: 'parallel', elements } as const)
    }
    const limit = element.limit && duration(element.limit)
    const named = { id: element.id, title: element.title, documentation: element.documentation }
    if (element.kind === 'step') {
      const by = element.doer && this.reach.id(element.doer)
      return this.place(element, defined({ kind: 'step', ...named, by, limit })) as CompiledElement
    }
    // A process may serve other segmentations as well; here only the segments of this contract count.
    const served = this.contract.serves?.target
    const segments = this.reach.idList(
      element.segments.filter(({ target }) => target?.segmentation === served),
    )
    const handOverTo = element.taker && this.reach.id(element.taker)
    return this.place(
      element,
      defined({ kind: 'prompt', ...named, segments, handOverTo, limit }),
    ) as CompiledElement
  }

  private compileDefinition(definition: MetricDefinition): object {
    /** The first event in order of ids, and the others. */
    const events = (name: string, anyOf: AnyOf<Event>): object => {
      const [first, ...others] = this.reach.idList(anyOf)
      return { [name]: first, ...(others.length === 0 ? {} : { [`${name}Alternatives`]: others }) }
    }
    switch (definition.kind) {
      case 'time':
        return defined({
          kind: definition.kind,
          ...events('start', definition.starts),
          ...events('end', definition.ends),
          pause: definition.pause && {
            ...events('start', definition.pause.starts),
            ...events('end', definition.pause.ends),
          },
        })
      case 'share':
        return {
          kind: definition.kind,
          ...events('part', definition.parts),
          ...events('whole', definition.wholes),
        }
      case 'count':
        return {
          kind: definition.kind,
          ...events('event', definition.events),
          per: definition.perCase ? 'case' : 'window',
        }
      case 'share-of-time':
        return { kind: definition.kind }
      case 'score':
        return { kind: definition.kind, min: definition.min, max: definition.max }
    }
  }

  private compileSla(declared: Sla): object {
    const { reach } = this
    const effective = reach.facts.sla(declared)
    const { hours: calendar, goals, escalations, credits, creditCap, creditThreshold } = effective
    const windows = compileWindows(effective.windows)
    return {
      ...this.named(declared),
      calendar: reach.id(calendar),
      case: effective.case && reach.id(effective.case),
      window: windows[0],
      windows: windows.length > 1 ? windows : undefined,
      goals: goals.map((goal) => this.compileGoal(goal)).sort((a, b) => compare(goalText(a), goalText(b))),
      escalations: escalations
        .map((escalation) => {
          const { at, when, to } = escalation
          const compiled = {
            at: at === undefined ? 0 : ratio(at),
            when: when && plainCondition(when)!,
            to: reach.id(to),
          }
          return this.place(escalation, defined(compiled))
        })
        .sort((a, b) => a.at - b.at || compare(a.to, b.to) || compare(JSON.stringify(a), JSON.stringify(b))),
      credits: credits
        .map((credit) => {
          const { metric, relation, threshold, step } = credit
          const compiled = {
            share: ratio(credit.share),
            step: step && boundValue(step),
            metric: reach.id(metric),
            relation,
            threshold: boundValue(threshold),
          }
          return this.place(credit, defined(compiled))
        })
        .sort(
          (a, b) =>
            compare(a.metric, b.metric) || a.share - b.share || compare(JSON.stringify(a), JSON.stringify(b)),
        ),
      creditCap: creditCap && defined({ share: ratio(creditCap.share), per: per(creditCap) }),
      creditThreshold:
        creditThreshold && defined({ misses: checked(creditThreshold.misses), per: per(creditThreshold) }),
      stops: effective.stops.length === 0 ? undefined : reach.idList(effective.stops),
      exceptions: [...effective.exceptions].sort(compare),
      excuses:
        effective.excuses.length === 0
          ? undefined
          : effective.excuses
              .map((excuse) => this.compileExcuse(excuse))
              .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
    }
  }

  private compileExcuse(excuse: Excuse): object {
    const notifyWithin = excuse.notify && duration(excuse.notify)
    if (excuse.kind === 'volume') {
      return this.place(excuse, defined({ kind: excuse.kind, above: ratio(excuse.above), notifyWithin }))
    }
    const caps = excuse.caps
      .map((cap) => defined({ most: duration(cap.most), per: per(cap) }))
      .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)))
    return this.place(
      excuse,
      defined({
        kind: excuse.kind,
        reason: this.reach.id(excuse.reason),
        announced: excuse.announced && duration(excuse.announced),
        caps: caps.length === 0 ? undefined : caps,
        notifyWithin,
      }),
    )
  }

  private compileGoal(goal: Goal) {
    const { when, sample } = goal
    const [metric, ...others] = this.reach.idList([goal.metric, ...goal.with])
    const windows = compileWindows(goal.windows)
    return this.place(
      goal,
      defined({
        metric: metric!,
        with: others.length === 0 ? undefined : others,
        channels: words(goal.channels),
        when: when && (when.otherwise ? { kind: 'otherwise' } : plainCondition(when.condition!)!),
        targets: goal.targets.map((target) => this.compileTarget(target, goal.metric.target)),
        windows: windows.length === 0 ? undefined : windows,
        smallSample: sample && { below: checked(sample.below), misses: checked(sample.misses) },
      }),
    )
  }

  private compileTarget(target: Target, metric: Metric | undefined): object {
    switch (target.kind) {
      case 'bound': {
        const minimum = target.minimum && boundValue(target.minimum.value)
        return defined({
          kind: target.kind,
          bound: target.bound,
          value: boundValue(target.value),
          average: metric?.definition?.kind === 'time' ? true : undefined,
          [target.bound === 'at-least' ? 'neverBelow' : 'neverAbove']: minimum,
        })
      }
      case 'every':
        return {
          kind: target.kind,
          interval: duration(target.interval),
          until: this.reach.idList(target.until),
        }
      case 'best-effort':
        return { kind: target.kind }
      case 'share':
        return defined({
          kind: target.kind,
          share: ratio(target.share),
          neverBelow: target.minimum && shareOf(target.minimum),
        })
    }
    const stage = {
      kind: target.kind,
      share: target.share && ratio(target.share),
      receivedBefore: target.receivedBefore && checked(target.receivedBefore),
      neverBelow: target.minimum && shareOf(target.minimum),
    }
    if (target.kind === 'within') return defined({ ...stage, limit: duration(target.limit) })
    return defined({
      ...stage,
      time: target.time === undefined ? 'close' : checked(target.time),
      day: target.day,
    })
  }

  private compileMatrix(): object[] {
    const { contract, reach } = this
    const matrix = reach.facts.matrix(contract)
    const segments = [...matrix.segments].sort(byId)
    const services = [...matrix.services].sort((a, b) => compare(reach.id(a), reach.id(b)))
    return segments.flatMap((segment) =>
      services.flatMap((service): object[] => {
        const [cell] = matrix.cells(segment, service)
        if (cell === undefined) return []
        const { row, assignment } = cell
        const place = { segment: segment.id, service: reach.id(service) }
        if (row.notOffered !== undefined) {
          return [this.place(row, { ...place, offered: false, because: row.notOffered.because })]
        }
        const volume = row.volume ?? assignment.volume
        return [
          this.place(
            row,
            defined({
              ...place,
              offered: true,
              sla: reach.id(row.sla),
              by: row.by && reach.id(row.by),
              volume: volume && this.compileVolume(checked(volume), reach.idList(assignment.segments)),
            }),
          ),
        ]
      }),
    )
  }

  private compileVolume(volume: VolumeValue, segments: string[]): object {
    return volume.kind === 'share'
      ? { kind: volume.kind, share: Number(volume.share.ratio), segments }
      : { kind: volume.kind, rate: rate(volume.rate), segments }
  }

  private compileClause(clause: Contract['clauses'][number]): object {
    const { reach } = this
    const named = {
      kind: clause.kind,
      id: clause.id,
      title: clause.title,
      documentation: clause.documentation,
    }
    switch (clause.kind) {
      case 'duty':
        return defined({
          ...named,
          side: clause.side,
          ...(clause.recurrence && compileRecurrence(clause.recurrence)),
          ends: clause.ends.length === 0 ? undefined : reach.idList(clause.ends),
          within: clause.limit && duration(clause.limit),
          delivers: clause.delivers.length === 0 ? undefined : [...clause.delivers],
          measuredBy: clause.measuredBy && reach.id(clause.measuredBy),
          targets:
            clause.targets.length === 0
              ? undefined
              : clause.targets.map((target) => this.compileTarget(target, clause.measuredBy?.target)),
          windows: clause.windows.length === 0 ? undefined : compileWindows(clause.windows),
        })
      case 'right':
        return defined({ ...named, side: clause.side })
      case 'authority':
        return defined({
          ...named,
          holder: reach.id(clause.holder),
          limit: clause.limit && money(clause.limit),
        })
      case 'standard':
        return defined(named)
    }
  }
}

function compileWeek(week: ReadonlyMap<Weekday, readonly TimeRange[]>): object[] {
  return weekdays.flatMap((day) => (week.has(day) ? [{ day, hours: hours(week.get(day)!) }] : []))
}

function compileRecurrence({ every, from, due, ahead }: Recurrence): object {
  return {
    every: duration(every),
    from: from && checked(from),
    [ahead ? 'ahead' : 'due']: due && duration(due),
  }
}

function per({ per: period }: { readonly per?: Literal<Duration> }) {
  return period && duration(period)
}

/** The periods, shortest first, each once. */
function compileWindows(windows: readonly Literal<Duration>[]) {
  const rank = { second: 0, minute: 1, hour: 2, day: 3, week: 4, month: 5 }
  const compiled = windows.map(duration).sort((a, b) => rank[a.unit] - rank[b.unit] || a.amount - b.amount)
  return compiled.filter(
    (window, index) => index === 0 || JSON.stringify(window) !== JSON.stringify(compiled[index - 1]),
  )
}

function shareOf({ value }: MinimumLevel): number {
  const level = checked(value)
  if (level.kind !== 'share') throw new Error(`The minimum ${value.text} was not checked`)
  return Number(level.share.ratio)
}

function hours(ranges: readonly TimeRange[]): { from: string; to: string }[] {
  return ranges
    .map(({ from, to }) => ({ from: checked(from), to: checked(to) }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
}

function words(list: readonly Word[]): string[] {
  return [...new Set(list.map(({ text }) => text))].sort(compare)
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id)
}

interface GoalPlace {
  readonly metric: string
  readonly with?: readonly string[] | undefined
  readonly channels: readonly string[]
  readonly when?: object | undefined
}

/** By metric and channels; of these the combined goals last, and then by their conditions. */
function goalText({ metric, channels, with: others = [], when = {} }: GoalPlace): string {
  return JSON.stringify([metric, channels, others.length, others, when])
}
