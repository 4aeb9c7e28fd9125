import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Contract } from '../model/declarations.ts'
import type { FileModel } from '../model/file.ts'
import type { Named, Origin, Placed } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import { assignmentOf } from '../projection/assignments.ts'
import { hoursOf, seasonOf } from '../projection/calendars.ts'
import { clauseOf, headOf, reasonOf, reportOf, signatureOf } from '../projection/clauses.ts'
import { allOrNothing, type Context } from '../projection/context.ts'
import { caseOf, segmentationOf } from '../projection/customers.ts'
import { profileOf } from '../projection/demand.ts'
import { metricOf } from '../projection/metrics.ts'
import { namedOf } from '../projection/named.ts'
import { poolOf, roleOf, siteOf, teamOf } from '../projection/organisation.ts'
import { exclusionOf, processOf, serviceOf } from '../projection/services.ts'
import { slaOf } from '../projection/slas.ts'
import { whole } from '../projection/whole.ts'
import { compare } from '../text/order.ts'
import { Reach, type Reached } from './reach.ts'
import { type CompiledContract, contractSchema, formatVersion } from './schema.ts'

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

/** Puts together what the projection makes of all that a contract reaches, each part whole. */
class Compiler {
  private readonly contract: Contract
  private readonly project: ProjectModel
  private readonly reach: Reach
  private readonly placed = new Map<object, Origin>()
  private readonly context: Context
  private result: object = {}

  constructor(contract: Contract, project: ProjectModel) {
    this.contract = contract
    this.project = project
    this.reach = new Reach(contract)
    this.context = {
      idOf: (what) => this.reach.id(what),
      each: allOrNothing,
      placed: (source, part) => this.placed.set(part, source.origin),
    }
  }

  compile(): object {
    const { contract, context, reach } = this
    const segmentation = contract.serves?.target
    const cases = this.reached('case', (one) => caseOf(one, context))
    const reasons = this.reached('reason', (reason) => reasonOf(reason, contract, context))
    this.result = {
      formatVersion,
      contract: this.sound(contract, headOf(contract, context)),
      ...this.organisation(),
      segmentation: this.sound(
        segmentation ?? contract,
        segmentation && segmentationOf(segmentation, context),
      ),
      ...this.catalogue(),
      events: this.reached('event', (event) => whole(namedOf(event, context))),
      metrics: this.reached('metric', (metric) => metricOf(metric, context)),
      ...(cases.length === 0 ? {} : { cases }),
      ...(reasons.length === 0 ? {} : { reasons }),
      slas: this.reached('sla', (sla) => slaOf(reach.facts.sla(sla), context)),
      assignments: this.matrix(),
      clauses: this.all([...contract.clauses].sort(byId), (clause) => clauseOf(clause, context)),
      reports: this.all([...contract.reports].sort(byId), (report) => reportOf(report, context)),
      signatures: this.all(contract.signatures, (signature) => signatureOf(signature, context)).sort(
        (a, b) => compare(a.date, b.date) || compare(a.party, b.party) || compare(a.signatory, b.signatory),
      ),
      sources: [...reach.files].sort(compare).map((path) => ({
        path,
        sha256: sealOf(this.project.file(path)!),
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

  private organisation(): object {
    const { context, reach } = this
    const seasons = this.reached('season', (season) => seasonOf(season, context))
    return {
      parties: this.reached('party', (party) => whole(namedOf(party, context))),
      roles: this.reached('role', (role) => roleOf(role, context)),
      skills: this.reached('skill', (skill) => whole(namedOf(skill, context))),
      ...(seasons.length === 0 ? {} : { seasons }),
      calendars: this.reached('calendar', (calendar) => {
        const hours = hoursOf(reach.facts.calendar(calendar), context)
        return hours && whole({ ...namedOf(calendar, context), ...hours })
      }),
      sites: this.reached('site', (site) => siteOf(site, context)),
      teams: this.reached('team', (team) => teamOf(team, context)),
      pools: this.reached('pool', (pool) => poolOf(pool, context)),
    }
  }

  private catalogue(): object {
    const { contract, context } = this
    return {
      services: this.reached('service', (service) => serviceOf(service, context)),
      exclusions: this.reached('exclusion', (exclusion) => exclusionOf(exclusion, context)),
      profiles: this.reached('profile', (profile) => profileOf(profile, context)),
      processes: this.reached('process', (process) => processOf(process, contract.serves?.target, context)),
    }
  }

  /** What every segment gets of every service, by these. */
  private matrix(): object[] {
    const { context, reach } = this
    const matrix = reach.facts.matrix(this.contract)
    const segments = [...matrix.segments].sort(byId)
    const services = [...matrix.services].sort((a, b) => compare(reach.id(a), reach.id(b)))
    const cells = segments.flatMap((segment) =>
      services.flatMap((service) => matrix.cells(segment, service)[0] ?? []),
    )
    return cells.map((cell) => sound(cell.row, assignmentOf(cell, context)))
  }

  /** Everything of a kind that the contract reaches, by id. */
  private reached<K extends Reached['kind'], P extends object>(
    kind: K,
    of: (one: Extract<Reached, { readonly kind: K }>) => P | undefined,
  ): P[] {
    return this.all(this.reach.of(kind), of)
  }

  private all<S extends Placed, P extends object>(list: readonly S[], of: (one: S) => P | undefined): P[] {
    return list.map((one) => this.sound(one, of(one)))
  }

  private sound<P extends object>(source: Placed, part: P | undefined): P {
    const known = sound(source, part)
    this.placed.set(known, source.origin)
    return known
  }
}

/** In a contract that was checked, every part is whole. */
function sound<P>(source: Placed & Partial<Named>, part: P | undefined): P {
  if (part !== undefined) return part
  const { file, start } = source.origin
  throw new Error(`${source.id ?? 'A part'} was not checked (${file}, at ${start})`)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id)
}

const seals = new WeakMap<FileModel, string>()

/** What a file says, as a hash; found out once for all the contracts that reach it. */
function sealOf(file: FileModel): string {
  let seal = seals.get(file)
  if (seal === undefined) {
    seal = bytesToHex(sha256(utf8ToBytes(file.meaning())))
    seals.set(file, seal)
  }
  return seal
}
