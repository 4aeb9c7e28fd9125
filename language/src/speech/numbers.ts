import type { Big } from 'big.js'
import { remembered } from './formats.ts'
import type { Locale } from './locale.ts'

/** A space at which no line ends. */
export const nbsp = '\u00a0'

/** By the least number of decimals. */
const decimals = remembered(
  (tag, digits) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: Number(digits), maximumFractionDigits: 20 }),
)

const ungrouped = remembered(
  (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 10, useGrouping: false }),
)

/** An exact decimal, grouped: `400,000` or `400.000`; as exact as it is written: `4.20` keeps its nought. */
export function tellDecimal(text: string, locale: Locale): string {
  const digits = Math.min(text.split('.')[1]?.length ?? 0, 20)
  return decimals(locale, digits).format(text as `${number}`)
}

/** An integer of any length, grouped, exactly. */
export function tellInteger(value: bigint, locale: Locale): string {
  return decimals(locale, 0).format(value)
}

export function tellNumber(value: number, locale: Locale): string {
  return decimals(locale, 0).format(value)
}

/** The same without groups, for the numbers of daily life: `1500 business hours`. */
export function tellUngrouped(value: number, locale: Locale): string {
  return ungrouped(locale).format(value)
}

const marks = remembered(
  (tag) => new Intl.NumberFormat(tag).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.',
)

/** What stands before decimals. */
export function decimalMark(locale: Locale): string {
  return marks(locale)
}

/** A number as machines write it, `1234.5`, with the decimal mark of the language and nothing else. */
export function withDecimalMark(number: string, locale: Locale): string {
  return number.replace('.', decimalMark(locale))
}

/** A ratio as a percentage, exact: `99.95 %`, `99,95 %`. */
export function tellShare(ratio: number, locale: Locale): string {
  // Fifteen digits are what a ratio keeps of a decimal; the rest is noise of the multiplication.
  return `${tellNumber(Number((ratio * 100).toPrecision(15)), locale)}${nbsp}%`
}

/** A share in a finding: `97.5 %`, `97,5 %`. In English it is also how it is written in the language. */
export function percent(ratio: Big, locale: Locale): string {
  return `${withDecimalMark(ratio.times(100).toFixed(), locale)} %`
}
