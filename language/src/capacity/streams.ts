// Immediate work as random streams, one for each half hour.

import type { WorkItem } from './demand.ts'
import type { Stream } from './erlang.ts'
import { secondsOf, slotMinutes, slotsPerWeek } from './week.ts'

/** For each slot the longest of some lengths. */
export function longest([first, ...rest]: readonly Float64Array[]): Float64Array {
  const others = rest.filter((one) => one !== first)
  if (others.length === 0) return first!
  return first!.map((length, slot) => Math.max(length, ...others.map((one) => one[slot]!)))
}

/**
 * All immediate work of a slot as one stream: the rates add up; efforts, and the rates at which people give up, are
 * means weighted by requests. Slots with the same work have the same stream. Absent where nothing comes or nobody works.
 */
export function streamsOf(items: readonly WorkItem[], lengths: Float64Array): (Stream | undefined)[] {
  const streams = new Array<Stream | undefined>(slotsPerWeek).fill(undefined)
  if (items.length === 0) return streams
  const byPattern = new Map<Float64Array, { count: number; work: number; giveUp: number }>()
  for (const { pattern, amount, effort, service } of items) {
    const sum = byPattern.get(pattern) ?? { count: 0, work: 0, giveUp: 0 }
    sum.count += amount
    sum.work += amount * effort
    if (service.patience !== undefined) sum.giveUp += amount / secondsOf(service.patience)
    byPattern.set(pattern, sum)
  }
  const sums = [...byPattern]
  const known = new Map<string, Stream>()
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    if (lengths[slot] === 0) continue
    let count = 0
    let work = 0
    let giveUp = 0
    for (const [pattern, sum] of sums) {
      const times = pattern[slot]!
      count += sum.count * times
      work += sum.work * times
      giveUp += sum.giveUp * times
    }
    if (count <= 1e-12 || work <= 0) continue
    const key = `${count.toPrecision(13)} ${work.toPrecision(13)} ${giveUp.toPrecision(13)}`
    let stream = known.get(key)
    if (stream === undefined) {
      const answered = { rate: count / (slotMinutes * 60), effort: work / count }
      stream = giveUp > 0 ? { ...answered, patience: count / giveUp } : answered
      known.set(key, stream)
    }
    streams[slot] = stream
  }
  return streams
}
