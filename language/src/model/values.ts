import type { Origin } from './origin.ts'

/** A length of time. `elapsed` runs round the clock, `calendar` keeps the local time, `business` counts open time. */
export interface Duration {
  readonly amount: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month'
  readonly clock: 'elapsed' | 'calendar' | 'business'
}

/** An exact amount of money. */
export interface Money {
  /** Decimal, as written, without separators: `4.20`. */
  readonly amount: string
  /** ISO 4217 code. */
  readonly currency: string
}

/** A share as an exact decimal ratio: `80 %` is `0.8`. */
export interface Share {
  readonly ratio: string
}

/** Demand: so many in each period. */
export interface Rate {
  readonly amount: number
  readonly per: Duration
}

/** A number without a unit, exact: `4.2`. */
export type Decimal = string

/** `HH:MM`, from `00:00` to `24:00`. */
export type TimeOfDay = string

/** `YYYY-MM-DD`, a date that exists. */
export type IsoDate = string

/** Where a quantity stands, and so what it may be. */
export type QuantityRole =
  | 'effort'
  | 'patience'
  | 'limit'
  | 'notice'
  | 'due'
  | 'share'
  | 'money'
  | 'staff'
  | 'week'
  | 'interval'
  | 'volume'
  | 'demand'
  | 'period'
  | 'bound'
  | 'attribute'

/** Why a literal has no value. Each is reported by the rule of the same name as its first part. */
export type LiteralProblem =
  | {
      readonly code: 'unknown-unit'
      readonly unit: string
      readonly role: QuantityRole
      readonly known: boolean
    }
  | { readonly code: 'unknown-unit:business'; readonly unit: string }
  | { readonly code: 'unknown-unit:day'; readonly unit: string }
  | { readonly code: 'unknown-currency'; readonly currency: string }
  | {
      readonly code: 'share-range'
      readonly exclusive: boolean
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'fiscal-month' }
  | { readonly code: 'unknown-name:type'; readonly instead: string }
  | { readonly code: 'invalid-date'; readonly instead?: string }
  | { readonly code: 'invalid-time'; readonly instead?: string }
  | { readonly code: 'invalid-version'; readonly instead?: string }
  | { readonly code: 'unknown-time-zone'; readonly instead?: string }
  | { readonly code: 'unknown-holiday-region' }

/** A value as written; `value` is there unless there is a problem. */
export interface Literal<T = unknown> {
  readonly kind: 'literal'
  readonly text: string
  readonly origin: Origin
  readonly value: T | undefined
  readonly problem?: LiteralProblem
}

/** What a bound, a credit's threshold or the value of an attribute may be. */
export type MeasureValue =
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'number'; readonly number: Decimal }

export type VolumeValue =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'rate'; readonly rate: Rate }
