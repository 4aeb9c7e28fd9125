import { type Clock, dueOfGoal, type Instant, isProblem, secondsOf } from '../clock/index.ts'
import type { Target } from '../compile/schema.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import { greatest } from '../text/lists.ts'

// Whether one deadline falls due later than another for any receipt of a period: decided exactly, not by samples.
//
// A due date is a function of the receipt, in whole seconds, and made of pieces: on each it either stands still (a
// closing, or waiting for the opening) or runs along with the receipt (slope 1). All moments at which a piece of either
// function can begin are collected; between two neighbours the difference of both is then linear, so that looking at
// both ends of each stretch decides.

/** A target that falls due. */
export type DeadlineTarget = Extract<Target, { kind: 'within' | 'by' }>

/** Alternatives of one share, of which the first that applies counts, on the clock of their SLA. */
export interface Deadline {
  readonly clock: Clock
  readonly alternatives: readonly DeadlineTarget[]
}

/** A receipt and when both fall due; `Infinity` where nothing is promised for it. */
export interface Receipt {
  readonly received: Instant
  readonly before: Instant
  readonly after: Instant
}

export interface DeadlineComparison {
  /** How the new one falls due; `mixed` is earlier for some and later for others, `unknown` cannot be reckoned. */
  readonly due: 'same' | 'earlier' | 'later' | 'mixed' | 'unknown'
  readonly earlier?: Receipt
  readonly later?: Receipt
}

/** From `from` on, without `to`. */
export interface Frame {
  readonly from: Instant
  readonly to: Instant
}

/** Compares two deadlines for every receipt of a period. */
export function compareDeadlines(before: Deadline, after: Deadline, frame: Frame): DeadlineComparison {
  const points = momentsOf([before, after], frame)
  if (points === undefined) return { due: 'unknown' }
  const dues = (received: Instant): Receipt | undefined => {
    const old = dueOf(before, received)
    const now = dueOf(after, received)
    return old === undefined || now === undefined ? undefined : { received, before: old, after: now }
  }
  const earlier = new Example((one) => one.after < one.before, before.clock, dues)
  const later = new Example((one) => one.after > one.before, before.clock, dues)
  for (const [index, received] of points.entries()) {
    const both = dues(received)
    if (both === undefined) return { due: 'unknown' }
    const next = points[index + 1] ?? frame.to
    earlier.look(both, next)
    later.look(both, next)
  }
  const due =
    earlier.found === undefined
      ? later.found === undefined
        ? 'same'
        : 'later'
      : later.found === undefined
        ? 'earlier'
        : 'mixed'
  return {
    due,
    ...(earlier.found === undefined ? {} : { earlier: earlier.found }),
    ...(later.found === undefined ? {} : { later: later.found }),
  }
}

/** When something received falls due; `Infinity` if never, undefined if it cannot be reckoned. */
export function dueOf({ clock, alternatives }: Deadline, received: Instant): Instant | undefined {
  const stages = dueOfGoal(clock, alternatives, received)
  if (isProblem(stages)) return undefined
  return stages[0]?.due ?? Number.POSITIVE_INFINITY
}

const quarter = 900

/** Chooses, of the receipts that show something, one that people understand: a quarter of an hour, while open. */
class Example {
  found: Receipt | undefined
  private isGood = false
  private readonly shows: (receipt: Receipt) => boolean
  private readonly clock: Clock
  private readonly dues: (received: Instant) => Receipt | undefined

  constructor(
    shows: (receipt: Receipt) => boolean,
    clock: Clock,
    dues: (received: Instant) => Receipt | undefined,
  ) {
    this.shows = shows
    this.clock = clock
    this.dues = dues
  }

  /** Looks at a receipt; until the next one nothing else begins. */
  look(receipt: Receipt, next: Instant): void {
    if (this.isGood || !this.shows(receipt)) return
    this.found ??= receipt
    const round = Math.ceil(receipt.received / quarter) * quarter
    if (round >= next && round !== receipt.received) return
    const middle = Math.min(
      round + Math.floor((next - 1 - round) / 2 / quarter) * quarter,
      round + 8 * quarter,
    )
    for (const received of [middle, round]) {
      if (received >= next || !this.clock.isOpen(received)) continue
      const nicer = this.dues(received)
      if (nicer === undefined || !this.shows(nicer)) continue
      this.found = nicer
      this.isGood = true
      return
    }
  }
}

/**
 * All moments of a frame at which a piece of a due date can begin, with the seconds before and after them, ascending;
 * undefined if they cannot be reckoned.
 */
function momentsOf(deadlines: readonly Deadline[], frame: Frame): Float64Array | undefined {
  const edges: Instant[] = [frame.from, frame.to - 1]
  for (const { clock, alternatives } of deadlines) {
    for (const at of openingsOf(clock, frame)) edges.push(at)
    for (const at of timesOfDay(clock, alternatives, frame)) edges.push(at)
    for (const target of alternatives) {
      if (target.kind !== 'within' || target.limit.clock !== 'business' || target.limit.unit === 'day')
        continue
      const seconds = secondsOf(target.limit)
      const origins = seconds === undefined ? undefined : originsOfEdges(clock, seconds, frame)
      if (origins === undefined) return undefined
      for (const at of origins) edges.push(at)
    }
  }
  const moments = new Float64Array(edges.length * 3)
  let count = 0
  let last = frame.from - 1
  for (const edge of Float64Array.from(edges).sort()) {
    for (let at = Math.max(edge - 1, last + 1); at <= edge + 1 && at < frame.to; at++) {
      moments[count++] = at
      last = at
    }
  }
  return moments.subarray(0, count)
}

/** What is the same for all deadlines of a clock is reckoned once. */
const remembered = new WeakMap<Clock, Map<string, readonly Instant[]>>()

function once(clock: Clock, key: string, make: () => readonly Instant[]): readonly Instant[] {
  const known = remembered.get(clock) ?? new Map<string, readonly Instant[]>()
  remembered.set(clock, known)
  const moments = known.get(key) ?? make()
  known.set(key, moments)
  return moments
}

/** Openings and closings. */
function openingsOf(clock: Clock, { from, to }: Frame): readonly Instant[] {
  return once(clock, `open ${from} ${to}`, () =>
    [...clock.openIntervals(from, to)].flatMap((opening) => [opening.from, opening.to]),
  )
}

/** Midnights, cut-offs and other times of the day that matter, on every day; and the changes of the clock. */
function timesOfDay(clock: Clock, alternatives: readonly DeadlineTarget[], frame: Frame): readonly Instant[] {
  const times = new Set(['00:00'])
  for (const target of alternatives) {
    if (target.kind === 'by' && target.time !== 'close') times.add(target.time)
    const before = (target as { receivedBefore?: string }).receivedBefore
    if (before !== undefined) times.add(before)
  }
  // A due date that keeps the local time can fall into an hour that is skipped or repeated.
  const ahead = greatest(alternatives.map(secondsAhead), 0)
  return once(clock, `${[...times].join(' ')} ${ahead} ${frame.from} ${frame.to}`, () => {
    const changes = clock.clockChanges(frame.from - 86_400, frame.to + 86_400 + ahead)
    const moments = changes.map(({ at }) => at)
    if (ahead > 0)
      for (const { at, offsetBefore, offsetAfter } of changes)
        for (const offset of [offsetBefore, offsetAfter]) times.add(timeAt(at + offset))
    const last = dateAt(clock, frame.to)
    for (let date = dateAt(clock, frame.from); date <= last; date = dayAfter(date)) {
      for (const time of times) {
        const at = clock.read(time === '24:00' ? `${dayAfter(date)}T00:00` : `${date}T${time}`)
        if (at === undefined) continue
        moments.push(at)
        // Where the clock goes back, a time comes twice.
        for (const change of changes) {
          const again = at + change.offsetBefore - change.offsetAfter
          if (again > at && change.at > at && change.at <= again) moments.push(again)
        }
      }
    }
    return moments
  })
}

const mostDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31 }

/** How far ahead, at most, a target falls due that keeps the local time; 0 for others. */
function secondsAhead(target: DeadlineTarget): number {
  if (target.kind !== 'within' || target.limit.clock !== 'calendar') return 0
  return target.limit.amount * mostDays[target.limit.unit]! * 86_400
}

function timeAt(local: number): string {
  return new Date(local * 1000).toISOString().slice(11, 19)
}

/** The local date of a moment, `YYYY-MM-DD`. */
export function dateAt(clock: Clock, at: Instant): string {
  return clock.format(at).slice(0, 10)
}

/** The date after another one. */
export function dayAfter(date: string): string {
  return formatDate((parseDate(date) ?? 0) + 1)
}

/** The receipts for which so much open time runs out exactly at an opening or a closing. */
function originsOfEdges(clock: Clock, seconds: number, frame: Frame): Instant[] | undefined {
  const end = clock.addOpen(frame.to - 1, seconds)
  if (isProblem(end)) return undefined
  const openings = [...clock.openIntervals(frame.from, end + 1)]
  const origins: Instant[] = []
  // Open seconds before the opening in which a receipt may lie, and before the edge at which it would be due.
  let place = 0
  let beforePlace = 0
  let beforeEdge = 0
  for (const { from, to } of openings) {
    for (const edge of [beforeEdge, beforeEdge + to - from]) {
      const open = edge - seconds
      if (open < 0) continue
      while (
        openings[place] !== undefined &&
        beforePlace + openings[place]!.to - openings[place]!.from < open
      ) {
        beforePlace += openings[place]!.to - openings[place]!.from
        place++
      }
      if (openings[place] !== undefined) origins.push(openings[place]!.from + open - beforePlace)
    }
    beforeEdge += to - from
  }
  return origins
}
