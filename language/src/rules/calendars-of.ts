import type { Calendar, Contract, Pool, Team } from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'

/** The calendars by which a contract goes: those of its SLAs, and those of the teams that do the work. */
export function calendarsOf(contract: Contract, facts: Facts): ReadonlySet<Calendar> {
  const calendars = new Set<Calendar>()
  const add = (calendar: Calendar | undefined): void => {
    if (calendar !== undefined) calendars.add(calendar)
  }
  const seen = new Set<unknown>()
  for (const { rows } of contract.assignments) {
    for (const { sla, by } of rows) {
      if (sla?.target !== undefined && !seen.has(sla.target)) {
        seen.add(sla.target)
        add(facts.sla(sla.target).hours?.target)
      }
      if (by?.target === undefined || seen.has(by.target)) continue
      seen.add(by.target)
      for (const team of teamsOf(by.target)) add((team.hours ?? team.site?.target?.calendar)?.target)
    }
  }
  return calendars
}

function teamsOf(doer: Team | Pool): readonly Team[] {
  return doer.kind === 'team' ? [doer] : doer.members.flatMap(({ target }) => target ?? [])
}
