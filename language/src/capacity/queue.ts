// Deferrable work as a fluid: what arrives flows into a queue, the earliest deadline first out of it, through as much
// working time as each half hour of the week leaves for it. Work is in hours, moments in minutes from Monday 00:00.
import { type Grid, halfHours } from './grid.ts'
import { slotMinutes, weekMinutes } from './week.ts'

/** Work of one kind that arrives in one half hour of each week. */
export interface Arrival {
  /** The half hour, 0 to 335. */
  readonly slot: number
  /** Working time, in hours, more than 0. */
  readonly work: number
  /** When it has to be done, not before the half hour in which it arrives; infinite where nothing is promised. */
  readonly due: number
  /** Whose promise that is; as the caller likes. */
  readonly promise: number
}

/** What is late in a typical week, of one promise. */
export interface Lateness {
  readonly promise: number
  /** Minutes after its time, of what is latest; round the clock. */
  readonly minutes: number
  /** When that arrived, in minutes of the week: the middle of its half hour, from which it is due. */
  readonly arrived: number
  /** When that was due and when it is done; in later weeks more than a week. */
  readonly due: number
  readonly done: number
  /** How much is late in a week, in hours. */
  readonly work: number
}

export interface QueueResult {
  /** False if more comes in each week than can be done, so that the queue grows from week to week. */
  readonly stable: boolean
  /** By so many hours of work the queue grows each week; 0 if stable. */
  readonly growth: number
  /** Work that waits at the end of each half hour of a typical week, in hours. */
  readonly backlog: Float64Array
  /** The largest of them. */
  readonly largestBacklog: number
  /** Work that is done in each half hour, in hours. */
  readonly done: Float64Array
  /** What is late, the latest first. Of a queue that grows, as it is in the last week that was looked at. */
  readonly late: readonly Lateness[]
}

/** What the grid of half hours cannot tell apart is not late, in minutes: its last arrival comes so long after its middle. */
export const latenessTolerance = slotMinutes / 2

/** So many weeks are looked at, at most, until each is like the one before. */
const mostWeeks = 12
const negligible = 1e-9

/**
 * Runs the week again and again until it repeats. What arrives flows in evenly, and can be worked on at once: of what
 * waits at the beginning of a half hour and what comes during it, as much is done in it as there is time for.
 * @param capacity working time for this work in each half hour of the week, in hours
 */
export function runQueue(
  arrivals: readonly Arrival[],
  capacity: Float64Array,
  grid: Grid = halfHours,
): QueueResult {
  const slots = grid.size
  const bySlot: Arrival[][] = Array.from({ length: slots }, () => [])
  for (const arrival of arrivals) bySlot[arrival.slot]!.push(arrival)
  const queue = new Deadlines()
  const backlog = new Float64Array(slots)
  const done = new Float64Array(slots)
  let late = new Map<number, Lateness>()
  let waiting = 0
  let atStart = 0
  let repeats = 0
  let empties = false
  const excess = arrivals.reduce((sum, { work }) => sum + work, 0) - total(capacity)
  for (let week = 0; week < mostWeeks; week++) {
    atStart = waiting
    late = new Map()
    empties = false
    for (let slot = 0; slot < slots; slot++) {
      const start = week * weekMinutes + grid.from(slot)
      for (const arrival of bySlot[slot]!) {
        const arrived = week * weekMinutes + grid.middle(slot)
        queue.add({ ...arrival, due: arrival.due + week * weekMinutes, arrived, left: arrival.work })
        waiting += arrival.work
      }
      const can = capacity[slot]!
      let used = 0
      while (can - used > negligible && queue.size > 0) {
        const first = queue.first()
        const part = Math.min(first.left, can - used)
        used += part
        first.left -= part
        const at = start + (grid.minutes(slot) * used) / can
        if (at > first.due + latenessTolerance) tell(late, first, at, part)
        if (first.left <= negligible) queue.drop()
      }
      waiting = Math.max(0, waiting - used)
      if (queue.size === 0) empties = true
      done[slot] = used
      backlog[slot] = waiting
    }
    // Once as much is left as was, what is left may still become more urgent; so some more weeks are looked at.
    repeats = Math.abs(waiting - atStart) <= negligible * (1 + waiting) ? repeats + 1 : 0
    // Where nothing waits in this week, neither did it in the one before, since each week begins with more than the last;
    // what follows is then the same, and so are all weeks from here on.
    if ((empties && week > 0) || repeats >= 4) break
  }
  // In the long run nothing is ever idle where there is too much.
  const growth = excess > 1e-6 ? excess : empties || repeats > 0 ? 0 : Math.max(0, waiting - atStart)
  const stable = growth <= 1e-6
  return {
    stable,
    growth: stable ? 0 : growth,
    backlog,
    largestBacklog: largest(backlog),
    done,
    late: [...late.values()].sort((a, b) => b.minutes - a.minutes || a.promise - b.promise),
  }
}

/**
 * The same where all is done in the order in which it comes, if nothing is late then: the earliest deadline first would
 * be no later. It takes a fraction of the time. Undefined if something is late, or the queue is never empty.
 * @param coming work that arrives in each half hour, in hours
 * @param due for each half hour, when the first of what arrives in it has to be done
 */
export function runInOrder(
  coming: Float64Array,
  due: Float64Array,
  capacity: Float64Array,
  grid: Grid = halfHours,
): QueueResult | undefined {
  const slots = grid.size
  const backlog = new Float64Array(slots)
  const done = new Float64Array(slots)
  let waiting = 0
  /** The half hour whose work is next, of all weeks, and how much of it is left. */
  let next = 0
  let left = coming[0]!
  let empties = false
  // The second week is like all that follow, since in it nothing waits at some moment; its work is done in the third.
  for (let at = 0; at < 3 * slots && next < 2 * slots; at++) {
    const slot = at % slots
    const can = capacity[slot]!
    let used = 0
    if (at < 2 * slots) waiting += coming[slot]!
    while (next <= at && can - used > negligible) {
      const part = Math.min(left, can - used)
      used += part
      left -= part
      if (left > negligible) break
      if (part > 0 && next >= slots) {
        const start = Math.floor(at / slots) * weekMinutes + grid.from(slot)
        const moment = start + (grid.minutes(slot) * used) / can
        if (moment > due[next - slots]! + weekMinutes + latenessTolerance) return undefined
      }
      next++
      left = coming[next % slots]!
    }
    // Half hours in which nothing came hold nobody up.
    while (next <= at && left <= negligible) left = coming[++next % slots]!
    if (at >= 2 * slots) continue
    waiting = Math.max(0, waiting - used)
    done[slot] = used
    if (at >= slots && waiting <= negligible) empties = true
    backlog[slot] = waiting
  }
  if (!empties || next < 2 * slots) return undefined
  return { stable: true, growth: 0, backlog, largestBacklog: largest(backlog), done, late: [] }
}

/** The sum of some values. */
export function total(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

interface Waiting extends Arrival {
  readonly arrived: number
  left: number
}

function tell(late: Map<number, Lateness>, one: Waiting, done: number, part: number): void {
  const { promise, due, arrived } = one
  const before = late.get(promise)
  const work = (before?.work ?? 0) + part
  const minutes = done - due
  if (before !== undefined && before.minutes >= minutes) {
    late.set(promise, { ...before, work })
    return
  }
  // Told as of the week in which it arrived.
  const base = Math.floor(arrived / weekMinutes) * weekMinutes
  late.set(promise, { promise, minutes, arrived: arrived - base, due: due - base, done: done - base, work })
}

/** What waits, the earliest deadline first, and of equal ones what came first: a binary heap. */
class Deadlines {
  private readonly heap: Waiting[] = []

  get size(): number {
    return this.heap.length
  }

  first(): Waiting {
    return this.heap[0]!
  }

  add(one: Waiting): void {
    const { heap } = this
    let at = heap.length
    heap.push(one)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(one, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = one
  }

  drop(): void {
    const { heap } = this
    const one = heap.pop()!
    if (heap.length === 0) return
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
      if (!isBefore(heap[child]!, one)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = one
  }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.due < b.due || (a.due === b.due && a.arrived < b.arrived)
}
