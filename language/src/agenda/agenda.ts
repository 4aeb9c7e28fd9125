import { type Clock, openClock } from '../clock/clock.ts'
import { calendarDayAfter } from '../clock/durations.ts'
import { isProblem } from '../clock/problems.ts'
import type { Calendar, ClockProblem, Duration } from '../clock/types.ts'
import type { CompiledContract } from '../compile/schema.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import {
  type Beginning,
  deadlineAfter,
  deadlineAhead,
  lastDayBefore,
  nthOpenDay,
  type Period,
  periodsOf,
  type TooOften,
} from './periods.ts'

type Listed<K extends keyof CompiledContract> = CompiledContract[K] extends readonly (infer T)[] ? T : never

/**
 * What is used of something in the format, beside the names of what is not: what comes to the format may change dates,
 * and then this is no type any more until somebody has decided.
 */
type Reads<All, Used extends keyof All, Unused extends keyof All> =
  Exclude<keyof All, Used | Unused> extends never ? Pick<All, Used> & Partial<Pick<All, Unused>> : never

type Duty = Extract<Listed<'clauses'>, { readonly kind: 'duty' }>

/** What the agenda reads of a compiled contract. */
export interface AgendaContract {
  readonly contract: Reads<
    CompiledContract['contract'],
    'inForce' | 'monthsStartOn' | 'review' | 'notice',
    'id' | 'title' | 'documentation' | 'version' | 'client' | 'provider' | 'offers' | 'serves'
  >
  readonly calendars: readonly Calendar[]
  readonly slas: readonly Pick<Listed<'slas'>, 'id' | 'calendar'>[]
  readonly assignments: readonly Listed<'assignments'>[]
  readonly clauses: readonly (
    | Reads<
        Duty,
        'kind' | 'id' | 'title' | 'side' | 'every' | 'from' | 'due' | 'ahead',
        // What a duty delivers, ends or is measured by has no date of its own.
        'documentation' | 'measuredBy' | 'targets' | 'windows' | 'delivers' | 'ends' | 'within'
      >
    | Exclude<Listed<'clauses'>, Duty>
  )[]
  readonly reports: readonly Reads<
    Listed<'reports'>,
    'id' | 'title' | 'every' | 'from' | 'due' | 'ahead' | 'to',
    'documentation' | 'metrics' | 'by'
  >[]
}

export type AgendaKind =
  /** The first day in force. */
  | 'begin'
  | 'review'
  /** The last day on which notice can be given to the end of the period. */
  | 'notice'
  | 'report'
  | 'duty'
  /** The last day in force. */
  | 'end'

/** Something on a date. */
export interface AgendaEntry {
  readonly kind: AgendaKind
  /** `YYYY-MM-DD`, local to the contract's calendar. */
  readonly date: string
  /** The moment of that day until which there is time, RFC 3339 with the zone's offset; the whole day if absent. */
  readonly at?: string
  /** Of the report or the duty. */
  readonly id?: string
  readonly title?: string
  /** Who owes it; the reports are the provider's. */
  readonly side?: 'client' | 'provider'
  /** The days that it is about. */
  readonly period?: Period
  /** Ids of who gets the report. */
  readonly to?: readonly string[]
}

/** Something recurrent of which not all dates could be listed. */
export interface AgendaGap {
  readonly kind: 'review' | 'notice' | 'report' | 'duty'
  readonly id?: string
  readonly title?: string
  readonly because:
    | ClockProblem
    | TooOften
    /** There are more than `mostDates`; those after this one are left out. */
    | { readonly kind: 'too-many'; readonly after: string }
    /** No day of the contract leaves time for the notice. */
    | { readonly kind: 'never' }
}

export interface Agenda {
  /** Id of the calendar by which business days are counted. */
  readonly calendar: string
  readonly timeZone: string
  /** By date, moment, kind and id. What belongs to the last days in force may be due after them. */
  readonly entries: readonly AgendaEntry[]
  readonly gaps: readonly AgendaGap[]
}

/** Of each recurrence so many dates are listed. */
export const mostDates = 2000

/** Where nothing is offered there may be no calendar at all. */
const anyWeek: Calendar = {
  id: '',
  timeZone: 'UTC',
  week: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => ({
    day,
    hours: [{ from: '00:00', to: '24:00' }],
  })),
  holidays: [],
  dates: [],
}

/**
 * The calendar by which a contract counts its own business days: the one that most of what is offered goes by, and of
 * equals the first by id.
 */
export function contractCalendar(
  contract: Pick<AgendaContract, 'calendars' | 'slas' | 'assignments'>,
): Calendar {
  const calendarOf = new Map(contract.slas.map(({ id, calendar }) => [id, calendar]))
  const rows = new Map<string | undefined, number>()
  for (const row of contract.assignments) {
    if (!row.offered) continue
    const calendar = calendarOf.get(row.sla)
    rows.set(calendar, (rows.get(calendar) ?? 0) + 1)
  }
  const count = ({ id }: Calendar): number => rows.get(id) ?? 0
  const [most] = contract.calendars.toSorted(
    (a, b) => count(b) - count(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  return most ?? anyWeek
}

/** The agenda of a contract, with the holidays that its calendar names. */
export async function openAgenda(contract: AgendaContract): Promise<Agenda | ClockProblem> {
  const clock = await openClock(contractCalendar(contract))
  return isProblem(clock) ? clock : agendaOf(contract, clock)
}

/**
 * All that has a date in a contract's period. Reports and recurrent duties are due before the beginning of each of their
 * periods, where that is said (`ahead`), or after the end, also the last one, which the end of the contract may cut short: so long after it as they say, else on its
 * last day; `5 business days` is the fifth open day after it. Reviews come each interval after the first day.
 *
 * @param clock of `contractCalendar(contract)`; `openAgenda` makes it.
 */
export function agendaOf(contract: AgendaContract, clock: Clock): Agenda {
  const { inForce, review, notice } = contract.contract
  const entries: AgendaEntry[] = [
    { kind: 'begin', date: inForce.from },
    { kind: 'end', date: inForce.to },
  ]
  const gaps: AgendaGap[] = []
  if (review !== undefined) {
    const problem = reviews(review, inForce, clock, entries)
    if (problem !== undefined) gaps.push({ kind: 'review', because: problem })
  }
  if (notice !== undefined) {
    const last = lastDayBefore(parseDate(inForce.to) ?? 0, notice, clock)
    const isInForce = typeof last === 'number' && last >= (parseDate(inForce.from) ?? 0)
    if (isInForce) entries.push({ kind: 'notice', date: formatDate(last) })
    else gaps.push({ kind: 'notice', because: typeof last === 'object' ? last : { kind: 'never' } })
  }
  const recur = (of: Recurrence): void => {
    const problem = recurrences(of, inForce, clock, entries)
    const { kind, id, title } = of.entry
    if (problem !== undefined) gaps.push({ kind, id, ...titled(title), because: problem })
  }
  const { monthsStartOn } = contract.contract
  for (const { id, title, every, from, due, ahead, to } of contract.reports) {
    const beginning = { from, monthsStartOn }
    recur({
      every,
      beginning,
      due,
      ahead,
      entry: { kind: 'report', id, ...titled(title), side: 'provider', to },
    })
  }
  for (const clause of contract.clauses) {
    if (clause.kind !== 'duty' || clause.every === undefined) continue
    const { id, title, side, every, from, due, ahead } = clause
    recur({
      every,
      beginning: { from, monthsStartOn },
      due,
      ahead,
      entry: { kind: 'duty', id, ...titled(title), side },
    })
  }
  const { id, timeZone } = clock.calendar
  return { calendar: id, timeZone, entries: entries.sort(inOrder), gaps }
}

interface Recurrence {
  readonly every: Duration
  readonly beginning: Beginning
  readonly due: Duration | undefined
  /** In place of `due`: so long before the beginning. */
  readonly ahead: Duration | undefined
  readonly entry: Omit<AgendaEntry, 'date' | 'kind' | 'id'> & {
    readonly kind: 'report' | 'duty'
    readonly id: string
  }
}

function titled(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title }
}

function recurrences(
  { every, beginning, due, ahead, entry }: Recurrence,
  inForce: Period,
  clock: Clock,
  entries: AgendaEntry[],
): AgendaGap['because'] | undefined {
  let listed = 0
  let latest = ''
  for (const part of periodsOf(every, inForce, clock, beginning)) {
    if ('kind' in part) return part
    if (listed++ === mostDates) return { kind: 'too-many', after: latest }
    const period = part
    const deadline =
      ahead === undefined ? deadlineAfter(period, due, clock) : deadlineAhead(period, ahead, clock)
    if ('kind' in deadline) return deadline
    const { date, at } = deadline
    entries.push({ ...entry, date, ...(at === undefined ? {} : { at: clock.format(at) }), period })
    latest = date
  }
  return undefined
}

/** Each interval counts from the first day, so that a month with a last day 28 changes no later one. */
function reviews(
  every: Duration,
  { from, to }: Period,
  clock: Clock,
  entries: AgendaEntry[],
): AgendaGap['because'] | undefined {
  const first = parseDate(from) ?? 0
  const last = parseDate(to) ?? 0
  if (every.clock === 'elapsed' || (every.clock === 'business' && every.unit !== 'day'))
    return { kind: 'too-often' }
  if (!(every.amount > 0)) return { kind: 'invalid-duration', duration: every }
  for (let number = 1; ; number++) {
    const after = { ...every, amount: every.amount * number }
    const day =
      every.clock === 'business' ? openDayAfter(first, after.amount, clock) : calendarDayAfter(first, after)
    if (day === undefined) return { kind: 'invalid-duration', duration: every }
    if (typeof day !== 'number') return day
    if (day > last) return undefined
    if (number > mostDates) return { kind: 'too-many', after: entries.at(-1)?.date ?? from }
    entries.push({ kind: 'review', date: formatDate(day) })
  }
}

function openDayAfter(day: number, n: number, clock: Clock): number | undefined | ClockProblem {
  const found = nthOpenDay(day + 1, n, clock)
  return 'kind' in found ? found : parseDate(found.date)
}

const kinds: readonly AgendaKind[] = ['begin', 'report', 'duty', 'review', 'notice', 'end']

function inOrder(a: AgendaEntry, b: AgendaEntry): number {
  const keys = (entry: AgendaEntry): string[] => [
    entry.date,
    // Whole days before moments; moments of one day and zone differ in their text as in time, but for a clock change.
    entry.at ?? '',
    String(kinds.indexOf(entry.kind)),
    entry.id ?? '',
    entry.period?.from ?? '',
  ]
  const [left, right] = [keys(a), keys(b)]
  const at = left.findIndex((key, index) => key !== right[index])
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1
}
