import { type Locale, type Weekday, weekdays } from '../speech/index.ts'
import { civilDate, parseDate } from './civil.ts'
import type { ByTarget, Duration, Target } from './types.ts'

import { offsetOfRepeated } from './zone.ts'

type Noun = readonly [one: string, many: string]

const nouns: Readonly<Record<Locale, Readonly<Record<string, Noun>>>> = {
  en: {
    'elapsed second': ['second', 'seconds'],
    'elapsed minute': ['minute', 'minutes'],
    'elapsed hour': ['hour', 'hours'],
    'calendar day': ['calendar day', 'calendar days'],
    'calendar week': ['week', 'weeks'],
    'calendar month': ['month', 'months'],
    'business second': ['business second', 'business seconds'],
    'business minute': ['business minute', 'business minutes'],
    'business hour': ['business hour', 'business hours'],
    'business day': ['business day', 'business days'],
  },
  de: {
    'elapsed second': ['Sekunde', 'Sekunden'],
    'elapsed minute': ['Minute', 'Minuten'],
    'elapsed hour': ['Stunde', 'Stunden'],
    'calendar day': ['Kalendertag', 'Kalendertage'],
    'calendar week': ['Woche', 'Wochen'],
    'calendar month': ['Monat', 'Monate'],
    'business second': ['Geschäftssekunde', 'Geschäftssekunden'],
    'business minute': ['Geschäftsminute', 'Geschäftsminuten'],
    'business hour': ['Geschäftsstunde', 'Geschäftsstunden'],
    'business day': ['Arbeitstag', 'Arbeitstage'],
  },
}

/** `4 business hours`, `30 minutes`; `4 Geschäftsstunden`, `30 Minuten`. */
export function describeDuration(duration: Duration, locale: Locale): string {
  const [one, many] = nouns[locale][`${duration.clock} ${duration.unit}`] ?? [duration.unit, duration.unit]
  return `${number(duration.amount, locale)} ${duration.amount === 1 ? one : many}`
}

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

export function number(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: false }).format(value)
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

const dayNames = new Map<Locale, Intl.DateTimeFormat>()
const monthNames = new Map<Locale, Intl.DateTimeFormat>()

function nameOf(
  names: Map<Locale, Intl.DateTimeFormat>,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
  date: string,
): string {
  let format = names.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    names.set(locale, format)
  }
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** The name of a weekday such as `mon`; anything else as it is. */
export function tellWeekday(day: string, locale: Locale): string {
  const index = weekdays.indexOf(day as Weekday)
  // The first of January 2029 is a Monday.
  return index < 0 ? day : nameOf(dayNames, locale, { weekday: 'long' }, `2029-01-0${index + 1}`)
}

/**
 * `Monday`, or `Monday 15 March` where the weekday alone could be taken for another one: a week or more after
 * `reference`, or before it; with the year where that differs.
 */
export function tellDay(date: string, reference: string, locale: Locale): string {
  const weekday = nameOf(dayNames, locale, { weekday: 'long' }, date)
  const days = (parseDate(date) ?? 0) - (parseDate(reference) ?? 0)
  if (days >= 0 && days < 7) return weekday
  const month = nameOf(monthNames, locale, { month: 'long' }, date)
  const { year, day } = civilDate(parseDate(date) ?? 0)
  const inYear = date.slice(0, 4) === reference.slice(0, 4) ? '' : ` ${year}`
  return { en: `${weekday} ${day} ${month}${inYear}`, de: `${weekday}, ${day}. ${month}${inYear}` }[locale]
}
