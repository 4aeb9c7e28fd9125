import type { Locale } from '../speech/index.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import { addAll } from '../text/lists.ts'
import type { Clock } from './clock.ts'
import { businessDaysOf } from './durations.ts'
import type { Moved } from './occurrences.ts'
import { isProblem } from './problems.ts'
import type { StageDue } from './targets.ts'
import type { Duration, Instant, Interval, Target } from './types.ts'

/** Why it is closed: outside the hours, on a weekday that is never open, on a holiday, by a dated entry. */
export type Closure = 'hours' | 'day' | 'holiday' | 'date'

/** One step of the reckoning of a due date. Instants are RFC 3339, dates `YYYY-MM-DD`. */
export type Step =
  /** All moments of the reckoning are local to `timeZone`. */
  | {
      readonly kind: 'received'
      readonly at: string
      readonly timeZone: string
      /** It is not the receipt that starts the clock, but another event that happened then. */
      readonly isOtherEvent?: true
    }
  /** It arrived while closed, and counts from the next opening. `reasons` are names of holidays and closings. */
  | {
      readonly kind: 'counted'
      readonly at: string
      readonly because: Closure
      readonly reasons: readonly string[]
    }
  /** An alternative that does not apply: it holds only for what comes before `time`, or `time` had passed. */
  | { readonly kind: 'passed-over'; readonly because: 'not-before' | 'time-passed'; readonly time: string }
  /** What is promised: the target, without its shares; of the next open day where a time had passed. */
  | { readonly kind: 'promise'; readonly target: Target }
  /** Open time that is used up. */
  | { readonly kind: 'open'; readonly from: string; readonly to: string; readonly seconds: number }
  /** The same, where the openings are too many to tell one by one: on how many dates. */
  | {
      readonly kind: 'open-days'
      readonly from: string
      readonly to: string
      readonly seconds: number
      readonly days: number
    }
  | {
      readonly kind: 'closed'
      readonly from: string
      readonly to: string
      readonly because: Closure
      readonly reasons: readonly string[]
    }
  /** An open day that counts, the nth after the day of receipt. */
  | { readonly kind: 'day'; readonly date: string; readonly number: number }
  /** Dates that would be open by their weekday, and are closed. */
  | {
      readonly kind: 'skipped'
      readonly from: string
      readonly to: string
      readonly because: Closure
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'due'; readonly at: string }
  /** A pause that begins before it is due, and how much of it counts: open time, where open time is promised. */
  | { readonly kind: 'paused'; readonly from: string; readonly to: string; readonly seconds: number }
  /** When it is due after the pauses. */
  | { readonly kind: 'moved'; readonly at: string }
  /** The next times of a target that repeats, each as late as the one before allows, and what ends it. */
  | { readonly kind: 'repeats'; readonly at: readonly string[]; readonly until: readonly string[] }
  /** No alternative applies, so nothing is promised for this receipt. */
  | { readonly kind: 'nothing-promised' }

/** A step with its telling. */
export type ToldStep = Step & { readonly text: string }

// More than this is told as a sum.
const manyOpenings = 8
const manyDays = 10
/** Of a reckoning over more openings or days than this only the sum is of use. */
const mostDays = 1000

/**
 * How the due date of a stage comes about. Empty for a bound; for what does not fall due, why not. The language is
 * that of the names of holidays; `moved` is by which pauses the due date came to be later, and
 * `isOtherEvent` whether it is not the receipt that happened at `received`.
 */
export function stepsOf(
  clock: Clock,
  received: Instant,
  stage: StageDue,
  locale: Locale,
  { moved, isOtherEvent }: { readonly moved?: Moved | undefined; readonly isOtherEvent?: boolean } = {},
): readonly Step[] {
  const { target, passedOver, due } = stage
  const limit = limitOf(target)
  if (limit === undefined && target.kind !== 'by') return []
  const begin = { kind: 'received', at: clock.format(received), timeZone: clock.calendar.timeZone } as const
  const steps: Step[] = [isOtherEvent ? { ...begin, isOtherEvent } : begin]
  const isLimited = target.kind === 'within' && target.receivedBefore !== undefined
  const runsRoundTheClock = limit !== undefined && limit.clock !== 'business' && !isLimited
  const counted = runsRoundTheClock && passedOver.length === 0 ? received : clock.countedFrom(received)
  if (isProblem(counted)) return steps
  if (counted > received) {
    steps.push({ kind: 'counted', at: clock.format(counted), ...closureOf(clock, received, counted, locale) })
  }
  for (const { target: other, because } of passedOver) {
    const time = cutOff(other, because)
    if (time !== undefined) steps.push({ kind: 'passed-over', because, time })
  }
  if (due === undefined) {
    const before = cutOff(target, 'not-before')
    if (before !== undefined) steps.push({ kind: 'passed-over', because: 'not-before', time: before })
    steps.push({ kind: 'nothing-promised' })
    return steps
  }
  const promised = withoutShares(target)
  if (promised.kind === 'by') {
    if (stage.postponed) steps.push({ kind: 'passed-over', because: 'time-passed', time: promised.time })
    const day = stage.postponed ? 'next-business' : promised.day
    steps.push({ kind: 'promise', target: { ...promised, day } })
    if (day === 'next-business') addAll(steps, openDays(clock, counted, 1, locale))
  } else {
    steps.push({ kind: 'promise', target: promised })
  }
  if (limit?.clock === 'business') {
    const days = businessDaysOf(limit)
    addAll(
      steps,
      days === undefined ? openHours(clock, counted, due, locale) : openDays(clock, counted, days, locale),
    )
  }
  steps.push({ kind: 'due', at: clock.format(due) })
  if (moved !== undefined) {
    for (const { from, to, seconds } of moved.pauses)
      steps.push({ kind: 'paused', from: clock.format(from), to: clock.format(to), seconds })
    steps.push({ kind: 'moved', at: clock.format(moved.due) })
  }
  const { next } = moved ?? stage
  if (target.kind === 'every' && next !== undefined) {
    steps.push({ kind: 'repeats', at: next.map((at) => clock.format(at)), until: target.until })
  }
  return steps
}

/** The length of time after which a target falls due, where it is one. */
export function limitOf(target: Target): Duration | undefined {
  return target.kind === 'within' ? target.limit : target.kind === 'every' ? target.interval : undefined
}

function withoutShares(target: Target): Target {
  if (target.kind !== 'within' && target.kind !== 'by') return target
  const { share: _, neverBelow: __, ...rest } = target
  return rest
}

function cutOff(target: Target, because: 'not-before' | 'time-passed'): string | undefined {
  if (because === 'time-passed') return target.kind === 'by' ? target.time : undefined
  return receivedBefore(target)
}

export function receivedBefore(target: Target): string | undefined {
  return target.kind === 'within' || target.kind === 'by' ? target.receivedBefore : undefined
}

function openHours(clock: Clock, counted: Instant, due: Instant, locale: Locale): Step[] {
  const openings = [...clock.openIntervals(counted, due)]
  if (openings.length > mostDays) return [openDaysOf(clock, counted, due, openings)]
  const closings: Step[] = []
  const all: Step[] = []
  let end: Instant | undefined
  for (const { from, to } of openings) {
    if (end !== undefined) {
      const closed: Step = {
        kind: 'closed',
        from: clock.format(end),
        to: clock.format(from),
        ...closureOf(clock, end, from, locale),
      }
      all.push(closed)
      if (closed.because === 'holiday' || closed.because === 'date') closings.push(closed)
    }
    all.push({
      kind: 'open',
      from: clock.format(from),
      to: clock.format(to),
      seconds: to - from,
    })
    end = to
  }
  if (openings.length <= manyOpenings) return all
  closings.unshift(openDaysOf(clock, counted, due, openings))
  return closings
}

function openDaysOf(clock: Clock, counted: Instant, due: Instant, openings: readonly Interval[]): Step {
  const dates = new Set(openings.map(({ from }) => clock.format(from).slice(0, 10)))
  return {
    kind: 'open-days',
    from: clock.format(counted),
    to: clock.format(due),
    seconds: openings.reduce((seconds, { from, to }) => seconds + to - from, 0),
    days: dates.size,
  }
}

function openDays(clock: Clock, counted: Instant, days: number, locale: Locale): Step[] {
  const steps: Step[] = []
  if (days > mostDays) return steps
  let skipped: (Step & { kind: 'skipped' }) | undefined
  let day = dayOf(clock, counted)
  for (let count = 0; count < days; ) {
    day++
    const date = formatDate(day)
    const overview = clock.day(date, locale)
    // The end of the calendar: the due date itself would have been a problem.
    if (!overview) return steps
    if (overview.openSeconds > 0) {
      count++
      skipped = undefined
      if (days <= manyDays) steps.push({ kind: 'day', date, number: count })
      continue
    }
    if (overview.source === 'week' || overview.source === 'season' || clock.usualHours(date).length === 0)
      continue
    const reasons = overview.reason === undefined ? [] : [overview.reason]
    if (skipped && skipped.because === overview.source && skipped.reasons[0] === reasons[0]) {
      steps[steps.length - 1] = skipped = { ...skipped, to: date }
    } else {
      skipped = { kind: 'skipped', from: date, to: date, because: overview.source, reasons }
      steps.push(skipped)
    }
  }
  return steps
}

function dayOf(clock: Clock, at: Instant): number {
  return parseDate(clock.format(at).slice(0, 10)) ?? 0
}

/** `HH:MM` */
function localTime(clock: Clock, at: Instant): string {
  return clock.format(at).slice(11, 16)
}

/** Why it is closed between two instants. */
function closureOf(
  clock: Clock,
  from: Instant,
  to: Instant,
  locale: Locale,
): { readonly because: Closure; readonly reasons: readonly string[] } {
  const first = dayOf(clock, from)
  const last = dayOf(clock, to)
  const reasons = new Set<string>()
  let because: Closure = 'hours'
  for (let day = first; day <= last; day++) {
    const date = formatDate(day)
    const overview = clock.day(date, locale)
    if (!overview) break
    const closed = overview.hours.length === 0
    if (day === first && closed) because = 'day'
    if (overview.source === 'week' || overview.source === 'season') continue
    // What is closed on a Sunday anyway is no reason, nor are special hours that leave out none of the usual ones here.
    const begin = day === first ? localTime(clock, from) : '00:00'
    const end = day === last ? localTime(clock, to) : '24:00'
    const usual = clock.usualHours(date)
    const special = closed ? usual.length > 0 : usual.some((hours) => hours.from < end && begin < hours.to)
    if (!special) continue
    if (because !== 'holiday') because = overview.source
    if (overview.reason !== undefined) reasons.add(overview.reason)
  }
  return { because, reasons: [...reasons] }
}
