import { daysOfMonths, deadlineOfDuration } from '../../model/deadlines.ts'
import { mostOpen, type OpenDays } from '../../model/open-days.ts'
import type { Duration } from '../../model/values.ts'

// How long the periods are in which promises are measured.

/** How many days a calendar period can have. */
export function mostDays({ amount, unit }: Duration): number {
  return unit === 'month' ? daysOfMonths(amount).most : unit === 'week' ? amount * 7 : amount
}

/** How many open days there can be among so many days in a row. */
export function openDaysIn(length: number, { perWeek, dated }: OpenDays): number {
  return Math.min(length, Math.floor(length / 7) * perWeek + Math.min(perWeek, length % 7) + dated)
}

/** Whether a length of time is provably at least as long as a calendar period can be, to the end of its last day. */
export function fills(length: Duration, period: Duration, days: OpenDays | undefined): boolean {
  const deadline = deadlineOfDuration(length)
  if (deadline === undefined || period.clock !== 'calendar') return false
  const most = mostDays(period)
  switch (deadline.kind) {
    case 'elapsed':
      // In autumn a period has an hour more than its days say.
      return deadline.seconds >= most * 86_400 + 3600
    case 'days':
      return deadline.days >= most
    case 'months':
      return period.unit === 'month'
        ? deadline.months >= period.amount
        : daysOfMonths(deadline.months).least >= most
    case 'open':
      return days !== undefined && deadline.seconds >= openDaysIn(most, days) * mostOpen(days)
    case 'closing':
      return days !== undefined && deadline.day >= Math.max(1, openDaysIn(most, days))
    case 'time':
      return false
  }
}
