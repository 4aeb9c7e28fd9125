import type {
  Attribute,
  Condition,
  Operator,
  Segment,
  Segmentation,
  Value,
} from '../../language/src/segments/index.ts'

/** Numbers from 0 up to and without 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const TYPES: Attribute['type'][] = [
  { kind: 'money', currency: 'EUR' },
  { kind: 'money', currency: 'JPY' },
  { kind: 'money', currency: 'KWD' },
  { kind: 'number' },
  { kind: 'boolean' },
  { kind: 'date' },
  { kind: 'enumeration', values: [{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }] },
]

/** Few literals, close together, so that they meet, lie side by side on the grid, and off it. */
const AMOUNTS = ['0', '0.005', '0.01', '0.015', '0.02', '1', '1.5', '2']
const DATES = [
  '0001-01-01',
  '2023-12-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-02',
  '9999-12-31',
]
const ORDERS: Operator[] = ['<', '<=', '>', '>=', '=', '!=']

/** A random segmentation of up to four attributes and six segments. Every second one is nearly disjoint and complete. */
export function randomSegmentation(seed: number): Segmentation {
  const random = randomOf(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const attributes: Attribute[] = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => ({
    id: `a${index}`,
    type: pick(TYPES),
  }))
  const negatives = random() < 0.15

  const literal = ({ type }: Attribute): Value => {
    switch (type.kind) {
      case 'money':
      case 'number': {
        const amount = negatives && random() < 0.3 ? `-${pick(AMOUNTS.slice(1))}` : pick(AMOUNTS)
        return type.kind === 'money' && random() < 0.3 ? { amount, currency: type.currency } : amount
      }
      case 'boolean':
        return random() < 0.5
      case 'date':
        return pick(DATES)
      case 'enumeration':
        return pick(type.values).id
    }
  }
  const test = (): Condition => {
    const attribute = pick(attributes)
    const { kind } = attribute.type
    if (kind === 'boolean' || kind === 'enumeration' ? random() < 0.4 : random() < 0.1) {
      return {
        kind: 'in',
        attribute: attribute.id,
        values: Array.from({ length: Math.floor(random() * 4) }, () => literal(attribute)),
      }
    }
    const operator = kind === 'boolean' || kind === 'enumeration' ? pick(ORDERS.slice(4)) : pick(ORDERS)
    return { kind: 'compare', attribute: attribute.id, operator, value: literal(attribute) }
  }
  const condition = (depth: number): Condition => {
    if (depth === 0 || random() < 0.25) return test()
    const kind = pick(['all', 'all', 'any', 'not'] as const)
    if (kind === 'not') return { kind, of: condition(depth - 1) }
    return {
      kind,
      of: Array.from({ length: Math.floor(random() * 3) + (random() < 0.95 ? 1 : 0) }, () =>
        condition(depth - 1),
      ),
    }
  }

  const segments: Segment[] = []
  if (random() < 0.5) {
    for (let count = 1 + Math.floor(random() * 5); count > 0; count--) {
      segments.push({ id: `s${segments.length}`, condition: condition(3) })
    }
  } else {
    // The leaves of a tree of decisions; now and then one of them slips.
    const split = (path: Condition[], depth: number) => {
      if (depth === 0 || random() < 0.2) {
        const of = path.map((part) => (random() < 0.06 ? test() : part))
        segments.push({ id: `s${segments.length}`, condition: { kind: 'all', of } })
        return
      }
      const decision = test()
      split([...path, decision], depth - 1)
      split([...path, { kind: 'not', of: decision }], depth - 1)
    }
    split([], 2)
  }
  for (const chance of [0.25, 0.08]) {
    if (random() < chance) {
      segments.splice(Math.floor(random() * (segments.length + 1)), 0, {
        id: `o${segments.length}`,
        condition: { kind: 'otherwise' },
      })
    }
  }
  return { attributes, segments, firstMatch: random() < 0.35 }
}
