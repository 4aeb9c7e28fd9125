// A contract as planning sees it, from the model while it is being written: what is missing or wrong is left out, and
// whoever does that says so elsewhere.

import type { Assignment, AssignmentRow, Contract, Declared, Season } from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'
import type { IsoDate } from '../model/values.ts'
import { finished } from '../steps.ts'
import { figuresOf, type PlannedContract, timesIn, usualDay } from './contract.ts'
import { Planner } from './planner.ts'
import type { Span } from './seasons.ts'

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

/** A time of the year with a typical week of its own. */
export interface TimeOfModel {
  /** None where only clocks differ from what is usual. */
  readonly seasons: readonly Season[]
  readonly days: readonly Span[]
  readonly model: PlannedModel
}

/** The times of the year in which a contract is another than in a usual week. */
export function* seasonsInSteps(
  contract: Contract,
  facts: Facts,
  usual: PlannedModel,
): Generator<void, TimeOfModel[]> {
  const [from, to] = [contract.inForce?.from.value, contract.inForce?.to.value]
  if (from === undefined || to === undefined) return []
  const byKey = new Map(usual.seasons.map((season, index) => [`${index}`, season]))
  const spans = [...byKey].map(([id, season]) => ({
    id,
    spans: season.spans.flatMap(({ from: first, to: last }) =>
      first.value === undefined || last.value === undefined ? [] : [{ from: first.value, to: last.value }],
    ),
  }))
  const figures = figuresOf(usual.planned)
  const found: TimeOfModel[] = []
  for (const { seasons, day, spans: days } of timesIn(usual.planned, spans, { from, to })) {
    const model = yield* plannedModelInSteps(contract, facts, day)
    if (figuresOf(model.planned) !== figures)
      found.push({ seasons: seasons.map((key) => byKey.get(key)!), days, model })
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
  const planner = new Planner(facts, day)
  const matrix = facts.matrix(contract)
  const rows = new Map<string, { assignment: Assignment; row: AssignmentRow }>()
  const assignments: PlannedContract['assignments'][number][] = []
  let done = 0
  for (const segment of matrix.segments) {
    for (const service of matrix.services) {
      if (++done % answersAtATime === 0) yield
      const [cell] = matrix.cells(segment, service)
      const answer = cell && planner.answer(cell)
      if (answer === undefined) continue
      const { assignment, row } = cell!
      rows.set(`${answer.segment} ${answer.service}`, { assignment, row })
      assignments.push(answer)
    }
  }
  const planned = planner.planned(contract, assignments)
  const [from, to] = [contract.inForce?.from.value, contract.inForce?.to.value]
  const isUsual = day === undefined && from !== undefined && to !== undefined
  return {
    planned: isUsual ? { ...planned, day: usualDay(planned, { from, to }) } : planned,
    seasons: planner.seasons(),
    declaredAs: (id) => planner.declaredAs(id),
    rowOf: (segment, service) => rows.get(`${segment} ${service}`),
  }
}
