import type { DatedHours } from '../model/declarations.ts'
import { daysOf } from '../model/seasons.ts'
import { paint } from '../model/stretches.ts'
import type { IsoDate } from '../model/values.ts'
import { formatDate } from '../text/civil.ts'

/** Days of a calendar that differ from its week, all alike. */
export interface DateRange {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly line: DatedHours
}

/** Resolves "later lines win": ranges that do not overlap, in order, each with the line that holds there. */
export function resolveDates(lines: readonly DatedHours[]): DateRange[] {
  const stretches = lines.flatMap((line) => {
    const days = daysOf(line)
    return days === undefined ? [] : [{ ...days, line }]
  })
  const found: { from: number; to: number; line: DatedHours }[] = []
  for (const { from, to, by } of paint(stretches)) {
    const last = found.at(-1)
    if (last?.to === from && isSame(last.line, by.line)) last.to = to
    else found.push({ from, to, line: by.line })
  }
  return found.map(({ from, to, line }) => ({ from: formatDate(from), to: formatDate(to - 1), line }))
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
