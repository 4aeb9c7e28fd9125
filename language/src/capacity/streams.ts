// Immediate work as random streams, one for each interval of the week.

import { greatest } from '../text/lists.ts'
import type { Index, WorkItem } from './demand.ts'
import type { Stream } from './erlang.ts'
import type { Grid } from './grid.ts'
import { secondsOf } from './week.ts'

/** For each interval the longest of some lengths. */
export function longest([first, ...rest]: readonly Float64Array[]): Float64Array {
  const others = rest.filter((one) => one !== first)
  if (others.length === 0) return first!
  return first!.map((length, interval) =>
    greatest(
      others.map((one) => one[interval]!),
      length,
    ),
  )
}

/**
 * All immediate work of an interval as one stream: the rates add up; efforts, and the rates at which people give up, are
 * means weighted by requests. Intervals with the same work have the same stream. Absent where nothing comes.
 */
export function streamsOf(
  items: readonly WorkItem[],
  grid: Grid,
  index: Pick<Index, 'amounts'>,
): (Stream | undefined)[] {
  const streams = new Array<Stream | undefined>(grid.size).fill(undefined)
  if (items.length === 0) return streams
  const byPattern = new Map<WorkItem['pattern'], { count: number; work: number; giveUp: number }>()
  for (const { pattern, amount, effort, service } of items) {
    const sum = byPattern.get(pattern) ?? { count: 0, work: 0, giveUp: 0 }
    sum.count += amount
    sum.work += amount * effort
    if (service.patience !== undefined) sum.giveUp += amount / secondsOf(service.patience)
    byPattern.set(pattern, sum)
  }
  const sums = [...byPattern].map(([pattern, sum]) => ({ times: index.amounts(grid, pattern), sum }))
  const known = new Map<string, Stream>()
  for (let interval = 0; interval < grid.size; interval++) {
    const seconds = grid.minutes(interval) * 60
    let count = 0
    let work = 0
    let giveUp = 0
    for (const { times, sum } of sums) {
      const often = times[interval]! / seconds
      count += sum.count * often
      work += sum.work * often
      giveUp += sum.giveUp * often
    }
    if (count * seconds <= 1e-12 || work <= 0) continue
    const key = `${count.toPrecision(13)} ${work.toPrecision(13)} ${giveUp.toPrecision(13)}`
    let stream = known.get(key)
    if (stream === undefined) {
      const answered = { rate: count, effort: work / count }
      stream = giveUp > 0 ? { ...answered, patience: count / giveUp } : answered
      known.set(key, stream)
    }
    streams[interval] = stream
  }
  return streams
}
