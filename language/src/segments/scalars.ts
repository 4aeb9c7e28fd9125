import { parseDate } from '../text/civil.ts'
import { minorDigits } from './currency.ts'
import { type Decimal, parseDecimal } from './decimal.ts'
import type { Attribute, Operator, Test, Value } from './types.ts'

/** A literal, read: a decimal, the number of a day, a boolean, or the place of a value in its enumeration. */
export type Scalar =
  | { readonly kind: 'decimal'; readonly decimal: Decimal }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'choice'; readonly choice: number }

/** A test with its literals read. Booleans count as the choices 0 (no) and 1 (yes). */
export interface ReadTest {
  /** The place of the attribute in the segmentation's list. */
  readonly attribute: number
  readonly operator: Operator | 'in'
  readonly values: readonly Scalar[]
}

/** Why a test cannot be read. */
export type ReadProblem =
  | 'unknown-attribute'
  /** The literal is no value of the attribute: no number, no such day, another currency, no such value. */
  | 'invalid-value'
  /** `<`, `<=`, `>`, `>=` on a boolean or an enumeration. */
  | 'no-order'

/** Reads a test of one of the attributes. */
export function readTest(test: Test, attributes: AttributeTable): ReadTest | ReadProblem {
  const place = attributes.place(test.attribute)
  if (place === undefined) return 'unknown-attribute'
  const attribute = attributes.list[place]!
  const operator = test.kind === 'in' ? 'in' : test.operator
  const { kind } = attribute.type
  if ((kind === 'boolean' || kind === 'enumeration') && !['=', '!=', 'in'].includes(operator))
    return 'no-order'
  const values: Scalar[] = []
  for (const literal of test.kind === 'in' ? test.values : [test.value]) {
    const value = attributes.read(place, literal)
    if (value === undefined) return 'invalid-value'
    values.push(value)
  }
  return { attribute: place, operator, values }
}

/** The attributes of a segmentation, by place and by id; of two with the same id the first counts. */
export class AttributeTable {
  readonly list: readonly Attribute[]
  readonly #places = new Map<string, number>()
  readonly #choices: (Map<string, number> | undefined)[]

  constructor(attributes: readonly Attribute[]) {
    this.list = attributes
    for (const [place, { id }] of attributes.entries()) if (!this.#places.has(id)) this.#places.set(id, place)
    this.#choices = attributes.map(({ type }) => {
      if (type.kind !== 'enumeration') return undefined
      return new Map([...new Set(type.values.map(({ id }) => id))].map((id, choice) => [id, choice]))
    })
  }

  place(id: string): number | undefined {
    return this.#places.get(id)
  }

  /** The ids of an enumeration's values, each once; empty for an attribute of another type. */
  choices(place: number): string[] {
    return [...(this.#choices[place]?.keys() ?? [])]
  }

  /** Reads a literal of the attribute at this place; undefined if it is none of its values. */
  read(place: number, literal: Value): Scalar | undefined {
    const { type } = this.list[place]!
    if (typeof literal === 'boolean') {
      return type.kind === 'boolean' ? { kind: 'choice', choice: literal ? 1 : 0 } : undefined
    }
    if (typeof literal === 'object') {
      if (type.kind !== 'money' || literal.currency !== type.currency) return undefined
      return decimal(literal.amount)
    }
    switch (type.kind) {
      case 'money':
      case 'number':
        return decimal(literal)
      case 'date': {
        const day = parseDate(literal)
        return day === undefined ? undefined : { kind: 'day', day }
      }
      case 'enumeration': {
        const choice = this.#choices[place]!.get(literal)
        return choice === undefined ? undefined : { kind: 'choice', choice }
      }
      case 'boolean':
        return undefined
    }
  }
}

/** The digits after the point that an amount of this attribute has; undefined for a number, which has any. */
export function gridDigits(attribute: Attribute): number | undefined {
  return attribute.type.kind === 'money' ? minorDigits(attribute.type.currency) : undefined
}

function decimal(text: string): Scalar | undefined {
  const number = parseDecimal(text)
  return number === undefined ? undefined : { kind: 'decimal', decimal: number }
}
