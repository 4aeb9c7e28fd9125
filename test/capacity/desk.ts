// A desk played through case by case: the truth that what is reckoned about chance is held against. It shares nothing with
// the reckoning but the moments at which something is due.
import { slotMinutes, slotsPerWeek, weekMinutes } from '../../language/src/capacity/week.ts'
import { Traffic } from './traffic.ts'

export interface DeskWork {
  /** Cases that arrive in each slot of the week, on average. */
  readonly cases: ArrayLike<number>
  /** Mean handling time in hours; it is exponential. */
  readonly effort: number
  /** When a case that comes at a minute of the week has to be done; several where different shares have different times. */
  readonly dues: readonly ((minute: number) => number)[]
}

export interface DeskCalls {
  /** Calls that arrive in each slot of the week, on average; those that come while nobody is there are lost. */
  readonly calls: ArrayLike<number>
  /** Mean handling time in hours. */
  readonly effort: number
  /** How many of those who are there have to be there for calls, in each slot. */
  readonly tied: ArrayLike<number>
  /** At which pace those work on cases between two calls. */
  readonly pace: number
  /** A case that is begun is finished before a call is taken. */
  readonly uninterrupted?: boolean
  /** Calls are to be answered within so many hours. */
  readonly within?: number
}

export interface Desk {
  /** Whole people in each slot. */
  readonly people: ArrayLike<number>
  /** How long they are there in it, in hours; the slot is then worked at that part of the pace. */
  readonly lengths: ArrayLike<number>
  readonly work: readonly DeskWork[]
  readonly calls?: DeskCalls
}

/** A share that is counted, and its standard error by batches. */
export interface Counted {
  readonly share: number
  readonly error: number
}

export interface DeskPlayed {
  /** For each kind of work and each of its dues how many were done in time. */
  readonly inTime: readonly (readonly Counted[])[]
  /** How many were begun by then. */
  readonly begun: readonly (readonly Counted[])[]
  readonly answered: Counted | undefined
}

const batches = 20
const minutesOfHour = 60

/** Who is free takes the case that is due first, and keeps it. */
export function playDesk(desk: Desk, weeks: number, seed: number): DeskPlayed {
  const perBatch = Math.ceil(weeks / batches)
  const run = new DeskRun(desk, new Traffic(desk.work, desk.calls, seed), perBatch, batches)
  run.play(Math.max(6, Math.ceil(weeks / 10)), perBatch * batches)
  return run.played
}

/** A desk that is played as long as one likes. */
export class DeskRun {
  private readonly desk: Desk
  private readonly traffic: Traffic
  private readonly perBatch: number
  private readonly queues: readonly Queue[]
  private readonly begunCases: Cases
  private readonly calls: Cases
  private readonly callQueue: Queue
  /** Of each kind and due, by batches. */
  private readonly counts: readonly (readonly Float64Array[])[]
  private readonly starts: readonly (readonly Float64Array[])[]
  private readonly totals: readonly Float64Array[]
  private readonly answered: Float64Array
  private readonly called: Float64Array
  private warmUp = 0
  private week = 0

  /** @param mostBatches as many as are ever played */
  constructor(desk: Desk, traffic: Traffic, perBatch: number, mostBatches: number) {
    this.desk = desk
    this.traffic = traffic
    this.perBatch = perBatch
    const counters = (): Float64Array => new Float64Array(mostBatches)
    this.queues = desk.work.map(() => new Queue(traffic.width))
    this.callQueue = new Queue(traffic.width)
    let most = 0
    for (let slot = 0; slot < slotsPerWeek; slot++) most = Math.max(most, desk.people[slot]!)
    this.begunCases = new Cases(most + 1, traffic.width)
    this.calls = new Cases(most + 1, traffic.width)
    this.counts = desk.work.map(({ dues }) => dues.map(counters))
    this.starts = desk.work.map(({ dues }) => dues.map(counters))
    this.totals = desk.work.map(counters)
    this.answered = counters()
    this.called = counters()
  }

  /** @param warmUp so many weeks are played before anything is counted, if none was played before */
  play(warmUp: number, weeks: number): void {
    if (this.week === 0) this.warmUp = warmUp
    const last = this.week === 0 ? warmUp + weeks : this.week + weeks
    for (; this.week < last; this.week++) {
      for (let slot = 0; slot < slotsPerWeek; slot++) this.playSlot(slot)
    }
  }

  get played(): DeskPlayed {
    const ofAll = (by: readonly (readonly Float64Array[])[]): Counted[][] =>
      by.map((ofKind, kind) => ofKind.map((inTime) => counted(inTime, this.totals[kind]!)))
    return {
      inTime: ofAll(this.counts),
      begun: ofAll(this.starts),
      answered: this.desk.calls === undefined ? undefined : counted(this.answered, this.called),
    }
  }

  private playSlot(slot: number): void {
    const { people, lengths, calls, work } = this.desk
    const coming = this.traffic.week(this.week)
    const start = this.week * weekMinutes + slot * slotMinutes
    const end = start + slotMinutes
    const agents = lengths[slot]! > 0 ? people[slot]! : 0
    const pace = lengths[slot]! / (slotMinutes / minutesOfHour)
    let next = coming.slots[slot]!
    const last = coming.slots[slot + 1]!
    if (agents === 0) {
      // Calls end with the hours; whoever is on one then stays until it is over, which no case feels.
      this.calls.count = 0
      this.callQueue.clear()
      for (; next < last; next++)
        if (coming.kinds[next]! < work.length) this.queues[coming.kinds[next]!]!.add(coming, next)
      return
    }
    const tied = calls === undefined ? 0 : Math.min(agents, calls.tied[slot]!)
    let now = start
    for (;;) {
      this.begin(agents, now)
      const onCalls = this.calls.count
      const hands = Math.max(0, agents - onCalls)
      const active = Math.min(this.begunCases.count, hands)
      let speed = pace
      if (calls !== undefined && hands > 0) {
        const idle = Math.max(0, tied - onCalls)
        speed *= (hands - idle + calls.pace * idle) / hands
      }
      const first = this.begunCases.shortest(active)
      const firstCall = this.calls.shortest(onCalls)
      const done = first < 0 ? Number.POSITIVE_INFINITY : now + this.begunCases.left[first]! / speed
      const over = firstCall < 0 ? Number.POSITIVE_INFINITY : now + this.calls.left[firstCall]! / pace
      const comes = next < last ? coming.minutes[next]! : Number.POSITIVE_INFINITY
      const then = Math.min(done, over, comes, end)
      this.begunCases.work(active, (then - now) * speed)
      this.calls.work(onCalls, (then - now) * pace)
      now = then
      if (then === comes) {
        const kind = coming.kinds[next]!
        const queue = kind < work.length ? this.queues[kind]! : this.callQueue
        queue.add(coming, next++)
      } else if (then === done) {
        this.finish(first, now)
      } else if (then === over) {
        this.calls.remove(firstCall)
      } else break
    }
  }

  /** Who is free takes a call, and if there is none, the case that is due first. */
  private begin(agents: number, now: number): void {
    const { begunCases, callQueue, desk } = this
    if (desk.calls !== undefined) {
      const held = desk.calls.uninterrupted ? begunCases.count : 0
      while (callQueue.count > 0 && this.calls.count + held < agents) {
        this.tellCall(now - callQueue.minute, callQueue.minute)
        this.calls.take(callQueue, 0)
      }
    }
    const hands = agents - this.calls.count
    while (begunCases.count < hands) {
      const kind = this.firstDue()
      if (kind < 0) return
      const queue = this.queues[kind]!
      this.note(this.starts, kind, queue.minute, queue.dues, queue.place, now)
      begunCases.take(queue, kind)
    }
  }

  private firstDue(): number {
    let best = -1
    let due = Number.POSITIVE_INFINITY
    let since = Number.POSITIVE_INFINITY
    for (let kind = 0; kind < this.queues.length; kind++) {
      const queue = this.queues[kind]!
      if (queue.count === 0) continue
      const first = queue.due
      if (best < 0 || first < due || (first === due && queue.minute < since)) {
        best = kind
        due = first
        since = queue.minute
      }
    }
    return best
  }

  private finish(at: number, now: number): void {
    const { kinds, minutes, dues } = this.begunCases
    const batch = this.batchOf(minutes[at]!)
    if (batch >= 0) {
      this.totals[kinds[at]!]![batch]!++
      this.note(this.counts, kinds[at]!, minutes[at]!, dues, at, now)
    }
    this.begunCases.remove(at)
  }

  private note(
    into: readonly (readonly Float64Array[])[],
    kind: number,
    minute: number,
    dues: Float64Array,
    at: number,
    now: number,
  ): void {
    const batch = this.batchOf(minute)
    if (batch < 0) return
    const { width } = this.traffic
    for (let index = 0; index < into[kind]!.length; index++)
      if (now <= dues[at * width + index]! + 1e-9) into[kind]![index]![batch]!++
  }

  private tellCall(wait: number, since: number): void {
    const batch = this.batchOf(since)
    if (batch < 0) return
    this.called[batch]!++
    if (wait <= (this.desk.calls?.within ?? 0) * minutesOfHour + 1e-9) this.answered[batch]!++
  }

  private batchOf(minute: number): number {
    const week = Math.floor(minute / weekMinutes) - this.warmUp
    return week < 0 ? -1 : Math.floor(week / this.perBatch)
  }
}

/** Cases that are begun, in the order in which somebody who comes free turns to them. */
class Cases {
  count = 0
  readonly minutes: Float64Array
  readonly left: Float64Array
  readonly kinds: Uint8Array
  readonly dues: Float64Array
  private readonly width: number

  constructor(most: number, width: number) {
    this.width = width
    this.minutes = new Float64Array(most)
    this.left = new Float64Array(most)
    this.kinds = new Uint8Array(most)
    this.dues = new Float64Array(most * width)
  }

  /** Which of the first so many ends first; below 0 if there is none. */
  shortest(of: number): number {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < of; at++) {
      if (this.left[at]! < least) {
        least = this.left[at]!
        best = at
      }
    }
    return best
  }

  work(of: number, minutes: number): void {
    for (let at = 0; at < of; at++) this.left[at]! -= minutes
  }

  take(queue: Queue, kind: number): void {
    const { count, width } = this
    this.minutes[count] = queue.minute
    this.left[count] = queue.takes
    this.kinds[count] = kind
    for (let index = 0; index < width; index++)
      this.dues[count * width + index] = queue.dues[queue.place * width + index]!
    this.count++
    queue.drop()
  }

  remove(at: number): void {
    const { width } = this
    this.minutes.copyWithin(at, at + 1, this.count)
    this.left.copyWithin(at, at + 1, this.count)
    this.kinds.copyWithin(at, at + 1, this.count)
    this.dues.copyWithin(at * width, (at + 1) * width, this.count * width)
    this.count--
  }
}

/** First come, first served; grows as it has to. */
class Queue {
  count = 0
  place = 0
  dues: Float64Array
  private minutes = new Float64Array(64)
  private lengths = new Float64Array(64)
  private readonly width: number

  constructor(width: number) {
    this.width = width
    this.dues = new Float64Array(64 * width)
  }

  get minute(): number {
    return this.minutes[this.place]!
  }

  get takes(): number {
    return this.lengths[this.place]!
  }

  /** The first of its dues. */
  get due(): number {
    let first = Number.POSITIVE_INFINITY
    for (let index = 0; index < this.width; index++)
      first = Math.min(first, this.dues[this.place * this.width + index]!)
    return first
  }

  add(coming: ReturnType<Traffic['week']>, at: number): void {
    const { width } = this
    if (this.place + this.count === this.minutes.length) this.makeRoom()
    const end = this.place + this.count++
    this.minutes[end] = coming.minutes[at]!
    this.lengths[end] = coming.takes[at]!
    for (let index = 0; index < width; index++)
      this.dues[end * width + index] = coming.dues[at * width + index]!
  }

  drop(): void {
    this.place++
    this.count--
    if (this.count === 0) this.place = 0
  }

  clear(): void {
    this.count = 0
    this.place = 0
  }

  private makeRoom(): void {
    const size = this.count * 2 > this.minutes.length ? this.minutes.length * 2 : this.minutes.length
    const moved = (old: Float64Array, width: number): Float64Array<ArrayBuffer> => {
      const all = new Float64Array(size * width)
      all.set(old.subarray(this.place * width, (this.place + this.count) * width))
      return all
    }
    this.minutes = moved(this.minutes, 1)
    this.lengths = moved(this.lengths, 1)
    this.dues = moved(this.dues, this.width)
    this.place = 0
  }
}

function counted(inTime: Float64Array, totals: Float64Array): Counted {
  let [all, good, used] = [0, 0, 0]
  for (const [batch, total] of totals.entries()) {
    all += total
    good += inTime[batch]!
    if (total > 0) used++
  }
  const share = good / all
  let spread = 0
  for (const [batch, total] of totals.entries()) spread += (inTime[batch]! - share * total) ** 2
  return { share, error: Math.sqrt((spread * used) / Math.max(1, used - 1)) / all }
}
