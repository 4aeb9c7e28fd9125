import type {
  Literal,
  MeasureValue,
  Duration as ModelDuration,
  Money as ModelMoney,
  Rate as ModelRate,
  Share,
} from '../model/values.ts'
import type { Duration, Money, Rate } from './schema.ts'

const isoUnits = { second: 'S', minute: 'M', hour: 'H' } as const

/** The value of a literal that was checked. That it is there, the rules made sure. */
export function checked<T>(literal: Literal<T>): T {
  if (literal.value === undefined) throw new Error(`The value ${literal.text} was not checked`)
  return literal.value
}

export function compileDuration({ amount, unit, clock }: ModelDuration): Duration {
  if (clock !== 'elapsed') return { amount, unit, clock } as Duration
  const letter = isoUnits[unit as keyof typeof isoUnits]
  return { amount, unit, clock, iso: `PT${amount}${letter}` } as Duration
}

export function duration(literal: Literal<ModelDuration>): Duration {
  return compileDuration(checked(literal))
}

export function money(literal: Literal<ModelMoney>): Money {
  const { amount, currency } = checked(literal)
  return { amount, currency }
}

/** The ratio as a JSON number: its decimal text is read, nothing is divided. */
export function ratio(literal: Literal<Share>): number {
  return Number(checked(literal).ratio)
}

export function rate({ amount, per }: ModelRate): Rate {
  return { amount, per: compileDuration(per) }
}

export function boundValue(literal: Literal<MeasureValue>) {
  const value = checked(literal)
  switch (value.kind) {
    case 'share':
      return { kind: value.kind, share: Number(value.share.ratio) }
    case 'number':
      return { kind: value.kind, number: value.number }
    case 'duration':
      return { kind: value.kind, duration: compileDuration(value.duration) }
    case 'money':
      return { kind: value.kind, money: { ...value.money } }
  }
}
