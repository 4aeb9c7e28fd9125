import type { Clock, Instant } from '../../clock/index.ts'
import { assignmentsOf } from '../../model/assigned.ts'
import type { Goal, Sla } from '../../model/declarations.ts'
import { endOfReceipts } from '../../model/promises.ts'
import { formatDate, formatTime, parseDate } from '../../text/civil.ts'
import type { RuleContext } from '../define-rule.ts'

// Receipts at a time of the day, on a day on which a contract is in force: rules name them as witnesses.

/** What is open of one local date: from the first instant of each, to before the second. */
interface OpenDate {
  readonly date: string
  readonly spans: readonly (readonly [from: Instant, to: Instant])[]
}

/** More than a year shows nothing new but for dates of single years. */
const mostSeconds = 366 * 86_400

/** The local dates on which a calendar is open between two dates, for a year at most. */
function* openDates(clock: Clock, first: string, last: string): Generator<OpenDate> {
  const begin = clock.read(`${first}T00:00`)
  const end = clock.read(`${last}T23:59:59`)
  if (begin === undefined || end === undefined) return
  let date = ''
  let spans: [Instant, Instant][] = []
  for (const { from, to } of clock.openIntervals(begin, Math.min(end, begin + mostSeconds))) {
    let at = from
    while (at < to) {
      const today = clock.format(at).slice(0, 10)
      const midnight = clock.read(`${formatDate(parseDate(today)! + 1)}T00:00`) ?? to
      if (today !== date) {
        if (spans.length > 0) yield { date, spans }
        date = today
        spans = []
      }
      // Where clocks are put back at midnight an hour belongs to two dates; time still has to go on.
      const until = midnight > at ? Math.min(midnight, to) : to
      spans.push([at, until])
      at = until
    }
  }
  if (spans.length > 0) yield { date, spans }
}

/** The first open moment of a date at or after a second of the day: at a whole minute where there is one. */
function openFrom(clock: Clock, { date, spans }: OpenDate, second: number): Instant | undefined {
  const time = clock.read(`${date}T${formatTime(second)}`)
  if (time === undefined) return undefined
  for (const [from, to] of spans) {
    const at = Math.max(from, time)
    if (at >= to) continue
    const round = Math.ceil(at / 60) * 60
    return round < to ? round : at
  }
  return undefined
}

/** The last open moment of a date before a second of the day: at a whole minute where there is one. */
function openBefore(clock: Clock, { date, spans }: OpenDate, second: number): Instant | undefined {
  const time = clock.read(`${date}T${formatTime(second)}`)
  if (time === undefined) return undefined
  for (const [from, to] of spans.toReversed()) {
    const at = Math.min(to, time) - 1
    if (at < from) continue
    const round = Math.floor(at / 60) * 60
    return round >= from ? round : at
  }
  return undefined
}

/** When an SLA is in force: in each contract that assigns anything under it, or, where none does, for a year from now. */
export interface InForce {
  readonly sla: Sla
  readonly from: string
  readonly to: string
  /** Whether a contract says so. */
  readonly isAgreed: boolean
}

/** In which SLAs a goal holds and when, by the contracts; in its own from today on, where no contract has it. */
export function timesOf(goal: Goal, own: Sla, { project, facts, today }: RuleContext): readonly InForce[] {
  const assignments = assignmentsOf(project, facts)
  const holders = assignments.holdersOf(goal)
  if (holders.length === 0) {
    const from = today
    const to = formatDate((parseDate(today) ?? 0) + 365)
    return [{ sla: own, from, to, isAgreed: false }]
  }
  return holders.flatMap((sla) => {
    const contracts = new Set([...assignments.under(sla)].map(({ contract }) => contract))
    return [...contracts].flatMap(({ inForce }): InForce[] => {
      const [from, to] = [inForce?.from.value, inForce?.to.value]
      return from === undefined || to === undefined ? [] : [{ sla, from, to, isAgreed: true }]
    })
  })
}

/** The first receipt in a time that counts at or after a second of its day. */
export function firstReceiptFrom(clock: Clock, { from, to }: InForce, second: number): Instant | undefined {
  for (const date of openDates(clock, from, to)) {
    const at = openFrom(clock, date, second)
    if (at !== undefined) return at
  }
  return undefined
}

/** For each date on which it is open on both sides of a second of the day: the receipts right before and after it. */
export function* receiptsAround(
  clock: Clock,
  { from, to }: InForce,
  second: number,
): Generator<readonly [before: Instant, after: Instant]> {
  for (const date of openDates(clock, from, to)) {
    const before = openBefore(clock, date, second)
    const after = openFrom(clock, date, second)
    if (before !== undefined && after !== undefined) yield [before, after]
  }
}

/**
 * From which second of the day on a goal promises nothing; infinite where it always promises something, undefined
 * where that is not known. Stages do not matter: any of them is a promise.
 */
export function endOfGoal({ targets }: Goal): number | undefined {
  let last = 0
  for (const target of targets) {
    const end = endOfReceipts(target)
    if (end === undefined) return undefined
    last = Math.max(last, end)
  }
  return last
}
