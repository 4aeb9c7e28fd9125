// Numbers, money, dates as people read them, by Intl. Between a number and its unit stands a space that does not break.
import type { Money } from '../compile/schema.ts'
import { minorDigits } from '../segments/currency.ts'
import type { Locale } from '../speech/index.ts'

/** A space at which no line ends. */
export const nbsp = '\u00a0'

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' }

/** Intl takes longer to make a format than to use it a thousand times. */
function remembered<T>(make: (locale: Locale, key: string) => T): (locale: Locale, key?: string) => T {
  const known = new Map<string, T>()
  return (locale, key = '') => {
    const all = `${locale} ${key}`
    const format = known.get(all) ?? make(locale, key)
    known.set(all, format)
    return format
  }
}

/** By the least number of decimals. */
const decimals = remembered(
  (locale, digits) =>
    new Intl.NumberFormat(tags[locale], { minimumFractionDigits: Number(digits), maximumFractionDigits: 20 }),
)

/** Whole amounts without decimals, all others with those of the currency at least. */
const monies = remembered(
  (locale, key) =>
    new Intl.NumberFormat(tags[locale], {
      style: 'currency',
      currency: key.slice(0, 3),
      minimumFractionDigits: Number(key.slice(3)),
      maximumFractionDigits: 20,
    }),
)

const dates = remembered(
  (locale, style) =>
    new Intl.DateTimeFormat(tags[locale], { dateStyle: style as 'full' | 'long', timeZone: 'UTC' }),
)

const weekdaysShort = remembered(
  (locale) => new Intl.DateTimeFormat(tags[locale], { weekday: 'short', timeZone: 'UTC' }),
)

/** An exact decimal, grouped: `400,000` or `400.000`; as exact as it is written: `4.20` keeps its nought. */
export function tellDecimal(text: string, locale: Locale): string {
  const digits = Math.min(text.split('.')[1]?.length ?? 0, 20)
  return decimals(locale, String(digits)).format(text as `${number}`)
}

export function tellNumber(value: number, locale: Locale): string {
  return decimals(locale, '0').format(value)
}

/** A ratio as a percentage, exact: `99.95 %`, `99,95 %`. */
export function tellShare(ratio: number, locale: Locale): string {
  // Fifteen digits are what a ratio keeps of a decimal; the rest is noise of the multiplication.
  return `${tellNumber(Number((ratio * 100).toPrecision(15)), locale)}${nbsp}%`
}

/** `€400,000`, `400.000 €`, `€4.20`, `4,20 €`. */
export function tellMoney({ amount, currency }: Money, locale: Locale): string {
  const written = amount.split('.')[1]?.length ?? 0
  const digits = written === 0 ? 0 : Math.min(20, Math.max(written, minorDigits(currency)))
  return monies(locale, `${currency}${digits}`).format(amount as `${number}`)
}

/** A day such as `2027-03-08`: `8 March 2027`, in full with the day of the week; or one some days later. */
export function tellDate(date: string, style: 'full' | 'long', locale: Locale, later = 0): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + later)
  return dates(locale, style).format(day)
}

const datesShort = remembered(
  (locale) =>
    new Intl.DateTimeFormat(tags[locale], {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }),
)

/** A day of a year that is known, short, with the day of the week: `Mon 8 Mar`. */
export function tellShortDate(date: string, locale: Locale): string {
  return datesShort(locale).format(new Date(`${date}T00:00:00Z`))
}

/** The day of the week of a date, short: `Mon`, `Mo`. */
export function tellShortWeekday(date: string, locale: Locale): string {
  return weekdaysShort(locale).format(new Date(`${date}T00:00:00Z`))
}

const months = remembered(
  (locale) => new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/** A period of days: `January 2027`, `January–March 2027`, `4–10 January 2027`, `4 January 2027`. */
export function tellPeriod(from: string, to: string, locale: Locale): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)]
  const afterLast = new Date(last.getTime() + 86_400_000)
  const wholeMonths = first.getUTCDate() === 1 && afterLast.getUTCDate() === 1
  return (wholeMonths ? months(locale) : dates(locale, 'long')).formatRange(first, last)
}
