import { type DeadlineTarget, daysOfMonths, deadlineOf, deadlineOfDuration } from './deadlines.ts'
import type { Process, ProcessElement } from './declarations.ts'
import { leastOpen, mostClockChange, type OpenDays, secondsOfDay } from './open-days.ts'
import type { Duration } from './values.ts'

/**
 * How long a process may take: its steps one after another, and what is parallel side by side. A step without a limit
 * counts nothing, for nobody knows how long it takes; a prompt hands something over and holds nobody up.
 */
export type Path =
  | { readonly kind: 'step'; readonly limit: Duration }
  | { readonly kind: 'sequence'; readonly parts: readonly Path[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Path[] }

/** The limits of a process; undefined if one of them is not known. */
export function pathOf(process: Process): Path | undefined {
  return pathOfElements('sequence', process.elements)
}

function pathOfElements(
  kind: 'sequence' | 'parallel',
  elements: readonly ProcessElement[],
): Path | undefined {
  const parts: Path[] = []
  for (const element of elements) {
    if (element.kind === 'parallel') {
      const part = pathOfElements('parallel', element.elements)
      if (part === undefined) return undefined
      parts.push(part)
    } else if (element.kind === 'step' && element.limit !== undefined) {
      const { value } = element.limit
      if (value === undefined || deadlineOfDuration(value) === undefined) return undefined
      parts.push({ kind: 'step', limit: value })
    }
  }
  return { kind, parts }
}

export function isEmpty(path: Path): boolean {
  return path.kind !== 'step' && path.parts.every(isEmpty)
}

/** Bounds on when a process is finished. All of them hold; infinite where nothing can be said. */
interface Latest {
  /** Seconds round the clock, if nothing waits for an opening. */
  readonly elapsed: number
  /** Open seconds from when the receipt counts. */
  readonly open: number
  /** `rest` open seconds from the day of receipt, or from the closing of the nth open day after it. */
  readonly from: 'receipt' | number
  readonly rest: number
}

const never = Number.POSITIVE_INFINITY
const begin: Latest = { elapsed: 0, open: 0, from: 'receipt', rest: 0 }

/** Bounds for what is begun when those of `before` have run out. */
function after(before: Latest, path: Path, leastDay: number): Latest {
  if (path.kind === 'sequence') return path.parts.reduce((at, part) => after(at, part, leastDay), before)
  if (path.kind === 'parallel') {
    const branches = path.parts.map((part) => after(before, part, leastDay))
    return branches.length === 0 ? before : branches.reduce((a, b) => latestOf(a, b, leastDay))
  }
  const deadline = deadlineOfDuration(path.limit)!
  switch (deadline.kind) {
    case 'elapsed':
    case 'open':
      return {
        elapsed: deadline.kind === 'elapsed' ? before.elapsed + deadline.seconds : never,
        open: before.open + deadline.seconds,
        from: before.from,
        rest: before.rest + deadline.seconds,
      }
    case 'closing':
      return { elapsed: never, open: never, from: dayOf(before, leastDay) + deadline.day, rest: 0 }
    default:
      return { elapsed: never, open: never, from: never, rest: 0 }
  }
}

function latestOf(a: Latest, b: Latest, leastDay: number): Latest {
  const elapsed = Math.max(a.elapsed, b.elapsed)
  const open = Math.max(a.open, b.open)
  if (a.from === b.from) return { elapsed, open, from: a.from, rest: Math.max(a.rest, b.rest) }
  return { elapsed, open, from: Math.max(closingOf(a, leastDay), closingOf(b, leastDay)), rest: 0 }
}

/** The open day by whose closing it is finished at the latest. */
function closingOf({ from, rest }: Latest, leastDay: number): number {
  const whole = rest === 0 ? 0 : leastDay > 0 ? Math.ceil(rest / leastDay) : never
  return (from === 'receipt' ? 0 : from) + whole
}

/**
 * The open day on which what is begun then counts as received at the latest. What is begun at a closing counts on the
 * next open day; what is received counts before the closing of its day, so that less than a whole day is left over.
 */
function dayOf({ from, rest }: Latest, leastDay: number): number {
  if (from === 'receipt') return closingOf({ ...begin, rest }, leastDay)
  return leastDay > 0 ? from + Math.floor(rest / leastDay) + 1 : never
}

/** Whether a process provably keeps a target for everything that is received, in the open days of the calendar. */
export function isKept(path: Path, target: DeadlineTarget, days: OpenDays): boolean {
  const leastDay = leastOpen(days)
  const latest = after(begin, path, leastDay)
  const deadline = deadlineOf(target)
  if (deadline === undefined) return true
  // What is received before that time of day has at least the open time after it.
  const first = leastOpen(days, receivedBefore(target))
  switch (deadline.kind) {
    case 'elapsed':
      return latest.elapsed <= deadline.seconds
    case 'days':
      return latest.elapsed <= deadline.days * 86_400 - mostClockChange
    case 'months':
      return latest.elapsed <= daysOfMonths(deadline.months).least * 86_400 - mostClockChange
    case 'open':
      return latest.open <= deadline.seconds
    case 'closing':
      return latest.open <= first + deadline.day * leastDay || closingOf(latest, leastDay) <= deadline.day
    case 'time':
      return deadline.day === 0
        ? latest.open <= leastOpen(days, receivedBefore(target), deadline.time)
        : latest.open <= first + leastOpen(days, 0, deadline.time)
  }
}

function receivedBefore(target: DeadlineTarget): number {
  const before = target.receivedBefore?.value
  return before === undefined ? 86_400 : secondsOfDay(before)
}

/** The open seconds after which something may begin or end: where a critical receipt can lie before a closing. */
export function partialSums(path: Path, most = 48): readonly number[] {
  const sums = new Set<number>([0])
  const walk = (part: Path, from: readonly number[]): readonly number[] => {
    if (part.kind === 'sequence') return part.parts.reduce((at, next) => walk(next, at), from)
    if (part.kind === 'parallel') {
      const ends = new Set(part.parts.flatMap((branch) => walk(branch, from)))
      return ends.size === 0 ? from : [...ends].slice(0, most)
    }
    const deadline = deadlineOfDuration(part.limit)!
    // After a whole day it begins anew with a closing.
    if (deadline.kind !== 'open' && deadline.kind !== 'elapsed') return [0]
    const ends = from.map((sum) => sum + deadline.seconds)
    for (const end of ends) if (sums.size < most) sums.add(end)
    return ends
  }
  walk(path, [0])
  return [...sums]
}
