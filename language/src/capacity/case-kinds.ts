// Kinds of deferrable cases, by what is promised for them.

import type { WorkItem } from './demand.ts'
import { halfHours } from './grid.ts'
import type { Stage } from './stages.ts'
import { slotsPerWeek, weekMinutes } from './week.ts'
import { Weekly } from './weekly.ts'

export interface Deadline {
  /** As the caller likes. */
  readonly promise: number
  /** Promised to so many of all, more than 0 up to 1. */
  readonly share: number
  /** It is enough that somebody has begun by then. */
  readonly begun?: boolean
  /** When a case has to be done that comes at a minute of the week; infinite where nothing is promised. */
  due(minute: number): number
}

/** Cases with the same deadlines. */
export interface CaseKind {
  /** What comes in each slot, in hours of work. */
  readonly work: Float64Array
  /**
   * How long cases take on average, in hours: of which share of them, how much of that is this work, and how long it is
   * from its beginning until it counts as done.
   */
  readonly handling: readonly { readonly share: number; readonly effort: number; readonly own: number }[]
  readonly deadlines: readonly Deadline[]
}

/** A kind on a grid of equal cells of the week. */
export class Kind {
  readonly deadlines: readonly (Deadline & { readonly dues: Float64Array })[]
  readonly handling: CaseKind['handling']
  /** Cases in a week. */
  readonly cases: number
  /** The mean of an exponential handling time with the same variance of work, in hours. */
  readonly size: number
  /** What comes in each cell, in hours of work. */
  readonly hours: Float64Array
  readonly flow: Weekly
  /** In so many of them something comes. */
  readonly filled: number
  /** The first deadline of what comes in a cell. */
  readonly order: Order
  /** Working time up to it, on average, and the most up to any deadline. */
  readonly window: number
  readonly longest: number
  level = 0

  constructor({ work, handling, deadlines }: CaseKind, cells: number, open: Weekly) {
    const middle = (cell: number): number => ((cell + 0.5) * weekMinutes) / cells
    this.deadlines = deadlines.map((deadline) => ({
      ...deadline,
      dues: Float64Array.from({ length: cells }, (_, cell) => deadline.due(middle(cell))),
    }))
    this.handling = handling
    const per = cells / slotsPerWeek
    this.hours = Float64Array.from({ length: cells }, (_, cell) => work[Math.floor(cell / per)]! / per)
    this.flow = new Weekly(this.hours)
    this.filled = this.hours.reduce((sum, hours) => sum + (hours > 0 ? 1 : 0), 0)
    let [mean, squares] = [0, 0]
    for (const { share, effort } of handling) {
      mean += share * effort
      squares += share * effort * effort
    }
    this.size = mean > 0 ? squares / mean : 0
    this.cases = mean > 0 ? this.flow.all / mean : 0
    const first = new Float64Array(cells).fill(Number.POSITIVE_INFINITY)
    let [weight, windows, longest] = [0, 0, 0]
    for (let cell = 0; cell < cells; cell++) {
      const minute = middle(cell)
      for (const { dues } of this.deadlines) {
        const due = dues[cell]!
        if (due < first[cell]!) first[cell] = due
        if (this.hours[cell]! > 0 && due < Number.POSITIVE_INFINITY)
          longest = Math.max(longest, open.until(due) - open.until(minute))
      }
      if (this.hours[cell] === 0 || first[cell] === Number.POSITIVE_INFINITY) continue
      windows += this.hours[cell]! * (open.until(first[cell]!) - open.until(minute))
      weight += this.hours[cell]!
    }
    this.window = weight > 0 ? windows / weight : Number.POSITIVE_INFINITY
    this.longest = longest
    inOrder(first)
    this.order = new Order(first, weight === 0)
  }
}

/** In which order work is done: when the first of what comes in a cell is due. */
export class Order {
  /** Of what comes in the middle of a cell; never sooner than what came before. */
  readonly first: Float64Array
  /** Whether nothing of it is ever due. */
  readonly isEndless: boolean

  constructor(first: Float64Array, isEndless: boolean) {
    this.first = first
    this.isEndless = isEndless
  }

  /** The last cell of which the work is ahead of a case with a deadline: due before it, or with it and earlier there. */
  lastAhead(due: number, cell: number): number {
    if (this.isEndless || due === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY
    return Math.max(this.lastDue(due - 1e-6), Math.min(cell, this.lastDue(due + 1e-6)))
  }

  private lastDue(before: number): number {
    const { first } = this
    const week = Math.ceil((before - first[0]!) / weekMinutes) - 1
    const left = before - week * weekMinutes
    let [low, high] = [0, first.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (first[middle]! < left) low = middle
      else high = middle
    }
    return week * first.length + low
  }
}

/** Lets nothing be due sooner than what came before it, week by week; what has no deadline has the one before. */
function inOrder(dues: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (const due of dues) if (due < Number.POSITIVE_INFINITY) most = Math.max(most, due)
  if (most === Number.NEGATIVE_INFINITY) return
  most -= weekMinutes
  for (let cell = 0; cell < dues.length; cell++) {
    if (dues[cell]! < Number.POSITIVE_INFINITY) most = Math.max(most, dues[cell]!)
    dues[cell] = most
  }
}

/** Deferrable work of one SLA and the same goals, in hours in each slot. */
export interface Queued {
  readonly work: Float64Array
  readonly items: readonly WorkItem[]
  readonly stages: readonly Stage[]
}

/** Handling times that differ by less than this factor are one. */
const alike = 1.5

/** The cases of some work: where a reply is promised sooner than the result, replies and the rest. */
export function casesOf({ work, items, stages }: Queued, replyShare: number): CaseKind[] {
  const handling = handlingOf(items)
  const last = lastMetric(work, stages)
  const of = (kind: Stage['kind']): Deadline[] =>
    stages
      .filter((stage) => stage.kind === kind)
      .map((stage) => ({
        promise: stage.promise,
        share: stage.share,
        begun: kind === 'done' && stage.metric !== last,
        due: (minute) => stage.dueAt(minute),
      }))
  let [all, sooner] = [0, 0]
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    if (!(work[slot]! > 0)) continue
    all += work[slot]!
    if (firstDue(stages, 'reply', slot) < firstDue(stages, 'done', slot)) sooner += work[slot]!
  }
  if (sooner * 2 <= all || replyShare <= 0) return [{ work, handling, deadlines: of('done') }]
  const part = (share: number, own: number, kind: Stage['kind']): CaseKind => ({
    work: work.map((hours) => hours * share),
    handling: handling.map((one) => ({ ...one, effort: one.effort * share, own: one.own * own })),
    deadlines: of(kind),
  })
  if (replyShare >= 1) return [part(1, 1, 'reply')]
  return [part(replyShare, replyShare, 'reply'), part(1 - replyShare, 1, 'done')]
}

/**
 * Of several times that are promised for the same work, such as until somebody arrives and until it runs again, the last
 * is that of the work; before the others it is enough to have begun.
 */
function lastMetric(work: Float64Array, stages: readonly Stage[]): string | undefined {
  const sums = new Map<string, number>()
  for (const { kind, metric } of stages) if (kind === 'done') sums.set(metric, 0)
  if (sums.size < 2) return sums.keys().next().value
  for (const metric of sums.keys()) {
    const own = stages.filter((stage) => stage.kind === 'done' && stage.metric === metric)
    let sum = 0
    for (let slot = 0; slot < slotsPerWeek; slot++)
      if (work[slot]! > 0) sum += work[slot]! * firstDue(own, 'done', slot)
    sums.set(metric, sum)
  }
  return [...sums].reduce((latest, one) => (one[1] > latest[1] ? one : latest))[0]
}

function firstDue(stages: readonly Stage[], kind: Stage['kind'], slot: number): number {
  let first = Number.POSITIVE_INFINITY
  for (const stage of stages)
    if (stage.kind === kind) first = Math.min(first, stage.dueAt(halfHours.middle(slot)))
  return first
}

/** How long cases take on average, in hours, and which share of them takes so long. */
function handlingOf(items: readonly WorkItem[]): CaseKind['handling'] {
  const sorted = items
    .map(({ amount, pattern, effort }) => ({
      count: amount * pattern.reduce((sum, { from, to, rate }) => sum + rate * (to - from), 0),
      effort: effort / 3600,
    }))
    .sort((a, b) => a.effort - b.effort)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  if (!(all > 0)) return []
  const groups: { from: number; count: number; hours: number }[] = []
  for (const { count, effort } of sorted) {
    const last = groups.at(-1)
    if (last === undefined || effort > last.from * alike)
      groups.push({ from: effort, count, hours: count * effort })
    else {
      last.count += count
      last.hours += count * effort
    }
  }
  return groups
    .filter(({ count }) => count > 0)
    .map(({ count, hours }) => ({ share: count / all, effort: hours / count, own: hours / count }))
}

/** Sorts kinds by the length of their deadlines, the shortest first, and answers how many lengths there are. */
export function levelsOf(kinds: readonly Kind[], most: number): number {
  const windows = [...new Set(kinds.map(({ window }) => window))]
    .filter((window) => window < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  const starts: number[] = []
  // Lengths that are nearly the same are one; so are the longest if there are too many.
  for (const window of windows) {
    const last = starts.at(-1)
    if (last === undefined || (window > 1.15 * last && starts.length < most)) starts.push(window)
  }
  for (const kind of kinds) {
    // What has no deadline waits for all that has one.
    kind.level =
      kind.window === Number.POSITIVE_INFINITY
        ? starts.length
        : starts.findLastIndex((start) => start <= kind.window)
  }
  return starts.length
}
