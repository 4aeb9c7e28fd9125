// A desk played through case by case: the truth that what is reckoned about chance is held against. It shares nothing with
// the reckoning but the moments at which something is due.
import { slotMinutes, slotsPerWeek, weekMinutes } from '../../language/src/capacity/week.ts'

export interface DeskWork {
  /** Cases that arrive in each slot of the week, on average. */
  readonly cases: ArrayLike<number>
  /** Mean handling time in hours; it is exponential. */
  readonly effort: number
  /** When a case that comes at a minute of the week has to be done; several where different shares have different times. */
  readonly dues: readonly ((minute: number) => number)[]
}

export interface DeskCalls {
  /** Calls that arrive in each slot of the week, on average. */
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

/** Poisson arrivals, exponential handling; who is free takes the case that is due first, and keeps it. */
export function playDesk(desk: Desk, weeks: number, seed: number): DeskPlayed {
  const { people, lengths, work, calls } = desk
  const next = generator(seed)
  const hour = 60
  const kinds = work.length
  const queues = work.map(() => new Queue())
  /** Cases that are begun, in the order in which somebody who comes free turns to them. */
  const begun: { kind: number; minute: number; first: number }[] = []
  let onCalls = 0
  const waitingCalls: number[] = []
  let waitingFrom = 0
  const perBatch = Math.ceil(weeks / batches)
  const warmUp = Math.max(6, Math.ceil(weeks / 10))
  const counts = work.map(({ dues }) => dues.map(() => new Float64Array(batches)))
  const starts = work.map(({ dues }) => dues.map(() => new Float64Array(batches)))
  const totals = work.map(() => new Float64Array(batches))
  const answered = new Float64Array(batches)
  const called = new Float64Array(batches)
  const last = warmUp + perBatch * batches

  for (let week = 0; week < last; week++) {
    for (let slot = 0; slot < slotsPerWeek; slot++) {
      const start = week * weekMinutes + slot * slotMinutes
      const present = people[slot]!
      const open = present > 0 && lengths[slot]! > 0
      const pace = lengths[slot]! / (slotMinutes / 60)
      const agents = open ? present : 0
      let arrivalRate = 0
      for (const { cases } of work) arrivalRate += cases[slot]! / slotMinutes
      const callRate = open && calls !== undefined ? calls.calls[slot]! / slotMinutes : 0
      // Calls end with the hours; whoever is on one then stays until it is over, which no case feels.
      if (!open) {
        onCalls = 0
        waitingCalls.length = 0
        waitingFrom = 0
      }
      let now = 0
      for (;;) {
        // Who is free begins.
        let free = agents - onCalls
        if (calls?.uninterrupted) free -= Math.min(begun.length, Math.max(0, free))
        if (calls !== undefined && open) {
          while (free > 0 && waitingFrom < waitingCalls.length) {
            const since = waitingCalls[waitingFrom++]!
            tellCall(start + now - since, since)
            onCalls++
            free--
          }
        }
        const hands = Math.max(0, agents - onCalls)
        while (begun.length < hands) {
          const kind = firstDue()
          if (kind < 0) break
          const one = queues[kind]!.take()
          begun.push({ kind, minute: one.minute, first: one.due })
          note(starts, kind, one.minute, start + now)
        }
        const active = Math.min(begun.length, hands)
        let leave = 0
        for (let index = 0; index < active; index++) leave += 1 / (work[begun[index]!.kind]!.effort * hour)
        let speed = pace
        if (calls !== undefined && hands > 0) {
          const tied = Math.min(agents, calls.tied[slot]!)
          const idle = Math.max(0, tied - onCalls)
          speed *= (hands - idle + calls.pace * idle) / hands
        }
        leave *= speed
        const callsLeave = calls === undefined ? 0 : (onCalls * pace) / (calls.effort * hour)
        const rate = arrivalRate + callRate + leave + callsLeave
        if (rate === 0) break
        now += -Math.log(1 - next()) / rate
        if (now >= slotMinutes) break
        let draw = next() * rate
        if (draw < arrivalRate) {
          let kind = 0
          for (; kind < kinds - 1; kind++) {
            draw -= work[kind]!.cases[slot]! / slotMinutes
            if (draw < 0) break
          }
          arrive(kind, start + now)
          continue
        }
        draw -= arrivalRate
        if (draw < callRate) {
          waitingCalls.push(start + now)
          continue
        }
        draw -= callRate
        if (draw < callsLeave) {
          onCalls--
          continue
        }
        draw -= callsLeave
        let done = 0
        for (; done < active - 1; done++) {
          draw -= speed / (work[begun[done]!.kind]!.effort * hour)
          if (draw < 0) break
        }
        const [one] = begun.splice(done, 1)
        tell(one!, start + now)
      }
    }
  }
  return {
    inTime: counts.map((ofKind, kind) => ofKind.map((inTime) => counted(inTime, totals[kind]!))),
    begun: starts.map((ofKind, kind) => ofKind.map((inTime) => counted(inTime, totals[kind]!))),
    answered: calls === undefined ? undefined : counted(answered, called),
  }

  function batchOf(minute: number): number {
    const week = Math.floor(minute / weekMinutes) - warmUp
    return week < 0 ? -1 : Math.floor(week / perBatch)
  }

  function arrive(kind: number, minute: number): void {
    const base = Math.floor(minute / weekMinutes) * weekMinutes
    let due = Number.POSITIVE_INFINITY
    for (const dueOf of work[kind]!.dues) due = Math.min(due, base + dueOf(minute - base))
    queues[kind]!.add(minute, due)
  }

  function firstDue(): number {
    let best = -1
    let due = Number.POSITIVE_INFINITY
    let since = Number.POSITIVE_INFINITY
    for (let kind = 0; kind < kinds; kind++) {
      const first = queues[kind]!.first()
      if (first === undefined) continue
      if (best < 0 || first.due < due || (first.due === due && first.minute < since)) {
        best = kind
        due = first.due
        since = first.minute
      }
    }
    return best
  }

  function tell({ kind, minute }: { kind: number; minute: number }, done: number): void {
    const batch = batchOf(minute)
    if (batch < 0) return
    totals[kind]![batch]!++
    note(counts, kind, minute, done)
  }

  function note(into: readonly (readonly Float64Array[])[], kind: number, minute: number, moment: number) {
    const batch = batchOf(minute)
    if (batch < 0) return
    const base = Math.floor(minute / weekMinutes) * weekMinutes
    for (const [index, dueOf] of work[kind]!.dues.entries())
      if (moment <= base + dueOf(minute - base) + 1e-9) into[kind]![index]![batch]!++
  }

  function tellCall(wait: number, since: number): void {
    const batch = batchOf(since)
    if (batch < 0) return
    called[batch]!++
    if (wait <= (calls?.within ?? 0) * hour) answered[batch]!++
  }
}

class Queue {
  private readonly minutes: number[] = []
  private readonly due: number[] = []
  private from = 0

  add(minute: number, due: number): void {
    this.minutes.push(minute)
    this.due.push(due)
    if (this.from > 10_000) {
      this.minutes.splice(0, this.from)
      this.due.splice(0, this.from)
      this.from = 0
    }
  }

  first(): { minute: number; due: number } | undefined {
    return this.from < this.minutes.length
      ? { minute: this.minutes[this.from]!, due: this.due[this.from]! }
      : undefined
  }

  take(): { minute: number; due: number } {
    const first = this.first()!
    this.from++
    return first
  }
}

function counted(inTime: Float64Array, totals: Float64Array): Counted {
  const all = totals.reduce((sum, one) => sum + one, 0)
  const share = inTime.reduce((sum, one) => sum + one, 0) / all
  let spread = 0
  for (let batch = 0; batch < batches; batch++) spread += (inTime[batch]! - share * totals[batch]!) ** 2
  return { share, error: Math.sqrt(spread) / all }
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
