// On which days a calendar opens, by what is written in it: public holidays are not counted.

import type { Calendar, TimeRange } from '../../model/declarations.ts'
import type { EffectiveCalendar } from '../../model/effective.ts'
import type { Stretch } from '../../model/stretches.ts'
import { weekdayIndex } from '../../text/civil.ts'
import { Dates, spanOf, Weeks, weekOf } from './hours.ts'

/** Whether no line for certain dates may close it. */
export function opensEveryWeek(calendar: EffectiveCalendar): boolean {
  return (
    calendar.dates.length === 0 &&
    calendar.seasons.length === 0 &&
    weekOf(calendar).some((hours) => hours.length > 0)
  )
}

/** Whether all that a calendar extends is known; what extends itself is reported elsewhere. */
export function isComplete(calendar: Calendar): boolean {
  const seen = new Set<Calendar>()
  let at: Calendar | undefined = calendar
  while (at !== undefined) {
    if (seen.has(at) || (at.parent !== undefined && at.parent.target === undefined)) return false
    seen.add(at)
    at = at.parent?.target
  }
  return true
}

/** The usual week, and those of the seasons. */
export function weeksOf({ week, seasons }: EffectiveCalendar): readonly EffectiveCalendar['week'][] {
  return [week, ...seasons.map((season) => season.week)]
}

/** Whether all its times and dates can be read. */
export function isKnown(calendar: EffectiveCalendar): boolean {
  const areKnown = (hours: readonly TimeRange[]): boolean =>
    hours.every((range) => spanOf(range) !== undefined)
  return (
    weeksOf(calendar).every((week) => [...week.values()].every(areKnown)) &&
    calendar.dates.every(
      ({ from, to, hours }) => from?.value !== undefined && to?.value !== undefined && areKnown(hours),
    )
  )
}

/** The first day within a stretch on which it opens. */
export function firstOpenDay(calendar: EffectiveCalendar, within: Stretch): number | undefined {
  for (const piece of piecesOf(calendar, within)) {
    for (let day = piece.from; day < Math.min(piece.to, piece.from + 7); day++)
      if (piece.opens(day)) return day
  }
  return undefined
}

/** The last day within a stretch on which it opens. */
export function lastOpenDay(calendar: EffectiveCalendar, within: Stretch): number | undefined {
  for (const piece of piecesOf(calendar, within).reverse()) {
    for (let day = piece.to - 1; day >= Math.max(piece.from, piece.to - 7); day--)
      if (piece.opens(day)) return day
  }
  return undefined
}

type Piece = Stretch & { opens(day: number): boolean }

/** The days of a stretch in pieces, each with the same hours week by week. */
function piecesOf(calendar: EffectiveCalendar, within: Stretch): Piece[] {
  const dates = new Dates(calendar, within)
  const weeks = new Weeks(calendar, within)
  const starts = [...new Set([within.from, within.to, ...weeks.bounds, ...dates.bounds])].sort(
    (a, b) => a - b,
  )
  return starts.slice(0, -1).map((from, index): Piece => {
    const dated = dates.at(from)
    const { week } = weeks.at(from)
    const opens = (day: number): boolean => (dated ?? week[weekdayIndex(day)]!).length > 0
    return { from, to: starts[index + 1]!, opens }
  })
}
