// Who serves whom with what: the cells of the matrix of a contract.
import { append } from '../text/lists.ts'
import type {
  Assignment,
  AssignmentRow,
  Contract,
  Declared,
  Exclusion,
  Segment,
  Service,
} from './declarations.ts'
import type { ProjectModel } from './project.ts'

/** The services and exclusions of all catalogues that a contract offers. */
export function offeredBy(contract: Contract): {
  services: readonly Service[]
  exclusions: readonly Exclusion[]
} {
  const catalogues = new Set(
    contract.offers.map((offer) => offer.target).filter((target) => target !== undefined),
  )
  return {
    services: [...catalogues].flatMap((catalogue) => catalogue.services),
    exclusions: [...catalogues].flatMap((catalogue) => catalogue.exclusions),
  }
}

/** Those of some services that a contract offers, in the order in which it does. */
function offeredAmong(services: ReadonlySet<Service>, contract: Contract): readonly Service[] {
  const wanted = new Set([...services].map(({ catalogue }) => catalogue))
  const catalogues = new Set(
    contract.offers.flatMap(({ target }) => (target !== undefined && wanted.has(target) ? target : [])),
  )
  return [...catalogues].flatMap((catalogue) => catalogue.services.filter((one) => services.has(one)))
}

/** One answer: what a segment gets of a service. */
export interface MatrixCell {
  readonly segment: Segment
  readonly service: Service
  readonly assignment: Assignment
  readonly row: AssignmentRow
}

/** What a contract answers for each of its segments and offered services. */
export interface Matrix {
  readonly segments: readonly Segment[]
  readonly services: readonly Service[]
  /** All answers to one question, in source order: none is a gap, several contradict each other. */
  cells(segment: Segment, service: Service): readonly MatrixCell[]
}

/**
 * The matrix of segments and services. `others` stands for every offered service that no other row of the same
 * segments names, in whichever `assign` block that row stands.
 */
export function matrixOf(
  contract: Contract,
  services: readonly Service[],
  rows: readonly Placed[] = rowsOf(contract).all,
): Matrix {
  const segments = contract.serves?.target?.segments ?? []
  const named = new Map<Segment, Map<Service, MatrixCell[]>>()
  const others = new Map<Segment, { assignment: Assignment; row: AssignmentRow }[]>()
  for (const { assignment, row } of rows) {
    const wanted = row.services.flatMap(({ target }) => (target?.kind === 'service' ? target : []))
    for (const { target: segment } of assignment.segments) {
      if (segment === undefined) continue
      if (row.others) append(others, segment, { assignment, row })
      const bySegment = named.get(segment) ?? new Map<Service, MatrixCell[]>()
      named.set(segment, bySegment)
      for (const service of wanted) append(bySegment, service, { segment, service, assignment, row })
    }
  }
  return {
    segments,
    services,
    cells: (segment, service) =>
      named.get(segment)?.get(service) ??
      (others.get(segment) ?? []).map(({ assignment, row }) => ({ segment, service, assignment, row })),
  }
}

/** The same of some services only: for these it is the whole truth. */
export function matrixOfSome(
  services: ReadonlySet<Service>,
  contract: Contract,
  project: ProjectModel,
): Matrix {
  const rows = new Set([...rowsWith(services, contract, project), ...rowsOf(contract).others])
  return matrixOf(contract, offeredAmong(services, contract), [...rows])
}

/** A row with the block in which it stands. */
interface Placed {
  readonly assignment: Assignment
  readonly row: AssignmentRow
}

/** The rows of a contract as they stand, which no change elsewhere touches. */
interface Rows {
  readonly all: readonly Placed[]
  readonly others: readonly Placed[]
  readonly placeOf: ReadonlyMap<unknown, number>
}

const rowsKnown = new WeakMap<Contract, Rows>()

function rowsOf(contract: Contract): Rows {
  let rows = rowsKnown.get(contract)
  if (rows === undefined) {
    const all = contract.assignments.flatMap((assignment) =>
      assignment.rows.map((row) => ({ assignment, row })),
    )
    const placeOf = new Map<unknown, number>()
    for (const [index, { row }] of all.entries())
      for (const reference of [row.sla, row.by, ...row.services]) placeOf.set(reference, index)
    rows = { all, others: all.filter(({ row }) => row.others), placeOf }
    rowsKnown.set(contract, rows)
  }
  return rows
}

/** The rows that name any of some declarations, in their order. */
export function rowsWith(
  declared: ReadonlySet<Declared>,
  contract: Contract,
  project: ProjectModel,
): readonly Placed[] {
  const { all, placeOf } = rowsOf(contract)
  const uses = project.usesOf(project.file(contract.origin.file)!)
  const found = new Set<number>()
  for (const file of new Set([...declared].map(({ origin }) => origin.file))) {
    for (const reference of uses.in(file)) {
      const place = placeOf.get(reference)
      if (place !== undefined && declared.has(reference.target!)) found.add(place)
    }
  }
  return [...found].sort((a, b) => a - b).map((place) => all[place]!)
}
