// Which goals hold for a case, and conditions as they are written.
import { describe, expect, test } from 'vitest'
import { plainCondition } from '../../language/src/model/segmentation.ts'
import {
  attributesTested,
  type Condition,
  goalsOfCase,
  writeCondition,
} from '../../language/src/segments/index.ts'
import { projectOf } from '../support/check.ts'
import { randomFrom } from '../support/random.ts'
import { attributesOf, conditionOf } from './notation.ts'

const attributes = attributesOf({ priority: 'P1|P2|P3', loss: 'money EUR', safety: 'boolean' })
const when = (text: string) => (text === 'otherwise' ? { kind: 'otherwise' } : conditionOf(text, attributes))
const goal = (metric: string, condition?: string, ...channels: string[]) => ({
  metric,
  channels,
  ...(condition === undefined ? {} : { when: when(condition) }),
})

const goals = [
  goal('Reply', 'priority = P1 or safety'),
  goal('Reply', 'priority = P2 and not safety'),
  goal('Reply', 'otherwise'),
  goal('Reply', 'otherwise', 'phone'),
  goal('Restore', 'loss > 500'),
  goal('Restore', 'loss <= 500', 'phone'),
  goal('Satisfaction'),
  { ...goal('Reply', 'safety'), with: ['Restore'] },
]

const told = (known: Record<string, string | boolean>): string[] =>
  goalsOfCase(goals, attributes, known).map((one) => {
    const index = goals.indexOf(one)
    return `${index} ${one.metric}`
  })

describe('the goals of a case', () => {
  test.each([
    [{ priority: 'P1', loss: '0', safety: false }, ['0 Reply', '3 Reply', '5 Restore', '6 Satisfaction']],
    [
      { priority: 'P2', loss: '500.01', safety: true },
      ['0 Reply', '3 Reply', '4 Restore', '6 Satisfaction', '7 Reply'],
    ],
    [{ priority: 'P2', loss: '500', safety: false }, ['1 Reply', '3 Reply', '5 Restore', '6 Satisfaction']],
    [{ priority: 'P3', loss: '600', safety: false }, ['2 Reply', '3 Reply', '4 Restore', '6 Satisfaction']],
  ])('%j', (known, expected) => {
    expect(told(known)).toEqual(expected)
  })

  test('what is tested has to be known', () => {
    expect([...attributesTested(goals)].sort()).toEqual(['loss', 'priority', 'safety'])
    expect([...attributesTested([goal('Reply', 'safety'), goal('Reply', 'otherwise')])]).toEqual(['safety'])
    expect(() => told({ priority: 'P1', loss: '0' })).toThrow(RangeError)
    expect(() => told({ priority: 'P9', loss: '0', safety: false })).toThrow(RangeError)
  })
})

describe('a condition as it is written', () => {
  test.each([
    'priority = P1',
    'safety',
    'not safety',
    'priority in (P1, P2)',
    'priority != P1 and (loss > 500 EUR or safety)',
    'not (safety and loss <= 10.50 EUR) or priority = P1 and safety',
  ])('%s', (text) => {
    expect(writeCondition(parsed(text))).toBe(text)
  })

  test('reads the same again, whatever it is', () => {
    const { pick, below } = randomFrom(611)
    const random = (depth: number): Condition => {
      const kind = depth === 0 ? 'test' : pick(['test', 'all', 'any', 'not'])
      if (kind === 'not') return { kind: 'not', of: random(depth - 1) }
      if (kind === 'all' || kind === 'any')
        return { kind, of: Array.from({ length: 2 + below(2) }, () => random(depth - 1)) }
      return parsed(
        pick(['priority = P1', 'safety', 'priority in (P1, P3)', 'loss >= 4.20 EUR', 'loss != 7 EUR']),
      )
    }
    for (let round = 0; round < 300; round++) {
      const condition = random(3)
      const text = writeCondition(condition)
      expect(JSON.stringify(normal(parsed(text))), text).toBe(JSON.stringify(normal(condition)))
    }
  })
})

/** The same with `not not` left out and lists in lists joined, as the language reads them. */
function normal(condition: Condition): Condition {
  if (condition.kind === 'not') {
    const of = normal(condition.of)
    return of.kind === 'not' ? of.of : { kind: 'not', of }
  }
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition
  const { kind } = condition
  const of = condition.of.map(normal).flatMap((part) => (part.kind === kind ? part.of : [part]))
  return { kind, of }
}

function parsed(text: string): Condition {
  const source = `case T { attribute priority: P1 | P2 | P3 attribute loss: money EUR attribute safety: boolean }
sla S { case T goal ResponseTime 90 % within 1 h when ${text} }
`
  const [file] = projectOf([{ path: 'main.zusage', text: source }]).files
  const sla = file!.declarations[1]!
  if (sla.kind !== 'sla' || file!.syntaxProblems.length > 0) throw new Error(text)
  return plainCondition(sla.goals[0]!.when!.condition!)! as Condition
}
