import type { Contract, Goal, Service, Sla } from './declarations.ts'
import type { Facts } from './effective.ts'
import type { MatrixCell } from './matrix.ts'
import type { ProjectModel } from './project.ts'

/** A service under an SLA, with the contract and the answer that says so. */
export interface Assigned {
  readonly service: Service
  readonly contract: Contract
  readonly cell: MatrixCell
}

/** What all contracts of a project assign under each SLA, as far as it has to do with the files of the check. */
export class Assignments {
  private readonly bySla = new Map<Sla, Map<Service, Assigned>>()
  private readonly facts: Facts
  private goals: Map<Goal, Sla[]> | undefined
  private readonly channels = new Map<Sla, Map<string, Service[]>>()
  /** Whether a row names a service, or a contract offers something, that is not known. */
  readonly isIncomplete: boolean

  constructor(project: ProjectModel, facts: Facts) {
    this.facts = facts
    let isIncomplete = false
    for (const contract of project.contracts) {
      // Mostly nothing at all is lost in a file, which is known without going through all rows.
      const file = project.file(contract.origin.file)
      const isSound = file !== undefined && project.usesOf(file).unresolved.size === 0
      if (contract.offers.some(({ target }) => target === undefined)) isIncomplete = true
      if (contract.serves !== undefined && contract.serves.target === undefined) isIncomplete = true
      for (const { rows } of isSound ? [] : contract.assignments) {
        if (rows.some(({ services }) => services.some(({ target }) => target === undefined)))
          isIncomplete = true
        if (rows.some(({ sla }) => sla !== undefined && sla.target === undefined)) isIncomplete = true
      }
      const matrix = facts.nearMatrix(contract)
      for (const segment of matrix.segments) {
        for (const service of matrix.services) {
          for (const cell of matrix.cells(segment, service)) {
            const sla = cell.row.sla?.target
            if (sla === undefined || cell.row.notOffered !== undefined) continue
            let services = this.bySla.get(sla)
            if (services === undefined) {
              services = new Map()
              this.bySla.set(sla, services)
            }
            if (!services.has(service)) services.set(service, { service, contract, cell })
          }
        }
      }
    }
    this.isIncomplete = isIncomplete
  }

  /** The SLAs under which anything is assigned. */
  get slas(): Iterable<Sla> {
    return this.bySla.keys()
  }

  /** The services under an SLA itself, each once. */
  under(sla: Sla): Iterable<Assigned> {
    return this.bySla.get(sla)?.values() ?? []
  }

  /** The SLAs with anything assigned in which a goal counts, as their own or inherited. */
  holdersOf(goal: Goal): readonly Sla[] {
    if (this.goals === undefined) {
      this.goals = new Map()
      for (const sla of this.bySla.keys()) {
        for (const one of this.facts.sla(sla).goals) {
          const slas = this.goals.get(one)
          if (slas === undefined) this.goals.set(one, [sla])
          else slas.push(sla)
        }
      }
    }
    return this.goals.get(goal) ?? []
  }

  /** The channels of what is assigned under an SLA, with the services that have them; '' stands for all services. */
  channelsUnder(sla: Sla): ReadonlyMap<string, readonly Service[]> {
    let channels = this.channels.get(sla)
    if (channels === undefined) {
      channels = new Map<string, Service[]>([['', []]])
      for (const { service } of this.under(sla)) {
        channels.get('')!.push(service)
        for (const { text } of service.channels) {
          const services = channels.get(text)
          if (services === undefined) channels.set(text, [service])
          else services.push(service)
        }
      }
      this.channels.set(sla, channels)
    }
    return channels
  }
}

const known = new WeakMap<Facts, Assignments>()

/** What is assigned, computed once for all rules. */
export function assignmentsOf(project: ProjectModel, facts: Facts): Assignments {
  let assignments = known.get(facts)
  if (assignments === undefined) {
    assignments = new Assignments(project, facts)
    known.set(facts, assignments)
  }
  return assignments
}

/** Whether a goal counts for a service: one of its channels is one of the service's. */
export function goalFits(goal: Goal, service: Service): boolean {
  if (goal.channels.length === 0) return true
  return service.channels.some(({ text }) => goal.channels.some((channel) => channel.text === text))
}
