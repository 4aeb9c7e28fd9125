import type { Locale } from './locale.ts'
import { tellUngrouped } from './numbers.ts'
import { tongues, type UnitOfClock } from './tongue.ts'

/** A length of time: which unit, and counted by which clock. */
interface Duration {
  readonly amount: number
  readonly unit: string
  readonly clock: string
}

/** `4 business hours`, `30 minutes`; `4 Geschäftsstunden`, `30 Minuten`. */
export function describeDuration({ amount, unit, clock }: Duration, locale: Locale): string {
  const key = `${clock} ${unit}`
  const { units } = tongues[locale]
  const [one, many] = Object.hasOwn(units, key) ? units[key as UnitOfClock] : [unit, unit]
  return `${tellUngrouped(amount, locale)} ${amount === 1 ? one : many}`
}
