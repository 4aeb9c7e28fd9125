/** Everything that a contract has a date for: reviews, notice, reports and duties. It knows nothing of the language's text. */
export {
  type Agenda,
  type AgendaContract,
  type AgendaEntry,
  type AgendaGap,
  type AgendaKind,
  agendaOf,
  contractCalendar,
  mostDates,
  openAgenda,
} from './agenda.ts'
export type { Period } from './periods.ts'
