import type { Locale } from '../speech/index.ts'
import { formatDate, parseDate, weekdayIndex } from '../text/civil.ts'
import type { Clock } from './clock.ts'
import type { DayOverview } from './types.ts'

/**
 * The week from Monday to Sunday in which a date (`YYYY-MM-DD`) lies, with the hours of each day and the reason for
 * them: the name of a holiday in the language asked for, or what the calendar gives for a dated closing or opening.
 * Undefined if there is no such date; shorter than seven days only where the year 1 begins and 9999 ends.
 */
export function weekOf(
  clock: Clock,
  date: string,
  locale: Locale = 'en',
): readonly DayOverview[] | undefined {
  const day = parseDate(date)
  if (day === undefined) return undefined
  const monday = day - weekdayIndex(day)
  return Array.from({ length: 7 }, (_, index) => clock.day(formatDate(monday + index), locale)).filter(
    (overview) => overview !== undefined,
  )
}
