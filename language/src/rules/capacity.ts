import type { AnswerOutcome, Promised, Unit } from '../capacity/analyse.ts'
import { type Capacity, capacityOf, capacityInSteps as stepsOfCapacity } from '../capacity/analyse.ts'
import { type PlannedModel, plannedModelInSteps, plannedModelOf } from '../capacity/from-model.ts'
import { tellNeeded, tellNumber } from '../capacity/wording.ts'
import type { Contract, Pool, Team } from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'
import type { FileModel } from '../model/file.ts'
import type { Origin } from '../model/origin.ts'
import { contractsIn } from './answers.ts'
import type { RelatedPlace } from './define-rule.ts'
import { code, declaredHere, type Locale } from './words.ts'

export interface PlannedCapacity {
  readonly model: PlannedModel
  readonly capacity: Capacity
}

const known = new WeakMap<Facts, Map<Contract, PlannedCapacity>>()

/** Whether a contract has enough people, reckoned once for all rules. */
export function capacityIn(contract: Contract, facts: Facts): PlannedCapacity {
  const planned = knownFor(facts).get(contract)
  if (planned !== undefined) return planned
  const model = plannedModelOf(contract, facts)
  return remember(contract, facts, { model, capacity: capacityOf(model.planned) })
}

/** The same in steps: for the rule that asks first. */
export function* capacityInSteps(contract: Contract, facts: Facts): Generator<void, PlannedCapacity> {
  const planned = knownFor(facts).get(contract)
  if (planned !== undefined) return planned
  const model = yield* plannedModelInSteps(contract, facts)
  return remember(contract, facts, { model, capacity: yield* stepsOfCapacity(model.planned) })
}

function knownFor(facts: Facts): Map<Contract, PlannedCapacity> {
  const byContract = known.get(facts) ?? new Map<Contract, PlannedCapacity>()
  known.set(facts, byContract)
  return byContract
}

function remember(contract: Contract, facts: Facts, planned: PlannedCapacity): PlannedCapacity {
  knownFor(facts).set(contract, planned)
  return planned
}

/** The team or pool of an id. */
export function doerOf({ model }: PlannedCapacity, id: string): Team | Pool | undefined {
  const doer = model.declaredAs(id)
  return doer?.kind === 'team' || doer?.kind === 'pool' ? doer : undefined
}

/** Where some work is given to a team or pool, and where that is declared. */
export function placesOf(
  { model }: PlannedCapacity,
  doer: Team | Pool,
  segment: string | undefined,
  service: string | undefined,
): { at: Origin; related: RelatedPlace[] } {
  const row = model.rowOf(segment ?? '', service ?? '')?.row
  const staff = doer.kind === 'team' ? doer.staff : undefined
  const place =
    staff === undefined
      ? declaredHere(doer)
      : {
          at: staff.origin,
          message: {
            en: `the staff of ${code(doer.id)}`,
            de: `die Besetzung von ${code(doer.id)}`,
          },
        }
  return { at: row?.by?.origin ?? row?.origin ?? doer.nameOrigin, related: [place] }
}

/** The segment and service of a unit's work that stands first in the contract. */
export function firstWorkOf(
  { model }: PlannedCapacity,
  unit: Pick<Unit, 'doers' | 'services'>,
): { segment: string; service: string } | undefined {
  let first: { segment: string; service: string; start: number } | undefined
  for (const { segment, service, ...assignment } of model.planned.assignments) {
    if (!assignment.offered || !unit.doers.includes(assignment.by ?? '') || !unit.services.includes(service))
      continue
    const start = model.rowOf(segment, service)?.row.origin.start ?? Number.POSITIVE_INFINITY
    if (first === undefined || start < first.start) first = { segment, service, start }
  }
  return first
}

/** A promise on the time of waiting, or on those who give up, that the planned staff does not keep. */
export interface MissedAnswer {
  readonly planned: PlannedCapacity
  readonly unit: Unit
  readonly outcome: AnswerOutcome
  readonly doer: Team | Pool
}

/** What is missed in the contracts of a file; where there is more work than hours, `team-overloaded` speaks alone. */
export function* missedAnswers(
  file: FileModel,
  facts: Facts,
  kind: AnswerOutcome['kind'],
): Generator<MissedAnswer> {
  for (const contract of contractsIn(file)) {
    const planned = capacityIn(contract, facts)
    for (const unit of planned.capacity.units) {
      if (unit.overloaded) continue
      for (const outcome of unit.answers) {
        const doer = doerOf(planned, outcome.by)
        if (!outcome.kept && outcome.kind === kind && doer !== undefined)
          yield { planned, unit, outcome, doer }
      }
    }
  }
}

/** What to do about it. */
export const morePeople = {
  en: ({ unit }: { readonly unit: Unit }): string =>
    `${tellFte(tellNeeded(unit.fte.needed, 'en'), 'en')} would keep it in every half hour. Plan more people, or promise less.`,
  de: ({ unit }: { readonly unit: Unit }): string =>
    `${tellFte(tellNeeded(unit.fte.needed, 'de'), 'de')} würden es in jeder halben Stunde halten. Mehr Leute einplanen oder weniger zusagen.`,
}

/** The names of declarations as they are written. */
export function namesOf({ model }: PlannedCapacity, ids: readonly string[]): string[] {
  return ids.map((id) => model.declaredAs(id)?.id ?? id)
}

export function nameIn({ model }: PlannedCapacity, id: string): string {
  return model.declaredAs(id)?.id ?? id
}

/** `9 FTE`, `9 VZÄ`. */
export function tellFte(fte: string, locale: Locale): string {
  return locale === 'de' ? `${fte} VZÄ` : `${fte} FTE`
}

export function tellHours(hours: number, locale: Locale): string {
  const told = tellNumber(hours, locale)
  if (locale === 'de') return `${told} ${told === '1' ? 'Stunde' : 'Stunden'}`
  return `${told} ${told === '1' ? 'hour' : 'hours'}`
}

/** What findings carry of a promise. */
export function dataOf(planned: PlannedCapacity, unit: Unit, promised: Promised) {
  return {
    by: nameIn(planned, promised.by),
    sla: nameIn(planned, promised.sla),
    metric: nameIn(planned, promised.metric),
    segments: namesOf(planned, promised.segments),
    services: namesOf(planned, promised.services),
    planned: unit.fte.planned,
    needed: unit.fte.needed,
  }
}
