import { formatDate, parseDate } from '../../clock/civil.ts'
import { momentOf, tellDay } from '../../clock/wording.ts'
import type { Locale } from '../words.ts'

/** "Friday 5 March 2027 at 14:00", from an RFC 3339 text; within a week of `reference` only "Tuesday at 09:00". */
export function tellMoment(at: string, locale: Locale, reference = '0001-01-01'): string {
  const { date, time } = momentOf(at)
  const day = tellDay(date, reference, locale)
  return locale === 'de' ? `${day}${day.includes(',') ? ',' : ''} um ${time} Uhr` : `${day} at ${time}`
}

/** Midnight as the end of the day before, which is how an end is spoken of. */
export function tellEnd(at: string, locale: Locale, reference: string): string {
  const { date, time } = momentOf(at)
  if (time !== '00:00') return tellMoment(at, locale, reference)
  const before = formatDate((parseDate(date) ?? 0) - 1)
  return tellMoment(`${before}T24:00:00`, locale, reference)
}

/** `3 h 30 min`, from three days on in days. */
export function tellSpan(seconds: number, locale: Locale): string {
  const days = seconds >= 3 * 86_400 ? Math.floor(seconds / 86_400) : 0
  const rest = seconds - days * 86_400
  const [hours, minutes] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60]
  const parts = [
    ...(days > 0 ? [`${days} ${locale === 'de' ? 'Tage' : 'days'}`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(days === 0 && rest % 60 > 0 ? [`${rest % 60} s`] : []),
  ]
  return parts.join(' ')
}
