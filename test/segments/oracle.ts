import { Temporal } from 'temporal-polyfill'
import type { Attribute, Condition, Segmentation, Test, Value } from '../../language/src/segments/index.ts'

/**
 * An independent and slow reckoning: every combination of representative points of the attributes, each condition
 * evaluated by plain recursion. Amounts and numbers are thousandths as JavaScript integers; the generator writes no finer
 * literals, and half a thousandth lies between any two.
 */
export type Point = { readonly [attribute: string]: string | boolean }

export function points(segmentation: Segmentation): Point[] {
  let result: Point[] = [{}]
  for (const attribute of segmentation.attributes) {
    const values = representatives(attribute, segmentation)
    result = result.flatMap((point) => values.map((value) => ({ ...point, [attribute.id]: value })))
  }
  return result
}

export function representatives(attribute: Attribute, segmentation: Segmentation): (string | boolean)[] {
  const { type } = attribute
  if (type.kind === 'boolean') return [true, false]
  if (type.kind === 'enumeration') return type.values.map(({ id }) => id)
  const literals = literalsOf(attribute, segmentation)
  if (type.kind === 'date') {
    const days = literals.map((literal) => Temporal.PlainDate.from(literal))
    const near = days.flatMap((day) => [
      day.toString(),
      ...(day.toString() === '0001-01-01' ? [] : [day.subtract({ days: 1 }).toString()]),
      ...(day.toString() === '9999-12-31' ? [] : [day.add({ days: 1 }).toString()]),
    ])
    return [...new Set(['0001-01-01', '9999-12-31', '2000-01-01', ...near])]
  }
  const step = type.kind === 'money' ? { EUR: 10, JPY: 1000, KWD: 1 }[type.currency]! : 0.5
  const found = new Set([0])
  for (const literal of literals) {
    const thousandths = Math.round(Number(literal) * 1000)
    for (const near of [
      Math.floor(thousandths / step) * step,
      Math.ceil(thousandths / step) * step,
      (Math.ceil(thousandths / step) - 1) * step,
      (Math.floor(thousandths / step) + 1) * step,
    ]) {
      found.add(near)
    }
  }
  const signed = hasNegatives(attribute.id, segmentation)
  return [...found].filter((value) => signed || value >= 0).map((value) => String(value / 1000))
}

/** Who is in which segments, by the conditions alone; an `otherwise` takes the rest. */
export function membersOf(segmentation: Segmentation, point: Point): boolean[] {
  const byCondition = segmentation.segments.map(({ condition }) =>
    condition.kind === 'otherwise' ? undefined : holds(condition, point, segmentation),
  )
  const isTaken = byCondition.includes(true)
  return byCondition.map((member) => member ?? !isTaken)
}

export function holds(condition: Condition, point: Point, segmentation: Segmentation): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, point, segmentation))
    case 'any':
      return condition.of.some((part) => holds(part, point, segmentation))
    case 'not':
      return !holds(condition.of, point, segmentation)
    case 'in':
      return condition.values.some(
        (value) =>
          text(value) === text(point[condition.attribute]!) || same(condition, value, point, segmentation),
      )
    case 'compare': {
      const { operator } = condition
      if (operator === '=') return same(condition, condition.value, point, segmentation)
      if (operator === '!=') return !same(condition, condition.value, point, segmentation)
      const [a, b] = [
        number(point[condition.attribute]!, condition, segmentation),
        number(condition.value, condition, segmentation),
      ]
      return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b
    }
  }
}

function same(test: Test, value: Value, point: Point, segmentation: Segmentation): boolean {
  const own = point[test.attribute]!
  const { kind } = typeOf(test.attribute, segmentation)
  if (kind === 'money' || kind === 'number')
    return number(own, test, segmentation) === number(value, test, segmentation)
  return text(own) === text(value)
}

function text(value: Value): string {
  return typeof value === 'object' ? value.amount : String(value)
}

function number(value: Value, test: Test, segmentation: Segmentation): number {
  if (typeOf(test.attribute, segmentation).kind === 'date') return Number(text(value).replaceAll('-', ''))
  return Number(text(value)) * 1000
}

function typeOf(id: string, segmentation: Segmentation) {
  return segmentation.attributes.find((attribute) => attribute.id === id)!.type
}

function literalsOf(attribute: Attribute, segmentation: Segmentation): string[] {
  return testsOf(segmentation)
    .filter(({ test }) => test.attribute === attribute.id)
    .flatMap(({ test }) => (test.kind === 'in' ? test.values : [test.value]).map(text))
}

function hasNegatives(id: string, segmentation: Segmentation): boolean {
  const hasOtherwise = segmentation.segments.some(({ condition }) => condition.kind === 'otherwise')
  return testsOf(segmentation).some(({ test, negated }) => {
    if (test.attribute !== id) return false
    const values = (test.kind === 'in' ? test.values : [test.value]).map((value) => Number(text(value)))
    if (values.some((value) => value < 0)) return true
    if (test.kind === 'in' || values[0] !== 0) return false
    return test.operator === '<' ? !negated : test.operator === '>=' && (negated || hasOtherwise)
  })
}

function testsOf(segmentation: Segmentation): { test: Test; negated: boolean }[] {
  const walk = (condition: Condition, negated: boolean): { test: Test; negated: boolean }[] => {
    if (condition.kind === 'not') return walk(condition.of, !negated)
    if (condition.kind === 'all' || condition.kind === 'any')
      return condition.of.flatMap((part) => walk(part, negated))
    return [{ test: condition, negated }]
  }
  return segmentation.segments.flatMap(({ condition }) =>
    condition.kind === 'otherwise' ? [] : walk(condition, false),
  )
}
