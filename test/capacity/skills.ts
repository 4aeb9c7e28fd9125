// A line of requests of several kinds and people of several groups, played through event by event.
import type { Group, Kind } from '../../language/src/capacity/network.ts'
import { randomFrom } from '../support/random.ts'

export interface Line {
  readonly kinds: readonly Kind[]
  readonly groups: readonly Group[]
  readonly within: number
  /** Absent: nobody gives up. */
  readonly patience?: number
}

export interface Counted {
  readonly inTime: number
  readonly gaveUp: number
  /** Mean wait of those who are answered. */
  readonly wait: number
}

interface Waiting {
  readonly kind: number
  readonly since: number
  readonly until: number
}

/**
 * First come, first served; of those who are free whoever has been so longest takes a request up. In batches of so many
 * requests, the first of which is left out; of each batch a count for each kind.
 */
export function play(
  { kinds, groups, within, patience }: Line,
  batches: number,
  size: number,
  seed: number,
): Counted[][] {
  const { below } = randomFrom(seed)
  const draw = (mean: number): number => -mean * Math.log((below(2 ** 30) + 0.5) / 2 ** 30)
  const rate = kinds.reduce((sum, kind) => sum + kind.rate, 0)
  /** Those who are free, the longest first. */
  const idle = groups.flatMap(({ people }, group) => Array.from({ length: people }, () => group))
  const busy: { group: number; end: number }[] = []
  let queue: Waiting[] = []
  let now = 0
  let arrival = draw(1 / rate)
  const result: Counted[][] = []
  for (let batch = 0; batch <= batches; batch++) {
    const counts = kinds.map(() => ({ all: 0, inTime: 0, gaveUp: 0, answered: 0, wait: 0 }))
    const answer = (kind: number, waited: number, group: number): void => {
      const count = counts[kind]!
      count.answered++
      count.wait += waited
      if (waited <= within) count.inTime++
      busy.push({ group, end: now + draw(groups[group]!.effort) })
    }
    for (let arrived = 0; arrived < size; ) {
      let first = -1
      for (const [at, { end }] of busy.entries()) if (first < 0 || end < busy[first]!.end) first = at
      if (first >= 0 && busy[first]!.end <= arrival) {
        const [{ group, end }] = busy.splice(first, 1) as [{ group: number; end: number }]
        now = end
        const still: Waiting[] = []
        for (const one of queue) {
          if (one.until <= now) counts[one.kind]!.gaveUp++
          else still.push(one)
        }
        queue = still
        const next = queue.findIndex(({ kind }) => kinds[kind]!.groups.includes(group))
        if (next < 0) idle.push(group)
        else {
          const [one] = queue.splice(next, 1) as [Waiting]
          answer(one.kind, now - one.since, group)
        }
        continue
      }
      now = arrival
      arrival = now + draw(1 / rate)
      arrived++
      let at = (below(2 ** 30) / 2 ** 30) * rate
      let kind = 0
      while (kind < kinds.length - 1 && at >= kinds[kind]!.rate) at -= kinds[kind++]!.rate
      counts[kind]!.all++
      const free = idle.findIndex((group) => kinds[kind]!.groups.includes(group))
      if (free < 0)
        queue.push({
          kind,
          since: now,
          until: patience === undefined ? Number.POSITIVE_INFINITY : now + draw(patience),
        })
      else {
        const [group] = idle.splice(free, 1) as [number]
        answer(kind, 0, group)
      }
    }
    if (batch === 0) continue
    result.push(
      counts.map(({ all, inTime, gaveUp, answered, wait }) => ({
        inTime: inTime / all,
        gaveUp: gaveUp / all,
        wait: wait / answered,
      })),
    )
  }
  return result
}
