// A typical week, without holidays and dated hours, that repeats for ever: what planning is made for. Moments are minutes
// from Monday 00:00 local time of one reference zone, 0 or more; those of later weeks go on counting.

import type { CompiledCalendar, Duration, Target } from '../compile/schema.ts'
import { weekdays } from '../speech/index.ts'

export const dayMinutes = 1440
export const weekMinutes = 7 * dayMinutes
/** The grid on which work is planned, in minutes. */
export const slotMinutes = 30
export const slotsPerWeek = weekMinutes / slotMinutes
/** 365.2425 days are so many weeks. */
const weeksPerYear = 365.2425 / 7
const monthMinutes = (weeksPerYear * weekMinutes) / 12

export interface Span {
  readonly from: number
  readonly to: number
}

/** `HH:MM` as minutes of the day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The open hours of a typical week. */
export class Week {
  /** In order, not touching, none across midnight. */
  readonly spans: readonly Span[]
  /** Open minutes in the week. */
  readonly minutes: number
  /** The days that open, 0 (Monday) to 6. */
  readonly days: readonly number[]
  private readonly lastClosing = new Map<number, number>()

  constructor(spans: readonly Span[]) {
    this.spans = merged(spans)
    let minutes = 0
    for (const { from, to } of this.spans) {
      minutes += to - from
      this.lastClosing.set(Math.floor(from / dayMinutes), to)
    }
    this.minutes = minutes
    this.days = [...this.lastClosing.keys()]
  }

  /** The moment itself if it is open, else the next opening; undefined if it never opens. */
  nextOpening(moment: number): number | undefined {
    const base = Math.floor(moment / weekMinutes) * weekMinutes
    const at = moment - base
    const span = this.spans.find(({ to }) => at < to)
    if (span !== undefined) return base + Math.max(at, span.from)
    const [first] = this.spans
    return first === undefined ? undefined : base + weekMinutes + first.from
  }

  /** So many open minutes after a moment; what runs out at a closing ends at that closing. */
  addOpen(moment: number, minutes: number): number | undefined {
    const start = this.nextOpening(moment)
    if (start === undefined) return undefined
    let base = Math.floor(start / weekMinutes) * weekMinutes
    let index = this.spans.findIndex(({ to }) => start - base < to)
    let at = start
    let left = minutes
    // Whole weeks at once.
    const weeks = Math.max(0, Math.ceil(left / this.minutes) - 1)
    base += weeks * weekMinutes
    at += weeks * weekMinutes
    left -= weeks * this.minutes
    for (;;) {
      const end = base + this.spans[index]!.to
      if (left <= end - at + 1e-9) return at + left
      left -= end - at
      index++
      if (index === this.spans.length) {
        index = 0
        base += weekMinutes
      }
      at = base + this.spans[index]!.from
    }
  }

  /** The open day so many open days after that of a receipt, as the number of its day. */
  private dayAfter(received: number, count: number): number | undefined {
    const start = this.nextOpening(received)
    if (start === undefined) return undefined
    const day = Math.floor(start / dayMinutes)
    const index = this.days.indexOf(day % 7) + count
    return (
      Math.floor(day / 7) * 7 +
      Math.floor(index / this.days.length) * 7 +
      this.days[index % this.days.length]!
    )
  }

  private closingOf(day: number): number {
    return Math.floor(day / 7) * weekMinutes + this.lastClosing.get(day % 7)!
  }

  /** When a length of time after a receipt is over; undefined if the week never opens. */
  after(received: number, { amount, unit, clock }: Duration): number | undefined {
    if (clock === 'business' && unit === 'day') {
      const day = this.dayAfter(received, amount)
      return day === undefined ? undefined : this.closingOf(day)
    }
    const minutes = amount * unitMinutes[unit]
    return clock === 'business' ? this.addOpen(received, minutes) : received + minutes
  }

  /**
   * When the stage of a goal is due for a receipt: of its alternatives the first that applies, or where each has passed
   * its time, the first of them on the next open day. Undefined if none applies.
   */
  dueOf(alternatives: readonly Target[], received: number): number | undefined {
    let postponed: number | undefined
    for (const target of alternatives) {
      if (target.kind !== 'within' && target.kind !== 'by') continue
      const counted = this.nextOpening(received)
      if (target.receivedBefore !== undefined) {
        if (counted === undefined) return undefined
        if (counted % dayMinutes >= minutesOf(target.receivedBefore)) continue
      }
      if (target.kind === 'within') {
        const due = this.after(received, target.limit)
        if (due !== undefined) return due
        continue
      }
      if (counted === undefined) return undefined
      const at = (count: number): number => {
        const day = this.dayAfter(received, count)!
        return target.time === 'close' ? this.closingOf(day) : day * dayMinutes + minutesOf(target.time)
      }
      const due = at(target.day === 'same' ? 0 : 1)
      if (due >= counted) return due
      postponed ??= at(1)
    }
    return postponed
  }
}

/** Calendar months are taken by their mean length. */
const unitMinutes: Readonly<Record<Duration['unit'], number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: dayMinutes,
  week: weekMinutes,
  month: monthMinutes,
}

/** A length of time in seconds, round the clock; of business days there is no such thing, and they count as eight hours. */
export function secondsOf({ amount, unit, clock }: Duration): number {
  return clock === 'business' && unit === 'day' ? amount * 8 * 3600 : amount * unitMinutes[unit] * 60
}

function merged(spans: readonly Span[]): Span[] {
  const found: { from: number; to: number }[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    // Midnight stays a border, so that a closing belongs to one day.
    if (last !== undefined && from <= last.to && from % dayMinutes !== 0) last.to = Math.max(last.to, to)
    else if (to > from) found.push({ from, to })
  }
  return found
}

/** The part of a calendar that makes its typical week. */
export interface WeeklyHours {
  readonly week: readonly {
    readonly day: CompiledCalendar['week'][number]['day']
    readonly hours: readonly { readonly from: string; readonly to: string }[]
  }[]
}

/** The typical week of a calendar, in its own zone. */
export function weekOfCalendar({ week }: WeeklyHours): Week {
  return new Week(
    week.flatMap(({ day, hours }) => {
      const start = weekdays.indexOf(day) * dayMinutes
      return hours.map(({ from, to }) => ({ from: start + minutesOf(from), to: start + minutesOf(to) }))
    }),
  )
}

/** How often in a typical week something recurs that is said of such a period; undefined for business days and hours. */
export function perWeek({ amount, unit, clock }: Duration): number | undefined {
  if (clock === 'business') return undefined
  return weekMinutes / (amount * unitMinutes[unit])
}
