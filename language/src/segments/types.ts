/** What an attribute of a customer can be. */
export type AttributeType =
  /** An amount in one currency: an exact decimal, discrete in the currency's minor unit. */
  | { readonly kind: 'money'; readonly currency: string }
  /** An exact decimal; between any two there is a third. */
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  /** A day from 0001-01-01 to 9999-12-31. */
  | { readonly kind: 'date' }
  /** One of a closed list of values. */
  | { readonly kind: 'enumeration'; readonly values: readonly EnumerationValue[] }

export interface EnumerationValue {
  readonly id: string
  readonly title?: string
}

export interface Attribute {
  readonly id: string
  readonly title?: string
  readonly type: AttributeType
}

/** A literal: an exact decimal, an ISO date or the id of an enumeration's value as text; money also with its currency. */
export type Value = string | boolean | Money

export interface Money {
  /** An exact decimal such as `4.20`. */
  readonly amount: string
  /** ISO 4217. */
  readonly currency: string
}

export type Operator = '<' | '<=' | '>' | '>=' | '=' | '!='

/** A condition on one attribute. A boolean attribute that stands alone is compared with `= true`. */
export type Test =
  | {
      readonly kind: 'compare'
      readonly attribute: string
      readonly operator: Operator
      readonly value: Value
    }
  | { readonly kind: 'in'; readonly attribute: string; readonly values: readonly Value[] }

/** A condition. `all` of nothing is true, `any` of nothing is false; nesting may be of any depth. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Test

export interface Segment {
  readonly id: string
  /** `otherwise` takes every customer that no other segment's condition takes, wherever it stands. */
  readonly condition: Condition | { readonly kind: 'otherwise' }
}

export interface Segmentation {
  readonly attributes: readonly Attribute[]
  readonly segments: readonly Segment[]
  /** Conditions may overlap; the first that holds counts. */
  readonly firstMatch: boolean
}

/** One value of each attribute: exact decimals, ISO dates and ids as text, booleans as they are. */
export type Customer = Readonly<Record<string, string | boolean>>

/** A part of an attribute's values. */
export type Extent =
  /** Of money, a number or a date: stretches, ascending, with a gap between any two. */
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] }
  /** Of a boolean or an enumeration: the values, in the order of their declaration. */
  | { readonly kind: 'choices'; readonly values: readonly (string | boolean)[] }

/** A stretch of values; without a limit it goes as far as the attribute's values go. */
export interface Range {
  readonly from?: Bound
  readonly to?: Bound
}

export interface Bound {
  readonly value: string
  /** Whether the value itself belongs to the stretch. */
  readonly included: boolean
}
