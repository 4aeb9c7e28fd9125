import type {
  Attribute,
  AttributeType,
  Condition,
  Operator,
  Segmentation,
  Value,
} from '../../language/src/segments/index.ts'

/**
 * A segmentation in short: `{ revenue: 'money EUR', country: 'DE|AT' }` and `{ A: 'revenue < 20 or country = DE' }`, with
 * `and`, `or`, `not`, brackets, `in (…)` and `otherwise` as in the language.
 */
export function segmentation(
  attributes: Record<string, string>,
  segments: Record<string, string>,
  firstMatch = false,
): Segmentation {
  const declared = attributesOf(attributes)
  return {
    attributes: declared,
    firstMatch,
    segments: Object.entries(segments).map(([id, text]) => ({
      id,
      condition: text === 'otherwise' ? { kind: 'otherwise' } : conditionOf(text, declared),
    })),
  }
}

export function attributesOf(attributes: Record<string, string>): Attribute[] {
  return Object.entries(attributes).map(([id, text]) => ({ id, type: typeOf(text) }))
}

function typeOf(text: string): AttributeType {
  const [kind, currency = ''] = text.split(' ')
  if (kind === 'money') return { kind, currency }
  if (kind === 'number' || kind === 'boolean' || kind === 'date') return { kind }
  return { kind: 'enumeration', values: text.split('|').map((id) => ({ id: id.trim() })) }
}

export function conditionOf(text: string, attributes: readonly Attribute[]): Condition {
  const words = text.match(/[()]|,|[<>!]=|[<>=]|[^\s()<>=!,]+/g) ?? []
  let at = 0
  const next = () => words[at++]!
  const literal = (id: string): Value => {
    const word = next()
    return attributes.find((attribute) => attribute.id === id)?.type.kind === 'boolean'
      ? word === 'yes'
      : word
  }
  const atom = (): Condition => {
    const word = next()
    if (word === '(') {
      const inner = or()
      at++
      return inner
    }
    if (word === 'not') return { kind: 'not', of: atom() }
    const following = words[at]
    if (following === 'in') {
      at += 2
      const values: Value[] = []
      while (words[at] !== ')') {
        values.push(literal(word))
        if (words[at] === ',') at++
      }
      at++
      return { kind: 'in', attribute: word, values }
    }
    if (following === undefined || !/^[<>=!]/.test(following)) {
      return { kind: 'compare', attribute: word, operator: '=', value: true }
    }
    return { kind: 'compare', attribute: word, operator: next() as Operator, value: literal(word) }
  }
  const chain = (kind: 'all' | 'any', joint: string, part: () => Condition) => (): Condition => {
    const of = [part()]
    while (words[at] === joint) {
      at++
      of.push(part())
    }
    return of.length === 1 ? of[0]! : { kind, of }
  }
  const and = chain('all', 'and', atom)
  const or: () => Condition = chain('any', 'or', and)
  return or()
}
