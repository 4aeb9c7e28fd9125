import type * as plain from '../segments/types.ts'
import type { Attribute, Condition, ConditionValue, Segment, Segmentation } from './declarations.ts'

/** A segmentation as plain data; undefined while any part of it is not known, which other rules report. */
export function plainSegmentation(segmentation: Segmentation): plain.Segmentation | undefined {
  const attributes = plainAttributes(segmentation.attributes)
  const segments = segmentation.segments.map(plainSegment)
  if (attributes === undefined || segments.includes(undefined)) return undefined
  return {
    attributes,
    segments: segments as plain.Segment[],
    firstMatch: segmentation.firstMatch,
  }
}

/** Attributes as plain data; undefined while any of them is not known. */
export function plainAttributes(attributes: readonly Attribute[]): plain.Attribute[] | undefined {
  const known = attributes.map(plainAttribute)
  return known.includes(undefined) ? undefined : (known as plain.Attribute[])
}

function plainAttribute({ id, title, type }: Attribute): plain.Attribute | undefined {
  const named = { id, ...(title === undefined ? {} : { title }) }
  if (type === undefined) return undefined
  switch (type.kind) {
    case 'money':
      return type.currency.value === undefined
        ? undefined
        : { ...named, type: { kind: type.kind, currency: type.currency.value } }
    case 'enumeration':
      return { ...named, type: { kind: type.kind, values: type.values.map((value) => ({ id: value.id })) } }
    default:
      return { ...named, type: { kind: type.kind } }
  }
}

function plainSegment({ id, condition, otherwise }: Segment): plain.Segment | undefined {
  if (otherwise) return { id, condition: { kind: 'otherwise' } }
  const known = condition === undefined ? undefined : plainCondition(condition)
  return known && { id, condition: known }
}

/** A condition as plain data; undefined while a name or a value in it is not known. */
export function plainCondition(condition: Condition): plain.Condition | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.map(plainCondition)
      // After a syntax error a condition may be left of which nothing is known.
      if (of.length === 0 || of.includes(undefined)) return undefined
      return { kind: condition.kind, of: of as plain.Condition[] }
    }
    case 'not': {
      const of = plainCondition(condition.of)
      return of && { kind: 'not', of }
    }
    case 'test': {
      const attribute = condition.attribute.target
      if (attribute === undefined) return undefined
      const values = condition.values.map((value) => plainValue(value, attribute))
      if (values.includes(undefined)) return undefined
      const { operator } = condition
      if (operator === undefined)
        return { kind: 'compare', attribute: attribute.id, operator: '=', value: true }
      if (operator === 'in') return { kind: 'in', attribute: attribute.id, values: values as plain.Value[] }
      const [value] = values
      return value === undefined ? undefined : { kind: 'compare', attribute: attribute.id, operator, value }
    }
  }
}

function plainValue(value: ConditionValue, attribute: Attribute): plain.Value | undefined {
  switch (value.kind) {
    case 'date':
      return value.date.value
    case 'value': {
      const { text, target } = value.value
      if (target !== undefined) return target.id
      return attribute.type?.kind === 'boolean' && isBoolean(text) ? text === 'yes' : undefined
    }
    case 'measure': {
      const measure = value.measure.value
      if (measure?.kind === 'number') return measure.number
      return measure?.kind === 'money' ? { ...measure.money } : undefined
    }
  }
}

/** `yes` and `no` are the values of a boolean attribute. */
export function isBoolean(word: string): boolean {
  return word === 'yes' || word === 'no'
}
