import type { Clock } from '../../clock/clock.ts'
import type { Instant } from '../../clock/types.ts'
import { type Moment, momentOf, tellClockTime, tellDay } from '../../clock/wording.ts'
import type { Locale } from '../../speech/index.ts'
import { formatDate, parseDate } from '../../text/civil.ts'

/** "Friday 5 March 2027 at 14:00", by the clock's zone; within a week of `reference` only "Tuesday at 09:00". */
export function tellMoment(clock: Clock, at: Instant, locale: Locale, reference?: string): string {
  return tell(momentOf(clock.format(at), clock.calendar.timeZone), locale, reference)
}

/** Midnight as the end of the day before, which is how an end is spoken of. */
export function tellEnd(clock: Clock, at: Instant, locale: Locale, reference: string): string {
  const moment = momentOf(clock.format(at), clock.calendar.timeZone)
  if (moment.time !== '00:00') return tell(moment, locale, reference)
  const before = formatDate((parseDate(moment.date) ?? 0) - 1)
  return tell({ ...moment, date: before, time: '24:00' }, locale, reference)
}

function tell(moment: Moment, locale: Locale, reference = '0001-01-01'): string {
  const day = tellDay(moment.date, reference, locale)
  const time = tellClockTime(moment, locale)
  return { en: `${day} at ${time}`, de: `${day}${day.includes(',') ? ',' : ''} um ${time}` }[locale]
}

/** `3 h 30 min`, from three days on in days. */
export function tellSpan(seconds: number, locale: Locale): string {
  const days = seconds >= 3 * 86_400 ? Math.floor(seconds / 86_400) : 0
  const rest = seconds - days * 86_400
  const [hours, minutes] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60]
  const parts = [
    ...(days > 0 ? [`${days} ${{ en: 'days', de: 'Tage' }[locale]}`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(days === 0 && rest % 60 > 0 ? [`${rest % 60} s`] : []),
  ]
  return parts.join(' ')
}
