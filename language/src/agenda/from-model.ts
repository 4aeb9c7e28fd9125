// A contract as the agenda reads it, from the model while it is being written.
import type { Calendar, Clause, Contract, Report, Sla } from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'
import { clockCalendarOf } from '../projection/calendars.ts'
import { idsOf, tolerant } from '../projection/context.ts'
import { recurrenceOf } from '../projection/recurrences.ts'
import { durationOf, literalOf } from '../projection/values.ts'
import { orAbsent, whole } from '../projection/whole.ts'
import type { AgendaContract } from './agenda.ts'

/** The dates that are sound; undefined while it is not known when the contract is in force. */
export function agendaContractOf(contract: Contract, facts: Facts): AgendaContract | undefined {
  const { inForce, review, notice, monthsStart } = contract
  const [from, to] = [inForce?.from.value, inForce?.to.value]
  if (from === undefined || to === undefined || to < from) return undefined
  const [reviewed, noticed] = [review && durationOf(review), notice && durationOf(notice)]
  const monthsStartOn = monthsStart && literalOf(monthsStart)
  return {
    contract: {
      inForce: { from, to },
      ...(monthsStartOn === undefined ? {} : { monthsStartOn }),
      ...(reviewed === undefined ? {} : { review: reviewed }),
      ...(noticed === undefined ? {} : { notice: noticed }),
    },
    ...promised(contract, facts),
    clauses: contract.clauses.flatMap((clause) => dutyOf(clause) ?? []),
    reports: contract.reports.flatMap((report) => reportOf(report) ?? []),
  }
}

/** Which hours are promised to whom: by these the agenda chooses the contract's calendar. */
function promised(
  contract: Contract,
  facts: Facts,
): Pick<AgendaContract, 'calendars' | 'slas' | 'assignments'> {
  const calendars = new Map<Calendar, AgendaContract['calendars'][number]>()
  const slas = new Map<Sla, AgendaContract['slas'][number]>()
  const assignments: AgendaContract['assignments'][number][] = []
  const matrix = facts.matrix(contract)
  for (const segment of matrix.segments) {
    for (const service of matrix.services) {
      const sla = matrix.cells(segment, service)[0]?.row.sla?.target
      const hours = sla && facts.sla(sla).hours?.target
      const reckoned = hours && clockCalendarOf(facts, hours)
      if (sla === undefined || hours === undefined || reckoned === undefined) continue
      // Names from different files may be the same.
      const calendar = calendars.get(hours) ?? { ...reckoned, id: `${calendars.size} ${hours.id}` }
      calendars.set(hours, calendar)
      const id = `${hours.origin.file} ${sla.origin.file} ${sla.id}`
      slas.set(sla, { id, calendar: calendar.id })
      assignments.push({ segment: segment.id, service: service.id, offered: true, sla: id })
    }
  }
  return { calendars: [...calendars.values()], slas: [...slas.values()], assignments }
}

function dutyOf(clause: Clause): AgendaContract['clauses'][number] | undefined {
  if (clause.kind !== 'duty' || clause.recurrence === undefined) return undefined
  const { kind, id, title, side, recurrence } = clause
  const often = recurrenceOf(recurrence)
  return often && whole({ kind, id, title: orAbsent(title), side, ...often })
}

function reportOf({
  id,
  title,
  recurrence,
  recipients,
}: Report): AgendaContract['reports'][number] | undefined {
  const often = recurrence && recurrenceOf(recurrence)
  return often && whole({ id, title: orAbsent(title), ...often, to: idsOf(recipients, tolerant) })
}
