import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type {
  Calendar,
  Contract,
  Goal,
  MetricDefinition,
  ProcessElement,
  Sla,
  Target,
  TimeRange,
  Word,
} from '../model/declarations.ts'
import { compare } from '../model/order.ts'
import type { Named, Origin, Placed } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import { plainCondition } from '../model/segmentation.ts'
import { type Literal, type VolumeValue, weekdays } from '../model/values.ts'
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
      calendars: list(reach.of('calendar'), (calendar) => this.compileCalendar(calendar)),
      sites: list(reach.of('site'), (site) => ({ ...this.named(site), calendar: reach.id(site.calendar) })),
      teams: list(reach.of('team'), (team) => ({
        ...this.named(team),
        party: reach.id(team.party),
        site: team.site && reach.id(team.site),
        calendar: reach.id(team.hours ?? team.site?.target?.calendar),
        staff: checked(team.staff!),
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
        ...this.compileDemand(service.demand),
        patience: service.patience && duration(service.patience),
        price: service.price && money(service.price),
        needs: reach.idList(service.needs),
        clientProvides: [...service.clientProvides],
        delivers: [...service.delivers],
        process: service.process && reach.id(service.process),
      })),
      exclusions: list(reach.of('exclusion'), (exclusion) => ({
        ...this.named(exclusion),
        catalogue: reach.id(exclusion.catalogue),
        because: exclusion.because!,
        instead: exclusion.instead && reach.id(exclusion.instead),
        effort: exclusion.effort && duration(exclusion.effort),
        ...this.compileDemand(exclusion.demand),
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
            every: duration(report.recurrence!.every),
            due: report.recurrence!.due && duration(report.recurrence!.due),
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
      review: contract.review && duration(contract.review),
      notice: contract.notice && duration(contract.notice),
      offers: reach.idList(contract.offers),
      serves: reach.id(contract.serves),
    })
  }

  private compileCalendar(declared: Calendar): object {
    const { timeZone, week, holidays, dates } = this.reach.facts.calendar(declared)
    return {
      ...this.named(declared),
      timeZone: checked(timeZone!),
      week: weekdays.flatMap((day) => (week.has(day) ? [{ day, hours: hours(week.get(day)!) }] : [])),
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
        attributes: [...segmentation.attributes].sort(byId).map((attribute) => {
          const type = attribute.type!
          const compiled =
            type.kind === 'money'
              ? { kind: type.kind, currency: checked(type.currency) }
              : type.kind === 'enumeration'
                ? { kind: type.kind, values: type.values.map(({ id }) => ({ id })) }
                : { kind: type.kind }
          return this.place(attribute, defined({ ...this.named(attribute), type: compiled }))
        }),
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

  private compileDemand(
    demand: { volume: Literal<VolumeValue>; profile?: Parameters<Reach['id']>[0] } | undefined,
  ) {
    if (demand === undefined) return {}
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
    const { reach } = this
    switch (definition.kind) {
      case 'time':
        return defined({
          kind: definition.kind,
          start: reach.id(definition.start),
          end: reach.id(definition.end),
          pause: definition.pause && {
            start: reach.id(definition.pause.start),
            end: reach.id(definition.pause.end),
          },
        })
      case 'share':
        return { kind: definition.kind, part: reach.id(definition.part), whole: reach.id(definition.whole) }
      case 'share-of-time':
        return { kind: definition.kind }
      case 'score':
        return { kind: definition.kind, min: definition.min, max: definition.max }
    }
  }

  private compileSla(declared: Sla): object {
    const { reach } = this
    const { hours: calendar, window, goals, escalations, credits, exceptions } = reach.facts.sla(declared)
    return {
      ...this.named(declared),
      calendar: reach.id(calendar),
      window: window && duration(window),
      goals: goals.map((goal) => this.compileGoal(goal)).sort((a, b) => compare(goalText(a), goalText(b))),
      escalations: escalations
        .map((escalation) =>
          this.place(escalation, { at: ratio(escalation.at), to: reach.id(escalation.to) }),
        )
        .sort((a, b) => a.at - b.at || compare(a.to, b.to)),
      credits: credits
        .map((credit) => {
          const { metric, relation, threshold } = credit
          const compiled = {
            share: ratio(credit.share),
            metric: reach.id(metric),
            relation,
            threshold: boundValue(threshold),
          }
          return this.place(credit, compiled)
        })
        .sort(
          (a, b) =>
            compare(a.metric, b.metric) || a.share - b.share || compare(JSON.stringify(a), JSON.stringify(b)),
        ),
      exceptions: [...exceptions].sort(compare),
    }
  }

  private compileGoal(goal: Goal) {
    return this.place(goal, {
      metric: this.reach.id(goal.metric),
      channels: words(goal.channels),
      targets: goal.targets.map((target) => compileTarget(target)),
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
          every: clause.recurrence && duration(clause.recurrence.every),
          due: clause.recurrence?.due && duration(clause.recurrence.due),
          measuredBy: clause.measuredBy && reach.id(clause.measuredBy),
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

function compileTarget(target: Target): object {
  if (target.kind === 'bound')
    return { kind: target.kind, bound: target.bound, value: boundValue(target.value) }
  const share = target.share && ratio(target.share)
  if (target.kind === 'within') return defined({ kind: target.kind, share, limit: duration(target.limit) })
  return defined({
    kind: target.kind,
    share,
    time: target.time === undefined ? 'close' : checked(target.time),
    day: target.day,
    receivedBefore: target.receivedBefore && checked(target.receivedBefore),
  })
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

function goalText(goal: { metric: string; channels: string[] }): string {
  return JSON.stringify([goal.metric, goal.channels])
}
