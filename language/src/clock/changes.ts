import { daySeconds, formatDate, parseDate, parseTime } from '../text/civil.ts'
import type { Clock } from './clock.ts'

/** An opening or closing time that the clock change takes away, or brings twice. */
export interface ClockChangeProblem {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` */
  readonly time: string
  readonly edge: 'opening' | 'closing'
  /** There is no such local time on that date, or there are two. */
  readonly kind: 'skipped' | 'repeated'
  /** The change, RFC 3339. */
  readonly at: string
}

/**
 * The opening and closing times between two dates (`YYYY-MM-DD`, both included) that do not exist, or exist twice,
 * because the clock is changed. Where days touch at midnight there is neither opening nor closing. Reckoning goes by
 * the reading of the clock: skipped hours are lost, and repeated ones are open twice. Empty if a date does not exist.
 */
export function clockChangeProblems(clock: Clock, from: string, to: string): readonly ClockChangeProblem[] {
  const first = parseDate(from)
  const last = parseDate(to)
  const start = clock.read(`${from}T00:00`)
  const end = clock.read(`${to}T23:59:59`)
  if (first === undefined || last === undefined || start === undefined || end === undefined) return []
  const problems: ClockChangeProblem[] = []
  // A day more on both sides: a change at midnight touches the date before it and the one after.
  for (const { at, offsetBefore, offsetAfter } of clock.clockChanges(start - daySeconds, end + daySeconds)) {
    const kind = offsetAfter > offsetBefore ? 'skipped' : 'repeated'
    // The local readings that never come, or come twice: from `low` on, without `high`.
    const low = at + Math.min(offsetBefore, offsetAfter)
    const high = at + Math.max(offsetBefore, offsetAfter)
    const firstDay = Math.max(first, Math.floor(low / daySeconds))
    const lastDay = Math.min(last, Math.floor((high - 1) / daySeconds))
    for (let day = firstDay; day <= lastDay; day++) {
      const date = formatDate(day)
      const report = (edge: 'opening' | 'closing', time: string): void => {
        problems.push({ date, time, edge, kind, at: clock.format(at) })
      }
      for (const hours of clock.day(date)?.hours ?? []) {
        const opens = day * daySeconds + parseTime(hours.from)!
        const closes = day * daySeconds + parseTime(hours.to)!
        const goesOn = hours.from === '00:00' && hoursAt(clock, day - 1).some(({ to }) => to === '24:00')
        if (opens >= low && opens < high && !goesOn) report('opening', hours.from)
        const isGoneOn = hours.to === '24:00' && hoursAt(clock, day + 1).some(({ from }) => from === '00:00')
        // Closing as the repeated or skipped hour begins is settled: that is where the time before it ends.
        if (closes > low && closes < high && !isGoneOn) report('closing', hours.to)
      }
    }
  }
  return problems
}

function hoursAt(clock: Clock, day: number): readonly { readonly from: string; readonly to: string }[] {
  return clock.day(formatDate(day))?.hours ?? []
}
