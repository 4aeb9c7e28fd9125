import type { DatedHours } from '../model/declarations.ts'
import type { IsoDate } from '../model/values.ts'

/** Days of a calendar that differ from its week, all alike. */
export interface DateRange {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly line: DatedHours
}

/**
 * Resolves "later lines win": ranges that do not overlap, in order, each with the line that holds there.
 * Painted from the last line to the first, each part once, so that many lines cost little more than sorting them.
 */
export function resolveDates(lines: readonly DatedHours[]): DateRange[] {
  const valid = lines.flatMap((line) => {
    const from = line.from?.value
    const to = line.to?.value
    return from !== undefined && to !== undefined && from <= to ? [{ line, from, to }] : []
  })
  const starts = [...new Set(valid.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort()
  const indexOf = new Map(starts.map((start, index) => [start, index]))
  const painted: (DatedHours | undefined)[] = starts.map(() => undefined)
  const next = starts.map((_, index) => index)
  const firstUnpainted = (from: number): number => {
    let at = from
    while (at < next.length && next[at] !== at) at = next[at]!
    for (let step = from; step < next.length && next[step] !== step; ) {
      const following = next[step]!
      next[step] = at
      step = following
    }
    return at
  }
  for (const { line, from, to } of valid.toReversed()) {
    const end = indexOf.get(dayAfter(to))!
    for (let at = firstUnpainted(indexOf.get(from)!); at < end; at = firstUnpainted(at)) {
      painted[at] = line
      next[at] = at + 1
    }
  }
  const result: DateRange[] = []
  painted.forEach((line, index) => {
    if (line === undefined) return
    const last = result.at(-1)
    const from = starts[index]!
    const to = dayBefore(starts[index + 1]!)
    if (last !== undefined && dayAfter(last.to) === from && isSame(last.line, line)) {
      result[result.length - 1] = { ...last, to }
    } else result.push({ from, to, line })
  })
  return result
}

function isSame(a: DatedHours, b: DatedHours): boolean {
  return a.reason === b.reason && hoursText(a) === hoursText(b)
}

function hoursText({ hours }: DatedHours): string {
  return hours
    .map(({ from, to }) => `${from.text}-${to.text}`)
    .sort()
    .join()
}

function dayAfter(date: IsoDate): IsoDate {
  return shift(date, 1)
}

function dayBefore(date: IsoDate): IsoDate {
  return shift(date, -1)
}

function shift(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  // Beyond the year 9999 the text would change its form; nothing is agreed on for then.
  return moved.getUTCFullYear() > 9999 ? '9999-12-32' : moved.toISOString().slice(0, 10)
}
