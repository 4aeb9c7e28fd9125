import type { Clock, Instant } from '../../clock/index.ts'
import { isProblem } from '../../clock/problems.ts'
import { dueOfGoal } from '../../clock/targets.ts'
import type { Target as ClockTarget } from '../../clock/types.ts'
import type { DeadlineTarget } from '../../model/deadlines.ts'
import { type Path, partialSums } from '../../model/process-limits.ts'
import type { Stage } from '../../model/promises.ts'
import { daySeconds, unitSeconds } from '../../text/civil.ts'

/** A receipt for which a process may be finished too late. */
export interface Lateness {
  readonly stage: Stage
  /** The alternative that counts for this receipt. */
  readonly target: DeadlineTarget
  readonly received: Instant
  readonly due: Instant
  readonly finished: Instant
}

/**
 * When a process that is begun then is finished at the latest; undefined if the clock does not know. Each step counts
 * as received when the one before it is finished.
 */
export function finishOf(clock: Clock, path: Path, begun: Instant): Instant | undefined {
  if (path.kind === 'step') {
    const due = clock.dueOf(path.limit, begun)
    return typeof due === 'number' ? due : undefined
  }
  let latest: Instant | undefined = begun
  for (const part of path.parts) {
    const finished = finishOf(clock, part, path.kind === 'sequence' ? latest : begun)
    if (finished === undefined) return undefined
    latest = path.kind === 'sequence' ? finished : Math.max(latest, finished)
  }
  return latest
}

/**
 * The first day, of those between two dates and at most a year, on which a process may miss a stage, with the receipt
 * of that day that is missed by most.
 */
export function firstLateness(
  clock: Clock,
  path: Path,
  stages: readonly Stage[],
  from: string,
  to: string,
): Lateness | undefined {
  const begin = clock.read(`${from}T00:00`)
  const end = clock.read(`${to}T23:59:59`)
  if (begin === undefined || end === undefined) return undefined
  const targets = stages.map((stage) => ({ stage, targets: stage.alternatives.map(clockTarget) }))
  const last = Math.min(end, begin + 366 * daySeconds)
  // What can fail mostly fails in the first weeks; only where it does not, a whole year of receipts is gathered.
  const weeks = begin + 21 * daySeconds
  for (const until of weeks < last ? [weeks, last] : [last]) {
    const receipts = receiptsOf(clock, path, stages, begin, until, until + 42 * daySeconds)
    let worst: Lateness | undefined
    let day = ''
    for (const received of receipts) {
      const found = lateness(clock, path, targets, received)
      if (found === undefined) continue
      const date = clock.format(received).slice(0, 10)
      if (worst !== undefined && date !== day) break
      day = date
      if (worst === undefined || isWorse(clock, found, worst)) worst = found
    }
    if (worst !== undefined) return worst
  }
  return undefined
}

function lateness(
  clock: Clock,
  path: Path,
  stages: readonly { readonly stage: Stage; readonly targets: readonly ClockTarget[] }[],
  received: Instant,
): Lateness | undefined {
  const finished = finishOf(clock, path, received)
  if (finished === undefined) return undefined
  let worst: Lateness | undefined
  for (const { stage, targets } of stages) {
    const dues = dueOfGoal(clock, targets, received)
    if (isProblem(dues)) continue
    const { due, target } = dues[0]!
    if (due === undefined || finished <= due || (worst !== undefined && worst.due <= due)) continue
    worst = { stage, target: stage.alternatives[targets.indexOf(target)]!, received, due, finished }
  }
  return worst
}

/** Missed by more; by about as much, the receipt in open time, at the rounder time. */
function isWorse(clock: Clock, a: Lateness, b: Lateness): boolean {
  const difference = a.finished - a.due - (b.finished - b.due)
  if (Math.abs(difference) > 60) return difference > 0
  return plainness(clock, a.received) > plainness(clock, b.received)
}

function plainness(clock: Clock, at: Instant): number {
  const round = [60, 900, 3600].filter((step) => at % step === 0).length
  return round + (clock.isOpen(at) ? 4 : 0)
}

/** A target without its share: all alternatives of a stage have the same. */
export function clockTarget(target: DeadlineTarget): ClockTarget {
  const before =
    target.receivedBefore?.value === undefined ? {} : { receivedBefore: target.receivedBefore.value }
  if (target.kind === 'within') return { kind: 'within', limit: target.limit.value!, ...before }
  return { kind: 'by', time: target.time?.value ?? 'close', day: target.day, ...before }
}

/**
 * The receipts that decide, ascending. Both the end of the process and its due date grow with the receipt, evenly but
 * for certain moments: openings and closings, the times of day at which targets begin or cease to apply, and what lies
 * before these by as much as the steps take. Between them nothing can be worse than at one of them.
 */
function receiptsOf(
  clock: Clock,
  path: Path,
  stages: readonly Stage[],
  begin: Instant,
  end: Instant,
  horizon: Instant,
): readonly Instant[] {
  const receipts = new Set<Instant>()
  const add = (at: Instant): void => {
    if (at >= begin && at <= end) receipts.add(at)
  }
  const sums = [...new Set([...partialSums(path), ...stages.flatMap(openSecondsOf)])]
  const cuts = [...new Set(stages.flatMap(cutsOf))]
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = []
  let total = 0
  let date = ''
  for (const { from, to } of clock.openIntervals(begin, horizon)) {
    starts.push(from)
    ends.push(to)
    before.push(total)
    total += to - from
    for (const [at, time] of from > end ? [] : datesOf(clock, from, to)) {
      if (time === date) continue
      date = time
      for (const cut of cuts) {
        const moment = clock.read(`${date}T${cut}`)
        if (moment !== undefined) for (const near of [-60, -1, 0, 1]) add(moment + near)
      }
      add(at)
    }
    // Round times read better, and steps in calendar days are decided by the time of day.
    for (let at = Math.ceil(from / 900) * 900; at < Math.min(to, end); at += 900) add(at)
    for (const sum of sums) {
      for (const edge of [from, to]) for (const near of [-60, -1, 0, 1]) add(edge - sum + near)
    }
  }
  for (const [index, closing] of ends.entries()) {
    const closed = before[index]! + closing - starts[index]!
    for (const sum of sums) {
      if (closed < sum) continue
      // The opening in which so much open time is left before this closing.
      let low = 0
      let high = index
      while (low < high) {
        const middle = (low + high + 1) >>> 1
        if (before[middle]! <= closed - sum) low = middle
        else high = middle - 1
      }
      const at = starts[low]! + (closed - sum - before[low]!)
      for (const near of [-60, -1, 0, 1]) add(at + near)
    }
  }
  return [...receipts].sort((a, b) => a - b)
}

/** The local dates on which an opening lies, each with a moment of it. */
function datesOf(clock: Clock, from: Instant, to: Instant): readonly (readonly [Instant, string])[] {
  const dates: (readonly [Instant, string])[] = []
  for (let at = from; at < to; at += daySeconds) dates.push([at, clock.format(at).slice(0, 10)])
  dates.push([to - 1, clock.format(to - 1).slice(0, 10)])
  return dates
}

function openSecondsOf({ alternatives }: Stage): readonly number[] {
  return alternatives.flatMap((target) => {
    if (target.kind !== 'within' || target.limit.value === undefined) return []
    const { amount, unit } = target.limit.value
    const seconds = unitSeconds[unit]
    return seconds === undefined ? [] : [Math.round(amount * seconds)]
  })
}

function cutsOf({ alternatives }: Stage): readonly string[] {
  return alternatives.flatMap((target) =>
    target.kind === 'by' ? [target.receivedBefore?.value ?? [], target.time?.value ?? []].flat() : [],
  )
}
