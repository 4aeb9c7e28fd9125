import { describeDuration } from '../clock/index.ts'
import type { Duration } from '../compile/schema.ts'
import { type Locale, nbsp, tellNumber } from '../speech/index.ts'

/** Behind "innerhalb": one of it in the genitive, several in the dative behind "von". */
const germanWithin: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'elapsed second': ['einer Sekunde', 'Sekunden'],
  'elapsed minute': ['einer Minute', 'Minuten'],
  'elapsed hour': ['einer Stunde', 'Stunden'],
  'calendar day': ['eines Kalendertags', 'Kalendertagen'],
  'calendar week': ['einer Woche', 'Wochen'],
  'calendar month': ['eines Monats', 'Monaten'],
  'business second': ['einer Geschäftssekunde', 'Geschäftssekunden'],
  'business minute': ['einer Geschäftsminute', 'Geschäftsminuten'],
  'business hour': ['einer Geschäftsstunde', 'Geschäftsstunden'],
  'business day': ['eines Arbeitstags', 'Arbeitstagen'],
}

/** `2 business days`, `30 Minuten`: as the clock tells it, and on one line. */
export function tellDuration(duration: Duration, locale: Locale): string {
  return describeDuration(duration, locale).replace(' ', nbsp)
}

/**
 * `within 2 business days`, `innerhalb von 2 Arbeitstagen`. Hours that run round the clock say so, because everybody
 * would take them for working hours.
 */
export function tellWithin(duration: Duration, locale: Locale): string {
  const { clock, unit } = duration
  const roundTheClock =
    clock === 'elapsed' && unit === 'hour'
      ? { en: ', counted round the clock,', de: ', rund um die Uhr gezählt,' }[locale]
      : ''
  return `${{ en: `within ${tellDuration(duration, 'en')}`, de: germanWithinOf(duration) }[locale]}${roundTheClock}`
}

function germanWithinOf({ clock, unit, amount }: Duration): string {
  const [one, many] = germanWithin[`${clock} ${unit}`] ?? ['', unit]
  return amount === 1 ? `innerhalb ${one}` : `innerhalb von ${tellNumber(amount, 'de')}${nbsp}${many}`
}

interface Periodic {
  readonly every: string
  readonly per: string
  /** Behind "the end of", "Ende". */
  readonly of: string
}

/** Of one unit, by its number: 3 months are a quarter, 12 a year. */
const periodic: Readonly<Record<Locale, Readonly<Record<string, Periodic>>>> = {
  en: {
    '1 day': { every: 'every day', per: 'each day', of: 'the day' },
    '1 week': { every: 'every week', per: 'each week', of: 'the week' },
    '1 month': { every: 'every month', per: 'each month', of: 'the month' },
    '3 month': { every: 'every quarter', per: 'each quarter', of: 'the quarter' },
    '12 month': { every: 'every year', per: 'each year', of: 'the year' },
  },
  de: {
    '1 day': { every: 'jeden Tag', per: 'je Tag', of: 'des Tages' },
    '1 week': { every: 'jede Woche', per: 'je Woche', of: 'der Woche' },
    '1 month': { every: 'jeden Monat', per: 'je Monat', of: 'des Monats' },
    '3 month': { every: 'jedes Quartal', per: 'je Quartal', of: 'des Quartals' },
    '12 month': { every: 'jedes Jahr', per: 'je Jahr', of: 'des Jahres' },
  },
}

/** `every month`, `alle 2 Wochen`. */
export function tellEvery(duration: Duration, locale: Locale): string {
  const known = knownPeriod(duration, locale)
  if (known !== undefined) return known.every
  if (duration.amount !== 1) return `${{ en: 'every', de: 'alle' }[locale]} ${tellDuration(duration, locale)}`
  return { en: `every ${unitOf(duration, locale)}`, de: `je ${unitOf(duration, locale)}` }[locale]
}

/** `each month`, `je Quartal`, `je 2 Wochen`: the period over which something is counted. */
export function tellPer(duration: Duration, locale: Locale): string {
  const known = knownPeriod(duration, locale)
  if (known !== undefined) return known.per
  const told = duration.amount === 1 ? unitOf(duration, locale) : tellDuration(duration, locale)
  return `${{ en: duration.amount === 1 ? 'each' : 'every', de: 'je' }[locale]} ${told}`
}

/** `the month`, `des Quartals`, `des Zeitraums`: what ends, behind "the end of" and "Ende". */
export function tellOfPeriod(duration: Duration, locale: Locale): string {
  return knownPeriod(duration, locale)?.of ?? { en: 'the period', de: 'des Zeitraums' }[locale]
}

function knownPeriod({ amount, unit, clock }: Duration, locale: Locale): Periodic | undefined {
  return clock === 'calendar' ? periodic[locale][`${amount} ${unit}`] : undefined
}

/** `business day`, `Arbeitstag`. */
function unitOf(duration: Duration, locale: Locale): string {
  return describeDuration({ ...duration, amount: 1 }, locale).replace(/^\S+ /, '')
}
