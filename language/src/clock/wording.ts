import { describeDuration, type Locale, tellMonthName, tellWeekdayOf } from '../speech/index.ts'
import { civilDate, parseDate } from '../text/civil.ts'
import type { ByTarget, Duration, Target } from './types.ts'
import { offsetOfRepeated } from './zone.ts'

/**
 * `by close of the next business day`, `4 business hours`, `30 minutes round the clock`, `every 4 business hours`;
 * empty where nothing falls due.
 */
export function describeTarget(target: Target, locale: Locale): string {
  switch (target.kind) {
    case 'by':
      return describeBy(target, locale)
    case 'within':
      return describeLimit(target.limit, locale)
    case 'every': {
      const { interval } = target
      const told = describeLimit(interval, locale)
      if (interval.amount !== 1) return { en: `every ${told}`, de: `alle ${told}` }[locale]
      // `every business day`, `jede Stunde rund um die Uhr`
      const one = told.slice(told.indexOf(' ') + 1)
      return { en: `every ${one}`, de: `${/^\S*e(?:\s|$)/.test(one) ? 'jede' : 'jeden'} ${one}` }[locale]
    }
    default:
      return ''
  }
}

function describeLimit(limit: Duration, locale: Locale): string {
  const duration = describeDuration(limit, locale)
  if (limit.clock !== 'elapsed') return duration
  return { en: `${duration} round the clock`, de: `${duration} rund um die Uhr` }[locale]
}

/** `by close of the next business day`, `bis 14:00 Uhr am selben Tag`. */
export function describeBy(target: Pick<ByTarget, 'time' | 'day'>, locale: Locale): string {
  const { time } = target
  const day = {
    en: target.day === 'same' ? 'the same day' : 'the next business day',
    de: target.day === 'same' ? 'am selben Tag' : 'am nächsten Arbeitstag',
  }[locale]
  return time === 'close'
    ? { en: `by close of ${day}`, de: `bis Geschäftsschluss ${day}` }[locale]
    : { en: `by ${time} on ${day}`, de: `bis ${time} Uhr ${day}` }[locale]
}

/** A local moment, told from an RFC 3339 text. */
export interface Moment {
  readonly date: string
  /** `HH:MM`, with seconds only where there are some. */
  readonly time: string
  /** `+02:00`, only where the clock reads this time of this date twice. */
  readonly offset?: string
}

/** The local date and time of an RFC 3339 text, whose offset is that of the zone. */
export function momentOf(at: string, timeZone: string): Moment {
  const seconds = at.slice(17, 19)
  const offset = offsetOfRepeated(at, timeZone)
  return {
    date: at.slice(0, 10),
    time: seconds === '00' ? at.slice(11, 16) : at.slice(11, 19),
    ...(offset === undefined ? {} : { offset }),
  }
}

/** `02:00`, `02:00 Uhr`; `02:00 (+01:00)` where the clock reads 02:00 twice, so that it says which one. */
export function tellClockTime({ time, offset }: Omit<Moment, 'date'>, locale: Locale): string {
  return `${time}${{ en: '', de: ' Uhr' }[locale]}${offset === undefined ? '' : ` (${offset})`}`
}

/**
 * `Monday`, or `Monday 15 March` where the weekday alone could be taken for another one: a week or more after
 * `reference`, or before it; with the year where that differs.
 */
export function tellDay(date: string, reference: string, locale: Locale): string {
  const weekday = tellWeekdayOf(date, locale)
  const days = (parseDate(date) ?? 0) - (parseDate(reference) ?? 0)
  if (days >= 0 && days < 7) return weekday
  const month = tellMonthName(date, locale)
  const { year, day } = civilDate(parseDate(date) ?? 0)
  const inYear = date.slice(0, 4) === reference.slice(0, 4) ? '' : ` ${year}`
  return { en: `${weekday} ${day} ${month}${inYear}`, de: `${weekday}, ${day}. ${month}${inYear}` }[locale]
}
