// Values of literals as the compiled contract has them; undefined while a literal cannot be read.
import type { BoundValue, Duration, Money, Rate } from '../compile/schema.ts'
import type {
  Literal,
  MeasureValue,
  Duration as ModelDuration,
  Money as ModelMoney,
  Rate as ModelRate,
  Share,
} from '../model/values.ts'
import { compare } from '../text/order.ts'
import type { Context } from './context.ts'

const isoUnits = { second: 'S', minute: 'M', hour: 'H' } as const

type Part<T, P> = (literal: Literal<T>) => P | undefined

export function literalOf<T>(literal: Literal<T>): T | undefined {
  return literal.value
}

export function plainDuration({ amount, unit, clock }: ModelDuration): Duration {
  if (clock !== 'elapsed') return { amount, unit, clock } as Duration
  const letter = isoUnits[unit as keyof typeof isoUnits]
  return { amount, unit, clock, iso: `PT${amount}${letter}` } as Duration
}

export const durationOf: Part<ModelDuration, Duration> = ({ value }) => value && plainDuration(value)

export const moneyOf: Part<ModelMoney, Money> = ({ value }) =>
  value && { amount: value.amount, currency: value.currency }

/** The ratio as a JSON number: its decimal text is read, nothing is divided. */
export const ratioOf: Part<Share, number> = ({ value }) => value && Number(value.ratio)

export function plainRate({ amount, per }: ModelRate): Rate {
  return { amount, per: plainDuration(per) }
}

/** What a bound, a minimum, a credit's threshold or its step is. */
export const measureOf: Part<MeasureValue, BoundValue> = ({ value }) => {
  switch (value?.kind) {
    case undefined:
      return undefined
    case 'share':
      return { kind: value.kind, share: Number(value.share.ratio) }
    case 'number':
      return { kind: value.kind, number: value.number }
    case 'duration':
      return { kind: value.kind, duration: plainDuration(value.duration) }
    case 'money':
      return { kind: value.kind, money: { ...value.money } }
    default:
      return value satisfies never
  }
}

const rank = { second: 0, minute: 1, hour: 2, day: 3, week: 4, month: 5 } as const

/** Periods, the shortest first, each once. */
export function windowsOf(
  windows: readonly Literal<ModelDuration>[],
  context: Context,
): Duration[] | undefined {
  const known = context.each(windows, durationOf)
  if (known === undefined) return undefined
  const sorted = known.sort((a, b) => rank[a.unit] - rank[b.unit] || a.amount - b.amount)
  return sorted.filter(
    (window, index) => index === 0 || JSON.stringify(window) !== JSON.stringify(sorted[index - 1]),
  )
}

/** Words, sorted, each once. */
export function wordsOf(words: readonly { readonly text: string }[]): string[] {
  return [...new Set(words.map(({ text }) => text))].sort(compare)
}
