import { civilDate, dayNumber, daySeconds } from '../text/civil.ts'
import type { HoursRules } from './hours.ts'
import type { Interval } from './types.ts'
import type { Offsets, Zone } from './zone.ts'

/** Years outside of which there is no time. */
export const firstYear = 1
export const lastYear = 9999

/** One year of a calendar: its open intervals as instants, with what makes sums and look-ups quick. */
export interface YearBlock {
  readonly year: number
  /** The block reaches from `start` up to and without `end`. */
  readonly start: number
  readonly end: number
  readonly offsets: Offsets
  /** Open intervals, ascending, cut at midnight, so that each belongs to one date, and at clock changes. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Open seconds of the year before each interval. */
  readonly before: Float64Array
  /** Which of `days` each interval belongs to. */
  readonly dayOf: Int32Array
  /** Day numbers of the dates with open time, ascending, and their last closings. */
  readonly days: Int32Array
  readonly closings: Float64Array
  /** Open seconds of each of `days`. */
  readonly openOn: Float64Array
  /** Open seconds of the whole year. */
  readonly total: number
}

/**
 * The open time of a calendar, made a year at a time when first asked for.
 *
 * An instant is open when the reading of the local clock at that instant lies within the hours of its date. That
 * settles every clock change without a special case: skipped readings never come, repeated ones come twice.
 */
export class Timeline {
  readonly #zone: Zone
  readonly #rules: HoursRules
  readonly #blocks = new Map<number, YearBlock>()
  #recent: YearBlock | undefined

  constructor(zone: Zone, rules: HoursRules) {
    this.#zone = zone
    this.#rules = rules
  }

  block(year: number): YearBlock {
    let block = this.#blocks.get(year)
    if (!block) {
      block = this.#make(year)
      this.#blocks.set(year, block)
    }
    return block
  }

  /** The year that an instant is in, by the local clock. */
  blockAt(at: number): YearBlock {
    const recent = this.#recent
    if (recent && at >= recent.start && at < recent.end) return recent
    let block = this.block(clampYear(civilDate(Math.floor(at / daySeconds)).year))
    while (at >= block.end && block.year < lastYear) block = this.block(block.year + 1)
    while (at < block.start && block.year > firstYear) block = this.block(block.year - 1)
    this.#recent = block
    return block
  }

  /** Seconds to add to an instant for the local reading. */
  offsetAt(at: number): number {
    const { starts, offsets } = this.blockAt(at).offsets
    let index = starts.length - 1
    while (index > 0 && starts[index]! > at) index--
    return offsets[index]!
  }

  /**
   * The first instant at which the local clock reads this or later; `local` is in seconds since 1970-01-01T00:00 by
   * the local clock. So a reading that comes twice is its first one, and one that is skipped is the clock change.
   */
  instantOf(local: number): number {
    const block = this.block(clampYear(civilDate(Math.floor(local / daySeconds)).year))
    const { starts, offsets } = block.offsets
    for (const [index, offset] of offsets.entries()) {
      const until = starts[index + 1] ?? block.end
      if (local < until + offset) return Math.max(starts[index]!, local - offset)
    }
    return block.end
  }

  /** Open seconds of a date. */
  openOn(day: number): number {
    const block = this.block(clampYear(civilDate(day).year))
    return block.openOn[block.days.indexOf(day)] ?? 0
  }

  #make(year: number): YearBlock {
    const start = this.#zone.yearStart(year)
    const end = this.#zone.yearStart(year + 1)
    const offsets = this.#zone.offsets(start, end)
    const pieces: { from: number; to: number; day: number }[] = []
    let sorted = true
    for (const [index, offset] of offsets.offsets.entries()) {
      const from = offsets.starts[index]!
      const to = offsets.starts[index + 1] ?? end
      const firstDay = Math.floor((from + offset) / daySeconds)
      const lastDay = Math.floor((to + offset - 1) / daySeconds)
      for (let day = firstDay; day <= lastDay; day++) {
        const midnight = day * daySeconds - offset
        for (const span of this.#rules.on(day).spans) {
          const opens = Math.max(from, midnight + span.from)
          const closes = Math.min(to, midnight + span.to)
          if (opens >= closes) continue
          const last = pieces.at(-1)
          if (last && last.day > day) sorted = false
          pieces.push({ from: opens, to: closes, day })
        }
      }
    }
    return finish(year, start, end, offsets, pieces, sorted)
  }
}

function finish(
  year: number,
  start: number,
  end: number,
  offsets: Offsets,
  pieces: readonly { readonly from: number; readonly to: number; readonly day: number }[],
  sorted: boolean,
): YearBlock {
  const dates: number[] = []
  for (const { day } of pieces) if (dates.at(-1) !== day) dates.push(day)
  // Unsorted only where a clock went back over midnight, so that a date comes, goes and comes again.
  const days = Int32Array.from(sorted ? dates : new Set(dates.sort((a, b) => a - b)))
  const closings = new Float64Array(days.length).fill(Number.NEGATIVE_INFINITY)
  const openOn = new Float64Array(days.length)
  const starts = new Float64Array(pieces.length)
  const ends = new Float64Array(pieces.length)
  const before = new Float64Array(pieces.length)
  const dayOf = new Int32Array(pieces.length)
  let total = 0
  let place = 0
  for (const [index, piece] of pieces.entries()) {
    while (place > 0 && days[place]! > piece.day) place--
    while (days[place]! < piece.day) place++
    starts[index] = piece.from
    ends[index] = piece.to
    before[index] = total
    dayOf[index] = place
    closings[place] = Math.max(closings[place]!, piece.to)
    openOn[place]! += piece.to - piece.from
    total += piece.to - piece.from
  }
  return { year, start, end, offsets, starts, ends, before, dayOf, days, closings, openOn, total }
}

/** The first place whose value is greater than `value`; the length if there is none. */
export function firstAbove(values: Float64Array, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

function clampYear(year: number): number {
  return Math.min(lastYear, Math.max(firstYear, year))
}

/** The instants of which the clock knows the local time in every zone: a day away from the first and last year's ends. */
export const range: Interval = {
  from: (dayNumber(firstYear, 1, 1) + 1) * daySeconds,
  to: dayNumber(lastYear, 12, 31) * daySeconds,
}
