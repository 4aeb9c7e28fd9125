// What comes to a desk, drawn case by case: the same whoever is there, so that numbers of people are compared by the same cases.
import { slotMinutes, slotsPerWeek, weekMinutes } from '../../language/src/capacity/week.ts'
import type { DeskCalls, DeskWork } from './desk.ts'

/** What comes in one week, in the order in which it comes. */
export interface Coming {
  /** Minutes from the first Monday 00:00. */
  readonly minutes: Float64Array
  /** The kind of work; of calls the number of kinds. */
  readonly kinds: Uint8Array
  /** How long it takes, in minutes at full pace. */
  readonly takes: Float64Array
  /** When it is due, of each case as many as the kind with the most has; infinite where there is none. */
  readonly dues: Float64Array
  /** From where on each slot is. */
  readonly slots: Int32Array
}

/** Poisson arrivals, exponential handling; each week has its own numbers, and is drawn when it is asked for. */
export class Traffic {
  /** So many dues are kept of each case. */
  readonly width: number
  private readonly work: readonly DeskWork[]
  private readonly calls: DeskCalls | undefined
  private readonly seed: number
  private readonly weeks: Coming[] = []

  constructor(work: readonly DeskWork[], calls: DeskCalls | undefined, seed: number) {
    this.work = work
    this.calls = calls
    this.seed = seed
    this.width = Math.max(1, ...work.map(({ dues }) => dues.length))
  }

  week(number: number): Coming {
    for (let week = this.weeks.length; week <= number; week++) this.weeks.push(this.drawn(week))
    return this.weeks[number]!
  }

  private drawn(week: number): Coming {
    const { work, calls, width } = this
    const next = generator(Math.imul(this.seed, 7919) + week * 104_729)
    const minutes: number[] = []
    const kinds: number[] = []
    const slots = new Int32Array(slotsPerWeek + 1)
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      let rate = calls === undefined ? 0 : calls.calls[slot]!
      for (const { cases } of work) rate += cases[slot]!
      const start = week * weekMinutes + slot * slotMinutes
      for (let at = gap(next) / rate; at < 1; at += gap(next) / rate) {
        let draw = next() * rate
        let kind = 0
        for (; kind < work.length; kind++) {
          draw -= work[kind]!.cases[slot]!
          if (draw < 0) break
        }
        // By rounding a draw may be left over.
        if (kind === work.length && calls === undefined) kind--
        minutes.push(start + at * slotMinutes)
        kinds.push(kind)
      }
      slots[slot + 1] = minutes.length
    }
    const dues = new Float64Array(minutes.length * width).fill(Number.POSITIVE_INFINITY)
    const takes = new Float64Array(minutes.length)
    for (const [at, kind] of kinds.entries()) {
      takes[at] = gap(next) * 60 * (kind < work.length ? work[kind]!.effort : calls!.effort)
      if (kind === work.length) continue
      for (const [index, dueOf] of work[kind]!.dues.entries())
        dues[at * width + index] = week * weekMinutes + dueOf(minutes[at]! - week * weekMinutes)
    }
    return { minutes: Float64Array.from(minutes), kinds: Uint8Array.from(kinds), takes, dues, slots }
  }
}

/** Exponential, of mean 1. */
function gap(next: () => number): number {
  return -Math.log(1 - next())
}

/** Numbers from 0 up to 1 that come the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
