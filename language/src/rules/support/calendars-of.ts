import type { Calendar, Contract, Sla, Team } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { type Locale, someCodes } from '../../speech/index.ts'
import { hoursOf } from './hours.ts'

/** The calendars by which a contract goes: those of its SLAs, and those of the teams that do the work. */
export function calendarsOf(contract: Contract, facts: Facts): ReadonlySet<Calendar> {
  const calendars = new Set<Calendar>()
  const add = (calendar: Calendar | undefined): void => {
    if (calendar !== undefined) calendars.add(calendar)
  }
  const slas = new Set<Sla>()
  for (const { rows } of contract.assignments) {
    for (const { sla } of rows) {
      if (sla?.target === undefined || slas.has(sla.target)) continue
      slas.add(sla.target)
      add(facts.sla(sla.target).hours?.target)
    }
  }
  for (const team of teamsOf(contract)) add(hoursOf(team)?.target)
  return calendars
}

/** The teams that do the work of a contract, by themselves or in pools. */
export function teamsOf(contract: Contract): ReadonlySet<Team> {
  const doers = new Set(
    contract.assignments.flatMap(({ rows }) => rows.flatMap(({ by }) => by?.target ?? [])),
  )
  return new Set(
    [...doers].flatMap((doer) =>
      doer.kind === 'team' ? doer : doer.members.flatMap(({ target }) => target ?? []),
    ),
  )
}

/** The names of contracts in a sentence. */
export function contractNames(contracts: readonly Contract[], locale: Locale): string {
  return someCodes(
    contracts.map(({ id }) => id),
    locale,
  )
}
