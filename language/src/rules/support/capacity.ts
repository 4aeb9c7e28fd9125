import { type Capacity, capacityInSteps as stepsOfCapacity } from '../../capacity/analyse.ts'
import type { AnswerOutcome, Promised, Unit } from '../../capacity/figures.ts'
import { type PlannedModel, plannedModelInSteps, seasonsInSteps } from '../../capacity/from-model.ts'
import type { Span } from '../../capacity/seasons.ts'
import { tellNeeded, tellNumber, tellWeekly } from '../../capacity/wording.ts'
import type { Contract, Pool, Season, Team } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import type { FileModel } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import { code, codes, enumeration, type Locale } from '../../speech/index.ts'
import { finished } from '../../steps.ts'
import type { RelatedPlace } from '../define-rule.ts'
import { declaredHere } from '../words.ts'
import { contractsIn } from './answers.ts'

export interface PlannedCapacity {
  readonly model: PlannedModel
  readonly capacity: Capacity
  /** The seasons in whose typical week it is; none for the usual week, nor where only clocks differ otherwise. */
  readonly seasons: readonly Season[]
  /** The days of that time; none for the usual week. */
  readonly days: readonly Span[]
}

const known = new WeakMap<Facts, Map<Contract, readonly PlannedCapacity[]>>()

/** Whether a contract has enough people in a usual week, reckoned once for all rules. */
export function capacityIn(contract: Contract, facts: Facts): PlannedCapacity {
  return capacitiesIn(contract, facts)[0]!
}

/** The same in a usual week, which comes first, and in every time of the year that is another. */
export function capacitiesIn(contract: Contract, facts: Facts): readonly PlannedCapacity[] {
  return finished(capacitiesInSteps(contract, facts))
}

/** The same in steps: for the rule that asks first. */
export function* capacitiesInSteps(
  contract: Contract,
  facts: Facts,
): Generator<void, readonly PlannedCapacity[]> {
  const byContract = known.get(facts) ?? new Map<Contract, readonly PlannedCapacity[]>()
  known.set(facts, byContract)
  const before = byContract.get(contract)
  if (before !== undefined) return before
  const usual = yield* plannedModelInSteps(contract, facts)
  const times = [{ seasons: [], days: [], model: usual }, ...(yield* seasonsInSteps(contract, facts, usual))]
  const found: PlannedCapacity[] = []
  for (const { seasons, days, model } of times)
    found.push({ seasons, days, model, capacity: yield* stepsOfCapacity(model.planned) })
  byContract.set(contract, found)
  return found
}

/** The team or pool of an id. */
export function doerOf({ model }: PlannedCapacity, id: string): Team | Pool | undefined {
  const doer = model.declaredAs(id)
  return doer?.kind === 'team' || doer?.kind === 'pool' ? doer : undefined
}

/** Where some work is given to a team or pool, and where that is declared. */
export function placesOf(
  { model, seasons }: PlannedCapacity,
  doer: Team | Pool,
  segment: string | undefined,
  service: string | undefined,
): { at: Origin; related: RelatedPlace[] } {
  const row = model.rowOf(segment ?? '', service ?? '')?.row
  const staff =
    doer.kind === 'team'
      ? (doer.seasonalStaff.find(({ season }) => seasons.some((one) => one === season.target))?.staff ??
        doer.staff)
      : undefined
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
  const related = [place, ...seasons.map(declaredHere)]
  return { at: row?.by?.origin ?? row?.origin ?? doer.nameOrigin, related }
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

/** A team or pool that is short of people, when, and of what. */
export interface Short<T> {
  readonly planned: PlannedCapacity
  readonly unit: Unit
  readonly doer: Team | Pool
  readonly what: T
}

/**
 * Where a contract has too few people: each case once, in a usual week if it is one there, else in the time of the year
 * that needs most.
 *
 * @param of what is missed by a unit, and what makes it one case
 */
export function* shortages<T>(
  all: readonly PlannedCapacity[],
  of: (
    unit: Unit,
    planned: PlannedCapacity,
  ) => readonly { readonly by: string; readonly key: string; readonly what: T }[],
): Generator<Short<T>> {
  const [usual] = all
  const found = new Map<string, Short<T>>()
  for (const planned of all) {
    for (const unit of planned.capacity.units) {
      for (const { by, key, what } of of(unit, planned)) {
        const doer = doerOf(planned, by)
        const before = found.get(`${unit.id} ${by} ${key}`)
        const isWorse = before === undefined || (before.planned !== usual && needsMore(unit, before.unit))
        if (doer !== undefined && isWorse) found.set(`${unit.id} ${by} ${key}`, { planned, unit, doer, what })
      }
    }
  }
  yield* found.values()
}

/** People are whole, so that many weeks need as many: then the one with more work counts. */
function needsMore(one: Unit, other: Unit): boolean {
  if (one.fte.needed !== other.fte.needed) return one.fte.needed > other.fte.needed
  const workOf = ({ hours }: Unit): number => hours.immediate + hours.deferrable
  return workOf(one) > workOf(other)
}

/** The same of promises; where a unit has more work than hours, `team-overloaded` speaks alone. */
export function missed<T extends Promised>(
  all: readonly PlannedCapacity[],
  of: (unit: Unit) => readonly T[],
): Iterable<Short<T>> {
  const overloaded = new Set(
    all.flatMap(({ capacity }) => capacity.units.filter((unit) => unit.overloaded).map(({ id }) => id)),
  )
  return shortages(all, (unit, { days }) =>
    unit.overloaded || (days.length > 0 && overloaded.has(unit.id))
      ? []
      : of(unit).map((what) => {
          const { by, sla, metric, target } = what
          return { by, key: `${sla} ${metric} ${JSON.stringify(target)}`, what }
        }),
  )
}

/** What is missed by those who answer in the contracts of a file. */
export function* missedAnswers(
  file: FileModel,
  facts: Facts,
  kind: AnswerOutcome['kind'],
): Generator<Short<AnswerOutcome>> {
  for (const contract of contractsIn(file)) {
    const all = capacitiesIn(contract, facts)
    yield* missed(all, ({ answers }) => answers.filter((one) => one.kind === kind && !one.kept))
  }
}

/** When something is so, before the sentence; nothing for the usual week. */
export function timeWord({ seasons, days }: PlannedCapacity, locale: Locale): string {
  const [first] = days
  if (first === undefined) return ''
  if (seasons.length === 0)
    return {
      en: `From ${first.from} to ${first.to}, when clocks differ in another way: `,
      de: `Vom ${first.from} bis ${first.to}, wenn die Uhren anders auseinanderliegen: `,
    }[locale]
  return `In ${enumeration(codes(seasons.map(({ id }) => id)), locale)}: `
}

/** What to do about it. */
export const morePeople = {
  en: ({ unit }: { readonly unit: Unit }): string =>
    unit.unmet !== undefined && !unit.keepable
      ? 'More people at the same hours do not help. Extend the hours of the team, let another one do it then, or promise only hours that are staffed.'
      : `${staffNeeded(unit.fte, 'en')} would keep it in every half hour. Plan more people, or promise less.`,
  de: ({ unit }: { readonly unit: Unit }): string =>
    unit.unmet !== undefined && !unit.keepable
      ? 'Mehr Leute zu denselben Zeiten helfen nicht. Die Zeiten des Teams verlängern, dann ein anderes beauftragen oder nur besetzte Zeiten zusagen.'
      : `${staffNeeded(unit.fte, 'de')} würden es in jeder halben Stunde halten. Mehr Leute einplanen oder weniger zusagen.`,
}

/** What findings carry of requests that come while nobody is at work. */
export function lostOf({ lost, requests }: AnswerOutcome) {
  return lost > 0 ? { requests, reachNobody: lost } : {}
}

/** What comes while nobody is at work, after a sentence; nothing where nothing does. */
export function unmetWord({ lost, requests }: AnswerOutcome, { unmet }: Unit, locale: Locale): string {
  if (unmet === undefined || lost <= 0) return ''
  const [some, all] = [tellNumber(lost, locale), tellNumber(requests, locale)]
  const times = tellWeekly(unmet.times, locale)
  return {
    en: ` Of ${all} requests a week ${some} come while nobody is at work: ${times}.`,
    de: ` Von ${all} Anfragen in der Woche kommen ${some}, während niemand arbeitet: ${times}.`,
  }[locale]
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
  return { en: `${fte} FTE`, de: `${fte} VZÄ` }[locale]
}

/** `7.2 FTE (6.1 on average)`: people that keep the promises, and in brackets those of a mean week if they are fewer. */
export function staffNeeded({ needed, average }: Unit['fte'], locale: Locale): string {
  const [told, mean] = [tellNeeded(needed, locale), tellNeeded(average, locale)]
  if (told === mean) return tellFte(told, locale)
  return `${tellFte(told, locale)} (${{ en: `${mean} on average`, de: `im Mittel ${mean}` }[locale]})`
}

export function tellHours(hours: number, locale: Locale): string {
  const told = tellNumber(hours, locale)
  return {
    en: `${told} ${told === '1' ? 'hour' : 'hours'}`,
    de: `${told} ${told === '1' ? 'Stunde' : 'Stunden'}`,
  }[locale]
}

/** What findings carry of a promise. */
export function dataOf(planned: PlannedCapacity, unit: Unit, promised: Promised) {
  return {
    by: nameIn(planned, promised.by),
    sla: nameIn(planned, promised.sla),
    metric: nameIn(planned, promised.metric),
    segments: namesOf(planned, promised.segments),
    services: namesOf(planned, promised.services),
    ...staffOf(planned, unit),
  }
}

/** What findings carry of the staff of a unit: full-time equivalents, and when. */
export function staffOf({ seasons, days }: PlannedCapacity, { fte }: Unit) {
  return {
    planned: fte.planned,
    average: fte.average,
    needed: fte.needed,
    ...(seasons.length === 0 ? {} : { seasons: seasons.map(({ id }) => id) }),
    ...(days.length === 0 ? {} : { days }),
  }
}
