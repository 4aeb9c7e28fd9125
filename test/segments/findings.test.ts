import { describe, expect, test } from 'vitest'
import {
  analyse,
  type Condition,
  MOST_OVERLAPS,
  type Segment,
  type Segmentation,
  type Value,
} from '../../language/src/segments/index.ts'
import { segmentation } from './notation.ts'

const pairs = (spec: Segmentation) => analyse(spec).overlaps.map(({ segments }) => segments.join('+'))

test('each overlapping pair has its own witness', () => {
  const { overlaps } = analyse(
    segmentation({ x: 'number' }, { A: 'x < 10', B: 'x > 5', C: 'x >= 7 and x < 8' }),
  )
  expect(overlaps.map(({ segments, witness }) => [...segments, witness.values.x])).toEqual([
    ['A', 'B', '7'],
    ['A', 'C', '7'],
    ['B', 'C', '7'],
  ])
})

describe('first match', () => {
  const check = (segments: Record<string, string>) =>
    analyse(segmentation({ x: 'number', b: 'boolean' }, segments, true))

  test('resolves overlaps by order, gaps remain', () => {
    const { overlaps, gaps, empty } = check({ A: 'x < 10', B: 'x < 20' })
    expect(overlaps).toEqual([])
    expect(empty).toEqual([])
    expect(gaps[0]!.witness.values).toEqual({ x: '20', b: false })
  })

  test('a segment is shadowed by one earlier', () => {
    expect(check({ A: 'b', B: 'x < 20', C: 'x < 10', D: 'otherwise' }).empty).toEqual([
      {
        segment: 'C',
        reason: 'shadowed',
        by: ['B'],
        witness: { values: { x: '0', b: false }, relevant: ['x'] },
      },
    ])
  })

  test('or by several, and only those that it takes are named', () => {
    const { empty } = check({
      Far: 'x > 90',
      A: 'x < 20',
      B: 'b and x < 15',
      C: 'x >= 20 and x < 40',
      D: 'x > 10 and x < 30',
      E: 'otherwise',
    })
    expect(empty.map((one) => [one.segment, one.reason === 'shadowed' && one.by])).toEqual([
      ['B', ['A']],
      ['D', ['A', 'C']],
    ])
  })

  test('one that takes all is named rather than several', () => {
    const { empty } = check({ A: 'x < 5', B: 'x >= 5 and x < 9', C: 'x < 10', D: 'x < 8', E: 'otherwise' })
    expect(empty).toMatchObject([{ segment: 'D', by: ['C'] }])
  })

  test('an earlier segment that comes later in the list does not shadow', () => {
    expect(check({ A: 'x < 10', B: 'x < 20', C: 'otherwise' }).empty).toEqual([])
  })

  test('a contradiction is no shadow', () => {
    expect(check({ A: 'x < 10', B: 'x < 5 and x > 7', C: 'otherwise' }).empty).toEqual([
      { segment: 'B', reason: 'contradiction' },
    ])
  })

  test('an otherwise takes what is left, wherever it stands; a second one takes nothing', () => {
    expect(check({ Rest: 'otherwise', A: 'x < 10' }).empty).toEqual([])
    expect(check({ Rest: 'otherwise', A: 'x < 10', More: 'otherwise' }).empty).toEqual([
      {
        segment: 'More',
        reason: 'shadowed',
        by: ['Rest'],
        witness: { values: { x: '10', b: false }, relevant: ['x'] },
      },
    ])
  })
})

describe('otherwise', () => {
  test('several share the same customers', () => {
    const spec = segmentation(
      { x: 'number' },
      { R: 'otherwise', A: 'x < 10', S: 'otherwise', T: 'otherwise' },
    )
    expect(pairs(spec)).toEqual(['R+S', 'R+T', 'S+T'])
    expect(analyse(spec).overlaps[0]!.witness).toEqual({ values: { x: '10' }, relevant: ['x'] })
    expect(analyse(spec).gaps).toEqual([])
  })

  test('nothing reaches it if the others take everyone', () => {
    const { empty, overlaps } = analyse(
      segmentation({ b: 'boolean' }, { A: 'b', R: 'otherwise', B: 'not b', S: 'otherwise' }),
    )
    expect(overlaps).toEqual([])
    expect(empty).toEqual([
      { segment: 'R', reason: 'nothing-left' },
      { segment: 'S', reason: 'nothing-left' },
    ])
  })

  test('alone it takes everyone', () => {
    const { gaps, empty, overlaps } = analyse(segmentation({ b: 'boolean' }, { R: 'otherwise' }))
    expect([gaps, empty, overlaps]).toEqual([[], [], []])
  })
})

describe('what cannot be read', () => {
  const broken = (condition: Condition): Segmentation => {
    const spec = segmentation(
      { x: 'number', b: 'boolean', e: 'A|B', d: 'date', m: 'money EUR' },
      { A: 'x < 10', B: 'x < 5' },
    )
    return { ...spec, segments: [...spec.segments, { id: 'C', condition }] }
  }
  const compare = (attribute: string, value: Value, operator = '=' as '=' | '<'): Condition => ({
    kind: 'compare',
    attribute,
    operator,
    value,
  })

  test.each([
    [compare('y', '1'), 'unknown-attribute'],
    [compare('x', 'much'), 'invalid-value'],
    [compare('x', '1e5'), 'invalid-value'],
    [compare('x', '9'.repeat(2000)), 'invalid-value'],
    [compare('x', true), 'invalid-value'],
    [compare('x', { amount: '1', currency: 'EUR' }), 'invalid-value'],
    [compare('m', { amount: '1', currency: 'USD' }), 'invalid-value'],
    [compare('b', 'yes'), 'invalid-value'],
    [compare('b', true, '<'), 'no-order'],
    [compare('e', 'C'), 'invalid-value'],
    [compare('e', 'A', '<'), 'no-order'],
    [compare('d', '2023-02-29'), 'invalid-value'],
    [compare('d', '0000-01-01'), 'invalid-value'],
    [{ kind: 'in', attribute: 'e', values: ['A', 'C'] } as Condition, 'invalid-value'],
  ])('%j is set aside, the rest is checked', (condition, problem) => {
    const analysis = analyse(broken({ kind: 'all', of: [compare('x', '3'), { kind: 'not', of: condition }] }))
    expect(analysis.unreadable).toMatchObject([{ segment: 'C', problem }])
    expect(analysis.overlaps.map(({ segments }) => segments)).toEqual([['A', 'B']])
    // The segment might take anyone.
    expect(analysis.gaps).toEqual([])
    expect(analysis.completed).toBe(true)
  })
})

test('of attributes and values with the same name the first counts', () => {
  const twice: Segmentation = {
    attributes: [
      { id: 'x', type: { kind: 'enumeration', values: [{ id: 'A' }, { id: 'B' }, { id: 'A' }] } },
      { id: 'x', type: { kind: 'number' } },
    ],
    segments: [
      { id: 'a', condition: { kind: 'compare', attribute: 'x', operator: '=', value: 'A' } },
      { id: 'b', condition: { kind: 'compare', attribute: 'x', operator: '=', value: 'B' } },
    ],
    firstMatch: false,
  }
  const { gaps, overlaps, unreadable } = analyse(twice)
  expect([gaps, overlaps, unreadable]).toEqual([[], [], []])
  expect(analyse({ ...twice, segments: twice.segments.slice(0, 1) }).gaps[0]!.witness.values).toEqual({
    x: 'B',
  })
})

describe('size', () => {
  const b: Condition = { kind: 'compare', attribute: 'b', operator: '=', value: true }
  const is = (attribute: string, value: Value): Condition => ({
    kind: 'compare',
    attribute,
    operator: '=',
    value,
  })
  const spec = (
    conditions: Segment['condition'][],
    attributes: Record<string, string> = { b: 'boolean', x: 'number' },
  ) => ({
    ...segmentation(attributes, {}),
    segments: conditions.map((condition, index) => ({ id: `s${index}`, condition })),
  })

  test('100,000 levels deep, also in what is set aside', () => {
    let odd: Condition = b
    for (let level = 0; level < 100_001; level++) odd = { kind: 'not', of: odd }
    expect(analyse(spec([b, odd]))).toMatchObject({ overlaps: [], gaps: [], empty: [], completed: true })
    let nested: Condition = b
    for (let level = 0; level < 50_000; level++) {
      nested = level % 2 === 0 ? { kind: 'all', of: [nested, b] } : { kind: 'any', of: [b, nested] }
    }
    expect(analyse(spec([nested, { kind: 'not', of: b }]))).toMatchObject({
      overlaps: [],
      gaps: [],
      completed: true,
    })
    expect(
      analyse(spec([{ kind: 'not', of: { kind: 'all', of: [nested, is('nobody', true)] } }])).unreadable,
    ).toHaveLength(1)
  })

  test('10,000 operands', () => {
    const numbers = Array.from({ length: 10_000 }, (_, number) => String(number))
    const ofOne: Condition = { kind: 'any', of: numbers.map((number) => is('x', number)) }
    const ofTwo: Condition = {
      kind: 'all',
      of: numbers.map((number) => ({ kind: 'any', of: [{ kind: 'not', of: is('x', number) }, b] })),
    }
    const { overlaps, gaps, completed } = analyse(spec([ofOne, ofTwo]))
    expect(completed).toBe(true)
    expect(overlaps[0]!.witness.values).toEqual({ b: true, x: '0' })
    // A number other than these is in the second; one of these, with b or without, in the first.
    expect(gaps).toEqual([])
  })

  test('900 attributes in one diagram, 1,100 in none', () => {
    for (const count of [900, 1100]) {
      const names = Array.from({ length: count }, (_, index) => `b${index}`)
      const attributes = Object.fromEntries(names.map((name) => [name, 'boolean']))
      const any: Condition = { kind: 'any', of: names.map((name) => is(name, true)) }
      const result = analyse(spec([any, is('b7', true)], attributes))
      expect(result.completed).toBe(true)
      expect(result.overlaps.map(({ witness }) => witness.relevant)).toEqual([['b7']])
      expect(Object.values(result.gaps[0]!.witness.values).includes(true)).toBe(false)
      expect(result.gaps[0]!.witness.relevant).toHaveLength(count)
    }
  })

  test('no more than so many overlaps are reported', () => {
    const result = analyse(spec(Array.from({ length: 60 }, () => b)))
    expect(result.overlaps).toHaveLength(MOST_OVERLAPS)
    expect(result.moreOverlaps).toBe(true)
    expect(analyse(spec(Array.from({ length: 20 }, () => b)))).toMatchObject({
      moreOverlaps: false,
      completed: true,
    })
  })

  test('past the limit it says what is open, and ends', () => {
    // Fifteen pigeons in fourteen holes: the classic of hard proofs. No customer is in neither segment.
    const pigeons = Array.from({ length: 15 }, (_, pigeon) => `p${pigeon}`)
    const holes = Array.from({ length: 14 }, (_, hole) => `h${hole}`)
    const attributes = Object.fromEntries(pigeons.map((name) => [name, holes.join('|')]))
    const together = pigeons.flatMap((one, index) =>
      pigeons
        .slice(0, index)
        .flatMap((other) =>
          holes.map((hole): Condition => ({ kind: 'all', of: [is(one, hole), is(other, hole)] })),
        ),
    )
    const result = analyse(spec([{ kind: 'any', of: together }], attributes))
    expect(result.completed).toBe(false)
    expect(result.undecided).toEqual([{ question: 'gap' }])
    expect(result.gaps).toEqual([])
    expect(analyse(spec([b, b]), { limit: 0 })).toMatchObject({
      overlaps: [],
      completed: false,
      undecided: [
        { question: 'empty', segment: 's0' },
        { question: 'empty', segment: 's1' },
        { question: 'overlap', segment: 's1' },
        { question: 'gap' },
      ],
    })
  })

  test('the same result every time', () => {
    const make = () =>
      segmentation({ x: 'number', b: 'boolean' }, { A: 'x < 10 or b', B: 'x > 5', C: 'x = 3 and b' })
    expect(JSON.stringify(analyse(make()))).toBe(JSON.stringify(analyse(make())))
  })
})
