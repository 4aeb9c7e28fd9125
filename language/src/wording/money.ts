import type { Money } from '../compile/schema.ts'
import { minorDigits } from '../segments/currency.ts'
import { type Locale, remembered } from '../speech/index.ts'

/** Whole amounts without decimals, all others with those of the currency at least. */
const monies = remembered(
  (tag, key) =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: key.slice(0, 3),
      minimumFractionDigits: Number(key.slice(3)),
      maximumFractionDigits: 20,
    }),
)

/** `€400,000`, `400.000 €`, `€4.20`, `4,20 €`. */
export function tellMoney({ amount, currency }: Money, locale: Locale): string {
  const written = amount.split('.')[1]?.length ?? 0
  const digits = written === 0 ? 0 : Math.min(20, Math.max(written, minorDigits(currency)))
  return monies(locale, `${currency}${digits}`).format(amount as `${number}`)
}
