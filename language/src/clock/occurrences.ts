// What happens to a request besides its receipt: the events that start other clocks, and the pauses.
import type { Clock } from './clock.ts'
import { isProblem } from './problems.ts'
import { isReceipt } from './receipt.ts'
import { limitOf } from './steps.ts'
import type { StageDue } from './targets.ts'
import type { ClockProblem, Instant, Interval, Target } from './types.ts'

/** What the clock reads of a compiled metric; only times have clocks. */
export interface ClockedMetric {
  readonly id: string
  readonly definition:
    | {
        readonly kind: 'time'
        readonly start: string
        readonly startAlternatives?: readonly string[] | undefined
        readonly pause?:
          | { readonly start: string; readonly startAlternatives?: readonly string[] | undefined }
          | undefined
      }
    | { readonly kind: string; readonly start?: never; readonly pause?: never }
}

/** The events of which the first starts the clock of a metric; none for what has no clock. */
export function startsOf(metric: ClockedMetric | undefined): readonly string[] {
  const definition = metric?.definition
  if (definition?.start === undefined) return []
  return [definition.start, ...(definition.startAlternatives ?? [])]
}

/** The events that pause the clock of a metric. */
export function pausesOf(metric: ClockedMetric | undefined): readonly string[] {
  const pause = metric?.definition.pause
  return pause === undefined ? [] : [pause.start, ...(pause.startAlternatives ?? [])]
}

/** When the first of some events happened; what is the receipt happens with it unless told. */
export function startAmong(
  starts: readonly string[],
  events: ReadonlyMap<string, Instant>,
  received: Instant,
): Instant | undefined {
  let first: Instant | undefined
  for (const event of starts) {
    const at = events.get(event) ?? (isReceipt(event) ? received : undefined)
    if (at !== undefined && (first === undefined || at < first)) first = at
  }
  return first
}

/** A stage whose due date was moved by pauses. */
export interface Moved {
  readonly due: Instant
  readonly next?: readonly Instant[]
  /** What moved it, ascending, without overlaps: `seconds` by which each does, in the clock of the target. */
  readonly pauses: readonly (Interval & { readonly seconds: number })[]
}

/**
 * Moves what falls due by the pauses that begin before it, in the clock of the target: open time for business time and
 * times of day, elapsed time else. What pauses at or after the due date, as moved until then, moves nothing. Undefined
 * where none does.
 * @param pauses ascending, none of which touches another
 */
export function movedBy(
  clock: Clock,
  { target, due, next }: StageDue,
  started: Instant,
  pauses: readonly Interval[],
): Moved | undefined | ClockProblem {
  if (due === undefined) return undefined
  const whole = moved(clock, target, due, started, pauses)
  if (isProblem(whole)) return whole
  if (whole.pauses.length === 0) return undefined
  if (next === undefined) return whole
  const times: Instant[] = []
  for (const at of next) {
    const later = moved(clock, target, at, started, pauses)
    if (isProblem(later)) return later
    times.push(later.due)
  }
  return { ...whole, next: times }
}

function moved(
  clock: Clock,
  target: Target,
  due: Instant,
  started: Instant,
  pauses: readonly Interval[],
): Moved | ClockProblem {
  const isOpenTime = target.kind === 'by' || limitOf(target)?.clock === 'business'
  const counting: (Interval & { seconds: number })[] = []
  let at = due
  for (const pause of pauses) {
    const from = Math.max(pause.from, started)
    if (from >= pause.to) continue
    if (from >= at) break
    const seconds = isOpenTime ? clock.openSecondsBetween(from, pause.to) : pause.to - from
    if (seconds <= 0) continue
    const later = isOpenTime ? clock.addOpen(at, seconds) : at + seconds
    if (isProblem(later)) return later
    at = later
    counting.push({ from, to: pause.to, seconds })
  }
  return { due: at, pauses: counting }
}
